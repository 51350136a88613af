from datetime import date

from policymatch.domain.condition import AllOf, Criterion, NoneOf
from policymatch.domain.profile import FirmProfile
from policymatch.matching.compiled import CompiledConditions
from policymatch.matching.elsewhere import held_elsewhere
from policymatch.matching.reach import reach_of
from policymatch.matching.timing import Timing
from policymatch.terms import load_terms

ON = date(2026, 11, 24)


def criterion(field, op, value):
    return Criterion(field=field, op=op, value=value)


SHENYANG = criterion("region", "in_region", "210100")
SHENZHEN = criterion("region", "in_region", "440300")
TITLE = criterion("titles", "has_any", ("high_tech",))


def test_the_criterion_that_stops_most_comes_first():
    condition = AllOf(all=(SHENYANG, TITLE, NoneOf(none=(criterion("listed", "=", True),))))
    firms = [
        FirmProfile(region="210112", titles=["high_tech"], listed=False),
        FirmProfile(region="210112", titles=[], listed=False),
        FirmProfile(region="110108", titles=[], listed=False),
        FirmProfile(region="210112", titles=["high_tech"]),
    ]
    reach = reach_of(condition, firms, ON, load_terms())
    assert [verdict.value for verdict in reach.verdicts] == [
        "eligible",
        "ineligible",
        "ineligible",
        "unclear",
    ]
    assert (reach.counts["judged"], reach.counts["ineligible"]) == (4, 2)
    first = reach.stops[0]
    assert (first.wording.zh, first.unmet, first.only_unmet) == ("资质称号：需具备高新技术企业", 2, 1)
    last = next(stop for stop in reach.stops if stop.unknown)
    assert (last.wording.zh, last.unknown) == ("上市：需未上市", 1)


def test_a_measure_without_conditions_reaches_everyone():
    reach = reach_of(AllOf(), [FirmProfile()], ON, load_terms())
    assert (reach.counts["eligible"], reach.stops) == (1, ())


def test_a_closed_measure_reaches_no_one():
    reach = reach_of(AllOf(), [FirmProfile()], ON, load_terms(), Timing(status="repealed"))
    assert reach.counts["closed"] == 1


def test_elsewhere_shows_what_would_be_gained_and_lost():
    conditions = [AllOf(all=(SHENYANG,)), AllOf(all=(SHENZHEN,)), AllOf(), AllOf(all=(SHENZHEN, TITLE))]
    compiled = CompiledConditions.compile(conditions, [Timing()] * 4)
    beside = held_elsewhere(compiled, FirmProfile(region="210112", titles=[]), "440305", ON)
    assert (beside.lost, beside.gained, beside.kept) == ((0,), (1,), (2,))
    assert (beside.counts_here["eligible"], beside.counts_there["eligible"]) == (2, 2)

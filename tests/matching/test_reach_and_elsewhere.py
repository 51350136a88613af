from datetime import date

import numpy as np

from policymatch.domain.condition import AllOf, AnyOf, AtLeast, Criterion, NoneOf, OpaqueCriterion
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.days.timing import Timing
from policymatch.matching.planning.elsewhere import Away, held_elsewhere
from policymatch.matching.reach import reach_of
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


LARGE, INVENTIVE = criterion("employees", ">=", 100), criterion("invention_patents", ">=", 1)


def test_a_way_that_a_firm_does_not_need_stops_it_from_nothing():
    condition = AllOf(all=(AnyOf(any=(LARGE, INVENTIVE)),))
    reach = reach_of(condition, [FirmProfile(employees=5, invention_patents=3)] * 10, ON, load_terms())
    assert reach.counts["eligible"] == 10
    assert [(stop.unmet, stop.only_unmet) for stop in reach.stops] == [(0, 0), (0, 0)]


def test_a_way_that_would_be_enough_stops_alone_and_two_that_are_needed_do_not():
    firm = FirmProfile(employees=5, invention_patents=0)
    for need, alone in ((1, 1), (2, 0)):
        condition = AllOf(all=(AtLeast(at_least=need, of=(LARGE, INVENTIVE)),))
        reach = reach_of(condition, [firm], ON, load_terms())
        assert [(stop.unmet, stop.only_unmet) for stop in reach.stops] == [(1, alone)] * 2


def test_of_what_several_ways_leave_only_the_rest_stops():
    condition = AllOf(all=(AnyOf(any=(LARGE, INVENTIVE)), TITLE))
    firm = FirmProfile(employees=5, invention_patents=3, titles=[])
    first, *rest = reach_of(condition, [firm], ON, load_terms()).stops
    assert (first.wording.zh, first.only_unmet) == ("资质称号：需具备高新技术企业", 1)
    assert [stop.unmet for stop in rest] == [0, 0]


def test_one_of_several_ways_is_not_told_as_a_demand_of_its_own():
    condition = AllOf(all=(AnyOf(any=(LARGE, INVENTIVE)), TITLE))
    told = {stop.wording.zh for stop in reach_of(condition, [FirmProfile()], ON, load_terms()).stops}
    assert told == {
        "职工总数：需不低于100人（几种情形之一，符合其一即可）",
        "发明专利：需不低于1件（几种情形之一，符合其一即可）",
        "资质称号：需具备高新技术企业",
    }


def test_what_no_profile_can_settle_stands_with_the_firms_that_it_keeps_open():
    text = "承担跨江隧道检测任务"
    opaque = OpaqueCriterion(quote=Quote.of(text, 0, len(text)))
    firms = [FirmProfile(titles=["high_tech"]), FirmProfile(titles=[])]
    reach = reach_of(AllOf(all=(TITLE, opaque)), firms, ON, load_terms())
    last = reach.stops[-1]
    assert (last.wording.zh, last.unmet, last.unknown) == (f"需对照原文核实：“{text}”", 0, 1)
    assert last.quote == opaque.quote


def test_a_region_that_the_issuer_implies_says_so():
    implied = Criterion(field="region", op="in_region", value="210100", implied=True)
    firms = [FirmProfile(region="110108")]
    (stop,) = reach_of(AllOf(all=(implied,)), firms, ON, load_terms(), issuer="沈阳市科学技术局").stops
    assert stop.implied
    assert stop.wording.zh.endswith("按发文机关辖区推定，发文机关：沈阳市科学技术局）")


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


def test_what_one_of_two_places_offers_to_newcomers_is_gained_or_lost_and_of_a_third_told_apart():
    not_there = criterion("region", "not_in_region", "440300")
    not_here = criterion("region", "not_in_region", "210100")
    of_here, of_there, of_a_third = AllOf(), AllOf(), AllOf()
    comers_there, comers_here = AllOf(all=(not_there,)), AllOf(all=(not_here,))
    conditions = [of_here, of_there, of_a_third, comers_there, comers_here]
    compiled = CompiledConditions.compile(conditions, [Timing()] * 5)
    away = Away(np.array([0, 1, 1, 1, 0], np.bool_), np.array([1, 0, 1, 0, 1], np.bool_))
    beside = held_elsewhere(compiled, FirmProfile(region="210112"), "440305", ON, away=away)
    assert (beside.lost, beside.gained, beside.kept, beside.of_others) == ((0,), (1, 3), (2,), (2,))

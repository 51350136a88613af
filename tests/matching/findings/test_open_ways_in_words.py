from datetime import date

import pytest

from policymatch.domain.condition import AllOf, AnyOf, AtLeast, Criterion, NoneOf, OpaqueCriterion
from policymatch.domain.labels import state_in_words
from policymatch.domain.profile import FirmProfile
from policymatch.domain.verdict import State, Verdict
from policymatch.matching.findings.explain import standing_in_words
from policymatch.matching.findings.findings import findings_of
from policymatch.terms import load_terms

ON = date(2026, 11, 24)
HIGH_TECH = Criterion(field="titles", op="has_any", value=("high_tech",))
GAZELLE = Criterion(field="titles", op="has_any", value=("gazelle",))
STAFF = Criterion(field="employees", op="<=", value=300)
ASSETS = Criterion(field="total_assets_yuan", op="<=", value=5e7)
LISTED = Criterion(field="listed", op="=", value=True)
READ = OpaqueCriterion()
STEP = OpaqueCriterion(kind="procedural")
OPEN_WAYS = AnyOf(any=(HIGH_TECH, STAFF, LISTED, READ))


def found(*asked, **told):
    return findings_of(AllOf(all=asked), FirmProfile(**told), ON, load_terms())


def standing(*asked, verdict=Verdict.UNCLEAR, **told):
    return standing_in_words(verdict, found(*asked, **told), date(2027, 3, 1))


@pytest.mark.parametrize(
    ("asked", "told", "zh"),
    [
        (
            [AnyOf(any=(READ, AllOf(all=(STAFF, ASSETS, READ)), READ))],
            {},
            "待核实，其中一项即可：（职工总数、资产总额，另有1项需对照原文的条件）、需对照原文的2项条件。",
        ),
        ([LISTED, READ, OPEN_WAYS], {}, None),
        (
            [AnyOf(any=(STAFF, READ)), AnyOf(any=(ASSETS, LISTED))],
            {},
            "待核实，其中一项即可：职工总数、需对照原文的1项条件；其中一项即可：资产总额、上市。",
        ),
        ([AnyOf(any=(HIGH_TECH, GAZELLE))], {}, "待核实：资质称号。"),
        ([AnyOf(any=(STAFF, HIGH_TECH))], {"employees": 500}, "待核实：资质称号。"),
        ([AnyOf(any=(AllOf(all=(STAFF, READ)), LISTED))], {"employees": 500}, "待核实：上市。"),
        ([AnyOf(any=(STAFF, STEP))], {}, "待核实，其中一项即可：职工总数、需办理或由主管部门评定的事项。"),
        (
            [AtLeast(at_least=2, of=(STAFF, ASSETS, LISTED))],
            {},
            "待核实，其中2项即可：职工总数、资产总额、上市。",
        ),
        (
            [AtLeast(at_least=2, of=(STAFF, ASSETS, LISTED))],
            {"employees": 20},
            "已符合职工总数；待核实，其中一项即可：资产总额、上市。",
        ),
        ([AtLeast(at_least=2, of=(STAFF, ASSETS))], {}, "待核实：职工总数、资产总额。"),
        (
            [NoneOf(none=(AllOf(all=(STAFF, ASSETS)),))],
            {},
            "待核实，其中一项即可：职工总数、资产总额。",
        ),
    ],
)
def test_open_ways_of_which_one_is_enough_read_as_one_thing(asked, told, zh):
    whole = "待核实：上市，另有1项需对照原文的条件；其中一项即可：资质称号、职工总数、上市等4项。"
    assert standing(*asked, **told).zh == (zh or whole)


def test_open_ways_read_as_one_thing_in_english_too():
    assert standing(HIGH_TECH, AnyOf(any=(STAFF, READ, READ))).en == (
        "To be confirmed: Titles held; one of these is enough: Employees, 2 conditions to read in the text."
    )
    assert standing(AtLeast(at_least=2, of=(STAFF, ASSETS, READ))).en == (
        "To be confirmed, 2 of these are enough: Employees, Total assets, 1 condition to read in the text."
    )


def test_a_day_is_promised_if_one_of_several_open_ways_holds():
    told = standing(AnyOf(any=(STAFF, LISTED)), verdict=Verdict.NOT_YET)
    assert told.zh == "暂不能申报，还待核实，其中一项即可：职工总数、上市；符合的，2027-03-01起可以。"


def test_each_finding_tells_which_way_of_which_set_it_is():
    asked = (
        HIGH_TECH,
        AnyOf(any=(AllOf(all=(STAFF, ASSETS)), LISTED)),
        AtLeast(at_least=2, of=(STAFF, ASSETS, READ)),
    )
    ways = [each.way for each in found(*asked, employees=20, total_assets_yuan=9e7)]
    assert ways[0] is None
    assert [(way.group, way.way, way.needed, way.joint) for way in ways[1:]] == [
        (1, 1, 1, True),
        (1, 1, 1, True),
        (1, 2, 1, False),
        (2, 1, 2, False),
        (2, 2, 2, False),
        (2, 3, 2, False),
    ]
    states = [State.UNMET, State.UNMET, State.UNKNOWN, State.MET, State.UNMET, State.UNKNOWN]
    assert [way.state for way in ways[1:]] == states


def test_a_part_of_a_way_is_not_said_to_be_enough_alone():
    told = [state_in_words(each).zh for each in found(AnyOf(any=(AllOf(all=(STAFF, ASSETS)), LISTED)))]
    part = "待核实，与其他条件合为几种情形之一，符合一种即可"
    assert told == [part, part, "待核实，几项符合其一即可"]
    two = found(AtLeast(at_least=2, of=(STAFF, ASSETS, LISTED)))
    assert {state_in_words(each).zh for each in two} == {"待核实，几项符合其中2项即可"}


def test_what_would_do_instead_is_of_the_same_set_of_ways():
    asked = (AnyOf(any=(STAFF, LISTED)), AnyOf(any=(HIGH_TECH, ASSETS)))
    told = standing(
        *asked, verdict=Verdict.INELIGIBLE, employees=500, listed=False, titles=(), total_assets_yuan=9e7
    )
    assert "上市" in told.zh
    assert "资质称号" not in told.zh

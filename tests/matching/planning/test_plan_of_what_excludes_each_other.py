"""Measures whose conditions exclude each other are not planned together."""

from datetime import date

import pytest

from policymatch.domain.condition import AllOf, AnyOf, Criterion, NoneOf
from policymatch.domain.measure import Measure
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.matching.planning.candidate import Candidate
from policymatch.matching.planning.clashes import clash_groups
from policymatch.matching.planning.plan import plan_of
from policymatch.terms import load_terms

ON = date(2026, 11, 24)
BODY = "条件一。条件二。"
NOTHING_TOLD = FirmProfile()


def asked(field, op, value, at=0, **more):
    return Criterion(field=field, op=op, value=value, quote=Quote.of(BODY, at, at + 4), **more)


def measure(name, *tree, kind="award"):
    return Measure(id=name, title=name.upper(), start=0, end=8, kind=kind, condition=AllOf(all=tree))


def excluded(one, other, firm=NOTHING_TOLD, **more):
    measures = [measure("a", one), measure("b", other, **more)]
    return bool(clash_groups(measures, firm, ON, load_terms()))


HELD = asked("titles", "has_any", ("high_tech",))
NOT_HELD = asked("titles", "has_none", ("high_tech",), at=4)


def test_of_a_title_that_one_demands_and_another_forbids_the_dearer_side_is_planned_with_the_reason():
    measures = [measure("a", HELD), measure("b", NOT_HELD), measure("c", HELD)]
    groups = clash_groups(measures, NOTHING_TOLD, ON, load_terms())
    offers = [
        Candidate(measure=name, title=name.upper(), kind="award", verdict="unclear", yuan_max=most)
        for name, most in (("a", 2e5), ("b", 3e5), ("c", 2e5))
    ]
    plan = plan_of(offers, groups)
    assert (plan.kept, plan.yuan_max) == (("a", "c"), 4e5)
    (loser,) = plan.dropped
    assert (loser.measure, loser.in_favour_of, loser.rule, loser.quote) == (
        "b",
        "a",
        "one_of",
        NOT_HELD.quote,
    )
    assert loser.because.zh.startswith(
        "与“A”的条件不能同时符合（本项资质称号需没有高新技术企业，后者资质称号需具备高新技术企业），只能享受一项，"
    )
    assert loser.because.en.startswith("the conditions of this (titles held: not holding ")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (HELD, NoneOf(none=(asked("titles", "has_any", ("high_tech", "tech_sme")),))),
        (asked("titles", "has_all", ("tech_sme", "high_tech")), NOT_HELD),
        (
            asked("platforms", "has_any", ("国家级重点实验室",)),
            asked("platforms", "has_none", ("重点实验室",)),
        ),
        (asked("revenue_yuan", ">=", 2e7), asked("revenue_yuan", "<=", 1e7)),
        (asked("employees", ">=", 300), asked("employees", "<", 300)),
        (asked("employees", ">=", 300), NoneOf(none=(asked("employees", ">=", 300),))),
        (asked("listed", "=", True), asked("listed", "=", False)),
        (asked("size_class", "in", ("micro", "small")), asked("size_class", "in", ("large",))),
        (asked("size_class", "in", ("small",)), asked("size_class", "not_in", ("micro", "small"))),
    ],
)
def test_what_no_firm_is_together_excludes_each_other(one, other):
    assert excluded(one, other)
    assert excluded(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (HELD, asked("titles", "has_none", ("tech_sme",))),
        (asked("titles", "has_any", ("high_tech", "tech_sme")), NOT_HELD),
        (AnyOf(any=(HELD, asked("listed", "=", True))), NOT_HELD),
        (
            asked("platforms", "has_any", ("重点实验室",)),
            asked("platforms", "has_none", ("国家级重点实验室",)),
        ),
        (asked("revenue_yuan", ">=", 1e7), asked("revenue_yuan", "<=", 1e7)),
        (asked("revenue_yuan", ">=", 1e7), asked("employees", "<=", 10)),
        (
            asked("revenue_yuan", ">=", 2e7, period="last_year"),
            asked("revenue_yuan", "<=", 1e7, period="2022"),
        ),
        (asked("size_class", "in", ("micro", "small")), asked("size_class", "in", ("small", "medium"))),
        (HELD, asked("titles", "has_none", ("high_tech",), hardness="prefer")),
    ],
)
def test_what_one_firm_can_be_together_excludes_nothing(one, other):
    assert not excluded(one, other)
    assert not excluded(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("project_investment_yuan", ">=", 1e8), ("project_investment_yuan", "<=", 5e7)),
        (("entity_type", "in", ("enterprise",)), ("entity_type", "in", ("individual",))),
        (("industry", "has_any", ("软件业",)), ("industry", "has_none", ("软件业",))),
    ],
)
def test_what_a_firm_may_have_several_of_excludes_nothing(one, other):
    assert not excluded(asked(*one), asked(*other))


def test_what_was_told_decides_by_itself_and_a_band_that_leaves_both_open_does_not():
    some, few = asked("employees", ">=", 300), asked("employees", "<=", 200)
    assert excluded(some, few, FirmProfile(employees={"min": 100, "max": 400}))
    assert not excluded(some, few, FirmProfile(employees=300))
    assert not excluded(HELD, NOT_HELD, FirmProfile(titles=["high_tech"]))


def test_a_recognition_bars_nothing_that_its_title_brings():
    assert not excluded(HELD, NOT_HELD, kind="title")
    assert excluded(asked("revenue_yuan", ">=", 2e7), asked("revenue_yuan", "<=", 1e7), kind="title")

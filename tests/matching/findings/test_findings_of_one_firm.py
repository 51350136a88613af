"""One firm before many measures: alike criteria share a finding, and it is the one made for each alone."""

from datetime import date

import pytest

from policymatch.domain.condition import AllOf, Criterion, Hardness, NoneOf, Op
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.matching.findings.findings import findings_of
from policymatch.matching.findings.firm_findings import FirmFindings, LastFound
from policymatch.terms import load_terms

ON = date(2026, 11, 24)
FIRM = FirmProfile(region="210112", rd_ratio=0.04, listed=True, revenue_growth=0)
HERE, THERE = Quote.of("研发费用占比不低于5%", 0, 11), Quote.of("比例5%以上；研发费用占比不低于5%", 7, 18)
RATIO = Criterion(field="rd_ratio", op=">=", value=0.05, quote=HERE)


def told(condition, kept, issuer=None):
    return findings_of(condition, FIRM, ON, load_terms(), issuer=issuer, kept=kept)


def test_a_criterion_in_other_words_gets_the_same_finding_with_its_own_quote():
    kept = FirmFindings()
    (first,), (again,) = told(RATIO, kept), told(RATIO.model_copy(update={"quote": THERE}), kept)
    assert (first.quote, again.quote) == (HERE, THERE)
    assert again.wording is first.wording


@pytest.mark.parametrize(
    "other",
    [
        RATIO.model_copy(update={"value": 0.03}),
        RATIO.model_copy(update={"op": Op.BELOW}),
        RATIO.model_copy(update={"hardness": Hardness.PREFER}),
        RATIO.model_copy(update={"quote": None}),
        Criterion(field="listed", op="=", value=True),
        Criterion(field="listed", op="=", value=1.0),
        Criterion(field="revenue_growth", op=">=", value=0.0),
        Criterion(field="revenue_growth", op=">=", value=-0.0),
        Criterion(field="region", op="in_region", value=("210100",), implied=True),
    ],
)
def test_every_finding_is_the_one_that_is_made_alone(other):
    kept = FirmFindings()
    told(AllOf(all=(RATIO, other)), kept, issuer="沈阳市科技局")
    told(Criterion(field="listed", op="=", value=True), kept)
    told(Criterion(field="revenue_growth", op=">=", value=0.0), kept)
    for issuer in ("沈阳市科技局", "辽宁省科技厅", None):
        assert repr(told(other, kept, issuer)) == repr(told(other, None, issuer))


FIRMS = [
    {},
    {"founded_on": "2024-02-20"},
    {"founded_on": "2026-02-20"},
    {"age_months": 30},
    {"rd_ratio": 0.02},
    {"rd_ratio": {"min": 0.01, "max": 0.09}, "revenue_yuan": 3e7},
    {"rd_expense_yuan": 8e5, "revenue_yuan": 3e7},
    {"rd_expense_yuan": 8e5, "revenue_yuan": 9e7},
    {"rd_staff": 4, "employees": 90},
    {"rd_staff": 4, "employees": 60},
    {"employees": 60, "revenue_yuan": 3e7},
    {"employees": 60, "revenue_yuan": 9e7},
    {"industry": ["氢能装备"]},
    {"tech_field": ["氢能装备"]},
    {"profit_yuan": 0.0},
    {"profit_yuan": -0.0},
    {"region": "210000"},
    {"region": "210112"},
    {"titles": []},
    {"titles": ["gazelle"], "received": [{"code": "扩产补贴", "year": 2019}]},
    {"received": [{"code": "扩产补贴", "year": 2025}], "listed": False},
]
CRITERIA = [
    Criterion(field="age_months", op=">=", value=24),
    Criterion(field="age_months", op="<=", value=12),
    Criterion(field="rd_ratio", op=">=", value=0.05),
    Criterion(field="rd_ratio", op="tiered", value=((5e7, 0.05), (None, 0.03))),
    Criterion(field="rd_staff_ratio", op=">=", value=0.1),
    Criterion(field="employees", op="tiered", value=((5e7, 20), (None, 80))),
    Criterion(field="industry", op="has_any", value=("氢能",)),
    Criterion(field="tech_field", op="has_none", value=("氢能",)),
    Criterion(field="profit_yuan", op=">", value=0),
    Criterion(field="region", op="in_region", value="210112"),
    Criterion(field="titles", op="has_any", value=("gazelle",)),
    Criterion(field="received", op="has_none", value=("补贴",), period="last_3_years"),
    Criterion(field="listed", op="=", value=True),
]


@pytest.mark.parametrize("day", [ON, date(2028, 3, 1)])
def test_firms_that_told_something_else_get_each_its_own_finding(day):
    asked = AllOf(all=(*CRITERIA, NoneOf(none=tuple(CRITERIA))))
    for firm in map(FirmProfile.model_validate, FIRMS):
        kept = FirmFindings.of_firm(firm, day)
        found = findings_of(asked, firm, day, load_terms(), kept=kept)
        assert repr(found) == repr(findings_of(asked, firm, day, load_terms()))


def test_a_firm_that_answers_one_question_more_keeps_its_other_findings():
    firms = (FIRM, FIRM.model_copy(update={"employees": 12}), FIRM.model_copy(update={"rd_ratio": 0.01}))
    (first,), (more,), (other,) = (
        findings_of(RATIO, firm, ON, load_terms(), kept=FirmFindings.of_firm(firm, ON)) for firm in firms
    )
    assert more is first
    assert other.firm_value == 0.01


def test_a_finding_that_is_asked_for_again_and_again_stays_while_others_go():
    kept, (found,) = LastFound(4), told(RATIO, None)
    kept.put(("often",), found)
    for number in range(20):
        kept.put((number,), found)
        assert kept.get(("often",)) is found
        assert len(kept) <= 4
    assert kept.get((0,)) is None

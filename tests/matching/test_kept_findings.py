"""Findings are shared by firms that told the same of what a criterion reads, and by no others."""

from collections.abc import Callable
from datetime import date

import pytest

from policymatch.domain.condition import Criterion
from policymatch.domain.profile import FirmProfile
from policymatch.domain.verdict import Finding
from policymatch.matching import kept_findings
from policymatch.matching.findings import findings_of
from policymatch.matching.kept_findings import KeptFindings
from policymatch.terms import load_terms

ON = date(2026, 11, 24)
RATIO = Criterion(field="rd_ratio", op=">=", value=0.05)
GROWTH = Criterion(field="revenue_growth", op=">=", value=0.1)
Finder = Callable[[Criterion, FirmProfile], Finding]


@pytest.fixture
def finder() -> Finder:
    kept = KeptFindings()
    return lambda leaf, firm: findings_of(leaf, firm, ON, load_terms(), kept=kept)[0]


def alone(leaf: Criterion, firm: FirmProfile) -> Finding:
    return findings_of(leaf, firm, ON, load_terms())[0]


def test_what_a_criterion_does_not_read_makes_no_finding_of_its_own(finder: Finder) -> None:
    one = finder(RATIO, FirmProfile(revenue_yuan=1e7, rd_expense_yuan=4e5, employees=9))
    other = finder(RATIO, FirmProfile(revenue_yuan=1e7, rd_expense_yuan=4e5, region="210112"))
    assert other is one


@pytest.mark.parametrize(
    "firm",
    [
        FirmProfile(revenue_yuan=1e7, rd_expense_yuan=6e5),
        FirmProfile(revenue_yuan=2e7, rd_expense_yuan=4e5),
        FirmProfile(rd_ratio=0.04),
        FirmProfile(rd_ratio=0.04, revenue_yuan=1e7, rd_expense_yuan=4e5),
        FirmProfile(revenue_yuan={"min": 1e7, "max": 2e7}, rd_expense_yuan=4e5),
        FirmProfile(),
    ],
)
def test_figures_that_are_derived_count_as_read(firm: FirmProfile, finder: Finder) -> None:
    finder(RATIO, FirmProfile(revenue_yuan=1e7, rd_expense_yuan=4e5))
    assert finder(RATIO, firm) == alone(RATIO, firm)


def test_nought_and_minus_nought_are_written_as_they_were_told(finder: Finder) -> None:
    for growth in (0.0, -0.0):
        firm = FirmProfile(revenue_growth=growth)
        assert str(finder(GROWTH, firm)) == str(alone(GROWTH, firm))


def test_no_more_are_kept_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_findings, "MOST_KEPT", 3)
    kept = KeptFindings()
    for employees in range(20):
        firm = FirmProfile(employees=employees)
        leaf = Criterion(field="employees", op=">=", value=10)
        assert findings_of(leaf, firm, ON, load_terms(), kept=kept)[0] == alone(leaf, firm)
    assert len(kept._found) <= 3

"""One firm before many measures: alike criteria share a finding, and it is the one made for each alone."""

from datetime import date

import pytest

from policymatch.domain.condition import AllOf, Criterion, Hardness, Op
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.matching.findings import findings_of
from policymatch.matching.firm_findings import FirmFindings
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

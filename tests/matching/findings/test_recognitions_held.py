"""Recognitions of what a firm holds already."""

import pytest

from policymatch.domain.profile import FirmProfile
from policymatch.matching.findings.conferred import held_by, is_held
from policymatch.terms import load_terms

TERMS = load_terms()
HOLDER = held_by(
    FirmProfile(titles=["high_tech", "tech_sme"], platforms=["市级工程研究中心", "院士工作站"]), TERMS
)


@pytest.mark.parametrize(
    ("title", "held"),
    [
        ("高新技术企业认定", True),
        ("市级工程研究中心认定", True),
        ("国家工程研究中心认定", False),
        ("高新技术企业、瞪羚企业认定", False),
        ("院士工作站备案", False),
        ("高新技术企业重新认定", False),
        ("科技型中小企业评价", False),
        ("优秀企业家评选", False),
    ],
)
def test_a_recognition_is_held_where_the_firm_has_all_that_it_confers_at_its_level(title, held):
    assert is_held(title, HOLDER, TERMS) is held


def test_who_holds_nothing_holds_no_recognition():
    assert not is_held("高新技术企业认定", held_by(FirmProfile(), TERMS), TERMS)

"""Zones across districts: who is told to sit in the zone is met, who is in one of its districts may be."""

from datetime import date

import pytest

from policymatch.domain.condition import Criterion
from policymatch.domain.wording import Language
from policymatch.matching.findings.findings import findings_of
from policymatch.matching.profiles.profile import parse_profile
from policymatch.service.places import place_of_firm
from policymatch.terms import load_terms

ON = date(2026, 11, 24)
TERMS = load_terms()


def finding(region, wanted):
    profile = parse_profile({"region": region}, on=ON, terms=TERMS)
    asked = Criterion(field="region", op="in_region", value=wanted)
    (found,) = findings_of(asked, profile, ON, TERMS)
    return found


@pytest.mark.parametrize(
    ("region", "wanted", "state"),
    [
        ("东湖高新区", "东湖高新区", "met"),
        ("武汉市洪山区", "东湖高新区", "unknown"),
        ("武汉市江夏区", "东湖高新区", "unknown"),
        ("武汉市", "东湖高新区", "unknown"),
        ("武汉市江汉区", "东湖高新区", "unmet"),
        ("东湖高新区", "武汉市洪山区", "unknown"),
        ("东湖高新区", "武汉市江汉区", "unmet"),
        ("东湖高新区", "武汉市", "met"),
        ("东湖高新区", "湖北省", "met"),
        ("西咸新区", "陕西省", "met"),
        ("西咸新区", "西安市", "unknown"),
        ("西安市雁塔区", "西咸新区", "unmet"),
        ("重庆市江北区", "重庆市渝北区", "unmet"),
        ("重庆市江北区", "重庆市江北区", "met"),
        ("重庆市江北区", "两江新区", "unknown"),
        ("两江新区", "重庆市渝北区", "unknown"),
        ("重庆市渝中区", "两江新区", "unmet"),
    ],
)
def test_a_firm_before_a_place_that_is_asked_for(region, wanted, state):
    assert finding(region, TERMS.regions.code_of(wanted)).state == state


def test_firm_and_demand_are_told_by_the_name_of_the_zone():
    met = finding("东湖高新区", "420171").wording
    assert met.zh == "注册地：武汉东湖新技术开发区，符合要求（在武汉东湖新技术开发区）"
    assert "Hongshan" not in met.en
    assert met.en.count("Wuhan East Lake High-tech Zone") == 2


def test_a_firm_whose_district_the_zone_has_a_part_of_is_asked_whether_it_sits_in_the_zone():
    open_ = finding("武汉市洪山区", "420171").wording
    assert (
        open_.zh == "注册地：洪山区，需在武汉东湖新技术开发区，与所填地区只有部分重叠，请确认企业是否在其中"
    )
    assert "confirm whether the firm sits there" in open_.en


def test_the_place_of_a_firm_in_a_zone_is_the_zone():
    profile = parse_profile({"region": "East Lake High-tech Zone, Wuhan"}, on=ON, terms=TERMS)
    assert place_of_firm(profile).in_language(Language.EN) == (
        "Place of registration: Wuhan East Lake High-tech Zone"
    )

"""Levels of platforms: a centre of one level is not that of another, and those joined share theirs."""

import pytest

from policymatch.reading.criteria.stated.levelled import find_platforms, names_held


@pytest.mark.parametrize(
    ("own", "names"),
    [
        (
            "对首次认定为国家级企业技术中心的企业，给予60万元奖励。",
            ("国家级企业技术中心", "国家企业技术中心"),
        ),
        (
            "对获批省级重点实验室、产业创新中心的企业，给予30万元奖励。",
            ("省级重点实验室", "辽宁省重点实验室", "省级产业创新中心", "辽宁省产业创新中心"),
        ),
        (
            "对新认定的国家级和市级众创空间，分别给予40万元、10万元奖励。",
            ("国家级众创空间", "国家众创空间", "市级众创空间", "沈阳市众创空间"),
        ),
        ("对新认定的众创空间，给予10万元奖励。", ("众创空间",)),
        ("对拥有市级以上重点实验室的企业，给予10万元奖励。", ("重点实验室",)),
    ],
)
def test_a_platform_is_asked_for_at_the_levels_that_stand_before_it(asked, own, names):
    assert ("platforms", "has_any", names) in asked(own=own)


def test_what_a_city_that_is_a_province_grants_is_told_by_its_name(terms):
    (mention,) = find_platforms("市级企业技术中心", terms)
    assert names_held(mention, "310115", terms) == ("市级企业技术中心", "上海市企业技术中心")
    assert names_held(mention, None, terms) == ("市级企业技术中心",)
    assert names_held(mention, "000000", terms) == ("市级企业技术中心",)


def test_what_a_district_grants_is_told_by_its_name_in_its_own_documents_alone(terms):
    (mention,) = find_platforms("区级众创空间", terms)
    assert "沈阳市浑南区众创空间" not in names_held(mention, "210100", terms)
    assert names_held(mention, "210112", terms)[-1] == "浑南区众创空间"
    assert names_held(mention, "210100", terms)[-1] == "区县级众创空间"


def test_a_level_and_those_above_it_are_asked_for_by_each_of_them(terms):
    (mention,) = find_platforms("省级以上众创空间", terms)
    assert names_held(mention, None, terms) == ("省级众创空间", "国家级众创空间", "国家众创空间")

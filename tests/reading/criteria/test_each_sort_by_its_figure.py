"""Sorts of firm in one list that are asked the same by figures of their own, and what 且 and 或 tie."""

import pytest

from tests.reading.criteria.leaves import told
from tests.reading.criteria.plain import FIRM, meets, misses

MAKER, SOFTWARE = ["制造业"], ["软件"]


@pytest.mark.parametrize(
    ("text", "field", "of_makers", "of_software"),
    [
        (
            "对年营业收入4亿元以上的制造业企业、2亿元以上的软件企业，给予10万元奖励。",
            "revenue_yuan",
            5e8,
            3e8,
        ),
        ("对研发费用占比3%以上的软件企业和5%以上的制造业企业给予奖励。", "rd_ratio", 0.06, 0.04),
    ],
)
def test_each_sort_is_held_to_its_own_figure(read, text, field, of_makers, of_software):
    condition = read(own=text)
    assert meets(condition, FIRM, industry=MAKER, **{field: of_makers})
    assert meets(condition, FIRM, industry=SOFTWARE, **{field: of_software})
    assert not meets(condition, FIRM, industry=MAKER, **{field: of_software})
    assert misses(condition, FIRM, industry=MAKER, **{field: 0.001})


GROWTHS = "上年度营业收入2000万元以上，且近两年营业收入增长率均不低于20%，或近两年研发投入增长率均不低于20%"
SUMS = "上年度营业收入1000万元以上，且同比增长20%以上，或上年度营业收入5000万元以上"


@pytest.mark.parametrize(
    ("text", "told", "met"),
    [
        (GROWTHS, {"revenue_yuan": 3e7, "revenue_growth": 0.3, "rd_growth": 0.0}, True),
        (GROWTHS, {"revenue_yuan": 3e7, "revenue_growth": 0.0, "rd_growth": 0.3}, True),
        (GROWTHS, {"revenue_yuan": 1e6, "revenue_growth": 0.0, "rd_growth": 0.3}, False),
        (SUMS, {"revenue_yuan": 6e7, "revenue_growth": 0.0}, True),
        (SUMS, {"revenue_yuan": 2e7, "revenue_growth": 0.3}, True),
        (SUMS, {"revenue_yuan": 2e7, "revenue_growth": 0.0}, False),
    ],
)
def test_or_ties_what_is_told_alike(read, text, told, met):
    condition = read(condition=text)
    assert meets(condition, FIRM, **told) is met
    assert misses(condition, FIRM, **told) is not met


def test_a_figure_that_no_field_keeps_is_tied_as_well(read):
    text = "营业收入2亿元以上，且利润率5%以上，或营业收入5亿元以上，且利润率3%以上"
    condition = read(condition=text)
    assert misses(condition, FIRM, revenue_yuan=1e8)
    assert not meets(condition, FIRM, revenue_yuan=3e8)
    assert not misses(condition, FIRM, revenue_yuan=3e8)


@pytest.mark.parametrize(
    "text",
    [
        "新认定的国家级专精特新“小巨人”企业奖励90万元，省级专精特新中小企业奖励30万元，创新型中小企业奖励6万元。",
        "对新认定的国家级专精特新“小巨人”企业奖励90万元、省级专精特新中小企业奖励30万元、创新型中小企业奖励6万元。",
    ],
)
def test_of_titles_with_a_sum_each_any_will_do(read, text):
    condition = read(own=text)
    for title in ("little_giant", "specialised_sme", "innovative_sme"):
        assert meets(condition, FIRM, titles=[title])
    assert misses(condition, FIRM, titles=["gazelle"])


def test_a_title_that_a_city_confers_with_the_money_need_not_be_held(read):
    condition = read(own="对营业收入2亿元以上的高新技术企业，认定为市级瞪羚企业，给予60万元奖励。")
    assert not misses(condition, FIRM, titles=["high_tech"])
    assert misses(condition, FIRM, titles=[])


@pytest.mark.parametrize(
    "text",
    [
        "对新认定的国家级企业技术中心给予90万元奖励，省级给予30万元奖励。",
        "对成功创建国家级企业技术中心的企业奖励90万元，省级的奖励30万元。",
        "国家级企业技术中心给予90万元、省级给予30万元奖励。",
    ],
)
def test_a_level_that_is_paid_too_will_do(read, text):
    ((op, names),) = told(read(own=text), "platforms")
    assert op == "has_any"
    assert {"国家级企业技术中心", "省级企业技术中心"} <= set(names)
    assert "市级企业技术中心" not in names


def test_a_level_that_is_not_paid_will_not(read):
    ((_, names),) = told(
        read(own="对新认定的国家级企业技术中心给予90万元奖励，由省级部门推荐。"), "platforms"
    )
    assert "国家级企业技术中心" in names
    assert "省级企业技术中心" not in names

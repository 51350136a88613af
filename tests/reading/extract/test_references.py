"""Demands that name the offers that they are made for, by number or by name, in a chapter of their own."""

import pytest

from policymatch.domain.condition import leaves_of

ACT = """某市支持科技创新实施细则
第一章 支持措施
第一条 对首次认定的高新技术企业，给予20万元奖励。
第二条 对备案的新型研发机构，按照研发经费支出的20%给予补助。
第三条 对租用园区办公用房的企业，给予最高30万元的房租补贴。
第四条 对牵头组织“揭榜挂帅”项目的企业，给予最高300万元支持。
第二章 申报条件
"""


def fields(measure):
    return {str(getattr(leaf, "field", "")) for leaf in leaves_of(measure.condition)}


@pytest.mark.parametrize(
    ("demand", "field", "asked"),
    [
        ("第五条 申报第二条支持的机构，上年度研发费用应不低于200万元。", "rd_expense_yuan", [1]),
        ("第五条 申请第二条至第四条支持的单位，上年度营业收入应不低于500万元。", "revenue_yuan", [1, 2, 3]),
        ("第五条 申请第一条、第三条的企业，应在本市注册满2年。", "age_months", [0, 2]),
        ("第五条 申请“揭榜挂帅”项目的企业，上年度营业收入应不低于1亿元。", "revenue_yuan", [3]),
        ("第五条 申请房租补贴的企业，职工人数应不少于10人。", "employees", [2]),
        ("第五条 第二条至第三条支持的单位，应具有职工10人以上。", "employees", [1, 2]),
        ("第五条 申请单位应诚信经营。第四条支持的企业，上年度营业收入应不低于1亿元。", "revenue_yuan", [3]),
        ("第五条 申请本细则支持的企业，上年度营业收入应不低于100万元。", "revenue_yuan", [0, 1, 2, 3]),
    ],
)
def test_what_is_asked_for_some_offers_is_asked_of_no_other(measures_of, demand, field, asked):
    measures = measures_of(ACT + demand)
    assert len(measures) == 4
    assert [at for at, measure in enumerate(measures) if field in fields(measure)] == asked


def test_sentences_that_open_with_names_in_quotation_marks_speak_to_the_offers_of_those_names(measures_of):
    body = """沈阳市关于申报引才计划的通知
一、支持措施
（一）海燕计划
对引进外籍工程师的单位，按工资的40%给予资助，最高20万元。
（二）春芽岗位计划
对设立特聘岗位的单位，给予10万元补助。
二、申报主体
我市“海燕计划”的申报主体应为注册满2年的企业。我市“春芽岗位计划”须为各高等院校、科研院所。"""
    first, second = measures_of(body)
    assert "age_months" in fields(first)
    assert "age_months" not in fields(second)
    bodies = [
        set(leaf.value) for leaf in leaves_of(second.condition) if getattr(leaf, "field", "") == "entity_type"
    ]
    assert bodies == [{"institute", "university"}]


def test_what_each_standing_asks_is_offered_as_that_standing_and_asked_of_no_other(measures_of):
    body = """某省梯度培育措施
一、培育科技型企业
1.遴选备案雏鹰、瞪羚企业。
（1）雏鹰企业：成立时间不超过10年，上年度研发费用占营业收入比例不低于5%；
（2）瞪羚企业：成立3年以上，近三年营业收入复合增长率不低于20%。
2.对首次备案的瞪羚企业，给予一次性50万元补助。"""
    measures = measures_of(body)
    assert [str(m.kind) for m in measures[:2]] == ["title", "title"]
    assert "rd_ratio" in fields(measures[0])
    assert "revenue_growth" in fields(measures[1])
    assert "rd_ratio" not in fields(measures[1]) | fields(measures[-1])

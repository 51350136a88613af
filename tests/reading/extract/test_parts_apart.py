"""Parts of one sentence that give another thing, for another thing done."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.reading.measures.apart import with_others, with_parts
from policymatch.reading.measures.labels import Label, Labelled
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs

HEAD = "沈阳市浑南区科技创新若干政策\n一、支持企业发展\n"


def asked(measure):
    return {str(x.field) for x in leaves_of(measure.condition) if isinstance(x, Criterion)}


def sums(measure):
    return {b.amount_yuan or b.cap_yuan for b in measure.benefits}


@pytest.mark.parametrize(
    "sentence",
    [
        "对首次纳入规模以上统计的工业企业给予10万元奖励，次年营业收入增长15%以上的，再给予5万元奖励。",
        "对年度交易额达到100万元的数据供方，给予10万元奖励，对促成交易的服务机构给予5万元奖励。",
        "企业完成标识解析二级节点建设的，给予10万元补助；获评国家级绿色工厂的企业，给予5万元奖励。",
        "企业首次获评国家技术创新中心的，给予10万元奖励；毕业企业成为高新技术企业的，每家给予孵化器5万元奖励。",
    ],
)
def test_a_part_that_gives_something_else_is_a_measure_of_its_own(measures_of, sentence):
    whole, part = measures_of(HEAD + sentence)
    assert (sums(whole), sums(part)) == ({100_000.0}, {50_000.0})


@pytest.mark.parametrize(
    "sentence",
    [
        "对省级孵化器给予50万元奖励；对国家级孵化器给予100万元奖励。",
        "对首次认定市级专精特新的企业给予10万元奖励，对首次认定国家级专精特新的企业给予50万元奖励。",
        "研发投入100万元至500万元的，给予3%补助；500万元至5000万元的，给予2%补助。",
        "对获得贷款的企业给予50%贴息，单个企业每年最高100万元。",
        "对技术改造项目按投资额的10%给予补助，最高100万元；属于人工智能产业的，补助比例提高到15%。",
        "在新三板挂牌的企业，给予50万元奖励，进入创新层的，再给予20万元奖励。",
    ],
)
def test_grades_steps_caps_and_higher_rates_stay_with_their_support(measures_of, sentence):
    assert len(measures_of(HEAD + sentence)) == 1


def test_what_is_given_on_top_is_for_those_who_had_the_gift_before(measures_of):
    body = "对首次纳入规模以上统计的工业企业给予10万元奖励，次年营业收入增长15%以上的，再给予5万元奖励。"
    first, more = measures_of(HEAD + body)
    assert {"above_scale", "revenue_growth"} <= asked(more)
    assert "revenue_growth" not in asked(first)


def test_what_is_given_to_others_is_not_asked_of_the_first(measures_of):
    body = "对获得贷款的小微企业给予50%贴息，最高20万元，对担保机构按担保额给予1%补贴，最高100万元。"
    loan, guarantee = measures_of(HEAD + body)
    assert "size_class" in asked(loan)
    assert "size_class" not in asked(guarantee)


def test_a_part_stands_within_the_clause_that_it_was_cut_from_and_is_held_for_probable(measures_of):
    body = "对首次纳入规模以上统计的工业企业给予10万元奖励，次年营业收入增长15%以上的，再给予5万元奖励。"
    whole, part = measures_of(HEAD + body)
    assert whole.start < part.start < part.end <= whole.end
    assert part.confidence >= 0.6


def test_nothing_is_cut_out_of_what_offers_nothing():
    body = "对甲企业给予10万元奖励，对乙机构给予5万元补贴。"
    layout = layout_of(body, paragraphs(body))
    outside = [Label.OUTSIDE] * len(layout.units)
    told = Labelled(outside, [0.0] * len(outside))
    cut, labels, _ = with_parts(layout, outside, told)
    assert cut.units == layout.units
    assert with_others(cut, labels, [0.9] * len(labels)) == outside


def test_what_is_settled_case_by_case_behind_a_sum_is_another_support(measures_of):
    first, other = measures_of(
        HEAD
        + "对新获批的国家级创新中心，按国家资金的50%给予配套资金，对建成省级研究中心的企业，可“一事一议”支持。"
    )
    assert [b.rate for b in first.benefits] == [0.5]
    assert not any(b.rate for b in other.benefits)


def test_more_to_some_of_those_who_have_a_gift_is_no_measure_of_its_own(measures_of):
    (measure,) = measures_of(
        HEAD + "对让利销售器材的企业按让利额的30%给予奖补，并对业绩好的企业再按销售额的5%给予奖励。"
    )
    assert {benefit.rate for benefit in measure.benefits} == {0.3, 0.05}


def test_what_is_asked_of_a_project_is_asked_whichever_side_of_it_is_paid(measures_of):
    body = (
        "鼓励企业合作改造，项目总投资800万元以上的，按投资额的1%给予原企业奖励；按投资额的2%给予投资方奖励。"
    )
    sides = measures_of(HEAD + body)
    assert [[b.rate for b in side.benefits] for side in sides] == [[0.01], [0.02]]
    assert all("project_investment_yuan" in asked(side) for side in sides)


def test_what_goes_on_by_its_own_standard_keeps_its_own_sum(measures_of):
    body = "对新设企业给予9万元奖励。\n对培训大户给予奖励3万元。对曾经获得上述奖励的单位，只就新增部分按上述标准给予奖励。"
    assert sums(measures_of(HEAD + body)[-1]) == {30_000.0}


def test_each_part_under_one_heading_of_whom_and_how_much_asks_its_own(measures_of):
    call = """关于受理专利资助的通知
一、受理范围、资助额度及资助对象
（一）按照《某市专利项目资助办法》规定执行的专利资助项目：
1、资助对象：
上年度研发费用不低于100万元的企业。
2、资助额度：
国内外观设计专利授权后每件资助600元。
（二）按照《某市专利项目资助办法（修订）》规定执行的专利资助项目：
1、资助对象：
上年度营业收入不低于500万元的企业。
2、资助额度：
国外发明专利授权后每件资助9000元。
"""
    first, other = measures_of(call)
    assert "rd_expense_yuan" in asked(first) - asked(other)
    assert "revenue_yuan" in asked(other) - asked(first)

"""What a rate is taken of, named beside it."""

import pytest

from policymatch.domain.measure import MeasureKind
from policymatch.reading.benefits import read_benefits
from policymatch.reading.flow import chinese_flow_of


def bases(text: str):
    flow = chinese_flow_of(text, [(0, len(text))])
    return [b.base for b in read_benefits(text, flow, 0, len(text), MeasureKind.GRANT) if b.rate]


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("对入驻园区的企业给予不超过25%的厂房租金补贴。", "厂房租金"),
        ("对稳岗企业，返还其上年度工伤保险缴费总额的40%。", "上年度工伤保险缴费总额"),
        ("给予发明人其申请所缴纳的官方费用的60%资助。", "官方费用"),
        ("补助比例如下：会场布置费用最高支持比例为45%。", "会场布置费用"),
        ("依据核定投资给予不超过35%的资金支持。", "核定投资"),
        ("给予企业20%的资金支持。", None),
        ("给予一次性补助，补助金额为实际发行金额的3%，最高80万元。", "实际发行金额"),
        ("按照设备购置费的20%给予补助。", "设备购置费"),
    ],
)
def test_a_cost_that_is_named_beside_a_rate_is_its_base(text, base):
    assert bases(text) == [base]


def test_a_cap_told_as_the_most_belongs_to_its_rate():
    text = "资助所缴官费的40%，一个国家或地区每件最多资助1.2万元。"
    flow = chinese_flow_of(text, [(0, len(text))])
    (given,) = read_benefits(text, flow, 0, len(text), MeasureKind.GRANT)
    assert (given.rate, given.cap_yuan, given.per) == (0.4, 12000.0, "patent")


def test_each_patent_that_is_put_to_use_is_what_a_sum_is_counted_by():
    text = "对形成标准的单位，每采用1件发明专利奖励2万元，每项标准最多奖励8万元。"
    flow = chinese_flow_of(text, [(0, len(text))])
    first, _ = read_benefits(text, flow, 0, len(text), MeasureKind.AWARD)
    assert (first.amount_yuan, first.per) == (20000.0, "patent")


def test_a_base_of_which_a_certain_share_is_promised_is_that_of_each_rate_behind_it():
    text = (
        "对实施数字化改造的项目，按纳入补助范围设备投资的一定比例分档补助。其中，一般项目补助比例不超过12%；"
        "获评智能工厂的项目补助比例不超过18%。按贷款利息的30%给予贴息。"
    )
    assert bases(text) == ["纳入补助范围设备投资", "纳入补助范围设备投资", "贷款利息"]


def test_of_two_bases_none_is_that_of_a_rate_behind_them():
    text = "按租金的一定比例给予补贴，按设备投资的一定比例给予补助。补助比例不超过12%。"
    assert bases(text) == [None]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("大型船厂按上年度缴纳船舶险费用的20%返还，小型船厂按45%返还。", ["上年度缴纳船舶险费用"] * 2),
        ("按当地渔工工资标准的40%给予补贴，留用满一年的，补贴标准提高至70%。", ["当地渔工工资标准"] * 2),
        ("按冷库投资额的8%给予补助；对贷款利息，按30%给予贴息。", ["冷库投资额", None]),
        ("按冷库投资额的8%给予补助。对出海作业的船员按30%给予补助。", ["冷库投资额", None]),
    ],
)
def test_a_further_case_is_of_the_base_of_the_case_before(text, named):
    assert bases(text) == named


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("对渔船更新贷款按年利率1.2%给予贴息。", None),
        ("对渔船更新贷款按贷款利率的40%给予贴息。", "贷款利率"),
        ("按当期进项税额加计8%抵减应纳税额。", "当期进项税额"),
    ],
)
def test_points_and_what_comes_on_top_name_no_base(text, base):
    assert bases(text) == [base]

"""Sentences behind an offer that only give another class, case or cap of it, and are no offers of their own."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, leaves_of

HEAD = "沈阳市浑南区产业发展若干措施\n一、支持企业发展\n"


def fields(measure):
    return {str(x.field) for x in leaves_of(measure.condition) if isinstance(x, Criterion)}


@pytest.mark.parametrize(
    "sentence",
    [
        "对进入临床试验的一类农药，按研发费用的18%给予补助；对二类农药，按上述标准的60%给予补助。",
        "对获得登记证的1类兽药，每个品种给予一次性奖励300万元；2类兽药每个品种给予一次性奖励90万元。",
        "首次取得第三类检测仪器许可证（不含变更）的，每个产品给予60万元奖励；首次取得第二类检测仪器许可证的，每个产品给予12万元奖励。",
        "信用贷款按利息的45%给予贴息；含商标质押的，按55%给予贴息；其他担保方式的，按25%给予贴息。",
        "对企业实施的设备投资300万元以上的改造项目，按设备投资额的7%给予补助；对列入省级重点改造计划的，按11%给予补助。",
        "企业购买数控机床用于生产的，按购买价格的12%给予补助。通过融资租赁方式购置的，按年度租金的5%补助。",
        "对改造项目按实际支付金额的35%给予补助。企业所属集团合并计算，单个集团补助总额不超过120万元。",
        "对行业平台按核定投入的18%给予补助，最高不超过260万元；带动企业超过45家的，最高不超过520万元。",
        "入驻企业首次被认定为高新技术企业的，每认定1家给予载体2万元奖励；首次达到规模以上的，每上规1家给予载体4万元奖励。",
    ],
)
def test_another_class_case_or_cap_is_part_of_the_offer_before(measures_of, sentence):
    assert len(measures_of(HEAD + sentence)) == 1


def test_what_only_a_case_takes_is_not_asked_of_all(measures_of):
    (support,) = measures_of(
        HEAD + "对企业实施的设备投资300万元以上的改造项目，按设备投资额的7%给予补助；"
        "对列入省级重点改造计划的，按11%给予补助。"
    )
    assert "projects" not in fields(support)


def test_two_sorts_of_firm_that_one_sum_goes_to_are_ways_to_it(measures_of):
    (support,) = measures_of(
        HEAD
        + "对以下两类企业给予补助：（1）上一年度营业收入达到3亿元以上，且研发费用较前一年度增长6%以上的企业；"
        "（2）上一年度营业收入未达3亿元，且研发费用较前一年度增长12%以上的企业。\n"
        "按企业上一年度研发费用的3%给予补助，单家企业每年最高70万元。"
    )
    (ways,) = (node for node in support.condition.all if isinstance(node, AnyOf))
    assert len(ways.any) == 2


def test_what_a_tenant_has_done_is_not_asked_of_its_host(measures_of):
    told = "入驻满一年的在孵企业，首次被认定为高新技术企业的，每认定1家给予载体2万元奖励。"
    (support,) = measures_of(HEAD + told)
    assert "titles" not in fields(support)


def test_what_the_firms_of_a_host_must_be_is_no_offer_and_not_asked_of_it(measures_of):
    (support,) = measures_of(
        HEAD + "对为毕业生企业减免房租的载体运营单位，按减免金额的45%给予奖励，每个载体最高12万元。"
        "该企业应成立不超过30个月、上年营业收入不高于260万元，且毕业生为第一大股东。"
    )
    assert not {"age_months", "revenue_yuan", "entity_type"} & fields(support)


def test_a_class_is_told_its_own_sum_in_foreign_money_and_not_that_of_the_others(measures_of):
    body = (
        "跨境融资便利化试点办法\n第一条 注册在高新区内，且列入名录库的试点企业，核定额度最高不超过等值700万美元，"
        "其他试点企业核定额度最高不超过等值200万美元。\n"
    )
    told = [[benefit.quote.text for benefit in measure.benefits] for measure in measures_of(body)]
    assert told == [["核定额度最高不超过等值700万美元"], ["其他试点企业核定额度最高不超过等值200万美元"]]

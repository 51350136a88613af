"""Sentences that give one thing to some and another to others, and those that grade one support."""

import time

import pytest

from policymatch.reading.measures.gifts import gifts_of
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs


def cut(text):
    return [text[a:b] for a, b in gifts_of(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "对省级示范项目按设备购置额给予500万元补助，|对获得智能工厂称号的企业奖补300万元。",
        "支持机构为小微企业提供信贷等金融服务，|对扩大担保规模的担保公司进行奖励。",
        "鼓励各区给予服务平台房租减免等支持，|对迁入的小巨人企业给予一次性奖励。",
        "对研发费用损失给予赔偿，|对保费给予一定补助，为创业免去后顾之忧。",
        "对获得驰名商标的单位给予50万元奖励、|对集体商标协会给予10万元奖励。",
        "按完成情况，给予需求方最高80万元支持，|给予研发方最高300万元支持。",
        "对酒店业小微企业的锅炉检验费用按60%收取，|对全市小微企业委托的计量检测费用按60%收取，|对全市个体工商户委托的校准费用减半收取。",
        "对出口200万美元以下的小微企业实行基本统保，|对出口900万美元以内的中小企业贷款业务给予最高20%贴息。",
        "报装容量90千瓦及以下的小微企业可采用低压接入，|对有增容需求的企业，提供绿色通道服务。",
        "供水厂用电按容量执行峰谷分时电价，|对实行两部制电价的供水企业，2027年底前免收容量电费。",
        "支持高新技术企业开展跨境结算试点，|加大对中小微企业汇率避险的扶持力度。",
        "落实对月销售额8万元以下的纳税人免征增值税政策，|实施纳税人征收率由4%降至2%的优惠政策。",
        "鼓励政府引导基金对早期科技企业给予支持，|对社会资本投资早期科技企业给予奖励。",
        "将免征冷链企业仓储设施房产税政策、|减征地方水利建设基金政策，延续实施至2031年底。",
    ],
)
def test_what_is_given_to_others_is_a_sentence_of_its_own(text):
    assert cut(text.replace("|", "")) == text.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "对首次认定的市级企业给予10万元奖励，对首次认定的国家级企业给予50万元奖励。",
        "对低效楼宇改造项目给予10%补助，对老旧厂房改造项目给予30%补助。",
        "支持企业参展，对符合条件的给予展位费补贴。",
        "支持企业参加行动，对其展位费给予补贴。",
        "采取后补助方式，对已投保的企业给予保费补贴。",
        "对企业给予20万元奖励，每年最高不超过100万元。",
        "分别给予牵头单位、参与单位30万元、10万元奖励。",
        "对高校、对院所给予补助。",
        "鼓励金融机构创新产品，加大对小微企业的信贷支持力度。",
        "对全市市级孵化器给予10万元奖励，对全市省级孵化器给予30万元奖励。",
        "落实惠企政策，实施联系服务政策。",
        "免征房产税政策、减征契税政策由税务部门解释。",
    ],
)
def test_grades_and_what_goes_on_with_a_gift_stay_with_it(text):
    assert cut(text) == [text]


def test_each_gift_is_a_unit_of_the_layout_at_its_place_in_the_body():
    body = "一、支持企业\n对项目给予500万元补助，对获得称号的企业奖补300万元。各部门要配合。"
    layout = layout_of(body, paragraphs(body))
    assert [unit.text for unit in layout.units][-3:] == [
        "对项目给予500万元补助，",
        "对获得称号的企业奖补300万元。",
        "各部门要配合。",
    ]
    assert [unit.place for unit in layout.units][-3:] == [0, 1, 2]


def test_a_long_row_of_gifts_is_cut_in_proportion_to_its_length():
    def seconds(count):
        text = "对甲类企业给予补助，对乙类机构给予奖励，" * count
        started = time.process_time()
        list(gifts_of(text, 0, len(text)))
        return time.process_time() - started

    seconds(50)
    few, many = min(seconds(200) for _ in range(3)), min(seconds(1600) for _ in range(3))
    assert many < 8 * 3 * few


def test_a_voucher_for_firms_and_a_reward_for_whoever_serves_them_are_two_gifts():
    text = "通过服务券支持企业购买检测服务，对服务效果突出的平台给予最高50万元奖励。"
    assert [text[a:b] for a, b in gifts_of(text, 0, len(text))] == [
        "通过服务券支持企业购买检测服务，",
        "对服务效果突出的平台给予最高50万元奖励。",
    ]


def test_who_is_put_on_a_list_and_whose_project_is_rewarded_are_two_gifts_but_the_listed_are_one():
    text = "将软件供应商纳入服务券支持范围，对数字化改造项目给予合同额20%的奖励。"
    assert len(list(gifts_of(text, 0, len(text)))) == 2
    text = "将优秀园区纳入培育范围，对入选园区给予50万元奖励。"
    assert len(list(gifts_of(text, 0, len(text)))) == 1


def test_the_premium_of_an_insurance_that_is_put_forward_is_part_of_what_it_gives():
    told = "试点推出“远洋渔捞险”，对停航损失的油料费用给予赔偿，对保费给予一定补助。"
    assert cut(told) == [told]
    others = "试点推出“远洋渔捞险”，对停航损失的油料费用给予赔偿，对入渔企业给予一定补助。"
    assert cut(others)[-1] == "对入渔企业给予一定补助。"

"""Sentences that ask something of whoever applies in plain words, wherever they stand."""

import pytest

from policymatch.domain.condition import Criterion, OpaqueCriterion, leaves_of

OFFER = "青川市渔业奖励办法\n第一条 对企业给予3万元补贴。\n"


def asked(measure):
    """What a measure asks of a firm beyond being one, as (field, op, value), or the words that stay open."""
    return [
        leaf.quote.text if isinstance(leaf, OpaqueCriterion) else (leaf.field, leaf.op, leaf.value)
        for leaf in leaves_of(measure.condition)
        if not (isinstance(leaf, Criterion) and leaf.field == "entity_type")
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("申报企业上年度研发费用不低于90万元。", ("rd_expense_yuan", ">=", 9e5)),
        ("申报企业的研发人员不少于8人。", ("rd_staff", ">=", 8)),
        ("企业从业人员40人以上。", ("employees", ">=", 40)),
        ("企业无欠税、无失信记录。", ("clean_record", "=", True)),
        ("参评企业上年度营业收入不低于900万元。", ("revenue_yuan", ">=", 9e6)),
        ("申报单位成立满两年。", ("age_months", ">=", 24)),
        ("申请人年龄不超过40周岁。", "申请人年龄不超过40周岁"),
        ("企业上年度未裁员或裁员率不高于4.5%。", "企业上年度未裁员或裁员率不高于4.5%"),
        ("企业依法参加失业保险并足额缴费9个月以上。", "企业依法参加失业保险并足额缴费9个月以上"),
        ("申领补贴的企业未被列入失信被执行人名单。", ("clean_record", "=", True)),
        ("申报单位已建立渔船安全台账。", "申报单位已建立渔船安全台账"),
    ],
)
def test_an_article_that_asks_in_plain_words_is_heard(measures_of, sentence, told):
    (measure,) = measures_of(f"{OFFER}第二条 {sentence}\n")
    assert asked(measure) == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "企业累计获得的补贴金额不超过60万元。",
        "企业开办时间不超过1个工作日。",
        "企业满意度达到95%以上。",
        "企业数量不少于90家。",
        "企业用电成本下降9%以上。",
        "企业上市数量达到9家以上。",
        "申报单位对材料的真实性负责。",
        "企业服务中心工作人员不少于8人。",
        "申报企业申报项目不超过2项。",
    ],
)
def test_what_is_given_reached_or_done_is_no_demand(measures_of, sentence):
    (measure,) = measures_of(f"{OFFER}第二条 {sentence}\n")
    assert asked(measure) == []


def test_a_chapter_asks_for_its_own_offers_and_an_article_of_the_act_for_all(measures_of):
    act = """青川市渔业奖励办法
第一章 研发奖励
第一条 对企业给予3万元补贴。
第二条 申报企业研发人员不少于8人。
第二章 用工奖励
第三条 对企业给予2万元补贴。
第四条 申报企业职工不少于40人。
"""
    first, second = measures_of(act)
    assert asked(first) == [("rd_staff", ">=", 8)]
    assert asked(second) == [("employees", ">=", 40)]


def test_an_article_that_asks_is_no_heading_that_names_an_offer_like_it(measures_of):
    act = """青川市渔业奖励办法
一、研发补助
对企业给予3万元补贴。
二、用工补助
对企业给予2万元补贴。
三、企业研发费用占比不低于4%。
"""
    measures = measures_of(act)
    assert [asked(measure) for measure in measures] == [[("rd_ratio", ">=", 0.04)]] * 2


def test_a_sentence_behind_an_offer_asks_for_that_offer(measures_of):
    act = f"{OFFER.rstrip()}申报企业研发人员不少于8人。\n第二条 对企业给予2万元补贴。企业从业人员40人以上。\n"
    first, second = measures_of(act)
    assert asked(first) == [("rd_staff", ">=", 8)]
    assert asked(second) == [("employees", ">=", 40)]


@pytest.mark.parametrize(
    "heading", ["企业资质", "申请人资质", "企业应具备的资质", "参赛要求", "入选标准", "准入门槛"]
)
def test_a_heading_for_what_firms_must_be_asks_by_its_items_alone(measures_of, heading):
    act = f"""青川市渔业奖励办法
一、奖励标准
对企业给予3万元补贴。
二、{heading}
（一）上年度营业收入不低于900万元；
（二）研发人员不少于8人。
"""
    (measure,) = measures_of(act)
    assert asked(measure) == [("revenue_yuan", ">=", 9e6), ("rd_staff", ">=", 8)]


def test_the_question_to_whom_something_is_given_heads_those_who_may_have_it(measures_of):
    act = "青川市渔业奖励办法\n一、补贴给谁\n本市的高新技术企业。\n二、补贴标准\n给予3万元补贴。\n"
    (measure,) = measures_of(act)
    assert ("titles", "has_any", ("high_tech",)) in asked(measure)
    assert "补贴给谁" not in asked(measure)

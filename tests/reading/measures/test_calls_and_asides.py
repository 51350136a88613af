"""A call offers what it calls for; papers, times and steps offer nothing."""

import re

from policymatch.reading.measures.asides import without_asides
from policymatch.reading.measures.calls import with_call
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.offers import offers_of
from policymatch.reading.measures.preambles import without_preambles
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs

TITLE = "关于组织申报2026年浑南区创新企业培育库入库企业的通知"
CALL = f"""{TITLE}
各有关企业：
为做好2026年入库工作，现将有关事项通知如下：
一、申报安排
2026年入库工作采取网上申报、集中受理、专家评审的方式进行。
二、申报条件
（一）在浑南区注册，成立满一年；
（二）研发费用占营业收入的比例不低于3%。
三、申报材料
（一）申请书一式两份；
（二）营业执照复印件，获得补助的还应提供凭证。
四、申报时间
申报单位于2026年6月30日前提交材料，逾期不予受理，通过的给予公布。"""


def laid_out(body):
    return layout_of(body, paragraphs(body))


def offered(layout, labels):
    return [u.text for u, label in zip(layout.units, labels, strict=True) if label is Label.BEGIN]


def none_of(layout):
    return [Label.OUTSIDE] * len(layout.units)


def test_a_call_in_which_no_sentence_gives_anything_offers_what_it_calls_for():
    layout = laid_out(CALL)
    assert offered(layout, with_call(layout, none_of(layout), TITLE)) == [
        "2026年入库工作采取网上申报、集中受理、专家评审的方式进行。"
    ]


def test_a_call_that_was_found_to_give_something_is_left_as_it_is():
    layout = laid_out(CALL)
    labels = none_of(layout)
    labels[3] = Label.BEGIN
    assert with_call(layout, labels, TITLE) == labels


def test_what_those_have_been_recognised_as_whom_a_call_is_for_offers_nothing():
    body = CALL.replace(
        "二、申报条件",
        "二、申报对象\n本区企业自主研发的软件，经认定为浑南区首版次软件并推广应用。\n三、申报条件",
    )
    layout = laid_out(body)
    had = [Label.BEGIN if "首版次" in u.text else Label.OUTSIDE for u in layout.units]
    assert offered(layout, with_call(layout, had, TITLE)) == [
        "2026年入库工作采取网上申报、集中受理、专家评审的方式进行。"
    ]
    paid = laid_out(body.replace("并推广应用", "的，给予20万元奖励"))
    labels = [Label.BEGIN if "首版次" in u.text else Label.OUTSIDE for u in paid.units]
    assert with_call(paid, labels, TITLE) == labels


def test_a_list_of_results_and_a_notice_without_conditions_call_for_nothing():
    layout = laid_out(CALL)
    assert offered(layout, with_call(layout, none_of(layout), "关于公示2026年入库企业名单的通知")) == []
    bare = laid_out(f"{TITLE}\n各单位要高度重视，认真组织申报工作。")
    assert offered(bare, with_call(bare, none_of(bare), TITLE)) == []


def test_papers_and_times_begin_no_offer_whatever_their_words():
    layout = laid_out(CALL)
    labels = [Label.BEGIN if "凭证" in u.text or "6月30日" in u.text else Label.OUTSIDE for u in layout.units]
    assert Label.BEGIN in labels
    assert offered(layout, without_asides(layout, labels, [0.9] * len(labels))) == []


def test_a_step_that_gives_nothing_begins_an_offer_only_where_the_models_are_sure():
    body = "某市办法\n一、申报程序\n（一）企业登录平台填报材料。\n（二）专家评审后，给予补助10万元。"
    layout = laid_out(body)
    labels = [Label.BEGIN if u.text.startswith("（") else Label.OUTSIDE for u in layout.units]
    doubtful = offered(layout, without_asides(layout, labels, [0.3] * len(labels)))
    assert [text[:3] for text in doubtful] == ["（二）"]
    assert len(offered(layout, without_asides(layout, labels, [0.8] * len(labels)))) == 2


def test_how_a_sum_comes_about_goes_on_with_the_offer_before_it():
    body = "某区手册\n政策内容：给予每人1000元补贴。\n补贴测算：每人一次性1000元。"
    layout = laid_out(body)
    labels = [Label.OUTSIDE, Label.BEGIN, Label.BEGIN]
    assert without_asides(layout, labels, [0.9] * 3) == [Label.OUTSIDE, Label.BEGIN, Label.INSIDE]


def test_how_to_apply_how_often_and_who_pays_begin_no_offer():
    body = (
        "某市扶持政策清单\n一、社保补贴\n小微企业招用毕业生的，按实际缴费额给予补贴。\n每人只能享受一次该补贴。\n"
        "所需资金由区级财政承担。\n申领方式：登录平台，进行补贴申领操作。"
    )
    layout = laid_out(body)
    labels = [Label.BEGIN if unit.paragraph > 1 else Label.OUTSIDE for unit in layout.units]
    assert offered(layout, without_asides(layout, labels, [0.9] * len(labels))) == [
        "小微企业招用毕业生的，按实际缴费额给予补贴。"
    ]


def test_a_sentence_that_heads_offers_begins_none_and_one_that_heads_grades_does():
    body = "某办法\n第五条 对符合条件的企业给予支持，具体如下：\n（一）落户补贴。给予10万元。\n（二）租金补贴。给予5万元。"
    layout = laid_out(body)
    labels = [Label.OUTSIDE, *[Label.BEGIN] * (len(layout.units) - 1)]
    kept = offered(layout, without_asides(layout, labels, [0.9] * len(labels)))
    assert not any("具体如下" in text for text in kept)
    grades = laid_out(body.replace("给予支持，具体如下", "可按以下标准享受优惠"))
    kept = offered(grades, without_asides(grades, labels, [0.9] * len(labels)))
    assert any("以下标准" in text for text in kept)


def test_grades_behind_the_name_of_a_support_and_sums_of_one_support_go_on_with_it():
    body = (
        "某办法\n（一）星级评定补贴。养老机构被评定为一星级以上的，可享受星级评定补贴。被评为五星级的给予10万元，四星级的给予5万元。\n"
        "（二）培训补贴。可给予创业培训补贴，其中创业意识培训，每人最高可补贴300元；网络创业培训每人最高可补贴2000元。"
    )
    layout = laid_out(body)
    told = [bool(re.search(r"补贴|给予", u.text)) and not u.text.startswith("（") for u in layout.units]
    offers = offers_of(layout, [Label.BEGIN if t else Label.OUTSIDE for t in told])
    assert len(offers) == 2
    assert all(offer.last > offer.first for offer in offers)


def test_years_of_a_subsidy_and_its_reckoning_go_on_with_the_offer_before_them():
    body = (
        "对招用困难人员的单位给予补贴，标准为每人1000元。补贴期限除可延长至退休的外，其余人员最长不超过3年。\n"
        "补贴测算：按当地最低工资标准计算。甲市月最低工资标准为1520元。\n"
        "按见习6个月测算，企业补贴10220元/人。"
    )
    layout = laid_out(body)
    begun = [Label.BEGIN] * len(layout.units)
    labels = without_asides(layout, begun, [0.9] * len(layout.units))
    offers = offers_of(layout, labels)
    assert [(layout.units[o.first].text[:9], layout.units[o.last].text) for o in offers] == [
        ("对招用困难人员的单", "按见习6个月测算，企业补贴10220元/人。")
    ]


def test_a_page_that_tells_how_one_support_is_had_offers_it():
    title = "2026年企业研究开发补助资金的条件及程序"
    body = f"""{title}
本补助资金参考企业经备案的研发费用进行补助，控制在一定额度以内。
一、申请条件
（一）在本省注册，具有独立法人资格；
（二）建立研发准备金制度。"""
    layout = laid_out(body)
    (offer,) = offered(layout, with_call(layout, none_of(layout), title))
    assert offer.endswith("本补助资金参考企业经备案的研发费用进行补助，控制在一定额度以内。")


def test_questions_examples_and_words_of_the_act_itself_offer_nothing():
    body = """核定征税的小型企业可否享受减半征税优惠？
例如：A企业去年盈利，今年预计可以享受减半征税优惠。
本政策自发布之日起施行，由区商务局负责奖励兑现。
同一奖项晋升到更高等次的，只奖励差额部分。
优惠政策的兑现实行申报制，由企业提出申请。
1．关于政策适用对象。
本政策适用于今后三年的奖补对象。
文中所指企业为注册地在本区的独立法人企业，享受奖励。
对小型企业减半征税。"""
    layout = laid_out(body)
    begun = [Label.BEGIN] * len(layout.units)
    assert offered(layout, without_asides(layout, begun, [0.9] * len(begun))) == ["对小型企业减半征税。"]


def test_who_may_apply_is_no_offer_among_conditions_unless_it_likely_is_one():
    body = "某市养殖补贴办法\n一、支持标准\n对养殖场给予每亩100元补贴。\n二、申报条件\n1．持有养殖许可证的养殖场，均可申请养殖场运营补贴。"
    layout = laid_out(body)
    begun = [Label.BEGIN if "均可申请" in unit.text else Label.OUTSIDE for unit in layout.units]
    assert offered(layout, without_asides(layout, begun, [0.3] * len(begun))) == []
    assert len(offered(layout, without_asides(layout, begun, [0.9] * len(begun)))) == 1


def test_a_word_to_those_who_apply_together_offers_nothing():
    body = (
        "某市技术攻关专项通知\n一、支持方式\n对立项项目给予80万元补助。\n二、申报条件\n上年度营业收入不低于3000万元。"
        "鼓励企业与院所组成创新联合体共同申报，同等条件下对链主企业牵头的项目予以优先。"
    )
    layout = laid_out(body)
    labels = [
        Label.BEGIN if "给予" in unit.text or "鼓励" in unit.text else Label.OUTSIDE for unit in layout.units
    ]
    assert offered(layout, without_asides(layout, labels, [0.9] * len(labels))) == [
        "对立项项目给予80万元补助。"
    ]


def test_whom_an_office_has_hired_is_not_what_a_call_offers():
    title = "关于开展数字工坊认定工作的通知"
    layout = laid_out(
        f"{title}\n各有关企业：\n经公开遴选，确定市软件协会为第三方服务机构，负责企业申报与认定支撑工作。\n"
        "一、申报条件\n（一）在浑南区注册；"
    )
    (text,) = offered(layout, with_call(layout, none_of(layout), title))
    assert "软件协会" not in text


def test_what_guides_a_call_begins_no_offer_beside_what_it_offers():
    layout = laid_out(
        "一、总体要求深入学习贯彻上级会议精神，遴选支持一批渔业创新团队。\n二、支持内容\n对渔业团队资助20万元。"
    )
    labels = none_of(layout)
    labels[0] = labels[-1] = Label.BEGIN
    assert offered(layout, without_preambles(layout, labels)) == [layout.units[-1].text]
    labels[-1] = Label.OUTSIDE
    assert without_preambles(layout, labels) == labels


def test_what_is_made_up_for_those_who_had_less_before_is_no_offer():
    text = "同一企业已获区级奖励后又获更高一级认定的，已奖励部分视作已给，不足部分予以补足。"
    layout = laid_out(f"浑南区若干措施\n三、关于重复奖励\n{text}")
    labels = [Label.BEGIN if u.text == text else Label.OUTSIDE for u in layout.units]
    assert offered(layout, without_asides(layout, labels, [0.9] * len(labels))) == []


def test_that_several_gifts_may_be_had_or_the_highest_counts_begins_no_offer():
    for told in (
        "同时获得几项荣誉的企业以最高奖励为准。",
        "企业两项都完成的，可以重复享受。",
        "以上两项奖励，经主管部门确认后兑现，以在本区登记的公司作为奖励主体。",
    ):
        layout = laid_out("一、措施\n（一）对获得荣誉的企业，给予10万元奖励。" + told)
        labels = [
            Label.BEGIN if unit.text.startswith(("（一）", told[:6])) else Label.OUTSIDE
            for unit in layout.units
        ]
        kept = without_asides(layout, labels, [0.5] * len(labels))
        assert kept.count(Label.BEGIN) == 1


def test_how_several_grades_count_and_what_caps_a_year_begin_no_offer():
    for told in (
        "同一品牌获多级评定的，按高等次奖励并扣除已发部分；",
        "除市级资金外，同一企业年度享受本办法资金总额不超过80万元，且不超过其上年度纳税额，第二条奖励不计入。",
    ):
        layout = laid_out("一、措施\n（一）对新评定的门店，给予6万元奖励。" + told)
        labels = [
            Label.BEGIN if unit.text.startswith(("（一）", told[:6])) else Label.OUTSIDE
            for unit in layout.units
        ]
        kept = without_asides(layout, labels, [0.5] * len(labels))
        assert kept.count(Label.BEGIN) == 1

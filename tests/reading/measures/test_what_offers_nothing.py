"""Sentences that offer nothing by what they say, and sentences that go on with the offer before them."""

import numpy as np
import pytest

from policymatch.reading.measures.apart import with_parts
from policymatch.reading.measures.asides import without_asides
from policymatch.reading.measures.labels import Label, Labelled
from policymatch.reading.measures.offers import offers_of
from policymatch.reading.measures.recognition import with_cells
from policymatch.reading.measures.units import layout_of
from policymatch.reading.roles import SectionRole
from policymatch.reading.sections import paragraphs

GIFT = "对认定的企业给予10万元奖励。"


def laid_out(body):
    layout = layout_of(body, paragraphs(body))
    return layout, [Label.BEGIN] * len(layout.units)


def texts_of_offers(body):
    """What is left of an offer for each sentence, when every one of them was held for one."""
    layout, begun = laid_out(body)
    labels = without_asides(layout, begun, [0.9] * len(begun))
    offers = offers_of(layout, labels)
    return ["".join(u.text for u in layout.units[offer.first : offer.last + 1]) for offer in offers]


@pytest.mark.parametrize(
    "aside",
    [
        "将第十二条中“给予30万元奖补”修改为“给予50万元奖补”。",
        "享受本政策的企业，须书面承诺10年内不迁离本区。",
        "不得向无实际经营的空壳企业发放经营用途贷款。",
        "获得补助的中试平台应对外开放共享，年度服务企业不少于10家。",
        "请申报企业于规定时间内通过政务网登录填报。",
        "电子版材料：请将材料发送至指定邮箱。",
        "每年6月1日至6月30日为集中受理期。",
        "根据有关规定，现就申报奖励工作通知如下。",
        "成长型企业是指成立不久而增长快的企业。",
        "育种型企业，是指以育种为主且同时符合下列两个条件的企业。",
        "信用贷款，资金池承担60%，合作银行承担40%。",
        "各省推荐示范企业不超过15家、优势企业不超过60家。",
        "产权分散的楼宇，由业主委员会申报。",
        "（2）优先支持开拓新兴市场的外贸企业；",
        "2017年，财政厅印发了《关于调整渔业补贴政策的意见》，统筹用于支持规模经营。",
        "满足下列条件的新药，经主管部门审核批准，可以享受本通知规定的退税政策：",
        "本区优先认定节水、环保等领域的新产品。",
        "茶券补贴对象为小微茶企，小微茶企认定条件：职工70人以下，上年度营业收入600万元以内。",
        "第九条 公示期满后，茶业服务站将补贴资金发放至茶企的对公账户。",
    ],
)
def test_steps_meanings_demands_and_shared_losses_are_no_offers(aside):
    assert texts_of_offers(f"某市若干政策\n{aside}\n{GIFT}")[-1:] == [GIFT]
    assert not any(aside in text for text in texts_of_offers(f"某市若干政策\n{GIFT}\n{aside}"))


def test_who_is_paid_for_with_a_sum_is_an_offer():
    told = "补贴对象为小微茶企，对其中出口的给予3万元奖励。"
    assert texts_of_offers(f"某市若干政策。\n{told}")[-1].endswith(told)


@pytest.mark.parametrize(
    "more",
    [
        "已享受低一档奖励的，晋档时补足差额。",
        "同一人取得多个证书的，按最高等级奖励一次。",
        "已依法享受其他优惠政策的，可叠加享受本条规定的政策。",
        "产品购销双方为关联企业的，不予补偿。",
        "属于人工智能产业的，奖励标准提高至15万元。",
        "对出口外地部分的补助比例提高至50%。",
        "使用茶区实验室的项目补助比例在原来基础上相应提高5%。",
        "农户转为公司经营的，应当结清水费、电费，妥善处理原有合同。",
        "初创企业（成立不超过3年）支持比例可放宽至50%。",
        "医疗领域的项目，投入门槛降至100万元。",
        "由企业牵头，牵头企业上年度研发费用不低于1000万元。",
        "企业在申请时，最近一年净利润应不低于300万元。",
        "困难人员就业补贴期限，除距退休不足5年的可延长外，最长不超过3年。",
        "对补贴期满后仍未就业的残疾人，可再次按程序予以安置。",
        "对符合条件的人员合伙创业的，可根据人数适当提高贷款额度，总额不超过300万元。",
        "未达到规定招用比例的，按照招用人数每人10万元的额度申请贷款。",
        "兼营其他货物的，对无法划分的进项税额，应按照实际成本确定应分摊的进项税额。",
        "对重新认定的，给予5万元补助。",
        "利用财政拨款购置的仪器，不纳入补助范围。",
        "经区政府审定的重点项目，补贴面积不超过800平方米。",
        "院士项目不受此限额限制，但获得的资助总额不超过自筹资金总额。",
        "同一等级不同类别的认定仅给予一次奖励，以该等级申请过落户奖的，不得再申请认定奖。",
    ],
)
def test_limits_and_higher_rates_go_on_with_the_offer_before(more):
    assert texts_of_offers(f"一、奖励认定\n{GIFT}{more}")[-1] == GIFT + more


def test_what_is_given_once_judged_belongs_to_the_sentence_that_names_no_sum():
    body = "一、拓展市场\n支持企业参加境外展会。经评估，按照实际发生额的50%给予支持，最高20万元。"
    assert texts_of_offers(body)[-1].startswith("支持企业参加境外展会。经评估")


@pytest.mark.parametrize(
    "other",
    [
        "对具有一定规模的经营主体，信用额度可提高至500万元。",
        "自研模型通过备案的，除给予100万元奖励外，额度可增加至300万元。",
    ],
)
def test_a_receiver_or_a_sum_of_its_own_makes_an_offer(other):
    assert texts_of_offers(f"一、奖励认定\n{GIFT}{other}")[-1] == other


def test_the_name_of_a_part_alone_in_its_row_is_no_offer():
    body = (
        "| 序号 | 项目名称 | 支持对象及条件 | 支持标准 |\n| --- | --- | --- | --- |\n| 一 | 外贸稳增长 | | |\n"
        "| 1 | 境外展会 | 参加境外展会的企业 | 展位费按70%补助，最高2万元 |"
    )
    layout = layout_of(body, paragraphs(body))
    labels = with_cells(layout, [Label.OUTSIDE] * len(layout.units))
    begun = [unit.text for unit, label in zip(layout.units, labels, strict=True) if label is Label.BEGIN]
    assert begun == ["展位费按70%补助，最高2万元"]


def test_steps_that_are_paid_in_turn_are_one_offer():
    body = "第四条 对拟上市的企业，分阶段给予总额100万元奖励：\n（一）签订辅导协议的，奖励20万元；\n（二）成功上市的，奖励80万元。"
    (offer,) = texts_of_offers(body)
    assert offer.endswith("成功上市的，奖励80万元。")


def test_what_heads_several_rewards_is_none_of_them():
    body = (
        "三、专项奖励\n评价合格的载体，可同时申报以下专项奖励，各项奖励累计不超过60万元：\n"
        "（一）新认定奖励。对新获批的孵化器奖励50万元。\n（二）培育奖励。每培育1家奖励2万元。"
    )
    assert texts_of_offers(body) == [
        *("（一）新认定奖励。", "对新获批的孵化器奖励50万元。"),
        *("（二）培育奖励。", "每培育1家奖励2万元。"),
    ]


def test_clauses_that_only_say_how_much_belong_to_what_stands_elsewhere():
    body = (
        "一、支持内容\n（一）支持企业建设线上平台。\n（二）支持企业建设仓储设施。\n二、支持标准\n"
        "（一）对上述项目支持标准：按投资额的50%给予资金支持。\n（二）单个项目最高支持额度不超过100万元。"
    )
    assert texts_of_offers(body) == [
        *("一、支持内容", "（一）支持企业建设线上平台。", "（二）支持企业建设仓储设施。"),
        "二、支持标准",
    ]


@pytest.mark.parametrize("between", ["", "\n"])
def test_a_heading_that_names_a_policy_is_told_by_the_sentence_behind_it(between):
    offer = "对种子企业，继续执行留抵退税。"
    body = f"某市若干措施\n一、减轻负担\n7.认真落实增值税留抵退税政策。{between}{offer}"
    assert texts_of_offers(body)[-1:] == [offer]


def test_two_rates_of_levy_are_one_relief():
    text = "小规模纳税人适用4%征收率的收入，减按2%征收率征收增值税；适用4%预征率的项目，减按2%预征率预缴。"
    assert texts_of_offers(f"某市若干措施\n{text}")[-1:] == [text]


@pytest.mark.parametrize(
    ("heading", "offered"),
    [("总  则", 1), ("第一章 总则", 1), ("浑南区扶持办法（试行）\n总则", 1), ("第一章 产业扶持", 2)],
)
def test_what_general_provisions_say_at_large_offers_nothing(heading, offered):
    body = f"{heading}\n第一条 投资鼓励类产业的，从政策上给予优惠。\n第二章 财政扶持\n第二条 {GIFT}"
    layout = layout_of(body, paragraphs(body))
    labels = [Label.BEGIN if "给予" in unit.text else Label.OUTSIDE for unit in layout.units]
    assert without_asides(layout, labels, [0.9] * len(labels)).count(Label.BEGIN) == offered


def test_what_those_have_who_do_not_meet_a_list_is_the_other_case_of_one_support():
    text = "利用存量厂房兴办养老服务的，符合《用地目录》的，可按划拨方式供地；不符合《用地目录》的，可采取协议出让方式办理。"
    assert texts_of_offers(f"某市若干措施\n{text}")[-1:] == [text]


def test_a_standard_that_was_held_for_no_offer_goes_on_with_the_one_before():
    text = "对公益岗位的人员给予岗位补贴。补贴标准参照本市最低工资执行。"
    layout = layout_of(text, paragraphs(text))
    (offer,) = offers_of(layout, [Label.BEGIN, Label.OUTSIDE])
    assert (offer.first, offer.last) == (0, 1)


def test_the_prizes_of_a_contest_are_given_in_one_breath_with_it():
    text = "举办“海岸杯”创业路演，对优秀项目给予2万元至10万元的扶持资金。"
    layout = layout_of(text, paragraphs(text))
    told = Labelled([Label.BEGIN], np.array([0.9]))
    cut, _, _ = with_parts(layout, told.labels, told)
    assert [unit.text for unit in cut.units] == [text]


def test_what_a_price_is_reckoned_of_is_no_offer():
    body = f"某市若干措施\n一、奖励\n{GIFT}\n设备组成计税价格=设备成本×（1+10%）。"
    assert texts_of_offers(body)[2:] == [f"{GIFT}设备组成计税价格=设备成本×（1+10%）。"]


def test_why_an_act_matters_offers_nothing():
    body = (
        "某省通知\n一、重要意义\n（一）有利于提高政策精准性。将直接发放给渔民的补贴与资源保护挂钩，鼓励渔民休渔。\n"
        f"二、主要内容\n（一）奖励\n{GIFT}"
    )
    layout = layout_of(body, paragraphs(body))
    assert [u.role for u in layout.units if "挂钩" in u.text] == [SectionRole.RULES]


@pytest.mark.parametrize(
    "aside",
    [
        "农场获得的更新补助总和不超过更新费用的65%。",
        "享受县级补助后，农场再获得省级补助的，合计超过更新费用65%的部分应退还县级。",
        "事后补助，单位自愿申报。",
        "本批支持渔船更新补助、渔港亮化补助、鱼苗投放补助。",
        "计量平台主要提供校准、检测等服务，包括长度平台、温度平台等。",
        "区农业局将按规定制定办法并组织专家评审，对符合条件的申报项目择优支持，统筹安排资金。",
        "平面度≤0.3mm；",
    ],
)
def test_totals_ways_of_paying_names_of_all_and_what_a_thing_is_for_offer_nothing(aside):
    assert texts_of_offers(f"某市若干政策\n{aside}\n{GIFT}")[-1:] == [GIFT]
    assert not any(aside in text for text in texts_of_offers(f"某市若干政策\n{GIFT}\n{aside}"))


@pytest.mark.parametrize(
    "gift",
    [
        "农场获得补助后，再给予更新费用65%的奖励。",
        "计量平台主要提供校准服务的，给予运行补助20万元。",
        "本批支持渔船更新，每艘补助6万元。",
    ],
)
def test_a_gift_beside_such_words_is_one(gift):
    assert any(gift in text for text in texts_of_offers(f"某市若干政策\n{GIFT}\n{gift}"))


def test_a_cap_in_a_line_of_its_own_behind_a_circled_number_is_no_offer():
    body = f"某市若干政策\n①{GIFT}\n②对农场按费用的30%给予补助。\n③每个企业（单位）年度补助总额不超过90万元。"
    assert texts_of_offers(body)[1:] == [f"①{GIFT}", "②对农场按费用的30%给予补助。"]


@pytest.mark.parametrize("times", ["报名时间\n2033年4月1日至2033年4月20日", "办理时限\n20个工作日"])
def test_a_label_of_times_on_a_line_of_its_own_offers_nothing_with_what_stands_below_it(times):
    assert texts_of_offers(f"某市若干政策\n一、{GIFT}\n{times}")[1:] == [f"一、{GIFT}"]

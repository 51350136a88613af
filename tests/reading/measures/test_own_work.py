"""What offices do for the public or with papers, and how receivers book what they have, is offered to no firm."""

import pytest

from policymatch.reading.measures.asides import without_asides
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.offers import offers_of
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs

GIFT = "对认定的企业给予10万元奖励。"


def texts_of_offers(body, chance=0.9):
    """The texts of the offers when every sentence was held for the beginning of one."""
    layout = layout_of(body, paragraphs(body))
    begins = [chance] * len(layout.units)
    begun = [Label.OUTSIDE, *[Label.BEGIN] * (len(layout.units) - 1)]
    labels = without_asides(layout, begun, begins)
    offers = offers_of(layout, labels, begins)
    return ["".join(u.text for u in layout.units[one.first : one.last + 1]) for one in offers]


@pytest.mark.parametrize(
    "work",
    [
        "按时办结12345热线工单，主动回应市民关切。",
        "完善候船设施，为乘客提供更加舒适的候船服务。",
        "市科技局对各单位报送的申报材料进行书面审核，材料齐全的予以受理。",
        "第九条 市工业和信息化局为入选平台颁发牌匾和证书。",
        "积极争取上级部门支持，将本区列入数据跨境试点范围。",
        "鼓励各县结合实际出台仓储扶持政策，对新建冷库按规定给予补贴。",
        "取得合格证书后三年内未从事检测服务的，合格证书予以注销，需要再次执业的应重新培训。",
        "建立街道健康档案，为高龄老年人提供上门照护服务。",
        "鼓励志愿者加强对独居老人的关爱和心理疏导。",
        "第六条区级主管部门自受理示范园区申请之日起15个工作日内，对研发情况进行审查，必要时组织专家评审。",
        "省商务厅在门户网站上对各市报送的示范园区名单公示5个工作日，没有异议的，予以备案。",
        "主管部门可对享受本办法优惠的单位进行定期或不定期检查。",
        "单位对评定结果有异议时，可在公布后10个工作日内向主管部门提出复核申请。",
        "2012年1月1日前认定的示范园区，在优惠期满前，仍按照《示范园区管理办法（试行）》的条件进行年审，期满后重新认定。",
        "鼓励各地创新农机服务支持方式，采取贷款贴息等方式支持农机服务组织发展。",
        "2018年起，在全省全面推开渔业补贴改革，将渔业“两项补贴”合并为渔业发展补贴。",
        "针对数据企业的特点，研究制定数据资产的评估、登记、流转等办法，完善数据登记公示制度。",
        "改造社区食堂，整合便民资源，为残疾人提供助餐、助浴等服务，提升生活质量。",
    ],
)
def test_what_offices_do_is_no_offer(work):
    assert texts_of_offers(f"某市若干政策\n{work}\n{GIFT}")[-1:] == [GIFT]
    assert not any(work in text for text in texts_of_offers(f"某市若干政策\n{GIFT}\n{work}"))


@pytest.mark.parametrize(
    "offer",
    [
        "设立企业服务热线，办理企业投诉并限时答复。",
        "为乘客提供服务的客运企业，每年补助10万元。",
        "对通过材料审核的企业给予5万元奖励。",
        "为入选平台颁发牌匾和证书，并奖励20万元。",
        "争取国家资金支持，对示范项目给予补助。",
        "为老年人提供上门照护服务的机构，每年补助8万元。",
        "满足残疾人就业需求的用人单位，优先安排培训。",
        "支持符合条件的护士个体开办护理站，为居民就近提供护理服务。",
        "建设公共服务平台，为残疾人提供就业培训和招聘对接服务的企业可优先入驻。",
    ],
)
def test_what_is_done_for_firms_or_paid_stays_an_offer(offer):
    assert offer in texts_of_offers(f"某市若干政策\n{GIFT}\n{offer}")


def test_how_a_gift_is_booked_goes_on_with_it():
    more = "上述奖金计入当年单位工资总额，不作为次年工资总额基数。"
    assert texts_of_offers(f"某市若干政策\n{GIFT}{more}") == [GIFT + more]
    assert texts_of_offers(f"某市若干政策。\n{more}") == []


def test_a_cap_of_what_one_body_has_of_the_act_in_a_year_is_no_offer():
    cap = "2.每家单位每年享受本办法补助原则上不超过600万元。"
    assert texts_of_offers(f"某市若干政策\n1.{GIFT}\n{cap}") == ["1." + GIFT]


def test_a_further_occasion_behind_a_semicolon_is_no_offer_of_its_own():
    occasions = (
        "对事务所近三年首次成为全国前十强的，给予90万元奖励；"
        "首次被行业协会评为5A级的，给予一次性奖励20万元；首次进入全省收入前20名的，给予一次性奖励8万元。"
    )
    assert texts_of_offers(f"某市若干政策\n1.{occasions}") == ["1." + occasions]


@pytest.mark.parametrize(
    "use",
    [
        "检测券可以用于购买检测、计量等服务。",
        "创新券可以在全省范围内使用，探索跨省通用。",
        "服务券的使用管理办法，由省商务部门制定。",
    ],
)
def test_how_a_voucher_is_used_goes_on_with_it(use):
    gift = "对购买服务的小微企业发放服务券。"
    assert texts_of_offers(f"某市若干政策\n{gift}{use}") == [gift + use]


def test_a_policy_that_counties_may_make_themselves_is_no_offer():
    offer = "对创业贷款按规定给予贴息。"
    text = f"某省创业贷款政策\n1.{offer}\n2.各县（市）可结合当地实际，自行制定贴息政策，提高贷款额度。"
    assert texts_of_offers(text) == ["1." + offer]

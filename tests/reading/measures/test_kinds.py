"""Kinds of support by the words that give it."""

import numpy as np
import pytest

from policymatch.domain.measure import MeasureKind
from policymatch.reading.extract.model import packaged_kinds
from policymatch.reading.measures.kinds import kind_by_words, kind_of
from policymatch.reading.measures.linear import Linear
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("对新获批的企业技术中心给予50万元一次性奖励。", MeasureKind.AWARD),
        ("按研发投入的10%给予补助，最高200万元。", MeasureKind.GRANT),
        ("对企业流动资金贷款按实际付息额的50%给予贴息。", MeasureKind.INTEREST_SUBSIDY),
        ("符合条件的企业减按15%的税率征收企业所得税。", MeasureKind.TAX),
        ("向科技型中小企业发放创新券，每年最高20万元。", MeasureKind.VOUCHER),
        ("对租用办公用房的企业给予租金补贴。", MeasureKind.RENT),
        ("孵化场地费补贴以团队实际承担的场地费为限，每个团队最高8000元。", MeasureKind.RENT),
        ("对项目设备购置、房租、研发投入等分档予以支持，最高200万元。", MeasureKind.GRANT),
        (
            "租赁自用办公用房的，可按每平方米30元且每年总额不超过15万元的标准，给予租房补助。",
            MeasureKind.RENT,
        ),
        ("通过评审的企业认定为市级瞪羚企业。", MeasureKind.TITLE),
        ("为引进的高层次人才办理落户，解决子女入学。", MeasureKind.TALENT),
        ("引导基金以股权投资方式支持初创企业。", MeasureKind.EQUITY),
        ("政府性融资担保机构为小微企业提供担保。", MeasureKind.GUARANTEE),
        ("鼓励银行发放信用贷款。", MeasureKind.LOAN),
        ("为重点企业配备服务专员，提供政策咨询服务。", MeasureKind.SERVICE),
        ("新增用地指标优先保障重大产业项目。", MeasureKind.OTHER),
        ("对首台（套）产品实行政府采购首购。", MeasureKind.PROCUREMENT),
        ("对首购首用产品的保险费给予80%补贴。", MeasureKind.GRANT),
        ("鼓励保险公司为首台套装备首制首购首用提供配套保险服务。", MeasureKind.OTHER),
    ],
)
def test_the_words_of_a_measure_tell_its_kind(text, kind):
    assert kind_by_words(text) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("对入选省级计划的科技创业人才，给予10万元一次性奖励。", MeasureKind.TALENT),
        ("对引进科技创业人才的企业，给予10万元一次性奖励。", MeasureKind.AWARD),
        ("对培养高技能人才，给予企业10万元奖励。", MeasureKind.AWARD),
        ("入选蚕乡英才计划的，每年奖励7万元。", MeasureKind.TALENT),
        ("对入选竹编创业团队的，按1:1给予奖励。", MeasureKind.TALENT),
        ("省名中医、骨干教师，给予一次性安家补助16万元作为奖励。", MeasureKind.TALENT),
        ("企业为骨干教师安家的，给予安家补助16万元奖励。", MeasureKind.AWARD),
        ("对入选人才服务机构名录的企业，给予7万元奖励。", MeasureKind.AWARD),
    ],
)
def test_a_reward_to_people_is_for_talent_whatever_the_words_weigh(text, kind):
    layout = layout_of(text, paragraphs(text))
    all_awards = Linear(("award",), np.zeros(1), {})
    assert kind_of(layout, 0, 0, all_awards) is kind


HOW_ONE_APPLIES = "2033年竹编企业入库工作采取网上申报、分批评审的方式进行。"


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("关于申报竹编企业培育库入库企业的通知", HOW_ONE_APPLIES, MeasureKind.TITLE),
        ("2033年竹编企业认定申报条件及说明", "竹编企业申报系统常年开放，可自行填写。", MeasureKind.TITLE),
        ("关于申报竹编企业入库奖励资金的通知", HOW_ONE_APPLIES, MeasureKind.SERVICE),
        ("关于申报竹编企业培育库入库企业的通知", "为企业提供竹编设备检测服务。", MeasureKind.SERVICE),
    ],
)
def test_a_call_for_a_standing_that_only_tells_how_one_applies_offers_the_standing(title, text, kind):
    body = f"{title}\n一、安排\n（一）{text}\n"
    layout = layout_of(body, paragraphs(body))
    all_services = Linear(("service",), np.zeros(1), {})
    at = next(i for i, unit in enumerate(layout.units) if text in unit.text)
    assert kind_of(layout, at, at, all_services) is kind


@pytest.mark.parametrize(
    "text",
    [
        "对入库税收600万元以上的企业，奖励其高管子女小学起始年级入学名额2名。",
        "对上市企业，给予高管子女公办学校入学照顾。",
    ],
)
def test_a_place_at_a_school_is_for_people_whatever_gives_it(text):
    layout = layout_of(text, paragraphs(text))
    assert kind_of(layout, 0, len(layout.units) - 1, packaged_kinds()) is MeasureKind.TALENT


def kind_in_full(text):
    layout = layout_of(text, paragraphs(text))
    return kind_of(layout, 0, len(layout.units) - 1, packaged_kinds())


def test_a_share_of_interest_that_is_paid_is_interest():
    text = "对家庭农场贷款贴息可按照不超过贷款利息的40%给予补助。"
    assert kind_in_full(text) is MeasureKind.INTEREST_SUBSIDY


def test_what_the_holders_of_a_certificate_may_have_is_no_title():
    text = "取得养老机构认定证书的单位，可向有关部门申请办理手续并按规定享受鼓励政策。"
    assert kind_in_full(text) is not MeasureKind.TITLE


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("对担保公司为渔业企业提供的担保，按年度担保额的3‰给予担保公司补贴。", MeasureKind.GRANT),
        ("为渔业企业提供担保，担保费率不高于1%。", MeasureKind.GUARANTEE),
    ],
)
def test_what_is_paid_for_guarantees_is_no_guarantee(text, kind):
    layout = layout_of(text, paragraphs(text))
    weighed = Linear(("guarantee",), np.zeros(1), {})
    assert kind_of(layout, 0, len(layout.units) - 1, weighed) is kind


def test_who_is_left_out_for_a_purchase_makes_no_purchase():
    text = "入驻基地的服务机构（属政府采购的运营机构除外）每推荐1家企业落户，给予1万元奖励。"
    assert kind_by_words(text) is not MeasureKind.PROCUREMENT


@pytest.mark.parametrize(
    "text", ["首次认定为瞪羚企业的，给予50万元；", "企业首次被评为市级绿色工厂的，一次性给予20万元。"]
)
def test_what_is_paid_to_whoever_was_recognised_is_an_award_and_no_recognition(text):
    assert kind_by_words(text) is MeasureKind.AWARD

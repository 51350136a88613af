"""Caps, pay-out, purses and aims: sentences that name sums and are no offers of their own."""

import pytest

from policymatch.reading.measures.asides import without_asides
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.offers import offers_of
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs

GIFT = "对认定的企业给予10万元奖励。"


def texts_of_offers(body):
    """What is left of an offer for each sentence, when every one of them was held for one."""
    layout = layout_of(body, paragraphs(body))
    labels = without_asides(layout, [Label.BEGIN] * len(layout.units), [0.9] * len(layout.units))
    offers = offers_of(layout, labels)
    return ["".join(u.text for u in layout.units[offer.first : offer.last + 1]) for offer in offers]


@pytest.mark.parametrize(
    "more",
    [
        "同一项发明在多个国家获得授权的，资助总额最高不超过8万元。",
        "（新建项目享受本条政策，最高奖励不超过40万元）",
        "奖励资金分三年按30%、30%、40%的比例拨付。",
        "上述补助标准中的50%由区县财政负担。",
        "奖励支出由财政另行安排。",
        "由行业主管部门认定，并向社会公示。",
        "暂时困难、坚持不裁员的参保企业由市人社部门认定，并向社会公示。",
        "同一年度内，只享受一次社会保险费返还政策。",
        "同一企业按就高原则奖补，逐级晋升的，累计奖补。",
        "入住老人具有多重身份的，按其中最高标准给予补贴。",
    ],
)
def test_caps_pay_out_and_purses_go_on_with_the_offer_before(more):
    assert texts_of_offers(f"一、奖励认定\n{GIFT}{more}")[-1] == GIFT + more


@pytest.mark.parametrize(
    "aside",
    [
        "奖励政策实行申报制，由区科技局受理。",
        "对工作成效明显的县（市、区）给予一次性奖励20万元。",
        "市级财政对各地支出按一定比例给予奖补。",
        "到2028年末，全区新增科技型企业60家。",
        "设立总规模不低于3亿元的产业引导资金，列入区财政预算，按照相关规定，用于产业发展补助和奖励。",
        "引导资金重点用于品牌创建、市场推广、人员培训及上述奖励。",
        "资助资金主要用于补助往返交通、器材运输等专项费用，不含人员食宿费用。",
        "鼓励各地扩大投资，市级财政对2027年工业投资综合排名前三的地区给予激励。",
        "对招商成效进行年度评估，排名前五名的县（市、区）依次给予90万元、60万元的奖励，后两名的予以约谈。",
        "上述文件中由县级负担的措施，各县足额安排资金，市级财政对各地支出按一定比例给予奖补。",
        "市级财政对欠发达县给予资金支持，在扣除上级补助资金后，市级财政负担剩余部分资金40%，县级财政负担60%。",
        "各级民政部门留存使用的福利彩票公益金按不低于60%的比例用于发展托育服务业。",
        "鼓励各地发放购物券，对2027年上半年，各地发放购物券的支出，市级财政按照一定比例予以补助。",
    ],
)
def test_money_for_governments_aims_and_ways_to_apply_are_no_offers(aside):
    texts = texts_of_offers(f"某市若干政策\n{GIFT}\n{aside}")
    assert any(GIFT in text for text in texts)
    assert not any(aside in text for text in texts)


@pytest.mark.parametrize(
    "offer",
    [
        "设立3000万元科技保险补贴资金，对投保企业给予保费50%的补贴。",
        "引导资金重点用于奖励首次上市的企业，每家给予100万元。",
    ],
)
def test_a_purse_out_of_which_firms_are_paid_is_an_offer(offer):
    assert any(offer in text for text in texts_of_offers(f"某市若干政策\n{GIFT}\n{offer}"))


def test_a_heading_in_a_sentence_is_no_offer_beside_the_one_that_it_names():
    texts = texts_of_offers(f"某市若干政策\n（四）给予创业补贴支持。{GIFT}")
    assert texts[-1] == GIFT
    assert not any("创业补贴支持" in text for text in texts)

"""Offers that give each of several classes of applicants a sum of its own."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.reading.measures.shares import shares_of
from tests.reading.criteria.plain import FIRM, misses

CAPS_BY_CLASS = (
    "沈阳市浑南区冷链扶持办法\n一、支持内容\n"
    "1.冷库改造：改造费用最高支持比例为40%，每个项目最高支持限额为冷链运输类企业60万元、冷链仓储类企业30万元。\n"
)
WHAT_EACH_IS = (
    "二、申报条件\n1.在浑南区注册的企业法人。\n2.企业分类：\n"
    "（1）冷链运输类企业：除满足第1条规定外，上年度营业收入不低于2000万元。\n"
    "（2）冷链仓储类企业：除满足第1条规定外，上年度营业收入不低于800万元。\n"
    "（3）冷链配送类企业：职工总数不少于90人。\n"
)
BY_TRADE = (
    "沈阳市浑南区品牌店扶持办法\n一、支持内容\n"
    "1.对企业新开设品牌店的，给予资金支持。其中零售企业按照投资总额的最高30%，最高给予90万元支持；"
    "餐饮企业按照投资总额的最高10%，最高给予20万元支持。\n"
)


def figures(measure):
    return {(b.rate, b.cap_yuan) for b in measure.benefits}


def fields_of(measure):
    return {str(leaf.field) for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion)}


def test_each_class_has_a_measure_of_its_own_with_the_rate_that_all_share(measures_of):
    carrying, storing = measures_of(CAPS_BY_CLASS)
    assert (figures(carrying), figures(storing)) == ({(0.4, 6e5)}, {(0.4, 3e5)})
    assert "冷链运输类企业" in carrying.title
    assert "冷链仓储类企业" in storing.title
    assert carrying.id != storing.id


def test_each_class_is_asked_what_the_document_asks_of_it_alone(measures_of):
    carrying, storing = measures_of(CAPS_BY_CLASS + WHAT_EACH_IS)
    assert misses(carrying.condition, FIRM, region="210112", revenue_yuan=1e7)
    assert not misses(storing.condition, FIRM, region="210112", revenue_yuan=1e7)
    assert not {"employees"} & (fields_of(carrying) | fields_of(storing))


def test_a_class_that_the_document_does_not_define_is_asked_by_its_name(measures_of):
    retail, catering = measures_of(BY_TRADE)
    assert (figures(retail), figures(catering)) == ({(0.3, 9e5)}, {(0.1, 2e5)})
    asked = [leaf.value for leaf in leaves_of(retail.condition) if isinstance(leaf, Criterion)]
    assert ("零售",) in asked
    assert ("餐饮",) not in asked


def test_a_sentence_that_names_another_class_alone_is_not_asked(measures_of):
    text = (
        "沈阳市浑南区街区提升办法\n一、支持内容\n"
        "1.鼓励建设智慧街区，对符合条件的智慧商圈奖励金额不超过80万元、智慧门店奖励金额不超过20万元。\n"
        "二、申报条件\n1.申报单位在浑南区注册。\n2.智慧商圈管理团队职工总数不少于60人。\n"
    )
    district, shop = measures_of(text)
    assert "employees" in fields_of(district)
    assert "employees" not in fields_of(shop)
    assert {"region"} <= fields_of(district) & fields_of(shop)


@pytest.mark.parametrize(
    "graded",
    [
        "对国家级示范企业奖励50万元，省级示范企业奖励20万元。",
        "对评价优秀企业奖励50万元，评价良好企业奖励20万元。",
        "给予一等奖企业不超过50万元，给予二等奖企业不超过30万元。",
        "瞪羚企业奖励30万元、独角兽企业奖励200万元。",
        "大型企业补助20万元、小微企业补助30万元。",
        "对首次认定的企业奖励10万元，重新认定的企业奖励5万元。",
        "每家企业补助10万元，企业累计不超过50万元。",
    ],
)
def test_grades_of_one_support_are_no_classes(graded):
    assert shares_of(graded) == ()

"""Conditions that bear the numbers and words of the offers they are for."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from tests.reading.criteria.plain import FIRM, misses

OFFERS = (
    "沈阳市浑南区科技金融支持办法\n一、支持内容\n"
    "1.支持企业参加信用融资试点，按照贷款利息的40%给予企业贴息，最高不超过30万元。\n"
    "2.支持企业通过科技保险产品分散风险，按照实际保费的50%给予企业保费补贴，最高不超过20万元。\n"
)
ALIKE = (
    "二、条件要求\n1.企业信用融资试点条件：\n（1）企业职工总数100人以下；\n（2）具有自主知识产权。\n"
    "2.企业获得科技保险服务条件：\n（1）企业年营业收入不超过1亿元；\n（2）保险产品已备案。\n"
)
OTHERS = (
    "二、条件要求\n1.主体条件：\n（1）企业职工总数100人以下；\n（2）具有自主知识产权。\n"
    "2.经营条件：\n（1）企业年营业收入不超过1亿元；\n（2）依法经营。\n"
)


def fields_of(measure):
    return {str(leaf.field) for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion)}


def test_each_is_asked_for_the_offer_of_its_number_and_words(measures_of):
    credit, insured = measures_of(OFFERS + ALIKE)
    assert "employees" in fields_of(credit)
    assert "revenue_yuan" not in fields_of(credit)
    assert "revenue_yuan" in fields_of(insured)
    assert "employees" not in fields_of(insured)
    assert not misses(insured.condition, FIRM, employees=500, region="210112", revenue_yuan=8e7)
    assert misses(credit.condition, FIRM, employees=500, region="210112")


@pytest.mark.parametrize("nth", [0, 1])
def test_numbers_alone_tell_of_no_offer(measures_of, nth):
    asked = fields_of(measures_of(OFFERS + OTHERS)[nth])
    assert asked >= {"employees", "revenue_yuan"}


KINDS = (
    "滨海创新资金管理办法\n支持内容\n1.种子期小微企业支持方式及金额如下：\n"
    "（1）企业成立时间满三年的，给予不超过40万元资金支持。\n（2）企业成立时间不足三年的，给予不超过20万元资金支持。\n"
    "2.给予辽沈创业大赛一等奖企业不超过50万元资金支持，给予二等奖企业不超过30万元资金支持。\n条件要求\n"
)
OF_KINDS = (
    "入选的种子期小微企业须满足以下条件：\n1.企业职工总数80人以下。上年度营业收入不超过3000万元。\n"
    "2.大赛获奖企业须满足条件：获得辽沈创业大赛一、二等奖。\n"
)


def test_a_kind_of_applicant_is_not_asked_what_another_must_meet(measures_of):
    old, _young, winner = measures_of(KINDS + OF_KINDS)
    assert fields_of(old) >= {"employees", "revenue_yuan", "size_class"}
    assert "awards" not in fields_of(old)
    assert not fields_of(winner) & {"employees", "revenue_yuan", "size_class", "age_months"}
    assert fields_of(winner) >= {"awards", "entity_type"}


def test_a_list_for_whoever_applies_is_asked_of_all(measures_of):
    *_, winner = measures_of(KINDS + OF_KINDS.replace("入选的种子期小微企业", "申报企业"))
    assert fields_of(winner) >= {"employees", "revenue_yuan"}


def test_a_head_of_its_number_that_shares_no_word_goes_with_the_others_that_do(measures_of):
    told = ALIKE.replace("1.企业信用融资试点条件", "1.首贷试点条件")
    credit, insured = measures_of(OFFERS + told)
    assert "revenue_yuan" not in fields_of(credit)
    assert "employees" in fields_of(credit)
    assert "employees" not in fields_of(insured)


def test_basic_conditions_among_them_are_asked_of_all(measures_of):
    told = ALIKE.replace("1.企业信用融资试点条件", "1.申报单位基本条件")
    credit, insured = measures_of(OFFERS + told)
    assert "employees" in fields_of(credit) & fields_of(insured)


PARTS = (
    "沈阳市制茶专项申报条件及要求\n一、专题方向\n"
    "方向1：对茶机制造企业销售茶机给予事后奖补，按销售额的20%给予奖补。\n"
    "方向2：支持茶企购置茶机，按购置额的10%给予奖补。\n"
    "二、申报条件\n（一）申报单位具有独立法人资格。\n（二）茶机的买卖要求：\n"
    "方向1：茶机销售额应在500万元以上；\n方向2：茶企职工不少于20人，并且未享受过省财政补贴。\n"
)


def test_what_a_call_asks_under_the_name_of_a_direction_is_asked_for_that_direction(measures_of):
    sold, bought = measures_of(PARTS)
    assert fields_of(bought) >= {"employees", "received", "independent_legal_person"}
    assert not fields_of(sold) & {"employees", "received"}


def test_a_direction_named_once_under_conditions_is_still_an_offer(measures_of):
    once = PARTS.split("（二）", maxsplit=1)[0] + "方向3：对出口茶叶的企业，按出口额的5%给予奖补。\n"
    assert len(measures_of(once)) == 3

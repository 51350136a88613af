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

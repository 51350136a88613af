"""A document for firms, and for other bodies beside them: whom each offer of it is for, and what is asked of whom."""

import pytest

from policymatch.domain.condition import AnyOf, leaves_of
from tests.reading.criteria.leaves import told, untested

BOTH = "本办法适用于工商登记在本区，建立健全内控制度的企业，以及经区政府认可的科研院所、检测服务机构等。"


def ways(condition):
    return [node for node in condition.all if isinstance(node, AnyOf)]


def test_all_that_stands_in_front_of_firms_is_asked_of_firms_and_not_of_the_bodies_named_behind(read):
    (either,) = ways(read(target=BOTH))
    firms, others = either.any
    assert told(firms, "region") == [("in_region", "210100")]
    assert told(firms, "entity_type") == [("in", ("enterprise",))]
    assert told(others, "entity_type") == [("in", ("institute",))]
    assert not told(others, "region")


def test_what_stands_behind_the_first_applicant_is_asked_of_those_behind_it(read):
    text = "本办法适用于在本区登记的企业，建有实验场地的检测机构，以及科研院所。"
    assert told(read(target=text), "region") == [("in_region", "210100")]


@pytest.mark.parametrize(
    "own",
    [
        "对上年度新增的规上企业，给予一次性奖励8万元。",
        "对首次获评的瞪羚企业给予一次性奖励8万元。",
        "企业购置检测设备的，按购置额的10%给予补助。",
    ],
)
def test_an_offer_to_firms_asks_nothing_of_the_other_bodies_of_its_document(read, own):
    condition = read(target=BOTH, own=own)
    assert not any(told(node, "entity_type") == [("in", ("institute",))] for node in leaves_of(condition))
    assert told(condition, "region") == [("in_region", "210100")]
    assert not ways(condition)


def test_both_may_have_what_names_nobody(read):
    assert ways(read(target=BOTH, own="对通过验收的中试项目，给予一次性奖励8万元。"))


def test_an_offer_to_people_asks_for_neither_firm_nor_institute(read):
    own = "技术经理人促成交易的，按成交额的2%给予奖励，每人每年最高5万元。"
    assert told(read(target=BOTH, own=own), "entity_type") == [("in", ("individual",))]


@pytest.mark.parametrize("who", ["辖区医院", "区属公立医院", "辖区内医疗机构"])
def test_a_hospital_of_the_place_applies_itself_and_is_no_firm(read, who):
    condition = read(
        own=f"{who}首次通过互联网诊疗评审的，给予20万元。", condition="本办法扶持的企业，应当在本区登记。"
    )
    assert told(condition, "entity_type") == [("in", ("hospital",))]


@pytest.mark.parametrize("text", ["条款中另有约定的从其约定。", "专项政策另有规定的，从其规定。"])
def test_that_something_else_may_be_agreed_asks_nothing(read, text):
    assert not untested(read(target=f"本办法适用于在本区登记的企业。{text}"))


def test_what_was_agreed_with_the_park_is_asked(read):
    assert untested(read(condition="与园区另有投资约定，且已履行完毕；"))


def test_firms_whom_an_office_helps_or_to_whom_it_makes_things_easy_are_addressed(asked):
    firms = ("entity_type", "in", ("enterprise",))
    assert firms in asked(own="开设线上专窗，便利企业办理退税。")
    assert firms in asked(own="编印操作手册，助力企业开展海外参展。")
    assert firms not in asked(own="发展社区便利店，助力老旧楼宇更新。")

"""All but some: words that name some only to say that all others are meant, and bars that do not hold of some."""

import pytest

from tests.reading.criteria.leaves import told, untested
from tests.reading.criteria.plain import FIRM, NOBODY, meets, misses

STATE = {"ownership": "state"}
LISTED = {"listed": True}
HIGH_TECH = {"titles": ["high_tech"]}
REAL_ESTATE = {"industry": ["房地产"]}
BUILDS = {"industry": ["建筑业"]}
LARGE = {"size_class": "large"}
PLAIN = {**FIRM, "titles": [], "industry": ["渔业"], "above_scale": False}


@pytest.mark.parametrize(
    ("role", "text", "left_out"),
    [
        ("own", "对国有企业以外的企业，给予1万元补贴。", [STATE]),
        ("own", "对上市公司以外的企业，奖励3万元。", [LISTED]),
        (
            "own",
            "对高新技术企业、瞪羚企业以外的渔业企业，给予1万元补贴。",
            [HIGH_TECH, {"titles": ["gazelle"]}],
        ),
        ("own", "对国有企业、上市公司之外的企业，给予1万元补贴。", [STATE, LISTED]),
        ("own", "对房地产企业和建筑业企业以外的其他企业，给予1万元补贴。", [REAL_ESTATE, BUILDS]),
        ("own", "对在本市注册的国有企业以外的企业，给予1万元补贴。", [STATE]),
        ("own", "对在本市注册、国有企业以外的企业，给予1万元补贴。", [STATE]),
        ("own", "对上年度营业收入500万元以上、大型企业以外的企业，给予1万元补贴。", [LARGE]),
        ("own", "对规模以上企业以外的企业，给予1万元补贴。", [{"above_scale": True}]),
        ("condition", "申报主体为国有企业以外的企业。", [STATE]),
        ("condition", "申报企业应为房地产业以外的企业。", [REAL_ESTATE]),
        ("condition", "申报单位须是房地产业、建筑业以外的法人企业。", [REAL_ESTATE, BUILDS]),
        ("condition", "上市公司以外的企业均可申报。", [LISTED]),
        ("target", "国有企业以外的单位。", [STATE]),
        ("target", "本市国有企业以外的企业。", [STATE]),
    ],
)
def test_all_but_those_that_are_named_are_meant(read, role, text, left_out):
    condition = read(**{role: text})
    assert not misses(condition, PLAIN)
    assert all(misses(condition, {**PLAIN, **one}) for one in left_out)


def test_where_those_are_of_whom_others_are_meant_is_asked_of_all(read):
    for text in (
        "对本市国有企业以外的企业，给予1万元补贴。",
        "对在本市注册、国有企业以外的企业，给予1万元补贴。",
    ):
        assert told(read(own=text), "region") == [("in_region", "210100")]


@pytest.mark.parametrize(
    ("role", "text", "spared"),
    [
        ("exclusion", "高新技术企业以外的企业不得申报。", HIGH_TECH),
        ("exclusion", "高新技术企业以外的，不予支持。", HIGH_TECH),
        ("exclusion", "除高新技术企业外的企业不予支持。", HIGH_TECH),
        ("exclusion", "除高新技术企业外，其他企业不予支持。", HIGH_TECH),
        ("exclusion", "高新技术企业、上市公司以外的其他企业一律不予受理。", HIGH_TECH),
        ("exclusion", "高新技术企业、上市公司以外的其他企业一律不予受理。", LISTED),
        ("condition", "高新技术企业以外的企业不予支持。", HIGH_TECH),
        ("exclusion", "房地产企业（民营企业除外）不得申报。", {"ownership": "private"}),
        ("exclusion", "房地产企业、建筑业企业（民营企业除外）不得申报。", {"ownership": "private"}),
        ("exclusion", "国有企业（高新技术企业、瞪羚企业除外）不予支持。", {"titles": ["gazelle"]}),
        ("exclusion", "除高新技术企业外，房地产企业不予支持。", HIGH_TECH),
        ("condition", "除高新技术企业外，国有企业不予支持。", HIGH_TECH),
        ("exclusion", "国有企业，除高新技术企业外，不予支持。", HIGH_TECH),
        ("own", "给予10万元奖励，房地产企业（高新技术企业除外）不予支持。", HIGH_TECH),
    ],
)
def test_a_bar_does_not_hold_of_those_that_it_leaves_out(read, role, text, spared):
    condition = read(**{role: text})
    assert misses(condition, NOBODY)
    assert meets(condition, {**NOBODY, **spared})


def test_a_bar_of_all_but_a_trade_asks_for_that_trade(read):
    (asked,) = read(exclusion="渔业企业以外的企业不予支持。").all
    assert (asked.field, asked.value) == ("industry", ("渔业",))


def test_of_the_rest_a_bar_asks_what_it_asked(read):
    condition = read(exclusion="成立不足两年的企业，除高新技术企业外，不予支持。")
    assert misses(condition, NOBODY, founded_on="2026-06-01")
    assert meets(condition, NOBODY, founded_on="2020-06-01")
    condition = read(exclusion="产能落后的国有企业以外的企业不予支持。")
    assert untested(condition) == ["产能落后的国有企业以外的企业不予支持"]
    assert not misses(condition, PLAIN)


@pytest.mark.parametrize(
    "text",
    [
        "除国家另有规定外，房地产企业不予支持。",
        "除上述情形外，房地产企业也不予支持。",
        "除烟草企业外，房地产企业也不予支持。",
    ],
)
def test_rules_told_elsewhere_and_further_bars_spare_nobody(read, text):
    condition = read(exclusion=text)
    assert misses(condition, NOBODY)
    assert not misses(condition, PLAIN)

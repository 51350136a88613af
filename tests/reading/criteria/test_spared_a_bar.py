"""Spared a bar: those of whom a bar does not hold, told behind it in one sentence or in brackets."""

import pytest

from policymatch.domain.condition import AnyOf, OpaqueCriterion
from tests.reading.criteria.leaves import told, untested
from tests.reading.criteria.plain import NOBODY, meets, misses

HIGH_TECH = {"titles": ["high_tech"]}
YOUNG = {**NOBODY, "founded_on": "2026-06-01", "awards": []}


@pytest.mark.parametrize(
    ("role", "text", "spared"),
    [
        ("exclusion", "成立不足两年的企业不予支持，但高新技术企业除外。", HIGH_TECH),
        ("exclusion", "成立不足两年的企业不予支持，高新技术企业除外。", HIGH_TECH),
        ("exclusion", "房地产企业、建筑业企业不得申报，但获得鲁班奖的除外。", {"awards": ["鲁班奖"]}),
        ("exclusion", "国有企业不得申报，但小微企业、高新技术企业除外。", {"size_class": "small"}),
        ("exclusion", "国有企业不得申报，但小微企业、高新技术企业除外。", HIGH_TECH),
        ("exclusion", "成立不足两年的，国有企业，不予支持，但高新技术企业除外。", HIGH_TECH),
        ("exclusion", "大型企业不予奖励，高新技术企业除外。", HIGH_TECH),
        ("condition", "国有企业不予支持，高新技术企业除外。", HIGH_TECH),
        ("condition", "成立不足两年的企业不予支持，但高新技术企业除外。", HIGH_TECH),
        ("own", "给予10万元奖励，国有企业不予支持，但高新技术企业除外。", HIGH_TECH),
    ],
)
def test_who_is_spared_a_bar_in_its_own_sentence_is_not_barred(read, role, text, spared):
    condition = read(**{role: text})
    assert misses(condition, YOUNG)
    assert meets(condition, {**YOUNG, **spared})


def test_of_two_bars_the_last_alone_leaves_some_out(read):
    text = "大型企业不予支持，成立不足两年的企业不予支持，但高新技术企业除外。"
    condition = read(exclusion=text)
    assert misses(condition, NOBODY, size_class="large", **HIGH_TECH)
    assert misses(condition, YOUNG, size_class="small")
    assert meets(condition, {**YOUNG, **HIGH_TECH}, size_class="small")


@pytest.mark.parametrize(
    ("role", "text", "open_one"),
    [
        ("exclusion", "近两年内受到行政处罚的企业不得申报，已完成信用修复的除外。", "已完成信用修复的除外"),
        ("condition", "企业近三年内无行政处罚记录，已完成信用修复的除外。", "已完成信用修复的除外"),
        ("exclusion", "近三年受到行政处罚的企业（已修复的除外）不予支持。", "（已修复的除外）"),
        ("condition", "近三年无行政处罚记录（已完成信用修复的除外）。", "（已完成信用修复的除外）"),
        ("exclusion", "被列入经营异常名录的（已移出的除外）。", "（已移出的除外）"),
    ],
)
def test_who_is_pardoned_is_left_open(read, role, text, open_one):
    (either,) = read(**{role: text}).all
    assert isinstance(either, AnyOf)
    assert told(either, "clean_record") == [("=", True)]
    assert isinstance(either.any[-1], OpaqueCriterion)
    assert open_one in untested(either)[0]


@pytest.mark.parametrize(
    "text",
    [
        "近三年受到行政处罚的企业不予支持，国家另有规定的除外。",
        "近三年受到行政处罚的企业（国家另有规定的除外）不予支持。",
    ],
)
def test_what_is_told_elsewhere_spares_nobody(read, text):
    (asked,) = read(exclusion=text).all
    assert (asked.field, asked.value) == ("clean_record", True)


def test_two_sorts_that_are_left_out_are_both_barred(read):
    condition = read(exclusion="国有企业除外，房地产企业除外。")
    assert misses(condition, NOBODY, industry=["渔业"])
    assert misses(condition, NOBODY, ownership="private")

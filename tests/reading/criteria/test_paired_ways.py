"""Paired ways: what must hold at once on either side of 或, parted by commas, by 且 or by a semicolon."""

import pytest

from tests.reading.criteria.plain import FIRM, meets, misses

LARGE = {"revenue_yuan": 6e8, "rd_ratio": 0.035}
SMALL = {"revenue_yuan": 3e8, "rd_ratio": 0.055}
NEITHER = {"revenue_yuan": 3e8, "rd_ratio": 0.035}
PAIRS = (
    "年营业收入2亿元以上，研发投入占比5%以上，或年营业收入5亿元以上，研发投入占比3%以上",
    "年营业收入2亿元以上，研发投入占比5%以上；或者年营业收入5亿元以上，研发投入占比3%以上",
    "年营业收入2亿元以上且研发投入占比5%以上；或年营业收入5亿元以上且研发投入占比3%以上",
    "年营业收入2亿元以上，且研发投入占比5%以上，或年营业收入5亿元以上，且研发投入占比3%以上",
)


@pytest.mark.parametrize("pairs", PAIRS)
@pytest.mark.parametrize(
    ("role", "words"), [("own", "对{}的企业，给予50万元奖励。"), ("condition", "{}。")], ids=["own", "listed"]
)
def test_of_two_pairs_one_is_enough_and_no_half_of_each(read, pairs, role, words):
    condition = read(**{role: words.format(pairs)})
    assert meets(condition, FIRM, **LARGE)
    assert meets(condition, FIRM, **SMALL)
    assert misses(condition, FIRM, **NEITHER)


def test_of_three_pairs_each_is_a_way(read):
    words = "年营业收入2亿元以上，研发投入占比5%以上，或年营业收入5亿元以上，研发投入占比3%以上，或年营业收入10亿元以上，研发投入占比2%以上"
    condition = read(own=f"对{words}的企业，给予50万元奖励。")
    assert meets(condition, FIRM, revenue_yuan=2e9, rd_ratio=0.022)
    assert meets(condition, FIRM, **SMALL)
    assert misses(condition, FIRM, revenue_yuan=6e8, rd_ratio=0.022)


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("own", "对年营业收入2亿元以上、且研发投入占比5%以上、或获得瞪羚企业称号的企业，给予30万元奖励。"),
        ("own", "对年营业收入2亿元以上且研发投入占比5%以上、或者获得瞪羚企业称号的企业，给予30万元奖励。"),
        ("condition", "年营业收入2亿元以上、且研发投入占比5%以上、或获得瞪羚企业称号。"),
    ],
)
def test_what_and_ties_stands_closer_than_what_or_parts(read, role, text):
    condition = read(**{role: text})
    assert meets(condition, FIRM, **SMALL)
    assert meets(condition, FIRM, revenue_yuan=1e6, rd_ratio=0.01, titles=["gazelle"])
    assert misses(condition, FIRM, revenue_yuan=1e6, rd_ratio=0.055)


def test_what_and_ties_across_commas_is_one_way(read):
    text = "对年营业收入2亿元以上，且研发人员20人以上，或拥有发明专利6件以上的企业，给予30万元奖励。"
    condition = read(own=text)
    assert meets(condition, FIRM, revenue_yuan=1e6, rd_staff=1, invention_patents=7)
    assert meets(condition, FIRM, revenue_yuan=3e8, rd_staff=30, invention_patents=0)
    assert misses(condition, FIRM, revenue_yuan=1e6, rd_staff=30, invention_patents=0)


def test_the_noun_behind_two_pairs_is_said_of_both(read):
    condition = read(
        own="对年营业收入2亿元以上，研发投入占比5%以上；或年营业收入5亿元以上，研发投入占比3%以上的民营企业，给予9万元奖励。"
    )
    assert misses(condition, FIRM, **SMALL, ownership="state")
    assert meets(condition, FIRM, **SMALL)


def test_two_figures_behind_one_without_a_pair_stay_as_they_are(read):
    condition = read(
        condition="年营业收入2亿元以上，研发投入占比5%以上，或研发人员20人以上，拥有发明专利2件以上。"
    )
    assert misses(condition, FIRM, **LARGE, rd_staff=1)
    assert misses(condition, FIRM, **SMALL, revenue_growth=0.1, invention_patents=1)

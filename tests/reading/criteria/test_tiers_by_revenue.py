"""Shares that depend on revenue, put together from leads, classes and demands in the turns that offices use."""

import itertools

import pytest

from policymatch.domain.condition import Criterion, leaves_of

LEADS = (
    "研发费用占营业收入比例：",
    "上年度研发投入强度：",
    "上一年度研发费用占营业收入的比例应达到下列要求：",
    "年度研发经费支出不低于200万元，且占主营业务收入的比重：",
    "研发经费投入占主营业务收入比重不低于以下标准：",
)
LOWEST = (
    "{name}3000万元（含）以下的企业",
    "{name}小于3000万元的",
    "{name}在3000万元以内的",
    "{name}不超过3000万元的",
)
MIDDLE = (
    "3000万元至2亿元的",
    "{name}在3000万元—2亿元的",
    "{name}3000万元以上、2亿元以下的",
    "{name}大于3000万元、小于2亿元（含）的",
)
HIGHEST = ("2亿元以上的", "{name}超过2亿元的", "{name}2亿元（含）以上的企业")
ASKS = ("不低于{share}%", "，不少于{share}%（含）", "，比例不低于{share}%", "，占比达{share}%以上")
JOINS = ("；", "。", "；\n（{n}）", "；\n", "，")
NAMES = ("营业收入", "最近一年销售收入", "上年度主营业务收入")
TIERS = ((3e7, 0.06), (2e8, 0.04), (None, 0.03))


def _told(turns, tiers):
    """A text that tells `tiers`, its `turns` taken round and round."""
    lead, low, middle, high, ask, join, name = turns
    classes = (low, middle, high)[: len(tiers)]
    words = [
        each.format(name=name) + ask.format(share=f"{100 * share:g}")
        for each, (_, share) in zip(classes, tiers, strict=True)
    ]
    if "（{n}）" in join:
        numbered = (f"（{n}）{each}" for n, each in enumerate(words, start=1))
        return lead + "\n" + "；\n".join(numbered) + "。"
    return lead + join.join(words) + "。"


def _turns():
    """Every turn of each kind beside every other of some two kinds."""
    kinds = (LEADS, LOWEST, MIDDLE, HIGHEST, ASKS, JOINS, NAMES)
    for at, (one, other) in enumerate(itertools.combinations(range(len(kinds)), 2)):
        for pair in itertools.product(kinds[one], kinds[other]):
            turns = [kind[at % len(kind)] for kind in kinds]
            turns[one], turns[other] = pair
            if not (turns[5] == "，" and turns[4].startswith("，")):
                yield tuple(turns)


@pytest.mark.parametrize("tiers", [TIERS, TIERS[:2]])
def test_shares_of_each_revenue_are_one_criterion_however_they_are_told(read, tiers):
    wrong = []
    for turns in _turns():
        text = _told(turns, tiers)
        leaves = [leaf for leaf in leaves_of(read(condition=text)) if isinstance(leaf, Criterion)]
        told = {
            (str(leaf.field), str(leaf.op), leaf.value) for leaf in leaves if leaf.field != "rd_expense_yuan"
        }
        if told != {("rd_ratio", "tiered", tiers)}:
            wrong.append((text, told))
    assert not wrong


@pytest.mark.parametrize(
    ("text", "field", "tiers"),
    [
        (
            "研发投入占营业收入的比重不低于4%；营业收入15亿元以上的，比重可放宽至2%。",
            "rd_ratio",
            ((1.5e9, 0.04), (None, 0.02)),
        ),
        (
            "上年度研发费用占营业收入6%以上。其中营业收入超过3亿元的企业，占比放宽到4%。",
            "rd_ratio",
            ((3e8, 0.06), (None, 0.04)),
        ),
        (
            "近两年营业收入增长率：上年度营业收入4000万元以下的，不低于30%；4000万元至2亿元的，不低于20%；2亿元以上的，不低于10%。",
            "revenue_growth",
            ((4e7, 0.3), (2e8, 0.2), (None, 0.1)),
        ),
    ],
)
def test_less_of_the_large_and_growth_by_revenue_are_tiers_too(read, text, field, tiers):
    (leaf,) = leaves_of(read(condition=text))
    assert (str(leaf.field), str(leaf.op), leaf.value) == (field, "tiered", tiers)


@pytest.mark.parametrize(
    "text",
    [
        "上年度营业收入2000万元以上的，近两年营业收入平均增长率不低于20%，营业利润率不低于5%。",
        "研发费用占比不低于5%；\n营业收入1亿元以上，利润率不低于3%。",
        "上年度营业收入5000万元以下的，营业收入增长率不低于20%；上年度营业收入1亿元以上的，税收增长10%以上。",
    ],
)
def test_shares_of_something_else_are_no_tiers(read, text):
    assert not [
        leaf
        for leaf in leaves_of(read(condition=text))
        if isinstance(leaf, Criterion) and leaf.op == "tiered"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "研发费用比例：研究开发费用总额/销售收入总额：\n1）销售收入小于4,000万元的企业，比例不低于7%。\n2）销售收入在4,000万元以上的企业，比例不低于5%。",
        "3.销售收入小于4000万元的企业，研究开发费用总额占销售收入比例不低于7%。销售收入在4000万元以上的企业，研究开发费用总额占销售收入比例不低于5%。",
    ],
)
def test_tiers_go_on_over_a_comma_in_a_figure_and_a_stop(asked, text):
    assert ("rd_ratio", "tiered", ((4e7, 0.07), (None, 0.05))) in asked(condition=text)


def test_a_sum_spent_is_enough_in_place_of_the_share_of_the_last_tier(read):
    text = (
        "上一年度研发费用占销售收入的比例符合如下要求：\n1)销售收入低于4000万元的，不低于7%\n"
        "2)销售收入在4000万元以上的，不低于5%或800万元"
    )
    (way,) = read(condition=text).all
    leaves = {(str(x.field), str(x.op), x.value) for x in leaves_of(way) if isinstance(x, Criterion)}
    assert leaves == {
        ("rd_ratio", "tiered", ((4e7, 0.07), (None, 0.05))),
        ("revenue_yuan", ">", 4e7),
        ("rd_expense_yuan", ">=", 8e6),
    }
    assert len(way.any) == 2


@pytest.mark.parametrize(
    ("told", "tiers"),
    [
        (
            "不低于6%（营业收入3000万元以下）、5%（3000万元至2亿元）、2%（2亿元以上）",
            ((3e7, 0.06), (2e8, 0.05), (None, 0.02)),
        ),
        (
            "达到7%以上（营业收入4000万元（含）以下的企业）或4%以上（4000万元以上）",
            ((4e7, 0.07), (None, 0.04)),
        ),
    ],
)
def test_whose_share_it_is_may_stand_in_brackets_behind_each(read, told, tiers):
    (leaf,) = leaves_of(read(condition=f"上年度研发费用占营业收入的比例{told}；"))
    assert (str(leaf.field), str(leaf.op), leaf.value) == ("rd_ratio", "tiered", tiers)


def test_shares_that_are_given_by_revenue_in_brackets_are_not_asked(read):
    text = "按研发费用的6%（营业收入4000万元以下）、3%（4000万元以上）给予补助。"
    assert not [leaf for leaf in leaves_of(read(own=text)) if isinstance(leaf, Criterion)]

"""Told in turn: pairs of figures, and figures of several sorts, each of which is a way of its own."""

import pytest

from policymatch.domain.condition import AllOf, AnyOf, Criterion
from tests.reading.criteria.leaves import told, untested
from tests.reading.criteria.plain import FIRM, meets, misses


def _ways(condition):
    either = next(node for node in condition.all if isinstance(node, AnyOf))
    return [
        [(str(leaf.field), leaf.value) for leaf in way.all if isinstance(leaf, Criterion)]
        for way in either.any
        if isinstance(way, AllOf)
    ]


GROWN = [
    [("revenue_yuan", 2e8), ("revenue_growth", 0.2)],
    [("revenue_yuan", 5e8), ("revenue_growth", 0.15)],
]
SPENT = [[("revenue_yuan", 2e8), ("rd_ratio", 0.05)], [("revenue_yuan", 5e8), ("rd_ratio", 0.04)]]


@pytest.mark.parametrize(
    ("role", "text", "ways"),
    [
        (
            "own",
            "对营业收入2亿元以上且增长20%以上、5亿元以上且增长15%以上的企业，分别奖励20万元、50万元。",
            GROWN,
        ),
        (
            "own",
            "对上年度营业收入2亿元以上且同比增长20%以上、5亿元以上且同比增长15%以上的企业，分别奖励20万元、50万元。",
            GROWN,
        ),
        ("condition", "上年度营业收入2亿元以上且增长20%以上、5亿元以上且增长15%以上。", GROWN),
        (
            "own",
            "对营业收入达到2亿元且研发费用占比达到5%、达到5亿元且占比达到4%的企业，分别奖励20万元、50万元。",
            SPENT,
        ),
        (
            "own",
            "对营业收入达到2亿元且研发费用占比达到5%、营业收入达到5亿元且研发费用占比达到4%的企业，奖励20万元。",
            SPENT,
        ),
    ],
)
def test_pairs_that_are_told_in_turn_are_ways(read, role, text, ways):
    condition = read(**{role: text})
    assert _ways(condition) == ways
    assert not untested(condition)


def test_a_firm_that_is_large_enough_for_the_second_pair_may_grow_less(read):
    condition = read(
        own="对营业收入2亿元以上且增长20%以上、5亿元以上且增长15%以上的企业，分别奖励20万元、50万元。"
    )
    assert meets(condition, FIRM, revenue_yuan=6e8, revenue_growth=0.16)
    assert misses(condition, FIRM, revenue_yuan=3e8, revenue_growth=0.16)


@pytest.mark.parametrize(
    "text",
    [
        "研发人员10人以上且研发费用占比5%以上、发明专利5件以上且营业收入1000万元以上。",
        "研发人员10人以上、研发费用占比5%以上、发明专利5件以上且营业收入1000万元以上。",
    ],
)
def test_pairs_of_other_figures_are_all_asked(read, text):
    fields = [str(node.field) for node in read(condition=text).all]
    assert sorted(fields) == ["invention_patents", "rd_ratio", "rd_staff", "revenue_yuan"]


@pytest.mark.parametrize(
    ("role", "text", "sort", "names"),
    [
        (
            "own",
            "对批发业、零售业企业年销售额分别达到1亿元、5000万元的，给予10万元奖励。",
            "industry",
            ("批发业", "零售业"),
        ),
        (
            "condition",
            "批发业、零售业企业上年度营业收入分别不低于1亿元、5000万元。",
            "industry",
            ("批发业", "零售业"),
        ),
        (
            "condition",
            "批发业和零售业企业营业收入分别不低于1亿元和5000万元。",
            "industry",
            ("批发业", "零售业"),
        ),
        (
            "own",
            "对高新技术企业、瞪羚企业上年度营业收入分别达到1亿元、5000万元的，奖励10万元。",
            "titles",
            ("high_tech", "gazelle"),
        ),
    ],
)
def test_figures_of_several_sorts_are_each_asked_of_its_own(read, role, text, sort, names):
    first, second = names
    assert _ways(read(**{role: text})) == [
        [(sort, (first,)), ("revenue_yuan", 1e8)],
        [(sort, (second,)), ("revenue_yuan", 5e7)],
    ]


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("小型企业、微型企业营业收入分别达到500万元、100万元。", 1e6),
        ("营业收入和纳税额分别不低于1亿元、500万元。", 5e6),
    ],
)
def test_of_whom_each_figure_is_asked_stays_open_where_no_field_pairs_them(read, text, least):
    condition = read(condition=text)
    assert told(condition, "revenue_yuan") == [(">=", least)]
    assert untested(condition) == [text.rstrip("。")]


def test_figures_that_are_each_given_their_own_ask_for_the_least(read):
    condition = read(own="对营业收入分别达到1亿元、5亿元的企业，分别奖励10万元、50万元。")
    assert told(condition, "revenue_yuan") == [(">=", 1e8)]
    assert not untested(condition)

"""Whether a figure itself counts, where a document says so for all of its bounds."""

import pytest

from policymatch.domain.condition import Criterion, NoneOf, leaves_of

HEAD = "渔港奖励办法\n"
ASKS = "第一条 对上年度营业收入2000万元以下、研发费用100万元以上的企业，给予10万元奖励。\n"


def bounds(measure):
    return {
        str(leaf.field): str(leaf.op)
        for leaf in leaves_of(measure.condition)
        if isinstance(leaf, Criterion) and leaf.op in {"<", "<=", ">", ">="}
    }


@pytest.mark.parametrize(
    ("closing", "revenue", "expense"),
    [
        ("第二条 本办法由渔港局解释。", "<=", ">="),
        ("第二条 本办法所称“以上”含本数，“以下”“不足”不含本数。", "<", ">="),
        ("第二条 本办法所称的“以上”、“以下”，均包括本数；所称的“不足”、“低于”，不包括本数。", "<=", ">="),
        ("第二条 本办法所称以上、以下均不包含本数。", "<", ">"),
    ],
)
def test_a_document_says_whether_the_figure_itself_counts(measures_of, closing, revenue, expense):
    (measure,) = measures_of(HEAD + ASKS + closing)
    assert bounds(measure) == {"revenue_yuan": revenue, "rd_expense_yuan": expense}


def test_what_one_figure_says_for_itself_stands(measures_of):
    (measure,) = measures_of(
        HEAD + "第一条 对上年度营业收入2000万元以下（含本数）的企业，给予10万元奖励。\n"
        "第二条 本办法所称“以下”不含本数。"
    )
    assert bounds(measure) == {"revenue_yuan": "<="}


def test_who_stands_on_the_edge_is_not_barred_by_a_word_that_leaves_it_out(measures_of):
    (measure,) = measures_of(
        HEAD
        + "第一条 对渔业企业给予10万元奖励，上年度营业收入100万元以下的不予奖励。\n第二条 本办法所称“以下”不含本数。"
    )
    (barred,) = [node.none for node in measure.condition.all if isinstance(node, NoneOf)]
    assert [(str(leaf.field), str(leaf.op), leaf.value) for leaf in barred] == [("revenue_yuan", "<", 1e6)]


def test_grades_have_the_edges_of_their_document(measures_of):
    measures = measures_of(
        HEAD + "第一条 对年营业收入1000万元以上、5000万元以上的渔业企业，分别给予10万元、20万元奖励。\n"
        "第二条 本办法所称“以上”不含本数。"
    )
    graded = [benefit.condition for benefit in measures[0].benefits]
    assert [(str(leaf.op), leaf.value) for leaf in graded] == [(">", 1e7), (">", 5e7)]

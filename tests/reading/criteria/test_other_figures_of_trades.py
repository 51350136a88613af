"""Other figures of trades: brackets behind a figure that ask less, or more, of a trade by its bare name."""

import pytest

from policymatch.domain.condition import AllOf, AnyOf, Criterion
from tests.reading.criteria.leaves import told, untested
from tests.reading.criteria.plain import FIRM, meets, misses

FISHING = {**FIRM, "industry": ["渔业"], "titles": [], "founded_on": "2025-01-01"}


@pytest.mark.parametrize(
    ("role", "text", "field", "figures", "trades"),
    [
        (
            "own",
            "对研发费用占比不低于5%（渔业不低于3%）的企业，奖励10万元。",
            "rd_ratio",
            (0.05, 0.03),
            ("渔业",),
        ),
        ("condition", "研发费用占比不低于5%（渔业不低于3%）。", "rd_ratio", (0.05, 0.03), ("渔业",)),
        ("condition", "研发费用占比不低于5%（渔业企业不低于3%）。", "rd_ratio", (0.05, 0.03), ("渔业",)),
        ("condition", "研发费用占比不低于5%（其中渔业不低于3%）。", "rd_ratio", (0.05, 0.03), ("渔业",)),
        (
            "condition",
            "营业收入不低于1000万元（农业、渔业不低于500万元）。",
            "revenue_yuan",
            (1e7, 5e6),
            ("农业", "渔业"),
        ),
        ("condition", "从业人员不少于50人（渔业不少于20人）。", "employees", (50.0, 20.0), ("渔业",)),
        ("condition", "企业成立满三年（渔业满一年）。", "age_months", (36.0, 12.0), ("渔业",)),
        ("condition", "成立时间不超过5年（渔业不超过8年）。", "age_months", (60.0, 96.0), ("渔业",)),
        ("target", "研发费用占比不低于5%（渔业不低于3%）的单位。", "rd_ratio", (0.05, 0.03), ("渔业",)),
    ],
)
def test_less_is_enough_of_a_trade_that_is_named_without_firms(read, role, text, field, figures, trades):
    condition = read(**{role: text})
    either = next(node for node in condition.all if isinstance(node, AnyOf))
    first, second = either.any
    assert isinstance(first, Criterion)
    assert isinstance(second, AllOf)
    assert [value for _, value in told(condition, field)] == list(figures)
    assert told(second, "industry") == [("has_any", trades)]
    assert not untested(condition)


@pytest.mark.parametrize(
    ("text", "least", "more"),
    [
        ("营业收入1000万元以上（渔业2000万元以上）。", 1e7, 2e7),
        ("营业收入不低于1000万元（渔业企业不低于2000万元）。", 1e7, 2e7),
    ],
)
def test_more_is_asked_of_a_trade_alone(read, text, least, more):
    condition = read(condition=text)
    assert meets(condition, FISHING, revenue_yuan=more)
    assert misses(condition, FISHING, revenue_yuan=(least + more) / 2)
    assert not misses(condition, FISHING, revenue_yuan=least, industry=["软件"])
    assert misses(condition, FISHING, revenue_yuan=least / 2, industry=["软件"])


def test_less_of_one_trade_and_more_of_another_stay_open(read):
    condition = read(condition="研发费用占比不低于5%（渔业不低于3%，软件业不低于8%）。")
    assert untested(condition)
    for share in (0.04, 0.06):
        assert not misses(condition, FISHING, rd_ratio=share)
        assert not meets(condition, FISHING, rd_ratio=share)


@pytest.mark.parametrize(
    "text",
    [
        "营业收入不低于1000万元（主营业务不低于500万元）。",
        "从业人员不少于50人（研发、作业人员不少于20人）。",
        "研发人员占比不低于20%（其中研发岗位不低于3%）。",
    ],
)
def test_a_part_of_a_figure_is_no_trade(read, text):
    nodes = read(condition=text).all
    assert isinstance(nodes[0], Criterion)
    assert not any(isinstance(node, AnyOf) for node in nodes)

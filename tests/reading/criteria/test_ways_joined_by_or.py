"""Ways joined by 或: one of two figures is enough, however they are parted, and their noun is said of both."""

import pytest

from policymatch.domain.condition import AnyOf, leaves_of
from tests.reading.criteria.leaves import told
from tests.reading.criteria.plain import FIRM, meets, misses

PLENTY = {"revenue_yuan": 9e7, "rd_expense_yuan": 9e6, "founded_on": "2025-06-01"}
LITTLE = {"revenue_yuan": 1e6, "rd_expense_yuan": 1e5, "founded_on": "2010-06-01"}
HOLDER = {**FIRM, "utility_patents": 9, "software_copyrights": 9}


@pytest.mark.parametrize(
    ("role", "text", "first", "second"),
    [
        (
            "own",
            "对营业收入5000万元以上、或研发费用500万元以上的企业，奖励10万元。",
            "revenue_yuan",
            "rd_expense_yuan",
        ),
        (
            "own",
            "对营业收入5000万元以上或研发费用500万元以上的企业，奖励10万元。",
            "revenue_yuan",
            "rd_expense_yuan",
        ),
        (
            "own",
            "对营业收入5000万元以上，或研发费用500万元以上的企业，奖励10万元。",
            "revenue_yuan",
            "rd_expense_yuan",
        ),
        (
            "condition",
            "上年度营业收入不低于5000万元、或研发费用不低于500万元。",
            "revenue_yuan",
            "rd_expense_yuan",
        ),
        ("condition", "营业收入5000万元以上、或者研发费用500万元以上。", "revenue_yuan", "rd_expense_yuan"),
        ("target", "成立3年以内、或研发费用500万元以上的企业。", "founded_on", "rd_expense_yuan"),
    ],
)
def test_one_of_two_figures_is_enough_however_they_are_parted(read, role, text, first, second):
    condition = read(**{role: text})
    assert misses(condition, FIRM, **LITTLE)
    for one in (first, second):
        assert meets(condition, FIRM, **{**LITTLE, one: PLENTY[one]})


def test_of_three_that_are_parted_so_one_is_enough(read):
    condition = read(condition="拥有发明专利20件以上、或实用新型专利8件以上、或软件著作权30件以上。")
    assert meets(condition, HOLDER)
    assert misses(condition, {**HOLDER, "utility_patents": 0})


@pytest.mark.parametrize(
    ("noun", "asked"),
    [
        ("渔业企业", {"industry", "entity_type"}),
        ("规模以上企业", {"above_scale"}),
        ("小微企业", {"size_class"}),
        ("国有企业", {"ownership", "entity_type"}),
    ],
)
def test_the_noun_behind_two_ways_is_said_of_both(read, noun, asked):
    condition = read(own=f"对营业收入5000万元以上，或研发费用500万元以上的{noun}，奖励10万元。")
    *of_both, either = condition.all
    assert {str(leaf.field) for leaf in of_both} == asked
    assert isinstance(either, AnyOf)
    assert {str(leaf.field) for leaf in leaves_of(either)} == {"revenue_yuan", "rd_expense_yuan"}


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("对营业收入5000万元以上，或从事渔业的企业，奖励10万元。", "industry"),
        ("对营业收入5000万元以上，或获得高新技术企业称号的企业，奖励10万元。", "titles"),
        ("对营业收入5000万元以上的企业，或研发费用500万元以上的渔业企业，奖励10万元。", "industry"),
    ],
)
def test_what_is_said_of_one_way_is_not_asked_of_the_other(read, text, field):
    condition = read(own=text)
    either = next(node for node in condition.all if isinstance(node, AnyOf))
    assert len(told(either, field)) == 1
    assert meets(condition, FIRM, **PLENTY)


def test_with_what_no_field_tells_a_figure_is_one_way(read):
    condition = read(own="对营业收入5000万元以上、或亩均税收20万元以上的企业，奖励10万元。")
    assert told(condition, "revenue_yuan") == [(">=", 5e7)]
    assert not misses(condition, FIRM, **LITTLE)

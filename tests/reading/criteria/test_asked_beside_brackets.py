"""What a clause asks beside a figure that its brackets ease for some."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, OpaqueCriterion, leaves_of


def _untested(condition):
    return [node.quote.text for node in condition.all if isinstance(node, OpaqueCriterion)]


def _ways(condition):
    """Of each choice the criteria of its ways."""
    nodes = [node for node in condition.all if isinstance(node, AnyOf)]
    return [{(str(x.field), x.value) for x in leaves_of(node) if isinstance(x, Criterion)} for node in nodes]


def test_what_no_field_tells_is_asked_beside_a_figure_that_brackets_ease(read):
    words = "对单位能耗不高于标杆值、上年度营业收入6000万元以上（林业企业900万元以上）的企业"
    condition = read(own=f"{words}，给予4万元奖励。")
    assert _untested(condition) == [words]
    assert _ways(condition) == [{("revenue_yuan", 6e7), ("industry", ("林业",)), ("revenue_yuan", 9e6)}]


@pytest.mark.parametrize("closes", ["", "的"])
def test_it_is_where_it_stands_behind_the_brackets_too(read, closes):
    words = f"职工总数不少于40人（高新技术企业除外）且废水达标排放{closes}"
    assert _untested(read(condition=f"{words}。")) == [words]


def test_an_eased_figure_alone_leaves_nothing_open(read):
    condition = read(own="对上年度营业收入6000万元以上（林业企业900万元以上）的企业，给予4万元奖励。")
    assert _untested(condition) == []
    assert len(_ways(condition)) == 1


def test_a_sum_behind_a_sort_of_firm_eases_no_figure(read):
    condition = read(own="对上年度营业收入6000万元以上的企业给予4万元奖励（林业企业9万元）。")
    assert _ways(condition) == []

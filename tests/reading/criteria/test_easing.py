"""Demands that may be met in another way, or that some are spared."""

import pytest

from policymatch.domain.condition import AnyOf, OpaqueCriterion, leaves_of


def test_those_who_may_be_younger_are_no_upper_bound_for_the_others(asked):
    told = asked(condition="登记注册时间原则上不少于2年（从外地引进的新企业登记注册时间可少于2年）。")
    assert [(op, months) for field, op, months in told if field == "age_months"] == [(">=", 24.0)]


@pytest.mark.parametrize(
    "text",
    [
        "新引进或成立时间在5年以内的企业。",
        "上两个会计年度无亏损（初创企业除外）。",
    ],
)
def test_another_way_to_meet_a_figure_leaves_it_open(read, text):
    (either,) = [node for node in read(condition=text).all if isinstance(node, AnyOf)]
    assert any(isinstance(leaf, OpaqueCriterion) for leaf in leaves_of(either))

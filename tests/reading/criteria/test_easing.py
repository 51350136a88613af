"""Demands that may be met in another way, or that some are spared."""

import pytest

from policymatch.domain.condition import AnyOf, OpaqueCriterion, leaves_of


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

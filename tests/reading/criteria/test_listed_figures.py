"""Listed figures: the steps of one figure are no demand of their own."""

import pytest

from policymatch.domain.condition import OpaqueCriterion, leaves_of


@pytest.mark.parametrize(
    "own",
    [
        "对固定资产投资3000万元、9000万元、2亿元以上的新建项目",
        "对固定资产投资3000万元（含）以上、9000万元（含）以上的新建项目",
    ],
)
def test_the_further_figures_of_a_list_leave_nothing_open(read, asked, own):
    assert ("project_investment_yuan", ">=", 3e7) in asked(own=own)
    assert not any(isinstance(leaf, OpaqueCriterion) for leaf in leaves_of(read(own=own)))


def test_what_stands_behind_the_list_is_still_asked(read):
    own = "对固定资产投资3000万元、9000万元以上且亩均能耗低于全市平均水平的新建项目"
    assert any(isinstance(leaf, OpaqueCriterion) for leaf in leaves_of(read(own=own)))

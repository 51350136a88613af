"""Clauses that pay the next bracket, class or length of one support."""

import pytest

from policymatch.reading.measures.graded import goes_on_with


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (
            "货架面积不足30㎡的，每个货架补助0.2万元；",
            "货架面积在30㎡及30㎡以上80㎡以下的，每个货架补助0.6万元。",
        ),
        ("海外名师、讲席教授，在聘期间每人每月补助1500元；", "青年讲师，在聘期间每人每月补助700元。"),
        ("短期（5天以内）进修每人次补助400元；", "长期进修按学费的60%补助。"),
        (
            "对省属农机企业多销部分，按照小型插秧机，给予不超过300元/台推广奖励；",
            "大型插秧机、6吨以上收割机，按不超过900元/台给予推广奖励，每家企业不超过60万元。",
        ),
    ],
)
def test_a_clause_that_pays_as_the_one_before_goes_on_with_it(before, text):
    assert goes_on_with(before, text)


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("货架面积不足30㎡的，每个货架补助0.2万元；", "对冷库企业，减收电费6000元。"),
        ("海外名师，在聘期间每人每月补助1500元；", "青年讲师，安排公寓一套，每人每年交通费700元。"),
        ("小型插秧机，给予300元/台推广奖励；", "大型插秧机，按900元/台给予更新补贴。"),
        ("小型插秧机，给予300元/台推广奖励；", "农机服务企业，按900元/台给予推广奖励。"),
        ("短期进修每人次补助400元；", "长期借展按展品保费的60%补助。"),
    ],
)
def test_a_clause_that_pays_for_something_else_is_one_of_its_own(before, text):
    assert not goes_on_with(before, text)

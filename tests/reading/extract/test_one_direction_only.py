"""One direction only: a firm that may apply for one sort of support, whatever else the sentence bars."""

import pytest

from policymatch.domain.measure import ExclusiveRule
from policymatch.matching.barring.exclusivity import exclusive_with

GUIDE = """某市产业资金申报指南
方向 1 新材料首批次奖励。对新材料生产企业，按销售额的10%给予奖励，最高500万元。
方向 2 设备更新奖励。对更新设备的制造业企业，按设备投资的20%给予奖励，最高800万元。
方向 3 稳产奖励。对一季度产值增长10%以上的工业企业，给予50万元奖励。
申报条件
1．申报企业应具有独立法人资格。
"""


def rules(measure):
    return [str(each.rule) for each in measure.exclusive]


@pytest.mark.parametrize(
    "words",
    [
        "2．同一企业原则上只能申报一个方向，且申报项目未获得其他市级财政资金支持。",
        "2．每家企业仅可申报 1 个专题，已获得市级资金支持的项目不得重复申报。",
    ],
)
def test_that_a_firm_may_apply_for_one_sort_only_is_heard_beside_another_bar(measures_of, words):
    measures = measures_of(f"{GUIDE}{words}\n")
    assert len(measures) == 3
    assert all({"one_of", "not_if_received"} <= set(rules(measure)) for measure in measures)
    first, *others = measures
    assert exclusive_with(first, measures) == tuple(other.id for other in others)


def test_a_direction_that_may_go_with_others_is_not_bound(measures_of):
    words = "2．同一企业只能申报一个方向，方向 3 可与其他方向同时申报，且申报项目未获得其他市级资金支持。"
    first, second, third = measures = measures_of(f"{GUIDE}{words}\n")
    assert exclusive_with(first, measures) == (second.id,)
    assert ExclusiveRule.ONE_OF not in [each.rule for each in third.exclusive]


def test_how_many_projects_one_firm_may_hand_in_sets_no_support_against_another(measures_of):
    measures = measures_of(f"{GUIDE}2．每家企业限申报1项，已获得市级资金支持的不得重复申报。\n")
    assert not any("one_of" in rules(measure) for measure in measures)

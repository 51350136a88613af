"""What those have who were recognised, and what they have for doing well afterwards: two measures of one receiver."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of

HEAD = "海川市渔业促进办法\n"


@pytest.mark.parametrize(
    "body",
    [
        "对新认定的市级孵化器，给予运营单位40万元奖励；对年度绩效评价为优秀（A类）的，再给予15万元运营补贴。",
        "对新备案的市级众创空间，给予40万元奖励；年度考核优秀的，给予15万元奖励。",
        "首次认定的市级重点实验室给予40万元建设经费，三年运行评估优秀的给予15万元奖励。",
    ],
)
def test_recognition_and_how_they_do_are_paid_by_two_measures_of_one_receiver(measures_of, body):
    found = measures_of(f"{HEAD}第二条 {body}\n")
    assert [[b.amount_yuan for b in measure.benefits] for measure in found] == [[4e5], [1.5e5]]
    held = [
        {
            leaf.value
            for leaf in leaves_of(m.condition)
            if isinstance(leaf, Criterion) and leaf.field == "platforms"
        }
        for m in found
    ]
    assert held[0]
    assert held[0] == held[1]


def test_grades_of_how_they_do_are_one_measure(measures_of):
    body = "市级孵化器绩效评价为优秀的，给予20万元补助；绩效评价为良好的，给予10万元补助。"
    (found,) = measures_of(f"{HEAD}第二条 {body}\n")
    assert [benefit.amount_yuan for benefit in found.benefits] == [2e5, 1e5]

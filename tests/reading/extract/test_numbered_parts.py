"""Parts of a document that are called by a number, and demands made of those who apply for some of them."""

import pytest

from policymatch.domain.condition import leaves_of

GUIDE = """某市产业资金申报指南
为做好资金申报工作，制定本指南。
方向 1 新材料首批次奖励。对新材料生产企业，按销售额的10%给予奖励，最高500万元。
方向 2 设备更新奖励。对更新设备的制造业企业，按设备投资的20%给予奖励，最高800万元。
方向 3 稳产奖励。对一季度产值增长10%以上的工业企业，给予50万元奖励。
申报条件
1．申报企业应具有独立法人资格。
"""


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("2．申报方向 1、方向 3 的企业，应拥有发明专利5件以上。", [0, 2]),
        ("2．申请方向1、2的项目，企业应拥有发明专利5件以上。", [0, 1]),
        (
            "2．申报企业应诚信经营。申请方向 2 中的进口设备项目、方向 3 的企业，应拥有发明专利5件以上。",
            [1, 2],
        ),
        ("2．申报各方向的企业，应拥有发明专利5件以上。", [0, 1, 2]),
    ],
)
def test_what_is_asked_for_numbered_directions_is_asked_for_no_other(measures_of, words, asked):
    measures = measures_of(f"{GUIDE}{words}\n")
    assert len(measures) == 3
    holds = [any("发明专利5件" in str(leaf) for leaf in leaves_of(m.condition)) for m in measures]
    assert [at for at, it_is in enumerate(holds) if it_is] == asked

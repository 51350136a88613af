"""What a rate is taken of, named beside it."""

import pytest

from policymatch.domain.measure import MeasureKind
from policymatch.reading.benefits import read_benefits
from policymatch.reading.flow import flow_of


def bases(text: str):
    flow = flow_of(text, [(0, len(text))])
    return [b.base for b in read_benefits(text, flow, 0, len(text), MeasureKind.GRANT) if b.rate]


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("对入驻园区的企业给予不超过25%的厂房租金补贴。", "厂房租金"),
        ("对稳岗企业，返还其上年度工伤保险缴费总额的40%。", "上年度工伤保险缴费总额"),
        ("给予发明人其申请所缴纳的官方费用的60%资助。", "官方费用"),
        ("补助比例如下：会场布置费用最高支持比例为45%。", "会场布置费用"),
        ("依据核定投资给予不超过35%的资金支持。", "核定投资"),
        ("给予企业20%的资金支持。", None),
        ("按照设备购置费的20%给予补助。", "设备购置费"),
    ],
)
def test_a_cost_that_is_named_beside_a_rate_is_its_base(text, base):
    assert bases(text) == [base]


def test_a_base_of_which_a_certain_share_is_promised_is_that_of_each_rate_behind_it():
    text = (
        "对实施数字化改造的项目，按纳入补助范围设备投资的一定比例分档补助。其中，一般项目补助比例不超过12%；"
        "获评智能工厂的项目补助比例不超过18%。按贷款利息的30%给予贴息。"
    )
    assert bases(text) == ["纳入补助范围设备投资", "纳入补助范围设备投资", "贷款利息"]


def test_of_two_bases_none_is_that_of_a_rate_behind_them():
    text = "按租金的一定比例给予补贴，按设备投资的一定比例给予补助。补助比例不超过12%。"
    assert bases(text) == [None]

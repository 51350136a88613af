"""Figures that limit what one may do, which nobody is paid."""

import pytest

from policymatch.domain.measure import MeasureKind
from policymatch.reading.benefits import read_benefits
from policymatch.reading.flow import chinese_flow_of


def sums(text: str, kind: MeasureKind = MeasureKind.OTHER):
    flow = chinese_flow_of(text, [(0, len(text))])
    benefits = read_benefits(text, flow, 0, len(flow.text), kind)
    return [(b.amount_yuan, b.cap_yuan) for b in benefits if b.amount_yuan or b.cap_yuan]


@pytest.mark.parametrize(
    "text",
    [
        "将网购保税商品的单次交易限值由人民币3000元提高至\n8000元，年度交易限值由人民币30000元提高至36000元。",
        "离岛旅客每年免税限额由5万元提高到12万元。",
        "小规模纳税人增值税起征点由月销售额2万元提高到4万元。",
        "重点企业认定标准由年收入5000万元下调至3000万元。",
        "企业用电准入门槛由100万元降低至50万元。",
    ],
)
def test_a_limit_that_is_moved_is_no_sum_that_anybody_is_paid(text):
    assert sums(text) == []
    assert sums(text, MeasureKind.TAX) == []


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("将每户补助标准由2万元提高至3万元。", [(3e4, None)]),
        ("将贷款贴息资助上限提高至60万元。", [(None, 6e5)]),
    ],
)
def test_a_gift_that_is_raised_is_still_paid(text, given):
    assert sums(text, MeasureKind.GRANT) == given


def test_a_share_of_what_is_asked_is_no_gift():
    text = "冷库投入不少于200万元（山区乡镇的申报单位减按60%即120万元），安排补助不超过40万元；"
    assert sums(text, MeasureKind.GRANT) == [(None, 4e5)]
    assert sums("每家给予20万元补贴（山区乡镇的单位30万元）。", MeasureKind.GRANT) != [(2e5, None)]

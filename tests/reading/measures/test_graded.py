"""A sentence that gives a grade or more of what the one before gives is no support of its own."""

import pytest

from policymatch.reading.measures.graded import goes_on_with


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("对新认定的国家级绿色园区，给予80万元奖励；", "对新认定的省级绿色园区，给予30万元奖励。"),
        (
            "对首次认定的国家级企业技术中心，给予200万元奖励。",
            "对首次认定的市级企业技术中心，给予20万元奖励。",
        ),
        ("对首次认定的高新技术企业，给予20万元奖励；", "对重新认定的高新技术企业，给予8万元奖励。"),
        ("对新认定的企业给予30万元奖励。", "对通过复核的企业，给予10万元奖励。"),
        ("对整体迁入的企业给予40万元奖励。", "迁入当年纳税超过500万元的，再追加15万元。"),
        ("按投入的6%给予补助，最高200万元。", "人工智能企业上浮至9%，最高300万元。"),
        ("新认定的给予100万元奖励。", "依托单位为医院的，按50%执行。"),
        ("首次认定的奖励15万元。", "从市外迁入的企业参照首次认定执行。"),
        ("对投保的企业给予保费补贴。", "优先支持纳入培育库的企业。"),
        ("支持龙头企业牵头攻关。", "每个项目财政支持额度为200万元至500万元。"),
    ],
)
def test_a_grade_or_more_of_it_goes_on(before, text):
    assert goes_on_with(before, text)


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("对获评国家级平台的，给予50万元奖励。", "对获评省级工厂的，给予30万元奖励。"),
        ("对购买设备的企业，给予10%补助。", "对参加展会的企业，给予展位费50%补贴。"),
        ("对新认定的工作室给予30万元资助。", "已经认定的工作室，考核优秀的，可按20万元的标准给予追加资助。"),
    ],
)
def test_what_is_given_for_something_else_does_not(before, text):
    assert not goes_on_with(before, text)

"""The other bound of a figure that is told right before."""

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("对注册满2年以上但不超过8年的企业，给予4万元奖励。", {(">=", 24.0), ("<=", 96.0)}),
        ("对成立3年以上（含3年）但未满9年的企业，给予4万元奖励。", {(">=", 36.0), ("<", 108.0)}),
        ("对成立2年以上但最长不超过6年的企业，给予4万元奖励。", {(">=", 24.0), ("<=", 72.0)}),
    ],
)
def test_but_no_more_than_ends_what_was_begun(asked, text, told):
    assert {(op, value) for field, op, value in asked(own=text) if field == "age_months"} == told


@pytest.mark.parametrize(
    "text",
    ["成立满2年以上，但不超过7年；", "成立时间不少于2年，但原则上不超过7年。", "成立2年以上且不得超过7年。"],
)
def test_so_it_does_behind_a_comma(asked, text):
    assert asked(condition=text) == {("age_months", ">=", 24.0), ("age_months", "<=", 84.0)}


@pytest.mark.parametrize(
    "text", ["成立满3年，但补贴期限不超过6年。", "成立满3年以上，但每家企业享受补贴不超过2年。"]
)
def test_how_long_something_is_given_ends_no_age(asked, text):
    assert asked(condition=text) == {("age_months", ">=", 36.0)}

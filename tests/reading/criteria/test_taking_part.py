"""What firms are led to take part in is what they are given; which firms, and what is paid for it, is asked still."""

import pytest

from policymatch.domain.condition import OpaqueCriterion, leaves_of


def open_leaves(condition):
    return [leaf for leaf in leaves_of(condition) if isinstance(leaf, OpaqueCriterion) and leaf.decides]


@pytest.mark.parametrize(
    "text",
    [
        "支持中小微企业参与政府采购。",
        "鼓励外贸企业参加境外展会。",
        "鼓励企业参与“百企出海”行动和“云上展销”活动，开拓新兴市场。",
        "组织民营企业参加供需对接活动。",
    ],
)
def test_events_and_buying_that_firms_are_led_to_take_part_in_are_asked_of_nobody(read, text):
    condition = read(own=text)
    assert any(leaf.decides for leaf in leaves_of(condition))
    assert not open_leaves(condition)


@pytest.mark.parametrize(
    "text",
    [
        "鼓励龙头企业参加境外展会。",
        "鼓励有条件的企业参加供需对接活动。",
        "鼓励有条件的企业发行公司债券，降低融资成本。",
        "支持民营企业参与重大项目建设。",
        "鼓励外贸企业参加线上境外展会，给予展位费40%的补助。",
    ],
)
def test_which_firms_and_what_is_paid_for_are_asked(read, text):
    assert open_leaves(read(own=text))


@pytest.mark.parametrize("deed", ["新获批", "首次发布", "牵头制定并新获批"])
def test_to_have_set_a_standard_says_nothing_of_when(read, deed):
    assert open_leaves(read(own=f"对{deed}行业标准的企业，给予奖励20万元。"))


def test_to_have_led_the_setting_of_a_standard_is_to_have_set_one(read):
    assert not open_leaves(read(own="对主导制定行业标准的企业，给予奖励20万元。"))

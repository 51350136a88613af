"""Firms of several sizes or owners that are paid one after another: each may have its sum, and none is ruled out."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of


def values_of(condition, field):
    leaves = (x for x in leaves_of(condition) if isinstance(x, Criterion))
    return [set(x.value) if isinstance(x.value, tuple) else x.value for x in leaves if x.field == field]


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("对大型企业奖励60万元、中型企业奖励40万元。", {"large", "medium"}),
        ("对企业贷款，小型微型企业按利息的45%、中型企业按利息的25%给予贴息。", {"micro", "small", "medium"}),
        ("对大型、中型、小微企业分别给予60万元、40万元、20万元奖励。", {"large", "medium", "small", "micro"}),
        ("对中型、小型或微型企业给予20万元奖励。", {"medium", "small", "micro"}),
    ],
)
def test_each_size_that_is_paid_in_turn_may_have_it(read, text, sizes):
    assert values_of(read(own=text), "size_class") == [sizes]


def test_each_owner_that_is_paid_in_turn_may_have_it(read):
    assert values_of(read(own="对国有企业奖励6万元、民营企业奖励9万元。"), "ownership") == [
        {"state", "private"}
    ]


def test_who_is_below_scale_and_paid_too_need_not_be_above_it(read):
    assert values_of(read(own="对规上企业按保费的25%、规下企业按保费的45%给予补贴。"), "above_scale") == []


def test_what_is_paid_to_one_kind_alone_is_for_that_kind(read):
    assert values_of(read(own="对中型企业给予40万元奖励，扶持小微企业成长。"), "size_class")[0] == {"medium"}
    assert values_of(read(own="对规模以上企业按保费的25%给予补贴。"), "above_scale") == [True]

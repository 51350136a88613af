"""Topped up: what more is paid to some, or in the next year, asks nothing of those who have the first sum."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("对首次认定的瞪羚企业给予16万元奖励。规模以上企业首次认定的，再增加4万元。", {"titles"}),
        (
            "对新认定的瞪羚企业，首年奖励9万元，次年仍在册且营业收入增长8%以上的再奖励5万元。",
            {"titles"},
        ),
        ("对营业收入增长8%以上的瞪羚企业，再奖励5万元。", {"titles", "revenue_growth"}),
    ],
)
def test_what_more_is_paid_to_some_asks_nothing_of_the_others(read, text, fields):
    leaves = [leaf for leaf in leaves_of(read(own=text)) if isinstance(leaf, Criterion)]
    assert {str(leaf.field) for leaf in leaves} - {"entity_type"} == fields


def test_by_which_instalments_a_sum_is_paid_is_no_condition(read):
    text = "对新认定的瞪羚企业，一次性奖励36万元，分三年拨付，每年12万元。"
    assert all(isinstance(leaf, Criterion) for leaf in leaves_of(read(own=text)))

"""Instalments: what each year brings of a whole that is told is no sum of its own."""

import pytest

from policymatch.domain.measure import MeasureKind, Per
from policymatch.reading.benefits import read_benefits
from policymatch.reading.flow import chinese_flow_of


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("一次性奖励36万元，分三年拨付，每年12万元。", [(360_000, None, Per.ONCE)]),
        ("给予最高50万元资助，分两年兑现，每年25万元。", [(None, 500_000, None)]),
        ("分三年给予奖励，每年12万元。", [(120_000, None, Per.YEAR)]),
    ],
)
def test_what_each_year_brings_of_a_whole_is_no_sum_of_its_own(text, sums):
    found = read_benefits(text, chinese_flow_of(text, [(0, len(text))]), 0, len(text), MeasureKind.AWARD)
    assert [(one.amount_yuan, one.cap_yuan, one.per) for one in found] == sums

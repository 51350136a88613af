"""A rate that is for some years is quoted with them."""

import pytest

from policymatch.domain.measure import MeasureKind
from policymatch.reading.benefits import read_benefits
from policymatch.reading.flow import chinese_flow_of


def quoted(text: str) -> list[str]:
    flow = chinese_flow_of(text, [(0, len(text))])
    return [benefit.quote.text for benefit in read_benefits(text, flow, 0, len(text), MeasureKind.RENT)]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("对入驻渔具园的企业，前三年免租，第四年减半。", ["前三年免租", "第四年减半"]),
        ("前两年全额补贴、第三年减半补贴。", ["前两年全额补贴", "第三年减半补贴"]),
        ("前三年按租金全额补贴，后两年减半补贴。", ["前三年按租金全额补贴", "后两年减半补贴"]),
        ("对入驻三年内的企业减半收取租金。", ["减半收取"]),
    ],
)
def test_a_rate_told_in_words_is_quoted_with_the_years_that_it_is_for(text: str, quotes: list[str]) -> None:
    assert quoted(text) == quotes

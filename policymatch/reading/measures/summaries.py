"""Summaries: a page that tells in its summary what it supports, and then the sums alone once more, offers it once."""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import Layout, TextUnit

_SUMMARY = re.compile(r"摘要[：:]")
# 支持内容：每家企业每年最高5万元，按金额的20%兑付
_SUMS_ALONE = re.compile(r"支持内容[：:]\s?(?:每[家个户]|单[家个]|同一|最高|按|年度|一次性)")
_FIGURE = re.compile(r"\d[\d.]{0,8}+\s?(?:[百千]?[万亿]?元|[%％])")


def without_sums_retold(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which sums that an offer in the summary of a page tells as well begin no offer of their own."""
    found = list(labels)
    told = {
        figure
        for unit, label in zip(layout.units, found, strict=True)
        if label is not Label.OUTSIDE and _SUMMARY.match(layout.text_of(unit.paragraph))
        for figure in _figures(unit)
    }
    for i, unit in enumerate(layout.units):
        again = found[i] is Label.BEGIN and _SUMS_ALONE.match(unit.text) and _figures(unit) <= told
        if again and _figures(unit):
            found[i] = Label.OUTSIDE
    return found


def _figures(unit: TextUnit) -> set[str]:
    return {re.sub(r"\s", "", figure) for figure in _FIGURE.findall(unit.text)}

"""Prizes: what is paid for prizes of which the highest alone counts is graded, and so one support."""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import Layout

# 同一作品获得几级奖项的，按最高级奖励。
_HIGHEST_COUNTS = re.compile(
    r"^同一(?:个)?[^，。；]{1,10}(?:获得?|评为|获评)[^，。；]{0,6}不同(?:级别|等级|等次|层级)[^，。；]{0,12}，(?:只)?[按以就][^，。；]{0,6}高"
)
_PAYS_A_PRIZE = re.compile(
    r"获得?(?=[^，。；]{3,72}+，)[^，。；]{2,60}(?:奖|杯|称号|荣誉)[“”（）]{0,3}(?:的|企业|单位|项目){0,2}，[^，。；\d]{0,14}(?:给予|奖励|补助)[^，。；\d]{0,8}\d"
)


def joined_prizes(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which prizes begin no offer behind another
    prize, where the sentence behind them all pays the highest.
    """
    found = list(labels)
    for i, unit in enumerate(layout.units):
        if _HIGHEST_COUNTS.match(unit.text) is None:
            continue
        for at in range(i - 1, i - 1 - unit.place, -1):
            if not _PAYS_A_PRIZE.search(layout.units[at].text):
                break
            before = layout.units[at - 1] if layout.units[at].place else None
            if before and found[at] is Label.BEGIN and _PAYS_A_PRIZE.search(before.text):
                found[at] = Label.INSIDE
    return found

"""Further figures: those that are listed behind one which a criterion holds (5000万元、1亿元以上)."""

import re
from collections.abc import Iterable

_NOTE = r"(?:\((?:不含|含)\))?"
_UNIT = r"(?:[万亿]?(?:元|美元)|%|[件项人家个名户])"
_BEHIND_ONE = re.compile(
    rf"(?<=[元%件项人家个名户]){_NOTE}(?:及?以上)?{_NOTE}(?:[、和或]\d[\d.]{{0,8}}{_UNIT}{_NOTE}(?:及?以上)?){{1,6}}"
)


def with_further_figures(told: Iterable[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Spans that criteria hold, each with the figures listed behind its own: they are steps of the same.

    >>> with_further_figures([(2, 8)], "投资5000万元、1亿元以上的项目")
    [(2, 14)]
    """
    behind = ((start, end, _BEHIND_ONE.match(text, end)) for start, end in told)
    return [(start, further.end() if further else end) for start, end, further in behind]

"""Sorts: what is given to each of the sorts that a sentence parts a support into is one support."""

import re
from collections.abc import Iterable, Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import Layout

# 科技项目分为重大项目、重点项目和一般项目。
_PARTED = re.compile(r"(?:分为|分成)(?P<sorts>[^，。；：\d]{4,60})[。；：]$")
_BETWEEN = re.compile(r"、|和|及|与|以及")
_FEWEST, _SHORTEST = 2, 2


def sorts_told(text: str) -> tuple[str, ...]:
    """The sorts that a sentence parts something into.

    >>> sorts_told("科技项目分为重大项目、重点项目和一般项目。"), sorts_told("项目分为三类。")
    (('重大项目', '重点项目', '一般项目'), ())
    """
    parted = _PARTED.search(text)
    names = [name for name in _BETWEEN.split(parted["sorts"]) if name] if parted else []
    told = len(names) >= _FEWEST and all(len(name) >= _SHORTEST for name in names)
    return tuple(names) if told else ()


def joined_sorts(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a sentence that opens with one of the sorts
    told before it in its paragraph goes on with the offer there.
    """
    found = list(labels)
    sorts: tuple[str, ...] = ()
    for i, unit in enumerate(layout.units):
        sorts = sorts if unit.place else ()
        if found[i] is Label.BEGIN and found[i - 1] is not Label.OUTSIDE and _opens_with(unit.text, sorts):
            found[i] = Label.INSIDE
        sorts = sorts_told(unit.text) or sorts
    return found


def _opens_with(text: str, sorts: Iterable[str]) -> bool:
    return any(text.startswith(sort) for sort in sorts)

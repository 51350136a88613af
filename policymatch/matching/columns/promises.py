"""Whether a `not_yet` is kept: many firms and measures held against the days that lie ahead, at once."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.profile import FirmProfile
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.firms import FirmColumns
from policymatch.matching.columns.leaves import Truths
from policymatch.matching.plain.ahead import grown, turning_days
from policymatch.matching.truth import Truth

Openings: TypeAlias = Callable[[NDArray[np.int64], date], NDArray[np.int64]]
"""The first days from a day, as ordinals, on which measures are open; 0 where they never are again."""

Cells: TypeAlias = NDArray[np.bool_]
_MOST_AT_ONCE = 256
_MOST_DAYS = 8


class _Trial(NamedTuple):
    """Measures asked of one firm as it will be on a day."""

    firm: int
    day: date
    measures: NDArray[np.int64]


def with_a_day(
    compiled: CompiledConditions,
    profiles: Sequence[FirmProfile],
    on: date,
    truths: Truths,
    waiting: Cells,
    possible: Cells,
    openings: Openings | None,
) -> Cells:
    """(measures, firms): which of those `waiting` will be open and possible on one and the same day.

    `truths`: the value table on `on`; `possible`: whether the condition is, on that day; `openings` None:
    every measure is always open. A firm is judged on the days on which time may turn something that the
    measures ask for; between them nothing does.
    """
    found = np.zeros_like(waiting)
    ahead = {
        firm: turning_days(profiles[firm], compiled.clocks_of(np.flatnonzero(waiting[:, firm])), on)
        for firm in np.flatnonzero(waiting.any(axis=0)).tolist()
    }
    for turns in _rounds(1 + max(map(len, ahead.values()), default=0)):
        asked: list[_Trial] = []
        for firm, days in ahead.items():
            left = np.flatnonzero(waiting[:, firm] & ~found[:, firm])
            for turn in turns if left.size else ():
                if turn <= len(days):
                    asked += _asked(firm, (on, *days), turn, left, openings)
        if not asked:
            break
        _answer(compiled, profiles, on, truths, asked, possible, found)
    return found


def _rounds(turns: int) -> Iterator[range]:
    """The turns in order, one, two, then more at once: most waits end soon, and columns cost less together.

    >>> list(_rounds(6))
    [range(0, 1), range(1, 3), range(3, 6)]
    """
    start, size = 0, 1
    while start < turns:
        yield range(start, min(start + size, turns))
        start, size = start + size, min(2 * size, _MOST_DAYS)


def _asked(
    firm: int, starts: Sequence[date], turn: int, left: NDArray[np.int64], openings: Openings | None
) -> Iterator[_Trial]:
    """The measures by the last turn before each opens."""
    if openings is None:
        yield _Trial(firm, starts[turn], left)
        return
    opens = openings(left, starts[turn])
    last = np.searchsorted([day.toordinal() for day in starts], opens, side="right") - 1
    for place in np.unique(last[opens > 0]).tolist():
        yield _Trial(firm, starts[place], left[(opens > 0) & (last == place)])


def _answer(
    compiled: CompiledConditions,
    profiles: Sequence[FirmProfile],
    on: date,
    truths: Truths,
    asked: Sequence[_Trial],
    possible: Cells,
    found: Cells,
) -> None:
    """Mark what is possible then."""
    for each in asked:
        if each.day == on:
            found[each.measures, each.firm] = possible[each.measures, each.firm]
    later = [each for each in asked if each.day > on]
    for start in range(0, len(later), _MOST_AT_ONCE):
        some = later[start : start + _MOST_AT_ONCE]
        firms = FirmColumns.of([grown(profiles[each.firm], on, each.day) for each in some], on)
        turned = compiled.truths_later(truths, [each.firm for each in some], firms)
        for column, each in enumerate(some):
            then = turned[compiled.roots[each.measures], column]
            found[each.measures, each.firm] |= then != Truth.UNMET

"""Whether a `not_yet` is kept: many firms and measures held against the days that lie ahead, at once."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.profile import FirmProfile
from policymatch.matching.ahead import grown, turning_days
from policymatch.matching.columns.firms import FirmColumns
from policymatch.matching.compiled import CompiledConditions
from policymatch.matching.truth import Truth

Openings: TypeAlias = Callable[[NDArray[np.int64], date], NDArray[np.int64]]
"""The first days from a day, as ordinals, on which measures are open; 0 where they never are again."""

Cells: TypeAlias = NDArray[np.bool_]
_MOST_AT_ONCE = 256


class _Trial(NamedTuple):
    """Measures asked of one firm as it will be on a day."""

    firm: int
    day: date
    measures: NDArray[np.int64]


def with_a_day(
    compiled: CompiledConditions,
    profiles: Sequence[FirmProfile],
    on: date,
    waiting: Cells,
    possible: Cells,
    openings: Openings | None,
) -> Cells:
    """(measures, firms): which of those `waiting` will be open and possible on one and the same day.

    `possible`: whether the condition is on `on`; `openings` None: every measure is always open. A firm is
    judged on the days on which time may turn something; between them nothing does.
    """
    found = np.zeros_like(waiting)
    ahead = {
        firm: turning_days(profiles[firm], compiled.leaves.clocks, on)
        for firm in np.flatnonzero(waiting.any(axis=0)).tolist()
    }
    for turn in range(1 + max(map(len, ahead.values()), default=0)):
        asked: list[_Trial] = []
        for firm, days in ahead.items():
            if turn <= len(days):
                left = np.flatnonzero(waiting[:, firm] & ~found[:, firm])
                asked += _asked(firm, (on, *days), turn, left, openings)
        _answer(compiled, profiles, on, asked, possible, found)
    return found


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
        truths = compiled.truths(firms)
        for column, each in enumerate(some):
            then = truths[compiled.roots[each.measures], column]
            found[each.measures, each.firm] |= then != Truth.UNMET

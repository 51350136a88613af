"""The dates of every measure as columns, and how each stands on a day."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Self

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.document import Status
from policymatch.matching.days.timing import ENDED, Standing, Timing, day_of_year, first_in_season

STANDINGS = tuple(Standing)
_OPEN, _LATER, _CLOSED, _DRAFT = range(len(STANDINGS))
_NO_DAY = 0
_REMEMBERED_DAYS = 4
_REMEMBERED_OPENINGS = 4096


@dataclass(frozen=True, eq=False)
class TimingColumns:
    """One row a measure. `fixed`: the standing that no day changes (open where days decide);
    days as ordinals, 0 where none; `season_first` and `season_last` as month * 100 + day.
    """

    fixed: NDArray[np.uint8]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    season_first: NDArray[np.int32]
    season_last: NDArray[np.int32]

    @classmethod
    def of(cls, timings: Sequence[Timing]) -> Self:
        """The columns of the timings of measures."""

        def column(number: Callable[[Timing], int]) -> NDArray[np.int32]:
            return np.array([number(timing) for timing in timings], np.int32)

        return cls(
            fixed=column(_fixed).astype(np.uint8),
            starts=column(lambda t: max(_ordinal(t.effective_on), _ordinal(t.opens_on))),
            ends=column(lambda t: _ordinal(t.last_day)),
            season_first=column(lambda t: _season_day(t, t.opens_on)),
            season_last=column(lambda t: _season_day(t, t.closes_on)),
        )

    @cached_property
    def endless(self) -> NDArray[np.bool_]:
        """(measures,): whether no day ends what is offered for good."""
        endless: NDArray[np.bool_] = self.ends == _NO_DAY
        return endless

    @cached_property
    def standings(self) -> Callable[[date], NDArray[np.uint8]]:
        """Gives the positions in STANDINGS, one a measure, on a day; the last days are remembered."""
        return lru_cache(_REMEMBERED_DAYS)(self._standings)

    def _standings(self, on: date) -> NDArray[np.uint8]:
        today, day = on.toordinal(), day_of_year(on)
        first, last = self.season_first, self.season_last
        after, before = first <= day, day <= last
        within = np.where(first <= last, after & before, after | before)
        later = (self.starts > today) | ~(within | (first == _NO_DAY))
        closed = (self.ends != _NO_DAY) & (self.ends < today)
        waiting = np.flatnonzero(later & ~closed)
        closed[waiting] = self.first_open(waiting, on) == _NO_DAY
        by_date = np.where(closed, _CLOSED, np.where(later, _LATER, _OPEN))
        return np.where(self.fixed == _OPEN, by_date, self.fixed).astype(np.uint8)

    def first_open(self, rows: NDArray[np.int64], on: date) -> NDArray[np.int64]:
        """(rows,): the first day from `on`, as an ordinal, on which each is open; 0 where none."""
        starts = np.maximum(self.starts[rows], on.toordinal())
        dates = np.stack([starts, self.ends[rows], self.season_first[rows], self.season_last[rows]], axis=1)
        return np.array([_first_open(*row) for row in dates.tolist()], np.int64)

    def last_end(self, rows: NDArray[np.int64], on: date) -> date | None:
        """The last day before `on` when one of these could be had; None where no text tells one."""
        ends = self.ends[rows]
        past = ends[(ends != _NO_DAY) & (ends < on.toordinal())]
        return date.fromordinal(int(past.max())) if len(past) else None


def _fixed(timing: Timing) -> int:
    if timing.status is Status.DRAFT:
        return _DRAFT
    return _CLOSED if timing.status in ENDED else _OPEN


@lru_cache(_REMEMBERED_OPENINGS)
def _first_open(start: int, end: int, first: int, last: int) -> int:
    day = date.fromordinal(start)
    opens = day if first == _NO_DAY else first_in_season(day, first, last)
    return _NO_DAY if opens is None or (end != _NO_DAY and end < opens.toordinal()) else opens.toordinal()


def _ordinal(day: date | None) -> int:
    return _NO_DAY if day is None else day.toordinal()


def _season_day(timing: Timing, day: date | None) -> int:
    return day_of_year(day) if timing.seasonal and day is not None else _NO_DAY

"""When a measure may be applied for: its document's life and its window, as one value."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from policymatch.domain.document import Document, Status
from policymatch.domain.measure import Measure, Recurrence
from policymatch.domain.value import Value
from policymatch.matching.yearly import NO_SEASON, season_of

_ENDED = (Status.EXPIRED, Status.REPEALED, Status.SUPERSEDED)
_NEVER_CLOSING = (Recurrence.ANNUAL, Recurrence.ROLLING)
_YEAR = timedelta(days=364)


class Standing(StrEnum):
    """How a measure stands on a day, whoever asks."""

    OPEN = "open"
    LATER = "later"
    CLOSED = "closed"
    DRAFT = "draft"


class Timing(Value):
    """The dates that govern a measure; None where the text names none."""

    status: Status = Status.UNKNOWN
    effective_on: date | None = None
    expires_on: date | None = None
    opens_on: date | None = None
    closes_on: date | None = None
    recurrence: Recurrence | None = None

    @classmethod
    def of(cls, document: Document, measure: Measure) -> Self:
        """The timing of a measure of a document; days that return every year are those of a year past."""
        window = measure.window
        season = season_of(window) if window else NO_SEASON
        return cls(
            status=document.status,
            effective_on=document.effective_on,
            expires_on=document.expires_on,
            opens_on=season.opens_on,
            closes_on=season.closes_on,
            recurrence=window.recurrence if window else None,
        )

    def standing(self, on: date) -> Standing:
        """Draft, closed, later or open on a day; annual and rolling windows never close for good.

        >>> Timing(closes_on=date(2026, 6, 30)).standing(date(2026, 11, 24)).value
        'closed'
        """
        if self.status is Status.DRAFT:
            return Standing.DRAFT
        if self.status in _ENDED or _before(self.expires_on, on) or self._window_over(on):
            return Standing.CLOSED
        return Standing.OPEN if self.opens_next(on) is None else Standing.LATER

    def opens_next(self, on: date) -> date | None:
        """The day on which a measure that is not open yet opens; None where it is open.

        >>> Timing(opens_on=date(2026, 3, 1), closes_on=date(2026, 3, 31), recurrence="annual").opens_next(
        ...     date(2026, 11, 24)
        ... )
        datetime.date(2027, 3, 1)
        """
        starts = (self.effective_on, self.opens_on, self._season_starts(on))
        return max((day for day in starts if day is not None and day > on), default=None)

    def window_closes_next(self, on: date) -> date | None:
        """The day on which the window that is open on a day closes; None where it does not close.

        >>> Timing(closes_on=date(2026, 12, 31)).window_closes_next(date(2026, 11, 24))
        datetime.date(2026, 12, 31)
        """
        if self.closes_on is None:
            return None
        if self.seasonal:
            return _next_anniversary(self.closes_on, on)
        return None if self.recurrence in _NEVER_CLOSING else self.closes_on

    @property
    def seasonal(self) -> bool:
        """Whether the window opens and closes anew every year."""
        if self.recurrence is not Recurrence.ANNUAL or self.opens_on is None or self.closes_on is None:
            return False
        return timedelta(0) <= self.closes_on - self.opens_on < _YEAR

    def _window_over(self, on: date) -> bool:
        return _before(self.closes_on, on) and self.recurrence not in _NEVER_CLOSING

    def _season_starts(self, on: date) -> date | None:
        if not self.seasonal or self.opens_on is None or self.closes_on is None:
            return None
        inside = in_season(day_of_year(on), day_of_year(self.opens_on), day_of_year(self.closes_on))
        return None if inside else _next_anniversary(self.opens_on, on)


def day_of_year(day: date) -> int:
    """Month and day as one number that orders within any year.

    >>> day_of_year(date(2026, 3, 1))
    301
    """
    return day.month * 100 + day.day


def in_season(today: int, first: int, last: int) -> bool:
    """Whether a day of the year lies in a season that may pass New Year.

    >>> in_season(115, 1201, 131), in_season(301, 1201, 131)
    (True, False)
    """
    return first <= today <= last if first <= last else today >= first or today <= last


def _before(day: date | None, on: date) -> bool:
    return day is not None and day < on


def _next_anniversary(day: date, on: date) -> date:
    this_year = _in_year(day, on.year)
    return this_year if this_year >= on else _in_year(day, on.year + 1)


def _in_year(day: date, year: int) -> date:
    if (day.month, day.day) == (2, 29):
        return date(year, 2, 28) + timedelta(days=1)
    return day.replace(year=year)

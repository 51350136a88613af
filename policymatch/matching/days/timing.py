"""When a measure may be applied for: its document's life and its window, as one value."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Self

from policymatch.domain.document import Document, Status
from policymatch.domain.measure import Measure, MeasureKind, Recurrence
from policymatch.domain.quote import squash
from policymatch.domain.value import Value
from policymatch.domain.verdict import Verdict
from policymatch.matching.days.yearly import NO_SEASON, deadlines_of, season_of

ENDED = (Status.EXPIRED, Status.REPEALED, Status.SUPERSEDED)
_NEVER_CLOSING = (Recurrence.ANNUAL, Recurrence.ROLLING)
_YEAR = timedelta(days=364)
_LONGEST_WAIT = 9
"""Years, the present one counted, in which a 29th of February comes for certain (1896 to 1904)."""


class Standing(StrEnum):
    """How a measure stands on a day, whoever asks."""

    OPEN = "open"
    LATER = "later"
    CLOSED = "closed"
    DRAFT = "draft"


SHUT: Mapping[Standing, Verdict] = {Standing.DRAFT: Verdict.DRAFT, Standing.CLOSED: Verdict.CLOSED}
"""The standings that are the verdict themselves, whatever the firm."""


class Timing(Value):
    """The dates that govern a measure; None where the text names none.

    `due_yearly` are the last days of the rounds of each year, in a year long past, where none of their first
    is told: the next round begins with the day behind one, so that they never shut anybody out.
    """

    status: Status = Status.UNKNOWN
    effective_on: date | None = None
    expires_on: date | None = None
    opens_on: date | None = None
    closes_on: date | None = None
    recurrence: Recurrence | None = None
    due_yearly: tuple[date, ...] = ()

    @classmethod
    def of(cls, document: Document, measure: Measure) -> Self:
        """The timing of a measure of a document; days that return every year are those of a year past."""
        window = measure.window
        season = season_of(window) if window else NO_SEASON
        until = lasts_until(measure)
        return cls(
            status=Status.IN_FORCE if _until(document) else document.status,
            effective_on=document.effective_on or document.issued_on,
            expires_on=min(filter(None, (_end_of(document, measure), until)), default=None),
            opens_on=season.opens_on,
            closes_on=None if until else season.closes_on,
            recurrence=window.recurrence if window else None,
            due_yearly=deadlines_of(window) if window else (),
        )

    def standing(self, on: date) -> Standing:
        """Draft, closed, later or open on a day; what can't open any more before its end is closed.

        Annual and rolling windows never close for good.

        >>> Timing(closes_on=date(2026, 6, 30)).standing(date(2026, 11, 24)).value
        'closed'
        """
        if self.status is Status.DRAFT:
            return Standing.DRAFT
        opens = None if self.status in ENDED else self.first_open(on)
        if opens is None:
            return Standing.CLOSED
        return Standing.OPEN if opens == on else Standing.LATER

    def first_open(self, on: date) -> date | None:
        """The first day, from `on`, on which it is open by its dates; None where it never is again.

        >>> season = Timing(opens_on=date(2026, 3, 1), closes_on=date(2026, 3, 31), recurrence="annual")
        >>> season.first_open(date(2027, 3, 9)), season.first_open(date(2027, 4, 1))
        (datetime.date(2027, 3, 9), datetime.date(2028, 3, 1))
        """
        start = max(day for day in (self.effective_on, self.opens_on, on) if day is not None)
        day = start if self.season is None else first_in_season(start, *self.season)
        return None if day is None or _before(self.last_day, day) else day

    def opens_next(self, on: date) -> date | None:
        """The day on which a measure that is not open yet opens; None where it is open, or never will be.

        >>> Timing(opens_on=date(2026, 3, 1), closes_on=date(2026, 3, 31), recurrence="annual").opens_next(
        ...     date(2026, 11, 24)
        ... )
        datetime.date(2027, 3, 1)
        """
        day = self.first_open(on)
        return None if day == on else day

    def is_open_from(self, first: date, last: date) -> bool:
        """Whether a window that is open on the first day is still that one on the last."""
        closes = self.window_closes_next(first)
        return closes is None or last <= closes

    def closes_next(self, on: date, ready: date | None = None) -> date | None:
        """The last day to apply of one who is ready on a day; None where none is told.

        A window that returns, or is never shut, may tell a last day of this round all the same.
        """
        first = ready or self.opens_next(on) or on
        told = (
            self.closes_on
            if self.recurrence in _NEVER_CLOSING and not _before(self.closes_on, first)
            else None
        )
        return self.window_closes_next(first) or told

    def window_closes_next(self, on: date) -> date | None:
        """The day on which the window that is open on a day closes; None where it does not close.

        >>> Timing(closes_on=date(2026, 12, 31)).window_closes_next(date(2026, 11, 24))
        datetime.date(2026, 12, 31)
        """
        if self.due_yearly:
            ends = (_next_end(due, on) for due in self.due_yearly)
            due = min((end for end in ends if end is not None), default=None)
            return None if due is None or _before(self.last_day, due) else due
        if self.closes_on is None:
            return None
        if self.seasonal:
            return _next_end(self.closes_on, on)
        return None if self.recurrence in _NEVER_CLOSING else self.closes_on

    @property
    def last_day(self) -> date | None:
        """The last day on which it can be had: its document's, or that of a window that closes for good."""
        closes_on = None if self.recurrence in _NEVER_CLOSING else self.closes_on
        return min((day for day in (self.expires_on, closes_on) if day is not None), default=None)

    @property
    def season(self) -> tuple[int, int] | None:
        """The first and the last day of the year of a yearly window; None where it is none."""
        if not self.seasonal or self.opens_on is None or self.closes_on is None:
            return None
        return day_of_year(self.opens_on), day_of_year(self.closes_on)

    @property
    def seasonal(self) -> bool:
        """Whether the window opens and closes anew every year."""
        if self.recurrence is not Recurrence.ANNUAL or self.opens_on is None or self.closes_on is None:
            return False
        return timedelta(0) <= self.closes_on - self.opens_on < _YEAR


_APPLIED_FOR = re.compile(r"申[报请领]|受理|报名|截止|提交|备案")


def lasts_until(measure: Measure) -> date | None:
    """The last day of a relief of tax that is applied for by no day: it is had with each year's return.

    >>> from policymatch.domain.measure import Window
    >>> from policymatch.domain.quote import Quote
    >>> words = "政策执行至2034年12月31日"
    >>> ends = Window(closes_on=date(2034, 12, 31), quote=Quote.of(words, 0, len(words)))
    >>> given = {"id": "p-m1", "title": "", "start": 0, "end": 2, "window": ends}
    >>> [lasts_until(Measure(kind=kind, **given)) for kind in ("tax", "grant")]
    [datetime.date(2034, 12, 31), None]
    """
    window = measure.window
    if measure.kind is not MeasureKind.TAX or window is None or window.recurrence is not None:
        return None
    return None if _APPLIED_FOR.search(window.quote.run) else window.closes_on


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


def first_in_season(day: date, first: int, last: int) -> date | None:
    """The first day, from `day`, that lies in a yearly season; None past the last year of the calendar.

    >>> first_in_season(date(2027, 4, 1), 301, 331), first_in_season(date(2027, 2, 10), 229, 331)
    (datetime.date(2028, 3, 1), datetime.date(2027, 3, 1))
    """
    if in_season(day_of_year(day), first, last):
        return day
    starts = (_opening(year, first) for year in range(day.year, min(day.year + _LONGEST_WAIT, date.max.year)))
    return next(
        (start for start in starts if start >= day and in_season(day_of_year(start), first, last)), None
    )


def _before(day: date | None, on: date) -> bool:
    return day is not None and day < on


def _opening(year: int, first: int) -> date:
    """The day of a year on which a season begins: 1 March where the year lacks the 29th of February."""
    month, day = divmod(first, 100)
    return date(year, month, 1) + timedelta(days=day - 1)


def _next_end(day: date, on: date) -> date | None:
    """The next return of a last day: 28 February where the year lacks the 29th."""
    years = range(on.year, min(on.year + 2, date.max.year + 1))
    return next((end for year in years if (end := _ending(year, day)) >= on), None)


def _ending(year: int, day: date) -> date:
    if (day.month, day.day) == (2, 29):
        return date(year, 3, 1) - timedelta(days=1)
    return day.replace(year=year)


_DOCUMENTS = 8
"""The measures of a document come one behind another, and its body is read for the first of them alone."""

# 具体政策措施明确执行期限的，从其规定
_OWN_TERMS_STAND = re.compile(
    r"(?:政策|措施|条款|规定|事项)[^，。；]{0,6}(?:明确|规定|另有|有)[^，。；]{0,8}(?:期限|期间|时限|有效期|时间)的?，?\s?(?:按照|从|按|依)其(?:规定|期限)"
)


@lru_cache(_DOCUMENTS)
def _lets_own_terms_stand(body: str) -> bool:
    return _OWN_TERMS_STAND.search(squash(body)) is not None


def _until(document: Document) -> date | None:
    """The last day before a later document takes the place of one; None where that day is not told."""
    told = document.superseded_on if document.status is Status.SUPERSEDED else None
    return told and told - timedelta(days=1)


def _end_of(document: Document, measure: Measure) -> date | None:
    """The day on which a measure ends: the last of its document, or of one that a later one ends before."""
    return min(
        (day for day in (_own_end(document, measure), _until(document)) if day is not None), default=None
    )


def _own_end(document: Document, measure: Measure) -> date | None:
    """The day on which a document says it ends; a measure's own later one where it lets that stand."""
    term = measure.window.closes_on if measure.window else None
    if term is None or document.expires_on is None or term <= document.expires_on:
        return document.expires_on
    return term if _lets_own_terms_stand(document.body) else document.expires_on

"""What a firm told of a field on a day, with the three values that are derived and no others."""

import math
from datetime import date
from typing import NamedTuple

from policymatch.domain.fields import Field
from policymatch.domain.profile import Band, FirmProfile, Held

QUOTIENTS = {
    Field.RD_RATIO: (Field.RD_EXPENSE_YUAN, Field.REVENUE_YUAN),
    Field.RD_STAFF_RATIO: (Field.RD_STAFF, Field.EMPLOYEES),
}
ACTIVITY = (Field.INDUSTRY, Field.TECH_FIELD)
"""The fields that answer for each other."""


class Pool(NamedTuple):
    """Where words are held: under a field, and where `years` is not 0 only what is not longer ago."""

    field: Field
    years: int = 0


class Span(NamedTuple):
    """A closed interval that holds the firm's figure; both ends equal when it was told exactly."""

    low: float
    high: float

    @property
    def exact(self) -> bool:
        """Whether the figure is known to the point."""
        return self.low == self.high


NOT_TOLD = Span(-math.inf, math.inf)


def age_in_months(founded_on: date, on: date) -> int:
    """Whole months from founding to `on`; a month is complete on the same day of the month.

    >>> [age_in_months(date(2025, 3, 15), date(2026, 3, day)) for day in (14, 15)]
    [11, 12]
    """
    return (on.year - founded_on.year) * 12 + on.month - founded_on.month - (on.day < founded_on.day)


def span_of(figure: float | Band | None) -> Span | None:
    """A told figure or band as an interval, an open end infinite; None when it was not told.

    >>> span_of(Band(min=5e6))
    Span(low=5000000.0, high=inf)
    """
    if figure is None:
        return None
    if isinstance(figure, Band):
        return Span(
            -math.inf if figure.min is None else figure.min, math.inf if figure.max is None else figure.max
        )
    return Span(float(figure), float(figure))


def told_span(profile: FirmProfile, field: Field, on: date) -> Span | None:
    """The firm's figure on a day; derived from founding date or quotient where not told itself."""
    if field is Field.AGE_MONTHS and profile.founded_on is not None:
        months = float(age_in_months(profile.founded_on, on))
        return Span(months, months)
    told = span_of(getattr(profile, field.value))
    return quotient_of(profile, field) if told is None and field in QUOTIENTS else told


def quotient_of(profile: FirmProfile, field: Field) -> Span | None:
    """The share that its two parts give, of one of QUOTIENTS; None where one of them was not told.

    >>> quotient_of(FirmProfile(rd_staff=5, employees=10), Field.RD_STAFF_RATIO)
    Span(low=0.5, high=0.5)
    """
    return _quotient(*(span_of(getattr(profile, part.value)) for part in QUOTIENTS[field]))


def _quotient(top: Span | None, bottom: Span | None) -> Span | None:
    if top is None or bottom is None or bottom.low <= 0:
        return None
    low = -math.inf if math.isinf(top.low) else top.low / bottom.high
    return Span(low, top.high / bottom.low)


def told_words(profile: FirmProfile, field: Field) -> tuple[str, ...] | None:
    """The words or codes that a firm holds under a field; None when it was not told.

    Industry and technology field answer for each other.

    >>> told_words(FirmProfile(industry=["软件业"]), Field.TECH_FIELD)
    ('软件业',)
    """
    if field in ACTIVITY:
        told = [words for part in ACTIVITY if (words := getattr(profile, part.value)) is not None]
        return tuple(word for words in told for word in words) if told else None
    held: tuple[Held, ...] | None = getattr(profile, field.value)
    return None if held is None else tuple(item.code for item in held)


def pool_items(profile: FirmProfile, pool: Pool, on: date) -> tuple[Held, ...] | None:
    """What a firm holds in a pool on a day; an item without a year counts as not too long ago.

    近三年 reaches back to the first day of the third year before.

    >>> old = FirmProfile(received=[{"code": "研发补贴", "year": 2020}, "贴息"])
    >>> [item.code for item in pool_items(old, Pool(Field.RECEIVED, 3), date(2026, 11, 24))]
    ['贴息']
    """
    held: tuple[Held, ...] | None = getattr(profile, pool.field.value)
    if held is None or not pool.years:
        return held
    return tuple(item for item in held if item.year is None or item.year >= on.year - pool.years)


def pool_words(profile: FirmProfile, pool: Pool, on: date) -> tuple[str, ...] | None:
    """The words of a pool; None when its field was not told."""
    if not pool.years:
        return told_words(profile, pool.field)
    items = pool_items(profile, pool, on)
    return None if items is None else tuple(item.code for item in items)

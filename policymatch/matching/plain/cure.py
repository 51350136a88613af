"""What time alone puts right: a firm too young grows old enough, an earlier award lies too far back."""

import math
from collections.abc import Sequence
from datetime import date, timedelta

from policymatch.domain.condition import Criterion, Op, OpaqueCriterion
from policymatch.domain.fields import Field
from policymatch.domain.profile import FirmProfile, Held
from policymatch.matching.leaf.family import (
    NEGATIONS,
    Family,
    family_of,
    pool_of,
    threshold_of,
    wanted_words,
)
from policymatch.matching.leaf.judge import leaf_truth
from policymatch.matching.leaf.words import words_match
from policymatch.matching.told import pool_items, told_span
from policymatch.matching.truth import Truth

_INCLUSIVE = (Op.AT_LEAST, Op.BELOW)


def cured_on(
    leaf: Criterion | OpaqueCriterion, profile: FirmProfile, on: date, *, negated: bool = False
) -> date | None:
    """The day on which time alone turns a missed criterion; None where time does not help.

    `negated`: the criterion stands under a negation, so it is missed where it is true.

    >>> young = FirmProfile(founded_on="2026-03-15")
    >>> cured_on(Criterion(field="age_months", op=">=", value=12), young, date(2026, 11, 24))
    datetime.date(2027, 3, 15)
    """
    if not isinstance(leaf, Criterion):
        return None
    outgrown = is_outgrown(leaf, negated=negated)
    if not outgrown and not is_expiring(leaf, negated=negated):
        return None
    missed = Truth.MET if negated else Truth.UNMET
    if leaf_truth(leaf, profile, on) is not missed:
        return None
    return _reaches_on(profile, _months_needed(leaf), on) if outgrown else _expires_on(leaf, profile, on)


def is_outgrown(leaf: Criterion, *, negated: bool) -> bool:
    """Whether a criterion asks for a least age, so that a young firm grows into it."""
    grown_into = leaf.op.is_ceiling if negated else leaf.op.is_floor
    return leaf.field is Field.AGE_MONTHS and family_of(leaf) is Family.FIGURE and grown_into


def is_expiring(leaf: Criterion, *, negated: bool) -> bool:
    """Whether a criterion bars what was received or won in the last years, so that it passes by."""
    return family_of(leaf) is Family.WORDS and pool_of(leaf).years > 0 and negated ^ (leaf.op in NEGATIONS)


def months_later(day: date, months: int) -> date | None:
    """The day on which `months` whole months after `day` are complete; None past the calendar.

    >>> months_later(date(2026, 1, 31), 1), months_later(date(2026, 11, 24), 3)
    (datetime.date(2026, 3, 1), datetime.date(2027, 2, 24))
    """
    years, month = divmod(day.month - 1 + months, 12)
    if day.year + years >= date.max.year:
        return None
    first = date(day.year + years, month + 1, 1)
    candidate = first + timedelta(days=day.day - 1)
    return candidate if candidate.month == first.month else candidate.replace(day=1)


def _months_needed(leaf: Criterion) -> int:
    bound = threshold_of(leaf)
    assert bound is not None, "is_outgrown lets only numbers through"
    return math.ceil(bound) if leaf.op in _INCLUSIVE else math.floor(bound) + 1


def _reaches_on(profile: FirmProfile, months: int, on: date) -> date | None:
    if profile.founded_on is not None:
        return months_later(profile.founded_on, months)
    span = told_span(profile, Field.AGE_MONTHS, on)
    return None if span is None else months_later(on, math.ceil(months - max(span.low, 0.0)))


def _expires_on(leaf: Criterion, profile: FirmProfile, on: date) -> date | None:
    """When the items that match lie too far back; None where one of them has no year."""
    pool = pool_of(leaf)
    held = pool_items(profile, pool, on) or ()
    days = [_expiry(word, held, pool.years) for word in wanted_words(leaf)]
    known = [day for day in days if day is not None]
    if leaf.op is Op.HAS_ALL:
        return min(known, default=None)
    return max(known, default=None) if len(known) == len(days) else None


def _expiry(word: str, held: Sequence[Held], years: int) -> date | None:
    """The first day on which no item matches a word, long past where none does; None for one without year."""
    matching = [item.year for item in held if words_match([item.code], word)]
    if None in matching:
        return None
    return max((date(year + years + 1, 1, 1) for year in matching if year is not None), default=date.min)

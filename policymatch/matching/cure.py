"""What time alone puts right: a firm that is too young grows old enough."""

import math
from datetime import date, timedelta

from policymatch.domain.condition import Criterion, Op, OpaqueCriterion
from policymatch.domain.fields import Field
from policymatch.domain.profile import FirmProfile
from policymatch.matching.leaf.family import Family, family_of, threshold_of
from policymatch.matching.leaf.judge import leaf_truth
from policymatch.matching.told import told_span
from policymatch.matching.truth import Truth

_INCLUSIVE = (Op.AT_LEAST, Op.BELOW)
_GROWING = {False: (Op.AT_LEAST, Op.ABOVE), True: (Op.BELOW, Op.AT_MOST)}


def cured_on(
    leaf: Criterion | OpaqueCriterion, profile: FirmProfile, on: date, *, negated: bool = False
) -> date | None:
    """The day on which time alone turns a missed criterion; None where time does not help.

    `negated`: the criterion stands under a negation, so it is missed where it is true.

    >>> young = FirmProfile(founded_on="2026-03-15")
    >>> cured_on(Criterion(field="age_months", op=">=", value=12), young, date(2026, 11, 24))
    datetime.date(2027, 3, 15)
    """
    if not isinstance(leaf, Criterion) or not is_outgrown(leaf, negated=negated):
        return None
    missed = Truth.MET if negated else Truth.UNMET
    if leaf_truth(leaf, profile, on) is not missed:
        return None
    return _reaches_on(profile, _months_needed(leaf), on)


def is_outgrown(leaf: Criterion, *, negated: bool) -> bool:
    """Whether a criterion asks for a least age, so that a young firm grows into it."""
    return (
        leaf.field is Field.AGE_MONTHS and family_of(leaf) is Family.FIGURE and leaf.op in _GROWING[negated]
    )


def months_later(day: date, months: int) -> date:
    """The day on which `months` whole months after `day` are complete.

    >>> months_later(date(2026, 1, 31), 1), months_later(date(2026, 11, 24), 3)
    (datetime.date(2026, 3, 1), datetime.date(2027, 2, 24))
    """
    years, month = divmod(day.month - 1 + months, 12)
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

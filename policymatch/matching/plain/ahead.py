"""What lies ahead of a firm: the days on which time turns what is asked of it, and what it will then be."""

import math
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple, Self

from policymatch.domain.condition import Condition, Criterion
from policymatch.domain.fields import Field
from policymatch.domain.profile import Band, FirmProfile, Held
from policymatch.matching.leaf.family import PASSING, Family, family_of, pool_of, threshold_of, tiers_of
from policymatch.matching.plain.cure import months_later
from policymatch.matching.plain.kleene import placed_leaves
from policymatch.matching.told import age_in_months, told_span


class Clocks(NamedTuple):
    """What criteria ask of time: bounds on the age in months, and how many years they look back."""

    ages: frozenset[float]
    years: frozenset[int]

    @classmethod
    def of(cls, condition: Condition) -> Self:
        """The clocks of what decides in a condition."""
        deciding = [
            leaf
            for leaf, _, _ in placed_leaves(condition)
            if isinstance(leaf, Criterion) and leaf.decides and family_of(leaf) is not None
        ]
        ages = (bound for leaf in deciding if leaf.field is Field.AGE_MONTHS for bound in _bounds(leaf))
        years = (pool_of(leaf).years for leaf in deciding if family_of(leaf) is Family.WORDS)
        return cls(frozenset(ages), frozenset(years) - {0})


def turning_days(profile: FirmProfile, clocks: Clocks, on: date) -> tuple[date, ...]:
    """The days after `on`, in order, on which what a firm is may pass a bound: its age, what it received.

    >>> young = FirmProfile(founded_on="2026-03-15")
    >>> [str(day) for day in turning_days(young, Clocks(frozenset({12.0}), frozenset()), date(2026, 11, 24))]
    ['2027-03-15', '2027-04-15']
    """
    days = {*_birthdays(profile, clocks.ages, on), *_lapses(profile, clocks.years)}
    return tuple(sorted(day for day in days if day > on))


def grown(profile: FirmProfile, on: date, day: date) -> FirmProfile:
    """The firm as it will be on a later day if only time passes, told as if that day were `on`.

    >>> grown(FirmProfile(age_months=6), date(2026, 11, 24), date(2027, 5, 24)).age_months
    12.0
    """
    if day == on:
        return profile
    since = {field.value: _since(profile, field, day.year - on.year) for field in PASSING}
    return profile.model_copy(update={"founded_on": None, "age_months": _age(profile, on, day), **since})


def _bounds(leaf: Criterion) -> Iterator[float]:
    bound = threshold_of(leaf)
    if bound is not None:
        yield bound
    yield from (threshold for _, threshold in tiers_of(leaf))


def _birthdays(profile: FirmProfile, ages: Iterable[float], on: date) -> Iterator[date]:
    """When either end of the age reaches a bound, and when it passes it."""
    span = told_span(profile, Field.AGE_MONTHS, on)
    waits = {
        wait
        for end in span or ()
        if math.isfinite(end)
        for bound in ages
        for wait in (math.ceil(bound - end), math.floor(bound - end) + 1)
    }
    first, begun = on, 0
    if profile.founded_on is not None:
        first, begun = profile.founded_on, age_in_months(profile.founded_on, on)
    days = (months_later(first, begun + wait) for wait in waits if wait > 0)
    return (day for day in days if day is not None)


def _lapses(profile: FirmProfile, years: Iterable[int]) -> Iterator[date]:
    """When what was received or won lies further back than any criterion looks."""
    held = (item for field in PASSING for item in getattr(profile, field.value) or ())
    told = {item.year for item in held if item.year is not None}
    return (date(year + back + 1, 1, 1) for year in told for back in years)


def _age(profile: FirmProfile, on: date, day: date) -> float | Band | None:
    if profile.founded_on is not None:
        return float(age_in_months(profile.founded_on, day))
    told, months = profile.age_months, age_in_months(on, day)
    if not isinstance(told, Band):
        return None if told is None else told + months
    return told.model_copy(
        update={
            "min": None if told.min is None else told.min + months,
            "max": None if told.max is None else told.max + months,
        }
    )


def _since(profile: FirmProfile, field: Field, years: int) -> tuple[Held, ...] | None:
    held: tuple[Held, ...] | None = getattr(profile, field.value)
    if held is None:
        return None
    return tuple(
        item if item.year is None else item.model_copy(update={"year": item.year - years}) for item in held
    )

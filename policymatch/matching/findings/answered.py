"""What a firm told of a criterion's field, as a value for machines and as a phrase for people."""

import math
from datetime import date
from functools import cache, lru_cache
from typing import Any

from policymatch.domain.condition import Criterion
from policymatch.domain.fields import FIELD_SPECS, Field, Shape
from policymatch.domain.profile import FirmProfile
from policymatch.domain.wording import Wording
from policymatch.matching.findings.asked import names_of
from policymatch.matching.leaf.family import pool_of
from policymatch.matching.numbers import span_quantity
from policymatch.matching.told import ACTIVITY, Span, pool_words, told_span
from policymatch.terms import Terms

_REMEMBERED = 1024


def answer_value(criterion: Criterion, profile: FirmProfile, on: date) -> Any:
    """The firm's value as JSON has it: a number, a band, a list, a word; None when it was not told.

    >>> young = FirmProfile(founded_on="2026-01-01")
    >>> answer_value(Criterion(field="age_months", op=">=", value=12), young, date(2026, 3, 1))
    2.0
    """
    match FIELD_SPECS[criterion.field].shape:
        case Shape.FIGURE:
            span = told_span(profile, criterion.field, on)
            return None if span is None else _as_json(span)
        case Shape.CODES | Shape.WORDS:
            words = pool_words(profile, pool_of(criterion), on)
            return None if words is None else list(words)
    return getattr(profile, criterion.field.value)


def answer_wording(criterion: Criterion, profile: FirmProfile, on: date, terms: Terms) -> Wording | None:
    """The firm's value as a phrase; None when it was not told."""
    shape = FIELD_SPECS[criterion.field].shape
    if shape is Shape.FIGURE:
        span = told_span(profile, criterion.field, on)
        return None if span is None else span_quantity(span, criterion.field)
    value = answer_value(criterion, profile, on)
    if value is None:
        return None
    if shape is Shape.FLAG:
        return Wording(zh="是" if value else "否", en="yes" if value else "no")
    words = tuple(value) if isinstance(value, list) else (str(value),)
    if criterion.field in ACTIVITY:
        words = _as_told(words, terms)
    return names_of(criterion.field, words, terms) if words else Wording(zh="无", en="none")


@lru_cache(_REMEMBERED)
def _as_told(words: tuple[str, ...], terms: Terms) -> tuple[str, ...]:
    """The trades of a firm without the other names that stand behind each for the criteria that use them.

    >>> from policymatch.terms import load_terms
    >>> _as_told(("robotics", "机器人", "跨境电商", "跨境电子商务"), load_terms())
    ('robotics', '跨境电商')
    """
    told: list[str] = []
    other: set[str] = set()
    for word in words:
        if word not in other:
            told.append(word)
            other.update(terms.also_called(word))
    return tuple(dict.fromkeys(told))


@cache
def field_name(field: Field) -> Wording:
    """The name of a field, the English one fit to begin a sentence."""
    name = FIELD_SPECS[field].name
    return Wording(zh=name.zh, en=name.en[:1].upper() + name.en[1:])


def _as_json(span: Span) -> float | dict[str, float | None]:
    if span.exact:
        return span.low
    ends = (None if math.isinf(end) else end for end in span)
    return dict(zip(("min", "max"), ends, strict=True))

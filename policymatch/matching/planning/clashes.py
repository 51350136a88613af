"""Clashes: measures whose conditions exclude each other, as one demands what the other forbids."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations
from typing import NamedTuple, TypeAlias

from policymatch.domain.condition import Criterion, Op
from policymatch.domain.fields import FIELD_SPECS, Field
from policymatch.domain.measure import ExclusiveRule, Measure, MeasureKind
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.domain.wording import Wording
from policymatch.matching.barring.exclusivity import Demand, ExclusiveGroup
from policymatch.matching.findings.asked import Asked
from policymatch.matching.leaf import leaf_truth
from policymatch.matching.leaf.family import Family, family_of, threshold_of, wanted_words
from policymatch.matching.plain.kleene import placed_leaves
from policymatch.matching.truth import Truth
from policymatch.terms import Terms

_OF_MANY = frozenset(
    {
        Field.ENTITY_TYPE,
        Field.INDUSTRY,
        Field.TECH_FIELD,
        Field.AWARDS,
        Field.PROJECTS,
        Field.RECEIVED,
        Field.PROJECT_INVESTMENT_YUAN,
        Field.EQUIPMENT_YUAN,
        Field.TECH_CONTRACT_YUAN,
        Field.LOAN_YUAN,
    }
)
"""Of these a firm may have several: trades, projects, loans, people and bodies that apply with it."""

_Matter: TypeAlias = tuple[Field, str | None]


class _Posed(NamedTuple):
    """What a measure asks whatever else holds, and where it says so."""

    measure: str
    asked: Asked
    quote: Quote

    @property
    def sense(self) -> tuple[Op, object, bool]:
        """What is asked, whoever asks it."""
        return self.asked.criterion.op, self.asked.criterion.value, self.asked.negated


def clash_groups(
    measures: Iterable[Measure], profile: FirmProfile, on: date, terms: Terms
) -> list[ExclusiveGroup]:
    """The pairs of measures that no firm can have together, by what this one did not tell.

    Both have to pose the demand whatever else holds: one of several ways excludes nothing. What was told
    decides by itself. A recognition asks that its title be not held yet, and bars nothing that comes after.
    """
    posed: dict[_Matter, list[_Posed]] = defaultdict(list)
    for measure in measures:
        for each in _open_demands(measure, profile, on):
            posed[each.asked.criterion.field, each.asked.criterion.period].append(each)
    clashing = (pair for alike in posed.values() for pair in _clashing(alike))
    pairs = {frozenset((one.measure, other.measure)): (one, other) for one, other in clashing}
    return [_group(pair, terms) for pair in pairs.values()]


def exclude_each_other(one: Asked, other: Asked) -> bool:
    """Whether no firm meets two demands on one field.

    >>> some, few = (Criterion(field="employees", op=op, value=100) for op in (">=", "<"))
    >>> exclude_each_other(Asked(some, False), Asked(few, False))
    True
    >>> exclude_each_other(Asked(some, False), Asked(few, True))
    False
    """
    match family_of(one.criterion):
        case Family.FIGURE:
            return _are_apart(one, other)
        case Family.FLAG:
            told = [(each.criterion.value is True) ^ each.negated for each in (one, other)]
            return told[0] is not told[1]
        case Family.CHOICE | Family.CODES | Family.WORDS:
            return _bars(one, other) or _bars(other, one) or _are_other_kinds(one, other)
    return False


def _open_demands(measure: Measure, profile: FirmProfile, on: date) -> Iterator[_Posed]:
    for leaf, negated, ways in placed_leaves(measure.condition):
        if not isinstance(leaf, Criterion) or ways is not None or not leaf.decides or leaf.quote is None:
            continue
        asked = Asked(leaf, negated)
        recognised = measure.kind is MeasureKind.TITLE and leaf.field is Field.TITLES and asked.forbids
        if recognised or leaf.field in _OF_MANY:
            continue
        if leaf_truth(leaf, profile, on) is Truth.UNKNOWN:
            yield _Posed(measure.id, asked, leaf.quote)


def _clashing(posed: list[_Posed]) -> Iterator[tuple[_Posed, _Posed]]:
    """The demands that exclude each other; what several measures ask alike is compared once."""
    by_sense: dict[tuple[Op, object, bool], list[_Posed]] = defaultdict(list)
    for each in posed:
        by_sense[each.sense].append(each)
    for some, others in combinations(by_sense.values(), 2):
        if family_of(some[0].asked.criterion) is not family_of(others[0].asked.criterion):
            continue
        if exclude_each_other(some[0].asked, others[0].asked):
            yield from ((one, other) for one in some for other in others if one.measure != other.measure)


def _group(pair: tuple[_Posed, _Posed], terms: Terms) -> ExclusiveGroup:
    return ExclusiveGroup(
        rule=ExclusiveRule.ONE_OF,
        quote=pair[0].quote,
        measures=tuple(each.measure for each in pair),
        demands=tuple(Demand(quote=each.quote, wording=_wording(each.asked, terms)) for each in pair),
    )


def _wording(asked: Asked, terms: Terms) -> Wording:
    name, need = FIELD_SPECS[asked.criterion.field].name, asked.wording(terms)
    return Wording(zh=f"{name.zh}需{need.zh}", en=f"{name.en}: {need.en}")


def _are_apart(one: Asked, other: Asked) -> bool:
    """Whether no figure keeps two bounds."""
    floor, ceiling = (pick(_ends(one)[at], _ends(other)[at]) for at, pick in ((0, max), (1, min)))
    return floor > ceiling


def _ends(asked: Asked) -> tuple[float, float]:
    """The least and the greatest figure that keep a bound."""
    bound, op = threshold_of(asked.criterion) or 0.0, asked.bound_op
    if op is Op.EQUAL:
        return (bound, bound) if not asked.negated else (-math.inf, math.inf)
    if op.is_floor:
        return (bound if op is Op.AT_LEAST else math.nextafter(bound, math.inf)), math.inf
    return -math.inf, (bound if op is Op.AT_MOST else math.nextafter(bound, -math.inf))


def _bars(one: Asked, other: Asked) -> bool:
    """Whether one forbids every way to what the other demands."""
    forbids_any = one.forbids and one.criterion.op is not Op.HAS_ALL
    if not forbids_any or other.forbids:
        return False
    forbidden = wanted_words(one.criterion)
    barred = [_is_among(word, forbidden, other) for word in wanted_words(other.criterion)]
    return any(barred) if other.criterion.op is Op.HAS_ALL else all(barred)


def _is_among(word: str, forbidden: tuple[str, ...], asked: Asked) -> bool:
    """Whether what is held under a word is forbidden; in free words a longer one is what it contains."""
    if family_of(asked.criterion) is Family.WORDS:
        return any(each in word for each in forbidden)
    return word in forbidden


def _are_other_kinds(one: Asked, other: Asked) -> bool:
    """Whether two ask for kinds of which a firm is of one alone, and none is common to both."""
    if family_of(one.criterion) is not Family.CHOICE or one.forbids or other.forbids:
        return False
    return set(wanted_words(one.criterion)).isdisjoint(wanted_words(other.criterion))

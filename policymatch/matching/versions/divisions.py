"""Divisions: a measure of one version that stands as several in the other, a part for each of its grades."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from policymatch.domain.condition import AllOf, Condition, Criterion, Op, OpaqueCriterion, with_leaves
from policymatch.domain.measure import Benefit, Measure, Policy
from policymatch.matching.likeness import likeness_of_texts, likeness_of_titles
from policymatch.matching.plain.kleene import placed_leaves
from policymatch.matching.versions.pairs import MeasurePair, paired_measures

_LEAST_OF_GRADES = 0.85
"""How alike the words are that name one grade in both versions."""
_LEAST_OF_TITLES = 0.3
"""How alike the titles are of a measure and a part of it, at the least."""


class Division(NamedTuple):
    """A measure, and what stands for its parts in the other version, each beside the part itself.

    A part is the measure held to one grade: what it asks of that grade and gives for it.
    """

    whole: Measure
    parts: tuple[tuple[Measure, Measure], ...]


class Alignment(NamedTuple):
    """Which measures of two versions stand for each other; parts of divided ones beside their own."""

    pairs: tuple[MeasurePair, ...]
    split: tuple[Division, ...] = ()
    merged: tuple[Division, ...] = ()


def aligned(old: Policy, new: Policy) -> Alignment:
    """The measures of two versions side by side: alike ones, those split into several, those merged."""
    pairs = paired_measures(old, new)
    split = _divisions(old.measures, new.measures, {pair.old.id: pair.new.id for pair in pairs})
    merged = _divisions(new.measures, old.measures, {pair.new.id: pair.old.id for pair in pairs})
    divided = {division.whole.id for division in split}
    parts = {part.id for division in split for _, part in division.parts}
    merged = [each for each in merged if each.whole.id not in parts and not divided & _ids_of_parts(each)]
    whole = {*divided, *(each.whole.id for each in merged)}
    kept = [pair for pair in pairs if pair.old.id not in whole and pair.new.id not in whole]
    kept += [MeasurePair(held, part) for division in split for held, part in division.parts]
    kept += [MeasurePair(part, held) for division in merged for held, part in division.parts]
    order = {measure.id: at for at, measure in enumerate(old.measures)}
    return Alignment(tuple(sorted(kept, key=lambda pair: order[pair.old.id])), tuple(split), tuple(merged))


def _ids_of_parts(division: Division) -> set[str]:
    return {part.id for _, part in division.parts}


def _divisions(
    wholes: Sequence[Measure], others: Sequence[Measure], paired: Mapping[str, str]
) -> list[Division]:
    """The measures that others stand for in parts: those left over, and the one it is paired with."""
    taken, found = set(paired.values()), list[Division]()
    for whole in wholes:
        free = [each for each in others if each.id not in taken or each.id == paired.get(whole.id)]
        parts = next((parts for parts in _ways(whole, free) if len(parts) > 1), ())
        if parts:
            found.append(Division(whole, parts))
            taken.update(part.id for _, part in parts)
    return found


def _ways(whole: Measure, others: Sequence[Measure]) -> Iterator[tuple[tuple[Measure, Measure], ...]]:
    """What may stand for the grades of a measure: by one of its criteria, or by the words of its sums."""
    alike = [each for each in others if likeness_of_titles(whole.title, each.title) >= _LEAST_OF_TITLES]
    for of, names in _choices(whole.condition):
        yield tuple(_parts(whole, [(other, _grade_by_field(of, names, other)) for other in alike]))
    yield tuple(_parts(whole, [(other, _grade_by_words(whole, other)) for other in alike]))


def _parts(
    whole: Measure, graded: Sequence[tuple[Measure, "_Grade | None"]]
) -> Iterator[tuple[Measure, Measure]]:
    """What stands for a grade of a measure, beside the measure held to it; no grade twice."""
    seen = set[str]()
    for other, grade in graded:
        if grade is not None and not seen & set(grade.names):
            seen |= set(grade.names)
            yield _held_to(whole, grade), other


class _Grade(NamedTuple):
    """A grade of a measure: what it is called, the criterion it narrows (None: none), and what to."""

    names: tuple[str, ...]
    of: Criterion | None
    to: Criterion | None


def _grade_by_field(of: Criterion, names: Sequence[str], other: Measure) -> _Grade | None:
    """The grade that another measure asks, of several holdings of which `of` asks one."""
    for to, chosen in _choices(other.condition):
        if to.field is of.field and set(chosen) < set(names):
            return _Grade(chosen, of, to)
    return None


def _choices(condition: Condition) -> Iterator[tuple[Criterion, tuple[str, ...]]]:
    """The criteria that ask one of several holdings, with what they name."""
    for placed in placed_leaves(condition):
        leaf = placed.leaf
        if isinstance(leaf, Criterion) and leaf.op is Op.HAS_ANY and leaf.decides and not placed.negated:
            yield leaf, _names(leaf)


def _names(leaf: Criterion) -> tuple[str, ...]:
    return tuple(map(str, leaf.value)) if isinstance(leaf.value, tuple) else (str(leaf.value),)


def _grade_by_words(whole: Measure, other: Measure) -> _Grade | None:
    """The grade told in words alone (对重新认定的企业) that another measure is for."""
    quotes = [leaf.leaf.quote.run for leaf in placed_leaves(other.condition) if leaf.leaf.quote]
    for benefit in whole.benefits:
        words = _open_grade(benefit)
        if words and any(likeness_of_texts(words, quote) >= _LEAST_OF_GRADES for quote in quotes):
            return _Grade((words,), None, None)
    return None


def _open_grade(benefit: Benefit) -> str | None:
    grade = benefit.condition
    return grade.quote.run if isinstance(grade, OpaqueCriterion) and grade.quote else None


def _held_to(whole: Measure, grade: _Grade) -> Measure:
    """The measure as it is for one grade."""
    given = (_given(benefit, grade) for benefit in whole.benefits)
    benefits = tuple(benefit for benefit in given if benefit is not None)
    condition = with_leaves(whole.condition, lambda leaf: grade.to if leaf is grade.of and grade.to else leaf)
    assert isinstance(condition, AllOf), "a tree keeps its root"
    return whole.model_copy(update={"benefits": benefits, "condition": condition})


def _given(benefit: Benefit, grade: _Grade) -> Benefit | None:
    """A benefit as it is for one grade; None where it is for another."""
    own = benefit.condition
    if own is None:
        return benefit
    names = _names(own) if isinstance(own, Criterion) else (_open_grade(benefit),)
    return benefit.model_copy(update={"condition": None}) if set(names) & set(grade.names) else None

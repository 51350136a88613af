"""Criteria of two versions of a measure: which stand for each other, and where they differ."""

from collections.abc import Iterator, Sequence

from policymatch.domain.condition import Condition, OpaqueCriterion
from policymatch.domain.measure import Measure
from policymatch.matching.likeness import likeness_of_texts
from policymatch.matching.plain.kleene import PlacedLeaf, placed_leaves
from policymatch.matching.versions.difference import Difference, Part, Stated, difference_of
from policymatch.matching.versions.joined import differing, joint_wording, joints_of
from policymatch.matching.versions.stated import criterion_in_full, criterion_in_words
from policymatch.terms import Terms

_LEAST_LIKENESS = 0.6
"""How alike the words of two conditions that no field tests must be for one to stand for the other."""


def criterion_differences(
    measure: Measure, was: Condition, now: Condition, terms: Terms
) -> Iterator[Difference]:
    """What differs between two conditions: single criteria, and how those that stay are joined."""
    aligned = _aligned(list(placed_leaves(was)), list(placed_leaves(now)))
    for before, after in aligned:
        if before is None or after is None or meaning_of(before) != meaning_of(after):
            yield _criterion_difference(measure, before, after, terms)
    yield from _joint_difference(measure, (was, now), aligned, terms)


def _aligned(
    before: Sequence[PlacedLeaf], after: Sequence[PlacedLeaf]
) -> list[tuple[PlacedLeaf | None, PlacedLeaf | None]]:
    """Criteria of both versions side by side: equals first, then the same question with another value."""
    rest = list(after)
    beside = [_taken(rest, [at for at, other in enumerate(rest) if _same(leaf, other)]) for leaf in before]
    pairs = [
        (leaf, same or _taken(rest, _nearest(leaf, rest))) for leaf, same in zip(before, beside, strict=True)
    ]
    return [*pairs, *((None, leaf) for leaf in rest)]


def _same(leaf: PlacedLeaf, other: PlacedLeaf) -> bool:
    return meaning_of(leaf) == meaning_of(other)


def _nearest(leaf: PlacedLeaf, rest: Sequence[PlacedLeaf]) -> list[int]:
    """Which of `rest` ask what a criterion asks, with another value or in other words; the nearest first."""
    if not isinstance(leaf.leaf, OpaqueCriterion):
        return [at for at, other in enumerate(rest) if _question(other) == _question(leaf)]
    alike = [(_likeness(leaf, other), -at) for at, other in enumerate(rest)]
    return [-at for share, at in sorted(alike, reverse=True) if share >= _LEAST_LIKENESS]


def _likeness(leaf: PlacedLeaf, other: PlacedLeaf) -> float:
    """How alike the words of two criteria that no field tests are; 0 for others."""
    quotes = [each.leaf.quote for each in (leaf, other) if isinstance(each.leaf, OpaqueCriterion)]
    words = [quote.text for quote in quotes if quote is not None]
    return likeness_of_texts(*words) if len(words) == 2 else 0.0


def _taken(rest: list[PlacedLeaf], places: Sequence[int]) -> PlacedLeaf | None:
    """The first of `rest` that stands in `places`, taken out of it."""
    return rest.pop(places[0]) if places else None


def meaning_of(placed: PlacedLeaf) -> tuple[object, ...]:
    """What a criterion asks; equal for two that ask the same."""
    leaf = placed.leaf
    sort = leaf.kind, leaf.hardness
    if isinstance(leaf, OpaqueCriterion):
        return (*sort, leaf.quote.run if leaf.quote else "")
    return (*_question(placed), *sort, leaf.value, leaf.period)


def _question(placed: PlacedLeaf) -> tuple[object, ...]:
    leaf = placed.leaf
    if isinstance(leaf, OpaqueCriterion):
        return meaning_of(placed)
    return leaf.field, leaf.op, placed.negated


def _joint_difference(
    measure: Measure,
    versions: tuple[Condition, Condition],
    aligned: Sequence[tuple[PlacedLeaf | None, PlacedLeaf | None]],
    terms: Terms,
) -> Iterator[Difference]:
    """Where the criteria of both versions are joined in another way: all of them, one of them, so many."""
    shared = [
        (was, now)
        for was, now in aligned
        if was is not None and now is not None and was.leaf.decides and now.leaf.decides
    ]
    names = [criterion_in_words(now, terms) for _, now in shared]
    sides = (
        joints_of(tree, _numbers(tree, [pair[side] for pair in shared])) for side, tree in enumerate(versions)
    )
    before, after = sides
    parts = differing(before, after) if before is not None and after is not None else None
    if parts:
        stated = (Stated(joint_wording(part, names), None) for part in parts)
        yield difference_of(measure, Part.CRITERION, *stated)


def _numbers(tree: Condition, shared: Sequence[PlacedLeaf]) -> list[int | None]:
    """For each criterion of a condition its number among those shared."""
    left = dict(enumerate(shared))
    numbers: list[int | None] = []
    for leaf in placed_leaves(tree):
        number = next((number for number, other in left.items() if other == leaf), None)
        numbers.append(number)
        if number is not None:
            del left[number]
    return numbers


def _criterion_difference(
    measure: Measure, was: PlacedLeaf | None, now: PlacedLeaf | None, terms: Terms
) -> Difference:
    words = criterion_in_words
    if was and now and words(was, terms) == words(now, terms):
        words = criterion_in_full
    before, after = (leaf and Stated(words(leaf, terms), leaf.leaf.quote) for leaf in (was, now))
    return difference_of(measure, Part.CRITERION, before, after)

"""Criteria of two versions of a measure: which stand for each other, and where they differ."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from policymatch.domain.condition import Condition, Criterion, CriterionKind, Op, OpaqueCriterion
from policymatch.domain.measure import Measure
from policymatch.domain.wording import Wording
from policymatch.matching.likeness import likeness_of_texts
from policymatch.matching.plain.kleene import PlacedLeaf, placed_leaves
from policymatch.matching.versions.difference import Difference, Part, Stated, difference_of
from policymatch.matching.versions.joined import differing, joint_wording, joints_of
from policymatch.matching.versions.rewording import bare_words, sense_of, spots
from policymatch.matching.versions.shifts import shift_of_criteria
from policymatch.matching.versions.stated import criterion_in_full, criterion_in_words
from policymatch.terms import Terms

AlignedPair: TypeAlias = tuple[PlacedLeaf | None, PlacedLeaf | None]
"""A criterion of the old version and what stands for it in the new; None: nothing does."""

_STEP = Wording(zh="办理程序", en="procedure")
_PREFERENCE = Wording(zh="优先或附带说明", en="preference or remark")

_LEAST_LIKENESS = 0.6
"""How alike the words of two conditions that no field tests must be for one to stand for the other."""


def criterion_differences(
    measure: Measure, was: Condition, now: Condition, terms: Terms
) -> Iterator[Difference]:
    """What differs between two conditions: single criteria, and how those that stay are joined."""
    aligned = _aligned(list(placed_leaves(was)), list(placed_leaves(now)))
    changed = _but_for_rearranged([pair for pair in aligned if None in pair or not _same(*pair)])
    for before, after in changed:
        if not _is_told(before, after, changed):
            yield _criterion_difference(measure, before, after, terms)
    yield from _joint_difference(measure, (was, now), aligned, terms)


def _but_for_rearranged(changed: list[AlignedPair]) -> list[AlignedPair]:
    """Pairs without words that no field tests which the new version only puts together in another way."""
    gone = [pair for pair in changed if pair[1] is None and _is_open(pair[0])]
    come = [pair for pair in changed if pair[0] is None and _is_open(pair[1])]
    before = "".join(_words(was) for was, _ in gone)
    after = "".join(_words(now) for _, now in come)
    if not before or sense_of(before) != sense_of(after):
        return changed
    return [pair for pair in changed if pair not in gone and pair not in come]


def _is_open(placed: PlacedLeaf | None) -> bool:
    """Whether a criterion decides by words that no field tests, and bars nobody."""
    open_ = placed is not None and isinstance(placed.leaf, OpaqueCriterion) and placed.leaf.decides
    return open_ and placed is not None and not placed.negated and placed.ways is None


def _words(placed: PlacedLeaf | None) -> str:
    """The words of a criterion without the frame of their clause."""
    quote = placed.leaf.quote if placed else None
    return bare_words(quote.run) if quote else ""


def _is_told(was: PlacedLeaf | None, now: PlacedLeaf | None, changed: Sequence[AlignedPair]) -> bool:
    """Whether words that no field tests differ by no more than the criteria drawn of the same words tell."""
    if was is None or now is None or not isinstance(now.leaf, OpaqueCriterion):
        return False
    quotes = was.leaf.quote, now.leaf.quote
    if quotes[0] is None or quotes[1] is None:
        return False
    drawn = [
        pair
        for pair in changed
        if pair[0] and pair[1] and isinstance(pair[1].leaf, Criterion)
        if (pair[0].leaf.quote, pair[1].leaf.quote) == quotes
    ]
    return bool(drawn) and spots(quotes[0].run, quotes[1].run) <= len(drawn)


def _aligned(before: Sequence[PlacedLeaf], after: Sequence[PlacedLeaf]) -> list[AlignedPair]:
    """Criteria of both versions side by side.

    Equals first, then the same question with another value, then the same field asked of in another way.
    """
    rest = list(after)
    beside = [_taken(rest, [at for at, other in enumerate(rest) if _same(leaf, other)]) for leaf in before]
    for near in (_nearest, _of_its_field):
        beside = [other or _taken(rest, near(leaf, rest)) for leaf, other in zip(before, beside, strict=True)]
    return [*zip(before, beside, strict=True), *((None, leaf) for leaf in rest)]


def _same(leaf: PlacedLeaf | None, other: PlacedLeaf | None) -> bool:
    return leaf is not None and other is not None and meaning_of(leaf) == meaning_of(other)


def _nearest(leaf: PlacedLeaf, rest: Sequence[PlacedLeaf]) -> list[int]:
    """Which of `rest` ask what a criterion asks, with another value or in other words; the nearest first."""
    if not isinstance(leaf.leaf, OpaqueCriterion):
        return [at for at, other in enumerate(rest) if _question(other) == _question(leaf)]
    alike = [(_likeness(leaf, other), -at) for at, other in enumerate(rest)]
    return [-at for share, at in sorted(alike, reverse=True) if share >= _LEAST_LIKENESS]


def _of_its_field(leaf: PlacedLeaf, rest: Sequence[PlacedLeaf]) -> list[int]:
    """Which of `rest` bound the same field on the same side, be it without the figure itself or by class."""
    return [at for at, other in enumerate(rest) if _side(leaf) and _side(other) == _side(leaf)]


def _side(placed: PlacedLeaf) -> tuple[object, ...]:
    leaf = placed.leaf
    if not isinstance(leaf, Criterion):
        return ()
    floor = leaf.op.is_floor or leaf.op is Op.TIERED
    return (leaf.field, floor, placed.negated) if floor or leaf.op.is_ceiling else ()


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
        return (*sort, placed.negated, sense_of(leaf.quote.run) if leaf.quote else "")
    return (*_question(placed), *sort, leaf.value, leaf.period)


def _question(placed: PlacedLeaf) -> tuple[object, ...]:
    leaf = placed.leaf
    if isinstance(leaf, OpaqueCriterion):
        return meaning_of(placed)
    return leaf.field, leaf.op, placed.negated


def _joint_difference(
    measure: Measure,
    versions: tuple[Condition, Condition],
    aligned: Sequence[AlignedPair],
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
        was, now = (Stated(joint_wording(part, names), None) for part in parts)
        yield difference_of(measure, Part.CRITERION, was, now)


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
    shift = shift_of_criteria(was, now)
    return difference_of(measure, Part.CRITERION, before, after, shift, name=_name(was, now))


def _name(was: PlacedLeaf | None, now: PlacedLeaf | None) -> Wording | None:
    """What a criterion is called that decides nothing in both versions; None for a condition."""
    leaves = [placed.leaf for placed in (was, now) if placed]
    if any(leaf.decides for leaf in leaves):
        return None
    return _STEP if all(leaf.kind is not CriterionKind.TESTABLE for leaf in leaves) else _PREFERENCE

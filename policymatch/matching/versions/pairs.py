"""Pairs: which measures of two versions of a document are the same thing."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from policymatch.domain.condition import Criterion
from policymatch.domain.fields import Field
from policymatch.domain.measure import Measure, Policy
from policymatch.matching.likeness import likeness_of_texts, likeness_of_titles
from policymatch.matching.plain.kleene import placed_leaves
from policymatch.matching.versions.criteria import meaning_of

# Titles are drawn from the text, so an edit may change one; the clause stays much as it was.
_LEAST_OF_TITLES, _LEAST_OF_TEXTS = 0.6, 0.7
# An article that is written anew asks and gives much the same; fewer in common may be chance.
_LEAST_IN_COMMON, _FEWEST_IN_COMMON = 0.6, 3

Sign: TypeAlias = tuple[float, ...]


class MeasurePair(NamedTuple):
    """A measure of the old version and the one that stands for it in the new."""

    old: Measure
    new: Measure


def paired_measures(old: Policy, new: Policy) -> tuple[MeasurePair, ...]:
    """The measures of two versions that are the same thing, the likest first.

    By their clauses and titles; of those left over, by what they ask and give.
    """
    taken: dict[int, int] = {}
    for likeness in (_by_words(old, new), _by_content(old, new)):
        _pair(taken, likeness, (len(old.measures), len(new.measures)))
    return tuple(MeasurePair(old.measures[i], new.measures[taken[i]]) for i in sorted(taken))


def _pair(taken: dict[int, int], likeness: Callable[[int, int], Sign | None], sizes: tuple[int, int]) -> None:
    """Adds to `taken` those left of both versions that are alike, the likest first."""
    left = [i for i in range(sizes[0]) if i not in taken]
    right = [j for j in range(sizes[1]) if j not in taken.values()]
    alike = [(sign, i, j) for i in left for j in right if (sign := likeness(i, j)) is not None]
    for _, i, j in sorted(alike, key=lambda found: (*(-share for share in found[0]), *found[1:])):
        if i not in taken and j not in taken.values():
            taken[i] = j


def _by_words(old: Policy, new: Policy) -> Callable[[int, int], Sign | None]:
    """How alike the words of two measures are: by the better of clause and title, then the other."""
    clauses = [_clauses(old), _clauses(new)]

    def likeness(i: int, j: int) -> Sign | None:
        title = likeness_of_titles(old.measures[i].title, new.measures[j].title)
        before, after = clauses[0][i], clauses[1][j]
        text = likeness_of_texts(before, after) if before and after else 0.0
        alike = title >= _LEAST_OF_TITLES or text >= _LEAST_OF_TEXTS
        return (max(title, text), min(title, text)) if alike else None

    return likeness


def _clauses(policy: Policy) -> list[str]:
    """The clause of each measure; empty for one that several share, which tells them not apart."""
    spans = [(measure.start, measure.end) for measure in policy.measures]
    return [policy.document.body[start:end] if spans.count((start, end)) == 1 else "" for start, end in spans]


def _by_content(old: Policy, new: Policy) -> Callable[[int, int], Sign | None]:
    """How much of what two measures of one kind ask and give is the same."""
    contents = [_contents(old.measures), _contents(new.measures)]

    def likeness(i: int, j: int) -> Sign | None:
        was, now = contents[0][i], contents[1][j]
        common, both = (was & now).total(), was.total() + now.total()
        if old.measures[i].kind is not new.measures[j].kind or common < _FEWEST_IN_COMMON:
            return None
        share = 2 * common / both
        return (share,) if share >= _LEAST_IN_COMMON else None

    return likeness


def _contents(measures: Sequence[Measure]) -> list[Counter[object]]:
    """What each measure asks and gives, but for what all of its document ask."""
    asked = [Counter(_content(measure)) for measure in measures]
    if len(asked) < 2:
        return asked
    shared = {each for each in asked[0] if all(each in other for other in asked)}
    return [Counter({each: n for each, n in one.items() if each not in shared}) for one in asked]


def _content(measure: Measure) -> Iterator[object]:
    for placed in placed_leaves(measure.condition):
        leaf = placed.leaf
        if isinstance(leaf, Criterion) and leaf.field is not Field.ENTITY_TYPE and leaf.decides:
            yield meaning_of(placed)
    for benefit in measure.benefits:
        if benefit.size or benefit.rate:
            yield benefit.form, benefit.amount_yuan, benefit.rate, benefit.cap_yuan

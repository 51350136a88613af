"""Pairs: which measures of two versions of a document are the same thing."""

from collections.abc import Iterator
from typing import NamedTuple

from policymatch.domain.measure import Measure, Policy
from policymatch.matching.likeness import likeness_of_texts, likeness_of_titles

# Titles are drawn from the text, so an edit may change one; the clause stays much as it was.
_LEAST_OF_TITLES, _LEAST_OF_TEXTS = 0.6, 0.7


class MeasurePair(NamedTuple):
    """A measure of the old version and the one that stands for it in the new."""

    old: Measure
    new: Measure


def paired_measures(old: Policy, new: Policy) -> tuple[MeasurePair, ...]:
    """The measures of two versions that are the same thing, by their clauses and titles, the likest first."""
    taken: dict[int, int] = {}
    for _, i, j in sorted(_alike(old, new), key=lambda found: (*(-share for share in found[0]), *found[1:])):
        if i not in taken and j not in taken.values():
            taken[i] = j
    return tuple(MeasurePair(old.measures[i], new.measures[taken[i]]) for i in sorted(taken))


def _alike(old: Policy, new: Policy) -> Iterator[tuple[tuple[float, float], int, int]]:
    """How alike measures are that may be the same, and their places: by the better sign, then the other."""
    clauses = [_clauses(old), _clauses(new)]
    for i, was in enumerate(old.measures):
        for j, now in enumerate(new.measures):
            title = likeness_of_titles(was.title, now.title)
            before, after = clauses[0][i], clauses[1][j]
            text = likeness_of_texts(before, after) if before and after else 0.0
            if title >= _LEAST_OF_TITLES or text >= _LEAST_OF_TEXTS:
                yield (max(title, text), min(title, text)), i, j


def _clauses(policy: Policy) -> list[str]:
    """The clause of each measure; empty for one that several share, which tells them not apart."""
    spans = [(measure.start, measure.end) for measure in policy.measures]
    return [policy.document.body[start:end] if spans.count((start, end)) == 1 else "" for start, end in spans]

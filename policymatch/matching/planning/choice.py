"""Choice: which of the measures that bar one another are worth most, and what they come to together."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from policymatch.domain.verdict import Verdict
from policymatch.matching.barring.exclusivity import ExclusiveGroup
from policymatch.matching.benefits.caps import most_within, poured
from policymatch.matching.planning.candidate import Candidate

_MOST_SEARCHED = 16
"""Measures that bar one another, up to which every choice is tried; beyond, the dearest are taken first."""


def clusters(measures: Iterable[str], groups: Iterable[ExclusiveGroup]) -> list[list[str]]:
    """The measures that bar one another directly or through others, in the order given."""
    cluster_of = {measure: {measure} for measure in measures}
    for group in groups:
        members = [measure for measure in group.measures if measure in cluster_of]
        joined = set().union(*(cluster_of[measure] for measure in members)) if members else set()
        cluster_of |= dict.fromkeys(joined, joined)
    distinct = {id(cluster): cluster for cluster in cluster_of.values()}
    return [[measure for measure in cluster_of if measure in cluster] for cluster in distinct.values()]


def best_choice(
    cluster: Sequence[Candidate], barring: Sequence[ExclusiveGroup], caps: Sequence[ExclusiveGroup]
) -> set[str]:
    """The measures of a cluster that are worth most together, weighed by their fit and within their caps."""
    if len(cluster) > _MOST_SEARCHED:
        return _filled((), _dearest_first(cluster), barring)
    members = {candidate.measure for candidate in cluster}
    barring = [group for group in barring if not members.isdisjoint(group.measures)]
    choices = _allowed_choices(cluster, barring)
    limits = _limits({candidate.measure: candidate.given_yuan for candidate in cluster}, caps)
    best = max(choices, key=lambda choice: _preference(choice, limits))
    return _filled(best, cluster, barring)


def _allowed_choices(
    cluster: Sequence[Candidate], barring: Sequence[ExclusiveGroup]
) -> Iterator[tuple[Candidate, ...]]:
    """The choices in which no two bar one another, those with the first of the cluster first.

    What nothing beside it bars is in every one of them: a choice without it is worth less.
    """
    if not cluster:
        yield ()
        return
    first, rest = cluster[0], cluster[1:]
    barred = {measure for group in barring if first.measure in group.measures for measure in group.measures}
    beside = [candidate for candidate in rest if candidate.measure not in barred]
    for choice in _allowed_choices(beside, barring):
        yield (first, *choice)
    if len(beside) < len(rest):
        yield from _allowed_choices(rest, barring)


def _dearest_first(cluster: Iterable[Candidate]) -> list[Candidate]:
    """What is given to keep, the largest sum as weighed before the smaller, then loans and the like."""
    return sorted(
        cluster,
        key=lambda c: (-c.given_yuan * c.fit, -c.yuan_max * c.fit, c.verdict is not Verdict.ELIGIBLE),
    )


def _filled(
    choice: Iterable[Candidate], cluster: Iterable[Candidate], barring: Sequence[ExclusiveGroup]
) -> set[str]:
    """A choice with whatever else of its cluster nothing in it bars, in the order given."""
    chosen = list(choice)
    for candidate in cluster:
        if candidate not in chosen and _allowed((*chosen, candidate), barring):
            chosen.append(candidate)
    return {candidate.measure for candidate in chosen}


def _allowed(choice: Iterable[Candidate], barring: Iterable[ExclusiveGroup]) -> bool:
    chosen = {candidate.measure for candidate in choice}
    return all(len(chosen.intersection(group.measures)) <= 1 for group in barring)


def _preference(
    choice: Sequence[Candidate], limits: Mapping[frozenset[str], float]
) -> tuple[float, float, int, int]:
    sure = sum(candidate.verdict is Verdict.ELIGIBLE for candidate in choice)
    given = {candidate.measure: candidate.given_yuan * candidate.fit for candidate in choice}
    weighed = sum(candidate.yuan_max * candidate.fit for candidate in choice)
    return poured(given, limits), weighed, sure, len(choice)


def worth_together(choice: Iterable[Candidate], caps: Iterable[ExclusiveGroup]) -> float:
    """The most that a choice comes to, each of its sums within every cap over it."""
    given = {candidate.measure: candidate.given_yuan for candidate in choice}
    return most_within(given, _limits(given, caps))


def _limits(given: Mapping[str, float], caps: Iterable[ExclusiveGroup]) -> dict[frozenset[str], float]:
    """The least cap over each set of the measures that caps name."""
    limits: dict[frozenset[str], float] = {}
    for group in caps:
        members = frozenset(measure for measure in group.measures if measure in given)
        limits[members] = min(limits.get(members, math.inf), group.cap_yuan or 0.0)
    return limits

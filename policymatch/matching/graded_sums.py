"""Graded sums: which of the sums told in turn (分别给予300万元、100万元) a firm may still have."""

from collections.abc import Iterator
from datetime import date

from policymatch.domain.condition import AllOf, AnyOf, Condition, Criterion
from policymatch.domain.fields import Field
from policymatch.domain.measure import Benefit, Measure
from policymatch.domain.profile import FirmProfile
from policymatch.matching.leaf.family import Family, family_of
from policymatch.matching.leaf.figure import figure_truth
from policymatch.matching.truth import Truth

_IN_TURN = "分别"
# No figure asked about here changes with the day: an age is left out.
_ANY_DAY = date.min


def is_graded(measure: Measure) -> bool:
    """Whether the sums of a measure answer one by one to the ways in which its condition may be met."""
    return bool(_ways(measure))


def benefits_within_reach(measure: Measure, profile: FirmProfile) -> tuple[Benefit, ...]:
    """The benefits of a measure without those whose own way the figures of a firm miss.

    All of them where the sums answer to no ways, or where the firm misses every way.
    """
    ways = _ways(measure)
    kept = (
        benefit
        for benefit, way in zip(measure.benefits, ways, strict=False)
        if not any(figure_truth(leaf, profile, _ANY_DAY) is Truth.UNMET for leaf in _figures_of(way))
    )
    return tuple(kept) or measure.benefits


def _ways(measure: Measure) -> tuple[Condition, ...]:
    """The ways of a condition, one for each benefit in its order; none where they are not as many."""
    given = measure.benefits
    if len(given) < 2 or any(_IN_TURN not in benefit.quote.text for benefit in given):
        return ()
    asked = (node.any for node in measure.condition.all if isinstance(node, AnyOf))
    return next((ways for ways in asked if len(ways) == len(given) and _each_by_figure(ways)), ())


def _each_by_figure(ways: tuple[Condition, ...]) -> bool:
    fields = [{leaf.field for leaf in _figures_of(way)} for way in ways]
    return all(len(named) == 1 and named == fields[0] for named in fields)


def _figures_of(way: Condition) -> Iterator[Criterion]:
    for leaf in way.all if isinstance(way, AllOf) else (way,):
        told = isinstance(leaf, Criterion) and leaf.decides and leaf.field is not Field.AGE_MONTHS
        if told and isinstance(leaf, Criterion) and family_of(leaf) is Family.FIGURE:
            yield leaf

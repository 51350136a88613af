"""Graded sums: which of the several sums of one support (国家级50万元、省级20万元) a firm may have."""

from collections.abc import Sequence
from datetime import date

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.domain.measure import Benefit, Measure
from policymatch.domain.profile import FirmProfile
from policymatch.matching.benefits.grade_deeds import deeds_differ
from policymatch.matching.leaf import leaf_truth
from policymatch.matching.leaf.family import Family, family_of
from policymatch.matching.plain.kleene import condition_truth
from policymatch.matching.truth import Truth

# What a grade asks does not change with the day: it names no age.
_ANY_DAY = date.min


def is_graded(measure: Measure) -> bool:
    """Whether some benefits of a measure ask for a grade of their own."""
    return any(benefit.condition is not None for benefit in measure.benefits)


def benefits_within_reach(measure: Measure, profile: FirmProfile) -> tuple[Benefit, ...]:
    """The benefits of a measure that a firm may have: of its grades the best that the firm reaches, and those
    above it of which nobody knows.

    All of them where it has no grades, or where the firm misses every one.
    """
    if not is_graded(measure):
        return measure.benefits
    truths = _truths_of(measure.benefits, profile)
    reached = [each for each, truth in zip(measure.benefits, truths, strict=True) if truth is Truth.MET]
    best = max(reached, key=lambda benefit: benefit.size, default=None)
    kept = (
        benefit
        for benefit, truth in zip(measure.benefits, truths, strict=True)
        if truth is None or benefit is best or (truth is Truth.UNKNOWN and _may_be_above(benefit, best))
    )
    return tuple(kept) or measure.benefits


def grade_reached(measure: Measure, within_reach: Sequence[Benefit], profile: FirmProfile) -> Benefit | None:
    """The grade that a firm is known to have, of what is within its reach; None where another is open."""
    graded = [benefit for benefit in within_reach if benefit.condition is not None]
    if len(graded) != 1 or deeds_differ(measure.benefits):
        return None
    return graded[0] if _truth_of(graded[0], profile) is Truth.MET else None


def _truths_of(benefits: Sequence[Benefit], profile: FirmProfile) -> list[Truth | None]:
    """Whether a firm reaches the grade of each benefit; open where its figure alone does not tell."""
    truths = [_truth_of(benefit, profile) for benefit in benefits]
    if Truth.MET not in truths or not deeds_differ(benefits):
        return truths
    return [Truth.UNKNOWN if truth is Truth.MET else truth for truth in truths]


def _truth_of(benefit: Benefit, profile: FirmProfile) -> Truth | None:
    """Whether a firm reaches the grade of a benefit; None where it has none."""
    if benefit.condition is None:
        return None
    return condition_truth(benefit.condition, lambda leaf, _: leaf_truth(leaf, profile, _ANY_DAY))


def _may_be_above(benefit: Benefit, best: Benefit | None) -> bool:
    """Whether a firm may reach a better grade than its best: one of names that it would have told is none."""
    if best is None:
        return True
    return benefit.size > best.size and not _would_be_told(benefit)


def _would_be_told(benefit: Benefit) -> bool:
    """Whether a grade asks for what firms name (titles, awards): no figure, and nothing left open."""
    leaves = leaves_of(benefit.condition) if benefit.condition else ()
    return any(isinstance(leaf, Criterion) and family_of(leaf) is not Family.FIGURE for leaf in leaves)

"""A figure against a threshold that depends on revenue."""

import math
from collections.abc import Iterator
from datetime import date

from policymatch.domain.condition import Criterion, Op
from policymatch.domain.fields import Field
from policymatch.domain.profile import FirmProfile
from policymatch.matching.leaf.family import tiers_of
from policymatch.matching.leaf.figure import span_truth
from policymatch.matching.told import NOT_TOLD, Span, told_span
from policymatch.matching.truth import Truth


def tier_truth(criterion: Criterion, profile: FirmProfile, on: date) -> Truth:
    """Whether the figure keeps the threshold of every tier that the revenue may fall in."""
    value = told_span(profile, criterion.field, on) or NOT_TOLD
    revenue = told_span(profile, Field.REVENUE_YUAN, on) or NOT_TOLD
    truths = {span_truth(value, Op.AT_LEAST, bound) for bound in thresholds_for(criterion, revenue)}
    return truths.pop() if len(truths) == 1 else Truth.UNKNOWN


def thresholds_for(criterion: Criterion, revenue: Span) -> Iterator[float]:
    """The thresholds of the tiers that a revenue may fall in, lowest tier first.

    >>> high_tech = Criterion(field="rd_ratio", op="tiered", value=((5e7, 0.05), (2e8, 0.04), (None, 0.03)))
    >>> list(thresholds_for(high_tech, Span(5e6, 2e7)))
    [0.05]
    """
    floor = -math.inf
    for upper, threshold in tiers_of(criterion):
        top = math.inf if upper is None else upper
        if revenue.low <= top and revenue.high > floor:
            yield threshold
        floor = top

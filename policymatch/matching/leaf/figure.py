"""A figure against a bound: a band decides when the whole of it lies on one side."""

from datetime import date

from policymatch.domain.condition import Criterion, Op
from policymatch.domain.profile import FirmProfile
from policymatch.matching.leaf.family import threshold_of
from policymatch.matching.told import NOT_TOLD, Span, told_span
from policymatch.matching.truth import Truth


def figure_truth(criterion: Criterion, profile: FirmProfile, on: date) -> Truth:
    """Whether the firm's figure keeps the bound."""
    bound = threshold_of(criterion)
    assert bound is not None, "family_of lets only numbers through"
    return span_truth(told_span(profile, criterion.field, on) or NOT_TOLD, criterion.op, bound)


def span_truth(span: Span, op: Op, bound: float) -> Truth:
    """An interval against a bound; 以上 and 以下 include it, 超过 and 不满 do not.

    >>> span_truth(Span(5e6, 2e7), Op.AT_LEAST, 5e6), span_truth(Span(5e6, 2e7), Op.ABOVE, 5e6)
    (<Truth.MET: 2>, <Truth.UNKNOWN: 1>)
    """
    low, high = span
    match op:
        case Op.AT_LEAST:
            always, never = low >= bound, high < bound
        case Op.ABOVE:
            always, never = low > bound, high <= bound
        case Op.AT_MOST:
            always, never = high <= bound, low > bound
        case Op.BELOW:
            always, never = high < bound, low >= bound
        case _:
            always, never = low == high == bound, bound < low or bound > high
    return Truth.MET if always else Truth.UNMET if never else Truth.UNKNOWN

"""Worth: one benefit reckoned for one firm, as a sum stated or as a rate of what it told, within its cap."""

import math
from typing import NamedTuple

from policymatch.domain.fields import Field
from policymatch.domain.measure import Benefit, Measure, MeasureKind
from policymatch.domain.profile import FirmProfile
from policymatch.domain.wording import Wording
from policymatch.matching.benefits.base import base_in
from policymatch.matching.benefits.charged import is_still_charged
from policymatch.matching.benefits.deducted import deducted_in
from policymatch.matching.benefits.principal import principal_field
from policymatch.matching.benefits.rate_bounds import highest_rate, is_least, is_most
from policymatch.matching.benefits.reckoning import (
    WHOLE,
    number,
    per_words,
    rate_reckoned,
    rate_trace,
    told_reckoned,
    told_trace,
    unit_words,
)
from policymatch.matching.benefits.sums import (
    CREDIT_KINDS,
    SumKind,
    is_in_all,
    is_of_one_unit,
    is_relief,
    sum_kind,
)
from policymatch.matching.benefits.told_base import base_told
from policymatch.matching.benefits.told_limits import ToldLimit, told_limit
from policymatch.matching.numbers import yuan_range
from policymatch.matching.told import Span, span_of


class Worth(NamedTuple):
    """One benefit reckoned for a firm: `low` equals `high` where nothing is open; None without money.

    `credit`: the size of a loan that it names; `each`: the sums are those of one person, patent or unit;
    `least`: the rate is told as a least, so that more than `low` may be given. `limit`: the field whose told
    figure cut it. `in_all`: it is the most that comes together over all the years.
    """

    low: float | None
    high: float | None
    per: Wording
    trace: str = ""
    reckoned: Wording | None = None
    base: Field | None = None
    credit: float | None = None
    each: bool = False
    least: bool = False
    limit: Field | None = None
    in_all: bool = False


def is_counted(benefit: Benefit, kind: MeasureKind) -> bool:
    """Whether the sum of a benefit is what a measure of this kind gives, and no limit or loan beside it."""
    return kind in CREDIT_KINDS or sum_kind(benefit, kind) is SumKind.GIVEN


def worth_of(benefit: Benefit, measure: Measure, profile: FirmProfile) -> Worth:
    """What one benefit of a measure is worth to a firm, no more than it told of its investment or loan."""
    return _within(told_limit(measure, profile), _stated(benefit, measure, profile))


def _within(limit: ToldLimit | None, worth: Worth) -> Worth:
    """A sum for an investment is no more than what the firm told of it."""
    if limit is None or worth.high is None or worth.each or worth.high <= limit.yuan:
        return worth
    line = f"{worth.trace}; ≤ {limit.field.value} {number(limit.yuan)}"
    words, most = worth.reckoned or WHOLE, limit.wording
    told = Wording(zh=f"{words.zh}，不超过{most.zh}", en=f"{words.en}, no more than {most.en}")
    low = min(worth.low or 0.0, limit.yuan)
    return worth._replace(low=low, high=limit.yuan, limit=limit.field, trace=line, reckoned=told)


def _stated(benefit: Benefit, measure: Measure, profile: FirmProfile) -> Worth:
    kind = measure.kind
    sums = sum_kind(benefit, kind)
    if benefit.rate is not None and not is_relief(benefit, kind):
        lent = sums is SumKind.CREDIT and kind not in CREDIT_KINDS
        stated = benefit if is_counted(benefit, kind) else benefit.model_copy(update={"cap_yuan": None})
        field = None if is_still_charged(benefit) else _field_of(benefit, measure)
        worth = _worth_of_rate(stated, measure, field, profile)
        return worth._replace(credit=benefit.cap_yuan if lent else None, each=is_of_one_unit(benefit))
    if deducted := deducted_in(benefit, profile):
        return Worth(None, None, per_words(benefit), deducted.trace, deducted.words)
    named = [sum_ for sum_ in (benefit.amount_yuan, benefit.cap_yuan) if sum_ is not None]
    if sums is SumKind.CREDIT and kind not in CREDIT_KINDS:
        return Worth(None, None, per_words(benefit), credit=max(named, default=None))
    if not named or sums is SumKind.LIMIT:
        return Worth(None, None, per_words(benefit))
    return _worth_of_sums(benefit, named)


def _field_of(benefit: Benefit, measure: Measure) -> Field | None:
    """Of what figure of a firm a rate is taken; None where the text names none that firms tell."""
    return principal_field(benefit, measure) or base_in(measure, benefit.base or benefit.quote.text)


def _worth_of_sums(benefit: Benefit, named: list[float]) -> Worth:
    low, high = min(named), max(named)
    if len(named) > 1:
        trace = f"{number(low)} – {number(high)} {unit_words(benefit)}"
    elif benefit.amount_yuan is not None:
        trace = f"{number(high)} {unit_words(benefit)}"
    else:
        low, trace = 0.0, f"≤ {number(high)} {unit_words(benefit)}"
    sums, per = yuan_range(low, high), per_words(benefit)
    reckoned = Wording(zh=per.zh + sums.zh, en=sums.en + per.en)
    return Worth(low, high, per, trace, reckoned, each=is_of_one_unit(benefit), in_all=is_in_all(benefit))


def _worth_of_rate(benefit: Benefit, measure: Measure, field: Field | None, profile: FirmProfile) -> Worth:
    """What a benefit that is a rate comes to, of what the firm told."""
    cap, rate = benefit.cap_yuan, benefit.rate or 0.0
    base = _base_span(profile, field) if field else None
    if field is None or base is None:
        named = base_told(benefit, measure)
        lines = rate_trace(benefit, field, named), rate_reckoned(benefit, field, named)
        return Worth(None if cap is None else 0.0, cap, per_words(benefit), *lines)
    more = is_least(benefit)
    least = 0.0 if is_most(benefit) else rate * base.low
    top = highest_rate(benefit) or rate
    low, high = _capped(least, cap), _capped(math.inf if more else top * base.high, cap)
    told = told_trace(benefit, rate, field, base), told_reckoned(benefit, rate, field, base)
    most = None if math.isinf(high) else high
    return Worth(low, most, per_words(benefit), *told, field, least=more and low < high)


def _base_span(profile: FirmProfile, field: Field) -> Span | None:
    """What a rate is taken of, from nothing up where no least was told; None where it may be below zero.

    None too where nothing was told as the sum: of no loan yet, nobody can say what one will bring.
    """
    told = span_of(getattr(profile, field.value))
    if told is None or told.high <= 0:
        return None
    base = Span(0.0, told.high) if math.isinf(told.low) else told
    return None if base.low < 0 else base


def _capped(amount: float, cap: float | None) -> float:
    return round(amount if cap is None else min(amount, cap), 2)

"""What a measure is worth to one firm: sums as stated, rates of what it told, within caps, with a trace."""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from policymatch.domain.fields import FIELD_SPECS, Field
from policymatch.domain.measure import Benefit, ExclusiveRule, Measure, MeasureKind
from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import FirmBenefit
from policymatch.domain.wording import Wording
from policymatch.matching.base import base_in
from policymatch.matching.deducted import deducted_field, deducted_in
from policymatch.matching.graded_sums import benefits_within_reach, is_graded
from policymatch.matching.numbers import yuan
from policymatch.matching.principal import principal_field
from policymatch.matching.rate_bounds import is_least, is_most
from policymatch.matching.rate_words import is_given_at_most, rate_given, words_without_sum
from policymatch.matching.reckoning import (
    WHOLE,
    number,
    per_words,
    rate_reckoned,
    rate_trace,
    told_reckoned,
    told_trace,
    unit_words,
)
from policymatch.matching.sums import (
    CREDIT_KINDS,
    TAX_FORMS,
    SumKind,
    is_of_one_unit,
    is_relief,
    is_stake,
    sum_kind,
)
from policymatch.matching.told import Span, span_of
from policymatch.matching.told_limits import ToldLimit, limiting_field, told_limit

_CREDIT = Wording(zh="融资额度", en="financing of ")


class _Worth(NamedTuple):
    """One benefit reckoned for a firm: `low` equals `high` where nothing is open; None without money.

    `credit`: the size of a loan that it names; `each`: the sums are those of one person, patent or unit;
    `least`: the rate is told as a least, so that more than `low` may be given. `limit`: the field whose told
    figure cut it.
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


def benefit_for(measure: Measure, profile: FirmProfile) -> FirmBenefit:
    """The worth of a measure to a firm; graded amounts give a range, an unknown base does too.

    All None where the document names no money. Amounts counted by year, person, patent or another unit
    (每平方米) are those of one year, person, patent or unit; the text says so. The size of a loan and a
    limit of what a tax relief is of are no money. Of sums told in turn for several ways to meet the
    condition, those whose way the firm misses are left out.
    """
    worths = [_worth(benefit, measure, profile) for benefit in benefits_within_reach(measure, profile)]
    credit = max((worth.credit for worth in worths if worth.credit is not None), default=None)
    paid = [worth for worth in worths if worth.high is not None]
    return _of_sums(measure, worths, paid, credit) if paid else _without_sums(measure, worths, credit)


def _without_sums(measure: Measure, worths: Sequence[_Worth], credit: float | None) -> FirmBenefit:
    rate = rate_given(measure)
    return FirmBenefit(
        rate=rate,
        rate_at_most=is_given_at_most(measure, rate),
        credit_yuan_max=credit,
        text=_joined(words_without_sum(measure, rate), _beside(measure, credit)),
        trace=tuple(worth.trace for worth in worths if worth.trace),
        reckoned=tuple(worth.reckoned for worth in worths if worth.reckoned),
    )


def _of_sums(
    measure: Measure, worths: Sequence[_Worth], paid: Sequence[_Worth], credit: float | None
) -> FirmBenefit:
    """The benefit of which some worths are `paid`: their sums within a cap over all of them."""
    lows, highs = [w.low for w in paid if w.low is not None], [w.high for w in paid if w.high is not None]
    low, high, capped = _under_total_cap(measure, min(lows), max(highs))
    lends, rate = measure.kind in CREDIT_KINDS, rate_given(measure)
    return FirmBenefit(
        amount_yuan_min=low,
        amount_yuan_max=high,
        credit_yuan_max=high if lends else credit,
        of_one_unit=all(worth.each for worth in paid),
        rate=rate,
        rate_at_most=is_given_at_most(measure, rate),
        text=_joined(_text(measure, paid, low, high), None if lends else _beside(measure, credit)),
        trace=(*(worth.trace for worth in worths if worth.trace), *(line.en for line in capped)),
        reckoned=(*(worth.reckoned for worth in worths if worth.reckoned), *capped),
    )


def benefit_of_all(measure: Measure) -> FirmBenefit | None:
    """The worth of a measure where it is the same to every firm; None where it hangs on what a firm told.

    >>> from policymatch.domain.quote import Quote
    >>> given = Benefit(form="amount", amount_yuan=2e5, quote=Quote.of("给予20万元", 0, 6))
    >>> award = Measure(id="p-m1", title="", start=0, end=6, kind="award", benefits=(given,))
    >>> benefit_of_all(award) == benefit_for(award, FirmProfile(revenue_yuan=1e6))
    True
    """
    if any(_hangs_on_the_firm(benefit) for benefit in measure.benefits) or is_graded(measure):
        return None
    if limiting_field(measure) is not None and yuan_named(measure):
        return None
    return benefit_for(measure, FirmProfile())


def _hangs_on_the_firm(benefit: Benefit) -> bool:
    """Whether a benefit is a share of what a firm tells, paid out or deducted before tax."""
    return benefit.rate is not None and (benefit.form not in TAX_FORMS or deducted_field(benefit) is not None)


def yuan_named(measure: Measure) -> float:
    """The largest sum that a measure names as support, whoever asks; 0 where it names none.

    >>> from policymatch.domain.quote import Quote
    >>> given = Benefit(form="amount", amount_yuan=2e5, quote=Quote.of("给予20万元", 0, 6))
    >>> yuan_named(Measure(id="p-m1", title="", start=0, end=6, kind="award", benefits=(given,)))
    200000.0
    """
    named = [benefit for benefit in measure.benefits if _is_counted(benefit, measure.kind)]
    return max((sum_ for b in named for sum_ in (b.amount_yuan, b.cap_yuan) if sum_), default=0.0)


def _is_counted(benefit: Benefit, kind: MeasureKind) -> bool:
    return kind in CREDIT_KINDS or sum_kind(benefit, kind) is SumKind.GIVEN


def _worth(benefit: Benefit, measure: Measure, profile: FirmProfile) -> _Worth:
    return _within(told_limit(measure, profile), _stated(benefit, measure, profile))


def _within(limit: ToldLimit | None, worth: _Worth) -> _Worth:
    """A sum for an investment is no more than what the firm told of it."""
    if limit is None or worth.high is None or worth.each or worth.high <= limit.yuan:
        return worth
    line = f"{worth.trace}; ≤ {limit.field.value} {number(limit.yuan)}"
    words, most = worth.reckoned or WHOLE, limit.wording
    told = Wording(zh=f"{words.zh}，不超过{most.zh}", en=f"{words.en}, no more than {most.en}")
    low = min(worth.low or 0.0, limit.yuan)
    return worth._replace(low=low, high=limit.yuan, limit=limit.field, trace=line, reckoned=told)


def _stated(benefit: Benefit, measure: Measure, profile: FirmProfile) -> _Worth:
    kind = measure.kind
    sums = sum_kind(benefit, kind)
    if benefit.rate is not None and not is_relief(benefit, kind):
        lent = sums is SumKind.CREDIT and kind not in CREDIT_KINDS
        stated = benefit if _is_counted(benefit, kind) else benefit.model_copy(update={"cap_yuan": None})
        field = principal_field(benefit, measure) or base_in(measure, benefit.base or benefit.quote.text)
        worth = _worth_of_rate(stated, benefit.rate, field, profile)
        return worth._replace(credit=benefit.cap_yuan if lent else None, each=is_of_one_unit(benefit))
    if deducted := deducted_in(benefit, profile):
        return _Worth(None, None, per_words(benefit), deducted.trace, deducted.words)
    named = [sum_ for sum_ in (benefit.amount_yuan, benefit.cap_yuan) if sum_ is not None]
    if sums is SumKind.CREDIT and kind not in CREDIT_KINDS:
        return _Worth(None, None, per_words(benefit), credit=max(named, default=None))
    if not named or sums is SumKind.LIMIT:
        return _Worth(None, None, per_words(benefit))
    return _worth_of_sums(benefit, named)


def _worth_of_sums(benefit: Benefit, named: list[float]) -> _Worth:
    low, high = min(named), max(named)
    if len(named) > 1:
        trace = f"{number(low)} – {number(high)} {unit_words(benefit)}"
    elif benefit.amount_yuan is not None:
        trace = f"{number(high)} {unit_words(benefit)}"
    else:
        low, trace = 0.0, f"≤ {number(high)} {unit_words(benefit)}"
    sums, per = _range(low, high), per_words(benefit)
    reckoned = Wording(zh=per.zh + sums.zh, en=sums.en + per.en)
    return _Worth(low, high, per, trace, reckoned, each=is_of_one_unit(benefit))


def _worth_of_rate(benefit: Benefit, rate: float, field: Field | None, profile: FirmProfile) -> _Worth:
    cap = benefit.cap_yuan
    base = _base_span(profile, field) if field else None
    if field is None or base is None:
        lines = rate_trace(benefit, rate, field), rate_reckoned(benefit, field)
        return _Worth(None if cap is None else 0.0, cap, per_words(benefit), *lines)
    more = is_least(benefit)
    least = 0.0 if is_most(benefit) else rate * base.low
    low, high = _capped(least, cap), _capped(math.inf if more else rate * base.high, cap)
    told = told_trace(benefit, rate, field, base), told_reckoned(benefit, rate, field, base)
    most = None if math.isinf(high) else high
    return _Worth(low, most, per_words(benefit), *told, field, least=more and low < high)


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


def _under_total_cap(measure: Measure, low: float, high: float) -> tuple[float, float, tuple[Wording, ...]]:
    """The sums under a cap over several supports, and the line of the reckoning that says so."""
    caps = [rule.cap_yuan for rule in measure.exclusive if rule.rule is ExclusiveRule.TOTAL_CAP]
    total = min((cap for cap in caps if cap is not None), default=math.inf)
    if high <= total:
        return low, high, ()
    line = Wording(zh=f"合计不超过{yuan(total).zh}", en=f"≤ {number(total)} yuan in all")
    return min(low, total), total, (line,)


def _beside(measure: Measure, credit: float | None) -> Wording | None:
    """The size of the loan that something is given for, or of the stake that is taken beside it."""
    if credit is None:
        return None
    most = yuan(credit)
    if any(
        is_stake(benefit) for benefit in measure.benefits if credit in (benefit.amount_yuan, benefit.cap_yuan)
    ):
        return Wording(
            zh=f"另有股权投资最高{most.zh}", en=f"beside a stake of up to {most.en} taken in the firm"
        )
    return Wording(zh=f"贷款最高{most.zh}", en=f"for a loan of up to {most.en}")


def _joined(words: Wording, more: Wording | None) -> Wording:
    return words if more is None else Wording(zh=f"{words.zh}；{more.zh}", en=f"{words.en}; {more.en}")


def _text(measure: Measure, paid: Sequence[_Worth], low: float, high: float) -> Wording:
    uncut = high == max(worth.high or 0.0 for worth in paid)
    if uncut and (apart := _each_by_its_unit(paid, measure.kind)):
        return apart
    sums, per, basis = _capped_by_case(paid, high) or _range(low, high), _common_per(paid), _basis(paid)
    if any(worth.least for worth in paid) and 0 < low < high:
        sums = _from_least(low, high)
    kind = _CREDIT if measure.kind in CREDIT_KINDS else Wording(zh="", en="")
    return Wording(
        zh=kind.zh + per.zh + sums.zh + basis.zh,
        en=kind.en + sums.en + per.en + basis.en,
    )


def _range(low: float, high: float) -> Wording:
    top, bottom = yuan(high), yuan(low)
    if low == high:
        return top
    if low > 0:
        return Wording(zh=f"{bottom.zh}至{top.zh}", en=f"{bottom.en} to {top.en}")
    return Wording(zh=f"最高{top.zh}", en=f"up to {top.en}")


def _from_least(low: float, high: float) -> Wording:
    top, bottom = yuan(high), yuan(low)
    return Wording(zh=f"不低于{bottom.zh}，最高{top.zh}", en=f"at least {bottom.en}, up to {top.en}")


def _each_by_its_unit(paid: Sequence[_Worth], kind: MeasureKind) -> Wording | None:
    """The sums one by one where several units count them (每件1万元；每项标准最高10万元), and two caps, one
    of them counted by the year (每台最高5万元；每年最高20万元); else None.
    """
    told = tuple(dict.fromkeys(worth.reckoned for worth in paid if worth.reckoned))
    units = {worth.per for worth in paid}
    caps = len(paid) == 2 and WHOLE not in units and not any(worth.low or worth.base for worth in paid)
    if len(units) < 2 or not (all(worth.each for worth in paid) or (caps and kind not in CREDIT_KINDS)):
        return None
    return Wording(zh="；".join(one.zh for one in told), en="; ".join(one.en for one in told))


def _capped_by_case(worths: Sequence[_Worth], high: float) -> Wording | None:
    """Caps of which the case decides (不超过20万元 of one step, 不超过30万元 of another); None elsewhere."""
    caps = {worth.high for worth in worths if worth.high is not None}
    plain = all(worth.low == 0 for worth in worths) and len({worth.base for worth in worths}) == 1
    if len(caps) == 1 or max(caps) != high or not plain or len({worth.per for worth in worths}) > 1:
        return None
    bottom, top = yuan(min(caps)), yuan(high)
    return Wording(
        zh=f"最高{bottom.zh}至{top.zh}，视档次或情形",
        en=f"caps from {bottom.en} to {top.en}, by the step or case",
    )


def _common_per(worths: Iterable[_Worth]) -> Wording:
    pers = {worth.per for worth in worths}
    return pers.pop() if len(pers) == 1 else WHOLE


def _basis(worths: Sequence[_Worth]) -> Wording:
    fields = dict.fromkeys(worth.base for worth in worths if worth.base is not None)
    limit = next((FIELD_SPECS[worth.limit].name for worth in worths if worth.limit), None)
    if not fields and limit:
        return Wording(zh=f"（不超过所填{limit.zh}）", en=f" (no more than the {limit.en} as told)")
    if not fields:
        return Wording(zh="", en="")
    names = [FIELD_SPECS[field].name for field in fields]
    return Wording(
        zh=f"（按所填{'、'.join(name.zh for name in names)}计算）",
        en=f" (reckoned from {', '.join(name.en for name in names)} as told)",
    )

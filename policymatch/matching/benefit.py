"""What a measure is worth to one firm: sums as stated, rates of what it told, within caps, with a trace."""

import math
from collections.abc import Iterable
from typing import NamedTuple

from policymatch.domain.fields import FIELD_SPECS, Field
from policymatch.domain.measure import Benefit, BenefitForm, ExclusiveRule, Measure, MeasureKind, Per
from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import FirmBenefit
from policymatch.domain.wording import Wording
from policymatch.matching.base import base_field, base_words
from policymatch.matching.numbers import percent, yuan
from policymatch.matching.tax_words import tax_words
from policymatch.matching.told import Span, span_of
from policymatch.matching.units import unit_of

_PER = {
    Per.ONCE: Wording(zh="一次性", en=" once"),
    Per.YEAR: Wording(zh="每年", en=" a year"),
    Per.PROJECT: Wording(zh="每个项目", en=" a project"),
    Per.PERSON: Wording(zh="每人", en=" a person"),
    Per.PATENT: Wording(zh="每件", en=" a patent"),
}
_WHOLE = Wording(zh="", en="")
CREDIT_KINDS = (MeasureKind.LOAN, MeasureKind.GUARANTEE, MeasureKind.EQUITY)
_CREDIT = Wording(zh="融资额度", en="financing of ")
_NO_MONEY = Wording(zh="文件未写明金额", en="no amount is stated")
_TAX_FORMS = (BenefitForm.TAX_RATE, BenefitForm.DEDUCTION)


class _Worth(NamedTuple):
    """One benefit reckoned for a firm: `low` equals `high` where nothing is open; None without money."""

    low: float | None
    high: float | None
    per: Wording
    trace: str
    base: Field | None = None


def benefit_for(measure: Measure, profile: FirmProfile) -> FirmBenefit:
    """The worth of a measure to a firm; graded amounts give a range, an unknown base does too.

    All None where the document names no money. Amounts counted by year, person, patent or another unit
    (每平方米) are those of one year, person, patent or unit; the text says so.
    """
    worths = [_worth(benefit, profile) for benefit in measure.benefits]
    trace = [worth.trace for worth in worths if worth.trace]
    highs = [worth.high for worth in worths if worth.high is not None]
    lows = [worth.low for worth in worths if worth.high is not None and worth.low is not None]
    rate = max((b.rate for b in measure.benefits if b.rate is not None), default=None)
    if not highs:
        return FirmBenefit(rate=rate, text=_text_without_sum(measure, rate), trace=tuple(trace))
    low, high, capped = _under_total_cap(measure, min(lows), max(highs))
    return FirmBenefit(
        amount_yuan_min=low,
        amount_yuan_max=high,
        rate=rate,
        text=_text(measure, worths, low, high),
        trace=(*trace, *capped),
    )


def benefit_of_all(measure: Measure) -> FirmBenefit | None:
    """The worth of a measure where it is the same to every firm; None where it hangs on what a firm told.

    >>> from policymatch.domain.quote import Quote
    >>> given = Benefit(form="amount", amount_yuan=2e5, quote=Quote.of("给予20万元", 0, 6))
    >>> award = Measure(id="p-m1", title="", start=0, end=6, kind="award", benefits=(given,))
    >>> benefit_of_all(award) == benefit_for(award, FirmProfile(revenue_yuan=1e6))
    True
    """
    if any(benefit.rate is not None and benefit.form not in _TAX_FORMS for benefit in measure.benefits):
        return None
    return benefit_for(measure, FirmProfile())


def yuan_named(measure: Measure) -> float:
    """The largest sum that a measure names, whoever asks; 0 where it names none.

    >>> from policymatch.domain.quote import Quote
    >>> given = Benefit(form="amount", amount_yuan=2e5, quote=Quote.of("给予20万元", 0, 6))
    >>> yuan_named(Measure(id="p-m1", title="", start=0, end=6, kind="award", benefits=(given,)))
    200000.0
    """
    return max((sum_ for b in measure.benefits for sum_ in (b.amount_yuan, b.cap_yuan) if sum_), default=0.0)


def _worth(benefit: Benefit, profile: FirmProfile) -> _Worth:
    if benefit.rate is not None and benefit.form not in _TAX_FORMS:
        return _worth_of_rate(benefit, benefit.rate, profile)
    fixed, cap = benefit.amount_yuan, benefit.cap_yuan
    if fixed is not None and cap is not None:
        low, high = sorted((fixed, cap))
        return _Worth(low, high, _per(benefit), f"{_number(low)} – {_number(high)} {_unit(benefit)}")
    if fixed is not None:
        return _Worth(fixed, fixed, _per(benefit), f"{_number(fixed)} {_unit(benefit)}")
    if cap is not None:
        return _Worth(0.0, cap, _per(benefit), f"≤ {_number(cap)} {_unit(benefit)}")
    return _Worth(None, None, _per(benefit), "")


def _worth_of_rate(benefit: Benefit, rate: float, profile: FirmProfile) -> _Worth:
    cap = benefit.cap_yuan
    field = base_field(benefit.base or benefit.quote.text)
    base = _base_span(profile, field) if field else None
    if field is None or base is None:
        limit = "" if cap is None else f", ≤ {_number(cap)} {_unit(benefit)}"
        named = base_words(benefit.base) or (field.value if field else "?")
        return _Worth(
            None if cap is None else 0.0, cap, _per(benefit), f"{percent(rate).en} × {named}{limit}"
        )
    low, high = (_capped(rate * end, cap) for end in base)
    return _Worth(
        low, None if math.isinf(high) else high, _per(benefit), _rate_trace(benefit, rate, field, base), field
    )


def _base_span(profile: FirmProfile, field: Field) -> Span | None:
    """What a rate is taken of, from nothing up where no least was told; None where it may be below zero."""
    told = span_of(getattr(profile, field.value))
    if told is None or told.high < 0:
        return None
    base = Span(0.0, told.high) if math.isinf(told.low) else told
    return None if base.low < 0 else base


def _rate_trace(benefit: Benefit, rate: float, field: Field, base: Span) -> str:
    ends = [_number(end) for end in base if not math.isinf(end)]
    sums = [_number(rate * end) for end in base if not math.isinf(end)]
    if base.exact:
        ends, sums = ends[:1], sums[:1]
    limit = "" if benefit.cap_yuan is None else f", ≤ {_number(benefit.cap_yuan)}"
    told = f"{field.value} {' – '.join(ends)}"
    return f"{percent(rate).en} × {told} = {' – '.join(sums)}{limit} {_unit(benefit)}"


def _capped(amount: float, cap: float | None) -> float:
    return round(amount if cap is None else min(amount, cap), 2)


def _under_total_cap(measure: Measure, low: float, high: float) -> tuple[float, float, tuple[str, ...]]:
    """The sums under a cap over several supports, and the line of the trace that says so."""
    caps = [rule.cap_yuan for rule in measure.exclusive if rule.rule is ExclusiveRule.TOTAL_CAP]
    total = min((cap for cap in caps if cap is not None), default=math.inf)
    if high <= total:
        return low, high, ()
    return min(low, total), total, (f"≤ {_number(total)} yuan in all",)


def _text(measure: Measure, worths: Iterable[_Worth], low: float, high: float) -> Wording:
    paid = [worth for worth in worths if worth.high is not None]
    sums, per, basis = _range(low, high), _common_per(paid), _basis(paid)
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


def _common_per(worths: Iterable[_Worth]) -> Wording:
    pers = {worth.per for worth in worths}
    return pers.pop() if len(pers) == 1 else _WHOLE


def _basis(worths: Iterable[_Worth]) -> Wording:
    fields = dict.fromkeys(worth.base for worth in worths if worth.base is not None)
    if not fields:
        return Wording(zh="", en="")
    names = [FIELD_SPECS[field].name for field in fields]
    return Wording(
        zh=f"（按所填{'、'.join(name.zh for name in names)}计算）",
        en=f" (reckoned from {', '.join(name.en for name in names)} as told)",
    )


def _text_without_sum(measure: Measure, rate: float | None) -> Wording:
    if rate is None:
        return _NO_MONEY
    if taxed := tax_words(measure.benefits):
        return taxed
    bases = (base_words(benefit.base) for benefit in measure.benefits if benefit.rate == rate)
    share, base = percent(rate), next((base for base in bases if base), None)
    if base is None and measure.kind is MeasureKind.INTEREST_SUBSIDY:
        return Wording(
            zh=f"按{share.zh}贴息，未写明上限", en=f"interest subsidised at {share.en}, no cap stated"
        )
    return Wording(
        zh=f"按{base or '相应基数'}的{share.zh}，未写明上限",
        en=f"{share.en} of {base or 'its base'}, no cap stated",
    )


def _number(amount: float) -> str:
    return f"{amount:,.2f}".removesuffix(".00")


def _per(benefit: Benefit) -> Wording:
    """What a sum is counted by: the thing that it is for, else a year, project, person or patent."""
    return unit_of(benefit) or (_PER[benefit.per] if benefit.per is not None else _WHOLE)


def _unit(benefit: Benefit) -> str:
    return "yuan" + _per(benefit).en

"""Numbers as a founder reads them: 万元 and 亿元 in Chinese, yuan with separators in English."""

import math
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from policymatch.domain.fields import FIELD_SPECS, Field, Unit
from policymatch.domain.scales import WAN, YI
from policymatch.domain.wording import Wording
from policymatch.matching.told import NOT_TOLD, Span

_EVERY_DIGIT = Context(prec=330)
"""No float has more digits before and behind its point: an absurd figure is an odd answer, no failure."""
_REMEMBERED = 4096
"""The same thresholds and sums are told to every firm."""

_COUNTERS = {
    Field.STANDARDS: Wording(zh="项", en=""),
    Unit.COUNT: Wording(zh="件", en=""),
    Unit.PERSONS: Wording(zh="人", en=""),
}


@lru_cache(_REMEMBERED)
def yuan(amount: float) -> Wording:
    """A sum of money.

    >>> yuan(120000).zh, yuan(120000).en, yuan(150000000).zh, yuan(8000).zh
    ('12万元', '120,000 yuan', '1.5亿元', '8000元')
    """
    size = abs(amount)
    if size >= YI:
        zh = f"{_plain(amount / YI, 4)}亿元"
    elif size >= WAN:
        zh = f"{_plain(amount / WAN, 4)}万元"
    else:
        zh = f"{_plain(amount, 2)}元"
    return Wording(zh=zh, en=f"{_grouped(amount)} yuan")


@lru_cache(_REMEMBERED)
def percent(ratio: float) -> Wording:
    """A share or a growth.

    >>> percent(0.045).zh, percent(0.045).en
    ('4.5%', '4.5 %')
    """
    digits = hundredfold(ratio)
    return Wording(zh=f"{digits}%", en=f"{digits} %")


def months(number: float) -> Wording:
    """A time in months, in years from one year on.

    >>> months(12).zh, months(23).zh, months(8).zh, months(1).en
    ('1年', '1年11个月', '8个月', '1 month')
    """
    years, rest = divmod(number, 12)
    parts = [(years, "年", "year"), (rest, "个月", "month")]
    told = [(_plain(count, 1), zh, en) for count, zh, en in parts if count] or [("0", "个月", "month")]
    return Wording(
        zh="".join(digits + zh for digits, zh, _ in told),
        en=" ".join(f"{digits} {en}{'' if digits == '1' else 's'}" for digits, _, en in told),
    )


@lru_cache(_REMEMBERED)
def quantity(amount: float, field: Field) -> Wording:
    """A figure of a field with its unit.

    >>> quantity(3, Field.INVENTION_PATENTS).zh, quantity(24, Field.AGE_MONTHS).en
    ('3件', '2 years')
    """
    unit = FIELD_SPECS[field].unit
    if unit is Unit.MONTHS:
        return months(amount)
    if unit is Unit.YUAN:
        return yuan(amount)
    if unit is Unit.RATIO:
        return percent(amount)
    counter = _COUNTERS.get(field) or _COUNTERS[unit]
    return Wording(zh=_plain(amount, 2) + counter.zh, en=_grouped(amount) + counter.en)


@lru_cache(_REMEMBERED)
def span_quantity(span: Span, field: Field) -> Wording:
    """A figure or a band of a field.

    >>> span_quantity(Span(5e6, 2e7), Field.REVENUE_YUAN).zh
    '500万元至2000万元'
    """
    if span.exact:
        return quantity(span.low, field)
    if span == NOT_TOLD:
        return Wording(zh="未知", en="not known")
    if span.low == -math.inf:
        top = quantity(span.high, field)
        return Wording(zh=f"{top.zh}以下", en=f"{top.en} or less")
    bottom = quantity(span.low, field)
    if span.high == math.inf:
        return Wording(zh=f"{bottom.zh}以上", en=f"{bottom.en} or more")
    top = quantity(span.high, field)
    return Wording(zh=f"{bottom.zh}至{top.zh}", en=f"{bottom.en} to {top.en}")


def hundredfold(ratio: float) -> str:
    """A share in hundredths, to two decimals; in decimals, as the largest float has no hundredfold.

    >>> hundredfold(0.045), len(hundredfold(1.7976931348623157e308))
    ('4.5', 311)
    """
    return _rounded(Decimal(repr(float(ratio))).scaleb(2, _EVERY_DIGIT), 2)


def _plain(number: float, places: int) -> str:
    return _rounded(Decimal(repr(float(number))), places)


def _rounded(number: Decimal, places: int) -> str:
    """The shortest form with at most `places` decimals, halves away from zero."""
    rounded = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _EVERY_DIGIT)
    return f"{rounded.normalize(_EVERY_DIGIT):f}" if rounded else "0"


def _grouped(number: float) -> str:
    whole, _, decimals = _plain(number, 2).partition(".")
    return f"{int(whole):,}" + (f".{decimals}" if decimals else "")


def yuan_range(low: float, high: float) -> Wording:
    """From `low` to `high` yuan.

    >>> yuan_range(1e5, 1e5).zh, yuan_range(1e5, 2e5).zh, yuan_range(0.0, 2e5).zh
    ('10万元', '10万元至20万元', '最高20万元')
    """
    top, bottom = yuan(high), yuan(low)
    if low == high:
        return top
    if low > 0:
        return Wording(zh=f"{bottom.zh}至{top.zh}", en=f"{bottom.en} to {top.en}")
    return Wording(zh=f"最高{top.zh}", en=f"up to {top.en}")

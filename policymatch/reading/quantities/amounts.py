"""Amounts of money: 20万元, 20-50万元, 1.5亿元, 一百万元, 500万美元."""

import re
from typing import Final

from policymatch.reading.quantities.numerals import plain
from policymatch.reading.quantities.quantity import PrintedFigure, Quantity, Span, figures_in, with_listed

YUAN: Final = "CNY"

_SCALES = {"千": 1e3, "万": 1e4, "十万": 1e5, "百万": 1e6, "千万": 1e7, "亿": 1e8, "十亿": 1e9, "万亿": 1e12}
_CURRENCIES = {
    "元": YUAN,
    "圆": YUAN,
    "块": YUAN,
    "美元": "USD",
    "美金": "USD",
    "欧元": "EUR",
    "港元": "HKD",
    "港币": "HKD",
    "日元": "JPY",
    "英镑": "GBP",
}
# 50万 without 元 is money unless a thing that is counted or measured follows.
_COUNTED = "人户家个台套项件名平亩吨千米公里次份辆张册种只头株立方瓦度条字"
_UNITS = (
    r"(?:[十百千]?万亿?|[十百千]?亿|千)?[ \n]{0,2}(?:人民币)?(?:美元|美金|欧元|港元|港币|日元|英镑|元)"
    rf"|[十百千]?[万亿](?!元|[{_COUNTED}㎡]|[ \n]?(?:平方|立方))"
)
_UNIT = re.compile(r"(?P<scale>[十百千]?万亿?|[十百千]?亿|千)?\s{0,3}(?:人民币)?(?P<currency>\D{1,2})?")
# 50万-100万(不含)美元: a note parts a sum from its currency.
_CURRENCY_BEHIND = re.compile(
    r"\((?:不含|含|不包含|包含)[^()]{0,8}\)[ \n]?(?:以上|以下)?(?P<currency>美元|美金|欧元|港元|港币|日元|英镑)"
)
_PER = re.compile(
    r"[/每](?P<thing>平方米|平米|㎡|亩|人次|人|年|月|户|家|项目|项|件|台|个|次|企业|吨|千瓦时|千瓦|学时|课时|批)"
)


class Amount(Quantity):
    """A sum of money; `low_yuan`, `high_yuan` None where that side is open, both equal for a plain sum.

    `currency` is an ISO 4217 code: the figures of a foreign sum are in that currency, not in yuan.
    `per` is what the sum is for one of (元/人, 元/平方米).
    """

    low_yuan: float | None
    high_yuan: float | None
    currency: str = YUAN
    per: str | None = None

    @property
    def figure_yuan(self) -> float:
        """The figure as printed; the lower one of a range."""
        return (self.high_yuan if self.low_yuan is None else self.low_yuan) or 0.0


def find_amounts(text: str) -> list[Amount]:
    """Every sum of money in `text`, in its order.

    >>> [(a.low_yuan, a.high_yuan, str(a.bound)) for a in find_amounts("给予20-50万元，最高不超过100万元")]
    [(200000.0, 500000.0, 'range'), (None, 1000000.0, 'at_most')]
    """
    plain_text = plain(text)
    return [_amount(plain_text, figure) for figure in with_listed(plain_text, figures_in(plain_text, _UNITS))]


def _amount(plain_text: str, figure: PrintedFigure) -> Amount:
    scale, currency = _scale_and_currency(figure.unit)
    if behind := _CURRENCY_BEHIND.match(plain_text, figure.end):
        currency = _CURRENCIES[behind["currency"]]
    low_scale, _ = _scale_and_currency(figure.low_unit) if figure.low_unit else (scale, currency)
    per = _PER.match(plain_text, figure.end)
    low = None if figure.low is None else figure.low * low_scale
    span = Span.around(plain_text, figure, is_range=low is not None)
    low_yuan, high_yuan = span.sides(low, figure.high * scale)
    return Amount(
        **span._asdict(),
        low_yuan=low_yuan,
        high_yuan=high_yuan,
        currency=currency,
        per=per["thing"] if per else None,
    )


def _scale_and_currency(unit: str) -> tuple[float, str]:
    found = _UNIT.match(unit)
    scale, currency = (found["scale"], found["currency"]) if found else (None, None)
    return _SCALES.get(scale or "", 1.0), _CURRENCIES.get(currency or "元", YUAN)

"""Durations, in months: 三年, 36个月, 半年, 一年半, 2个季度, 5个工作日."""

import re
from typing import Final

from policymatch.reading.quantities.numerals import plain
from policymatch.reading.quantities.quantity import PrintedFigure, Quantity, Span, figures_in

DAYS_A_MONTH: Final = 30
DAYS_A_YEAR: Final = 365
WORKING_DAYS_A_MONTH: Final = 22
_MONTHS = {
    "年": 12.0,
    "周年": 12.0,
    "个月": 1.0,
    "个季度": 3.0,
    "季度": 3.0,
    "日历天": 1 / DAYS_A_MONTH,
    "日": 1 / DAYS_A_MONTH,
    "天": 1 / DAYS_A_MONTH,
    "个工作日": 1 / WORKING_DAYS_A_MONTH,
    "工作日": 1 / WORKING_DAYS_A_MONTH,
}
_UNITS = (
    r"个?完?整?会计年度|个(?:完整|自然)?年度|年度|周年|年(?![\d月代级产均])"
    r"|个[ \n]?月|个?季度|个?工作日|个?日历天数?|天数?|日(?![\d元期历])"
)
_HALVES = re.compile(r"(?<!上)(?<!下)半年(?!度报)")
_FIRST_CALENDAR_YEAR: Final = 1900


class Duration(Quantity):
    """A length of time; `low_months`, `high_months` None where that side is open."""

    low_months: float | None
    high_months: float | None

    @property
    def figure_months(self) -> float:
        """The figure as printed; the lower one of a range."""
        return (self.high_months if self.low_months is None else self.low_months) or 0.0


def find_durations(text: str) -> list[Duration]:
    """Every length of time in `text`, in its order; calendar years (2023年) and ordinals are none.

    >>> [(d.low_months, d.high_months) for d in find_durations("注册满三年，2023年起，期限不超过36个月")]
    [(36.0, None), (None, 36.0)]
    >>> [d.low_months for d in find_durations("注册时间在365个日历天数以上")]
    [12.0]
    """
    plain_text = plain(text)
    figures = [f for f in figures_in(plain_text, _UNITS) if _is_length(plain_text, f)]
    figures += [PrintedFigure(None, "", 0.5, "年", *m.span()) for m in _HALVES.finditer(plain_text)]
    return [_duration(plain_text, figure) for figure in sorted(figures, key=lambda f: f.start)]


def _is_length(plain_text: str, figure: PrintedFigure) -> bool:
    if plain_text[max(0, figure.start - 1) : figure.start] in ("第", "月"):
        return False
    return not (figure.unit[0] == "年" and figure.high >= _FIRST_CALENDAR_YEAR)


def _in_months(figure: PrintedFigure) -> float:
    """The months of a figure; so many times 365 days are years."""
    if _named(figure.unit) in ("天", "日", "日历天") and figure.high % DAYS_A_YEAR == 0:
        return figure.high / DAYS_A_YEAR * _months("年")
    return round(figure.high * _months(figure.unit), 6)


def _duration(plain_text: str, figure: PrintedFigure) -> Duration:
    half = plain_text[figure.end : figure.end + 1] == "半" and figure.unit == "年"
    figure = figure._replace(high=figure.high + 0.5 * half, end=figure.end + half)
    low = None if figure.low is None else figure.low * _months(figure.low_unit or figure.unit)
    span = Span.around(plain_text, figure, is_range=low is not None)
    low_months, high_months = span.sides(low, _in_months(figure))
    return Duration(**span._asdict(), low_months=low_months, high_months=high_months)


def _months(unit: str) -> float:
    unit = _named(unit)
    return 12.0 if unit.endswith("年度") else _MONTHS[unit]


def _named(unit: str) -> str:
    """A unit as it is named: 365个日历天数 are 日历天."""
    unit = "".join(unit.split())
    return unit.removeprefix("个").removesuffix("数") if "天" in unit else unit

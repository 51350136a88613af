"""Figures as people enter them: a number or a band, in a unit of their own or in that of their place."""

import re
import unicodedata
from math import isfinite
from typing import NamedTuple, Self

from policymatch.domain.fields import Unit
from policymatch.domain.scales import PER_CENT, SCALES, WAN, spoken_number

_FACTORS: dict[Unit, dict[str, float]] = {
    Unit.YUAN: {"元": 1, "yuan": 1, "rmb": 1, "千元": 1e3, "10,000 yuan": float(WAN)}
    | {
        word + tail: float(factor)
        for word, factor in SCALES.items()
        for tail in ("", " yuan" if word.isascii() else "元")
    },
    Unit.RATIO: {"%": PER_CENT},
    Unit.COUNT: dict.fromkeys(("项", "件", "个"), 1),
    Unit.PERSONS: dict.fromkeys(("人", "名"), 1),
    Unit.MONTHS: dict.fromkeys(("个月", "月"), 1),
}
_DIGITS_KEPT = 10
_LONGEST = 80
# 1,200万元  5e6  三十四人  -0.2
_SIDE = re.compile(
    r"(?:(?P<digits>[-+]?(?:(?:\d{1,3}(?:,\d{3}){1,7}|\d{1,24})(?:\.\d{1,15})?|\.\d{1,15})(?:[eE][+-]?\d{1,3})?)"
    r"|(?P<words>[零〇一二两三四五六七八九十百千万亿]{1,16}))\s?(?P<unit>\D{0,14})"
)
# 500-2000  500 至 2000  500..
_BETWEEN = re.compile(r"\s?(?:\.\.|[~至到—–-])\s?")


class EnteredFigure(NamedTuple):
    """What was entered: one number, or the two ends of a band of which one may be open.

    `bare`: no unit stands beside it; else the ends are in the unit of the profile already.
    """

    low: float | None
    high: float | None
    is_band: bool
    bare: bool

    def value(self, factor: float) -> float | dict[str, float | None] | None:
        """The value for a profile; `factor` is that of the place, for a figure without a unit.

        >>> EnteredFigure(500.0, 2000.0, is_band=True, bare=True).value(10_000)
        {'min': 5000000.0, 'max': 20000000.0}
        """
        low, high = (_scaled(end, factor if self.bare else 1.0) for end in (self.low, self.high))
        return {"min": low, "max": high} if self.is_band else low

    @property
    def may_be_a_fraction(self) -> bool:
        """Whether it stands without a unit and between 0 and 1: 0.35 for 35 %, or for 0.35 %.

        >>> EnteredFigure(0.35, None, is_band=False, bare=True).may_be_a_fraction
        True
        """
        ends = [end for end in (self.low, self.high) if end]
        return self.bare and bool(ends) and all(0 < end < 1 for end in ends)

    @classmethod
    def between(cls, low: Self | None, high: Self | None) -> Self:
        """The band from one number to another."""
        bare = all(end.bare for end in (low, high) if end is not None)
        first, last = (None if end is None else end.low for end in (low, high))
        return cls(first, last, is_band=True, bare=bare)


def read_figure(text: str, unit: Unit) -> EnteredFigure | None:
    """The figure that a text tells, its unit one of `unit`'s; None for a text that tells none.

    Of a band the unit of the end is that of its beginning too (500-2000万元), and not the other way.

    >>> read_figure("860万", Unit.YUAN).value(10_000), read_figure("860", Unit.YUAN).value(10_000)
    (8600000.0, 8600000.0)
    >>> read_figure("30%-45%", Unit.RATIO).value(0.01), read_figure("三十四人", Unit.PERSONS).value(1)
    ({'min': 0.3, 'max': 0.45}, 34.0)
    >>> read_figure("about 5", Unit.COUNT), read_figure("5%", Unit.YUAN), read_figure("500万-2000", Unit.YUAN)
    (None, None, None)
    >>> read_figure("1,200万", Unit.YUAN).value(1), read_figure("1,5亿", Unit.YUAN)
    (12000000.0, None)
    """
    if len(text) > _LONGEST:
        return None
    plain = unicodedata.normalize("NFKC", text).strip().casefold()
    if one := _side(plain, unit):
        return one
    return next(filter(None, (_band(plain, gap, unit) for gap in _BETWEEN.finditer(plain))), None)


def factor_of(word: str, unit: Unit) -> float | None:
    """What a figure in the unit called `word` is multiplied by; None where `unit` is not told so.

    >>> factor_of("万元", Unit.YUAN), factor_of("人", Unit.YUAN)
    (10000.0, None)
    """
    return _FACTORS[unit].get(unicodedata.normalize("NFKC", word).strip().casefold())


def _band(plain: str, gap: re.Match[str], unit: Unit) -> EnteredFigure | None:
    before, after = plain[: gap.start()], plain[gap.end() :]
    high = _side(after, unit)
    word = _SIDE.fullmatch(after)
    low = _side(before, unit)
    if low and low.bare and high and not high.bare and word:
        low = _side(before + word["unit"], unit)
    if (before and low is None) or (after and high is None) or not (before or after):
        return None
    if low and high and low.bare is not high.bare:
        return None
    return EnteredFigure.between(low, high)


def _side(text: str, unit: Unit) -> EnteredFigure | None:
    match = _SIDE.fullmatch(text)
    number = _number(match) if match else None
    if match is None or number is None:
        return None
    word, large = match["unit"].strip(), bool(set(match["words"] or "") & {"万", "亿"})
    if not word:
        bare = not (large and unit is Unit.YUAN)
        return EnteredFigure(number, None, is_band=False, bare=bare)
    factor = _FACTORS[unit].get(word)
    return None if factor is None else EnteredFigure(_scaled(number, factor), None, is_band=False, bare=False)


def _number(match: re.Match[str]) -> float | None:
    if match["digits"]:
        number = float(match["digits"].replace(",", ""))
        return number if isfinite(number) else None
    spoken = spoken_number(match["words"])
    return None if spoken is None else float(spoken)


def _scaled(number: float | None, factor: float) -> float | None:
    return None if number is None else round(number * factor, _DIGITS_KEPT)

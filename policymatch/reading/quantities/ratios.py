"""Ratios, as parts of one: 30%, 20%-50%, 2‰, 百分之三十, 万分之一点五, 三分之二, 2/3, 三成, 1:1."""

import re

from policymatch.reading.quantities.numerals import NUMERAL, number_of, plain
from policymatch.reading.quantities.quantity import PrintedFigure, Ranged, Span, figures_in, with_listed

_SCALES = {"%": 0.01, "‰": 0.001, "万分之": 0.0001, "个百分点": 0.01, "成": 0.1}
_UNITS = r"%|‰|个百分点|成(?=[以的给予的补贴，。,；、\n])"
_SPELLED = re.compile(
    rf"(?P<of>百|千|万)分之[ \n]?(?P<number>{NUMERAL})(?:点(?P<part>[零一二三四五六七八九]{{1,3}}))?"
)
_SIGNS = {"百": "%", "千": "‰", "万": "万分之"}
_FRACTION = re.compile(
    r"(?<![一二三四五六七八九十])(?P<under>[二三四五六七八九十])分之(?P<over>[一二三四五六七八九])"
    r"|(?<![\d/.])(?P<left>[1-9])/(?P<right>[2-9]|10)(?=的|给予|予以|补|资助|奖|标准|比例|[，,。；;]|$)"
)
# 9:30 is a time of day: its right side has two digits.
_PROPORTION = re.compile(r"(?<![\d:.])(?P<left>\d{1,2}(?:\.\d)?):(?P<right>\d(?:\.\d{1,2})?)(?![\d:])")


class Ratio(Ranged):
    """A share or rate of 0..1 (growth and 1:1 may pass it).

    `points`: given in percentage points, a difference of two ratios.
    """

    points: bool = False


def find_ratios(text: str) -> list[Ratio]:
    """Every ratio in `text`, in its order.

    >>> [(r.low, r.high, str(r.bound)) for r in find_ratios("占比不低于百分之三十，按50%给予")]
    [(0.3, None, 'at_least'), (0.5, 0.5, 'exact')]
    >>> [r.figure for r in find_ratios("按省级资金1:0.5配套，对区级项目等额资助")]
    [0.5, 1.0]
    """
    plain_text = plain(text)
    found = [_ratio(plain_text, figure) for figure in with_listed(plain_text, figures_in(plain_text, _UNITS))]
    found += [_ratio(plain_text, figure) for figure in _spelled(plain_text)]
    found += [_ratio(plain_text, figure) for figure in (*_proportions(plain_text), *_fractions(plain_text))]
    return sorted(found, key=lambda ratio: ratio.start)


def _spelled(plain_text: str) -> list[PrintedFigure]:
    return [
        PrintedFigure(None, "", number_of(m["number"]) + _decimals(m["part"]), _SIGNS[m["of"]], *m.span())
        for m in _SPELLED.finditer(plain_text)
    ]


def _decimals(part: str | None) -> float:
    """What the digits behind 点 spell.

    >>> _decimals("五"), _decimals("二五"), _decimals(None)
    (0.5, 0.25, 0.0)
    """
    return sum((number_of(digit) / 10.0**at for at, digit in enumerate(part or "", start=1)), 0.0)


# As readers write them: two thirds are 0.6667.
_DIGITS_OF_A_FRACTION = 4


def _fractions(plain_text: str) -> list[PrintedFigure]:
    return [
        PrintedFigure(None, "", round(_over(m) / _under(m), _DIGITS_OF_A_FRACTION), "", *m.span())
        for m in _FRACTION.finditer(plain_text)
    ]


def _over(fraction: re.Match[str]) -> float:
    return number_of(fraction["over"] or fraction["left"])


def _under(fraction: re.Match[str]) -> float:
    return number_of(fraction["under"] or fraction["right"])


def _proportions(plain_text: str) -> list[PrintedFigure]:
    told = [(m, _proportion(plain_text, m)) for m in _PROPORTION.finditer(plain_text) if float(m["right"])]
    told += [(m, 1.0) for m in _EQUAL_SUM.finditer(plain_text)]
    return [PrintedFigure(None, "", proportion, "", *m.span()) for m, proportion in told]


# 按上级资金1:0.5配套: the office gives half of what another gave; 等额配套 gives as much.
_GIVEN_TO_ONE = re.compile(
    r"[\s的]{0,2}(?:比例)?\s?(?:予以|给予|进行)?(?:[省市区县]级)?(?:财政)?(?:配套|匹配|资助|补助|奖励)"
)
_EQUAL_SUM = re.compile(r"等额(?=(?:的)?(?:给予|予以)?(?:配套|匹配|资助|补助|奖励))")


def _proportion(plain_text: str, found: re.Match[str]) -> float:
    left, right = float(found["left"]), float(found["right"])
    given = left == 1 and _GIVEN_TO_ONE.match(plain_text, found.end()) is not None
    return right if given else left / right


def _ratio(plain_text: str, figure: PrintedFigure) -> Ratio:
    scale = _SCALES.get(figure.unit, 1.0)
    low = None if figure.low is None else _scaled(figure.low, scale)
    span = Span.around(plain_text, figure, is_range=low is not None)
    low_side, high_side = span.sides(low, _scaled(figure.high, scale))
    return Ratio(**span._asdict(), low=low_side, high=high_side, points=figure.unit == "个百分点")


def _scaled(number: float, scale: float) -> float:
    return round(number * scale, 9)

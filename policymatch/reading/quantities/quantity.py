"""Quantity: figures of one kind found in a text, with their bound and span."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple, Self

from policymatch.domain.value import Value
from policymatch.reading.quantities.bounds import Bound, bound_around
from policymatch.reading.quantities.numerals import NUMERAL, number_of


class Quantity(Value):
    """Figures at [start, end), with their bound words at [outer_start, outer_end)."""

    bound: Bound
    start: int
    end: int
    outer_start: int
    outer_end: int


class Ranged(Quantity):
    """A quantity between `low` and `high`, each None where that side is open; both equal for one figure."""

    low: float | None
    high: float | None

    @property
    def figure(self) -> float:
        """The figure as printed; the lower one of a range."""
        return (self.high if self.low is None else self.low) or 0.0


class PrintedFigure(NamedTuple):
    """One or two numerals with their units, as printed; the low half of a range may lack its unit."""

    low: float | None
    low_unit: str
    high: float
    unit: str
    start: int
    end: int


class Span(NamedTuple):
    """Where a quantity stands and on which side of its figures it lies."""

    bound: Bound
    start: int
    end: int
    outer_start: int
    outer_end: int

    @classmethod
    def around(cls, plain_text: str, figure: PrintedFigure, *, is_range: bool = False) -> Self:
        """The span of `figure`, its bound read from the words around it."""
        bound, outer_start, outer_end = bound_around(plain_text, figure.start, figure.end)
        return cls(Bound.RANGE if is_range else bound, figure.start, figure.end, outer_start, outer_end)

    def sides(self, low: float | None, high: float) -> tuple[float | None, float | None]:
        """The low and the high side of the figure `high`, or of the range from `low` to it."""
        match self.bound:
            case Bound.RANGE:
                return low, high
            case Bound.AT_LEAST | Bound.ABOVE:
                return high, None
            case Bound.AT_MOST | Bound.BELOW:
                return None, high
        return high, high


_NOTE = r"(?:\((?:不含|含|不包含|包含)[^()]{0,8}\))?"


@cache
def _pattern(units: str) -> re.Pattern[str]:
    gap = r"[ \n]{0,2}"
    # 0.05元/千瓦时-0.3元/千瓦时
    join = (
        rf"(?:{gap}(?P<low_unit>{units})(?:/[\u4e00-\u9fff㎡]{{1,4}})?)?{_NOTE}(?:以上)?{gap}(?:--|[-~至到])"
    )
    return re.compile(rf"(?P<number>{NUMERAL})(?:{join}{gap}(?P<high>{NUMERAL}))?{gap}(?P<unit>{units})")


def figures_in(plain_text: str, units: str) -> Iterator[PrintedFigure]:
    """Every numeral, or range of two, in front of one of `units` (a regular expression).

    >>> [figure[:4] for figure in figures_in("20-50万元", "万元|元")]
    [(20.0, '', 50.0, '万元')]
    """
    for found in _pattern(units).finditer(plain_text):
        number, high = number_of(found["number"]), found["high"]
        if high is None:
            yield PrintedFigure(None, "", number, found["unit"], *found.span())
        else:
            yield PrintedFigure(
                number, found["low_unit"] or "", number_of(high), found["unit"], *found.span()
            )


# 分别给予10、20、30万元: the last alone bears the unit.
_LIST = re.compile(r"(?<![\d.第件表图款条项])(?:\d{1,5}(?:\.\d{1,2})?、){1,6}$")
_NUMBER = re.compile(r"\d{1,5}(?:\.\d{1,2})?")
_LONGEST_LIST = 48


def with_listed(plain_text: str, figures: Iterable[PrintedFigure]) -> Iterator[PrintedFigure]:
    """Figures, and those listed in front of each without a unit of their own (10、20、30万元).

    >>> [figure.high for figure in with_listed("奖励10、20、30万元", figures_in("奖励10、20、30万元", "万元|元"))]
    [10.0, 20.0, 30.0]
    """
    for figure in figures:
        reach = max(0, figure.start - _LONGEST_LIST)
        listed = _LIST.search(plain_text, reach, figure.start) if figure.low is None else None
        if listed and _numbers_clause(plain_text, listed.start(), listed.end(), figure):
            listed = None
        for one in _NUMBER.finditer(plain_text, listed.start(), figure.start) if listed else ():
            yield PrintedFigure(None, "", number_of(one.group()), figure.unit, *one.span())
        yield figure


_MOST_ITEMS, _FAR_LARGER = 20, 100


def _numbers_clause(plain_text: str, start: int, end: int, figure: PrintedFigure) -> bool:
    """Whether what stands before a figure is the number of its clause (2、500万元以上)."""
    number = plain_text[start : end - 1]
    opens = start == 0 or plain_text[start - 1] in "\n。；;"
    small = opens and number.isdigit() and int(number) <= _MOST_ITEMS
    return small and figure.high >= _FAR_LARGER

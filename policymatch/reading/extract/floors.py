"""Floors: the figures of a text that a firm has to reach, in the unit of a field."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from policymatch.domain.condition import Criterion
from policymatch.domain.fields import FIELD_SPECS, Field, Unit
from policymatch.reading.criteria.stated.figures import find_figures
from policymatch.reading.quantities import YUAN, Bound, find_amounts, find_counts, find_ratios
from policymatch.reading.quantities.numerals import plain

_NOTE = r"(?:[(（](?:不含|含)[)）])?"
_NEXT_OF_A_LIST = re.compile(rf"{_NOTE}(?:及?以上|以下)?{_NOTE}(?:[、和或及与]|以及)")


class _Floor(NamedTuple):
    figure: float
    bound: Bound
    start: int
    end: int


def listed_floors(leaf: Criterion, many: int) -> tuple[float, ...]:
    """The figures that the words of a criterion list, where they are so `many` and its own is one of them.

    >>> from policymatch.domain.quote import Quote
    >>> words = Quote.of("营业收入首次突破1亿元、5亿元的企业", 0, 18)
    >>> listed_floors(Criterion(field="revenue_yuan", op=">", value=1e8, quote=words), 2)
    (100000000.0, 500000000.0)
    """
    text = leaf.quote.run if leaf.quote else ""
    found = _figures(text, leaf.field)
    for at in range(len(found) - many + 1):
        run = found[at : at + many]
        listed = all(_NEXT_OF_A_LIST.fullmatch(text, a.end, b.start) for a, b in pairwise(run))
        more = at + many < len(found) and _NEXT_OF_A_LIST.fullmatch(text, run[-1].end, found[at + many].start)
        if listed and not more and leaf.value in [floor.figure for floor in run]:
            return tuple(floor.figure for floor in run)
    return ()


def floors_in(text: str, field: Field) -> tuple[float, ...]:
    """The figures of a text that are told as a least or as a range, in the unit of a field; those of the field by
    name before those without one, and none of another field.

    >>> floors_in("首次达到2000万元以上5000万元以下的奖励2万元", Field.REVENUE_YUAN)
    (20000000.0,)
    """
    figures = _figures(text, field)
    floors = [floor for floor in figures if floor.bound.is_floor or floor.bound is Bound.RANGE]
    named = [(found.field, found.value) for found in find_figures(plain(text))]
    of_it = [floor.figure for floor in floors if (field, floor.figure) in named]
    of_others = {value for other, value in named if other is not field}
    return tuple(of_it or (floor.figure for floor in floors if floor.figure not in of_others))


_FLOOR_WORDS = re.compile(
    r"[\d.,%]|[万亿千百]|元|(?:首次|当年|年度?)|达到?|超过|突破|不低于|及?以上|以下|不足|不满|[(（](?:不含|含)[)）]|[对的至到、，且—~-]|企业"
)


def says_floor_alone(words: str) -> bool:
    """Whether words say from which figure on something is given, and nothing else.

    >>> says_floor_alone("首次达到2000万元以上5000万元以下的"), says_floor_alone("首次达到2000万元且纳税的")
    (True, False)
    """
    return any(map(str.isdigit, words)) and not _FLOOR_WORDS.sub("", words)


def _figures(text: str, field: Field) -> Sequence[_Floor]:
    find = _FINDERS.get(FIELD_SPECS[field].unit)
    return find(text) if find else ()


def _amounts(text: str) -> list[_Floor]:
    sums = (amount for amount in find_amounts(text) if amount.currency == YUAN)
    return [_Floor(one.figure_yuan, one.bound, one.start, one.end) for one in sums]


def _ratios(text: str) -> list[_Floor]:
    return [_Floor(one.figure, one.bound, one.start, one.end) for one in find_ratios(text)]


def _counts(text: str) -> list[_Floor]:
    return [_Floor(one.figure, one.bound, one.start, one.end) for one in find_counts(text)]


_FINDERS: dict[Unit | None, Callable[[str], list[_Floor]]] = {
    Unit.YUAN: _amounts,
    Unit.RATIO: _ratios,
    Unit.COUNT: _counts,
    Unit.PERSONS: _counts,
}

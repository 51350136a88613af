"""Rows: the quantities that a text states, those told side by side (1亿元、5亿元、10亿元以上) as one row."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policymatch.domain.condition import Op
from policymatch.reading.quantities import (
    YUAN,
    Bound,
    find_amounts,
    find_counts,
    find_durations,
    find_ratios,
)

OPS = {
    Bound.AT_LEAST: Op.AT_LEAST,
    Bound.ABOVE: Op.ABOVE,
    Bound.AT_MOST: Op.AT_MOST,
    Bound.BELOW: Op.BELOW,
    Bound.RANGE: Op.AT_LEAST,
}
"""The operator that a bound states; a bare number states none."""


class StatedNumber(NamedTuple):
    """A number of one kind (money, ratio, time, count or person) at [start, end), and its bound."""

    value: float
    bound: Bound
    start: int
    end: int
    kind: str
    high: float | None = None


def rows_of(text: str) -> Iterator[list[StatedNumber]]:
    """The quantities of a text, row by row, in its order."""
    yield from _rows(text, _sharing(text, _quantities(text)))


# 发明专利1件或实用新型专利6件以上: both are the least that must be had.
_OR_SO_MANY = re.compile(r"[或和及、][^,，。;\d]{2,12}")
_AND_SO_MANY = re.compile(r"[,，、和及](?:实用新型(?:专利)?|软件著作权|外观设计(?:专利)?|发明专利|PCT专利)")


# 拥有有效发明专利2项: so many at least.
_HOLDS = re.compile(
    r"(?:拥有|具有|具备|持有)(?:有效|授权|自主|已授权|国内|国外|的){0,3}(?:I类|Ⅰ类)?(?:知识产权|发明专利|实用新型(?:专利)?|软件著作权|专利|PCT专利)$"
)


def _least_held(text: str, one: StatedNumber) -> StatedNumber:
    """A quantity; a bare count of rights that must be held as the least of them."""
    bare = one.kind == "count" and one.bound is Bound.EXACT
    held = bare and _HOLDS.search(text, max(0, one.start - 24), one.start)
    return one._replace(bound=Bound.AT_LEAST) if held else one


def _sharing(text: str, quantities: Sequence[StatedNumber]) -> Sequence[StatedNumber]:
    """The quantities; a bare count beside another count takes the bound of that one."""
    bound = [_least_held(text, one) for one in quantities]
    for at in range(len(bound) - 2, -1, -1):
        one, other = bound[at : at + 2]
        bare = one.kind == other.kind == "count" and one.bound is Bound.EXACT
        if bare and _OR_SO_MANY.fullmatch(text[one.end : other.start]):
            bound[at] = one._replace(bound=other.bound)
    for at in range(1, len(bound)):
        one, other = bound[at - 1 : at + 1]
        bare = one.kind == other.kind == "count" and other.bound is Bound.EXACT
        if bare and one.bound is Bound.AT_LEAST and _AND_SO_MANY.fullmatch(text[one.end : other.start]):
            bound[at] = other._replace(bound=Bound.AT_LEAST)
    return bound


_IN_A_ROW = re.compile(r"[、和或]{1,2}$")


def _rows(text: str, quantities: Sequence[StatedNumber]) -> Iterator[list[StatedNumber]]:
    """Quantities one by one; of a row of them each when its bound stands in front, else the first.

    突破1亿元、5亿元、10亿元 is any of three, 1亿元、5亿元、10亿元以上 begins at the first.
    """
    row: list[StatedNumber] = []
    for quantity in quantities:
        if row and not (_IN_A_ROW.match(text[row[-1].end : quantity.start]) and quantity.kind == row[0].kind):
            yield _of_one_bound(row)
            row = []
        row.append(quantity)
    if row:
        yield _of_one_bound(row)


def _of_one_bound(row: list[StatedNumber]) -> list[StatedNumber]:
    if row[0].bound is not Bound.EXACT and (len(row) == 1 or row[-1].bound is Bound.EXACT):
        return [q._replace(bound=row[0].bound) for q in row]
    return [row[0]._replace(bound=row[-1].bound if row[0].bound is Bound.EXACT else row[0].bound)]


# 较前一年增长15%, 近一年内未发生事故: the year is when, and no threshold.
_PERIOD_BEFORE = re.compile(r"(?:[前去近每]|(?<!以)上|未来)$")
# 注册时间在申报之日前|5年以内: how long ago it was set up, and no period in which something was done.
_SET_UP_BEFORE = re.compile(
    r"(?:注册|成立|设立)(?:登记)?(?:时间|日期)?(?:应当?|须|需)?[在为](?:项目)?申[报请](?:截止)?(?:之日|日期?|时)前$"
)
_LONGEST_SET_UP = 24


def _is_period(text: str, start: int) -> bool:
    """Whether words in front of a length of time make it a period in which something is done."""
    set_up = _SET_UP_BEFORE.search(text, max(0, start - _LONGEST_SET_UP), start)
    return set_up is None and _PERIOD_BEFORE.search(text[max(0, start - 4) : start]) is not None


# 研发经费支出不低于年收入总额的20%: the bound stands in front of what it is a share of.
_OF_A_BASE = re.compile(r"(?:不低于|不少于|不得低于|高于|超过|达到)[^,，。;\d]{2,14}的$")
_LONGEST_BASE = 24


def _bound_of(text: str, bound: Bound, start: int) -> Bound:
    before = text[max(0, start - _LONGEST_BASE) : start]
    return Bound.AT_LEAST if bound is Bound.EXACT and _OF_A_BASE.search(before) else bound


def _quantities(text: str) -> Sequence[StatedNumber]:
    found = [
        StatedNumber(a.figure_yuan, a.bound, a.start, a.end, "money", a.high_yuan)
        for a in find_amounts(text)
        if a.currency == YUAN and a.per is None
    ]
    found += [
        StatedNumber(r.figure, _bound_of(text, r.bound, r.start), r.start, r.end, "ratio", r.high)
        for r in find_ratios(text)
        if not r.points
    ]
    found += [
        StatedNumber(d.figure_months, d.bound, d.start, d.end, "time", d.high_months)
        for d in find_durations(text)
        if not _is_period(text, d.start)
    ]
    for count in find_counts(text):
        kind = "person" if count.unit in ("人", "名") else "count"
        found.append(StatedNumber(count.figure, count.bound, count.start, count.end, kind, count.high))
    return sorted(found, key=lambda q: q.start)

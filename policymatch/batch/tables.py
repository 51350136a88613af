"""The rows of a table below its header, whatever kind of file the table stands in."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, zip_longest
from typing import Any, TypeAlias

from policymatch.batch.cells import is_told, told_by
from policymatch.batch.header import NAMING_KEYS, TITLE_LINES, Column, columns_of, is_title
from policymatch.batch.units import Units
from policymatch.domain.errors import Fault
from policymatch.domain.wording import Wording

_LONGEST_CELL = 131_072
_LONGEST_TOTAL = 20
# 合 计  总计：  小计（12家）  Total
_TOTAL = re.compile(
    r"(?:总|合|小|共|总合)计[:：]?[(（]?(?:共?\d{1,9}[家户个])?[)）]?|(?:sub|grand)?-?totals?:?"
)

Line: TypeAlias = tuple[int, Any]
"""A line of the file, counted from 1, and what stands on it."""
Lines: TypeAlias = Iterator[Line]
ShowCells: TypeAlias = Callable[[Sequence[Column], Lines], tuple[Sequence[Column], Lines]]
"""Puts cells below a header as their reader sees them, and tells of the columns what follows from that."""


def rows_of_table(lines: Lines, show: ShowCells = lambda columns, lines: (columns, lines)) -> Lines:
    """The rows below the header, which may stand below a title."""
    told = told_lines(lines)
    columns, below = show(columns_of(header_of(told)), told)
    yield from with_units(
        (number, cells if isinstance(cells, Fault) else named(columns, cells)) for number, cells in below
    )


def told_lines(lines: Lines) -> Lines:
    """The lines on which anything stands."""
    return (
        (number, cells) for number, cells in lines if isinstance(cells, Fault) or any(map(is_told, cells))
    )


def with_units(rows: Lines) -> Lines:
    """The rows of a table; behind the last the list is refused where a column has no unit at all."""
    units = Units()
    for number, row in rows:
        yield number, units.noted(number, row) if isinstance(row, dict) else row
    units.check()


def header_of(lines: Lines) -> Sequence[Any]:
    """The names of the columns; where there are titles alone the last of them, to be refused as a header."""
    cells: Sequence[Any] = ()
    for _, cells in islice((line for line in lines if not isinstance(line[1], Fault)), TITLE_LINES + 1):
        if not is_title(cells):
            return cells
    return cells


def named(columns: Sequence[Column], cells: Sequence[Any]) -> Any:
    """What a row tells by the keys of its columns; a fault where it can't be a firm's."""
    longest = max((len(cell) for cell in cells if isinstance(cell, str)), default=0)
    if longest > _LONGEST_CELL:
        return too_long(longest)
    headed = [bool(column.name) for column in columns]
    for cell, has_header in zip_longest(cells, headed):
        if is_told(cell) and not has_header:
            return _without_header(str(cell))
    total = _total_in(columns, cells)
    return told_by(columns, cells) if total is None else _a_total(total)


def too_long(characters: int) -> Fault:
    """The fault of a cell that is longer than any may be."""
    told = Wording(
        zh=f"有一格有{characters}字，上限{_LONGEST_CELL}字；是否有引号没有闭合？",
        en=f"a cell has {characters} characters, {_LONGEST_CELL} at most; is a quotation mark left open?",
    )
    return Fault(pointer="", wording=told)


def left_open() -> Fault:
    """The fault of a row in which a quotation mark is opened and never closed."""
    told = Wording(
        zh="这一行有引号没有闭合，请补上或删去",
        en="a quotation mark is left open in this row; close or delete it",
    )
    return Fault(pointer="", wording=told)


def _without_header(cell: str) -> Fault:
    told = Wording(zh=f"“{cell:.40}”上方没有表头", en=f"no header stands above “{cell:.40}”")
    return Fault(pointer="", wording=told)


def _total_in(columns: Sequence[Column], cells: Sequence[Any]) -> str | None:
    """The word of a row of totals: it stands in a cell, and nothing names a firm."""
    pairs = list(zip(columns, cells, strict=False))
    naming = (cell for column, cell in pairs if column.key in NAMING_KEYS and is_told(cell))
    if any(not _is_total(cell) for cell in naming):
        return None
    return next((str(cell).strip() for column, cell in pairs if column.name and _is_total(cell)), None)


def _is_total(cell: Any) -> bool:
    """Whether a cell calls its row a total.

    >>> _is_total("合 计"), _is_total("小计（12家）"), _is_total("合计信息技术公司"), _is_total(3)
    (True, True, False, False)
    """
    if not isinstance(cell, str) or len(cell) > _LONGEST_TOTAL:
        return False
    return bool(_TOTAL.fullmatch("".join(cell.split()).casefold()))


def _a_total(word: str) -> Fault:
    told = Wording(
        zh=f"“{word}”行是各家合计，不是一家企业，未作答",
        en=f"“{word}” is a total of firms and no firm; it was not answered",
    )
    return Fault(pointer="", wording=told)

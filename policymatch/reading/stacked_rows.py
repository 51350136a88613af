"""Stacked rows: the rows of tables that lost their columns, and where such a table ends."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from policymatch.reading.columns import Placed
from policymatch.reading.lines import Line
from policymatch.reading.numbering import numeral_at
from policymatch.reading.tables import Header

StackedRow = tuple[Sequence[Line], Placed, Sequence[Line]]
"""The heading of a group before a row, where one stands there, its cells under their columns, and its lines."""
_LONGEST_GROUP = 30
# 一、, （一）, 第一条: （1） and 1. number the items of a cell.
_HEADS = re.compile(r"[（(]?[一二三四五六七八九十]|第")
_CLOSES_TABLE = re.compile(
    r"(?:注|备注|说明|附|附件\d{0,2})[:：]|附件|联系(?:人|电话|方式)?[:：]|以上|上述|本(?:政策|措施|办法|细则|清单)"
)


@dataclass(frozen=True)
class StackedTable:
    """A table that lost its columns: its header, its rows, and the line behind its last one."""

    header: Header
    rows: tuple[StackedRow, ...]
    end: int

    @classmethod
    def of(cls, header: Header, rows: Sequence[StackedRow], end: int) -> Self:
        """The table of these rows, whose cells may tell that it lists those who were chosen."""
        told = [
            [cells.get(n) for n in range(len(header.roles))]
            for cells in ({n: inside[0] for n, inside in row} for _, row, _ in rows)
        ]
        return cls(header.with_rows_told(told), tuple(rows), end)


def plain(line: Line) -> str:
    """The text of a line without blanks."""
    return re.sub(r"\s", "", line.text)


def is_heading(line: Line) -> bool:
    """Whether a line is numbered as the clauses of a document are."""
    numeral = numeral_at(line.text, 0)
    return numeral is not None and _HEADS.match(numeral.label) is not None


def is_group(lines: Sequence[Line], at: int) -> bool:
    """Whether a line heads a group of rows (二、税费减免类)."""
    return at < len(lines) and is_heading(lines[at]) and len(lines[at].text) <= _LONGEST_GROUP


def closes_table(line: Line) -> bool:
    """Whether a line is no cell, but a note, a clause or a word on the whole table behind its last row."""
    return is_heading(line) or _CLOSES_TABLE.match(line.text) is not None

"""Stacked tables: tables of supports that lost their columns, each cell on a line of its own.

A page that is copied as text keeps the cells in their order and nothing else. The
header is known by its words (序号, 政策名称, 支持内容, 申报条件, 责任单位), a row by
its number; which lines make which cell is told by what the columns are there for.
"""

import re
from collections.abc import Iterator, Sequence

from policymatch.reading.card_labels import CellRole
from policymatch.reading.columns import placed
from policymatch.reading.lines import Line, paragraphs_of
from policymatch.reading.numbering import numeral_at
from policymatch.reading.tables import Header, SupportRow

_ORDINAL = re.compile(r"序号|编号")
_HEAD = re.compile(r"[^\d，。；：]{1,12}")
_FEWEST, _MOST_COLUMNS = 3, 9
# A row of more lines than that is no row: its end was not seen.
_MOST_LINES = 60
_LONGEST_GROUP = 30


def stacked_apart(lines: Sequence[Line]) -> Iterator[Line | Header | SupportRow]:
    r"""The lines in order, those of stacked tables as their header and rows.

    >>> text = "序号\n政策名称\n支持内容\n责任单位\n1\n上规奖励\n给予10万元奖励\n市工信局"
    >>> from policymatch.reading.lines import lines_of
    >>> [type(piece).__name__ for piece in stacked_apart(lines_of(text))]
    ['Header', 'SupportRow']
    """
    at = 0
    while at < len(lines):
        header = _header(lines, at)
        if header is None:
            yield lines[at]
            at += 1
            continue
        yield header
        at += len(header.roles)
        for before, cells in _rows(lines, at, len(header.roles)):
            yield from before
            yield _row(header, cells)
            at += len(before) + 1 + len(cells)


def _header(lines: Sequence[Line], at: int) -> Header | None:
    """The header whose first line stands at `at`: a word for
    numbers, then one for each column, then the first number.
    """
    if not _ORDINAL.fullmatch(_plain(lines[at])):
        return None
    end = at + 1
    while end < min(len(lines), at + _MOST_COLUMNS) and _is_head(lines[end]):
        end += 1
    heads = lines[at:end]
    first = end + _is_group(lines, end)
    if len(heads) < _FEWEST or first >= len(lines) or _number(lines[first]) != 1:
        return None
    line = Line(heads[0].start, heads[-1].end, "\t".join(head.text for head in heads))
    return Header.over(line, [_plain(head) for head in heads])


def _is_head(line: Line) -> bool:
    return _HEAD.fullmatch(_plain(line)) is not None and _number(line) is None and not _is_heading(line)


def _is_group(lines: Sequence[Line], at: int) -> bool:
    """Whether a line heads a group of rows (二、税费减免类)."""
    return at < len(lines) and _is_heading(lines[at]) and len(lines[at].text) <= _LONGEST_GROUP


def _plain(line: Line) -> str:
    return re.sub(r"\s", "", line.text)


_NUMBER = re.compile(r"(\d{1,3})[．.、]?")
_CHINESE = "一二三四五六七八九十"


def _number(line: Line) -> int | None:
    """The number of a row, where a line is nothing else."""
    text = line.text
    if len(text) == 1 and text in _CHINESE:
        return _CHINESE.index(text) + 1
    found = _NUMBER.fullmatch(text)
    return int(found[1]) if found else None


def _rows(lines: Sequence[Line], at: int, columns: int) -> Iterator[tuple[Sequence[Line], Sequence[Line]]]:
    """The heading of a group, where one stands before a row, and the
    lines of the row behind its number, as long as the numbers go on.
    """
    expected = 1
    while True:
        before = lines[at : at + _is_group(lines, at)]
        number = at + len(before)
        if number >= len(lines) or _number(lines[number]) != expected:
            return
        expected += 1
        end = _next_number(lines, number + 1, expected)
        if end is None:
            cells = _last_row(lines[number + 1 : number + 1 + _MOST_LINES], columns)
        else:
            cells = lines[number + 1 : end - _is_group(lines, end - 1)]
        yield before, cells
        at = number + 1 + len(cells)


def _next_number(lines: Sequence[Line], at: int, expected: int) -> int | None:
    within = range(at + 1, min(len(lines), at + _MOST_LINES))
    return next((i for i in within if _number(lines[i]) == expected), None)


_CLOSES_TABLE = re.compile(r"注[:：]|备注[:：]|说明[:：]|附[:：]|附件|联系")


def _last_row(lines: Sequence[Line], columns: int) -> Sequence[Line]:
    """The lines of the last row: as many as columns, or up to what is no cell of it."""
    for at in range(columns - 1, len(lines)):
        if _is_heading(lines[at]) or _CLOSES_TABLE.match(lines[at].text) or at >= 2 * columns:
            return lines[:at]
    return lines


def _is_heading(line: Line) -> bool:
    numeral = numeral_at(line.text, 0)
    return numeral is not None and numeral.label[0] in f"{_CHINESE}第（("


# ——: a cell that holds nothing.
_EMPTY = re.compile(r"[-—－/无]{1,4}")


def _row(header: Header, lines: Sequence[Line]) -> SupportRow:
    """A row under its header; where it has fewer lines than columns some cells are merged with those above."""
    names: list[Line] = []
    cells: list[tuple[CellRole, Line]] = []
    for role, inside in placed(header.roles[1:], lines):
        if all(_EMPTY.fullmatch(line.text) for line in inside):
            continue
        if role is None:
            names.append(_joined(inside))
        else:
            cells.extend((role, _joined(group)) for group in paragraphs_of(tuple(inside), 0))
    return SupportRow(names[-1] if names else None, tuple(cells))


def _joined(lines: Sequence[Line]) -> Line:
    return Line(lines[0].start, lines[-1].end, "\n".join(line.text for line in lines))

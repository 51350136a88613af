"""Stacked tables: tables of supports that lost their columns, each cell on a line of its own.

A page that is copied as text keeps the cells in their order and nothing else. The
header is known by its words (序号, 政策名称, 支持内容, 申报条件, 责任单位), a row by
its number; which lines make which cell is told by what the columns are there for.
"""

import re
from collections.abc import Iterator, Sequence

from policymatch.reading.card_labels import CellRole
from policymatch.reading.columns import Column, Placed, best_placed, placed
from policymatch.reading.lines import Line, paragraphs_of
from policymatch.reading.numbering import numeral_at
from policymatch.reading.stacked_rows import StackedTable, closes_table, is_group, is_heading, plain
from policymatch.reading.tables import Header, SupportRow, told_of_chosen
from policymatch.reading.unnumbered import unnumbered_at

_ORDINAL = re.compile(r"序号|编号")
_HEAD = re.compile(r"[^\d，。；：]{1,12}")
_FEWEST, _MOST_COLUMNS = 3, 9
_PER_CELL = 0.75
_NUMBER_AND_NAME = re.compile(r"(\d{1,3})[ \t\u3000]{1,6}(?=[^\d\s])")
# A row of more lines than that is no row: its end was not seen.
_MOST_LINES = 60


def stacked_apart(lines: Sequence[Line]) -> Iterator[Line | Header | SupportRow]:
    r"""The lines in order, those of stacked tables as their header and rows.

    >>> text = "序号\n政策名称\n支持内容\n责任单位\n1\n上规奖励\n给予10万元奖励\n市工信局"
    >>> from policymatch.reading.lines import lines_of
    >>> [type(piece).__name__ for piece in stacked_apart(lines_of(text))]
    ['Header', 'SupportRow']
    """
    apart = _numbers_apart(lines)
    pieces = list(_tables_apart(apart))
    is_table = len(apart) == len(lines) or any(isinstance(piece, Header) for piece in pieces)
    yield from pieces if is_table else _tables_apart(lines)


def _numbers_apart(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, below a head for numbers each number of a row apart from the name behind it (1 上规奖励)."""
    found: list[Line] = []
    expected = 0
    for line in lines:
        expected = 1 if _ORDINAL.fullmatch(plain(line)) else expected
        number = _NUMBER_AND_NAME.match(line.text) if expected else None
        if number is None or int(number[1]) != expected:
            expected += bool(expected) and _number(line) == expected
            found.append(line)
            continue
        found.append(Line(line.start, line.start + number.end(1), number[1]))
        found.append(Line(line.start + number.end(), line.end, line.text[number.end() :]))
        expected += 1
    return found


def _tables_apart(lines: Sequence[Line]) -> Iterator[Line | Header | SupportRow]:
    at = 0
    while at < len(lines):
        table = _numbered_at(lines, at) or (None if _numbers_follow(lines, at) else unnumbered_at(lines, at))
        if table is None:
            yield lines[at]
            at += 1
            continue
        header = table.header
        yield header
        for before, row, cells in table.rows:
            yield from before
            yield told_of_chosen(_joined(cells)) if header.chosen else _row(header, row)
        at = table.end


def _numbers_follow(lines: Sequence[Line], at: int) -> bool:
    """Whether the header of a numbered table begins right below a line (政策措施, over it)."""
    return any(_header(lines, n) is not None for n in range(at + 1, min(len(lines), at + _FEWEST)))


def _numbered_at(lines: Sequence[Line], at: int) -> StackedTable | None:
    """The table whose rows are known by their numbers and whose first head stands at `at`."""
    header = _header(lines, at)
    if header is None:
        return None
    columns, rows = header.columns, []
    end = at + len(header.roles)
    for before, cells in _rows(lines, end, columns):
        found = [(n + 1, inside) for n, inside in placed(columns[1:], cells)]
        rows.append((before, found, cells))
        end += len(before) + 1 + len(cells)
    return StackedTable.of(header, rows, end)


def _header(lines: Sequence[Line], at: int) -> Header | None:
    """The header whose first line stands at `at`: a word for
    numbers, then one for each column, then the first number.
    """
    if not _ORDINAL.fullmatch(plain(lines[at])):
        return None
    end = at + 1
    while end < min(len(lines), at + _MOST_COLUMNS) and _is_head(lines[end]):
        end += 1
    heads = lines[at:end]
    first = end + is_group(lines, end)
    if len(heads) < _FEWEST or first >= len(lines) or _number(lines[first]) != 1:
        return None
    line = Line(heads[0].start, heads[-1].end, "\t".join(head.text for head in heads))
    return Header.over(line, [plain(head) for head in heads])


def _is_head(line: Line) -> bool:
    return _HEAD.fullmatch(plain(line)) is not None and _number(line) is None and not is_heading(line)


_NUMBER = re.compile(r"(\d{1,3})[．.、]?")
_CHINESE = "一二三四五六七八九十"


def _number(line: Line) -> int | None:
    """The number of a row, where a line is nothing else."""
    text = line.text
    if len(text) == 1 and text in _CHINESE:
        return _CHINESE.index(text) + 1
    found = _NUMBER.fullmatch(text)
    return int(found[1]) if found else None


def _rows(
    lines: Sequence[Line], at: int, columns: Sequence[Column]
) -> Iterator[tuple[Sequence[Line], Sequence[Line]]]:
    """The heading of a group, where one stands before a row, and the
    lines of the row behind its number, as long as the numbers go on.
    """
    expected = 1
    while True:
        before = lines[at : at + is_group(lines, at)]
        number = at + len(before)
        if number >= len(lines) or _number(lines[number]) != expected:
            return
        expected += 1
        end = _next_number(lines, number + 1, expected)
        if end is None:
            cells = _last_row(lines[number + 1 : number + 1 + _MOST_LINES], columns)
        else:
            cells = lines[number + 1 : end - is_group(lines, end - 1)]
        yield before, cells
        at = number + 1 + len(cells)


def _next_number(lines: Sequence[Line], at: int, expected: int) -> int | None:
    within = range(at + 1, min(len(lines), at + _MOST_LINES))
    return next((i for i in within if _number(lines[i]) == expected), None)


def _last_row(lines: Sequence[Line], columns: Sequence[Column]) -> Sequence[Line]:
    """The lines of the last row: those that fit its columns best, up to what is no cell of it."""
    most = next((n for n, line in enumerate(lines) if closes_table(line)), len(lines))
    most = min(most, max(2 * len(columns), _items_end(lines)))
    fewest = min(most, _FEWEST - 1)
    fits = ((_fit_to(columns[1:], lines[:end]), end) for end in range(fewest, most + 1))
    return lines[: max(fits)[1]]


def _fit_to(columns: Sequence[Column], lines: Sequence[Line]) -> float:
    """How well lines fit a row, of which each column is to have a cell."""
    return best_placed(columns, lines)[0] + _PER_CELL * min(len(lines), len(columns))


def _items_end(lines: Sequence[Line]) -> int:
    """Behind the last of the items that a cell may hold, as far as a row may reach."""
    items = (n for n, line in enumerate(lines[:_MOST_LINES]) if numeral_at(line.text, 0) is not None)
    return max(items, default=0) + 1


# ——: a cell that holds nothing.
_EMPTY = re.compile(r"[-—－/无]{1,4}")


def _row(header: Header, row: Placed) -> SupportRow:
    """A row under its header; where it has fewer lines than columns some cells are merged with those above."""
    names: list[Line] = []
    cells: list[tuple[CellRole, Line]] = []
    for n, inside in row:
        column = header.columns[n]
        if all(_EMPTY.fullmatch(line.text) for line in inside):
            continue
        if column.names:
            names.append(_joined(inside))
        elif column.role is not None:
            cells.extend((column.role, _joined(group)) for group in _within_cell(column, inside))
    return SupportRow(names[-1] if names else None, tuple(cells))


def _within_cell(column: Column, lines: Sequence[Line]) -> list[list[Line]]:
    """The paragraphs of a cell; what is given goes on in lines that no number opens."""
    found: list[list[Line]] = []
    for group in paragraphs_of(tuple(lines), 0):
        if found and column.role is CellRole.OFFER and numeral_at(group[0].text, 0) is None:
            found[-1].extend(group)
        else:
            found.append(group)
    return found


def _joined(lines: Sequence[Line]) -> Line:
    return Line(lines[0].start, lines[-1].end, "\n".join(line.text for line in lines))

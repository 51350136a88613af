"""Unnumbered tables: stacked tables whose rows bear no numbers.

The header is a run of words that stand over columns (政策条款, 奖补内容, 兑现条件); where
it ends and which lines make which row is told by how well the lines below fit the columns.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from policymatch.reading.card_labels import CellRole
from policymatch.reading.columns import Column, Placed, fit, gives, goes_on
from policymatch.reading.lines import Line
from policymatch.reading.roles_of_columns import FEWEST_COLUMNS, is_head
from policymatch.reading.stacked_rows import StackedRow, StackedTable, closes_table, is_heading, plain
from policymatch.reading.tables import HEADS, Header

_MOST_COLUMNS, _FEWEST_ROWS, _LONGEST_HEAD = 9, 2, 8
_IN_BRACKETS = re.compile(r"[（(][^（）()]{1,10}[）)]$")
# What a cell costs that a row lacks: one of several names (类别, over several rows), a note, another.
_NAME_MERGED, _OTHER_MISSED = 0.25, 2.0
# Lines that fit so much worse than those before belong to no row.
_TOO_FAR = 6.0
_FEWEST_TOLD = 2 / 3


@dataclass(frozen=True)
class _Cell:
    """The way to the cell that a line stands in: how well it fits so far, the cell's column, its first line."""

    score: float
    column: int
    start: int
    before: "_Cell | None"


def unnumbered_at(lines: Sequence[Line], at: int) -> StackedTable | None:
    """The table whose first head stands at `at`, with as many columns as fit the lines below best; else None."""
    if at > 1 and _run_of_heads(lines, at - 1) and _run_of_heads(lines, at - 2):
        # 支持政策 may stand over the header; a third word in a row is none of its beginning.
        return None
    found, next_one = _best_table(lines, at), _best_table(lines, at + 1)
    if found is None or (next_one is not None and next_one[0] > found[0]):
        return None
    return found[1]


def _best_table(lines: Sequence[Line], at: int) -> tuple[float, StackedTable] | None:
    heads = _run_of_heads(lines, at)
    counts = range(FEWEST_COLUMNS, len(heads) + 1)
    found = [table for count in counts if (table := _table(lines, at, heads[:count])) is not None]
    return max(found, key=lambda one: one[0]) if found else None


def _run_of_heads(lines: Sequence[Line], at: int) -> list[Line]:
    """The lines from `at` on that may be words over columns, no word twice."""
    found: list[Line] = []
    for line in lines[at : at + _MOST_COLUMNS]:
        word = plain(line)
        short = HEADS.fullmatch(word) and len(_IN_BRACKETS.sub("", word)) <= _LONGEST_HEAD
        if not short or not is_head(word) or is_heading(line) or word in map(plain, found):
            break
        found.append(line)
    return found


def _table(lines: Sequence[Line], at: int, heads: Sequence[Line]) -> tuple[float, StackedTable] | None:
    """The table under these heads, and how well its lines fit them; None where they are over no rows."""
    joined = Line(heads[0].start, heads[-1].end, "\t".join(head.text for head in heads))
    header = Header.over(joined, [plain(head) for head in heads])
    if header is None or not (header.chosen or any(header.names)):
        return None
    first = at + len(heads)
    last = _best_way(header.columns, lines, first)
    rows = list(_rows_of(lines, last)) if last else []
    if last is None or not _are_rows(header.columns, rows):
        return None
    table = StackedTable.of(header, rows, first + sum(len(inside) for _, _, inside in rows))
    return last.score + len(heads), table


def _best_way(columns: Sequence[Column], lines: Sequence[Line], first: int) -> _Cell | None:
    """The way through the rows below a header that fits best, to its last cell."""
    reached: dict[int, _Cell] = {}
    best: _Cell | None = None
    for at in range(first, len(lines)):
        if closes_table(lines[at]):
            break
        reached = _next_cells(columns, lines, at, reached)
        ended = max((_ended(columns, cell, at) for cell in reached.values()), key=lambda cell: cell.score)
        best = ended if best is None or ended.score > best.score else best
        if max(cell.score for cell in reached.values()) < best.score - _TOO_FAR:
            break
    return best


def _next_cells(
    columns: Sequence[Column], lines: Sequence[Line], at: int, reached: dict[int, _Cell]
) -> dict[int, _Cell]:
    """The best way to each column in which the line at `at` may stand."""
    found: dict[int, _Cell] = {}
    for column, one in enumerate(columns):
        fits = fit(one, lines[at])
        ways = [] if reached else [_Cell(fits - _missed(columns[:column]), column, at, None)]
        for cell in reached.values():
            if cell.column == column:
                ways.append(_Cell(cell.score + fits + goes_on(lines, at), column, cell.start, cell.before))
            score = cell.score + fits - _between(columns, cell.column, column)
            ways.append(_Cell(score, column, at, cell))
        found[column] = max(ways, key=lambda cell: cell.score)
    return found


def _between(columns: Sequence[Column], before: int, column: int) -> float:
    """What the cells cost that a row lacks between two cells that follow one another, or two rows."""
    if column > before:
        return _missed(columns[before + 1 : column])
    return _missed(columns[before + 1 :]) + _missed(columns[:column], below=True)


def _missed(columns: Sequence[Column], *, below: bool = False) -> float:
    """What the cells of columns cost that a row lacks; a name may be merged with that of the row above."""
    return sum(_NAME_MERGED if below and column.names else _OTHER_MISSED for column in columns)


def _ended(columns: Sequence[Column], cell: _Cell, at: int) -> _Cell:
    """The way, were the line at `at` the last one of the table."""
    score = cell.score - _missed(columns[cell.column + 1 :])
    return _Cell(score, len(columns), at + 1, cell)


def _rows_of(lines: Sequence[Line], end: _Cell) -> Iterator[StackedRow]:
    """The rows on a way."""
    cells = []
    cell: _Cell | None = end
    while cell is not None:
        cells.append(cell)
        cell = cell.before
    row: Placed = []
    for this, after in pairwise(reversed(cells)):
        if row and this.column <= row[-1][0]:
            yield _whole(row)
            row = []
        row.append((this.column, lines[this.start : after.start]))
    yield _whole(row)


def _whole(row: Placed) -> StackedRow:
    return (), row, [line for _, inside in row for line in inside]


def _are_rows(columns: Sequence[Column], rows: Sequence[StackedRow]) -> bool:
    """Whether rows are those of a table: several, most with a name that is one and a gift, or a firm."""
    if len(rows) < _FEWEST_ROWS:
        return False
    enough = _FEWEST_TOLD * len(rows)
    if any(column.chosen for column in columns):
        return sum(_fits_in(columns, row, chosen=True) for _, row, _ in rows) >= enough
    named = sum(_fits_in(columns, row, chosen=False) for _, row, _ in rows)
    given = sum(_gives(columns, row) for _, row, _ in rows)
    return named >= enough and given >= enough


def _fits_in(columns: Sequence[Column], row: Placed, *, chosen: bool) -> bool:
    """Whether a row has the name of what it is about, or of whom was chosen."""
    told = [(columns[n], inside[0]) for n, inside in row]
    return any(fit(column, line) > 0 for column, line in told if (column.chosen if chosen else column.names))


def _gives(columns: Sequence[Column], row: Placed) -> bool:
    offers = [line.text for n, inside in row if columns[n].role is CellRole.OFFER for line in inside]
    return any(map(gives, offers))

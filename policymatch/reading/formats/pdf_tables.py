"""Ruled tables on the pages of a PDF file."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pdfplumber
import pypdfium2.raw as pdfium

from policymatch.reading.formats.grids import EMPTY, Place, Row
from policymatch.reading.formats.table_lines import Heads, heads_at, lines_of_grid
from policymatch.reading.metadata.labels import is_label

_FEWEST_STROKES = 6
_MOST_STROKES = 3000
_MOST_TABLE_PAGES = 200
_FEWEST_ROWS = 2
_FEWEST_COLUMNS = 2
_FEWEST_CARD_LABELS = 2
_LONGEST_CELL = 200
_WITHIN_POINTS = 1.0


@dataclass(frozen=True)
class PrintedTable:
    """A table: its distance from the top of the page in points, and a line of text a row."""

    top: float
    bottom: float
    rows: tuple[str, ...]


class PageTables:
    """Finds the tables of one file, page by page; opens it a second time only where there are rules."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: Any = None
        self._open = ExitStack()
        self._count = 0
        self._heads: Heads | None = None
        self._told_on = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self._open.close()

    def on_page(self, page: Any, number: int) -> list[PrintedTable]:
        """The tables of a page from top to bottom.

        Cards (a column of labels beside long texts) are left to be read as text.
        """
        if page.get_rotation() or self._count >= _MOST_TABLE_PAGES or not _is_ruled(page):
            return []
        self._count += 1
        # pdfminer raises all kinds of errors on files that pdfium reads; they then go without tables.
        try:
            found = sorted(self._plumbed(number).find_tables(), key=lambda table: table.bbox[1])
            tables = [self._printed(table, number) for table in found]
        except Exception:
            return []
        return _apart([table for table in tables if table is not None])

    def _printed(self, table: Any, number: int) -> PrintedTable | None:
        """A table as lines; None for what is read as text."""
        grid = _grid(table)
        columns = max((sum(place.is_own and bool(place.text) for place in row) for row in grid), default=0)
        above = self._heads_over(grid, number)
        own = next((heads for heads, _ in (heads_at(grid, at) for at in range(len(grid))) if heads), None)
        heads = own or above
        if len(grid) < (1 if heads else _FEWEST_ROWS) or columns < _FEWEST_COLUMNS:
            return None
        if _is_card(grid) or (heads is None and _is_long(grid)):
            return None
        self._heads, self._told_on = heads, number
        _, top, _, bottom = table.bbox
        return PrintedTable(top=top, bottom=bottom, rows=tuple(lines_of_grid(grid, above)))

    def _heads_over(self, grid: Sequence[Row], number: int) -> Heads | None:
        """The header on the page before, under which a table of as many columns goes on."""
        if self._heads is None or self._told_on != number - 1 or not grid:
            return None
        return self._heads if self._heads.width == len(grid[0]) else None

    def _plumbed(self, number: int) -> Any:
        if self._file is None:
            self._file = self._open.enter_context(pdfplumber.open(self._path))
        return self._file.pages[number]


def _is_ruled(page: Any) -> bool:
    strokes = 0
    for _ in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3):
        strokes += 1
        if strokes > _MOST_STROKES:
            return False
    return strokes >= _FEWEST_STROKES


def _grid(table: Any) -> list[Row]:
    """The rows of a table, each with its places; a merged cell stands in all that it covers."""
    texts = table.extract()
    whole = {
        box: _cell(text)
        for row, line in zip(table.rows, texts, strict=True)
        for box, text in zip(row.cells, line, strict=True)
        if box is not None
    }
    lefts = sorted({box[0] for box in whole})
    return [_row(row, lefts, whole) for row in table.rows]


_Box = tuple[float, float, float, float]


def _row(row: Any, lefts: Sequence[float], whole: dict[_Box, str]) -> Row:
    top = next(box[1] for box in row.cells if box is not None)
    return tuple(_place(box, left, top, whole) for box, left in zip(row.cells, lefts, strict=False))


def _place(box: _Box | None, left: float, top: float, whole: dict[_Box, str]) -> Place:
    """The place at a column's left edge and a row's top."""
    if box is not None:
        return Place(_lines(whole[box]))
    x, y = left + _WITHIN_POINTS, top + _WITHIN_POINTS
    over = next((b for b in whole if b[0] <= x <= b[2] and b[1] <= y <= b[3]), None)
    if over is None:
        return EMPTY
    return Place(_lines(whole[over]), from_above=over[1] < top, from_left=over[0] < left)


def _lines(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def _cell(text: str | None) -> str:
    """A cell's text on one line; Chinese lines are joined without a blank."""
    joined = ""
    for part in (text or "").split("\n"):
        gap = " " if joined[-1:].isascii() and part[:1].isascii() and joined else ""
        joined += gap + part.strip()
    return joined


def _is_card(grid: Sequence[Row]) -> bool:
    """Whether labels stand beside their texts; the words over the columns of supports are none."""
    rows = [row for at, row in enumerate(grid) if heads_at(grid, at)[0] is None]
    labels = sum(is_label(place.text) for row in rows for place in row if place.is_own)
    return labels >= _FEWEST_CARD_LABELS


def _is_long(grid: Sequence[Row]) -> bool:
    return any(len(place.text) > _LONGEST_CELL for row in grid for place in row)


def _apart(tables: list[PrintedTable]) -> list[PrintedTable]:
    """Tables that do not overlap; of two that do, the upper."""
    found: list[PrintedTable] = []
    for table in tables:
        if not found or table.top >= found[-1].bottom:
            found.append(table)
    return found

"""Ruled tables on the pages of a PDF file."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pdfplumber
import pypdfium2.raw as pdfium

from policymatch.reading.formats.written import CELL_BREAK
from policymatch.reading.metadata.labels import is_label

_FEWEST_STROKES = 6
_MOST_STROKES = 3000
_MOST_TABLE_PAGES = 200
_FEWEST_ROWS = 2
_FEWEST_COLUMNS = 2
_FEWEST_CARD_LABELS = 2
_LONGEST_CELL = 200


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
            found = self._plumbed(number).find_tables()
            tables = [_printed(table) for table in found]
        except Exception:
            return []
        return _apart(sorted((table for table in tables if table is not None), key=lambda table: table.top))

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


def _printed(table: Any) -> PrintedTable | None:
    rows = [[_cell(cell) for cell in row] for row in table.extract()]
    columns = max((sum(bool(cell) for cell in row) for row in rows), default=0)
    if len(rows) < _FEWEST_ROWS or columns < _FEWEST_COLUMNS or _is_card(rows):
        return None
    lines = tuple(CELL_BREAK.join(cell for cell in row if cell) for row in rows)
    _, top, _, bottom = table.bbox
    return PrintedTable(top=top, bottom=bottom, rows=lines)


def _cell(text: str | None) -> str:
    """A cell's text on one line; Chinese lines are joined without a blank."""
    joined = ""
    for part in (text or "").split("\n"):
        gap = " " if joined[-1:].isascii() and part[:1].isascii() and joined else ""
        joined += gap + part.strip()
    return joined


def _is_card(rows: Sequence[Sequence[str]]) -> bool:
    cells = [cell for row in rows for cell in row if cell]
    labels = sum(is_label(cell) for cell in cells)
    return labels >= _FEWEST_CARD_LABELS or any(len(cell) > _LONGEST_CELL for cell in cells)


def _apart(tables: list[PrintedTable]) -> list[PrintedTable]:
    """Tables that do not overlap; of two that do, the upper."""
    found: list[PrintedTable] = []
    for table in tables:
        if not found or table.top >= found[-1].bottom:
            found.append(table)
    return found

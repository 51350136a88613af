"""Spreadsheets: each row a line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from pathlib import Path

import fastexcel

from policymatch.domain.errors import DocumentEmpty, DocumentTooLarge
from policymatch.reading.formats.container import inspect_container
from policymatch.reading.formats.grids import EMPTY, Place, Row
from policymatch.reading.formats.limits import Limits
from policymatch.reading.formats.table_lines import lines_of_grid
from policymatch.reading.formats.written import CELL_BREAK, Written
from policymatch.reading.formats.xlsx_marks import Area, SheetMarks, marks_of, shown
from policymatch.reading.metadata.title import found_title
from policymatch.reading.normalise import clean_text
from policymatch.reading.numbering import numeral_at

_MAIN_PART = "xl/workbook.xml"
_MOST_CELLS = 2_000_000
# Beyond that a sheet is a list of records, whose cells are not looked at one by one.
_MOST_MARKED = 200_000
_MIDNIGHT = " 00:00:00"
_NAMED_BY_NOBODY = re.compile(r"(?:Sheet|工作表|表)\s?\d{0,3}", re.IGNORECASE)


def read_xlsx(path: Path, limits: Limits) -> Written:
    """The text of an .xlsx file: the sheets that it shows one below the other, cells apart by a tab.

    Raises DocumentTooLarge, DocumentEncrypted, DocumentDamaged, DocumentEmpty.
    """
    inspect_container(path, limits, wanted=_MAIN_PART)
    sheets = _sheets(path)
    lines: list[str] = []
    for name, rows in sheets.items():
        lines.extend([*_heading(name, rows), *rows] if len(sheets) > 1 else rows)
    body = clean_text("\n".join(lines))
    if not body:
        raise DocumentEmpty(zh=f"{path.name} 没有内容。", en=f"{path.name} holds nothing")
    return Written(body=body, title=_title(sheets))


def _heading(name: str, rows: Sequence[str]) -> Iterator[str]:
    """The name that somebody gave to a sheet, in brackets before sentences: it is no word of what follows."""
    if not _NAMED_BY_NOBODY.fullmatch(name):
        is_list = numeral_at(name, 0) is not None or any(CELL_BREAK in row for row in rows)
        yield name if is_list else f"【{name}】"


def _sheets(path: Path) -> dict[str, list[str]]:
    """The lines of each sheet that is shown and holds any."""
    book = fastexcel.read_excel(str(path))
    sheets = [book.load_sheet(name, header_row=None, dtypes="string") for name in book.sheet_names]
    seen = [sheet for sheet in sheets if sheet.visible == "visible"]
    for sheet in seen:
        _refuse_large(sheet)
    is_small = sum(sheet.width * sheet.total_height for sheet in seen) <= _MOST_MARKED
    marks = marks_of(path) if is_small else {}
    found = {sheet.name: list(lines_of_grid(_grid(sheet, marks.get(sheet.name)))) for sheet in seen}
    return {name: rows for name, rows in found.items() if any(rows)}


def _refuse_large(sheet: fastexcel.ExcelSheet) -> None:
    if sheet.width * sheet.total_height > _MOST_CELLS:
        raise DocumentTooLarge(
            zh=f"工作表 {sheet.name} 有 {sheet.total_height} 行 {sheet.width} 列，过大。请删去空行或拆分。",
            en=f"sheet {sheet.name} has {sheet.total_height} rows and {sheet.width} columns: cut or split it",
        )


def _grid(sheet: fastexcel.ExcelSheet, marks: SheetMarks | None) -> list[Row]:
    """The rows of a sheet; what is read begins at its first cell with a value."""
    grid = [[_place(value) for value in row.values()] for row in sheet.to_arrow().to_pylist()]
    if marks is not None:
        for (row, column), form in marks.formats.items():
            _show(grid, row - marks.top, column - marks.left, form)
        for area in marks.merged:
            _merge(grid, area.moved(marks.top, marks.left))
    return [tuple(row) for row in grid]


def _place(value: object) -> Place:
    text = "" if value is None else _cell(str(value))
    return Place((text,)) if text else EMPTY


def _show(grid: list[list[Place]], row: int, column: int, form: str) -> None:
    if row < len(grid) and column < len(grid[row]):
        grid[row][column] = Place(tuple(shown(text, form) for text in grid[row][column].lines))


def _merge(grid: list[list[Place]], area: Area) -> None:
    """Puts the cell at the head of a block into all of its places."""
    if min(area.top, area.left) < 0 or area.top >= len(grid) or area.left >= len(grid[area.top]):
        return
    lines = grid[area.top][area.left].lines
    for row in range(area.top, min(area.bottom + 1, len(grid))):
        for column in range(area.left, min(area.right + 1, len(grid[row]))):
            if (row, column) != (area.top, area.left):
                grid[row][column] = Place(lines, row > area.top, column > area.left)


def _title(sheets: Mapping[str, Sequence[str]]) -> str:
    """What stands alone above the first table, else the name that somebody gave to the first sheet."""
    name, rows = next(iter(sheets.items()), ("", []))
    above = [row for row in takewhile(lambda row: CELL_BREAK not in row, rows) if row]
    if above:
        return found_title(above)
    return "" if len(sheets) < 2 or _NAMED_BY_NOBODY.fullmatch(name) else name


def _cell(text: str) -> str:
    """A cell's text on one line, a day without its midnight.

    >>> _cell("2023-05-01 00:00:00")
    '2023-05-01'
    """
    return " ".join(text.split()).removesuffix(_MIDNIGHT)

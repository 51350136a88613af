"""Spreadsheets: each row a line."""

from collections.abc import Iterator
from pathlib import Path

import fastexcel

from policymatch.domain.errors import DocumentEmpty, DocumentTooLarge
from policymatch.reading.formats.container import inspect_container
from policymatch.reading.formats.limits import Limits
from policymatch.reading.formats.written import CELL_BREAK, Written
from policymatch.reading.normalise import clean_text

_MAIN_PART = "xl/workbook.xml"
_MOST_CELLS = 2_000_000
_MIDNIGHT = " 00:00:00"


def read_xlsx(path: Path, limits: Limits) -> Written:
    """The text of an .xlsx file: its sheets one below the other, cells apart by a tab.

    Raises DocumentTooLarge, DocumentEncrypted, DocumentDamaged, DocumentEmpty.
    """
    inspect_container(path, limits, wanted=_MAIN_PART)
    book = fastexcel.read_excel(str(path))
    lines: list[str] = []
    for name in book.sheet_names:
        rows = list(_rows(book, name))
        if rows and len(book.sheet_names) > 1:
            lines.append(name)
        lines.extend(rows)
    body = clean_text("\n".join(lines))
    if not body:
        raise DocumentEmpty(zh=f"{path.name} 没有内容。", en=f"{path.name} holds nothing")
    return Written(body=body)


def _rows(book: fastexcel.ExcelReader, name: str) -> Iterator[str]:
    sheet = book.load_sheet(name, header_row=None, dtypes="string")
    if sheet.width * sheet.total_height > _MOST_CELLS:
        raise DocumentTooLarge(
            zh=f"工作表 {name} 有 {sheet.total_height} 行 {sheet.width} 列，过大。请删去空行或拆分。",
            en=f"sheet {name} has {sheet.total_height} rows and {sheet.width} columns: cut or split it",
        )
    for row in sheet.to_arrow().to_pylist():
        cells = [_cell(str(value)) for value in row.values() if value not in (None, "")]
        yield CELL_BREAK.join(cells)


def _cell(text: str) -> str:
    """A cell's text on one line, a day without its midnight.

    >>> _cell("2023-05-01 00:00:00")
    '2023-05-01'
    """
    return " ".join(text.split()).removesuffix(_MIDNIGHT)

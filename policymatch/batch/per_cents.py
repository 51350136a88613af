"""Cells of a workbook that are shown as per cents: 0.06 with the format 0.00% is 6 %."""

import re
import zipfile
from collections.abc import Iterator, Sequence
from math import isfinite
from pathlib import Path
from typing import Any

from policymatch.batch.header import Column
from policymatch.batch.tables import Line
from policymatch.domain.errors import FirmListError
from policymatch.domain.fields import Unit
from policymatch.domain.profile_names import unit_of_key
from policymatch.reading.formats.xlsx_marks import SheetPart, number_formats

_PIECE = 1 << 20
_ROWS = 1_048_576
# What a format shows as it stands, or leaves room for: "…" \x _x *x [Red]
_LITERAL = re.compile(r"\"[^\"]*\"|\\.|_.|\*.|\[[^\]]*\]")
_CELL = re.compile(rb"<(?:\w{1,20}:)?c\s[^<>]*")
_STYLE = re.compile(rb"\ss=[\"'](\d{1,9})[\"']")


def shown_as_per_cents(
    path: Path, sheet: SheetPart, columns: Sequence[Column], lines: Iterator[Line]
) -> tuple[Sequence[Column], Iterator[Line]]:
    """The lines with the cells of ratios that are formatted so as per cents; which columns have any is told.

    Raises FirmListError: the file does not say where its cells stand.
    """
    ratios = [
        place for place, column in enumerate(columns) if column.key and unit_of_key(column.key) is Unit.RATIO
    ]
    with zipfile.ZipFile(path) as book:
        styles = {str(n).encode() for n, form in enumerate(number_formats(book)) if _is_per_cent(form)}
        rows = _rows_by_column(book, sheet.part, ratios, styles) if ratios and styles else {}
    marked = [column._replace(has_per_cents=place in rows) for place, column in enumerate(columns)]
    return marked, (_shown(rows, line) for line in lines) if rows else lines


def _shown(rows: dict[int, bytearray], line: Line) -> Line:
    number, cells = line
    shown = list(cells)
    for place, marked in rows.items():
        if marked[number]:
            shown[place] = _per_cent(shown[place])
    return number, shown


def _per_cent(cell: Any) -> Any:
    """A number as it is shown; what is none stays.

    >>> _per_cent("0.045"), _per_cent("0.07"), _per_cent("4%"), _per_cent(None)
    ('4.5%', '7%', '4%', None)
    """
    try:
        number = float(cell)
    except (TypeError, ValueError):
        return cell
    return f"{number * 100:.12g}%" if isfinite(number) else cell


def _is_per_cent(form: str) -> bool:
    """Whether each section of a format that shows a number shows it in per cent.

    >>> [_is_per_cent(form) for form in ("0.00%", "[Red]0%;-0%", '0.0"%"', "General", "0%;0.0")]
    [True, True, False, False, False]
    """
    sections = [part for part in _LITERAL.sub("", form).split(";") if set(part) & set("0#?")]
    return bool(sections) and all("%" in part for part in sections)


def _rows_by_column(
    book: zipfile.ZipFile, part: str, places: Sequence[int], styles: set[bytes]
) -> dict[int, bytearray]:
    """By column the rows, from 1, of cells with one of `styles`; columns are counted from the first told."""
    left = _first_told(book, part)
    letters = {_letters(left + place): place for place in places}
    at = re.compile(rb"\sr=[\"'](%s)(\d{1,7})[\"'][^<>]*" % b"|".join(letters))
    found: dict[int, bytearray] = {}
    for piece in _pieces(book, part):
        for match in at.finditer(piece):
            cell = _CELL.fullmatch(piece, piece.rfind(b"<", 0, match.start()), match.end())
            style = _STYLE.search(cell[0]) if cell else None
            if style and style[1] in styles and (row := int(match[2])) <= _ROWS:
                found.setdefault(letters[match[1]], bytearray(_ROWS + 1))[row] = True
    return found


def _first_told(book: zipfile.ZipFile, part: str) -> int:
    """The first column, from 0, that tells anything: from it on the columns of a sheet are read.

    Raises FirmListError: no cell says where it stands.
    """
    lowest, sought = None, _told_in(rb"[A-Z]{1,3}")
    for piece in _pieces(book, part):
        for match in sought.finditer(piece):
            lowest = min(_column(match[1]), _column(match[1]) if lowest is None else lowest)
        if lowest == 0:
            return 0
        if lowest:
            sought = _told_in(b"|".join(_letters(place) for place in range(lowest)))
    if lowest is None:
        raise _without_places()
    return lowest


def _told_in(letters: bytes) -> re.Pattern[bytes]:
    """Cells of these columns in which anything stands."""
    return re.compile(rb"\sr=[\"'](%s)\d{1,7}[\"'](?:[^<>]*[^/<>])?>\s*<(?!/)" % letters)


def _pieces(book: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """The bytes of a part in pieces that cut no head of a cell."""
    rest = b""
    with book.open(part) as stream:
        while read := stream.read(_PIECE):
            piece = rest + read
            cut = max(piece.rfind(b"<c "), piece.rfind(b":c "), 0)
            cut = piece.rfind(b"<", 0, cut + 1) if cut else 0
            rest = piece[cut:] if cut > 0 else b""
            yield piece[:cut] if cut > 0 else piece
    yield rest


def _letters(place: int) -> bytes:
    """The letters of a column, counted from 0.

    >>> [_letters(place) for place in (0, 25, 26, 702)]
    [b'A', b'Z', b'AA', b'AAA']
    """
    letters, number = "", place + 1
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters.encode()


def _column(letters: bytes) -> int:
    """The column of its letters, counted from 0."""
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number - 1


def _without_places() -> FirmListError:
    return FirmListError.at(
        "/firms",
        zh="工作簿没有写明各单元格的位置，认不出哪些是百分数；请用 Excel 或 WPS 打开后另存一次。",
        en="The workbook does not say where its cells stand, so which are per cents is not to be seen; "
        "open it in a spreadsheet program and save it anew.",
    )

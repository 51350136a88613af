"""What a spreadsheet file says of its cells beside their values: which are merged, and how numbers are shown."""

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NamedTuple, Self

from lxml import etree

_BOOK, _STYLES = "xl/workbook.xml", "xl/styles.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_CELLS = "/worksheet"
_MOST_MERGED = 20_000
_LARGEST_PARSED = 100_000_000
_PERCENT = {"9": "0%", "10": "0.00%"}
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d{1,7})")
# #,##0"元", 0.00\万元; 0!.0,"万" shows another number than it holds.
_SUM = re.compile(r"[#,0.]{0,20}0[\"\\]{0,2}(?P<unit>[百千]?[万亿]?元)\"?(?:;|$)")
_RATE = re.compile(r"0(?:\.0{1,6})?%(?:;|$)")


@dataclass(frozen=True)
class Area:
    """A block of cells, counted from 0, its last row and column within it."""

    top: int
    left: int
    bottom: int
    right: int

    def moved(self, rows: int, columns: int) -> Self:
        """The block as it is counted from a cell that many rows and columns from the first."""
        return replace(
            self,
            top=self.top - rows,
            left=self.left - columns,
            bottom=self.bottom - rows,
            right=self.right - columns,
        )


@dataclass(frozen=True)
class SheetMarks:
    """The first row and column that hold a value, the merged
    cells, and the formats of numbers that show a unit.
    """

    top: int
    left: int
    merged: tuple[Area, ...]
    formats: Mapping[tuple[int, int], str]


class SheetPart(NamedTuple):
    """A sheet by its name, the entry that holds its cells, and whether a reader sees it."""

    name: str
    part: str
    is_shown: bool


def marks_of(path: Path) -> dict[str, SheetMarks]:
    """The marks of each sheet by its name; a sheet whose part can't be read has none."""
    with zipfile.ZipFile(path) as book:
        formats = _formats(book)
        found = {}
        for sheet in _sheets(book):
            try:
                found[sheet.name] = _marks(book, sheet.part, formats)
            except (KeyError, ValueError, etree.XMLSyntaxError):
                continue
        return found


def sheets_in(path: Path) -> list[SheetPart]:
    """The sheets of cells of a workbook, in their order; none where it does not tell them.

    Raises BadZipFile, OSError: it is no container.
    """
    with zipfile.ZipFile(path) as book:
        return list(_sheets(book))


def number_formats(book: zipfile.ZipFile) -> list[str]:
    """The code of the number format of each style of cells; empty for one that shows no unit by itself."""
    try:
        root = _parsed(book, _STYLES)
    except (KeyError, etree.XMLSyntaxError):
        return []
    codes = _PERCENT | {node.get("numFmtId"): node.get("formatCode") or "" for node in root.iter("{*}numFmt")}
    return [codes.get(style.get("numFmtId"), "") for all_of in root.iter("{*}cellXfs") for style in all_of]


def shown(text: str, form: str) -> str:
    """A number as its format shows it, where that tells a unit.

    >>> shown("0.15", "0%"), shown("3000000", '#,##0"元"'), shown("20", "General")
    ('15%', '3000000元', '20')
    """
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    if _RATE.match(form):
        return f"{(number * 100).normalize():f}%"
    told = _SUM.match(form)
    return f"{text.removesuffix('.0')}{told['unit']}" if told else text


def _parsed(book: zipfile.ZipFile, part: str) -> Any:
    if book.getinfo(part).file_size > _LARGEST_PARSED:
        raise KeyError(part)
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(book.read(part), parser)


def _sheets(book: zipfile.ZipFile) -> Iterator[SheetPart]:
    try:
        relations = {node.get("Id"): node for node in _parsed(book, _RELATIONS)}
        sheets = _parsed(book, _BOOK).iter("{*}sheet")
    except (KeyError, etree.XMLSyntaxError):
        return
    for sheet in sheets:
        number = next((value for key, value in sheet.items() if key.endswith("}id")), "")
        target = relations.get(number)
        if target is not None and (target.get("Type") or _CELLS).endswith(_CELLS):
            part = posixpath.normpath(posixpath.join("/xl", target.get("Target") or "")).lstrip("/")
            yield SheetPart(sheet.get("name") or "", part, sheet.get("state", "visible") == "visible")


def _formats(book: zipfile.ZipFile) -> dict[str, str]:
    """The number format of each style of cells that shows a unit, by the style's place."""
    codes = enumerate(number_formats(book))
    return {str(n): code for n, code in codes if _RATE.match(code) or _SUM.match(code)}


def _marks(book: zipfile.ZipFile, part: str, formats: Mapping[str, str]) -> SheetMarks:
    top = left = 1 << 30
    merged: list[Area] = []
    told: dict[tuple[int, int], str] = {}
    with book.open(part) as stream:
        for _, node in etree.iterparse(stream, tag=("{*}c", "{*}mergeCell"), resolve_entities=False):
            area = _area(node.get("r") or node.get("ref") or "")
            if area is None:
                continue
            if not node.tag.endswith("}c"):
                merged.extend([area] if len(merged) < _MOST_MERGED else [])
            elif len(node):
                top, left = min(top, area.top), min(left, area.left)
                told.update(
                    {(area.top, area.left): formats[node.get("s")]} if node.get("s") in formats else {}
                )
            node.clear()
    return SheetMarks(top, left, tuple(merged), told)


def _area(reference: str) -> Area | None:
    """The cells of a reference.

    >>> _area("B2:C4")
    Area(top=1, left=1, bottom=3, right=2)
    """
    corners = [_ADDRESS.fullmatch(corner) for corner in reference.split(":")[:2]]
    places = [(int(found[2]) - 1, _column(found[1])) for found in corners if found]
    if not places or len(places) != len(corners):
        return None
    return Area(*places[0], *places[-1])


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1

"""Word documents: paragraphs with their list numbers, tables as rows."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.simpletypes import ST_Merge
from docx.oxml.text.paragraph import CT_P
from docx.text.paragraph import Paragraph

from policymatch.domain.errors import DocumentDamaged, DocumentEmpty
from policymatch.domain.quote import squash
from policymatch.reading.formats.container import inspect_container
from policymatch.reading.formats.docx_numbers import ListNumbers
from policymatch.reading.formats.docx_text import BLOCKS, CELLS, ROWS, Element, boxes_of, inside, text_of
from policymatch.reading.formats.grids import EMPTY, Place, Row
from policymatch.reading.formats.limits import Limits
from policymatch.reading.formats.table_lines import lines_of_grid
from policymatch.reading.formats.written import Written
from policymatch.reading.normalise import clean_text

_MAIN_PART = "word/document.xml"
_TITLE_STYLES = frozenset({"Title", "标题", "文件标题", "公文标题"})
_DEEPEST_TABLE = 8
_TITLE_BLOCKS = 12
_MOST_SPANNED = 60


def read_docx(path: Path, limits: Limits) -> Written:
    """The text of a .docx file.

    Raises DocumentTooLarge, DocumentEncrypted, DocumentDamaged, DocumentEmpty.
    """
    inspect_container(path, limits, wanted=_MAIN_PART)
    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, KeyError, ValueError) as error:
        raise DocumentDamaged(
            zh=f"{path.name} 不是完整的 Word 文档。请用 Word 或 WPS 另存为 .docx。",
            en=f"{path.name} is no whole Word document: save it anew as .docx",
        ) from error
    body = clean_text("\n".join(_lines(document)))
    if not body:
        raise DocumentEmpty(
            zh=f"{path.name} 没有文字（可能只有图片）。请提供文字版。",
            en=f"{path.name} holds no text (pictures only?): hand in a version with text",
        )
    return Written(body=body, title=_title(document))


def _lines(document: WordDocument) -> Iterator[str]:
    yield from _LineWriter(ListNumbers(document)).lines(document.element.body, 0)


class _LineWriter:
    """Writes blocks as lines: paragraphs with their list
    numbers, the boxes that hang on them, tables row by row.
    """

    def __init__(self, numbers: ListNumbers) -> None:
        self._numbers = numbers

    def lines(self, parent: Element, depth: int) -> Iterator[str]:
        """The lines of the blocks of a part; what is nested too deeply is left out."""
        if depth > _DEEPEST_TABLE:
            return
        for block in inside(parent, BLOCKS):
            if not isinstance(block, CT_P):
                yield from lines_of_grid(list(self._grid(block, depth)))
                continue
            yield self._paragraph(block)
            for box in boxes_of(block):
                yield from self.lines(box, depth + 1)

    def _paragraph(self, paragraph: CT_P) -> str:
        text = text_of(paragraph).strip()
        label = self._numbers.label(paragraph) if text else ""
        if not label or squash(text).startswith(squash(label)):
            return text
        return f"{label}{_gap(label, text)}{text}"

    def _grid(self, table: Element, depth: int) -> Iterator[Row]:
        above: dict[int, tuple[str, ...]] = {}
        for row in inside(table, ROWS):
            places = [EMPTY] * min(row.grid_before, _MOST_SPANNED)
            for cell in inside(row, CELLS):
                is_merged = cell.vMerge == ST_Merge.CONTINUE
                at = len(places)
                above[at] = above.get(at, ()) if is_merged else self._cell(cell, depth)
                span = min(max(1, cell.grid_span), _MOST_SPANNED)
                places.extend(Place(above[at], is_merged, from_left=n > 0) for n in range(span))
            yield tuple(places)

    def _cell(self, cell: Element, depth: int) -> tuple[str, ...]:
        text = " ".join(" ".join(self.lines(cell, depth + 1)).split())
        return (text,) if text else ()


def _gap(label: str, text: str) -> str:
    """What keeps a number and its text apart: 1. and 500万元 are no 1.500万元."""
    return " " if label[-1].isalnum() or text[0].isdigit() else ""


def _title(document: WordDocument) -> str:
    """The paragraphs of a title style at the top."""
    found = []
    for block in islice(inside(document.element.body, BLOCKS), _TITLE_BLOCKS):
        if not isinstance(block, CT_P):
            break
        style = Paragraph(block, document._body).style
        text = text_of(block)
        if style is not None and style.name in _TITLE_STYLES and text.strip():
            found.append(clean_text(text).replace("\n", ""))
        elif found:
            break
    return "".join(found)

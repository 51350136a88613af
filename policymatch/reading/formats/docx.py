"""Word documents: paragraphs with their list numbers, tables as rows."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.simpletypes import ST_Merge
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from policymatch.domain.errors import DocumentDamaged, DocumentEmpty
from policymatch.reading.formats.container import inspect_container
from policymatch.reading.formats.docx_numbers import ListNumbers
from policymatch.reading.formats.limits import Limits
from policymatch.reading.formats.written import CELL_BREAK, Written
from policymatch.reading.normalise import clean_text, squash

_MAIN_PART = "word/document.xml"
_TITLE_STYLES = frozenset({"Title", "标题", "文件标题", "公文标题"})
_DEEPEST_TABLE = 8
_TITLE_BLOCKS = 12


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
    numbers = ListNumbers(document)
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield _paragraph(block, numbers)
        else:
            yield from _rows(block, numbers, 0)


def _paragraph(paragraph: Paragraph, numbers: ListNumbers) -> str:
    text = paragraph.text
    label = numbers.label(paragraph) if text.strip() else ""
    return text if not label or squash(text).startswith(squash(label)) else f"{label}{text.lstrip()}"


def _rows(table: Table, numbers: ListNumbers, depth: int) -> Iterator[str]:
    """A line a row; a cell that spans several columns or rows stands once."""
    if depth > _DEEPEST_TABLE:
        return
    for row in table._tbl.tr_lst:
        cells = [_Cell(tc, table) for tc in row.tc_lst if tc.vMerge != ST_Merge.CONTINUE]
        texts = [" ".join(_cell(cell, numbers, depth).split()) for cell in cells]
        yield CELL_BREAK.join(text for text in texts if text)


def _cell(cell: _Cell, numbers: ListNumbers, depth: int) -> str:
    parts = []
    for block in cell.iter_inner_content():
        if isinstance(block, Paragraph):
            parts.append(_paragraph(block, numbers))
        else:
            parts.extend(_rows(block, numbers, depth + 1))
    return "\n".join(parts)


def _title(document: WordDocument) -> str:
    """The paragraphs of a title style at the top."""
    found = []
    for paragraph in islice(document.iter_inner_content(), _TITLE_BLOCKS):
        if not isinstance(paragraph, Paragraph):
            break
        name = paragraph.style.name if paragraph.style is not None else ""
        if name in _TITLE_STYLES and paragraph.text.strip():
            found.append(clean_text(paragraph.text).replace("\n", ""))
        elif found:
            break
    return "".join(found)

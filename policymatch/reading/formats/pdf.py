"""PDF files with a text layer."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2

from policymatch.domain.errors import DocumentDamaged, DocumentEmpty, DocumentEncrypted, DocumentTooLarge
from policymatch.reading.formats.layout import without_page_furniture
from policymatch.reading.formats.limits import Limits
from policymatch.reading.formats.pdf_tables import PageTables
from policymatch.reading.formats.scan import scanned
from policymatch.reading.formats.written import Written
from policymatch.reading.normalise import clean_text

_MOST_PAGES = 3000
_FEWEST_CHARACTERS_A_PAGE = 10


def read_pdf(path: Path, limits: Limits) -> Written:
    """The text of a .pdf file, line by line as printed, tables row by row.

    Page numbers, repeated heads and feet are left out; look-alike radicals are turned into the
    characters they stand for.

    Raises DocumentEncrypted, DocumentDamaged, DocumentTooLarge, DocumentEmpty; Scanned for pictures of pages.
    """
    document = _opened(path)
    try:
        if len(document) > _MOST_PAGES:
            raise _too_many_pages(path, len(document))
        pages = list(_pages(document, path, limits))
        if (
            sum(len(line) for page in pages for line in page)
            < _FEWEST_CHARACTERS_A_PAGE * max(1, len(pages)) / 2
        ):
            raise scanned(path)
    finally:
        document.close()
    body = "\n".join(line for page in without_page_furniture(pages) for line in page)
    if not body.strip():
        raise DocumentEmpty(zh=f"{path.name} 没有文字。", en=f"{path.name} holds no text")
    return Written(body=body)


def _opened(path: Path) -> Any:
    try:
        return pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        reason = str(error).lower()
        if "password" in reason or "security" in reason:
            raise DocumentEncrypted(
                zh=f"{path.name} 有密码保护。请去除密码后重试。",
                en=f"{path.name} is behind a password: remove it and try again",
            ) from error
        raise DocumentDamaged(
            zh=f"{path.name} 不是完整的 PDF 文件。请重新获取，或另存后重试。",
            en=f"{path.name} is no whole PDF file: fetch it again, or save it anew",
        ) from error


def _pages(document: Any, path: Path, limits: Limits) -> Iterator[list[str]]:
    characters = 0
    with PageTables(path) as tables:
        for number in range(len(document)):
            page = document[number]
            text = clean_text("\n".join(_parts(page, number, tables)))
            page.close()
            characters += len(text)
            if characters > limits.body_characters:
                raise DocumentTooLarge(
                    zh=f"{path.name} 的文字超过 {limits.body_characters} 字。请拆分文件。",
                    en=f"{path.name} holds more than {limits.body_characters} characters: split it",
                )
            yield [line for line in text.split("\n") if line]


def _parts(page: Any, number: int, tables: PageTables) -> Iterator[str]:
    """The text of a page from top to bottom, each table in its place."""
    layer = page.get_textpage()
    left, bottom, right, top = page.get_mediabox()
    upper = top
    for table in tables.on_page(page, number):
        yield layer.get_text_bounded(left, top - table.top, right, upper)
        yield from table.rows
        upper = top - table.bottom
    yield layer.get_text_bounded(left, bottom, right, upper)
    layer.close()


def _too_many_pages(path: Path, count: int) -> DocumentTooLarge:
    return DocumentTooLarge(
        zh=f"{path.name} 有 {count} 页，上限 {_MOST_PAGES} 页。请拆分文件。",
        en=f"{path.name} has {count} pages, the limit is {_MOST_PAGES}: split it",
    )

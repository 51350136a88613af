"""Scans: pictures of pages, read where the `ocr` extra is installed."""

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2

from policymatch.domain.errors import DocumentEmpty, DocumentTooLarge
from policymatch.reading.formats.layout import without_page_furniture
from policymatch.reading.formats.limits import Limits
from policymatch.reading.formats.written import Written
from policymatch.reading.normalise import clean_text

_DOTS_A_POINT = 2.0
_MOST_DOTS = 2600  # of the longer side: a picture kept at one dot a point makes a page of several metres
_MOST_PAGES = 40
_SAME_LINE = 0.6


class Scanned(DocumentEmpty):
    """A PDF file whose pages are pictures."""


def scanned(path: Path) -> Scanned:
    """The refusal of a scan, which names the extra that reads it."""
    return Scanned(
        zh=f"{path.name} 是扫描件，没有文字层。请提供文字版，"
        "或安装 ocr 组件（pip install policymatch[ocr]）。",
        en=f"{path.name} is a scan without text: hand in a version with text, or install the extra "
        "that reads it (pip install policymatch[ocr])",
    )


def read_scan(path: Path, _limits: Limits) -> Written:
    """The text of a scan, as rapidocr recognises it, page by page.

    Raises Scanned where the `ocr` extra is not installed, DocumentTooLarge beyond its pages.
    """
    recognise = _recogniser()
    if recognise is None:
        raise scanned(path)
    with pypdfium2.PdfDocument(path) as document:
        if len(document) > _MOST_PAGES:
            raise DocumentTooLarge(
                zh=f"{path.name} 是 {len(document)} 页的扫描件，上限 {_MOST_PAGES} 页。请拆分文件。",
                en=f"{path.name} is a scan of {len(document)} pages, the limit is {_MOST_PAGES}: split it",
            )
        pages = [
            clean_text("\n".join(recognise(page.render(scale=_scale_of(page)).to_numpy()))).split("\n")
            for page in document
        ]
    body = "\n".join(line for page in without_page_furniture(pages) for line in page)
    if not body.strip():
        raise scanned(path)
    return Written(body=body)


def _scale_of(page: Any) -> float:
    return min(_DOTS_A_POINT, _MOST_DOTS / float(max(page.get_size())))


def _recogniser() -> Callable[[Any], list[str]] | None:
    """The recognition of one picture into lines; None without the extra."""
    try:
        engine = importlib.import_module("rapidocr").RapidOCR()
    except ImportError:
        return None

    def recognise(picture: Any) -> list[str]:
        result = engine(picture)
        if result.txts is None:
            return []
        return in_lines(list(zip(result.boxes, result.txts, strict=True)))

    return recognise


def in_lines(found: list[tuple[Any, str]]) -> list[str]:
    """Recognised pieces (four corners, text) in reading order: those of one height on one line.

    >>> right, left = [[50, 0], [90, 0], [90, 10], [50, 10]], [[0, 1], [40, 1], [40, 11], [0, 11]]
    >>> in_lines([(right, "奖励"), (left, "一、")])
    ['一、 奖励']
    """
    pieces = sorted(
        ((min(y for _, y in box), min(x for x, _ in box), _height(box), text) for box, text in found)
    )
    lines: list[list[tuple[float, float, float, str]]] = []
    for piece in pieces:
        if lines and piece[0] - lines[-1][0][0] < _SAME_LINE * piece[2]:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [" ".join(piece[3] for piece in sorted(line, key=lambda piece: piece[1])) for line in lines]


def _height(box: Any) -> float:
    return float(max(y for _, y in box) - min(y for _, y in box))

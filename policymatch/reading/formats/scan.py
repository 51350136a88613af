"""Scans: pictures of pages, read where the `ocr` extra is installed."""

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from policymatch.domain.errors import DocumentEmpty
from policymatch.reading.formats.limits import Limits
from policymatch.reading.normalise import clean_text

_DOTS_A_POINT = 2.0
_MOST_PAGES = 30
_SAME_LINE = 0.6


def read_scan(document: Any, path: Path, limits: Limits) -> list[list[str]]:
    """The lines of each page of an opened PDF without text layer, as rapidocr recognises them.

    Raises DocumentEmpty, naming the `ocr` extra, where it is not installed or not wanted.
    """
    recognise = _recogniser() if limits.ocr else None
    if recognise is None:
        raise DocumentEmpty(
            zh=f"{path.name} 是扫描件，没有文字层。请提供文字版，"
            "或安装 ocr 组件（pip install policymatch[ocr]）。",
            en=f"{path.name} is a scan without text: install the extra (pip install policymatch[ocr]), "
            "or hand in a version with text",
        )
    pages = []
    for number in range(min(len(document), _MOST_PAGES)):
        picture = document[number].render(scale=_DOTS_A_POINT).to_numpy()
        pages.append(clean_text("\n".join(recognise(picture))).split("\n"))
    return pages


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

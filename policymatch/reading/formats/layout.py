"""Pages of print: their heads, feet and numbers are no part of the text."""

import re
from collections import Counter
from collections.abc import Sequence

from policymatch.reading.normalise import squash

_PAGE_NUMBER = re.compile(
    r"[-—–－−_·•~～]{0,6}第?\d{1,4}页?(?:[/／,，]?共?\d{1,4}页?)?[-—–－−_·•~～]{0,6}|[-—–－][ivxIVX]{1,6}[-—–－]"
)
_DIGITS = re.compile(r"\d+")
_SENTENCE = re.compile(r"[，。；：]")
_EDGE_LINES = 3
_FEWEST_PAGES = 3
_REPEATED_SHARE = 0.5
_LONGEST_HEAD = 60


def without_page_furniture(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The lines of each page without page numbers and without heads and feet that pages share.

    >>> without_page_furniture([["汇编", "甲", "- 1 -"], ["汇编", "乙", "- 2 -"], ["汇编", "丙", "- 3 -"]])
    [['甲'], ['乙'], ['丙']]
    """
    repeated = _repeated(pages)
    return [_inner(list(page), repeated) for page in pages]


def _repeated(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """The shapes of lines at the edge of at least half of the pages."""
    if len(pages) < _FEWEST_PAGES:
        return frozenset()
    counts = Counter[str]()
    for page in pages:
        counts.update({_shape(line) for line in (*page[:_EDGE_LINES], *page[-_EDGE_LINES:])})
    fewest = max(_FEWEST_PAGES, _REPEATED_SHARE * len(pages))
    return frozenset(shape for shape, count in counts.items() if count >= fewest and shape)


def _inner(page: list[str], repeated: frozenset[str]) -> list[str]:
    """The page without the furniture at its top and bottom."""
    for from_top in (True, False):
        for _ in range(_EDGE_LINES):
            if page and _is_furniture(page[0 if from_top else -1], repeated):
                page.pop(0 if from_top else -1)
    return page


def _is_furniture(line: str, repeated: frozenset[str]) -> bool:
    if _PAGE_NUMBER.fullmatch(squash(line)):
        return True
    return len(line) <= _LONGEST_HEAD and not _SENTENCE.search(line) and _shape(line) in repeated


def _shape(line: str) -> str:
    return _DIGITS.sub("#", squash(line))

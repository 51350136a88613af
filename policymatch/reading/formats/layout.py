"""Pages of print: their heads, feet and numbers are no part of the text."""

import re
from collections import Counter
from collections.abc import Sequence

from policymatch.domain.quote import squash
from policymatch.reading.formats.written import CELL_BREAK

_PAGE_NUMBER = re.compile(
    r"[-—–－−_·•~～]{0,6}第?\d{1,4}页?(?:[/／,，]?共?\d{1,4}页?)?[-—–－−_·•~～]{0,6}|[-—–－][ivxIVX]{1,6}[-—–－]"
)
# What browsers print at the edge of a page: 11/30/26, 3:51 AM and the title, http://… 3/4.
_PRINTED_DAY = re.compile(
    r"\d{1,4}[/-]\d{1,2}[/-]\d{1,4}[,，]?\s{0,2}(?:[上下]午\s?)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?(?:\s.{0,300})?"
)
_PRINTED_ADDRESS = re.compile(r"(?:https?|file)://\S{1,400}\s{1,4}\d{1,4}/\d{1,4}")
# 附件1, 2025年3月5日: what two pages may both begin or end with.
_IS_TEXT = re.compile(r"附[件表]|.{0,8}\d{4}年\d{1,2}月\d{1,2}日")
_DIGITS = re.compile(r"\d+")
_SENTENCE = re.compile(r"[，。；：]")
_EDGE_LINES = 3
_PAIR, _FEWEST_PAGES = 2, 3
_REPEATED_SHARE = 0.5
_LONGEST_HEAD = 60


def without_page_furniture(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The lines of each page without page numbers and without heads and feet that pages share.

    >>> without_page_furniture([["汇编", "甲", "- 1 -"], ["汇编", "乙", "- 2 -"], ["汇编", "丙", "- 3 -"]])
    [['甲'], ['乙'], ['丙']]
    """
    repeated = _repeated(pages)
    return [_inner(_off_browser(list(page)), repeated) for page in pages]


def _off_browser(page: list[str]) -> list[str]:
    """The page without what a browser prints around it; only where it tells an address does it print a day."""
    edge = {*range(_EDGE_LINES), *range(len(page) - _EDGE_LINES, len(page))}
    if not any(_PRINTED_ADDRESS.fullmatch(page[n]) for n in edge if 0 <= n < len(page)):
        return page
    return [
        line
        for n, line in enumerate(page)
        if n not in edge or not (_PRINTED_ADDRESS.fullmatch(line) or _PRINTED_DAY.fullmatch(line))
    ]


def _repeated(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """The shapes of lines at the edge of at least half of
    the pages; of two pages, the outermost that both have.
    """
    if len(pages) == _PAIR:
        return frozenset(map(_shape, _shared_by_two(*pages)))
    if len(pages) < _FEWEST_PAGES:
        return frozenset()
    counts, outer = Counter[str](), set[str]()
    for page in pages:
        edges = {_shape(line) for line in (*page[:_EDGE_LINES], *page[-_EDGE_LINES:])}
        outer |= edges
        counts.update(edges | {_shape(page[at]) for at in _beside_tables(page)})
    fewest = max(_FEWEST_PAGES, _REPEATED_SHARE * len(pages))
    return frozenset(shape for shape, count in counts.items() if count >= fewest and shape in outer and shape)


def _shared_by_two(one: Sequence[str], other: Sequence[str]) -> set[str]:
    """The lines of two pages that are outermost on one of them and on the other, or beside a table there."""
    outer, outer_of_other = _outermost(one), _outermost(other)
    inner, inner_of_other = ({squash(page[at]) for at in _beside_tables(page)} for page in (one, other))
    return (outer & (outer_of_other | inner_of_other)) | (inner & outer_of_other)


def _beside_tables(page: Sequence[str]) -> list[int]:
    """The places right above the first row of a table and right below the last: what is printed last may
    stand there, wherever on the page it is, for the text of a page is read up to the table and from it on.
    """
    rows = [at for at, line in enumerate(page) if CELL_BREAK in line]
    return [at for at in (rows[0] - 1, rows[-1] + 1) if 0 <= at < len(page)] if rows else []


def _outermost(page: Sequence[str]) -> set[str]:
    """The first and the last line of a page beside its number, where they may be a head or a foot."""
    told = [squash(line) for line in page if not _PAGE_NUMBER.fullmatch(squash(line))]
    return {line for line in (*told[:1], *told[-1:]) if len(told) > _EDGE_LINES and not _IS_TEXT.match(line)}


def _inner(page: list[str], repeated: frozenset[str]) -> list[str]:
    """The page without the furniture at its top and bottom, and beside its tables."""
    for at in reversed(_beside_tables(page)):
        if not _PAGE_NUMBER.fullmatch(squash(page[at])) and _is_furniture(page[at], repeated):
            page.pop(at)
    for from_top in (True, False):
        for _ in range(_EDGE_LINES):
            if page and _is_furniture(page[0 if from_top else -1], repeated):
                page.pop(0 if from_top else -1)
    return page


def _is_furniture(line: str, repeated: frozenset[str]) -> bool:
    if _PAGE_NUMBER.fullmatch(squash(line)):
        return True
    return (
        len(line) <= _LONGEST_HEAD
        and CELL_BREAK not in line
        and not _SENTENCE.search(line)
        and _shape(line) in repeated
    )


def _shape(line: str) -> str:
    return _DIGITS.sub("#", squash(line))

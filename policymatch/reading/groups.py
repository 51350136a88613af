"""Groups: the lines of each paragraph, cut where clauses were run into one line."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from policymatch.reading.glued import behind_glued
from policymatch.reading.lines import Line, paragraphs_of, wrap_width
from policymatch.reading.numbering import DUTIES, NOT_CITED


def laid_out(lines: tuple[Line, ...], width: int | None = None) -> list[list[Line]]:
    """The lines of each paragraph; `width`: at which the layout wrapped them, where that is known."""
    width = wrap_width(lines) if width is None else width
    return [part for group in paragraphs_of(lines, width) for part in _split_inline(group)]


_LONG_LINE, _LONGEST_LIST = 120, 40
_INLINE = re.compile(
    rf"(?:(?<=[。；！？\s])|(?<=如下[：:])|{DUTIES})\s{{0,8}}(?=第\s?[一二三四五六七八九十百]{{1,5}}\s?(?:章|条{NOT_CITED})|[一二三四五六七八九十]{{1,3}}、|[（(][一二三四五六七八九十]{{1,3}}[）)])"
)


def _split_inline(group: list[Line]) -> list[list[Line]]:
    """A paragraph cut where clause numbers stand inside a long line of it."""
    found: list[list[Line]] = [[]]
    for line in group:
        whole = [line] if len(line.text) < _LONG_LINE else _cut(line)
        first, *others = (part for clause in whole for part in _behind_its_heading(clause))
        found[-1].append(first)
        found.extend([part] for part in others)
    return found


# 一、加大人才（团队）支持1.对……2.对……: a heading that lost its line break, over a list that goes on.
_GLUED_HEADING = re.compile(
    r"(?:(?<=^)|(?<=[。；！？）〕\s]))(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)(?:[^。；，、：:\d（）“”《》]|（(?![一二三四五六七八九十]{1,3}）)[\u4e00-\u9fff]{1,8}）){4,30}(?=(?P<number>\d{1,2})[.．、](?=[\u4e00-\u9fff])|（一）)"
)
_SECOND = re.compile(r"[。；）〕]\s{0,4}（二）")


def _behind_its_heading(clause: Line) -> list[Line]:
    """A clause, cut behind its heading where its items are run into it (（一）企业要求1.……2.……)."""
    return _cut(clause) if _GLUED_HEADING.match(clause.text) else [clause]


def _cut(line: Line) -> list[Line]:
    inline = [m.end() for m in _INLINE.finditer(line.text)]
    cuts = [
        0,
        *sorted({*inline, *_behind_headings(line.text, inline), *behind_glued(line.text)}),
        len(line.text),
    ]
    spans = [(a, a + len(line.text[a:b].rstrip())) for a, b in pairwise(cuts)]
    return [Line(line.start + a, line.start + b, line.text[a:b]) for a, b in spans if b > a]


def _behind_headings(text: str, cuts: Sequence[int]) -> Iterator[int]:
    """Where the items of a list begin right behind a heading; `cuts` are where other clauses begin."""
    for heading in _GLUED_HEADING.finditer(text):
        end = next((cut for cut in cuts if cut > heading.end()), len(text))
        if heading["number"] is None:
            second = _SECOND.search(text, heading.end())
            yield from [heading.end()] if second else []
        else:
            items = list(_counted_on(text, heading.end(), end, int(heading["number"])))
            yield from [heading.end(), *items] if items else []


def _counted_on(text: str, start: int, end: int, first: int) -> Iterator[int]:
    """Where the next numbers begin, each behind a stop, of a list that begins with `first` at `start`."""
    for number in range(first + 1, first + _LONGEST_LIST):
        item = re.compile(rf"[。；）〕]\s{{0,4}}(?={number}[.．、](?=[\u4e00-\u9fff]))").search(
            text, start, end
        )
        if item is None:
            return
        yield item.end()
        start = item.end()

"""Guides: one file that holds many cards, each a document of its own."""

import re
from collections.abc import Sequence
from itertools import pairwise

from policymatch.domain.value import Value
from policymatch.reading.metadata.labels import is_label

_FIRST_LABEL = "依据文件"
_NEXT_LABEL = "发文机构"
_NUMBERED = re.compile(r"\d{1,3} ?[.．、] ?(?=[^\d\s])")
_CHAPTER = re.compile(r"[一二三四五六七八九十]{1,3}、.{2,12}篇")
_LABELS_APART = 12
_TITLE_LINES = 6
_WRAPPED_CHARACTERS = 24
_FEWEST_CARDS = 2


class Card(Value):
    """A card's title, and its text with each label on a line of its own; an empty title where none is."""

    title: str
    text: str


def cards_in(body: str) -> list[Card]:
    """The cards of a guide and, first, what stands before them; empty where a text is no guide."""
    lines = body.split("\n")
    starts = [position for position in range(len(lines)) if _begins_card(lines, position)]
    if len(starts) < _FEWEST_CARDS:
        return []
    heads = [_head(lines, start) for start in starts]
    before = "\n".join(lines[: heads[0][0]]).strip()
    found = [Card(title="", text=before)] if before else []
    ends = [head for head, _ in heads[1:]] + [len(lines)]
    for start, end, (_, title) in zip(starts, ends, heads, strict=True):
        parts = (
            part for line in lines[start:end] if not _CHAPTER.fullmatch(line) for part in _labels_apart(line)
        )
        found.append(Card(title=title, text="\n".join(parts)))
    return found


def _begins_card(lines: Sequence[str], position: int) -> bool:
    following = lines[position + 1 : position + _LABELS_APART]
    return _starts_with(lines[position], _FIRST_LABEL) and any(
        _starts_with(x, _NEXT_LABEL) for x in following
    )


def _starts_with(line: str, label: str) -> bool:
    return line == label or line.startswith(label + " ")


def _head(lines: Sequence[str], start: int) -> tuple[int, str]:
    """Where the heading of a card begins, and the title that it holds.

    The heading is a numbered title, often over two lines, and the title once more in other words.
    """
    for position in range(start - 1, max(-1, start - 1 - _TITLE_LINES), -1):
        match = _NUMBERED.match(lines[position])
        if match is not None:
            return position, _whole_title(lines[position][match.end() :], lines[position + 1 : start])
    first = max(0, start - 1)
    return first, lines[first].strip()


def _whole_title(title: str, following: Sequence[str]) -> str:
    for before, line in pairwise((title, *following)):
        is_repeat = line in title or line[:6] == title[:6]
        if is_repeat or len(before) < _WRAPPED_CHARACTERS:
            break
        title += line
    return title.strip()


def _labels_apart(line: str) -> list[str]:
    """A line in front of or behind whose text a label stands, taken apart.

    >>> _labels_apart("工具分类 资金支持 服务对象")
    ['工具分类', '资金支持', '服务对象']
    """
    words = line.split(" ")
    for at in (0, len(words) - 1):
        if len(words) > 1 and is_label(words[at]):
            rest = " ".join(words[:at] + words[at + 1 :])
            parts = _labels_apart(rest)
            return [words[at], *parts] if at == 0 else [*parts, words[at]]
    return [line]

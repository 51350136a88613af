"""Clause numbers as printed: 第一章, 第五条, 一、, （一）, 1．, （1）, ①."""

import re
from dataclasses import dataclass

from policymatch.domain.document import ClauseKind

_HAN = "一二三四五六七八九十百零〇"
_FORMS: tuple[tuple[ClauseKind, int, str], ...] = (
    (ClauseKind.CHAPTER, 0, rf"第\s{{0,2}}[{_HAN}\d]{{1,5}}\s{{0,2}}[编章]"),
    (ClauseKind.CHAPTER, 1, rf"第\s{{0,2}}[{_HAN}\d]{{1,5}}\s{{0,2}}节"),
    (ClauseKind.ARTICLE, 2, rf"第\s{{0,2}}[{_HAN}\d]{{1,5}}\s{{0,2}}条"),
    (ClauseKind.ARTICLE, 3, rf"[{_HAN}]{{1,4}}\s?[、．]"),
    (ClauseKind.ITEM, 4, rf"[（(]\s?[{_HAN}]{{1,4}}\s?[）)]\s?[、．.]?"),
    (ClauseKind.ITEM, 5, r"\d{1,2}\s?[．、](?!\d)|\d{1,2}\.(?![\d])"),
    (ClauseKind.SUBITEM, 6, r"[（(]\s?\d{1,2}\s?[）)]\s?[、．.]?"),
    (ClauseKind.SUBITEM, 6, r"\d{1,2}[）)]"),
    (ClauseKind.SUBITEM, 7, r"[①-⑳]"),
)
_ANY = re.compile("|".join(f"(?P<f{i}>{form})" for i, (_, _, form) in enumerate(_FORMS)))


@dataclass(frozen=True)
class Numeral:
    """A clause number: its kind, its depth (0 is a chapter) and how it is printed."""

    kind: ClauseKind
    level: int
    label: str
    form: int


def numeral_at(text: str, position: int) -> Numeral | None:
    """The clause number that begins at `position`, if any.

    >>> numeral_at("（二）支持研发", 0).label
    '（二）'
    >>> numeral_at("2.5亿元", 0) is None
    True
    """
    found = _ANY.match(text, position)
    if not found or not found.lastgroup:
        return None
    form = int(found.lastgroup[1:])
    kind, level, _ = _FORMS[form]
    return Numeral(kind, level, found.group().strip(), form)

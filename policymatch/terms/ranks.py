"""Ranks: classes of a title that a word beside its name tells (领军瞪羚企业, 专精特新后备企业).

Whoever holds the title itself is of no such class, nor the other way round.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_HEAD = "企业"
# 批准瞪羚企业, 未来高新技术企业达到……: no rank.
_RANK = (
    r"(?:(?:种子|潜在|领军|后备|培育|成长|初创|起步)[型期]|种子|潜在|后备|候选|预备|领军|超级"
    r"|(?<![批核标精获])准)"
)
# 种子和领军瞪羚企业: the name is said once for both.
_BEFORE = re.compile(rf"(?:{_RANK}(?:[、和或与及]|以及)){{0,3}}{_RANK}$")
_ONE = re.compile(_RANK)
# 领军型瞪羚企业 is called 领军瞪羚企业 too.
_OF_A_KIND = re.compile(r"(?<=种子|潜在|领军|后备)[型期]$")
# 专精特新后备企业, 小巨人培育企业; 高新技术企业培育企业文化 tells what they do.
_BEHIND = re.compile(r"(?:培育|后备|储备|种子|候选|预备)企业")
_REACH = 20


class Ranked(NamedTuple):
    """A class of a title: its name, and where the words that tell it begin and end."""

    name: str
    start: int
    end: int


def ranked(text: str, start: int, end: int) -> Iterator[Ranked]:
    """The classes of the title named at [start, end) of a folded text; none where it is the title itself.

    >>> [one.name for one in ranked("种子和领军瞪羚企业", 5, 9)]
    ['种子瞪羚企业', '领军瞪羚企业']
    >>> [one.name for one in ranked("专精特新后备企业", 0, 4)], list(ranked("批准瞪羚企业", 2, 6))
    (['专精特新后备企业'], [])
    """
    name = text[start:end]
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    if before is not None:
        for rank in _ONE.findall(before.group()):
            yield Ranked(_OF_A_KIND.sub("", rank) + _whole(name), before.start(), end)
    elif not name.endswith(_HEAD) and (behind := _BEHIND.match(text, end)):
        yield Ranked(name + behind.group(), start, behind.end())


def _whole(name: str) -> str:
    return name if name.endswith(_HEAD) else name + _HEAD

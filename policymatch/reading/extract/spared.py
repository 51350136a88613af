"""Spared: the parts of a document that a rule between
its supports does not bind (方向14可与其他方向同时申报).
"""

import re

from policymatch.reading.measures.units import Layout

_NOUN = r"(?:方向|专题|类别|板块|领域)"
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_SPARED = re.compile(
    rf"(?P<label>{_NOUN}{_NUMBER})(?:项目)?(?:除外|不受此限|不受[^，。；]{{0,6}}限制|可(?:以)?(?:与|和|同)(?:其他|别的)[^，。；]{{0,8}}(?:同时|一并|兼))"
)
_HEADS = re.compile(rf"^(?P<noun>{_NOUN})\s?{_NUMBER}(?![、和及至])")


def spares_some(words: str) -> bool:
    """Whether words say of a part of a document that a rule does not bind it.

    >>> spares_some("方向14可与其他方向同时申报"), spares_some("方向14的项目须经推荐")
    (True, False)
    """
    return _SPARED.search(words) is not None


def is_spared(layout: Layout, at: int, words: str) -> bool:
    """Whether a rule, in these words, says that it does not bind the part in which a unit stands."""
    spared = {found["label"] for found in _SPARED.finditer("".join(words.split()))}
    return bool(spared) and _part_of(layout, at, {label[:2] for label in spared}) in spared


def _part_of(layout: Layout, at: int, nouns: set[str]) -> str:
    """The number, with its noun, of the part that a unit stands in; empty where none is told."""
    for unit in reversed(layout.units[: at + 1]):
        head = _HEADS.match(unit.text)
        if head and head["noun"] in nouns:
            return "".join(head.group().split())
    return ""

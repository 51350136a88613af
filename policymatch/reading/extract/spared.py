"""Spared: the parts of a document that a rule between
its supports does not bind (方向14可与其他方向同时申报).
"""

import re

from policymatch.reading.extract.numbered_parts import NOUN, NUMBER, part_over
from policymatch.reading.measures.units import Layout

_SPARED = re.compile(
    rf"(?P<label>{NOUN}{NUMBER})(?:项目)?(?:除外|不受此限|不受[^，。；]{{0,6}}限制|可(?:以)?(?:与|和|同)(?:其他|别的)[^，。；]{{0,8}}(?:同时|一并|兼))"
)


def spares_some(words: str) -> bool:
    """Whether words say of a part of a document that a rule does not bind it.

    >>> spares_some("方向14可与其他方向同时申报"), spares_some("方向14的项目须经推荐")
    (True, False)
    """
    return _SPARED.search(words) is not None


def is_spared(layout: Layout, at: int, words: str) -> bool:
    """Whether a rule, in these words, says that it does not bind the part in which a unit stands."""
    spared = {found["label"] for found in _SPARED.finditer("".join(words.split()))}
    return bool(spared) and part_over(layout, at, {label[:2] for label in spared}) in spared

"""Likeness: how much two texts have in common, 0 to 1."""

import difflib
from collections import Counter

from policymatch.domain.quote import squash


def likeness_of_titles(a: str, b: str) -> float:
    """The share of characters of two short texts that stand in the same order."""
    return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()


def likeness_of_texts(a: str, b: str) -> float:
    """The share of runs of two characters that two texts share (Dice 1945), white space aside.

    >>> round(likeness_of_texts("给予10万元奖励。", "给予20万元奖励。"), 2)
    0.75
    """
    first, second = _runs(squash(a)), _runs(squash(b))
    together = first.total() + second.total()
    return 2 * (first & second).total() / together if together else 1.0


def _runs(text: str) -> Counter[str]:
    return Counter(text[at : at + 2] for at in range(len(text) - 1))

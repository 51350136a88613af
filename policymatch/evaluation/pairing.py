"""Pairing: which of our measures stands for which annotated one."""

import re
import unicodedata
from collections.abc import Sequence

FEWEST_SHARED = 0.6
_MOST_OF_DOCUMENT = 0.9
_BLANK = re.compile(r"\s+")


def dense(text: str) -> str:
    """A text in one width and without white space.

    >>> dense("２０ 万元")
    '20万元'
    """
    return _BLANK.sub("", unicodedata.normalize("NFKC", text))


def trigrams(text: str) -> frozenset[str]:
    """The runs of three characters of a text, white space aside; a shorter text is one run."""
    letters = dense(text)
    return frozenset(letters[at : at + 3] for at in range(max(1, len(letters) - 2)))


def held_in(part: frozenset[str], whole: frozenset[str]) -> float:
    """The share of the runs of `part` that `whole` holds."""
    return len(part & whole) / len(part)


def pair(anchors: Sequence[str], texts: Sequence[str], body: str) -> dict[int, int]:
    """Positions of anchors and of the texts that state them, one to one.

    A text states an anchor when it holds 60 % of its runs; the fullest, then the shortest, then the one at
    a like place goes first. A text of nearly the whole document states none where there are several.
    """
    told = [_runs_of(text, body, alone=len(anchors) == 1) for text in texts]
    candidates = []
    for anchor, runs in enumerate(map(trigrams, anchors)):
        for text, other in enumerate(told):
            share = held_in(runs, other)
            if share >= FEWEST_SHARED:
                apart = abs(anchor / len(anchors) - text / len(texts))
                candidates.append((-round(share, 2), len(other), apart, anchor, text))
    pairs: dict[int, int] = {}
    for *_, anchor, text in sorted(candidates):
        if anchor not in pairs and text not in pairs.values():
            pairs[anchor] = text
    return pairs


def _runs_of(text: str, body: str, *, alone: bool) -> frozenset[str]:
    whole = len(dense(body)) * _MOST_OF_DOCUMENT
    return frozenset() if not alone and len(dense(text)) > whole else trigrams(text)

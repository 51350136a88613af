"""Which of many wordings match a word that a firm holds, without comparing each."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_SEPARATOR = "\x1f"
_REMEMBERED_WORDS = 4096
_LONGEST_REMEMBERED = 200


class Wordings:
    """A list of distinct wordings that answers for a held word which of them match it.

    The rule is that of `policymatch.matching.leaf.words`: one holds the other. Wordings that lie in
    the held word are found by looking its pieces up; wordings that hold it by searching one long
    text, so the cost hardly grows with the list.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self._position = {word: i for i, word in enumerate(words)}
        self._lengths = sorted({len(word) for word in words})
        self._text = _SEPARATOR.join(words)
        self._ends = np.cumsum([len(word) + 1 for word in words], dtype=np.int64)
        self._remembered = lru_cache(maxsize=_REMEMBERED_WORDS)(self._matching)

    def holding(self, code: str) -> int | None:
        """The position of exactly this wording; None where it is not listed."""
        return self._position.get(code)

    def matching(self, held: str) -> NDArray[np.int64]:
        """Positions of the wordings that match a held word; those of the last words are remembered.

        >>> Wordings(["企业技术中心", "重点实验室"]).matching("北京市企业技术中心").tolist()
        [0]
        """
        # A name is short; remembered ones of any length could fill the memory.
        return self._remembered(held) if len(held) <= _LONGEST_REMEMBERED else self._matching(held)

    def _matching(self, held: str) -> NDArray[np.int64]:
        return np.unique(np.array([*self._inside(held), *self._around(held)], dtype=np.int64))

    def _inside(self, held: str) -> list[int]:
        pieces = (
            held[start : start + length]
            for length in self._lengths
            for start in range(len(held) - length + 1)
        )
        return [self._position[piece] for piece in pieces if piece in self._position]

    def _around(self, held: str) -> list[int]:
        if len(held) < 2 or _SEPARATOR in held:
            return []
        starts, at = [], self._text.find(held)
        while at >= 0:
            starts.append(at)
            at = self._text.find(held, at + 1)
        found: list[int] = np.searchsorted(self._ends, starts, side="right").tolist()
        return found

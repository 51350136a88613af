"""Meaning and exact words together."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from policymatch.search.dense import DenseIndex
from policymatch.search.encoder import Vectors
from policymatch.search.fusion import reciprocal_rank_fusion
from policymatch.search.lexical import LexicalIndex

FETCHED = 100


@dataclass(frozen=True)
class HybridIndex:
    """A dense and a lexical index over the same rows."""

    dense: DenseIndex
    lexical: LexicalIndex

    def search(
        self, vector: Vectors, text: str, k: int, mask: NDArray[np.bool_] | None = None
    ) -> NDArray[np.int64]:
        """The k best rows, best first, by reciprocal rank fusion of the FETCHED best of each side."""
        fetched = max(k, FETCHED)
        near, _ = self.dense.search(vector, fetched, mask)
        shared, _ = self.lexical.search(text, fetched, mask)
        rows, _ = reciprocal_rank_fusion([near, shared])
        return rows[:k]

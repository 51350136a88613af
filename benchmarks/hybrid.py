"""Meaning and exact words together, over our own two indexes: as a match does it, and by joining ranks.

A match reckons both scores of every measure and adds them (`EveryRow`). The usual way, that of packaged
searches, takes the best rows of each side and joins their ranks (`JoinedRanks`); no door of ours goes it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from policymatch.search.dense import DenseIndex
from policymatch.search.encoder import Vectors
from policymatch.search.facets import FirmFacets
from policymatch.search.lexical import LexicalIndex
from policymatch.search.ranking import best_rows
from policymatch.service.nearness import Nearness

FETCHED = 100
RANK_CONSTANT = 60
_NO_FACETS = FirmFacets("", "", "", "", "")


@dataclass(frozen=True)
class EveryRow:
    """Both scores of every row, added as `service.nearness` adds them."""

    dense: DenseIndex
    lexical: LexicalIndex

    def search(self, vector: Vectors, text: str, k: int) -> NDArray[np.int64]:
        """The k best rows, best first."""
        rows = np.arange(self.dense.rows)
        words = self.lexical.scores(text)
        bm25 = words / max(float(words.max(initial=0.0)), 1e-6)
        return best_rows(Nearness(rows, _NO_FACETS, self.dense.scores(vector), bm25).fused(rows), k)


@dataclass(frozen=True)
class JoinedRanks:
    """The FETCHED best rows of each side, joined by their ranks."""

    dense: DenseIndex
    lexical: LexicalIndex

    def search(self, vector: Vectors, text: str, k: int) -> NDArray[np.int64]:
        """The k best rows, best first."""
        near, _ = self.dense.search(vector, FETCHED)
        shared, _ = self.lexical.search(text, FETCHED)
        return joined_by_rank([near, shared])[:k]


def joined_by_rank(rankings: Sequence[NDArray[np.int64]]) -> NDArray[np.int64]:
    """The rows of all rankings by the sum of 1 / (60 + rank), best first; ties by row.

    Cormack, Clarke and Büttcher 2009, Reciprocal Rank Fusion outperforms Condorcet and individual rank
    learning methods (SIGIR).

    >>> joined_by_rank([np.array([7, 3]), np.array([3, 9])]).tolist()
    [3, 7, 9]
    """
    gains = [1 / (RANK_CONSTANT + 1.0 + np.arange(len(ranking))) for ranking in rankings]
    rows, places = np.unique(np.concatenate(rankings), return_inverse=True)
    scores = np.bincount(places, np.concatenate(gains), len(rows))
    return rows[np.argsort(-scores, kind="stable")]

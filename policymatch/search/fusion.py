"""Several rankings into one."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

RANK_CONSTANT = 60


def reciprocal_rank_fusion(
    rankings: Sequence[Sequence[int] | NDArray[np.int64]],
    *,
    weights: Sequence[float] | None = None,
    rank_constant: int = RANK_CONSTANT,
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Rows of all `rankings` (each best first) and their fused scores, best first; ties by row.

    A row scores the sum over rankings of weight / (rank_constant + rank), ranks from 1: Cormack, Clarke and
    Büttcher 2009, Reciprocal Rank Fusion outperforms Condorcet and individual rank learning methods (SIGIR),
    who take 60 as the constant. A row that a ranking lacks gets nothing from it.

    >>> rows, scores = reciprocal_rank_fusion([[7, 3], [3, 9]])
    >>> rows.tolist(), scores.round(4).tolist()
    ([3, 7, 9], [0.0325, 0.0164, 0.0161])
    """
    weights = [1.0] * len(rankings) if weights is None else weights
    lists = [np.asarray(ranking, np.int64) for ranking in rankings]
    gains = [
        weight / (rank_constant + 1.0 + np.arange(len(rows)))
        for weight, rows in zip(weights, lists, strict=True)
    ]
    if not lists:
        return np.zeros(0, np.int64), np.zeros(0)
    rows, places = np.unique(np.concatenate(lists), return_inverse=True)
    scores = np.bincount(places, np.concatenate(gains), len(rows)).astype(np.float64)
    order = np.argsort(-scores, kind="stable")
    return rows[order], scores[order]

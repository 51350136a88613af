"""The best rows of a column of scores, the same ones on every machine."""

import numpy as np
from numpy.typing import NDArray


def best_rows(scores: NDArray[np.float32], k: int) -> NDArray[np.int64]:
    """Rows of the k highest scores, best first; equal scores by row, also where they straddle the k-th.

    >>> best_rows(np.array([0.5, 0.9, 0.5, 0.5], np.float32), 2).tolist()
    [1, 0]
    """
    k = min(k, len(scores))
    if k <= 0:
        return np.zeros(0, np.int64)
    least = np.partition(scores, len(scores) - k)[len(scores) - k]
    rows = np.flatnonzero(scores >= least)
    return rows[np.argsort(-scores[rows], kind="stable")][:k]

"""Ranking measured: nDCG, recall, first good place, and intervals by drawing firms again."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

USEFUL = 2
_DRAWS = 1000


@dataclass(frozen=True)
class RankScore:
    """What one firm's list is worth, each 0..1."""

    ndcg10: float
    recall20: float
    mrr10: float


def score_list(grades: Sequence[int], attainable: Sequence[int]) -> RankScore | None:
    """A list told by the grades of its measures, best first; `attainable`: all grades there were to find.

    Gain is 2^grade - 1. Recall is of the useful ones (grade 2 or more), of at most 20. None where
    nothing useful was there.

    >>> score_list([3, 0, 2], [3, 2]).ndcg10 < score_list([3, 2, 0], [3, 2]).ndcg10 == 1.0
    True
    """
    useful = sum(grade >= USEFUL for grade in attainable)
    if not useful:
        return None
    ideal = _gain(sorted(attainable, reverse=True)[:10])
    first = next((1 / place for place, grade in enumerate(grades[:10], 1) if grade >= USEFUL), 0.0)
    found = sum(grade >= USEFUL for grade in grades[:20])
    return RankScore(_gain(grades[:10]) / ideal, found / min(20, useful), first)


def interval(values: Sequence[float]) -> tuple[float, float]:
    """The middle 95 % of the mean when firms are drawn again with replacement."""
    told = np.asarray(values)
    draws = np.random.default_rng(0).integers(0, len(told), (_DRAWS, len(told)))
    low, high = np.quantile(told[draws].mean(axis=1), (0.025, 0.975))
    return float(low), float(high)


def _gain(grades: Sequence[int]) -> float:
    gains = 2.0 ** np.asarray(grades, np.float64) - 1
    discounts: NDArray[np.float64] = np.log2(np.arange(2, len(gains) + 2))
    return float((gains / discounts).sum())

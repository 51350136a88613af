"""Orders: the ranking under test, and what is left of it when a part is taken away."""

from collections.abc import Callable, Sequence
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from policymatch.evaluation.cases import Case
from policymatch.evaluation.folds import Scores
from policymatch.evaluation.ranking import RankScore, score_list
from policymatch.matching.rank import kept_behind
from policymatch.matching.rank.features import AWAY

_LISTED = 100
_RANK_CONSTANT = 60.0


class Order(StrEnum):
    """Ways to order what a firm may have."""

    DENSE_ONLY = "dense_only"
    BM25_ONLY = "bm25_only"
    CHARACTERS_ONLY = "characters_only"
    NO_LEARNING = "no_learning"


_SCORED_BY: dict[Order, Callable[[Case], Scores]] = {
    Order.DENSE_ONLY: lambda case: _column(case, "near_dense"),
    Order.BM25_ONLY: lambda case: _column(case, "near_bm25"),
    Order.CHARACTERS_ONLY: lambda case: _column(case, "near_full_whole"),
    Order.NO_LEARNING: lambda case: (
        _by_rank(_column(case, "near_dense")) + _by_rank(_column(case, "near_full_whole"))
    ),
}


def plain_scores(case: Case, order: Order) -> Scores:
    """The scores (measures,) of a case without any learning."""
    return _SCORED_BY[order](case)


def score_order(
    cases: Sequence[Case],
    scores: Sequence[Scores],
    *,
    verdicts: bool = True,
    gold_verdicts: bool = False,
    spread: bool = False,
) -> list[RankScore]:
    """What the lists of all firms are worth; a firm with nothing useful to find is passed over.

    Listed is what we offer; everything without `verdicts`; what gold would offer with `gold_verdicts`. With
    `spread` measures stand back behind others of their document, as in a list that is served.
    """
    found = []
    for case, told in zip(cases, scores, strict=True):
        listed = case.allowed if gold_verdicts else case.offered | (not verdicts)
        order = listed_rows(case, told, listed, spread=spread)[:_LISTED]
        score = score_list(case.grades[order].tolist(), case.attainable)
        if score is not None:
            found.append(score)
    return found


def listed_rows(
    case: Case, scores: Scores, listed: NDArray[np.bool_], *, spread: bool = False
) -> NDArray[np.int64]:
    """The rows that are `listed` (measures,), best first; what is issued elsewhere after all others.

    With `spread` what stands behind others of its document is set back.
    """
    away = case.features[AWAY] > 0
    rows = np.flatnonzero(listed)
    order = rows[np.lexsort((-scores[rows], away[rows]))]
    if not spread:
        return order
    kept = scores[order] * kept_behind(case.documents[order])
    return order[np.lexsort((-kept, away[order]))]


def _column(case: Case, name: str) -> Scores:
    return case.features[name].astype(np.float64)


def _by_rank(scores: NDArray[np.float64]) -> Scores:
    ranks = np.searchsorted(np.sort(-scores), -scores, side="left") + 1
    shares: Scores = np.reciprocal(_RANK_CONSTANT + ranks.astype(np.float64))
    return shares

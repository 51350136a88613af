"""Folds: scores of measures and firms that the ranker did not learn from."""

from collections.abc import Sequence
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from policymatch.evaluation.cases import Case
from policymatch.matching.rank.features import NOT_LEARNED
from policymatch.matching.rank.first_look import FirstLook
from policymatch.matching.rank.fitting import Example, fit, fit_first_look
from policymatch.matching.rank.ranker import Ranker

FOLDS = 6
Scores = NDArray[np.float64]


class HeldBack(StrEnum):
    """What a fold keeps from the ranker: some firms, or some firms and some documents."""

    FIRMS = "firms"
    FIRMS_AND_DOCUMENTS = "firms_and_documents"


def example_of(case: Case, kept: NDArray[np.bool_]) -> Example:
    """The pairs of a case that a ranker may learn from."""
    rows = case.learnable & kept
    told = {name: column[rows] for name, column in case.features.items() if name not in NOT_LEARNED}
    return Example(told, case.grades[rows])


def fit_cases(cases: Sequence[Case]) -> Ranker:
    """The ranker of all pairs, line and forest."""
    seen = [example_of(case, np.ones(len(case.grades), np.bool_)) for case in cases]
    return fit(seen, with_forest=True)


def first_look_of(ranker: Ranker, cases: Sequence[Case]) -> FirstLook:
    """The first look that comes nearest to what a ranker says of all pairs."""
    return fit_first_look(ranker, [example_of(case, np.ones(len(case.grades), np.bool_)) for case in cases])


def held_back_scores(
    cases: Sequence[Case],
    held_back: HeldBack,
    panel: Sequence[Case] = (),
    *,
    with_forest: bool = True,
    folds: int = FOLDS,
) -> tuple[list[Scores], NDArray[np.int64]]:
    """Scores (measures,) of each case by rankers that saw neither its firm nor, where asked, the measure's
    document; and the fold of each firm. The same cases give the same folds. Of the firms of `panel` the
    rankers see all but, where asked, the document.
    """
    firms = dealt(len(cases), folds)
    documents = dealt(int(max(case.documents.max() for case in cases)) + 1, folds)
    scores = [np.zeros(len(case.grades)) for case in cases]
    by_document = held_back is HeldBack.FIRMS_AND_DOCUMENTS
    for fold in range(folds):
        for part in range(folds if by_document else 1):
            away = [(documents[case.documents] == part) | (not by_document) for case in cases]
            kept = [~rows | (not by_document) for rows in away]
            seen = [example_of(cases[i], kept[i]) for i in np.flatnonzero(firms != fold).tolist()]
            seen += [example_of(case, _kept(case, documents, part, by_document)) for case in panel]
            ranker = fit(seen, with_forest=with_forest)
            for i in np.flatnonzero(firms == fold).tolist():
                scores[i][away[i]] = ranker.promises(cases[i].features)[away[i]]
    return scores, firms


def _kept(case: Case, documents: NDArray[np.int64], part: int, by_document: bool) -> NDArray[np.bool_]:
    """The rows of a case of the panel that stand in no document held back (-1: in none of the gold)."""
    known = case.documents >= 0
    away: NDArray[np.bool_] = known & (documents[np.where(known, case.documents, 0)] == part)
    return ~away | (not by_document)


def dealt(count: int, folds: int = FOLDS) -> NDArray[np.int64]:
    """A fold for each of `count`, of like size, drawn once for all."""
    drawn = np.arange(count) % folds
    np.random.default_rng(0).shuffle(drawn)
    return drawn

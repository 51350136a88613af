"""Levels of relevance: from which score on a measure is useful to a firm, told by held-back pairs."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.isotonic import IsotonicRegression

from policymatch.domain.recommendation import RelevanceLevel
from policymatch.domain.value import Value
from policymatch.evaluation.cases import Case
from policymatch.evaluation.folds import Scores
from policymatch.evaluation.ranking import USEFUL
from policymatch.matching.rank import Levels
from policymatch.matching.rank.features import AWAY
from policymatch.matching.rank.ranker import kept_of

_HIGH, _MEDIUM = 0.5, 0.2
"""The least chance of being useful that makes a measure's relevance high, and medium."""


class LevelFigures(Value):
    """A level of relevance on held-back pairs: from which score on, how many measures a firm has of it, and
    which share of these is useful (grade 2 or more), or of any use (1 or more).
    """

    level: RelevanceLevel
    from_score: float
    of_a_firm: float
    useful: float
    of_any_use: float


def level_figures(cases: Sequence[Case], promises: Sequence[Scores]) -> tuple[LevelFigures, ...]:
    """The levels that held-back promises (measures,) of each case ask for, and what each is worth."""
    scores, grades = _offered(cases, promises)
    levels = levels_of(scores, grades >= USEFUL)
    lows = {RelevanceLevel.LOW: 0.0, RelevanceLevel.MEDIUM: levels.medium_from}
    of = np.array([levels.of(score) for score in scores.tolist()])
    return tuple(
        LevelFigures(
            level=level,
            from_score=lows.get(level, levels.high_from),
            of_a_firm=round(int((of == level).sum()) / max(1, len(cases)), 1),
            useful=_share(grades[of == level] >= USEFUL),
            of_any_use=_share(grades[of == level] >= 1),
        )
        for level in RelevanceLevel
    )


def levels_of(scores: Scores, useful: NDArray[np.bool_]) -> Levels:
    """Where the chance that a measure is useful, which never falls with its score, is a fifth, and a half.

    >>> scores = np.array([0.1, 0.2, 0.3, 0.4] * 10)
    >>> levels_of(scores, scores > 0.25)
    Levels(medium_from=0.3, high_from=0.3)
    """
    rising = IsotonicRegression(out_of_bounds="clip").fit(scores, useful.astype(np.float64))
    known = np.sort(scores)
    chances = rising.predict(known)
    medium, high = (_first(known[chances >= least]) for least in (_MEDIUM, _HIGH))
    return Levels(medium_from=medium, high_from=high)


def write_levels(figures: Sequence[LevelFigures], path: Path) -> None:
    """Write `medium_from` and `high_from`, with the shares that they stand on, as JSON."""
    starts = {each.level: each.from_score for each in figures}
    told = {
        "medium_from": starts[RelevanceLevel.MEDIUM],
        "high_from": starts[RelevanceLevel.HIGH],
        "firms_and_documents_held_back": [each.model_dump(mode="json") for each in figures],
    }
    path.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def _offered(cases: Sequence[Case], promises: Sequence[Scores]) -> tuple[Scores, NDArray[np.int64]]:
    """Score and grade of what is offered to the firms here; a score is a promise before any doubt."""
    rows = [case.offered & (case.features[AWAY] == 0) for case in cases]
    both = zip(cases, promises, rows, strict=True)
    scores = [(told / kept_of(case.features).astype(np.float64))[at] for case, told, at in both]
    grades = [case.grades[at] for case, at in zip(cases, rows, strict=True)]
    return np.concatenate(scores), np.concatenate(grades)


def _first(scores: Scores) -> float:
    """The lowest of ascending scores, to three digits; 1 where there is none."""
    return round(float(scores[0]), 3) if len(scores) else 1.0


def _share(told: NDArray[np.bool_]) -> float:
    return round(float(told.mean()), 3) if len(told) else 0.0

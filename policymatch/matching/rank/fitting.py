"""Fitting: a ranker learned from graded pairs of firm and measure."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import lsq_linear, minimize

from policymatch.matching.rank.features import Features
from policymatch.matching.rank.first_look import LOOKED_AT, FirstLook
from policymatch.matching.rank.growing import grow
from policymatch.matching.rank.ranker import Ranker, sign_of

HIGHEST_GRADE = 3
PENALTY = 60.0


class Example(NamedTuple):
    """Pairs of one firm: their features, and the grade of each (0 not useful .. 3 squarely for it)."""

    features: Features
    grades: NDArray[np.int64]


def gains_of(grades: NDArray[np.int64]) -> NDArray[np.float64]:
    """The gain of each grade as a share of the highest, (2^grade - 1) / 7.

    >>> gains_of(np.array([0, 1, 3])).round(2).tolist()
    [0.0, 0.14, 1.0]
    """
    return np.asarray((2.0**grades - 1) / (2.0**HIGHEST_GRADE - 1))


def fit(examples: Sequence[Example], penalty: float = PENALTY, *, with_forest: bool = False) -> Ranker:
    """Logistic regression on the gain of each pair, with ridge `penalty`. Signs are held where they must be.

    On demand a forest is grown beside it. The same examples give the same ranker.
    """
    names = tuple(examples[0].features)
    table = np.concatenate([_table(example.features, names) for example in examples])
    gains = np.concatenate([gains_of(example.grades) for example in examples])
    means, scales = table.mean(axis=0), table.std(axis=0)
    scales[scales < 1e-9] = 1.0
    forest = grow(names, table.astype(np.float32), gains) if with_forest else None
    weights = _fitted((table - means) / scales, gains, penalty, [_bounds(name) for name in names])
    return Ranker(names, means, scales, weights[:-1], float(weights[-1]), forest)


def fit_first_look(ranker: Ranker, examples: Sequence[Example]) -> FirstLook:
    """The line through cheap features that comes nearest to a ranker's scores of pairs, by least squares.

    Signs are held where they must be.
    """
    table = np.concatenate([_table(example.features, LOOKED_AT) for example in examples])
    said = np.concatenate([ranker.scores(example.features) for example in examples]).astype(np.float64)
    low, high = zip(*map(_bounds, LOOKED_AT), strict=True)
    bounds = (
        [*(-np.inf if end is None else end for end in low), -np.inf],
        [*(np.inf if end is None else end for end in high), np.inf],
    )
    found = lsq_linear(np.column_stack([table, np.ones(len(table))]), said, bounds).x
    return FirstLook(dict(zip(LOOKED_AT, found[:-1].tolist(), strict=True)), float(found[-1]))


def _table(features: Features, names: Sequence[str]) -> NDArray[np.float64]:
    return np.stack([features[name] for name in names], axis=1).astype(np.float64)


def _bounds(name: str) -> tuple[float | None, float | None]:
    sign = sign_of(name)
    return (0.0 if sign > 0 else None, 0.0 if sign < 0 else None)


def _fitted(
    table: NDArray[np.float64],
    gains: NDArray[np.float64],
    penalty: float,
    bounds: list[tuple[float | None, float | None]],
) -> NDArray[np.float64]:
    """Weights and, last, the intercept, which is not penalised."""

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        logits = table @ weights[:-1] + weights[-1]
        chances = 1 / (1 + np.exp(-logits))
        entropy = np.logaddexp(0, logits).sum() - gains @ logits
        wrong = chances - gains
        slopes = np.append(table.T @ wrong + penalty * weights[:-1], wrong.sum())
        return entropy + penalty / 2 * (weights[:-1] @ weights[:-1]), slopes

    start = np.zeros(table.shape[1] + 1)
    found = minimize(
        loss, start, jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)], options={"maxiter": 500}
    )
    return np.asarray(found.x)

"""Linear: weights of named traits, summed into a score for each answer."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from policymatch.terms import damaged_model

_DIGITS = 3
_LEAST_WEIGHT = 0.004


@dataclass(frozen=True)
class Linear:
    """A multinomial logistic model: a row of weights for each trait, one column an answer."""

    answers: tuple[str, ...]
    intercept: NDArray[np.float64]
    weights: Mapping[str, NDArray[np.float64]]

    def weighed(self, traits: Sequence[str]) -> NDArray[np.float64]:
        """The sum of the weights of `traits`, without the intercept; traits not known weigh nothing."""
        rows = [row for trait in traits if (row := self.weights.get(trait)) is not None]
        return np.sum(rows, axis=0) if rows else np.zeros(len(self.answers))

    def answer(self, traits: Sequence[str]) -> str:
        """The likeliest answer."""
        return self.answers[int(np.argmax(self.intercept + self.weighed(traits)))]


def train_linear(
    rows: Sequence[Sequence[str]], given: Sequence[str], *, fewest_seen: int, inverse_penalty: float
) -> Linear:
    """A model of the answers `given` to the traits in `rows`; traits seen too seldom are left out."""
    from sklearn.linear_model import LogisticRegression

    seen = Counter(trait for row in rows for trait in set(row))
    names = sorted(trait for trait, count in seen.items() if count >= fewest_seen)
    column = {name: i for i, name in enumerate(names)}
    model = LogisticRegression(C=inverse_penalty, max_iter=500).fit(_matrix(rows, column), given)
    # Of two answers scikit-learn keeps one row: the other one is its opposite.
    two = len(model.classes_) == 2
    rows_kept = np.vstack([-model.coef_, model.coef_]) / 2 if two else model.coef_
    intercept = np.concatenate([-model.intercept_, model.intercept_]) / 2 if two else model.intercept_
    weights = {name: rows_kept[:, i] for name, i in column.items()}
    return Linear(tuple(model.classes_), intercept, weights)


def _matrix(rows: Sequence[Sequence[str]], column: Mapping[str, int]) -> csr_matrix:
    indices, ends = [], [0]
    for row in rows:
        indices.extend(sorted({column[trait] for trait in row if trait in column}))
        ends.append(len(indices))
    return csr_matrix((np.ones(len(indices)), indices, ends), shape=(len(rows), len(column)))


def save_linear(model: Linear, path: Path) -> None:
    """Writes a model as JSON: {"answers", "intercept", "weights": {trait: row}}, weights to three digits."""
    kept = {n: row for n, row in sorted(model.weights.items()) if np.abs(row).max() >= _LEAST_WEIGHT}
    stored = {
        "answers": list(model.answers),
        "intercept": _rounded(model.intercept),
        "weights": {name: _rounded(row) for name, row in kept.items()},
    }
    path.write_text(json.dumps(stored, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _rounded(row: NDArray[np.float64]) -> list[float]:
    return [round(float(x), _DIGITS) for x in row]


def open_linear(path: Path) -> Linear:
    """The model stored at `path`. Raises TermsError where the file is absent or malformed."""
    try:
        stored: Any = json.loads(path.read_text(encoding="utf-8"))
        weights = {name: np.array(row) for name, row in stored["weights"].items()}
        return Linear(tuple(stored["answers"]), np.array(stored["intercept"]), weights)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise damaged_model(path) from error

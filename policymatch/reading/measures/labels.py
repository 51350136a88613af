"""Labels: whether a sentence begins an offer, goes on with one, or stands outside."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


class Label(StrEnum):
    """Outside of any offer, the begin of one, inside of one (Ramshaw and Marcus 1995)."""

    OUTSIDE = "O"
    BEGIN = "B"
    INSIDE = "I"


LABELS = (Label.OUTSIDE, Label.BEGIN, Label.INSIDE)


@dataclass(frozen=True)
class Labeller:
    """A linear chain over sentences: weights of traits for each label, decoded by Viterbi (1967).

    `weights` maps a trait to a row of three; a trait joined with the label before it is written
    `<label>|<trait>`. `bias` is added to BEGIN: above 0 finds more offers, of which more are none.
    """

    weights: Mapping[str, NDArray[np.float64]]
    intercept: NDArray[np.float64]
    bias: float

    def label(self, traits: list[list[str]]) -> list[Label]:
        """The most probable labels of the sentences of one document, from their traits."""
        if not traits:
            return []
        chances = np.stack([self._log_chances(shown) for shown in traits])
        return [LABELS[i] for i in _best_path(chances)]

    def _log_chances(self, shown: list[str]) -> NDArray[np.float64]:
        """log P(label | label before, traits), a 3 x 3 table: rows are the label before."""
        own = self._sum(shown)
        table = np.stack([own + self._sum(joined(shown, before)) for before in LABELS])
        table -= np.logaddexp.reduce(table, axis=1, keepdims=True)
        table[:, 1] += self.bias
        return table

    def _sum(self, names: list[str]) -> NDArray[np.float64]:
        total = np.zeros(3) if names and "|" in names[0] else self.intercept.copy()
        for name in names:
            row = self.weights.get(name)
            if row is not None:
                total += row
        return total


def joined(shown: list[str], before: Label) -> list[str]:
    """The traits that depend on the label before."""
    return [f"{before}|", *(f"{before}|{t}" for t in shown if t.startswith("c:") or t in ("p:same", "last"))]


def _best_path(chances: NDArray[np.float64]) -> list[int]:
    score = chances[0, 0].copy()
    score[2] = -np.inf
    back = []
    for table in chances[1:]:
        reached = score[:, None] + table
        back.append(reached.argmax(axis=0))
        score = reached.max(axis=0)
    path = [int(score.argmax())]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    return path[::-1]


def open_labeller(path: Path) -> Labeller:
    """The labeller stored at `path` as JSON: {"bias", "intercept": [3], "weights": {trait: [3]}}."""
    stored = json.loads(path.read_text(encoding="utf-8"))
    weights = {name: np.array(row) for name, row in stored["weights"].items()}
    return Labeller(weights, np.array(stored["intercept"]), stored["bias"])

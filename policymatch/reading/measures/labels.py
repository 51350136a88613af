"""Labels: whether a sentence begins an offer, goes on with one, or stands outside."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from policymatch.reading.measures.linear import Linear


class Label(StrEnum):
    """Outside of any offer, the begin of one, inside of one (Ramshaw and Marcus 1995)."""

    OUTSIDE = "O"
    BEGIN = "B"
    INSIDE = "I"


@dataclass(frozen=True)
class Labeller:
    """A linear chain over sentences, decoded by the algorithm of Viterbi (1967).

    A trait joined with the label before it is written `<label>|<trait>`. `bias` is added to BEGIN:
    above 0 finds more offers, of which more are none.
    """

    model: Linear
    bias: float = 0.6

    def label(self, traits: list[list[str]]) -> list[Label]:
        """The most probable labels of the sentences of one document, from their traits."""
        if not traits:
            return []
        chances = np.stack([self._log_chances(shown) for shown in traits])
        return [Label(self.model.answers[i]) for i in self._best_path(chances)]

    def _log_chances(self, shown: list[str]) -> NDArray[np.float64]:
        """The table log P(label | label before, traits), 3 x 3: rows are the label before."""
        own = self.model.intercept + self.model.weighed(shown)
        befores = [Label(answer) for answer in self.model.answers]
        table = np.stack([own + self.model.weighed(joined(shown, before)) for before in befores])
        table -= np.logaddexp.reduce(table, axis=1, keepdims=True)
        table[:, self.model.answers.index(Label.BEGIN)] += self.bias
        return table

    def _best_path(self, chances: NDArray[np.float64]) -> list[int]:
        score = chances[0, self.model.answers.index(Label.OUTSIDE)].copy()
        score[self.model.answers.index(Label.INSIDE)] = -np.inf
        back = []
        for table in chances[1:]:
            reached = score[:, None] + table
            back.append(reached.argmax(axis=0))
            score = reached.max(axis=0)
        path = [int(score.argmax())]
        for step in reversed(back):
            path.append(int(step[path[-1]]))
        return path[::-1]


def joined(shown: list[str], before: Label) -> list[str]:
    """The traits that depend on the label before."""
    return [f"{before}|", *(f"{before}|{t}" for t in shown if t.startswith("c:") or t in ("p:same", "last"))]

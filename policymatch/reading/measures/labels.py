"""Labels: whether a sentence begins an offer, goes on with one, or stands outside."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import numpy as np

from policymatch.reading.measures.linear import Linear
from policymatch.reading.measures.trees import Tables, Trees


class Label(StrEnum):
    """Outside of any offer, the begin of one, inside of one (Ramshaw and Marcus 1995)."""

    OUTSIDE = "O"
    BEGIN = "B"
    INSIDE = "I"


LABELS = (Label.BEGIN, Label.INSIDE, Label.OUTSIDE)
_BIAS, _INSIDE_BIAS = 1.4, 0.6
_CONTEXT_SHARE = 0.5
_BEGIN, _INSIDE, _OUTSIDE = range(3)


class Labelled(NamedTuple):
    """The most probable labels of a document's sentences, and the chance (n,) that an offer begins at each."""

    labels: list[Label]
    begins: Tables


@dataclass(frozen=True)
class Labeller:
    """A chain over sentences, decoded by the algorithm of Viterbi (1967).

    `model` is a linear model with the answers of LABELS in that order; a trait joined with the
    label before it is written `<label>|<trait>`. `trees`, where given, have half a say, and what a network
    says of the sentences in their context has half a say beside both. `bias` is added to BEGIN: above 0
    finds more offers, of which more are none. `inside_bias`, added to INSIDE, keeps what was found whole.
    """

    model: Linear
    trees: Trees | None = None
    bias: float = _BIAS
    inside_bias: float = _INSIDE_BIAS

    def label(self, traits: list[list[str]], context: Tables | None = None) -> Labelled:
        """The most probable labels of the sentences of one document, from their traits.

        `context`: ln P(label) of each sentence, (n, 3), as a network tells that reads it among its
        neighbours. The bias moves the labels alone: the chances are those of the models.
        """
        if not traits:
            return Labelled([], np.zeros(0))
        chances = self._tables(traits)
        if context is not None:
            chances = _normalised(chances * (1 - _CONTEXT_SHARE) + context[:, None, :] * _CONTEXT_SHARE)
        begins = _begins(chances)
        chances[:, :, _BEGIN] += self.bias
        chances[:, :, _INSIDE] += self.inside_bias
        return Labelled([LABELS[i] for i in self._best_path(chances)], begins)

    def _tables(self, traits: list[list[str]]) -> Tables:
        chances = self.linear_tables(traits)
        if self.trees:
            chances = _normalised((chances + self.trees.log_chances(traits, chances)) / 2)
        return chances

    def linear_tables(self, traits: list[list[str]]) -> Tables:
        """What the linear model says: log P(label | label before, traits), (n, 3, 3), rows the label before."""
        tables = []
        for shown in traits:
            own = self.model.intercept + self.model.weighed(shown)
            table = np.stack([own + self.model.weighed(joined(shown, before)) for before in LABELS])
            tables.append(_normalised(table))
        return np.stack(tables) if tables else np.zeros((0, 3, 3))

    @staticmethod
    def _best_path(chances: Tables) -> list[int]:
        score = chances[0, _OUTSIDE].copy()
        score[_INSIDE] = -np.inf
        back = []
        for table in chances[1:]:
            reached = score[:, None] + table
            back.append(reached.argmax(axis=0))
            score = reached.max(axis=0)
        path = [int(score.argmax())]
        for step in reversed(back):
            path.append(int(step[path[-1]]))
        return path[::-1]


def _normalised(tables: Tables) -> Tables:
    """Tables whose rows are chances again, as logarithms."""
    told: Tables = tables - np.logaddexp.reduce(tables, axis=-1, keepdims=True)
    return told


def _begins(tables: Tables) -> Tables:
    """The chance (n,) that an offer begins at each sentence, whatever the others are.

    Rows of tables sum to 1, so what follows a sentence says nothing more of it (Rabiner 1989, the
    forward pass). No offer goes on at the first sentence.
    """
    chances = np.exp(tables)
    held = chances[0, _OUTSIDE] * (np.arange(3) != _INSIDE)
    told = [held / held.sum()]
    for table in chances[1:]:
        told.append(told[-1] @ table)
    return np.stack(told)[:, _BEGIN]


def joined(shown: list[str], before: Label) -> list[str]:
    """The traits that depend on the label before."""
    return [f"{before}|", *(f"{before}|{t}" for t in shown if t.startswith("c:") or t in ("p:same", "last"))]

"""Ranker: a linear model over the features, which explains each place in the list, and a forest beside it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from policymatch.matching.rank.features import CONFIDENCE, WAITS, Column, Features
from policymatch.matching.rank.forest import Forest, Table
from policymatch.terms import packaged_folder

_MORE_IS_BETTER = ("near_", "met", "eligible", "provincial", "local", "kind_needed")
_MORE_IS_WORSE = ("unknown",)
# What the forest has to say; it orders the head better than the line, and explains nothing.
_SHARE_OF_FOREST = 0.8
_TRUST = 0.5
# What can be had now is more use than what a year will bring; the calendar tells of that.
_SHARE_WAITING = 0.1
# No chance is so small that a score could not be told from what the row keeps of it.
_LEAST_CHANCE = 1e-6


def trust_of(features: Features) -> Column:
    """The part of its score that each row keeps: the square root of the chance that its text offers anything.

    The score tells how useful a measure would be, the chance whether there is one. A list needs both.
    """
    chance = np.maximum(features[CONFIDENCE].astype(np.float32), np.float32(_LEAST_CHANCE))
    trust: Column = chance ** np.float32(_TRUST)
    return trust


def kept_of(features: Features) -> Column:
    """The part of its score that each row keeps for its place: what it may be trusted, and a tenth of that
    where only time will open it.
    """
    now = np.where(features[WAITS] > 0, np.float32(_SHARE_WAITING), np.float32(1))
    kept: Column = trust_of(features) * now
    return kept


def sign_of(name: str) -> int:
    """What more of a feature may do: 1 never lowers a score, -1 never raises it, 0 either.

    Nearer, more shared, more met, issued closer to home is never worse; more missed or open never better.

    >>> sign_of("trade_head_shared"), sign_of("unknown"), sign_of("siblings")
    (1, -1, 0)
    """
    if name.startswith(_MORE_IS_WORSE) or name.endswith("_missed"):
        return -1
    return int(name.startswith(_MORE_IS_BETTER) or name.endswith("_shared"))


@dataclass(frozen=True, eq=False)
class Ranker:
    """Weights of standardised features. Their sum is the logit of the share of the highest gain.

    A weight has the sign of `sign_of`, so a criterion that turns from unknown to met never lowers a score.
    `forest`, where there is one, has eight tenths of the say.
    """

    names: tuple[str, ...]
    means: NDArray[np.float64]
    scales: NDArray[np.float64]
    weights: NDArray[np.float64]
    intercept: float
    forest: Forest | None = None

    def scores(self, features: Features) -> Column:
        """The score of every row, in 0..1: how much of the highest gain it promises, if it is there."""
        table = self.table(features)
        return self.both(self.scores_of(self.contributions(table)), table)

    def promises(self, features: Features) -> Column:
        """What orders the rows: their scores, how far each is trusted, and whether it can be had yet."""
        return self.scores(features) * kept_of(features)

    def table(self, features: Features) -> Table:
        """The features that it knows, side by side (rows, features)."""
        # Laid down in lines and turned over, which is twice as fast as column by column.
        return np.ascontiguousarray(np.array([features[name] for name in self.names], np.float32).T)

    def contributions(self, table: Table) -> NDArray[np.float64]:
        """How much each feature moves the logit of each row (rows, features), against the average row."""
        moved: NDArray[np.float64] = (table.astype(np.float64) - self.means) * (self.weights / self.scales)
        return moved

    def scores_of(self, moved: NDArray[np.float64]) -> Column:
        """What the line says, of what `contributions` tells."""
        logits = moved.sum(axis=1) + self.intercept
        scores: Column = (1 / (1 + np.exp(-logits))).astype(np.float32)
        return scores

    def both(self, line: Column, table: Table) -> Column:
        """What the line and, where there is one, the forest promise each row, the forest weighing more."""
        if self.forest is None:
            return line
        gains = self.forest.gains(table)
        mean: Column = (line + _SHARE_OF_FOREST * (gains - line)).astype(np.float32)
        return mean

    def stored(self) -> dict[str, object]:
        """The ranker as JSON, six digits."""
        return {
            "intercept": round(self.intercept, 6),
            "features": {
                name: [round(float(x), 6) for x in (self.means[i], self.scales[i], self.weights[i])]
                for i, name in enumerate(self.names)
            },
        }


def ranker_of(stored: Mapping[str, object]) -> Ranker:
    """The ranker that JSON tells: `features` name -> [mean, scale, weight]."""
    told = stored["features"]
    assert isinstance(told, Mapping)
    table = np.array(list(told.values()), np.float64).reshape(-1, 3)
    intercept = stored["intercept"]
    assert isinstance(intercept, int | float)
    return Ranker(tuple(told), table[:, 0], table[:, 1], table[:, 2], float(intercept))


def open_ranker(path: Path) -> Ranker:
    """The ranker of a JSON file."""
    return ranker_of(json.loads(path.read_text("utf-8")))


@cache
def packaged_ranker() -> Ranker:
    """The ranker of models/ranker, line and forest; read once."""
    folder = packaged_folder("models") / "ranker"
    return replace(open_ranker(folder / "ranker.json"), forest=Forest.open(folder / "forest.npz"))

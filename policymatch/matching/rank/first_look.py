"""First look: cheap features narrow what a firm may have down to a shortlist."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Self

import numpy as np

from policymatch.matching.rank.columns import RankColumns
from policymatch.matching.rank.features import AWAY, Column, Firm, Rows, cheap_features
from policymatch.matching.rank.ranker import kept_of
from policymatch.terms import damaged_model, packaged_folder

LOOKED_AT = (
    "near_dense",
    "near_bm25",
    "met",
    "unknown",
    "opaque",
    "met_share",
    "eligible",
    "provincial",
    "local",
    "kind_needed",
    "siblings",
)
"""The features that it looks at."""

# Of the first 20 of 3,087 measures 200 lose 2 in 100; 400 lose one in 400, for 2 ms more a match.
SHORTLISTED = 200
_AWAY = 2.0


@dataclass(frozen=True, eq=False)
class FirstLook:
    """A linear model over cheap features. It guesses what the ranker will say of a row."""

    weights: Mapping[str, float]
    intercept: float

    def scores(self, columns: RankColumns, firm: Firm, rows: Rows) -> Column:
        """What each of `rows` is likely to promise, less the doubt whether it was read rightly, and the wait.

        What is issued in another place comes after all others.
        """
        found = cheap_features(columns, firm, rows)
        told = np.full(len(rows), self.intercept, np.float32)
        for name, weight in self.weights.items():
            told += np.float32(weight) * found[name]
        kept = np.where(told > 0, told * kept_of(found), told)
        scores: Column = kept - np.float32(_AWAY) * found[AWAY]
        return scores

    def stored(self) -> dict[str, object]:
        """The line as JSON, six digits."""
        weights = {name: round(weight, 6) for name, weight in self.weights.items()}
        return {"intercept": round(self.intercept, 6), "features": weights}

    @classmethod
    def of(cls, stored: Mapping[str, object]) -> Self:
        """The line that JSON tells. Raises ValueError where it tells something else."""
        weights, intercept = stored.get("features"), stored.get("intercept")
        if not isinstance(weights, Mapping) or not isinstance(intercept, int | float):
            raise ValueError("expected `features` with their weights, and `intercept`")
        return cls({str(name): float(weight) for name, weight in weights.items()}, float(intercept))


def shortlist(rows: Rows, first: Column, most: int = SHORTLISTED) -> Rows:
    """The `most` rows with the best first scores (over `rows`), in ascending order; ties by row."""
    if len(rows) <= most:
        return rows
    least = np.partition(first, len(first) - most)[len(first) - most]
    better, equal = np.flatnonzero(first > least), np.flatnonzero(first == least)
    kept: Rows = np.sort(rows[np.concatenate([better, equal[: most - len(better)]])])
    return kept


def shortlists(rows: Rows, first: Column) -> Iterator[Rows]:
    """`rows` cut into shortlists. The first has those with the best first scores (over `rows`).

    The cuts are the same however many shortlists are asked for.

    >>> [short.tolist() for short in shortlists(np.arange(3), np.array([0.1, 0.9, 0.5], np.float32))]
    [[0, 1, 2]]
    """
    yield shortlist(rows, first)
    waiting = rows[np.argsort(-first, kind="stable")[SHORTLISTED:]]
    for at in range(0, len(waiting), SHORTLISTED):
        yield np.sort(waiting[at : at + SHORTLISTED])


@cache
def packaged_first_look() -> FirstLook:
    """The line that comes with the ranker; read once. Raises TermsError where its file is malformed."""
    path = packaged_folder("models") / "ranker" / "first_look.json"
    try:
        return FirstLook.of(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError) as error:
        raise damaged_model(path) from error

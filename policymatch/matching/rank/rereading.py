"""Rereading: a reader of pairs puts the first of a ranked list in order again, within bands."""

import numpy as np
from numpy.typing import NDArray

from policymatch.matching.rank.features import Rows
from policymatch.matching.rank.order import Ranked, logits_of

PAIRS = "pairs"
"""What the reader of pairs moved, among the contributions."""

Logits = NDArray[np.float64]


def reread(ranked: Ranked, bands: NDArray[np.int64], logits: Logits) -> Ranked:
    """The list with its first `len(logits)` rows in the order of ranker and reader together.

    `bands` has one band for each row that was read. A row changes places only with rows of its own band, so
    no verdict moves. Each place keeps its promise, so promises still fall. A row that moves gets the score, 1
    at most, that gives it the promise of its place.

    Ranker and reader have half a say each. Each is counted in how far it spreads the rows of a band. A reader
    that finds no difference changes nothing.
    """
    read = len(logits)
    order = np.arange(len(ranked.rows))
    order[:read] = _order(bands, _spread(logits_of(ranked.promises[:read]), bands), _spread(logits, bands))
    scores = np.where(
        order == np.arange(len(order)),
        ranked.scores,
        np.minimum(ranked.promises / ranked.shares[order], np.float32(1)),
    )
    moved = logits_of(scores) - logits_of(ranked.scores[order])
    told = [ranked.contributions[at] for at in order.tolist()]
    told[:read] = [one | {PAIRS: round(by, 4)} for one, by in zip(told[:read], moved.tolist(), strict=False)]
    pairs = np.full(len(order), np.nan)
    pairs[:read] = 1 / (1 + np.exp(-np.clip(logits, -500, 500)))
    return Ranked(
        ranked.rows[order], scores, ranked.shares[order], tuple(told), pairs[order].astype(np.float32)
    )


def _order(bands: NDArray[np.int64], ranker: Logits, reader: Logits) -> Rows:
    """Where each place's row comes from; of equals the reader's first, then the ranker's."""
    both = ranker + reader
    order = np.arange(len(bands))
    for band in np.unique(bands):
        places = np.flatnonzero(bands == band)
        best = np.lexsort((places, -reader[places], -np.round(both[places], 9)))
        order[places] = places[best]
    return order


def _spread(logits: Logits, bands: NDArray[np.int64]) -> Logits:
    """The distance of each from the mean of its band, divided by how far rows lie from it on the whole."""
    away = logits.astype(np.float64)
    for band in np.unique(bands):
        away[bands == band] -= away[bands == band].mean()
    spread = float(np.sqrt(np.mean(away**2))) if len(away) else 0.0
    return away / spread if spread > 1e-9 else np.zeros_like(away)

"""How near each measure's subject is to a firm: dense and lexical scores over every measure of a snapshot."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import Relevance
from policymatch.search.fusion import RANK_CONSTANT
from policymatch.search.pieces import best_of, pieces
from policymatch.snapshot import Snapshot

Scores = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Nearness:
    """Scores (measures,) of one firm; `fused` orders."""

    dense: Scores
    lexical: Scores
    fused: Scores

    def of(self, row: int) -> Relevance:
        """The scores of one measure."""
        return Relevance(
            score=round(float(self.fused[row]), 6),
            dense=round(float(self.dense[row]), 6),
            lexical=round(float(self.lexical[row]), 6),
        )

    def share(self) -> NDArray[np.float64]:
        """The fused scores (measures,) laid out over 0..1."""
        least, most = float(self.fused.min(initial=0.0)), float(self.fused.max(initial=1e-9))
        return (self.fused.astype(np.float64) - least) / max(most - least, 1e-9)


def nearness(snapshot: Snapshot, profile: FirmProfile) -> Nearness:
    """The scores of a firm on every measure, by meaning, by words, and both fused by their ranks."""
    text = text_of_firm(profile)
    dense, lexical = _dense_scores(snapshot, text), snapshot.lexical.scores(text)
    return Nearness(dense, lexical, _by_rank(dense) + _by_rank(lexical))


def text_of_firm(profile: FirmProfile) -> str:
    """What a firm does and is after, in its own words."""
    words = (*(profile.tech_field or ()), *(profile.industry or ()), *(profile.needs or ()))
    return "\n".join(part for part in (profile.description, "、".join(words), profile.name) if part)


def _dense_scores(snapshot: Snapshot, text: str) -> Scores:
    parts = [piece.text for piece in pieces(text, "", snapshot.encoder)]
    vectors = snapshot.encoder.encode_queries(parts)
    rows = np.max([snapshot.dense.scores(vector) for vector in vectors], axis=0)
    return best_of(rows, snapshot.owners, len(snapshot))


def _by_rank(scores: Scores) -> Scores:
    """The reciprocal rank of every row; rows of equal scores share the best rank."""
    order = np.sort(-scores)
    ranks = np.searchsorted(order, -scores, side="left") + 1
    return np.asarray(1.0 / (RANK_CONSTANT + ranks), np.float32)

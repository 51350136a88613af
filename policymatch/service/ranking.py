"""Rank: how near every measure is to a firm, and the most applicable of those that it may have."""

from dataclasses import dataclass, replace
from math import isnan

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import Relevance
from policymatch.matching.judge import Judged
from policymatch.matching.rank import (
    Firm,
    FirmTraits,
    Ranked,
    most_shortlisted,
    packaged_first_look,
    packaged_ranker,
    packaged_topics,
    rank,
    shortlist,
)
from policymatch.search.facets import FirmFacets, firm_facets
from policymatch.search.pieces import best_of
from policymatch.service.rereading import reread_first
from policymatch.snapshot import Snapshot
from policymatch.terms import load_terms

Rows = NDArray[np.int64]
Scores = NDArray[np.float32]

# Up to this share of all rows it is faster to gather them than to read past the others.
_MOST_APART = 0.4


@dataclass(frozen=True, eq=False)
class Nearness:
    """Scores (measures,) of one firm.

    `dense`: beyond what firms at large have, minus infinity for measures that were not asked for; `bm25`: as
    a share of the best.
    """

    facets: FirmFacets
    dense: Scores
    bm25: Scores

    def of_rows(self, rows: Rows) -> dict[str, Scores]:
        """Both, by name, of these measures."""
        return {"dense": self.dense[rows], "bm25": self.bm25[rows]}

    def fused(self, rows: Rows) -> Scores:
        """Both together over `rows`, laid out over 0..1: how much it counts that a question settles them."""
        return _share(_share(self.dense[rows]) + self.bm25[rows])


def nearness(snapshot: Snapshot, profile: FirmProfile, rows: Rows | None = None) -> Nearness:
    """How near every measure, or those of `rows`, is to a firm, by meaning and by words."""
    return nearness_of(snapshot, facets_of_firm(profile), rows)


def facets_of_firm(profile: FirmProfile) -> FirmFacets:
    """The words of a firm by what they tell, words of topics that it names in English added."""
    return firm_facets(profile, load_terms(), packaged_topics().gloss(profile.description or ""))


def nearness_of(snapshot: Snapshot, facets: FirmFacets, rows: Rows | None = None) -> Nearness:
    """How near measures are to a firm's words; of its facets only `text` moves the scores.

    A measure has the same score to the last bit whichever are asked for beside it.
    """
    words = snapshot.lexical.scores(facets.text)
    bm25 = words / max(float(words.max(initial=0.0)), 1e-6)
    return Nearness(facets, _dense(snapshot, facets.text, rows), bm25)


def best_of_rows(
    snapshot: Snapshot,
    profile: FirmProfile,
    judged: Judged,
    near: Nearness,
    rows: Rows,
    top: int,
) -> Ranked:
    """The `top` most applicable of `rows`, with what moved each.

    Raises EncoderError: the re-ranker that the settings name can't be had.
    """
    topics = packaged_topics()
    firm = Firm(FirmTraits.of(profile, near.facets.full, topics), judged, near.of_rows(rows))
    first = packaged_first_look().scores(snapshot.rank_columns, firm, rows)
    short = shortlist(rows, first, most_shortlisted(top))
    facets = snapshot.facets.nearness(near.facets, short)
    firm = replace(firm, nearness=facets | near.of_rows(short))
    if snapshot.reranker is None:
        return rank(snapshot.rank_columns, topics, packaged_ranker(), firm, short, top)
    longer = max(top, snapshot.reranker.first)
    ranked = rank(snapshot.rank_columns, topics, packaged_ranker(), firm, short, longer)
    return reread_first(snapshot, snapshot.reranker, firm, near.facets, ranked).first(top)


def relevance_of(ranked: Ranked, place: int, near: Nearness) -> Relevance:
    """The scores of the measure at a place of the list."""
    row = int(ranked.rows[place])
    pair = float("nan") if ranked.pairs is None else float(ranked.pairs[place])
    return Relevance(
        score=round(float(ranked.scores[place]), 6),
        dense=round(float(near.dense[row]), 6),
        lexical=round(float(near.bm25[row]), 6),
        pair=None if isnan(pair) else round(pair, 6),
        contributions=ranked.contributions[place],
    )


def _dense(snapshot: Snapshot, text: str, rows: Rows | None) -> Scores:
    """The best passage of each measure against the best piece of the text; only for `rows`, where given."""
    centred = snapshot.query_vectors(text) - snapshot.background
    passages = None if rows is None else _passages_of(snapshot, rows)
    owners = snapshot.owners if passages is None else snapshot.owners[passages]
    scores = np.max([snapshot.dense.scores(vector, passages) for vector in centred], axis=0)
    return best_of(scores, owners, len(snapshot))


def _passages_of(snapshot: Snapshot, rows: Rows) -> Rows | None:
    """The passages of these measures; None for all, which are read faster in a row than most of them."""
    if len(rows) > _MOST_APART * len(snapshot):
        return None
    wanted = np.zeros(len(snapshot), np.bool_)
    wanted[rows] = True
    return np.flatnonzero(wanted.take(snapshot.owners))


def _share(scores: Scores) -> Scores:
    """The scores laid out over 0..1."""
    least, most = float(scores.min(initial=1.0)), float(scores.max(initial=0.0))
    return (scores - least) / max(most - least, 1e-9)

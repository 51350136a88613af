"""Rank: put the measures that a firm may have in order, most applicable first, and tell what moved each."""

from collections.abc import Iterator
from dataclasses import replace
from math import isnan, nan

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.measure import MeasureKind
from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import Relevance
from policymatch.matching.columns.judge import Judged
from policymatch.matching.findings.conferred import held_by, is_held
from policymatch.matching.rank import (
    Firm,
    FirmTraits,
    Ranked,
    packaged_first_look,
    packaged_levels,
    packaged_ranker,
    packaged_topics,
    rank,
    shortlists,
)
from policymatch.matching.rank.columns import KINDS
from policymatch.service.nearness import Nearness, facet_nearness
from policymatch.service.rereading import reread_first
from policymatch.snapshot import Snapshot
from policymatch.terms import load_terms

_RECOGNITION = KINDS.index(MeasureKind.TITLE)
Rows = NDArray[np.int64]


def best_of_rows(
    snapshot: Snapshot,
    profile: FirmProfile,
    judged: Judged,
    near: Nearness,
    rows: Rows,
    top: int,
) -> Ranked:
    """The `top` most applicable of `rows`, best first, with what moved each.

    Raises EncoderError: the re-ranker that the settings name can't be had.
    """
    traits = FirmTraits.of(profile, near.facets.full, packaged_topics())
    firm = Firm(traits, judged, near.of_rows(rows))
    first = packaged_first_look().scores(snapshot.rank_columns, firm, rows)
    if snapshot.reranker is None:
        return _ranked(snapshot, profile, firm, near, shortlists(rows, first), top)
    longer = _ranked(
        snapshot, profile, firm, near, shortlists(rows, first), max(top, snapshot.reranker.first)
    )
    return reread_first(snapshot, snapshot.reranker, firm, near.facets, longer).first(top)


def _ranked(
    snapshot: Snapshot, profile: FirmProfile, firm: Firm, near: Nearness, shorts: Iterator[Rows], top: int
) -> Ranked:
    """The first `top` of the whole list.

    The list is made one shortlist at a time: the first is put in order, then the next is put in order behind
    it. A larger `top` only adds to the end.
    """
    told = _in_order(snapshot, profile, firm, near, next(shorts), top)
    for short in shorts:
        if len(told.rows) >= top:
            break
        told = told.followed_by(_in_order(snapshot, profile, firm, near, short), snapshot.rank_columns)
    return told.first(top)


def _in_order(
    snapshot: Snapshot, profile: FirmProfile, firm: Firm, near: Nearness, short: Rows, top: int | None = None
) -> Ranked:
    facets = facet_nearness(snapshot, near.facets, short)
    firm = replace(firm, nearness=facets | near.of_rows(short))
    held = _held(snapshot, profile, short)
    return rank(snapshot.rank_columns, packaged_topics(), packaged_ranker(), firm, short, top, held=held)


def _held(snapshot: Snapshot, profile: FirmProfile, rows: Rows) -> NDArray[np.bool_] | None:
    """Which of `rows` are recognitions that the firm has already; None where it has none."""
    terms, titles = load_terms(), snapshot.catalogue.title_of_measure
    has = held_by(profile, terms)
    if not has:
        return None
    held = np.zeros(len(rows), np.bool_)
    for at in np.flatnonzero(snapshot.rank_columns.kinds[rows] == _RECOGNITION).tolist():
        held[at] = is_held(titles(int(rows[at])), has, terms)
    return held


def relevances(ranked: Ranked, near: Nearness) -> Iterator[Relevance]:
    """The scores of the measures of a list, in its order."""
    told = (ranked.scores, near.dense[ranked.rows], near.bm25[ranked.rows])
    columns = (np.asarray(column, np.float64).tolist() for column in told)
    levels = packaged_levels()
    pairs = [nan] * len(ranked.rows) if ranked.pairs is None else ranked.pairs.tolist()
    for score, dense, lexical, pair, moved in zip(*columns, pairs, ranked.contributions, strict=True):
        yield Relevance(
            score=round(score, 6),
            level=levels.of(score),
            dense=round(dense, 6),
            lexical=round(lexical, 6),
            pair=None if isnan(pair) else round(pair, 6),
            contributions=moved,
        )

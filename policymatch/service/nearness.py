"""Nearness: how near measures are to a firm's words, by meaning (`dense`) and by words in common (`bm25`).

Scores are kept for the text that they belong to. A founder who answers one more question asks for the same
scores again. So do firms of a register that share a text.
"""

from dataclasses import dataclass
from sys import getsizeof
from typing import NamedTuple
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.profile import FirmProfile
from policymatch.matching.rank import packaged_topics
from policymatch.search.facet_index import NEARNESS
from policymatch.search.facets import FirmFacets, firm_facets
from policymatch.search.pieces import best_of
from policymatch.service.last_asked import LastAsked
from policymatch.snapshot import Snapshot
from policymatch.terms import load_terms

Rows = NDArray[np.int64]
Scores = NDArray[np.float32]

# Up to this share of all rows it is faster to gather them than to read past the others.
_MOST_APART = 0.4


@dataclass(frozen=True, eq=False)
class Nearness:
    """The scores (measures,) of one firm. They are told for `rows`, the measures that were asked for.

    `dense` is nearness of meaning, less that of firms at large. `bm25` counts words in common, as a share of
    the best.
    """

    rows: Rows
    facets: FirmFacets
    dense: Scores
    bm25: Scores

    def of_rows(self, rows: Rows) -> dict[str, Scores]:
        """Both, by name, of these measures."""
        return {"dense": self.dense[rows], "bm25": self.bm25[rows]}

    def fused(self, rows: Rows) -> Scores:
        """Both added up over `rows` and stretched to 0..1. A question that settles a near measure counts for
        more.
        """
        return _share(_share(self.dense[rows]) + self.bm25[rows])


def nearness(snapshot: Snapshot, profile: FirmProfile, rows: Rows | None = None) -> Nearness:
    """How near the measures of `rows` are to a firm; every measure where `rows` is None.

    Of the firm's facets only `text` moves these scores. A measure has the same score, to the last bit,
    whichever others are asked for.
    """
    facets = facets_of_firm(profile)
    scores = _text_scores(snapshot, facets.text)
    asked = np.arange(len(snapshot)) if rows is None else rows
    scores.reckon(snapshot, facets.text, asked)
    return Nearness(asked, facets, scores.dense, scores.bm25)


def facets_of_firm(profile: FirmProfile) -> FirmFacets:
    """The words of a firm, facet by facet. Topics that it names in English are added in Chinese."""
    return firm_facets(profile, load_terms(), packaged_topics().gloss(profile.description or ""))


class TextScores(NamedTuple):
    """The scores (measures,) of one text. `dense` is not a number where it was not reckoned yet."""

    dense: Scores
    bm25: Scores

    @classmethod
    def of(cls, snapshot: Snapshot, text: str) -> "TextScores":
        """The scores of a text. Those of meaning are still to be reckoned."""
        words = snapshot.lexical.scores(text)
        bm25 = words / max(float(words.max(initial=0.0)), 1e-6)
        return cls(np.full(len(snapshot), np.nan, np.float32), bm25.astype(np.float32, copy=False))

    def reckon(self, snapshot: Snapshot, text: str, rows: Rows) -> None:
        """Reckon what is not known yet of these measures."""
        missing = rows[np.isnan(self.dense.take(rows))]
        if len(missing):
            self.dense[missing] = _dense(snapshot, text, missing)[missing]


class FacetScores(NamedTuple):
    """The scores of one firm facet by facet: `rows` are measures, ascending; `table` (rows, NEARNESS) has
    theirs.
    """

    rows: Rows
    table: Scores

    def widened(self, snapshot: Snapshot, facets: FirmFacets, rows: Rows) -> "FacetScores":
        """The same scores, and those of `rows` that were missing. No measure's scores hang on the others."""
        missing = rows[~self._holds(rows)]
        if not len(missing):
            return self
        table = np.column_stack(list(snapshot.facets.nearness(facets, missing).values()))
        known = np.concatenate([self.rows, missing])
        order = np.argsort(known)
        return FacetScores(known[order], np.concatenate([self.table, table])[order])

    def _holds(self, rows: Rows) -> NDArray[np.bool_]:
        """Which of `rows` are known."""
        if not len(self.rows):
            return np.zeros(len(rows), np.bool_)
        places = self.rows.searchsorted(rows)
        held: NDArray[np.bool_] = self.rows.take(places, mode="clip") == rows
        return held

    def of_rows(self, rows: Rows) -> dict[str, Scores]:
        """Each of NEARNESS over `rows`, which are known."""
        table = self.table[np.searchsorted(self.rows, rows)]
        return {name: table[:, at] for at, name in enumerate(NEARNESS)}


_NO_FACETS = FacetScores(np.zeros(0, np.int64), np.zeros((0, len(NEARNESS)), np.float32))


def facet_nearness(snapshot: Snapshot, facets: FirmFacets, rows: Rows) -> dict[str, Scores]:
    """How near the facets of each of `rows` are to those of a firm, by name (NEARNESS)."""
    kept = _kept(snapshot).facets
    known = kept.get(facets) or _NO_FACETS
    found = known.widened(snapshot, facets, rows)
    if found is not known:
        kept.put(facets, found)
    return found.of_rows(rows)


class Room(NamedTuple):
    """How many bytes what was reckoned of one snapshot may take: of texts, and of the facets of firms."""

    of_texts: int = 16_000_000
    of_facets: int = 4_000_000


class _Kept(NamedTuple):
    """The scores that were asked for last: of texts, and of firms' facets."""

    texts: LastAsked[str, TextScores]
    facets: LastAsked[FirmFacets, FacetScores]

    @classmethod
    def nothing(cls, room: Room) -> "_Kept":
        """Nothing yet, and room for so much."""
        return cls(
            LastAsked(room.of_texts, lambda text, told: sum(part.nbytes for part in told) + getsizeof(text)),
            LastAsked(
                room.of_facets,
                lambda facets, told: sum(part.nbytes for part in told) + sum(map(getsizeof, facets)),
            ),
        )


# They hold no snapshot, so that one that is no longer served can go.
_KEPT: WeakKeyDictionary[Snapshot, _Kept] = WeakKeyDictionary()
_USUAL_ROOM = Room()


def forget(snapshot: Snapshot, room: Room = _USUAL_ROOM) -> None:
    """Forget the scores of all texts and keep their vectors; from now on no more than there is `room` for.

    A benchmark then times the scores alone.
    """
    _KEPT[snapshot] = _Kept.nothing(room)


def _kept(snapshot: Snapshot) -> _Kept:
    found = _KEPT.get(snapshot)
    return _KEPT.setdefault(snapshot, _Kept.nothing(_USUAL_ROOM)) if found is None else found


def _text_scores(snapshot: Snapshot, text: str) -> TextScores:
    kept = _kept(snapshot).texts
    if (scores := kept.get(text)) is None:
        scores = TextScores.of(snapshot, text)
        kept.put(text, scores)
    return scores


def _dense(snapshot: Snapshot, text: str, rows: Rows) -> Scores:
    """The best passage of each measure against the best piece of the text (measures,). Only `rows` are told
    for sure.
    """
    centred = snapshot.query_vectors(text) - snapshot.background
    passages = _passages_of(snapshot, rows)
    owners = snapshot.owners if passages is None else snapshot.owners[passages]
    scores = np.max([snapshot.dense.scores(vector, passages) for vector in centred], axis=0)
    return best_of(scores, owners, len(snapshot))


def _passages_of(snapshot: Snapshot, rows: Rows) -> Rows | None:
    """The passages of these measures. None stands for all: where most are wanted, reading all is faster."""
    if len(rows) > _MOST_APART * len(snapshot):
        return None
    wanted = np.zeros(len(snapshot), np.bool_)
    wanted[rows] = True
    return np.flatnonzero(wanted.take(snapshot.owners))


def _share(scores: Scores) -> Scores:
    """The scores stretched to 0..1."""
    least, most = float(scores.min(initial=1.0)), float(scores.max(initial=0.0))
    return (scores - least) / max(most - least, 1e-9)

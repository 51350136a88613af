"""Features: one number a measure for each thing that speaks for or against it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.fields import Need
from policymatch.domain.measure import MeasureKind
from policymatch.domain.profile import FirmProfile
from policymatch.domain.verdict import Verdict
from policymatch.matching.columns.judge import VERDICTS, Judged
from policymatch.matching.rank.columns import KINDS, RankColumns
from policymatch.matching.rank.topics import Found, Topics, World

Rows: TypeAlias = NDArray[np.int64]
Column: TypeAlias = NDArray[np.float32]
Features: TypeAlias = dict[str, Column]
Table: TypeAlias = NDArray[np.float32]

AWAY = "elsewhere"
"""1 where the issuer's region is not the firm's, which a document that courts newcomers allows."""

CONFIDENCE = "confidence"
"""The chance, 0..1, that the text offers such a measure at all."""

WAITS = "not_yet"
"""1 where time alone has still to bring what is asked."""

NOT_LEARNED = frozenset({AWAY, CONFIDENCE, WAITS})
"""What no ranker learns from: it says nothing of how useful a measure is, and counts by itself."""

_SERVED_BY = {
    Need.FUNDING: {MeasureKind.GRANT: 1.0, MeasureKind.AWARD: 1.0, MeasureKind.VOUCHER: 0.5},
    Need.TAX: {MeasureKind.TAX: 1.0},
    Need.LOAN: {MeasureKind.LOAN: 1.0, MeasureKind.INTEREST_SUBSIDY: 1.0, MeasureKind.GUARANTEE: 1.0},
    Need.EQUITY: {MeasureKind.EQUITY: 1.0},
    Need.TALENT: {MeasureKind.TALENT: 1.0},
    Need.SPACE: {MeasureKind.RENT: 1.0},
    Need.EQUIPMENT: {MeasureKind.VOUCHER: 0.5},
    Need.CERTIFICATION: {MeasureKind.TITLE: 1.0},
    Need.MARKET: {MeasureKind.PROCUREMENT: 1.0},
}
_OF_A_FIGURE = 0.6
_IS_ELIGIBLE = np.array([verdict is Verdict.ELIGIBLE for verdict in VERDICTS], np.float32)
_IS_NOT_YET = np.array([verdict is Verdict.NOT_YET for verdict in VERDICTS], np.float32)
_PLACES = ("provincial", "local", AWAY)
_RANKED = ("full_whole", "text_own", "text_offer", "text_document", "dense", "bm25")
_FIRST = tuple(f"near_first_{name}" for name in _RANKED)
_FACETS: dict[World, tuple[str, ...]] = {
    World.GROUP: ("head", "policy", "own"),
    World.BODY: ("head", "policy", "own"),
    World.TRADE: ("head", "policy", "own"),
    World.TITLE: ("head", "own"),
    World.ACT: ("head", "policy", "own"),
}
_WORLDS = tuple(_FACETS)
_TOPICAL = tuple(
    (f"{world}_{facet}", facet, _WORLDS.index(world)) for world, facets in _FACETS.items() for facet in facets
)
_KIND_NAMES = tuple(f"kind_{kind}" for kind in KINDS)


@dataclass(frozen=True, eq=False)
class FirmTraits:
    """What ranking knows of a firm: the topics it speaks of, those its needs ask for, where it is."""

    speaks_of: Column
    shows: Found
    asks_for: Found
    needs: frozenset[Need]
    region: str | None

    @classmethod
    def of(cls, profile: FirmProfile, text: str, topics: Topics) -> "FirmTraits":
        """The traits of a firm; `text` are all its words (name, description, fields, what it holds)."""
        spoken, shown = topics.widened(topics.found_in(text)), topics.told_by(profile)
        return cls(
            np.maximum(spoken, _OF_A_FIGURE * shown).astype(np.float32),
            shown,
            topics.asked_by(profile.needs),
            frozenset(profile.needs or ()),
            profile.region,
        )


@dataclass(frozen=True, eq=False)
class Firm:
    """One firm held against a snapshot: its traits, its verdicts, and how near each row is.

    `nearness`: by name, numbers over the rows that are ranked.
    """

    traits: FirmTraits
    judged: Judged
    nearness: Mapping[str, Column]


def features(
    columns: RankColumns, topics: Topics, firm: Firm, rows: Rows, offered: Found | None = None
) -> Features:
    """Every feature over `rows`, by name. Rivals are the rows that are `offered` (None: all)."""
    found: Features = {f"near_{name}": column for name, column in firm.nearness.items()}
    found |= cheap_features(columns, firm, rows)
    found |= _topical(columns, topics, firm.traits, rows)
    found |= _kinds(columns.kinds.take(rows))
    rivals = found[AWAY] == 0 if offered is None else offered & (found[AWAY] == 0)
    found |= zip(_FIRST, _firstness(np.array([firm.nearness[name] for name in _RANKED]), rivals), strict=True)
    return found


def cheap_features(columns: RankColumns, firm: Firm, rows: Rows) -> Features:
    """The features that cost next to nothing, over `rows`. Of nearness they use `dense` and `bm25` alone."""
    found: Features = {f"near_{name}": firm.nearness[name] for name in ("dense", "bm25")}
    found |= _judged(firm.judged, rows)
    found |= _placed_at(columns, firm.traits.region, rows)
    found["kind_needed"] = _served(firm.traits.needs).take(columns.kinds.take(rows))
    found["siblings"] = np.log(columns.siblings.take(rows)).astype(np.float32)
    found[CONFIDENCE] = columns.confidences.take(rows)
    return found


def is_away(columns: RankColumns, traits: FirmTraits, rows: Rows) -> Found:
    """Which of `rows` are issued in another place than the firm's."""
    found: Found = _placed_at(columns, traits.region, rows)[AWAY] > 0
    return found


def _firstness(nearness: Table, rivals: Found) -> Table:
    """1 / (1 + rank) of each row among the rivals, 1/2 for the nearest; last where nothing is near.

    One line a name (names, rows). A short English description is far from every Chinese measure; which is
    nearest still tells.
    """
    far = -nearness
    lines = np.sort(far[:, rivals], axis=1)
    ahead = np.array([line.searchsorted(of_rows) for line, of_rows in zip(lines, far, strict=True)])
    ranks = np.where(nearness > 0, ahead, lines.shape[1])
    firstness: Table = (1 / (2 + ranks)).astype(np.float32)
    return firstness


def _judged(judged: Judged, rows: Rows) -> Features:
    counted = (judged.met, judged.unknown, judged.opaque)
    met, unknown, opaque = (column.take(rows).astype(np.float32) for column in counted)
    verdicts = judged.verdicts.take(rows)
    return {
        "met": np.sqrt(met),
        "unknown": np.sqrt(unknown),
        "opaque": np.sqrt(opaque),
        "met_share": met / (1 + met + unknown + opaque),
        "eligible": _IS_ELIGIBLE.take(verdicts),
        WAITS: _IS_NOT_YET.take(verdicts),
    }


def _topical(columns: RankColumns, topics: Topics, firm: FirmTraits, rows: Rows) -> Features:
    spoken = columns.speak_of(rows)
    weights = _weights_of_worlds(columns, topics)
    weighed = weights * firm.speaks_of[:, None]
    shared = {facet: table @ weighed for facet, table in spoken.items()}
    missed = {facet: (table @ weights - shared[facet]).T for facet, table in spoken.items()}
    found: Features = {}
    for name, facet, world in _TOPICAL:
        found[f"{name}_shared"], found[f"{name}_missed"] = shared[facet].T[world], missed[facet][world]
    acts = weights[:, _WORLDS.index(World.ACT)] + weights[:, _WORLDS.index(World.TITLE)]
    found["asked_shared"] = spoken["head"] @ (acts * firm.asks_for)
    for facet in ("head", "policy"):
        found[f"shown_{facet}_shared"] = spoken[facet] @ (acts * firm.shows)
    return found


@lru_cache(maxsize=4)
def _weights_of_worlds(columns: RankColumns, topics: Topics) -> NDArray[np.float32]:
    """How much it counts that a measure names a topic (topics, worlds): its rarity, in its world alone."""
    rarity = _rarity(columns)
    return np.stack([topics.of_world(world) * rarity for world in _FACETS], axis=1).astype(np.float32)


def _rarity(columns: RankColumns) -> Column:
    """How rare each topic is among the measures, ln((n + 1) / (1 + n with it))."""
    rarity: Column = np.log((len(columns) + 1) / (1 + columns.named)).astype(np.float32)
    return rarity


def _placed_at(columns: RankColumns, firm: str | None, rows: Rows) -> Features:
    """Where the issuer of each of `rows` stands to a firm; there are few issuers, however many rows."""
    issued = columns.issued_by.take(rows)
    return {name: at.take(issued) for name, at in zip(_PLACES, columns.placed(firm), strict=True)}


def _served(needs: frozenset[Need]) -> Column:
    """How far each kind of support (kinds,) serves the needs of a firm."""
    served = [max((_SERVED_BY.get(need, {}).get(kind, 0.0) for need in needs), default=0.0) for kind in KINDS]
    return np.array(served, np.float32)


def _kinds(kinds: NDArray[np.uint8]) -> Features:
    of_kind = (kinds == np.arange(len(KINDS), dtype=np.uint8)[:, None]).astype(np.float32)
    return dict(zip(_KIND_NAMES, of_kind, strict=True))

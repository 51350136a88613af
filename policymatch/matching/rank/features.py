"""Features: one number a measure for each thing that speaks for or against it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.fields import Need
from policymatch.domain.measure import MeasureKind
from policymatch.domain.profile import FirmProfile
from policymatch.domain.verdict import Verdict
from policymatch.matching.judge import VERDICTS, Judged
from policymatch.matching.rank.columns import KINDS, RankColumns
from policymatch.matching.rank.topics import Found, Topics, World

Rows: TypeAlias = NDArray[np.int64]
Column: TypeAlias = NDArray[np.float32]
Features: TypeAlias = dict[str, Column]

AWAY = "elsewhere"
"""1 where the issuer's region is not the firm's, which a document that courts newcomers allows."""

CONFIDENCE = "confidence"
"""The chance, 0..1, that the text offers such a measure at all."""

NOT_LEARNED = frozenset({AWAY, CONFIDENCE})
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
_IS_ELIGIBLE = np.array([verdict is Verdict.ELIGIBLE for verdict in VERDICTS])
_RANKED = ("full_whole", "text_own", "text_offer", "text_document", "dense", "bm25")
_FACETS: dict[World, tuple[str, ...]] = {
    World.GROUP: ("head", "policy", "own"),
    World.BODY: ("head", "policy", "own"),
    World.TRADE: ("head", "policy", "own"),
    World.TITLE: ("head", "own"),
    World.ACT: ("head", "policy", "own"),
}


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
    found |= dict(_topical(columns, topics, firm.traits, rows))
    found |= dict(_kinds(columns.kinds[rows]))
    rivals = found[AWAY] == 0 if offered is None else offered & (found[AWAY] == 0)
    for name in _RANKED:
        found[f"near_first_{name}"] = _firstness(firm.nearness[name], rivals)
    return found


def cheap_features(columns: RankColumns, firm: Firm, rows: Rows) -> Features:
    """The features that cost next to nothing, over `rows`. Of nearness they use `dense` and `bm25` alone."""
    found: Features = {f"near_{name}": firm.nearness[name] for name in ("dense", "bm25")}
    found |= _judged(firm.judged, rows)
    found |= _placed_at(columns, firm.traits.region, rows)
    found["kind_needed"] = _served(firm.traits.needs)[columns.kinds[rows]]
    found["siblings"] = np.log(columns.siblings[rows]).astype(np.float32)
    found[CONFIDENCE] = columns.confidences[rows]
    return found


def is_away(columns: RankColumns, traits: FirmTraits, rows: Rows) -> Found:
    """Which of `rows` are issued in another place than the firm's."""
    found: Found = _placed_at(columns, traits.region, rows)[AWAY] > 0
    return found


def _firstness(nearness: Column, rivals: Found) -> Column:
    """1 / (1 + rank) of each row among the rivals, 1/2 for the nearest; last where nothing is near.

    A short English description is far from every Chinese measure; which is nearest still tells.
    """
    ahead = np.searchsorted(np.sort(-nearness[rivals]), -nearness, side="left")
    ranks = np.where(nearness > 0, ahead, np.count_nonzero(rivals))
    firstness: Column = (1 / (2 + ranks)).astype(np.float32)
    return firstness


def _judged(judged: Judged, rows: Rows) -> Features:
    met, unknown = (column[rows].astype(np.float32) for column in (judged.met, judged.unknown))
    opaque = judged.opaque[rows].astype(np.float32)
    return {
        "met": np.sqrt(met),
        "unknown": np.sqrt(unknown),
        "opaque": np.sqrt(opaque),
        "met_share": met / (1 + met + unknown + opaque),
        "eligible": _IS_ELIGIBLE[judged.verdicts[rows]].astype(np.float32),
    }


def _topical(
    columns: RankColumns, topics: Topics, firm: FirmTraits, rows: Rows
) -> Iterator[tuple[str, Column]]:
    spoken = columns.speak_of(rows)
    weights, worlds = _weights_of_worlds(columns, topics), tuple(_FACETS)
    named = {facet: table @ weights for facet, table in spoken.items()}
    shared = {facet: table @ (weights * firm.speaks_of[:, None]) for facet, table in spoken.items()}
    for world, facets in _FACETS.items():
        at = worlds.index(world)
        for facet in facets:
            yield f"{world}_{facet}_shared", shared[facet][:, at]
            yield f"{world}_{facet}_missed", named[facet][:, at] - shared[facet][:, at]
    acts = weights[:, worlds.index(World.ACT)] + weights[:, worlds.index(World.TITLE)]
    yield "asked_shared", spoken["head"] @ (acts * firm.asks_for)
    for facet in ("head", "policy"):
        yield f"shown_{facet}_shared", spoken[facet] @ (acts * firm.shows)


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
    issued = columns.issued_by[rows]
    return {name: column[issued] for name, column in _placed(columns.issuers, firm).items()}


def _placed(regions: NDArray[np.int32], firm: str | None) -> Features:
    """Where the issuer stands to the firm: its province, nearer, or elsewhere; none for the whole country."""
    national = regions == 0
    if firm is None:
        nowhere = np.zeros_like(national)
        return _as_columns(nowhere, nowhere, nowhere)
    code = int(firm)
    province = regions % 10000 == 0
    city = ~province & (regions % 100 == 0)
    within = np.where(
        province,
        code // 10000 == regions // 10000,
        np.where(city, code // 100 == regions // 100, code == regions),
    )
    breadth = 10000 if code % 10000 == 0 else 100 if code % 100 == 0 else 1
    told_too_coarsely = code // breadth == regions // breadth
    away = ~(national | within | told_too_coarsely)
    return _as_columns(~national & province & within, ~province & within, away)


def _as_columns(*masks: NDArray[np.bool_]) -> Features:
    names = ("provincial", "local", AWAY)
    return {name: mask.astype(np.float32) for name, mask in zip(names, masks, strict=True)}


def _served(needs: frozenset[Need]) -> Column:
    """How far each kind of support (kinds,) serves the needs of a firm."""
    served = [max((_SERVED_BY.get(need, {}).get(kind, 0.0) for need in needs), default=0.0) for kind in KINDS]
    return np.array(served, np.float32)


def _kinds(kinds: NDArray[np.uint8]) -> Iterator[tuple[str, Column]]:
    for place, kind in enumerate(KINDS):
        yield f"kind_{kind}", (kinds == place).astype(np.float32)

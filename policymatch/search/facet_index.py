"""Nearness facet by facet: which words of a firm are like which words of a measure, in exact characters."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.measure import Policy
from policymatch.search.arrays import damaged, open_array
from policymatch.search.char_index import CharIndex, Rows
from policymatch.search.char_rows import CharRows, Scores
from policymatch.search.char_terms import CharTerms, Positions
from policymatch.search.facets import FirmFacets, background_firms, document_text, facets_of

_OF_MEASURE = ("title", "offer", "own", "whole")
_OF_POLICY = ("policy", "document")

COMPARED = (
    ("full", "whole"),
    ("text", "whole"),
    ("text", "own"),
    ("text", "offer"),
    ("text", "policy"),
    ("text", "document"),
    ("name", "whole"),
    ("held", "whole"),
    ("needs", "offer"),
)
"""Pairs of a firm's facet and a measure's whose cosine is a feature."""

COVERED = ("title", "policy", "own")
"""Facets of a measure of which the share that the firm's words hold is a feature."""

NEARNESS = (*(f"{mine}_{its}" for mine, its in COMPARED), *(f"covers_{its}" for its in COVERED))
"""Their names, in order."""


_OF_FIRM = ("full", "text", "name", "held", "needs")
_KEYS, _RARITY = "keys.npy", "rarity.npy"
_BLOCK_ROWS = 20_000


@dataclass(frozen=True, eq=False)
class FacetIndex:
    """The characters of every measure and of every policy, facet by facet.

    `owners` (measures,) is the policy of each measure. `means` (2, terms) are the mean weights of background
    firms, which are taken off the words of a firm. `covered` (facets, measures) is the mean share of each
    COVERED facet that background firms hold.
    """

    measures: CharIndex
    policies: CharIndex
    owners: NDArray[np.int64]
    means: NDArray[np.float32]
    covered: NDArray[np.float32]

    @classmethod
    def build(cls, policies: Sequence[Policy]) -> Self:
        """An index of every measure of `policies`, in order."""
        by_policy = [facets_of(policy) for policy in policies]
        rows = [facets for measures in by_policy for facets in measures]
        terms = CharTerms.fit([row.whole for row in rows])
        told = [[getattr(row, name) for name in _OF_MEASURE] for row in rows]
        headed = [(of[0].policy if of else "", document_text(of)) for of in by_policy]
        owners = np.repeat(np.arange(len(by_policy), dtype=np.int64), [len(of) for of in by_policy])
        full, text = ([getattr(firm, name) for firm in background_firms()] for name in ("full", "text"))
        means = np.stack([terms.mean_vector(full), terms.mean_vector(text)])
        measures = CharIndex.build(told, terms, len(_OF_MEASURE))
        heads = CharIndex.build(headed, terms, len(_OF_POLICY))
        bare = cls(measures, heads, owners, means, np.zeros((0, 0), np.float32))
        return replace(bare, covered=bare._covered_by(full))

    def save(self, folder: Path) -> None:
        """Writes every part below `folder`."""
        self.measures.save(folder / "measures")
        self.policies.save(folder / "policies")
        np.save(folder / _KEYS, self.terms.keys)
        np.save(folder / _RARITY, self.terms.rarity)
        np.save(folder / "owners.npy", self.owners)
        np.save(folder / "means.npy", self.means)
        np.save(folder / "covered.npy", self.covered)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The index in `folder`, memory-mapped.

        Raises SnapshotDamaged naming the file that does not fit.
        """
        terms = _open_terms(folder)
        measures = CharIndex.open(folder / "measures", terms)
        policies = CharIndex.open(folder / "policies", terms)
        owners = open_array(folder / "owners.npy", np.int64)
        if len(owners) != len(measures):
            raise damaged(folder / "owners.npy", f"{len(owners)} rows for {len(measures)} measures")
        means = open_array(folder / "means.npy", np.float32, dimensions=2)
        covered = open_array(folder / "covered.npy", np.float32, dimensions=2)
        for name, table, shape in (
            ("means", means, (2, len(terms))),
            ("covered", covered, (len(COVERED), len(measures))),
        ):
            if table.shape != shape:
                raise damaged(folder / f"{name}.npy", f"shape {table.shape} in place of {shape}")
        return cls(measures, policies, owners, means, covered)

    @property
    def terms(self) -> CharTerms:
        """The terms of all measures."""
        return self.measures.terms

    def nearness(self, firm: FirmFacets, rows: Rows) -> dict[str, Scores]:
        """Each comparison of COMPARED and COVERED as `<firm facet>_<measure facet>`, over `rows`.

        Above 0 a measure is nearer to the firm than to background firms on the mean.
        """
        told = self._told(firm)
        beside = self._beside(rows, told.positions)
        found: dict[str, Scores] = {}
        for its in (*_OF_MEASURE, *_OF_POLICY):
            mine = [mine for mine, other in COMPARED if other == its]
            if mine:
                products = beside.products(its, np.column_stack([told.vectors[name] for name in mine]))
                found |= {f"{name}_{its}": products[:, at] for at, name in enumerate(mine)}
        for at, its in enumerate(COVERED):
            found[f"covers_{its}"] = beside.coverage(its, told.held) - self.covered[at, rows]
        return {name: found[name] for name in NEARNESS}

    def _told(self, firm: FirmFacets) -> "_WeighedFirm":
        """The weights of each facet of a firm; its words less those of firms at large."""
        weighed = {name: self.terms.weigh(getattr(firm, name)) for name in _OF_FIRM}
        positions = np.unique(np.concatenate([self._usual, *(at for at, _ in weighed.values())]))
        vectors = {name: np.zeros(len(positions), np.float32) for name in _OF_FIRM}
        for name, (at, weights) in weighed.items():
            vectors[name][np.searchsorted(positions, at)] = weights
        held = self._worth_of(positions, weighed["full"][0])
        vectors["full"] -= self.means[0, positions]
        vectors["text"] -= self.means[1, positions]
        return _WeighedFirm(positions, vectors, held)

    @cached_property
    def _usual(self) -> Positions:
        """The terms that firms at large use: every firm is held against them."""
        return np.flatnonzero(self.means.any(axis=0))

    def _worth_of(self, positions: Positions, held: Positions) -> Scores:
        """What each term at `positions` counts for where it is among `held`, else 0."""
        worth: Scores = np.where(np.isin(positions, held), self.terms.worth[positions], np.float32(0))
        return worth

    def _beside(self, rows: Rows, positions: Positions) -> "_Beside":
        policies, place = np.unique(self.owners[rows], return_inverse=True)
        return _Beside(
            self.measures.of_rows(rows, positions), self.policies.of_rows(policies, positions), place
        )

    def _covered_by(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The mean share of each COVERED facet of each measure that texts hold (facets, measures)."""
        counted = [self.terms.counted(text)[0] for text in texts]
        positions = np.unique(np.concatenate(counted))
        held = [self._worth_of(positions, one) for one in counted]
        covered = np.zeros((len(COVERED), len(self.owners)), np.float32)
        for start in range(0, len(self.owners), _BLOCK_ROWS):
            rows = np.arange(start, min(start + _BLOCK_ROWS, len(self.owners)))
            beside = self._beside(rows, positions)
            for at, its in enumerate(COVERED):
                covered[at, rows] = np.mean([beside.coverage(its, one) for one in held], axis=0)
        return covered


class _WeighedFirm(NamedTuple):
    """A firm: the terms that bear on it, its weight in each by facet, and the worth of those it holds."""

    positions: Positions
    vectors: dict[str, Scores]
    held: Scores


class _Beside(NamedTuple):
    """Measures with their policies; `place` (rows,) is the policy of each among them."""

    measures: CharRows
    policies: CharRows
    place: Rows

    def products(self, its: str, vectors: Scores) -> Scores:
        """One facet of each measure with each of `vectors` (terms, vectors): (rows, vectors)."""
        if its in _OF_MEASURE:
            return self.measures.products(_OF_MEASURE.index(its), vectors)
        return self.policies.products(_OF_POLICY.index(its), vectors)[self.place]

    def coverage(self, its: str, held: Scores) -> Scores:
        """The share of one facet of each measure that is in `held` (rows,)."""
        if its in _OF_MEASURE:
            return self.measures.coverage(_OF_MEASURE.index(its), held)
        return self.policies.coverage(_OF_POLICY.index(its), held)[self.place]


def _open_terms(folder: Path) -> CharTerms:
    keys, rarity = open_array(folder / _KEYS, np.int64), open_array(folder / _RARITY, np.float32)
    if len(keys) != len(rarity):
        raise damaged(folder / _RARITY, f"{len(rarity)} values for {len(keys)} terms")
    return CharTerms(keys, rarity)

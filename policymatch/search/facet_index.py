"""Nearness facet by facet: what of a firm is like what of a measure, in exact characters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.measure import Policy
from policymatch.search.arrays import damaged, open_array
from policymatch.search.char_index import CharIndex, CharRows, Rows, Scores
from policymatch.search.char_terms import CharTerms
from policymatch.search.facets import FirmFacets, MeasureFacets, background_firms, document_text, facets_of

_OF_MEASURE = ("title", "policy", "offer", "own", "whole")
_DOCUMENT = "document"

COMPARED = (
    ("full", "whole"),
    ("text", "whole"),
    ("text", "own"),
    ("text", "offer"),
    ("text", "policy"),
    ("text", _DOCUMENT),
    ("name", "whole"),
    ("held", "whole"),
    ("needs", "offer"),
)
"""Pairs of a firm's facet and a measure's whose cosine is a feature."""

COVERED = ("title", "policy", "own")
"""Facets of a measure of which the share that the firm's words hold is a feature."""

NEARNESS = (*(f"{mine}_{its}" for mine, its in COMPARED), *(f"covers_{its}" for its in COVERED))
"""Their names, in order."""


@dataclass(frozen=True, eq=False)
class FacetIndex:
    """One CharIndex a facet over the same terms; row i is measure i, for documents policy i.

    `policies` (measures,): the policy of each measure. `means` (firm facets, terms): the mean weights of
    background firms, taken off every query; `covered` the mean share that they hold of each COVERED facet
    of each measure.
    """

    facets: dict[str, CharIndex]
    policies: NDArray[np.int64]
    means: NDArray[np.float32]
    covered: NDArray[np.float32]

    @classmethod
    def build(cls, policies: Sequence[Policy]) -> Self:
        """An index of every measure of `policies`, in order."""
        by_policy = [facets_of(policy) for policy in policies]
        rows = [facets for measures in by_policy for facets in measures]
        terms = CharTerms.fit([row.whole for row in rows])
        facets = {name: _index(rows, name, terms) for name in _OF_MEASURE}
        facets[_DOCUMENT] = CharIndex.build([document_text(measures) for measures in by_policy], terms)
        owners = np.repeat(np.arange(len(by_policy)), [len(measures) for measures in by_policy])
        return cls(facets, owners.astype(np.int64), _means(facets["whole"]), _covered(facets))

    def save(self, folder: Path) -> None:
        """Writes every facet below `folder`."""
        for name, index in self.facets.items():
            index.save(folder / name, with_terms=name == "whole")
        np.save(folder / "policies.npy", self.policies)
        np.save(folder / "means.npy", self.means)
        np.save(folder / "covered.npy", self.covered)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The index in `folder`, memory-mapped.

        Raises SnapshotDamaged naming the file that does not fit.
        """
        whole = CharIndex.open(folder / "whole")
        facets = {
            name: whole if name == "whole" else CharIndex.open(folder / name, whole.terms)
            for name in (*_OF_MEASURE, _DOCUMENT)
        }
        policies = open_array(folder / "policies.npy", np.int64)
        if len(policies) != len(whole):
            raise damaged(folder / "policies.npy", f"{len(policies)} rows for {len(whole)} measures")
        means = open_array(folder / "means.npy", np.float32, dimensions=2)
        covered = open_array(folder / "covered.npy", np.float32, dimensions=2)
        if means.shape != (2, len(whole.terms)) or covered.shape != (len(COVERED), len(whole)):
            raise damaged(folder / "means.npy", f"shapes {means.shape} and {covered.shape}")
        return cls(facets, policies, means, covered)

    def nearness(self, firm: FirmFacets, rows: Rows) -> dict[str, Scores]:
        """Each comparison of COMPARED and COVERED as `<firm facet>_<measure facet>`, over `rows`.

        Nearer than the background firms are on the mean is above 0.
        """
        told, held = self._told(firm), self._terms.held_worth(firm.full)
        policies, place = np.unique(self.policies[rows], return_inverse=True)
        found: dict[str, Scores] = {}
        for its in _OF_MEASURE:
            near = self.facets[its].of_rows(rows)
            found |= _products(near, its, told)
            if its in COVERED:
                found[f"covers_{its}"] = near.coverage(held) - self.covered[COVERED.index(its), rows]
        of_policies = _products(self.facets[_DOCUMENT].of_rows(policies), _DOCUMENT, told)
        found |= {name: column[place] for name, column in of_policies.items()}
        return {name: found[name] for name in NEARNESS}

    @property
    def _terms(self) -> CharTerms:
        return self.facets["whole"].terms

    def _told(self, firm: FirmFacets) -> dict[str, Scores]:
        """The weights of each facet of a firm over all terms; its words less those of firms at large."""
        own = {
            name: self._terms.vector(getattr(firm, name))
            for name in ("full", "text", "name", "held", "needs")
        }
        return own | {"full": own["full"] - self.means[0], "text": own["text"] - self.means[1]}


def _products(near: CharRows, its: str, told: Mapping[str, Scores]) -> dict[str, Scores]:
    """Every comparison with one facet of the measures, by name."""
    return {f"{mine}_{its}": near.product(told[mine]) for mine, other in COMPARED if other == its}


def _index(rows: Sequence[MeasureFacets], name: str, terms: CharTerms) -> CharIndex:
    return CharIndex.build([getattr(row, name) for row in rows], terms)


def _means(whole: CharIndex) -> NDArray[np.float32]:
    firms = background_firms()
    return np.stack([whole.mean_vector([getattr(firm, name) for firm in firms]) for name in ("full", "text")])


def _covered(facets: dict[str, CharIndex]) -> NDArray[np.float32]:
    texts = [firm.full for firm in background_firms()]
    shares = [np.mean([facets[name].coverage(text) for text in texts], axis=0) for name in COVERED]
    return np.stack(shares).astype(np.float32)

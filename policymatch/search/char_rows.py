"""Some rows of an index of characters, as far as they hold the terms of a query."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from policymatch.search.char_terms import tempered

Scores = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class CharRows:
    """Rows whose entries lie side by side, row i in `bounds[i] : bounds[i + 1]`.

    `places` (entries,) into the terms that were asked for, whose `rarity` (terms,) is given; `codes`
    (entries,) into `counts` (codes, facets); `lengths` and `worths` (rows, facets) of the whole texts.
    """

    rarity: NDArray[np.float32]
    bounds: NDArray[np.int32]
    places: NDArray[np.int32]
    codes: NDArray[np.unsignedinteger]
    counts: NDArray[np.uint32]
    lengths: NDArray[np.float64]
    worths: NDArray[np.float32]

    def products(self, facet: int, vectors: Scores) -> Scores:
        """The inner product of the unit weights of each row's text with each of `vectors` (terms, vectors):
        (rows, vectors).
        """
        return self._times(self._weights[facet], vectors)

    def coverage(self, facet: int, held: Scores) -> Scores:
        """How much of the worth of each row's text is in `held` (terms,): 0 none, 1 all."""
        shared = self._times((self.counts[:, facet] > 0).astype(np.float32).take(self.codes), held)
        return np.asarray(shared / np.maximum(self.worths[:, facet], 1e-6), np.float32)

    @cached_property
    def _weights(self) -> Scores:
        """The unit weights (facets, entries)."""
        tempers = tempered(self.counts).take(self.codes, axis=0)
        weights = tempers * self.rarity.take(self.places)[:, None]
        unit = weights / np.repeat(self.lengths, np.diff(self.bounds), axis=0)
        return np.ascontiguousarray(unit.T, np.float32)

    def _times(self, values: Scores, vectors: Scores) -> Scores:
        self._entries.data = values
        return np.asarray(self._entries @ vectors, np.float32)

    @cached_property
    def _entries(self) -> csr_matrix:
        """Where the entries lie; made once, as to make it costs more than a product does."""
        shape = (len(self.bounds) - 1, len(self.rarity))
        return csr_matrix((np.empty(len(self.places), np.float32), self.places, self.bounds), shape)

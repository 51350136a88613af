"""Exact characters: TF-IDF of characters and pairs, which needs no dictionary and knows every name."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from policymatch.search.arrays import damaged, open_array, within
from policymatch.search.char_terms import CharTerms

Scores = NDArray[np.float32]
Rows = NDArray[np.int64]

_KEYS, _RARITY = "keys.npy", "rarity.npy"
_STARTS, _COLUMNS, _WEIGHTS = "starts.npy", "columns.npy", "weights.npy"


@dataclass(frozen=True, eq=False)
class CharIndex:
    """One unit row of TF-IDF weights a text, rows side by side; memory-mapped when opened.

    Row i holds `_columns[_starts[i] : _starts[i + 1]]` and the weights at the same places.
    """

    terms: CharTerms
    _starts: NDArray[np.int64]
    _columns: NDArray[np.int32]
    _weights: NDArray[np.float32]

    @classmethod
    def build(cls, texts: Sequence[str], terms: CharTerms | None = None) -> "CharIndex":
        """An index with one row a text; `terms` are those of other texts where they are given."""
        known = CharTerms.fit(texts) if terms is None else terms
        rows = [known.weigh(text) for text in texts]
        starts = np.concatenate(([0], np.cumsum([len(positions) for positions, _ in rows], dtype=np.int64)))
        columns = np.concatenate([np.zeros(0, np.int64), *(positions for positions, _ in rows)])
        weights = np.concatenate([np.zeros(0, np.float32), *(weights for _, weights in rows)])
        return cls(known, starts.astype(np.int64), columns.astype(np.int32), weights)

    def __len__(self) -> int:
        return len(self._starts) - 1

    def save(self, folder: Path, *, with_terms: bool = True) -> None:
        """Writes the arrays to `folder`; the terms too unless another index keeps them."""
        folder.mkdir(parents=True, exist_ok=True)
        if with_terms:
            np.save(folder / _KEYS, self.terms.keys)
            np.save(folder / _RARITY, self.terms.rarity)
        np.save(folder / _STARTS, self._starts)
        np.save(folder / _COLUMNS, self._columns)
        np.save(folder / _WEIGHTS, self._weights)

    @classmethod
    def open(cls, folder: Path, terms: CharTerms | None = None) -> "CharIndex":
        """The index in `folder`, memory-mapped; `terms` where another index keeps them.

        Raises SnapshotDamaged naming the file that does not fit.
        """
        known = _open_terms(folder) if terms is None else terms
        starts = open_array(folder / _STARTS, np.int64)
        columns = open_array(folder / _COLUMNS, np.int32)
        weights = open_array(folder / _WEIGHTS, np.float32)
        if not len(starts) or starts[0] != 0 or starts[-1] != len(columns) or (np.diff(starts) < 0).any():
            raise damaged(folder / _STARTS, f"bounds that do not cover {len(columns)} columns")
        if len(weights) != len(columns):
            raise damaged(folder / _WEIGHTS, f"{len(weights)} weights for {len(columns)} columns")
        if not within(folder / _COLUMNS, columns, len(known)):
            raise damaged(folder / _COLUMNS, f"a term beyond {len(known)}")
        return cls(known, starts, columns, weights)

    def of_rows(self, rows: Rows) -> "CharRows":
        """These rows alone, in memory and in this order: cheaper where many queries ask for the same."""
        return CharRows(self.terms, self._matrix[rows])

    def scores(self, query: str, rows: Rows | None = None) -> Scores:
        """The cosine of `query` with every row (all,), or with `rows` alone in their order.

        >>> index = CharIndex.build(["氢能汽车示范", "专利资助"])
        >>> index.scores("氢能").argmax()
        np.int64(0)
        """
        return self._rows(rows).product(self.terms.vector(query))

    def mean_vector(self, queries: Sequence[str]) -> Scores:
        """The mean of the unit weights of several texts: the cosine with it is their mean cosine."""
        mean = np.zeros(len(self.terms), np.float32)
        for query in queries:
            positions, weights = self.terms.weigh(query)
            mean[positions] += weights / len(queries)
        return mean

    def product(self, vector: Scores, rows: Rows | None = None) -> Scores:
        """The inner product of weights over all terms with each row."""
        return self._rows(rows).product(vector)

    def coverage(self, query: str, rows: Rows | None = None) -> Scores:
        """How much of each row's pairs the query holds, by rarity squared: 0 none, 1 all."""
        return self._rows(rows).coverage(self.terms.held_worth(query))

    def _rows(self, rows: Rows | None) -> "CharRows":
        return CharRows(self.terms, self._matrix) if rows is None else self.of_rows(rows)

    @cached_property
    def _matrix(self) -> csr_matrix:
        """The rows where they lie; made once, since making it reads every bound."""
        return csr_matrix((self._weights, self._columns, self._starts), (len(self), len(self.terms)))


@dataclass(frozen=True, eq=False)
class CharRows:
    """Some rows of an index as one sparse matrix (rows, terms)."""

    terms: CharTerms
    _matrix: csr_matrix

    def product(self, vector: Scores) -> Scores:
        """The inner product of weights over all terms with each row."""
        return np.asarray(self._matrix @ vector, np.float32)

    def coverage(self, held: Scores) -> Scores:
        """How much of each row's worth (terms,) is in `held`: 0 none, 1 all."""
        ones = np.ones_like(self._matrix.data)
        pattern = csr_matrix((ones, self._matrix.indices, self._matrix.indptr), self._matrix.shape)
        return np.asarray((pattern @ held) / np.maximum(pattern @ self.terms.worth, 1e-6), np.float32)


def _open_terms(folder: Path) -> CharTerms:
    keys, rarity = open_array(folder / _KEYS, np.int64), open_array(folder / _RARITY, np.float32)
    if len(keys) != len(rarity):
        raise damaged(folder / _RARITY, f"{len(rarity)} values for {len(keys)} terms")
    return CharTerms(keys, rarity)

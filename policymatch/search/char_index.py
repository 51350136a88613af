"""Exact characters: TF-IDF of characters and pairs of them. It needs no dictionary and finds every name."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from policymatch.search.arrays import damaged, open_array, within
from policymatch.search.char_rows import CharRows
from policymatch.search.char_terms import CharTerms, Positions, length_of, tempered

Rows = NDArray[np.int64]

_STARTS, _COLUMNS, _CODES, _COUNTS = "starts.npy", "columns.npy", "codes.npy", "counts.npy"
_LENGTHS, _WORTHS = "lengths.npy", "worths.npy"


@dataclass(frozen=True, eq=False)
class CharIndex:
    """How often the texts of each row hold each term. A row has one text for each facet. Memory-mapped when
    opened.

    Row i has the terms `_columns[_starts[i] : _starts[i + 1]]`, those of all its texts. `_codes` (entries,)
    says how often each text holds the term, as a row of `_counts` (codes, facets): few combinations of counts
    occur. Weights are reckoned when they are asked for; kept, they would take eight times the room.
    `_lengths` (rows, facets) is the length of a text's weights before they are made a unit. `_worths` (rows,
    facets) is what all its pairs count for.
    """

    terms: CharTerms
    _starts: NDArray[np.int64]
    _columns: NDArray[np.int32]
    _codes: NDArray[np.unsignedinteger]
    _counts: NDArray[np.uint32]
    _lengths: NDArray[np.float64]
    _worths: NDArray[np.float32]

    @classmethod
    def build(cls, rows: Sequence[Sequence[str]], terms: CharTerms, facets: int = 1) -> "CharIndex":
        """An index of rows of `facets` texts each."""
        made = [_row(texts, terms) for texts in rows]
        starts = np.cumsum([0, *(len(row.columns) for row in made)], dtype=np.int64)
        codes, counts = _coded(
            np.concatenate([np.zeros((0, facets), np.uint32), *(row.counts for row in made)])
        )
        return cls(
            terms,
            starts,
            np.concatenate([np.zeros(0, np.int32), *(row.columns.astype(np.int32) for row in made)]),
            codes,
            counts,
            np.array([row.lengths for row in made], np.float64).reshape(len(rows), facets),
            np.array([row.worths for row in made], np.float32).reshape(len(rows), facets),
        )

    def __len__(self) -> int:
        return len(self._starts) - 1

    def save(self, folder: Path) -> None:
        """Writes the arrays to `folder`; the terms are kept by whoever has them."""
        folder.mkdir(parents=True, exist_ok=True)
        np.save(folder / _STARTS, self._starts)
        np.save(folder / _COLUMNS, self._columns)
        np.save(folder / _CODES, self._codes)
        np.save(folder / _COUNTS, self._counts)
        np.save(folder / _LENGTHS, self._lengths)
        np.save(folder / _WORTHS, self._worths)

    @classmethod
    def open(cls, folder: Path, terms: CharTerms) -> "CharIndex":
        """The index in `folder`, memory-mapped.

        Raises SnapshotDamaged naming the file that does not fit.
        """
        starts, columns = open_array(folder / _STARTS, np.int64), open_array(folder / _COLUMNS, np.int32)
        codes = open_array(folder / _CODES, np.unsignedinteger)
        counts = open_array(folder / _COUNTS, np.uint32, dimensions=2)
        lengths = open_array(folder / _LENGTHS, np.float64, dimensions=2)
        worths = open_array(folder / _WORTHS, np.float32, dimensions=2)
        if not len(starts) or starts[0] != 0 or starts[-1] != len(columns) or (np.diff(starts) < 0).any():
            raise damaged(folder / _STARTS, f"bounds that do not cover {len(columns)} columns")
        if len(codes) != len(columns):
            raise damaged(folder / _CODES, f"{len(codes)} codes for {len(columns)} columns")
        for name, kept in ((_LENGTHS, lengths), (_WORTHS, worths)):
            if kept.shape != (len(starts) - 1, counts.shape[1]):
                raise damaged(folder / name, f"{kept.shape} for {len(starts) - 1} rows")
        if not within(folder / _COLUMNS, columns, len(terms)):
            raise damaged(folder / _COLUMNS, f"a term beyond {len(terms)}")
        if not within(folder / _CODES, codes, len(counts)):
            raise damaged(folder / _CODES, f"a code beyond {len(counts)}")
        return cls(terms, starts, columns, codes, counts, lengths, worths)

    def of_rows(self, rows: Rows, positions: Positions) -> CharRows:
        """These rows in this order, as far as they hold the terms at `positions` (ascending).

        A query that has these terms alone needs no others.
        """
        firsts, sizes = self._starts[rows], self._starts[rows + 1] - self._starts[rows]
        bounds = np.concatenate(([0], np.cumsum(sizes)))
        entries = np.arange(bounds[-1]) + np.repeat(firsts - bounds[:-1], sizes)
        places = self._places_of(positions).take(self._columns.take(entries))
        held = np.flatnonzero(places >= 0)
        return CharRows(
            rarity=self.terms.rarity.take(positions),
            bounds=np.searchsorted(held, bounds).astype(np.int32),
            places=places.take(held),
            codes=self._codes.take(entries.take(held)),
            counts=self._counts,
            lengths=self._lengths[rows],
            worths=self._worths[rows],
        )

    def _places_of(self, positions: Positions) -> NDArray[np.int32]:
        """Where each term stands in `positions`; -1 for those that do not (terms,)."""
        places = np.full(len(self.terms), -1, np.int32)
        places[positions] = np.arange(len(positions), dtype=np.int32)
        return places


class _Row(NamedTuple):
    """The terms of a row's texts together, how often each holds them, and the texts' lengths and worths."""

    columns: Positions
    counts: NDArray[np.uint32]
    lengths: list[float]
    worths: list[float]


def _row(texts: Sequence[str], terms: CharTerms) -> _Row:
    counted = [terms.counted(text) for text in texts]
    columns = np.unique(np.concatenate([positions for positions, _ in counted]))
    counts = np.zeros((len(columns), len(texts)), np.uint32)
    for facet, (positions, often) in enumerate(counted):
        counts[np.searchsorted(columns, positions), facet] = often
    lengths = [length_of(tempered(often) * terms.rarity[positions]) for positions, often in counted]
    worths = [_in_turn(terms.worth[positions]) for positions, _ in counted]
    return _Row(columns, counts, lengths, worths)


def _coded(counts: NDArray[np.uint32]) -> tuple[NDArray[np.unsignedinteger], NDArray[np.uint32]]:
    """The different rows of `counts`, in order, and for each row its place among them."""
    sizes = counts.max(axis=0, initial=0).astype(np.int64) + 1
    one_number = np.ravel_multi_index(tuple(counts.T.astype(np.int64)), tuple(sizes))
    different, codes = np.unique(one_number, return_inverse=True)
    told = np.stack(np.unravel_index(different, tuple(sizes)), axis=1).astype(np.uint32)
    return codes.astype(np.min_scalar_type(max(len(different) - 1, 0))), told


def _in_turn(values: NDArray[np.float32]) -> float:
    """The sum one after the other, as a product of sparse rows reckons it: the share of all is 1 sharp."""
    return float(np.cumsum(values, dtype=np.float32)[-1]) if len(values) else 0.0

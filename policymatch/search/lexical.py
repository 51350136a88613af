"""Exact words: BM25 over Chinese and English words."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from policymatch.search.arrays import damaged, open_array, read_object, within, write_object
from policymatch.search.ranking import best_rows
from policymatch.search.words import words_of

Scores = NDArray[np.float32]

_ROWS = "rows.json"
_WEIGHTS, _COLUMNS, _STARTS, _VOCABULARY = "weights.npy", "columns.npy", "starts.npy", "vocabulary.json"


@dataclass(frozen=True)
class LexicalIndex:
    """BM25 weights of every word in every row (Lù 2024, BM25S, arXiv 2407.03618), memory-mapped when opened.

    `_weights` and `_columns` (the rows they stand for) lie word by word; `_starts` says where a word begins.
    """

    rows: int
    _vocabulary: dict[str, int]
    _starts: NDArray[np.int64]
    _columns: NDArray[np.int32]
    _weights: NDArray[np.float32]

    @classmethod
    def build(cls, texts: Sequence[str]) -> "LexicalIndex":
        """An index with one row a text; the same texts give the same bytes."""
        import bm25s

        words = [words_of(text) for text in texts]
        if not any(words):
            return cls(len(words), {}, np.zeros(1, np.int64), np.zeros(0, np.int32), np.zeros(0, np.float32))
        # Left to itself the library numbers words in the order of a set, which each process has its own of.
        vocabulary = {word: at for at, word in enumerate(sorted(set().union(*words)))}
        numbers = [[vocabulary[word] for word in row] for row in words]
        bm25 = bm25s.BM25(method="lucene")
        bm25.index((numbers, vocabulary), show_progress=False, create_empty_token=False)
        scores = bm25.scores
        return cls(
            len(words),
            vocabulary,
            np.asarray(scores["indptr"], np.int64),
            np.asarray(scores["indices"], np.int32),
            np.asarray(scores["data"], np.float32),
        )

    def save(self, folder: Path) -> None:
        """Writes arrays and vocabulary to `folder`."""
        folder.mkdir(parents=True, exist_ok=True)
        np.save(folder / _WEIGHTS, self._weights)
        np.save(folder / _COLUMNS, self._columns)
        np.save(folder / _STARTS, self._starts)
        write_object(folder / _VOCABULARY, self._vocabulary)
        write_object(folder / _ROWS, {"rows": self.rows})

    @classmethod
    def open(cls, folder: Path) -> "LexicalIndex":
        """The index in `folder`.

        Raises SnapshotDamaged naming the file that does not fit.
        """
        rows = read_object(folder / _ROWS).get("rows")
        if not isinstance(rows, int):
            raise damaged(folder / _ROWS, repr(rows))
        vocabulary = _checked_vocabulary(folder / _VOCABULARY)
        starts = open_array(folder / _STARTS, np.int64)
        columns = open_array(folder / _COLUMNS, np.int32)
        weights = open_array(folder / _WEIGHTS, np.float32)
        _check_starts(folder / _STARTS, starts, len(vocabulary), len(columns))
        if len(weights) != len(columns):
            raise damaged(folder / _WEIGHTS, f"{len(weights)} weights for {len(columns)} columns")
        if not within(folder / _COLUMNS, columns, rows):
            raise damaged(folder / _COLUMNS, f"a row beyond {rows}")
        return cls(rows, vocabulary, starts, columns, weights)

    def scores(self, query: str, mask: NDArray[np.bool_] | None = None) -> Scores:
        """BM25 of every row (rows,); 0 without a common word, and for rows that `mask` leaves out."""
        totals = np.zeros(self.rows, np.float32)
        for word in words_of(query):
            at = self._vocabulary.get(word)
            if at is not None:
                run = slice(int(self._starts[at]), int(self._starts[at + 1]))
                np.add.at(totals, self._columns[run], self._weights[run])
        return totals if mask is None else totals * mask

    def search(
        self, query: str, k: int, mask: NDArray[np.bool_] | None = None
    ) -> tuple[NDArray[np.int64], Scores]:
        """The k best rows that share a word with `query`, best first, with their scores; ties by row."""
        scores = self.scores(query, mask)
        rows = best_rows(scores, k)
        rows = rows[scores[rows] > 0]
        return rows, scores[rows]


def _checked_vocabulary(path: Path) -> dict[str, int]:
    vocabulary: dict[str, Any] = read_object(path)
    if any(type(at) is not int or not 0 <= at < len(vocabulary) for at in vocabulary.values()):
        raise damaged(path, "ids that are no positions")
    return vocabulary


def _check_starts(path: Path, starts: NDArray[np.int64], words: int, columns: int) -> None:
    whole = len(starts) == words + 1 and starts[0] == 0 and starts[-1] == columns
    if not whole or bool((np.diff(starts) < 0).any()):
        raise damaged(path, f"bounds that do not cover {columns} columns of {words} words")

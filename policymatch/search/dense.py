"""Nearness of meaning: inner products of unit vectors, exact, with a graph above some 300k rows.

The only home of faiss, with dense_graph. faiss must not be touched before a process forks: its thread pool
hangs the child. It is imported on first use.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from policymatch.search.arrays import damaged, read_object, write_object
from policymatch.search.encoder import Vectors

GRAPH_FROM_ROWS = 300_000

_HEAD, _CODES, _GRAPH = "dense.json", "codes.faiss", "graph.faiss"
# Left alone, faiss >= 1.15 works small batches off in its own loop, 14 times slower than BLAS on one thread.
_BLAS_FROM = 1280


@dataclass(frozen=True)
class DenseIndex:
    """Unit vectors, row by row, and for many rows a graph over them.

    `codes` holds float32 (IndexFlatIP) or 16-bit rows (half the memory, scores within 1e-3), mapped from its
    file when opened. `graph` is an HNSW graph over the same codes (Malkov and
    Yashunin 2016, arXiv 1603.09320).
    """

    codes: Any
    graph: Any = None

    @classmethod
    def build(
        cls, vectors: Vectors, *, half: bool = False, graph_from_rows: int = GRAPH_FROM_ROWS
    ) -> "DenseIndex":
        """An index of `vectors` (n, d), unit rows; the graph is added from `graph_from_rows` rows on."""
        from policymatch.search.dense_graph import build_graph

        faiss = faiss_module()
        rows = np.ascontiguousarray(vectors, np.float32)
        codes = _empty_codes(faiss, rows.shape[1], half=half)
        codes.add(rows)
        graph = build_graph(codes, rows) if len(rows) >= graph_from_rows else None
        return cls(codes, graph)

    def save(self, folder: Path) -> None:
        """Writes codes, graph and a head to `folder`."""
        faiss = faiss_module()
        folder.mkdir(parents=True, exist_ok=True)
        faiss.write_index(self.codes, str(folder / _CODES))
        if self.graph is not None:
            faiss.write_index(self.graph, str(folder / _GRAPH), faiss.IO_FLAG_SKIP_STORAGE)
        write_object(folder / _HEAD, self._head())

    @classmethod
    def open(cls, folder: Path) -> "DenseIndex":
        """The index in `folder`, memory-mapped.

        faiss takes a file whose bytes were changed for a sound one, so check hashes before. Raises
        SnapshotDamaged naming the file that is absent, cut, or not what the head says.
        """
        head = read_object(folder / _HEAD)
        codes = _mapped(folder / _CODES)
        graph = _mapped(folder / _GRAPH) if head.get("ef_search") else None
        if graph is not None:
            graph.hnsw.efSearch = head["ef_search"]
            graph.storage, graph.own_fields = codes, False
        index = cls(codes, graph)
        if index._head() != head:
            raise damaged(folder / _HEAD, f"{head}, {index._head()} in {_CODES}")
        return index

    @property
    def rows(self) -> int:
        """How many vectors there are."""
        return int(self.codes.ntotal)

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return int(self.codes.d)

    @property
    def half(self) -> bool:
        """Whether rows are kept as 16-bit floats."""
        return type(self.codes) is not faiss_module().IndexFlatIP

    def search(
        self, query: Vectors, k: int, mask: NDArray[np.bool_] | None = None
    ) -> tuple[NDArray[np.int64], Vectors]:
        """Rows and scores of the k nearest, best first, ties by row.

        `query` is one vector (d,), giving (k,) each, or many (n, d), giving (n, k). With `mask` (rows,) only
        rows that it admits are sought, exactly; where they are fewer than k, so are the columns.
        """
        queries = np.ascontiguousarray(np.atleast_2d(query), np.float32)
        k = min(k, self.rows if mask is None else int(mask.sum()))
        if k == 0:
            none = np.zeros((len(queries), 0))
            rows, scores = none.astype(np.int64), none.astype(np.float32)
        else:
            rows, scores = _in_order(*self._nearest(queries, k, mask))
        return (rows[0], scores[0]) if query.ndim == 1 else (rows, scores)

    def scores(self, query: Vectors) -> Vectors:
        """Inner products of one vector (d,) with every row (rows,), float32."""
        if not self.half:
            products: Vectors = self._floats() @ np.asarray(query, np.float32)
            return products
        found, rows = self.codes.search(np.ascontiguousarray(query[None], np.float32), max(1, self.rows))
        products = np.empty(self.rows, np.float32)
        products[rows[0]] = found[0]
        return products

    def _nearest(
        self, queries: Vectors, k: int, mask: NDArray[np.bool_] | None
    ) -> tuple[Vectors, NDArray[np.int64]]:
        found: tuple[Vectors, NDArray[np.int64]]
        if mask is None:
            found = (self.codes if self.graph is None else self.graph).search(queries, k)
        else:
            faiss = faiss_module()
            admitted = faiss.IDSelectorBitmap(np.packbits(mask, bitorder="little"))
            found = self.codes.search(queries, k, params=faiss.SearchParameters(sel=admitted))
        return found

    def _floats(self) -> Vectors:
        """The rows of an IndexFlatIP where they lie, without a copy."""
        faiss = faiss_module()
        if self.rows == 0:
            return np.zeros((0, self.dimension), np.float32)
        flat = faiss.rev_swig_ptr(self.codes.get_xb(), self.rows * self.dimension)
        flat.flags.writeable = False
        rows: Vectors = flat.reshape(self.rows, self.dimension)
        return rows

    def _head(self) -> dict[str, Any]:
        ef_search = None if self.graph is None else int(self.graph.hnsw.efSearch)
        graph_rows = None if self.graph is None else int(self.graph.ntotal)
        return {
            "rows": self.rows,
            "dimension": self.dimension,
            "half": self.half,
            "ef_search": ef_search,
            "graph_rows": graph_rows,
        }


@cache
def faiss_module() -> Any:
    """faiss, set up once a process."""
    import faiss

    faiss.cvar.distance_compute_blas_threshold = _BLAS_FROM
    return faiss


def _empty_codes(faiss: Any, dimension: int, *, half: bool) -> Any:
    if not half:
        return faiss.IndexFlatIP(dimension)
    return faiss.IndexScalarQuantizer(dimension, faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT)


def _mapped(path: Path) -> Any:
    faiss = faiss_module()
    try:
        index = faiss.read_index(str(path), faiss.IO_FLAG_MMAP_IFC | faiss.IO_FLAG_SKIP_STORAGE)
    # faiss reports every fault of a file, absent or malformed, by this one.
    except RuntimeError as error:
        raise damaged(path, str(error).rsplit(":", 1)[-1].strip()) from error
    kinds = faiss.IndexFlatIP, faiss.IndexScalarQuantizer, faiss.IndexHNSW
    if not isinstance(index, kinds) or index.metric_type != faiss.METRIC_INNER_PRODUCT:
        raise damaged(path, type(index).__name__)
    return index


def _in_order(scores: Vectors, rows: NDArray[np.int64]) -> tuple[NDArray[np.int64], Vectors]:
    order = np.lexsort((rows, -scores), axis=1)
    return np.take_along_axis(rows, order, 1), np.take_along_axis(scores, order, 1)

"""Nearness of meaning: inner products of unit vectors. They are exact; many vectors get a graph beside them.

faiss is used here and in dense_graph alone. It must not be touched before a process forks, because its thread
pool hangs the child. So it is imported on first use.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from policymatch.search.arrays import damaged, open_array, read_object, write_object
from policymatch.search.encoder import Vectors
from policymatch.search.ranking import best_rows

GRAPH_FROM_ROWS = 300_000

_HEAD, _VECTORS, _GRAPH = "dense.json", "vectors.npy", "graph.faiss"
# A block of queries whose products with all rows are held at once.
_BLOCK_PRODUCTS = 8_000_000
# Rows that are copied side by side at once, few enough to stay in the cache.
_GATHERED = 256


@dataclass(frozen=True, eq=False)
class DenseIndex:
    """Unit vectors, row by row (rows, dimension), and for many rows a graph over them.

    `vectors` are float32, mapped where they lie aligned in their file: the product with all of them runs at
    the speed of memory. `graph` is an HNSW graph (Malkov and Yashunin 2016, arXiv 1603.09320) over 16-bit
    copies; what it finds is scored by `vectors`.
    """

    vectors: Vectors
    graph: Any = None

    @classmethod
    def build(cls, vectors: Vectors, *, graph_from_rows: int = GRAPH_FROM_ROWS) -> "DenseIndex":
        """An index of `vectors` (n, d), unit rows; the graph is added from `graph_from_rows` rows on."""
        from policymatch.search.dense_graph import build_graph

        rows = np.ascontiguousarray(vectors, np.float32)
        return cls(rows, build_graph(rows) if len(rows) >= graph_from_rows else None)

    def save(self, folder: Path) -> None:
        """Writes vectors, graph and a head to `folder`."""
        folder.mkdir(parents=True, exist_ok=True)
        np.save(folder / _VECTORS, self.vectors)
        if self.graph is not None:
            faiss_module().write_index(self.graph, str(folder / _GRAPH))
        write_object(folder / _HEAD, self._head())

    @classmethod
    def open(cls, folder: Path) -> "DenseIndex":
        """The index in `folder`, memory-mapped.

        faiss takes a file whose bytes were changed for a sound one, so check hashes before. Raises
        SnapshotDamaged naming the file that is absent, cut, or not what the head says.
        """
        head = read_object(folder / _HEAD)
        vectors = open_array(folder / _VECTORS, np.float32, dimensions=2)
        graph = _mapped(folder / _GRAPH) if head.get("ef_search") else None
        if graph is not None:
            graph.hnsw.efSearch = head["ef_search"]
        index = cls(vectors, graph)
        if index._head() != head:
            raise damaged(folder / _HEAD, f"{head}, {index._head()} in {_VECTORS}")
        return index

    @property
    def rows(self) -> int:
        """How many vectors there are."""
        return len(self.vectors)

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return int(self.vectors.shape[1])

    def search(
        self, query: Vectors, k: int, mask: NDArray[np.bool_] | None = None
    ) -> tuple[NDArray[np.int64], Vectors]:
        """Rows and scores of the k nearest, best first, ties by row.

        `query` is one vector (d,), giving (k,) each, or many (n, d), giving (n, k). With `mask` (rows,) only
        rows that it admits are sought, exactly; where they are fewer than k, so are the columns.
        """
        queries = np.ascontiguousarray(np.atleast_2d(query), np.float32)
        k = min(k, self.rows if mask is None else int(mask.sum()))
        if self.graph is not None and mask is None and k > 0:
            rows, scores = self._by_graph(queries, k)
        else:
            rows, scores = self._exactly(queries, k, mask)
        return (rows[0], scores[0]) if query.ndim == 1 else (rows, scores)

    def scores(self, query: Vectors, rows: NDArray[np.int64] | None = None) -> Vectors:
        """Inner products of one vector (d,) with every row (rows,), or with `rows` alone in their order.

        Each row by itself, in half the time of a product of the whole matrix: what else is asked for beside
        it does not change its last bits.

        >>> index = DenseIndex(np.eye(3, dtype=np.float32))
        >>> index.scores(np.array([1, 2, 3], np.float32), np.array([2, 0])).tolist()
        [3.0, 1.0]
        """
        vector = np.asarray(query, np.float32)
        if rows is None:
            products: Vectors = np.einsum("rd,d->r", self.vectors, vector)
            return products
        found = np.empty(len(rows), np.float32)
        beside = np.empty((min(len(rows), _GATHERED), self.dimension), np.float32)
        for start in range(0, len(rows), _GATHERED):
            part = rows[start : start + _GATHERED]
            near = np.take(self.vectors, part, axis=0, out=beside[: len(part)], mode="clip")
            np.einsum("rd,d->r", near, vector, out=found[start : start + _GATHERED])
        return found

    def _exactly(
        self, queries: Vectors, k: int, mask: NDArray[np.bool_] | None
    ) -> tuple[NDArray[np.int64], Vectors]:
        admitted = None if mask is None else np.flatnonzero(mask)
        rows, scores = np.empty((len(queries), k), np.int64), np.empty((len(queries), k), np.float32)
        for at, products in enumerate(self._products(queries)):
            found = best_rows(products if admitted is None else products[admitted], k)
            rows[at] = found if admitted is None else admitted[found]
            scores[at] = products[rows[at]]
        return rows, scores

    def _products(self, queries: Vectors) -> Any:
        """The scores (rows,) of one query after the other."""
        if len(queries) == 1:
            yield self.scores(queries[0])
            return
        block = max(1, _BLOCK_PRODUCTS // max(1, self.rows))
        for start in range(0, len(queries), block):
            yield from queries[start : start + block] @ self.vectors.T

    def _by_graph(self, queries: Vectors, k: int) -> tuple[NDArray[np.int64], Vectors]:
        _, rows = self.graph.search(queries, k)
        scores = np.einsum("qd,qkd->qk", queries, self.vectors[rows])
        order = np.lexsort((rows, -scores), axis=1)
        return np.take_along_axis(rows, order, 1), np.take_along_axis(scores, order, 1)

    def _head(self) -> dict[str, Any]:
        ef_search = None if self.graph is None else int(self.graph.hnsw.efSearch)
        graph_rows = None if self.graph is None else int(self.graph.ntotal)
        return {
            "rows": self.rows,
            "dimension": self.dimension,
            "ef_search": ef_search,
            "graph_rows": graph_rows,
        }


@cache
def faiss_module() -> Any:
    """faiss; imported once a process, on first use."""
    import faiss

    return faiss


def _mapped(path: Path) -> Any:
    faiss = faiss_module()
    try:
        graph = faiss.read_index(str(path), faiss.IO_FLAG_MMAP_IFC)
    # faiss reports every fault of a file, absent or malformed, by this one.
    except RuntimeError as error:
        raise damaged(path, str(error).rsplit(":", 1)[-1].strip()) from error
    if not isinstance(graph, faiss.IndexHNSW) or graph.metric_type != faiss.METRIC_INNER_PRODUCT:
        raise damaged(path, type(graph).__name__)
    return graph

"""The graph over many vectors, and how wide it has to be searched."""

from typing import Any

import numpy as np

from policymatch.search.encoder import Vectors

LEAST_RECALL = 0.99
_NEIGHBOURS = 32
_BUILD_WIDTH = 120
_WIDTHS = (64, 128, 256, 512, 1024, 2048)
_PROBES = 200
_PROBED = 10


def build_graph(vectors: Vectors) -> Any:
    """An HNSW graph over 16-bit copies of `vectors`.

    It is searched as wide as it takes to find the ten nearest at LEAST_RECALL.
    """
    from policymatch.search.dense import faiss_module

    faiss = faiss_module()
    kind, metric = faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT
    graph = faiss.IndexHNSWSQ(vectors.shape[1], kind, _NEIGHBOURS, metric)
    graph.hnsw.efConstruction = _BUILD_WIDTH
    graph.train(vectors)
    graph.add(vectors)
    graph.hnsw.efSearch = _width_needed(graph, vectors)
    return graph


def _width_needed(graph: Any, vectors: Vectors) -> int:
    from policymatch.search.dense import DenseIndex

    probes = _probes(vectors)
    exact, _ = DenseIndex(vectors).search(probes, _PROBED)
    for width in _WIDTHS:
        graph.hnsw.efSearch = width
        _, found = graph.search(probes, _PROBED)
        if recall(found, exact) >= LEAST_RECALL:
            return width
    return _WIDTHS[-1]


def _probes(vectors: Vectors) -> Vectors:
    """Unit vectors near rows but not on them, as queries are."""
    chance = np.random.default_rng(0)
    chosen = vectors[chance.choice(len(vectors), min(_PROBES, len(vectors)), replace=False)]
    noise = chance.standard_normal(chosen.shape, np.float32) / np.sqrt(np.float32(vectors.shape[1]))
    near = chosen + np.float32(0.5) * noise
    return np.asarray(near / np.linalg.norm(near, axis=1, keepdims=True), np.float32)


def recall(found: np.ndarray[Any, Any], exact: np.ndarray[Any, Any]) -> float:
    """The share of `exact` rows that `found` holds, query by query.

    >>> recall(np.array([[1, 2]]), np.array([[2, 3]]))
    0.5
    """
    hits = sum(len(np.intersect1d(a, b)) for a, b in zip(found, exact, strict=True))
    return hits / exact.size

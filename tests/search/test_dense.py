"""Nearness, held against a plain product in NumPy."""

import subprocess
import sys

import numpy as np
import pytest

from policymatch.domain.errors import SnapshotDamaged
from policymatch.search.dense import DenseIndex
from policymatch.search.dense_graph import recall

ROWS, DIMENSION = 4000, 64


def unit(rows):
    return (rows / np.linalg.norm(rows, axis=-1, keepdims=True)).astype(np.float32)


@pytest.fixture(scope="module")
def vectors():
    """Clustered, as texts of one field are."""
    chance = np.random.default_rng(7)
    centres = chance.standard_normal((40, DIMENSION))
    return unit(centres[chance.integers(0, 40, ROWS)] + 0.8 * chance.standard_normal((ROWS, DIMENSION)))


@pytest.fixture(scope="module")
def queries(vectors):
    chance = np.random.default_rng(8)
    return unit(vectors[:200] + 0.06 * chance.standard_normal((200, DIMENSION)))


def exhaustive(vectors, queries, k):
    return np.argsort(-(queries @ vectors.T), axis=1, kind="stable")[:, :k]


def test_scores_of_all_rows_are_the_inner_products(vectors, queries):
    scores = DenseIndex.build(vectors).scores(queries[0])
    assert scores.dtype == np.float32
    assert np.allclose(scores, vectors @ queries[0], atol=1e-6)


def test_a_row_has_the_same_score_to_the_last_bit_whichever_rows_are_asked_for_beside_it(vectors, queries):
    index, chance = DenseIndex.build(vectors), np.random.default_rng(9)
    whole = index.scores(queries[0])
    for count in (1, 3, 700, ROWS):
        rows = chance.permutation(ROWS)[:count]
        assert np.array_equal(index.scores(queries[0], rows), whole[rows])
    found, scores = index.search(queries[0], 10)
    assert np.array_equal(scores, index.scores(queries[0], found))


def test_opened_vectors_lie_aligned_so_that_no_product_copies_them(vectors, tmp_path):
    DenseIndex.build(vectors).save(tmp_path)
    opened = DenseIndex.open(tmp_path).vectors
    assert opened.flags.aligned
    assert not opened.flags.owndata
    assert not opened.flags.writeable


def test_exact_search_finds_what_an_exhaustive_product_finds(vectors, queries):
    rows, scores = DenseIndex.build(vectors).search(queries, 10)
    assert np.array_equal(rows, exhaustive(vectors, queries, 10))
    assert np.allclose(scores, np.take_along_axis(queries @ vectors.T, rows, 1), atol=1e-6)


def test_many_queries_at_once_find_what_each_finds_alone(vectors, queries):
    index = DenseIndex.build(vectors)
    together, _ = index.search(queries[:20], 10)
    assert np.array_equal(together, [index.search(query, 10)[0] for query in queries[:20]])


def test_the_graph_finds_ninety_nine_of_a_hundred_and_scores_them_exactly(vectors, queries):
    index = DenseIndex.build(vectors, graph_from_rows=ROWS)
    assert index.graph is not None
    rows, scores = index.search(queries, 10)
    assert recall(rows, exhaustive(vectors, queries, 10)) >= 0.99
    assert np.allclose(scores, np.take_along_axis(queries @ vectors.T, rows, 1), atol=1e-6)


def test_the_number_of_rows_decides_whether_there_is_a_graph(vectors):
    assert DenseIndex.build(vectors, graph_from_rows=ROWS + 1).graph is None
    assert DenseIndex.build(vectors[:100]).graph is None


@pytest.mark.parametrize("graph_from_rows", [1, 10**9])
def test_an_opened_index_answers_as_the_one_that_was_saved(vectors, queries, tmp_path, graph_from_rows):
    built = DenseIndex.build(vectors[:1000], graph_from_rows=graph_from_rows)
    built.save(tmp_path)
    opened = DenseIndex.open(tmp_path)
    assert (opened.rows, opened.dimension) == (1000, DIMENSION)
    for ours, theirs in zip(opened.search(queries, 7), built.search(queries, 7), strict=True):
        assert np.array_equal(ours, theirs)
    assert np.array_equal(opened.scores(queries[0]), built.scores(queries[0]))


def test_one_vector_gives_one_row_of_answers(vectors):
    rows, scores = DenseIndex.build(vectors).search(vectors[5], 3)
    assert rows.shape == scores.shape == (3,)
    assert rows[0] == 5


def test_a_mask_admits_only_its_rows(vectors, queries):
    mask = np.zeros(ROWS, bool)
    mask[::7] = True
    admitted = np.flatnonzero(mask)
    for graph_from_rows in (1, 10**9):
        index = DenseIndex.build(vectors, graph_from_rows=graph_from_rows)
        rows, _ = index.search(queries, 10, mask)
        assert np.array_equal(rows, admitted[exhaustive(vectors[mask], queries, 10)])


def test_fewer_rows_than_asked_give_fewer_answers(vectors):
    index = DenseIndex.build(vectors[:3])
    assert index.search(vectors[0], 10)[0].tolist()[0] == 0
    assert index.search(vectors[0], 10)[0].shape == (3,)
    assert index.search(vectors[0], 10, np.array([False, True, False]))[0].tolist() == [1]
    assert index.search(vectors[0], 10, np.zeros(3, bool))[0].tolist() == []


def test_equal_scores_come_by_row():
    index = DenseIndex.build(np.tile(unit(np.ones((1, 8))), (5, 1)))
    assert index.search(unit(np.ones(8)), 5)[0].tolist() == [0, 1, 2, 3, 4]


def test_an_empty_index_is_saved_and_answers_nothing(vectors, tmp_path):
    DenseIndex.build(vectors[:0]).save(tmp_path)
    index = DenseIndex.open(tmp_path)
    assert index.search(vectors[0], 5)[0].tolist() == []
    assert index.scores(vectors[0]).tolist() == []


@pytest.mark.parametrize("name", ["dense.json", "vectors.npy", "graph.faiss"])
@pytest.mark.parametrize("kept", [None, 0, 20, 0.5])
def test_a_missing_or_cut_file_is_named(vectors, tmp_path, name, kept):
    DenseIndex.build(vectors[:500], graph_from_rows=1).save(tmp_path)
    path = tmp_path / name
    content = path.read_bytes()
    path.unlink()
    if kept is not None:
        path.write_bytes(content[: int(kept * len(content)) if kept == 0.5 else kept])
    with pytest.raises(SnapshotDamaged, match=name):
        DenseIndex.open(tmp_path)


def test_files_of_another_index_are_refused(vectors, tmp_path):
    DenseIndex.build(vectors[:500]).save(tmp_path / "one")
    DenseIndex.build(vectors[:400]).save(tmp_path / "other")
    (tmp_path / "other" / "vectors.npy").replace(tmp_path / "one" / "vectors.npy")
    with pytest.raises(SnapshotDamaged, match=r"dense\.json"):
        DenseIndex.open(tmp_path / "one")


def test_importing_the_room_does_not_touch_faiss_or_torch():
    program = """
import sys
import policymatch.search.dense, policymatch.search.lexical, policymatch.search.opening
print([name for name in ("faiss", "torch", "onnxruntime") if name in sys.modules])
"""
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"

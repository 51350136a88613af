"""Ranks fused, and the best rows of a column."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from policymatch.search.fusion import reciprocal_rank_fusion
from policymatch.search.ranking import best_rows

rankings = some.lists(some.lists(some.integers(0, 30), unique=True, max_size=20), max_size=4)


@given(rankings)
def test_fusion_is_the_sum_of_reciprocal_ranks(lists):
    expected = {}
    for ranking in lists:
        for rank, row in enumerate(ranking, start=1):
            expected[row] = expected.get(row, 0.0) + 1 / (60 + rank)
    rows, scores = reciprocal_rank_fusion(lists)
    assert dict(zip(rows.tolist(), scores.tolist(), strict=True)) == pytest.approx(expected)
    assert (np.diff(scores) <= 0).all()


@given(rankings)
def test_one_ranking_twice_keeps_its_order(lists):
    for ranking in lists:
        assert reciprocal_rank_fusion([ranking, ranking])[0].tolist() == ranking


def test_equal_scores_come_by_row():
    assert reciprocal_rank_fusion([[9, 4], [4, 9]])[0].tolist() == [4, 9]


def test_a_heavier_ranking_goes_first():
    assert reciprocal_rank_fusion([[1], [2]], weights=[1, 3])[0].tolist() == [2, 1]


@given(some.lists(some.sampled_from([0.0, 0.25, 0.5, 1.0]), max_size=30), some.integers(0, 40))
def test_best_rows_are_the_head_of_a_stable_sort(scores, k):
    column = np.array(scores, np.float32)
    assert best_rows(column, k).tolist() == np.argsort(-column, kind="stable")[:k].tolist()

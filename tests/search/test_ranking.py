"""The best rows of a column."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as some

from policymatch.search.ranking import best_rows


@given(some.lists(some.sampled_from([0.0, 0.25, 0.5, 1.0]), max_size=30), some.integers(0, 40))
def test_best_rows_are_the_head_of_a_stable_sort(scores, k):
    column = np.array(scores, np.float32)
    assert best_rows(column, k).tolist() == np.argsort(-column, kind="stable")[:k].tolist()

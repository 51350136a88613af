"""The forest: trees as columns say what the trees say, see what a line can't, and keep the signs they must."""

import numpy as np
import pytest

from policymatch.domain.errors import TermsError
from policymatch.matching.rank.fitting import Example, fit
from policymatch.matching.rank.forest import Forest
from policymatch.matching.rank.growing import _threshold, grow

# Each feature in four columns, as in life: a tree draws some columns at each node.
NAMES = tuple(f"{name}_{n}" for n in range(4) for name in ("near_x", "near_y", "siblings"))


@pytest.fixture(scope="module")
def pairs():
    """Pairs that are good where exactly one of two features is high: no line tells them apart."""
    drawn = np.random.default_rng(3).normal(size=(600, 3)).astype(np.float32)
    table = np.tile(drawn, 4)
    return table, ((table[:, 0] > 0) != (table[:, 1] > 0)).astype(np.float64)


@pytest.fixture(scope="module")
def forest(pairs):
    return grow(NAMES, *pairs)


def walked(forest, row):
    """What each tree promises one row, node by node."""
    for root in forest.roots.tolist():
        node = root
        while forest.left[node] != node:
            below = row[forest.feature[node]] <= forest.threshold[node]
            node = int(forest.left[node] if below else forest.right[node])
        yield float(forest.gain[node])


def test_all_rows_at_once_get_what_a_walk_from_node_to_node_gives(forest, pairs):
    told = forest.gains(pairs[0][:40])
    assert np.allclose(told, [np.mean(list(walked(forest, row))) for row in pairs[0][:40]], atol=1e-6)


def test_it_tells_apart_what_only_two_features_together_tell(forest):
    table = np.tile(np.array([[1, -1, 0], [-1, 1, 0], [1, 1, 0], [-1, -1, 0]], np.float32), 4)
    one, other, both, none = forest.gains(table).tolist()
    assert min(one, other) > 0.6
    assert max(both, none) < 0.4


def test_the_same_pairs_give_the_same_forest(forest, pairs):
    again = grow(NAMES, *pairs)
    assert np.array_equal(again.threshold, forest.threshold)
    assert np.array_equal(again.gain, forest.gain)


def test_a_threshold_kept_in_32_bits_parts_the_same_rows_of_32_bits():
    exact = np.array([0.1, -0.1, 1 / 3, -2 / 3, 0.5])
    kept = _threshold(exact)
    assert (kept.astype(np.float64) <= exact).all()
    assert (np.nextafter(kept, np.float32(np.inf)).astype(np.float64) > exact).all()


def test_more_met_never_lowers_what_it_promises_whatever_the_pairs_say():
    generator = np.random.default_rng(4)
    table = generator.normal(size=(500, 2)).astype(np.float32)
    forest = grow(("met", "siblings"), table, (table[:, 0] < 0).astype(np.float64))
    line = np.stack([np.linspace(-3, 3, 50), np.zeros(50)], axis=1).astype(np.float32)
    assert (np.diff(forest.gains(line)) >= -1e-6).all()


def test_a_forest_comes_back_from_its_file_and_a_cut_file_is_named(forest, pairs, tmp_path):
    path = tmp_path / "forest.npz"
    forest.save(path)
    again = Forest.open(path)
    assert np.array_equal(again.gains(pairs[0]), forest.gains(pairs[0]))
    assert np.array_equal(again.left, forest.left)
    assert np.array_equal(again.right, forest.right)
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(TermsError, match=r"forest\.npz"):
        Forest.open(path)


def test_a_file_in_which_a_branch_leads_nowhere_is_named(forest, tmp_path):
    path = tmp_path / "forest.npz"
    forest.save(path)
    with np.load(path) as stored:
        columns = dict(stored)
    columns["right"][0] = len(columns["right"])
    np.savez_compressed(path, **columns)
    with pytest.raises(TermsError, match=r"forest\.npz"):
        Forest.open(path)


def test_a_ranker_with_a_forest_hears_both_and_the_forest_more(pairs):
    table, gains = pairs
    features = {"near_x": table[:, 0], "near_y": table[:, 1]}
    ranker = fit([Example(features, (gains * 3).astype(np.int64))], with_forest=True)
    line = ranker.scores_of(ranker.contributions(ranker.table(features)))
    assert ranker.forest is not None
    heard = 0.2 * line + 0.8 * ranker.forest.gains(table[:, :2])
    assert np.allclose(ranker.scores(features), heard, atol=1e-6)


def test_a_firm_that_may_have_nothing_is_promised_nothing(forest):
    assert forest.gains(np.zeros((0, len(NAMES)), np.float32)).shape == (0,)

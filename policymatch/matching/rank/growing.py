"""Growing: the forest of a ranker is learned from graded pairs. This needs scikit-learn; no request does."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import ExtraTreesRegressor

from policymatch.matching.rank.forest import Forest, Table
from policymatch.matching.rank.ranker import sign_of

# Signs that must be kept: telling more never lowers a place, nor does being issued nearer home.
_HELD = frozenset({"met", "unknown", "met_share", "eligible", "provincial", "local"})
_TREES = 100
_FEWEST_PAIRS = 2
_SHARE_OF_FEATURES = 0.3


def grow(names: Sequence[str], table: Table, gains: NDArray[np.float64]) -> Forest:
    """Trees on the gain of each pair (rows,) from its features (rows, names).

    The same pairs give the same forest.
    """
    model = ExtraTreesRegressor(
        _TREES,
        min_samples_leaf=_FEWEST_PAIRS,
        max_features=_SHARE_OF_FEATURES,
        monotonic_cst=[sign_of(name) if name in _HELD else 0 for name in names],
        random_state=0,
    ).fit(table, gains)
    return _laid_out([tree.tree_ for tree in model.estimators_])


def _laid_out(trees: Sequence[Any]) -> Forest:
    roots = np.cumsum([0, *(tree.node_count for tree in trees)])[:-1]
    placed = list(zip(trees, roots.tolist(), strict=True))
    return Forest(
        roots=roots.astype(np.int32),
        feature=np.concatenate([np.maximum(tree.feature, 0) for tree in trees]).astype(np.uint8),
        threshold=_threshold(np.concatenate([tree.threshold for tree in trees])),
        left=np.concatenate([_children(tree.children_left, root) for tree, root in placed]),
        right=np.concatenate([_children(tree.children_right, root) for tree, root in placed]),
        gain=np.concatenate([tree.value[:, 0, 0] for tree in trees]).astype(np.float32),
    )


def _threshold(exact: NDArray[np.float64]) -> NDArray[np.float32]:
    """The greatest 32-bit number that is not above each threshold: the same rows of 32 bits pass."""
    near = exact.astype(np.float32)
    above = near.astype(np.float64) > exact
    lowered: NDArray[np.float32] = np.where(above, np.nextafter(near, np.float32(-np.inf)), near)
    return lowered


def _children(children: NDArray[np.int64], root: int) -> NDArray[np.int32]:
    """Where each node leads among all nodes; a leaf leads to itself."""
    placed: NDArray[np.int32] = (
        np.where(children < 0, np.arange(len(children)), children).astype(np.int32) + root
    ).astype(np.int32)
    return placed

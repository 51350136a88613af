"""Boosted: trees learned by gradient boosting, laid out as flat columns.

Reading then needs no learning library, which takes seconds to load, and no threads of its own, which wait
for each other where a machine is busy.
"""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from policymatch.terms import damaged_model

# Rows that walk together: what they touch then stays near the processor.
_ROWS_AT_ONCE = 128


@dataclass(frozen=True, eq=False)
class Boosted:
    """Trees as columns over all their nodes; `roots` (rounds, answers) says where each begins.

    A row goes from a node to `left` where its `feature` is at most `threshold`, else to `right`; a leaf
    leads to itself and holds `value`, which is added to `base` (answers,).
    """

    base: NDArray[np.float64]
    roots: NDArray[np.int32]
    feature: NDArray[np.int32]
    threshold: NDArray[np.float64]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    value: NDArray[np.float64]

    @classmethod
    def of(cls, model: Any) -> Self:
        """The trees of a fitted HistGradientBoostingClassifier of three answers or more without categories."""
        trees = [tree.nodes for one_round in model._predictors for tree in one_round]
        roots = np.cumsum([0, *map(len, trees)])[:-1].astype(np.int32)
        nodes, root = np.concatenate(trees), np.repeat(roots, list(map(len, trees)))
        is_leaf, own = nodes["is_leaf"].astype(bool), np.arange(len(nodes))
        return cls(
            base=model._baseline_prediction.ravel(),
            roots=roots.reshape(len(model._predictors), -1),
            feature=np.where(is_leaf, 0, nodes["feature_idx"]).astype(np.int32),
            threshold=np.where(is_leaf, 0.0, nodes["num_threshold"]),
            left=np.where(is_leaf, own, root + nodes["left"]).astype(np.int32),
            right=np.where(is_leaf, own, root + nodes["right"]).astype(np.int32),
            value=np.where(is_leaf, nodes["value"], 0.0),
        )

    def chances(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        """The chance of each answer for each of `rows` (n, features): (n, answers)."""
        parts = [rows[at : at + _ROWS_AT_ONCE] for at in range(0, len(rows), _ROWS_AT_ONCE)]
        told = self.base + np.concatenate([self._added(part) for part in parts])
        told = np.exp(told - told.max(axis=1, keepdims=True))
        chances: NDArray[np.float64] = told / told.sum(axis=1, keepdims=True)
        return chances

    def _added(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        """What all rounds add for each row, (n, answers)."""
        at = np.tile(self.roots.ravel(), (len(rows), 1))
        while True:
            goes_left = np.take_along_axis(rows, self.feature[at], axis=1) <= self.threshold[at]
            led = np.where(goes_left, self.left[at], self.right[at])
            if (led == at).all():
                break
            at = led
        added: NDArray[np.float64] = self.value[at].reshape(len(rows), *self.roots.shape).sum(axis=1)
        return added

    def save(self, path: Path, traits: tuple[str, ...]) -> None:
        """Writes the columns, and the traits that their features are, as one .npz file."""
        np.savez_compressed(path, traits=np.array(traits), **asdict(self))

    @classmethod
    def open(cls, path: Path) -> tuple[Self, tuple[str, ...]]:
        """The trees stored at `path`, and their traits. Raises TermsError where the file is absent or malformed."""
        try:
            with np.load(path, allow_pickle=False) as stored:
                columns = dict(stored)
                traits = tuple(columns.pop("traits").tolist())
                return cls(**columns)._checked(), traits
        except (OSError, ValueError, KeyError, TypeError, EOFError, BadZipFile) as error:
            raise damaged_model(path) from error

    def _checked(self) -> Self:
        """The same. Raises ValueError where a branch leads out of the trees or back: a walk would not end."""
        own, inner = np.arange(len(self.value)), self.left != self.right
        for branch in (self.left, self.right):
            if (branch >= len(own)).any() or (branch[inner] <= own[inner]).any():
                raise ValueError("a branch leads out of the trees")
        if (self.left[~inner] != own[~inner]).any() or (self.roots < 0).any() or self.roots.ndim != 2:
            raise ValueError("a tree does not end in leaves")
        return self

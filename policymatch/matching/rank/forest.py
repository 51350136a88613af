"""Forest: a second model of how much a measure promises. It sees how features work together.

Its trees are extremely randomised (Geurts, Ernst and Wehenkel 2006). They are laid out as flat columns, so
that a request needs no learning library.
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import NamedTuple, Self
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from policymatch.terms import damaged_model

Table = NDArray[np.float32]

# A node as one number: where its left child stands, its feature, the bits of its threshold or gain.
_LEFT, _FEATURE, _FEATURES = 41, 32, 0x1FF
# One leaf in ten lies above the twelfth level, most below the twentieth.
_FIRST_SORTED, _SORTED_EVERY = 12, 4


@dataclass(frozen=True, eq=False)
class Forest:
    """Trees as columns over all their nodes; `roots` (trees,) says where each begins.

    A row goes from a node to `left`, the next one, where its `feature` is at most `threshold`, else to
    `right`; a leaf leads to itself and holds the `gain` it promises, 0..1.
    """

    roots: NDArray[np.int32]
    feature: NDArray[np.uint8]
    threshold: NDArray[np.float32]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    gain: NDArray[np.float32]

    def gains(self, table: Table) -> NDArray[np.float32]:
        """The mean gain that the trees promise each row of `table` (rows, features), (rows,)."""
        walk, cells = self._walk, self._walk.cells_of(table)
        firsts = np.repeat(np.arange(len(table)) * cells.shape[1], len(self.roots))
        ends = walk.leaves_from(np.tile(walk.roots, len(table)), firsts, cells.ravel())
        told = _low_half(walk.nodes.take(ends)).reshape(len(table), len(self.roots))
        promised: NDArray[np.float32] = told.mean(axis=1)
        return promised

    @cached_property
    def _walk(self) -> "_Walk":
        return _Walk.of(self)

    def save(self, path: Path) -> None:
        """Writes the columns as one .npz file, less what follows from the rest: a parent stands right before
        its left branch, and that before its right one.
        """
        nodes = np.arange(len(self.left), dtype=np.int32)
        inner = self.left != nodes
        np.savez_compressed(
            path,
            roots=self.roots,
            right=self.right - nodes,
            feature=self.feature[inner],
            threshold=self.threshold[inner],
            gain=self.gain[~inner],
        )

    @classmethod
    def open(cls, path: Path) -> Self:
        """The forest stored at `path`. Raises TermsError where the file is absent or malformed."""
        try:
            with np.load(path, allow_pickle=False) as stored:
                return cls._of_file(**stored)
        except (OSError, ValueError, KeyError, TypeError, EOFError, BadZipFile) as error:
            raise damaged_model(path) from error

    @classmethod
    def _of_file(
        cls,
        roots: NDArray[np.int32],
        right: NDArray[np.int32],
        feature: NDArray[np.uint8],
        threshold: NDArray[np.float32],
        gain: NDArray[np.float32],
    ) -> Self:
        """The columns of `save` over all nodes again; what stands at no leaf, or at none but leaves, is 0."""
        nodes, inner = np.arange(len(right), dtype=np.int32), right > 0
        if (right < 0).any() or (nodes + right >= len(nodes)).any() or (roots < 0).any():
            raise ValueError("a branch leads out of the forest")
        spread = [np.zeros(len(right), part.dtype) for part in (feature, threshold, gain)]
        for whole, where, part in zip(
            spread, (inner, inner, ~inner), (feature, threshold, gain), strict=True
        ):
            whole[where] = part
        return cls(roots, spread[0], spread[1], nodes + inner, nodes + right, spread[2])


class _Walk(NamedTuple):
    """The trees laid out for walking: a node is one number, its children lie side by side.

    A leaf has its gain where another node has its threshold, and the feature behind the last, `features`,
    which no row has: so it leads to itself, and what it promises is at hand where a walker arrives.
    """

    roots: NDArray[np.int64]
    nodes: NDArray[np.int64]
    features: int

    @classmethod
    def of(cls, forest: Forest) -> Self:
        """The nodes level by level."""
        order = np.concatenate(_levels(forest))
        place = np.empty(len(order), np.int64)
        place[order] = np.arange(len(order))
        is_leaf = forest.left == np.arange(len(order))
        features = int(forest.feature.max(initial=0)) + 1
        told = np.where(is_leaf, forest.gain, forest.threshold).astype(np.float32)[order]
        asked = np.where(is_leaf, features, forest.feature).astype(np.int64)[order]
        nodes = place[forest.left[order]] << _LEFT | asked << _FEATURE | told.view(np.uint32).astype(np.int64)
        return cls(place[forest.roots], nodes, features)

    def cells_of(self, table: Table) -> Table:
        """The features of each row and, behind them, one that is below whatever a leaf promises."""
        cells = np.full((len(table), self.features + 1), -np.inf, np.float32)
        cells[:, :-1] = table[:, : self.features]
        return cells

    def leaves_from(
        self, at: NDArray[np.int64], firsts: NDArray[np.int64], cells: NDArray[np.float32]
    ) -> NDArray[np.int64]:
        """The leaf that each walker comes to from its node `at`, its row beginning at `firsts` in `cells`.

        Those that have arrived stay where they are; they are taken out now and then, as to do so costs as
        much as a step.
        """
        ends, under_way = at.copy(), np.arange(len(at))
        for step in count(1):
            led = self._step(at, firsts, cells)
            if step < _FIRST_SORTED or step % _SORTED_EVERY:
                at = led
                continue
            ends[under_way] = led
            moved = np.flatnonzero(led != at)
            if not len(moved):
                break
            at, firsts, under_way = led.take(moved), firsts.take(moved), under_way.take(moved)
        return ends

    def _step(
        self, at: NDArray[np.int64], firsts: NDArray[np.int64], cells: NDArray[np.float32]
    ) -> NDArray[np.int64]:
        """The node below each: the left one where the row's feature is at most the threshold.

        What was taken is shifted where it lies: another array at each step would cost a tenth more.
        """
        node = self.nodes.take(at)
        threshold = _low_half(node)
        node >>= _FEATURE
        cell = node & _FEATURES
        cell += firsts
        node >>= _LEFT - _FEATURE
        node += cells.take(cell) > threshold
        return node


def _low_half(nodes: NDArray[np.int64]) -> NDArray[np.float32]:
    """The thresholds of nodes, and the gains of leaves."""
    return nodes.astype(np.uint32).view(np.float32)


def _levels(forest: Forest) -> list[NDArray[np.int32]]:
    """The nodes of all trees, level by level, the two children of each side by side."""
    levels = [forest.roots]
    while len(levels[-1]):
        parents = levels[-1][forest.left[levels[-1]] != levels[-1]]
        levels.append(np.stack([forest.left[parents], forest.right[parents]], axis=1).ravel())
    return levels

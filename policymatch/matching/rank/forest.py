"""Forest: a second opinion on how much a measure promises, which sees how features go together.

Extremely randomised trees (Geurts, Ernst and Wehenkel 2006) laid out as flat columns, so that a request
needs no learning library.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, Self
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from policymatch.terms import damaged_model

Table = NDArray[np.float32]

# A node as one number: where its left child stands, its feature, the bits of its threshold.
_LEFT, _FEATURE, _FEATURES = 40, 32, 0xFF


@dataclass(frozen=True, eq=False)
class Forest:
    """Trees as columns over all their nodes; `roots` (trees,) says where each begins.

    A row goes from a node to `left` where its `feature` is at most `threshold`, else to `right`; a leaf
    leads to itself and holds the `gain` it promises, 0..1.
    """

    roots: NDArray[np.int32]
    feature: NDArray[np.uint8]
    threshold: NDArray[np.float32]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    gain: NDArray[np.float32]

    def gains(self, table: Table) -> NDArray[np.float32]:
        """The mean gain that the trees promise each row of `table` (rows, features), (rows,)."""
        cells, width = np.ascontiguousarray(table, np.float32).ravel(), table.shape[1]
        firsts = np.repeat(np.arange(len(table)) * width, len(self.roots))
        nodes = np.tile(self._walk.roots, len(table))
        at, under_way = nodes, np.arange(len(nodes))
        while len(under_way):
            node = self._walk.nodes.take(at)
            above = cells.take(firsts + (node >> _FEATURE & _FEATURES)) > node.astype(np.uint32).view(
                np.float32
            )
            led = (node >> _LEFT) + above
            moved = led != at
            nodes[under_way] = led
            at, under_way, firsts = led[moved], under_way[moved], firsts[moved]
        told = self._walk.gain.take(nodes).reshape(len(table), len(self.roots))
        promised: NDArray[np.float32] = told.mean(axis=1)
        return promised

    @cached_property
    def _walk(self) -> "_Walk":
        return _Walk.of(self)

    def save(self, path: Path) -> None:
        """Writes the columns as one .npz file."""
        np.savez_compressed(path, **{name: getattr(self, name) for name in self.__dataclass_fields__})

    @classmethod
    def open(cls, path: Path) -> Self:
        """The forest stored at `path`. Raises TermsError where the file is absent or malformed."""
        try:
            with np.load(path, allow_pickle=False) as stored:
                return cls(**{name: stored[name] for name in cls.__dataclass_fields__})
        except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
            raise damaged_model(path) from error


class _Walk(NamedTuple):
    """The trees laid out for walking: a node is one number, its children lie side by side."""

    roots: NDArray[np.int64]
    nodes: NDArray[np.int64]
    gain: NDArray[np.float32]

    @classmethod
    def of(cls, forest: Forest) -> Self:
        """The nodes level by level; a leaf leads to itself, as nothing is above its threshold."""
        order = np.concatenate(_levels(forest))
        place = np.empty(len(order), np.int64)
        place[order] = np.arange(len(order))
        is_leaf = (forest.left == np.arange(len(order)))[order]
        bits = (
            np.where(is_leaf, np.float32(np.inf), forest.threshold[order]).astype(np.float32).view(np.uint32)
        )
        nodes = (
            place[forest.left[order]] << _LEFT
            | forest.feature[order].astype(np.int64) << _FEATURE
            | bits.astype(np.int64)
        )
        return cls(place[forest.roots], nodes, forest.gain[order])


def _levels(forest: Forest) -> list[NDArray[np.int32]]:
    """The nodes of all trees, level by level, the two children of each side by side."""
    levels = [forest.roots]
    while len(levels[-1]):
        parents = levels[-1][forest.left[levels[-1]] != levels[-1]]
        levels.append(np.stack([forest.left[parents], forest.right[parents]], axis=1).ravel())
    return levels

"""The conditions of a snapshot, compiled: one firm or many against every measure in vector passes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.condition import AllOf, Op
from policymatch.domain.fields import Field
from policymatch.matching.columns.bags import Bags
from policymatch.matching.columns.firms import FirmColumns
from policymatch.matching.columns.forest import Forest
from policymatch.matching.columns.layout import LeafLayout
from policymatch.matching.columns.leaves import LeafColumns, Truths
from policymatch.matching.columns.nodes import FIRST_LEAF, Group, Handle, LeafKey, Nodes
from policymatch.matching.columns.timings import TimingColumns
from policymatch.matching.kleene import placed_leaves
from policymatch.matching.timing import Timing
from policymatch.matching.truth import Truth

_OUTGROWN = (Op.AT_LEAST, Op.ABOVE)


@dataclass(frozen=True, eq=False)
class Ageing:
    """The part of the conditions that time alone can put right: those that ask for a least age.

    `literals`: rows of the criteria a young firm grows into; `measures` and `roots`: the measures
    that hold one and their rows in `forest`.
    """

    forest: Forest
    literals: NDArray[np.int64]
    measures: NDArray[np.int64]
    roots: NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class CompiledConditions:
    """Every condition and timing of a snapshot; row i of `roots` and `timings` is measure i."""

    leaves: LeafColumns
    forest: Forest
    roots: NDArray[np.int64]
    ageing: Ageing
    bags: Bags
    opaque: NDArray[np.uint16]
    timings: TimingColumns

    def __len__(self) -> int:
        return len(self.roots)

    @classmethod
    def compile(cls, conditions: Sequence[AllOf], timings: Sequence[Timing]) -> Self:
        """The columns of conditions, the implied region already in them, and of their timings."""
        nodes = Nodes()
        roots = [_root(nodes, condition) for condition in conditions]
        criteria = [_criteria(nodes, condition) for condition in conditions]
        layout = LeafLayout.of(nodes)
        groups = {-1 - number: group for group, number in nodes.groups.items()}
        forest, rows = Forest.of(groups, layout.row, layout.first_group)

        def row(handle: Handle) -> int:
            return rows[handle] if handle < 0 else layout.row(handle)

        return cls(
            leaves=layout.columns(),
            forest=forest,
            roots=np.array([row(root) for root in roots], np.int64),
            ageing=_ageing(nodes, groups, roots, layout),
            bags=Bags.of([tuple(row(h) for h in held if h != Truth.UNKNOWN) for held in criteria]),
            opaque=np.array([held.count(Truth.UNKNOWN) for held in criteria], np.uint16),
            timings=TimingColumns.of(timings),
        )

    def save(self, folder: Path) -> None:
        """Write the columns into `folder` as .npy and .json files."""
        from policymatch.matching.columns.store import save_compiled

        save_compiled(self, folder)

    @classmethod
    def open(cls, folder: Path) -> "CompiledConditions":
        """The columns of a folder, memory-mapped.

        Raises SnapshotDamaged where a file is absent or malformed.
        """
        from policymatch.matching.columns.store import open_compiled

        return open_compiled(folder)

    def truths(self, firms: FirmColumns) -> Truths:
        """The value table (rows, firms): constants, criteria, their negations and groups, folded."""
        table = np.empty((self.forest.size, len(firms)), np.uint8)
        leaves = self.leaves.truths(firms)
        table[:FIRST_LEAF] = np.arange(FIRST_LEAF, dtype=np.uint8)[:, None]
        table[FIRST_LEAF : FIRST_LEAF + len(leaves)] = leaves
        table[FIRST_LEAF + len(leaves) : FIRST_LEAF + 2 * len(leaves)] = Truth.MET - leaves
        self.forest.fold_truths(table)
        return table


def _root(nodes: Nodes, condition: AllOf) -> Handle:
    handle = nodes.tree(condition)
    return int(Truth.MET) if handle is None else handle


def _criteria(nodes: Nodes, condition: AllOf) -> list[Handle]:
    return [
        nodes.criterion(leaf, negated=negated) for leaf, negated in placed_leaves(condition) if leaf.decides
    ]


def _ageing(
    nodes: Nodes, groups: Mapping[Handle, Group], roots: Sequence[Handle], layout: LeafLayout
) -> Ageing:
    literals = {FIRST_LEAF + 2 * number for key, number in nodes.leaves.items() if _is_outgrown(key)}
    holding = set(literals)
    for handle, group in groups.items():
        if holding.intersection(group.members):
            holding.add(handle)
    measures = [i for i, root in enumerate(roots) if root in holding]
    below = _closure({roots[i] for i in measures}, groups)
    part = {handle: group for handle, group in groups.items() if handle in below}
    forest, rows = Forest.of(part, layout.row, layout.first_group)
    return Ageing(
        forest,
        np.array(sorted(map(layout.row, literals)), np.int64),
        np.array(measures, np.int64),
        np.array([rows[r] if (r := roots[i]) < 0 else layout.row(r) for i in measures], np.int64),
    )


def _is_outgrown(key: LeafKey) -> bool:
    return key.field is Field.AGE_MONTHS and key.op in _OUTGROWN


def _closure(handles: set[Handle], groups: Mapping[Handle, Group]) -> set[Handle]:
    open_, closed = list(handles), set(handles)
    while open_:
        handle = open_.pop()
        new = [m for m in groups[handle].members if m not in closed] if handle < 0 else []
        closed.update(new)
        open_.extend(new)
    return closed

"""The conditions of a snapshot, compiled: one firm or many against every measure in vector passes."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.condition import AllOf, Op
from policymatch.domain.fields import Field
from policymatch.matching.columns.bags import Bags
from policymatch.matching.columns.conditions import Ageing, ConditionColumns
from policymatch.matching.columns.forest import ConditionForest
from policymatch.matching.columns.layout import LeafLayout
from policymatch.matching.columns.nodes import FIRST_LEAF, Group, Handle, Nodes
from policymatch.matching.columns.store import open_columns, save_columns
from policymatch.matching.columns.timings import TimingColumns
from policymatch.matching.days.timing import Timing
from policymatch.matching.plain.kleene import placed_leaves
from policymatch.matching.truth import Truth


class CompiledConditions(ConditionColumns):
    """Conditions compiled to columns, kept in a folder and opened from it."""

    @classmethod
    def compile(cls, conditions: Sequence[AllOf], timings: Sequence[Timing]) -> Self:
        """The columns of conditions, the implied region already in them, and of their timings."""
        nodes = Nodes()
        roots = [_root(nodes, condition) for condition in conditions]
        criteria = [_criteria(nodes, condition) for condition in conditions]
        layout = LeafLayout.of(nodes)
        groups = {-1 - number: group for group, number in nodes.groups.items()}
        forest, rows = ConditionForest.of(groups, layout.row, layout.first_group)

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
        """Write the columns into `folder`, which is made where it is absent, as .npy and .json files."""
        save_columns(self, folder)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The columns of a folder, memory-mapped.

        Raises SnapshotDamaged where a file is absent or malformed.
        """
        return cls(**vars(open_columns(folder)))


def _root(nodes: Nodes, condition: AllOf) -> Handle:
    handle = nodes.tree(condition)
    return int(Truth.MET) if handle is None else handle


def _criteria(nodes: Nodes, condition: AllOf) -> list[Handle]:
    return [
        nodes.criterion(leaf, negated=negated)
        for leaf, negated, _ in placed_leaves(condition)
        if leaf.decides
    ]


def _ageing(
    nodes: Nodes, groups: Mapping[Handle, Group], roots: Sequence[Handle], layout: LeafLayout
) -> Ageing:
    outgrown = set(_outgrown(nodes))
    passing = {FIRST_LEAF + 2 * number + 1 for key, number in nodes.leaves.items() if key.years}
    holding = _holders(outgrown | passing, groups)
    measures = [i for i, root in enumerate(roots) if root in holding]
    below = _closure({roots[i] for i in measures}, groups)
    part = {handle: group for handle, group in groups.items() if handle in below}
    forest, rows = ConditionForest.of(part, layout.row, layout.first_group)
    return Ageing(
        forest,
        outgrown=_sorted_rows(outgrown, layout),
        watched=_sorted_rows(outgrown | passing, layout),
        measures=np.array(measures, np.int64),
        roots=np.array([rows[r] if (r := roots[i]) < 0 else layout.row(r) for i in measures], np.int64),
    )


def _sorted_rows(handles: set[Handle], layout: LeafLayout) -> NDArray[np.int64]:
    return np.array(sorted(map(layout.row, handles)), np.int64)


def _outgrown(nodes: Nodes) -> Iterator[Handle]:
    """The leaves on the age of a firm that its growing older turns to met, negated ones among them."""
    for key, number in nodes.leaves.items():
        if key.field is Field.AGE_MONTHS and key.op.is_floor:
            yield FIRST_LEAF + 2 * number
        # An age that is asked for to the month is reached, and one that is barred is passed.
        if key.field is Field.AGE_MONTHS and key.op is Op.EQUAL:
            yield from (FIRST_LEAF + 2 * number, FIRST_LEAF + 2 * number + 1)


def _holders(handles: set[Handle], groups: Mapping[Handle, Group]) -> set[Handle]:
    """Some handles, and the groups that hold one of them, in whatever depth: members come before groups."""
    holding = set(handles)
    for handle, group in groups.items():
        if holding.intersection(group.members):
            holding.add(handle)
    return holding


def _closure(handles: set[Handle], groups: Mapping[Handle, Group]) -> set[Handle]:
    open_, closed = list(handles), set(handles)
    while open_:
        handle = open_.pop()
        new = [m for m in groups[handle].members if m not in closed] if handle < 0 else []
        closed.update(new)
        open_.extend(new)
    return closed

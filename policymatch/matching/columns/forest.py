"""Distinct groups as levels of columns, folded bottom up for many firms at once."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from policymatch.matching.columns.nodes import Group, GroupKind, Handle
from policymatch.matching.columns.slots import Slots, Table, by_falling_length
from policymatch.matching.truth import Truth

_KINDS = tuple(GroupKind)


@dataclass(frozen=True, eq=False)
class Bucket:
    """Groups of one height and kind: rows `first : first + len(needs)` of the value table."""

    kind: GroupKind
    first: int
    needs: NDArray[np.int64]
    slots: Slots

    def rows(self, values: Table) -> Table:
        """The rows of these groups."""
        return values[self.first : self.first + len(self.needs)]


@dataclass(frozen=True, eq=False)
class ConditionForest:
    """Groups in the order in which they can be folded: rows `first : size` of the value table."""

    buckets: tuple[Bucket, ...]
    first: int
    size: int

    @classmethod
    def of(
        cls, groups: Mapping[Handle, Group], row_of_leaf: Callable[[Handle], int], first: int
    ) -> tuple[Self, dict[Handle, int]]:
        """The forest of groups, and the row of each; `first` is the row after the leaves."""
        rows: dict[Handle, int] = {}
        buckets = []
        for kind, handles in _levels(groups):
            members = [
                [rows[m] if m < 0 else row_of_leaf(m) for m in groups[handle].members] for handle in handles
            ]
            order = by_falling_length(members)
            start = first + len(rows)
            rows |= {handles[i]: start + place for place, i in enumerate(order)}
            needs = np.array([groups[handles[i]].need for i in order], np.int64)
            buckets.append(Bucket(kind, start, needs, Slots.of([members[i] for i in order])))
        return cls(tuple(buckets), first, first + len(rows)), rows

    def fold(
        self, values: Table, every: np.ufunc, some: np.ufunc, count: Callable[[Bucket, Table], None]
    ) -> None:
        """Fill the rows of the groups of `values` (size, firms), whose leaf rows are filled."""
        for bucket in self.buckets:
            if bucket.kind is GroupKind.AT_LEAST:
                count(bucket, values)
            else:
                ufunc = every if bucket.kind is GroupKind.ALL else some
                bucket.slots.reduce(values, ufunc, bucket.rows(values))

    def fold_truths(self, truths: NDArray[np.uint8]) -> None:
        """Strong Kleene: all is the minimum, any the maximum."""
        self.fold(truths, np.minimum, np.maximum, _count_truths)

    def spread(self, marks: NDArray[np.uint8]) -> None:
        """A group is marked where any of its members is."""
        self.fold(marks, np.maximum, np.maximum, _spread_counted)


def _spread_counted(bucket: Bucket, marks: NDArray[np.uint8]) -> None:
    bucket.slots.reduce(marks, np.maximum, bucket.rows(marks))


def _count_truths(bucket: Bucket, truths: NDArray[np.uint8]) -> None:
    out, needs = bucket.rows(truths), bucket.needs[:, None]
    met, possible = np.zeros(out.shape, np.int64), np.zeros(out.shape, np.int64)
    for column in bucket.slots.columns():
        met[: len(column)] += truths[column] == Truth.MET
        possible[: len(column)] += truths[column] != Truth.UNMET
    out[:] = Truth.UNKNOWN
    out[possible < needs] = Truth.UNMET
    out[met >= needs] = Truth.MET


def _levels(groups: Mapping[Handle, Group]) -> Sequence[tuple[GroupKind, list[Handle]]]:
    """Groups by height, then kind; `groups` gives members before the groups that hold them."""
    heights: dict[Handle, int] = {}
    levels: dict[tuple[int, int], list[Handle]] = defaultdict(list)
    for handle, group in groups.items():
        heights[handle] = 1 + max((heights[member] for member in group.members if member < 0), default=0)
        levels[heights[handle], _KINDS.index(group.kind)].append(handle)
    return [(_KINDS[kind], levels[height, kind]) for height, kind in sorted(levels)]

"""Ragged lists of rows as columns, reduced without a Python loop over the lists."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

Rows: TypeAlias = NDArray[np.int64]
Table: TypeAlias = NDArray[Any]


@dataclass(frozen=True, eq=False)
class Slots:
    """Lists of row numbers, longest first; column j holds the j-th member of each list that has one.

    Shapes: `members` (total,), `ends` (longest + 1,): column j is `members[ends[j]:ends[j + 1]]`.
    A reduction takes as many vector operations as the longest list has members.
    """

    members: Rows
    ends: Rows

    @classmethod
    def of(cls, lists: Sequence[Sequence[int]]) -> Self:
        """The columns of non-empty lists that are sorted by falling length."""
        longest = len(lists[0]) if lists else 0
        columns = [[row[j] for row in lists if len(row) > j] for j in range(longest)]
        ends = np.cumsum([0, *map(len, columns)], dtype=np.int64)
        return cls(np.asarray([m for column in columns for m in column], dtype=np.int64), ends)

    def columns(self) -> Iterator[Rows]:
        """The j-th members of all lists that have one, for each j."""
        for start, end in pairwise(self.ends.tolist()):
            yield self.members[start:end]

    def reduce(self, values: Table, ufunc: np.ufunc, out: Table) -> None:
        """Fold the rows of `values` (n, firms) that each list names into one row of `out`.

        >>> out = np.empty((2, 1), np.uint8)
        >>> Slots.of([[0, 1], [2]]).reduce(np.array([[2], [1], [0]], np.uint8), np.minimum, out)
        >>> out.ravel().tolist()
        [1, 0]
        """
        for j, column in enumerate(self.columns()):
            if j == 0:
                np.take(values, column, axis=0, out=out, mode="clip")
            else:
                ufunc(out[: len(column)], values.take(column, axis=0), out=out[: len(column)])


def by_falling_length(lists: Sequence[Sequence[int]]) -> list[int]:
    """The positions of lists, longest first, ties in the order given."""
    return sorted(range(len(lists)), key=lambda i: -len(lists[i]))

"""Which criteria each measure holds, so that those met and missed can be counted for ranking."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from policymatch.matching.columns.slots import Slots, by_falling_length
from policymatch.matching.truth import Truth

Counts = NDArray[np.uint16]


@dataclass(frozen=True, eq=False)
class Bags:
    """Distinct collections of testable, deciding criteria, as rows of the value table.

    `of_measure` (measures,) is the bag of each measure (one past the last where it has none),
    `sizes` (bags + 1,) how many criteria a bag holds.
    """

    slots: Slots
    of_measure: NDArray[np.int64]
    sizes: NDArray[np.uint16]

    @classmethod
    def of(cls, rows_of_measures: Sequence[tuple[int, ...]]) -> Self:
        """The bags of measures, each given as the rows of its criteria."""
        distinct = sorted({rows for rows in rows_of_measures if rows})
        bags = [distinct[i] for i in by_falling_length(distinct)]
        position = {rows: i for i, rows in enumerate(bags)} | {(): len(bags)}
        return cls(
            Slots.of(bags),
            np.array([position[rows] for rows in rows_of_measures], np.int64),
            np.array([*map(len, bags), 0], np.uint16),
        )

    def counts(self, truths: NDArray[np.uint8], truth: Truth) -> Counts:
        """(measures, firms): how many criteria of each measure have a truth, negations mirrored."""
        totals = np.zeros((len(self.sizes), truths.shape[1]), np.uint16)
        for column in self.slots.columns():
            totals[: len(column)] += truths[column] == truth
        return totals[self.of_measure]

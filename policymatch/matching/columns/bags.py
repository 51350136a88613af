"""Which criteria each measure holds, so that those met and missed can be counted for ranking."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from policymatch.matching.columns.slots import Slots, by_falling_length

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

    def counts(self, truths: NDArray[np.uint8]) -> tuple[Counts, Counts, Counts]:
        """(measures, firms) each: how many criteria of a measure are met, how many unknown, how many unmet.

        Negations are mirrored. Met and unmet are counted in one pass, the unmet in the upper half of a word.
        """
        tallies = _TALLY.take(truths)
        totals = np.zeros((len(self.sizes), truths.shape[1]), np.uint32)
        for column in self.slots.columns():
            totals[: len(column)] += tallies.take(column, axis=0)
        met, unmet = totals.astype(np.uint16), (totals >> _HALF).astype(np.uint16)
        unknown = self.sizes[:, None] - met - unmet
        of_bag = (met, unknown, unmet)
        met, unknown, unmet = (counted.take(self.of_measure, axis=0) for counted in of_bag)
        return met, unknown, unmet

    def held(self, measures: NDArray[np.int64]) -> NDArray[np.int64]:
        """The rows of the value table that stand for a criterion of some measures; a row may come twice."""
        bags = self.of_measure[measures]
        held = [column[bags[bags < len(column)]] for column in self.slots.columns()]
        return np.concatenate([np.empty(0, np.int64), *held])


_HALF = np.uint32(16)
_TALLY = np.array([1 << 16, 0, 1], np.uint32)
"""What a truth adds to a total: unmet, unknown, met."""

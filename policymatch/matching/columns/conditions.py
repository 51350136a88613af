"""The conditions of a snapshot as one value of columns, and how they are evaluated for firms."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from policymatch.matching.columns.bags import Bags
from policymatch.matching.columns.firms import FirmColumns
from policymatch.matching.columns.forest import ConditionForest
from policymatch.matching.columns.leaves import LeafColumns, Truths
from policymatch.matching.columns.nodes import FIRST_LEAF
from policymatch.matching.columns.timings import TimingColumns
from policymatch.matching.plain.ahead import Clocks
from policymatch.matching.truth import Truth


@dataclass(frozen=True, eq=False)
class Ageing:
    """The part of the conditions that time alone can put right.

    `outgrown`: rows of the criteria that ask for a least age; `watched`: those and the negations that
    bar what was received in the last years; `measures` and `roots`: the measures that hold one and
    their rows in `forest`.
    """

    forest: ConditionForest
    outgrown: NDArray[np.int64]
    watched: NDArray[np.int64]
    measures: NDArray[np.int64]
    roots: NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class ConditionColumns:
    """Every condition and timing of a snapshot; row i of `roots`, `opaque` and `timings` is measure i."""

    leaves: LeafColumns
    forest: ConditionForest
    roots: NDArray[np.int64]
    ageing: Ageing
    bags: Bags
    opaque: NDArray[np.uint16]
    timings: TimingColumns

    def __len__(self) -> int:
        return len(self.roots)

    @cached_property
    def dated(self) -> NDArray[np.bool_]:
        """(measures,): whether time alone may turn the condition, to the better or the worse."""
        return self._holding(np.tile(self.leaves.dated, 2))

    @cached_property
    def worsening(self) -> NDArray[np.bool_]:
        """(measures,): whether time alone may turn the condition to the worse."""
        return self._holding(np.concatenate(self.leaves.worsening))

    def clocks_of(self, measures: NDArray[np.int64]) -> Clocks:
        """What some measures ask of time; the years of every wording where one asks for several."""
        chosen = np.zeros(len(self.leaves.field_rows), np.bool_)
        rows = self.bags.held(measures) - FIRST_LEAF
        alone = rows < 2 * len(chosen)
        chosen[rows[alone] % max(len(chosen), 1)] = True
        clocks = self.leaves.clocks_of(chosen)
        return clocks if alone.all() else Clocks(clocks.ages, self.leaves.clocks.years)

    def _holding(self, leaves: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """(measures,): whether a condition holds one of these criteria and negations."""
        marks = np.zeros((self.forest.size, 1), np.uint8)
        marks[FIRST_LEAF : FIRST_LEAF + len(leaves), 0] = leaves
        self.forest.spread(marks)
        holding: NDArray[np.bool_] = marks[self.roots, 0] > 0
        return holding

    def truths(self, firms: FirmColumns) -> Truths:
        """The value table (rows, firms): constants, criteria, their negations and groups, folded."""
        return self._folded(self.leaves.truths(firms))

    def truths_later(self, truths: Truths, places: Sequence[int], firms: FirmColumns) -> Truths:
        """The value table (rows, firms) of firms that are those of `truths` at `places` (firms,), save for
        what time turns.
        """
        leaves = truths[FIRST_LEAF : FIRST_LEAF + len(self.leaves.field_rows)].take(places, axis=1)
        self.leaves.turn(leaves, firms)
        return self._folded(leaves)

    def _folded(self, leaves: Truths) -> Truths:
        table = np.empty((self.forest.size, leaves.shape[1]), np.uint8)
        table[:FIRST_LEAF] = np.arange(FIRST_LEAF, dtype=np.uint8)[:, None]
        table[FIRST_LEAF : FIRST_LEAF + len(leaves)] = leaves
        table[FIRST_LEAF + len(leaves) : FIRST_LEAF + 2 * len(leaves)] = Truth.MET - leaves
        self.forest.fold_truths(table)
        return table

    def healed(self, truths: Truths, firms: FirmColumns) -> Truths | None:
        """(ageing measures, firms): their truth once time has done what it can; None where it can't."""
        if not (truths[self.ageing.watched] == Truth.UNMET).any():
            return None
        first = self.ageing.forest.first
        table = np.empty((self.ageing.forest.size, len(firms)), np.uint8)
        table[:first] = truths[:first]
        _heal(table, self.ageing.outgrown, True)
        negations = FIRST_LEAF + len(self.leaves.field_rows)
        for rows, words in self.leaves.passing:
            _heal(table, slice(negations + rows.start, negations + rows.stop), ~words.lasting(firms))
        self.ageing.forest.fold_truths(table)
        return table[self.ageing.roots]


def _heal(table: Truths, rows: NDArray[np.int64] | slice, passing: NDArray[np.bool_] | bool) -> None:
    missed = table[rows]
    table[rows] = np.where((missed == Truth.UNMET) & passing, np.uint8(Truth.MET), missed)

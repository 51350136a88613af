"""Stakes: what hangs on each measure when a firm changes something, and which measures suit the firm."""

from collections.abc import Sequence
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from policymatch.matching.planning.steps import Step, is_of_a_trade


class Stakes(NamedTuple):
    """What hangs on each measure: `relevance` (measures,) in 0..1, nan for one that is not to count at all,
    and the largest sum it names, `yuan`.

    All others count in what a step opens. Those of at least `least_relevance` suit the firm and put the
    steps in order; for a title of one trade (a leading farm, a headquarters) and for a platform those of
    `least_of_a_trade`, and a step to such a one has to open one of them.
    """

    relevance: NDArray[np.float64]
    yuan: NDArray[np.float64]
    least_relevance: float = 0.0
    least_of_a_trade: float = 0.0

    @property
    def counted(self) -> NDArray[np.bool_]:
        """(measures,): which count."""
        return ~np.isnan(self.relevance)

    def suiting(self, step: Step, rows: Sequence[int]) -> list[int]:
        """Which of `rows` a step is worth taking for."""
        least = self.least_of_a_trade if is_of_a_trade(step) else self.least_relevance
        return [row for row in rows if self.relevance[row] >= least]

    def gain(self, rows: Sequence[int], effort: float) -> float:
        """How much relevance is had for the effort."""
        return round(float(self.relevance[list(rows)].sum()) / (1 + effort), 9)

    def most_yuan(self, rows: Sequence[int]) -> float:
        """The largest sum that any of `rows` names."""
        return float(np.max(self.yuan[list(rows)], initial=0.0))

    @classmethod
    def even(cls, measures: int) -> Self:
        """Every measure alike, and none names money."""
        return cls(np.ones(measures), np.zeros(measures))

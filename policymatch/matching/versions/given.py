"""Given: a benefit beside its measure, so that two versions can tell whom it is for."""

from typing import NamedTuple

from policymatch.domain.condition import Criterion
from policymatch.domain.measure import Benefit, Measure
from policymatch.matching.likeness import likeness_of_texts
from policymatch.matching.plain.kleene import PlacedLeaf, placed_leaves
from policymatch.matching.versions.criteria import meaning_of

LEAST_OF_WHOM = 0.85
"""How alike the words are that say whom two benefits are for, where these are the same ones."""


class Given(NamedTuple):
    """A benefit of a measure."""

    measure: Measure
    benefit: Benefit

    @property
    def sums(self) -> tuple[object, ...]:
        """What is given, in figures."""
        given = self.benefit
        return given.form, given.amount_yuan, given.rate, given.cap_yuan, given.per

    @property
    def leaves(self) -> tuple[PlacedLeaf, ...]:
        """What the benefit alone asks."""
        own = self.benefit.condition
        return () if own is None else tuple(placed_leaves(own))

    @property
    def grade(self) -> tuple[object, ...]:
        """The meaning of what the benefit alone asks; equal for two of one grade."""
        return tuple(map(meaning_of, self.leaves))

    @property
    def whom(self) -> str:
        """The words that say whom it is for: of its grade, else the last of a condition before it."""
        quotes = [placed.leaf.quote for placed in self.leaves or placed_leaves(self.measure.condition)]
        before = [quote for quote in quotes if quote and quote.start <= self.benefit.quote.start]
        return max(before, key=lambda quote: quote.end).run if before else ""

    def is_graded_by(self, other: "Given") -> bool:
        """Whether a benefit without a grade is for no others than one that has it, by its measure."""
        if self.leaves or not other.leaves:
            return False
        asked = list(placed_leaves(self.measure.condition))
        held = all(any(_holds(leaf, placed) for placed in asked) for leaf in other.leaves)
        return held or likeness_of_texts(self.whom, other.whom) >= LEAST_OF_WHOM


def _holds(grade: PlacedLeaf, asked: PlacedLeaf) -> bool:
    """Whether a measure asks for a grade, alone or among others."""
    if not (isinstance(grade.leaf, Criterion) and isinstance(asked.leaf, Criterion)):
        return False
    if (grade.leaf.field, grade.leaf.op, grade.negated) != (asked.leaf.field, asked.leaf.op, asked.negated):
        return False
    values = grade.leaf.value, asked.leaf.value
    if isinstance(values[0], tuple) and isinstance(values[1], tuple):
        return set(values[0]) <= set(values[1])
    return values[0] == values[1]

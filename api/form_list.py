"""The list of the form, part by part: how much of it stands on a page, and how to reach the rest."""

from typing import NamedTuple

from policymatch.domain.recommendation import Answer
from policymatch.domain.verdict import POSSIBLE, Verdict

FIRST, NEXT = 30, 100
"""How many stand on the first page, beside the plan that is made of them, and on each that follows."""


class ListPart(NamedTuple):
    """What a page lists: `shown` of `total`, behind the first `after`."""

    after: int
    shown: int
    total: int

    @property
    def end(self) -> int:
        """The place of the last that is listed."""
        return self.after + self.shown

    @property
    def left(self) -> int:
        """How many come behind it."""
        return self.total - self.end

    @property
    def next(self) -> int:
        """How many of these the next page lists."""
        return min(self.left, NEXT)


def part_of(answer: Answer, after: int, include: frozenset[Verdict]) -> ListPart:
    """The part of the whole list that an answer holds; what repeats another is counted, but not listed."""
    counted = sum(answer.counts[verdict.value] for verdict in POSSIBLE | include)
    return ListPart(after, len(answer.recommendations), counted - answer.repeats_left_out)

"""Offers: runs of sentences that state one measure, with the lead that names it."""

from collections.abc import Sequence
from dataclasses import dataclass

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import Layout


@dataclass(frozen=True)
class Offer:
    """Units [first, last] state a measure; `lead` is the first unit of the words that introduce it."""

    lead: int
    first: int
    last: int


def offers_of(layout: Layout, labels: Sequence[Label]) -> list[Offer]:
    """The offers that labelled sentences amount to, each grown back over its lead.

    A lead stands in the same paragraph, before the offer and after the one before it.
    """
    runs: list[list[int]] = []
    for i, label in enumerate(labels):
        if label is Label.BEGIN:
            runs.append([i, i])
        elif label is Label.INSIDE and runs:
            runs[-1][1] = i
    found, taken = [], -1
    for first, last in runs:
        found.append(Offer(_lead_of(layout, first, taken), first, last))
        taken = last
    return found


def _lead_of(layout: Layout, first: int, taken: int) -> int:
    lead = first
    while lead - 1 > taken and layout.units[lead - 1].paragraph == layout.units[first].paragraph:
        lead -= 1
    return lead

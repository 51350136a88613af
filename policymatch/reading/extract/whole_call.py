"""Whole call: a call with one support tells it from its opening to the last thing that it asks."""

from collections.abc import Sequence

from policymatch.reading.measures.calls import ASKS, is_call
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout


def span_of_call(layout: Layout, offers: Sequence[Offer], title: str) -> tuple[int, int] | None:
    """Where a document called `title` tells its one support, in the flow; None where it is no such call."""
    if len(offers) != 1 or not is_call(layout, title):
        return None
    asking = (i for i, unit in enumerate(layout.units) if unit.role in ASKS)
    last = max(offers[0].end, *asking)
    return layout.units[0].start, layout.units[last].end

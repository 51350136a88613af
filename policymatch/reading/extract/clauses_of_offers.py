"""Clauses of offers: the paragraphs that stand with an offer, so that no other offer is asked for what they ask."""

from collections.abc import Iterator, Sequence

from policymatch.reading.extract.parts import Parts
from policymatch.reading.measures.units import Layout


def clauses_of_offers(
    layout: Layout, parts: Parts, places: Sequence[int]
) -> Iterator[tuple[tuple[int, int], int]]:
    """The span of each paragraph that stands with an offer at one of `places`, and the clause that it shares
    with it.
    """
    for i, paragraph in enumerate(layout.paragraphs):
        apart = [at for at in (*paragraph.path, i) if parts.stands_apart(at)]
        if apart and any(apart[-1] in (p, *layout.paragraphs[p].path) for p in places):
            yield (paragraph.start, paragraph.end), apart[-1]
        elif (row := _row_with_offers(layout, places, i)) is not None:
            yield (paragraph.start, paragraph.end), row
        elif i in places:
            yield (paragraph.start, paragraph.end), i


def _row_with_offers(layout: Layout, places: Sequence[int], index: int) -> int | None:
    """The name over the cells of the row of a table that a paragraph stands in, where an offer is in it too."""
    cell = layout.paragraphs[index]
    named = cell.path[-1] if cell.cell and cell.path and layout.paragraphs[cell.path[-1]].cell else None
    return named if any(named in (p, *layout.paragraphs[p].path) for p in places) else None

"""Reliefs: the policies of a list that stays in force (将免征房产税政策、减征建设基金政策，延续实施至2031年底)."""

from collections.abc import Sequence

from policymatch.reading.measures.gifts import RELIEF
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import Layout


def with_reliefs(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which every policy of such a list begins an offer, where the last one does."""
    found = list(labels)
    for i in range(len(found) - 2, -1, -1):
        text = layout.units[i].text
        listed = text.endswith(("、", "和", "及")) and RELIEF.search(text[:-1]) is not None
        if listed and found[i + 1] is Label.BEGIN:
            found[i] = Label.BEGIN
    return found

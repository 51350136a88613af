"""Sums of kinds: what a call asks and gives under each of several
supports that it names by headings is one offer with that heading.

一、申报条件（一）茶机补贴 1.……（二）茶园贷款贴息 1.……贴息不超过……
"""

import re
from collections.abc import Sequence

from policymatch.reading.measures.kinds_applied_for import kinds_applied_for, sections_of_kinds
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import Layout

_SUPPORT = re.compile(r"(?:补贴|补助|贴息|资助)(?:（[^（）]{1,16}）)?$")


def with_sums_of_kinds(layout: Layout, labels: Sequence[Label]) -> list[Label] | None:
    """Labels in which each support that a call asks for one by one begins an offer, up to the last
    words of its section that were held for one; None where it asks for none, or a section holds several.
    """
    kinds = kinds_applied_for(layout)
    if not kinds or not all(_SUPPORT.search(layout.text_of(at).strip()) for at in kinds):
        return None
    found = [Label.OUTSIDE] * len(labels)
    for units in _units_of_kinds(layout):
        told = [i for i in units if labels[i] is not Label.OUTSIDE]
        if sum(labels[i] is Label.BEGIN for i in told) > 1:
            return None
        found[units[0]] = Label.BEGIN
        for i in told:
            found[i] = Label.INSIDE if i != units[0] else Label.BEGIN
    return found


def beside_kinds(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels without what stands under the kinds that a call asks for."""
    found = list(labels)
    for units in _units_of_kinds(layout):
        for i in units:
            found[i] = Label.OUTSIDE
    return found


def _units_of_kinds(layout: Layout) -> list[list[int]]:
    return [
        [i for at in section for i in layout.units_in(at)]
        for first, section in sections_of_kinds(layout).items()
        if first == section[0]
    ]

"""By standards: one gift whose sums are told class by class behind a colon (按以下标准给予奖励：……；……)."""

import re
from collections.abc import Sequence

from policymatch.reading.listed_standards import opens_standards
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import Layout

_A_SUM = re.compile(r"\d[\d.]{0,8}\s?(?:[万亿]?元|[%％])")


def joined_by_standards(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which the classes of one gift, told behind a colon up to the stop, begin no offers of their own."""
    found = list(labels)
    listing: int | None = None
    for i, unit in enumerate(layout.units):
        if listing is not None and unit.paragraph == listing and _A_SUM.search(unit.text):
            found[i] = Label.INSIDE
            listing = listing if unit.text.endswith("；") else None
        else:
            opens = found[i] is not Label.OUTSIDE and opens_standards(unit.text)
            listing = unit.paragraph if opens else None
    return found

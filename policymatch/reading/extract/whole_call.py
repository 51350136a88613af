"""Whole call: a call with one support tells it from its opening
to the last thing that it asks, and each of several kinds where it asks of that.
"""

import re
from collections.abc import Sequence

from policymatch.domain.measure import MeasureKind
from policymatch.reading.measures.announced import announcing, title_of_opening
from policymatch.reading.measures.announced_kinds import announced_kinds
from policymatch.reading.measures.calls import ASKS, is_call
from policymatch.reading.measures.kinds_applied_for import name_of_kind, sections_of_kinds, tells_act
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout

# 摘要：征集竹编技术，常年申报。 over 支持内容：……: what the one offer of a page is, told before it.
_SUMMARY = re.compile(r"摘要[：:](?!(?:各|有关|相关)[^。；]{0,60}[：:])")
_IS_SUPPORT = re.compile(r"(?:补贴|补助|贴息|资助)$")


class WholeCall:
    """Where a document called `title` tells its supports, if it is a call, in the flow."""

    def __init__(self, layout: Layout, offers: Sequence[Offer], title: str) -> None:
        self._layout, self._alone = layout, len(offers) == 1
        self._is_call = is_call(layout, title)
        self._announcing = announcing(layout)
        self._announced = self._announcing if title == title_of_opening(layout) else None
        self._kinds = announced_kinds(layout)
        self._sections = sections_of_kinds(layout) if self._is_call else {}

    def span_of(self, offer: Offer) -> tuple[int, int] | None:
        """The span in which a call tells an offer; None where its own words are all."""
        units, spans = self._layout.units, self._layout.spans
        if section := self._sections.get(units[offer.first].paragraph):
            opens = spans[section[0]][0]
            told = opens if self._announcing is None else units[self._announcing].start
            return min(opens, told), spans[section[-1]][1]
        if self._alone and _SUMMARY.match(units[0].text):
            return units[0].start, units[offer.end].end
        if not (self._alone and self._is_call) or self._announced not in (None, offer.first):
            return None
        asking = (i for i, unit in enumerate(units) if unit.role in ASKS)
        return units[0].start, units[max([offer.end, *asking])].end

    def announces(self, offer: Offer) -> bool:
        """Whether an offer is no more than what the opening of a call announces, or a kind of that."""
        return self._announced is not None and offer.first in (self._announced, *self._kinds)

    def name_of(self, offer: Offer, kind: MeasureKind) -> str | None:
        """What the kind is called that an offer is for (竹编示范企业认定); None for an offer of another sort."""
        section = self._sections.get(self._layout.units[offer.first].paragraph)
        if section is None:
            return None
        name = name_of_kind(self._layout, section[0])
        if kind is MeasureKind.TITLE:
            return name if tells_act(name) else f"{name}认定"
        return name if _IS_SUPPORT.search(name) else f"{name}支持"

"""Told bars: the rules between supports that a document tells outside its offers, each of the offers that it binds."""

from collections.abc import Iterator, Sequence

from policymatch.domain.measure import Exclusivity
from policymatch.reading.extract.barred_by_name import BarredByName
from policymatch.reading.extract.barred_by_number import BarredByNumber
from policymatch.reading.extract.closing_caps import ClosingCaps
from policymatch.reading.extract.exclusivity import is_of_all, read_exclusivity
from policymatch.reading.extract.governing import Governing
from policymatch.reading.extract.spared import is_spared
from policymatch.reading.extract.told_windows import taken_by
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.roles import SectionRole


class ToldBars:
    """The rules of exclusivity that bind the offers of a document."""

    def __init__(
        self, layout: Layout, offers: Sequence[Offer], caps: ClosingCaps, governing: Governing
    ) -> None:
        self._layout, self._caps, self._governing = layout, caps, governing
        self._by_name, self._by_number = BarredByName(layout, offers), BarredByNumber(layout, offers)
        self._told = list(self._told_outside(offers))

    def of(self, offer: Offer) -> Iterator[Exclusivity]:
        """The rules that bind an offer: those of its own words, then those told elsewhere."""
        layout, lead = self._layout, self._layout.units[offer.lead]
        yield from read_exclusivity(layout.body, layout.flow, lead.start, layout.units[offer.last].end)
        place = layout.units[offer.first].paragraph
        of_part = (rule for rule, part in self._told if part is None or place in part)
        yield from (rule for rule in of_part if not is_spared(layout, offer.first, rule.quote.text))

    def _told_outside(self, offers: Sequence[Offer]) -> Iterator[tuple[Exclusivity, frozenset[int] | None]]:
        """The rules told outside the offers, each with the places of those that it binds; None where all."""
        taken, layout = taken_by(offers), self._layout
        for i, unit in enumerate(layout.units):
            if i not in taken and unit.role not in (SectionRole.FACTS, SectionRole.CONTACT):
                for rule in read_exclusivity(layout.body, layout.flow, unit.start, unit.end, apart=True):
                    yield rule, self._bound_by(rule, unit)

    def _bound_by(self, rule: Exclusivity, unit: TextUnit) -> frozenset[int] | None:
        if cited := self._by_number.cited(rule):
            return cited
        if bound := self._by_number.all_but(rule) or self._by_number.article_of(rule, unit):
            return bound
        if is_of_all(rule):
            return None
        named = self._by_name.places(rule, unit) or self._by_number.item_of(rule, unit)
        return named or self._caps.article_of(unit) or self._governing.part_of(unit.paragraph)

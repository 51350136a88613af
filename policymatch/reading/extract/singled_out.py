"""Singled out: sentences that say themselves to which of the offers they speak (第三条支持的企业应……)."""

import re
from collections.abc import Collection, Iterator, Sequence

from policymatch.reading.extract.parts import Parts
from policymatch.reading.extract.references import References
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.numbering import OPENING_NUMBER

_OPENS_WITH_OFFERS = re.compile(rf"{OPENING_NUMBER}(?:第|其中|申请|申报|享受|除第|[^，。；：“”]{{0,8}}“)")


class SingledOut:
    """The sentences of paragraphs without offers that open with the number or name of some offers.

    `places` are the paragraphs of all offers, `taken` the paragraphs that hold one; the sentences `barring` some
    from some offers speak to nobody else.
    """

    def __init__(
        self,
        layout: Layout,
        parts: Parts,
        references: References,
        places: Sequence[int],
        taken: Collection[int],
        barring: Collection[TextUnit] = (),
    ) -> None:
        self._barring = barring
        self._layout, self._parts, self._references = layout, parts, references
        self._places, self._taken = frozenset(places), taken
        self._told = list(self._found())
        self._speaking = list(self._opened())

    def of(self, index: int) -> frozenset[int]:
        """The offers of the sentences of a paragraph, where its first one already speaks to some alone."""
        told = [(unit, places) for unit, places in self._told if unit.paragraph == index]
        several = any(unit.place == 0 for unit, _ in told)
        return frozenset[int]().union(*(places for _, places in told)) if several else frozenset()

    def of_others(self, place: int) -> Iterator[tuple[int, int]]:
        """The spans of the sentences that say that they speak to other offers than that at a paragraph."""
        for unit, told in self._speaking:
            if place not in told:
                yield self._layout.flow.span(unit.start, unit.end)

    def spoken_to(self, place: int, start: int, end: int) -> Iterator[tuple[int, int]]:
        """What of a span speaks to the offer at a paragraph: all but the sentences that speak to others."""
        for unit, told in self._told:
            span = self._layout.flow.span(unit.start, unit.end)
            if start <= span[0] < end and place not in told:
                if start < span[0]:
                    yield start, span[0]
                start = span[1]
        if start < end:
            yield start, end

    def _opened(self) -> Iterator[tuple[TextUnit, frozenset[int]]]:
        """The sentences outside the paragraphs of offers that open with the numbers or names of some, with these."""
        for unit in self._layout.units:
            numeral = None if unit.place else self._layout.paragraphs[unit.paragraph].numeral
            # The number of its own article is none that it cites.
            said = unit.text.removeprefix(numeral.label).lstrip() if numeral else unit.text
            opens = unit.paragraph not in self._taken and _OPENS_WITH_OFFERS.match(said)
            if opens and (told := self._references.said_of(said, self._places)):
                yield unit, told

    def _found(self) -> Iterator[tuple[TextUnit, frozenset[int]]]:
        """Each such sentence with its offers; the first one of a paragraph where others of it do so too."""
        first: tuple[TextUnit, frozenset[int]] | None = None
        for unit in self._layout.units:
            if unit in self._barring:
                yield unit, frozenset()
                continue
            if unit.paragraph in self._taken or not _OPENS_WITH_OFFERS.match(unit.text):
                continue
            places = self._parts.of(unit.paragraph) or self._places
            if told := self._references.said_of(unit.text, places):
                if unit.place and first and first[0].paragraph == unit.paragraph:
                    yield first
                if unit.place:
                    yield unit, told
                first = None if unit.place else (unit, told)

"""Told windows: when firms may apply for an offer, wherever its document says so."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from policymatch.domain.document import Document
from policymatch.domain.measure import Window
from policymatch.reading.duration import durations, is_of_all_above, is_of_the_one_above, prolongations
from policymatch.reading.enclosures import end_of_notice
from policymatch.reading.extract.governing import Governing
from policymatch.reading.extract.times_by_article import times_by_article
from policymatch.reading.extract.told_of_all import tells_of_its_article, told_from_a_deed, told_of_the_rest
from policymatch.reading.extract.windows import (
    read_applying,
    read_times,
    read_window,
    read_yearly,
    takes_yearly,
    tells_when_in_force,
)
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.metadata.named import forwarded_name
from policymatch.reading.roles import SectionRole

_OF_APPLYING = re.compile(r"申报|申请|受理|截止|起至|延续")
# 对2022年至申报截止日期间竣工的项目: when it was done, and not when one applies.
_DONE_MEANWHILE = re.compile(
    r"(?:期间|截止(?:日期?|时间)(?:前)?)[^，。；]{0,6}(?:竣工|完工|完成|建成|投产|投入|取得|获得|签订|发生|实施|开工)"
)
_STOPS = re.compile(r"[。！？\n]")
_LAST_DAY = re.compile(r"截止(?:日期|时间)?[：:]\s?20\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?")


def taken_by(offers: Sequence[Offer]) -> set[int]:
    """The sentences that offers are made of."""
    return {u for offer in offers for u in range(offer.lead, offer.last + 1)}


def _closes_before(window: Window, other: Window) -> bool:
    return window.closes_on is not None and other.closes_on is not None and window.closes_on < other.closes_on


class ToldWindows:
    """The windows that a document tells, each of the offers that it is told of."""

    def __init__(
        self, document: Document, layout: Layout, offers: Sequence[Offer], governing: Governing
    ) -> None:
        self._document, self._layout, self._governing = document, layout, governing
        self._taken = taken_by(offers)
        self._places = frozenset(layout.units[offer.first].paragraph for offer in offers)
        self._by_article = self._told_by_article(offers)
        self._windows = list(self._told_windows())
        self._yearly = list(self._told_yearly())
        told = told_from_a_deed(document.body, layout)
        self._from_a_deed = [(window, self._part_of(unit)) for window, unit in told]

    def of(self, offer: Offer) -> Window | None:
        """The window of an offer; a day from which it is given (自2023年1月1日起) where nothing else is told."""
        told = self._own_window(offer) or self._window_of_part(offer)
        if (earlier := self._of_forwarding) and (told is None or _closes_before(earlier, told)):
            return earlier
        told = told or next(self._lasting(offer), None) or self._narrowest(self._yearly, offer)
        told = told or told_of_the_rest(self._document.body, self._layout)
        return told or self._narrowest(self._from_a_deed, offer)

    @cached_property
    def _of_forwarding(self) -> Window | None:
        """By when a notice that forwards another asks for applications itself, before the text of that."""
        own = end_of_notice(self._document.body) if forwarded_name(self._document.title) else None
        told = (w for w, _ in self._windows if own is not None and w.closes_on and w.quote.start < own)
        return next(told, None)

    @cached_property
    def _last_line(self) -> int | None:
        """The one line of a document that tells its last day and nothing else (截止：2026-08-01): it is of all."""
        lines = [i for i, _ in enumerate(self._layout.paragraphs) if self._tells_a_day(i)]
        return lines[0] if len(lines) == 1 else None

    def _tells_a_day(self, index: int) -> bool:
        return _LAST_DAY.fullmatch(self._layout.text_of(index).strip()) is not None

    def _told_by_article(self, offers: Sequence[Offer]) -> dict[int, list[tuple[Window, frozenset[int]]]]:
        """The windows that a paragraph tells article by article, by its place."""
        layout, issued = self._layout, self._document.issued_on
        places = sorted({layout.units[offer.first].paragraph for offer in offers})
        taken = {layout.units[i].paragraph for i in self._taken}
        told = {
            i: list(times_by_article(self._document.body, layout, i, places, issued))
            for i, paragraph in enumerate(layout.paragraphs)
            if i not in taken and paragraph.role is not SectionRole.FACTS
        }
        return {i: windows for i, windows in told.items() if windows}

    def _told_windows(self) -> Iterator[tuple[Window, frozenset[int] | None]]:
        """The windows that sections of times tell, each with the part that it is told of."""
        yield from (told for windows in self._by_article.values() for told in windows)
        for i, (paragraph, span) in enumerate(zip(self._layout.paragraphs, self._layout.spans, strict=True)):
            if paragraph.role is SectionRole.WINDOW and i not in self._by_article:
                issued = self._document.issued_on
                window = read_times(self._document.body, self._layout.flow, *span, issued)
                if window and not tells_when_in_force(self._layout.flow.text[slice(*span)]):
                    yield window, None if i == self._last_line else self._governing.part_of(i)
        yield from self._windows_in_sentences()

    def _windows_in_sentences(self) -> Iterator[tuple[Window, frozenset[int] | None]]:
        """The windows that sentences about applying tell outside sections of times, each with its part."""
        taken, issued = self._taken, self._document.issued_on
        for i, unit in enumerate(self._layout.units):
            by_article = unit.paragraph in self._by_article
            if i in taken or by_article or unit.role in (SectionRole.FACTS, SectionRole.WINDOW):
                continue
            window = read_applying(self._document.body, self._layout.flow, unit.start, unit.end, issued)
            if window:
                yield window, self._part_of(unit)

    def _part_of(self, unit: TextUnit) -> frozenset[int] | None:
        """The offers that a sentence about applying is told of: those of its own article where it stands behind
        them there and speaks of no others; None where it is told of all.
        """
        own = tells_of_its_article(self._layout, unit, self._places)
        return frozenset({unit.paragraph}) if own else self._governing.part_of(unit.paragraph)

    def _told_yearly(self) -> Iterator[tuple[Window, frozenset[int] | None]]:
        """The windows of applications that are taken every year, told outside the offers, each with its part."""
        taken = self._taken
        for i, u in enumerate(self._layout.units):
            if i in taken or (u.role is SectionRole.OFFER and not takes_yearly(u.text)):
                continue
            if window := read_yearly(self._document.body, self._layout.flow, u.start, u.end):
                yield window, self._part_of(u)

    def _window_of_part(self, offer: Offer) -> Window | None:
        """The window of the narrowest part that an offer stands in, else the first that is told of all."""
        return self._narrowest(self._windows, offer)

    def _narrowest(self, told: Sequence[tuple[Window, frozenset[int] | None]], offer: Offer) -> Window | None:
        place = self._layout.units[offer.first].paragraph
        of_part = [(len(part), window) for window, part in told if part and place in part]
        if of_part:
            return min(of_part, key=lambda each: each[0])[1]
        return next((window for window, part in told if part is None), None)

    def _own_window(self, offer: Offer) -> Window | None:
        """A window that the offer's own words state with dates."""
        for unit in self._layout.units[offer.first : offer.last + 1]:
            if _OF_APPLYING.search(unit.text) and not _DONE_MEANWHILE.search(unit.text):
                window = read_window(self._document.body, self._layout.flow, unit.start, unit.end)
                if window and (window.opens_on or window.closes_on):
                    return window
        return next((window for window in self._lasting(offer) if window.closes_on), None)

    def _lasting(self, offer: Offer) -> Iterator[Window]:
        """Until when the offer is made, as its own words or those of its paragraph that offer nothing tell.

        A day in front of a sentence is that of all its parts;
        上述政策执行至 is said of all that its clause gives.
        """
        first = self._layout.units[offer.first]
        place = self._layout.units[offer.last].paragraph
        for i, words, window in self._durations:
            told = self._layout.units[i]
            in_front = told.start < first.start and not _STOPS.search(
                self._layout.flow.text, told.start, first.start
            )
            spoken = is_of_all_above(words) or is_of_the_one_above(told.text)
            above = spoken and i >= offer.last and first.paragraph in self._clause_of(told)
            of_paragraph = told.paragraph == place and i not in self._taken
            if offer.first <= i <= offer.last or in_front or above or of_paragraph:
                yield window

    def _clause_of(self, unit: TextUnit) -> frozenset[int]:
        """The paragraphs of the clause that a sentence closes:
        under its own number, else under the one above it.
        """
        paragraphs = self._layout.paragraphs
        own = paragraphs[unit.paragraph]
        top = own.path[-1] if own.numeral is None and own.path else unit.paragraph
        return frozenset(i for i, p in enumerate(paragraphs) if top in (i, *p.path))

    @cached_property
    def _durations(self) -> list[tuple[int, str, Window]]:
        """The windows of the words that tell until when something is given, with their sentence's place."""
        flow = self._layout.flow
        spans = (
            (i, unit.start + start, unit.start + end)
            for i, unit in enumerate(self._layout.units)
            for start, end in (*durations(unit.text), *prolongations(unit.text))
        )
        read = ((i, flow.text[a:b], read_window(self._document.body, flow, a, b)) for i, a, b in spans)
        return [(i, words, w) for i, words, w in read if w and (w.closes_on or w.opens_on)]

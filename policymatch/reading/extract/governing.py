"""Governing: which paragraphs speak to the condition of which offer."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from policymatch.domain.measure import MeasureKind
from policymatch.reading.criteria import Passage, PassageRole
from policymatch.reading.extract.answers import Answers
from policymatch.reading.extract.applicants import Applicants
from policymatch.reading.extract.behind_lists import BehindLists
from policymatch.reading.extract.clauses_of_offers import clauses_of_offers
from policymatch.reading.extract.closing_paragraphs import closing_paragraph
from policymatch.reading.extract.invested_in import as_said_of_them
from policymatch.reading.extract.listed_above import listed_above
from policymatch.reading.extract.naming import Naming
from policymatch.reading.extract.numbered_alike import NumberedAlike
from policymatch.reading.extract.own import opening_words, own_words
from policymatch.reading.extract.parts import Parts
from policymatch.reading.extract.recognised import Recognised
from policymatch.reading.extract.references import References
from policymatch.reading.extract.sorts_named import SortsNamed
from policymatch.reading.extract.tenants import asks_of_a_place, is_asked_of_others
from policymatch.reading.extract.territories import Territories
from policymatch.reading.extract.within import (
    PASSAGE_ROLES,
    speaks_of_all_above,
    told_behind,
    told_beside,
    told_within,
)
from policymatch.reading.labels import ACT, is_label, is_question
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.sought import Sought
from policymatch.reading.measures.under import asks_below, gives_below
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.numbering import OPENING_NUMBER
from policymatch.reading.sections import Paragraph

# A paragraph of some length that no stop ends was broken off by the layout.
_LONG_LINE, _STOPS = 20, "。；;：:！!？?"
_LONGEST_LEAD = 60
# A cell of a table: 对新引进的项目，给予补助.
_GIVES_TO = re.compile(r"^(?:对|支持|鼓励)[^；]{2,160}?(?:给予|予以|奖励|补助|补贴)")
_OPENS_WITH_OFFERS = re.compile(rf"{OPENING_NUMBER}(?:第|其中|申请|申报|享受|除第)")
_FEWEST_GROUPS = 2
# 在本市……的，适用本办法: of the whole act, whatever headings its words are like.
_OF_THE_ACT = re.compile(rf"适用{ACT}|{ACT}适用于")


class Governing:
    """The paragraphs of a document that ask something, and the offers that each of them governs."""

    def __init__(
        self,
        layout: Layout,
        offers: list[Offer],
        kinds: Sequence[MeasureKind],
        sought: Sequence[Sought],
        about: str,
    ) -> None:
        self._layout, self._offers = layout, offers
        self._places = [layout.units[offer.first].paragraph for offer in offers]
        self._parts = Parts(layout, self._places)
        self._references = References(layout, offers)
        self._naming = Naming(layout)
        self._sorts_named = SortsNamed(layout, offers)
        self._applicants = Applicants(layout, offers)
        self._numbered, self._territories = NumberedAlike(layout, self._places), Territories(layout)
        self._closing, self._of_a_place = closing_paragraph(layout), asks_of_a_place(layout)
        self._behind_lists = BehindLists(layout, self._parts, self._places)
        self._offered = {u for o in offers for u in range(o.lead, o.last + 1)}
        self._taken = {layout.units[u].paragraph for u in self._offered}
        roles = self._roles()
        self._answers = Answers(layout, self._places, self._naming)
        is_title = [kind is MeasureKind.TITLE for kind in kinds]
        self._recognised = Recognised(layout, offers, is_title, self._naming.titles, roles, sought, about)
        self._openings = [
            i for i, role in roles.items() if role is PassageRole.TARGET and self._opens_group(i)
        ]
        self._continued = frozenset(i for i in roles if self._goes_on(i, roles))
        self._of_some = list(self._told_of_some())
        self._of_offers = list(clauses_of_offers(layout, self._parts, self._places))
        self._asking = [
            (i, role, self._applicants.among(i, self._governed(i)) | self._of_sentences(i))
            for i, role in roles.items()
            if i not in self._continued
        ]
        self._asking += self._heads()
        self._lists = [(offer.first, told) for offer in offers for told in self._listed_under(offer)]
        # What bars may stand among the steps of a closing rule.
        asking = [i for i, role in roles.items() if role is not PassageRole.PROCEDURE]
        self._within = list(self._told_within(asking))

    def _roles(self) -> dict[int, PassageRole]:
        """What each paragraph that asks something, and holds no offer, is to a condition."""
        return {
            i: PASSAGE_ROLES[p.role]
            for i, p in enumerate(self._layout.paragraphs)
            if p.role in PASSAGE_ROLES and i not in self._taken and not is_question(self._layout.text_of(i))
        }

    def passages(self, offer: Offer) -> list[Passage]:
        """The passages that speak to the condition of `offer`, in the order of the text."""
        under = [told for first, told in self._lists if first == offer.first]
        listed = [*under, *listed_above(self._layout, offer, self._taken)]
        own = [] if self._recognised.is_headline(offer) else own_words(self._layout, offer)
        found = [*own, *opening_words(self._layout, self._offers, offer), *listed]
        place = self._layout.units[offer.first].paragraph
        for i, role, governed in self._asking:
            if is_asked_of_others(self._layout, i, offer, of_a_place=self._of_a_place):
                continue
            spoken_to = place in governed and not self._sorts_named.speaks_to_another(i, offer)
            if spoken_to and not self._is_in(i, listed):
                told = PassageRole.OWN if self._offers_in_a_cell(i) else role
                found.extend(Passage(role=told, start=s, end=e) for s, e in self._spoken_to(place, i))
        found.extend(told for told, governed in self._within if place in governed)
        found.extend(self._behind(offer, found))
        found.extend(self._territories.of(place))
        units = self._layout.units[offer.first : offer.last + 1]
        given, body = "".join(unit.text for unit in units), self._layout.body
        return sorted((as_said_of_them(body, p, given) for p in found), key=lambda passage: passage.start)

    def _spoken_to(self, place: int, index: int) -> Iterator[tuple[int, int]]:
        """The spans of a paragraph but for its sentences that say
        that they speak to other offers (第三条支持的企业应……).
        """
        start, end = self._paragraph(index).start, self._paragraph(self._end_of(index)).end
        for unit, told in self._of_some:
            span = self._layout.flow.span(unit.start, unit.end)
            if start <= span[0] < end and place not in told:
                if start < span[0]:
                    yield start, span[0]
                start = span[1]
        if start < end:
            yield start, end

    def _told_within(self, roles: Collection[int]) -> Iterator[tuple[Passage, frozenset[int]]]:
        """What later sentences of other paragraphs ask, with the paragraphs of the offers that they speak to."""
        for told in told_within(self._layout, {*self._taken, *roles}):
            start, end = self._layout.flow.span(told.first.start, told.last.end)
            all_of_it = frozenset(self._places)
            at = told.first.paragraph
            governed = (
                all_of_it
                if told.of_the_act or at == self._closing
                else self._parts.under(at) or self._governed(at)
            )
            governed = self._recognised.of_recognition(told.first.text, governed)
            yield Passage(role=told.role, start=start, end=end), governed
        # What stands before a gift in its paragraph may well ask something.
        given = {u for o in self._offers for u in range(o.first, o.last + 1)}
        leads = {u for o in self._offers for u in range(o.lead, o.first)}
        for told in told_beside(self._layout, given, self._taken, leads):
            start, end = self._layout.flow.span(told.first.start, told.last.end)
            yield Passage(role=told.role, start=start, end=end), frozenset({told.first.paragraph})

    def _behind(self, offer: Offer, known: Sequence[Passage]) -> list[Passage]:
        """What sentences behind an offer ask of those who have it, but for those that are `known`."""
        spans = (
            (told.role, *self._layout.flow.span(told.first.start, told.last.end))
            for told in told_behind(self._layout, offer.first, offer.last, self._offered)
        )
        return [
            Passage(role=role, start=start, end=end)
            for role, start, end in spans
            if not any(p.start <= start < p.end for p in known)
        ]

    def _told_of_some(self) -> Iterator[tuple[TextUnit, frozenset[int]]]:
        """The sentences within paragraphs that open with the number or name of some
        offers, with these; the first one of a paragraph where others of it do too.
        """
        first: tuple[TextUnit, frozenset[int]] | None = None
        for unit in self._layout.units:
            if unit.paragraph in self._taken or not _OPENS_WITH_OFFERS.match(unit.text):
                continue
            places = self._parts.of(unit.paragraph) or frozenset(self._places)
            if told := self._references.said_of(unit.text, places):
                if unit.place and first and first[0].paragraph == unit.paragraph:
                    yield first
                if unit.place:
                    yield unit, told
                first = None if unit.place else (unit, told)

    def _of_sentences(self, index: int) -> frozenset[int]:
        """The offers of the sentences of a paragraph, where its first one already speaks to some alone."""
        told = [(unit, places) for unit, places in self._of_some if unit.paragraph == index]
        several = any(unit.place == 0 for unit, _ in told)
        return frozenset[int]().union(*(places for _, places in told)) if several else frozenset()

    def _is_in(self, index: int, passages: Sequence[Passage]) -> bool:
        return any(passage.start <= self._paragraph(index).start < passage.end for passage in passages)

    def _heads(self) -> Iterator[tuple[int, PassageRole, frozenset[int]]]:
        """The paragraphs that say to whom all is given that is told
        below them (对从事……的企业给予奖励。), with those offers.
        """
        begun = frozenset(self._places)
        for at, unit in enumerate(self._layout.units):
            if unit.paragraph not in self._taken and (under := gives_below(self._layout, at, begun)):
                role = PassageRole.CONDITION if unit.is_last else PassageRole.OWN
                yield unit.paragraph, role, frozenset(under)

    def _offers_in_a_cell(self, index: int) -> bool:
        """Whether a cell of a table that asks says to whom something is given: 对……的企业，给予奖励."""
        return self._paragraph(index).cell and _GIVES_TO.match(self._layout.text_of(index)) is not None

    def _listed_under(self, offer: Offer) -> Iterator[Passage]:
        """The list of what people or firms must meet that the
        last words of an offer head, in paragraphs of its own.
        """
        unit = self._layout.units[offer.last]
        under = list(takewhile(lambda i: not self._is_given(i), asks_below(self._layout, unit)))
        if under and not self._taken & set(under):
            start, _ = self._layout.flow.span(unit.start, unit.end)
            yield Passage(role=PassageRole.CONDITION, start=start, end=self._paragraph(under[-1]).end)

    def _is_given(self, index: int) -> bool:
        """Whether an offer stands in a paragraph without a number: it is no item of a list before it."""
        return index in self._taken and self._paragraph(index).numeral is None

    def elsewhere(self, offer: Offer) -> list[tuple[int, int]]:
        """The spans of the articles (第五条) and parts numbered by name (事项2) in which other offers stand."""
        place = self._layout.units[offer.first].paragraph
        mine = {place, *self._paragraph(place).path}
        of_others = (span for span, clause in self._of_offers if clause not in mine)
        return [*of_others, *self._of_titles(offer)]

    def _of_titles(self, offer: Offer) -> Iterator[tuple[int, int]]:
        """The spans of what is asked of those alone who seek a title, where an offer is none of it."""
        place = self._layout.units[offer.first].paragraph
        yield from ((p.start, p.end) for first, p in self._lists if first != offer.first)
        for index, _, governed in self._asking:
            if place not in governed and self._recognised.are_titles(governed):
                yield self._paragraph(index).start, self._paragraph(self._end_of(index)).end

    def part_of(self, index: int) -> frozenset[int] | None:
        """The paragraphs of the offers of the part that a paragraph stands in; None where it is of no part."""
        return None if speaks_of_all_above(self._words(index)) else self._parts.of(index)

    def _opens_group(self, index: int) -> bool:
        """Whether a paragraph is a label of its own, in no clause, that says whom the next offers are for."""
        paragraph = self._paragraph(index)
        return paragraph.numeral is None and not paragraph.path and is_label(self._words(index))

    def _words(self, index: int) -> str:
        return self._layout.text_of(index, _LONGEST_LEAD)

    def _end_of(self, index: int) -> int:
        """The last of the paragraphs that a sentence broken by the layout runs through."""
        while index + 1 in self._continued:
            index += 1
        return index

    def _goes_on(self, index: int, roles: dict[int, PassageRole]) -> bool:
        """Whether a paragraph only goes on with the sentence that the one before broke off."""
        if roles.get(index - 1) is not roles[index] or self._paragraph(index).numeral is not None:
            return False
        before = self._layout.text_of(index - 1).rstrip()
        return len(before) >= _LONG_LINE and before[-1] not in _STOPS

    def _paragraph(self, index: int) -> Paragraph:
        return self._layout.paragraphs[index]

    def _governed(self, index: int) -> frozenset[int]:
        """The paragraphs of offers to which a paragraph that asks something speaks.

        Under a clause of its own it speaks to the offers under that clause; under a heading that
        names offers, to those; else to all.
        """
        governed = self._recognised.governed(index, self._governed_by_place)
        for head in (index, *self._paragraph(index).path):
            governed = self._recognised.of_recognition(self._words(head), governed)
        return governed

    def _governed_by_place(self, index: int) -> frozenset[int]:
        """The same by where the paragraph stands and what the words over it name."""
        if speaks_of_all_above(self._words(index)) or index == self._closing:
            return frozenset(self._places)
        if alike := self._numbered.of(index):
            return alike
        around = self._behind_lists.governed(index)
        for told in (around, self._of_group(index), self._answers.governed(index)):
            if told is not None:
                return told
        under = self._parts.of(index)
        if under is not None:
            return self._references.named_by(index, under) or self._naming.named_first(index, under) or under
        apart = self._parts.is_part_without_offers(index) or self._parts.is_recognition_without_offers(index)
        return frozenset() if apart else self._spoken_to_by_name(index)

    def _spoken_to_by_name(self, index: int) -> frozenset[int]:
        """The paragraphs of offers that a paragraph in no part
        of theirs, or a heading over it, names; all, where none.
        """
        if _OF_THE_ACT.search(self._words(index)):
            return frozenset(self._places)
        if told := self._references.named_by(index, frozenset(self._places)):
            return told
        named = frozenset(place for place in self._places if self._naming.names(index, place))
        listed = frozenset(place for place in self._places if self._naming.lists(index, place))
        return named | listed if named else frozenset(self._places)

    def _of_group(self, index: int) -> frozenset[int] | None:
        """The paragraphs of offers between 服务对象：毕业生 and
        the next such line; None where no such lines part them.
        """
        starts = self._openings
        if index not in starts or len(starts) < _FEWEST_GROUPS or starts[0] > min(self._places, default=0):
            return None
        end = next((i for i in starts if i > index), len(self._layout.paragraphs))
        return frozenset(p for p in self._places if index <= p < end)

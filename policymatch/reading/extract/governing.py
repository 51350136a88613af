"""Governing: which paragraphs speak to the condition of which offer."""

import re
from collections.abc import Container, Iterator, Sequence
from itertools import takewhile

from policymatch.domain.condition import Condition, Criterion
from policymatch.domain.measure import MeasureKind
from policymatch.reading.criteria import Passage, PassageRole
from policymatch.reading.extract.applicants import Applicants
from policymatch.reading.extract.articles_of_sorts import ArticlesOfSorts
from policymatch.reading.extract.asking import Asking
from policymatch.reading.extract.behind_articles import told_behind_articles
from policymatch.reading.extract.behind_offers import told_behind
from policymatch.reading.extract.called_on import called_on
from policymatch.reading.extract.capped_rows import words_over
from policymatch.reading.extract.clauses_of_offers import clauses_of_offers
from policymatch.reading.extract.fronted import applied_before
from policymatch.reading.extract.funders import Funders
from policymatch.reading.extract.held_to_articles import HeldToArticles
from policymatch.reading.extract.invested_in import as_said_of_them
from policymatch.reading.extract.items_asking import told_by_items
from policymatch.reading.extract.kinds_told import KindsTold
from policymatch.reading.extract.lettered_classes import LetteredClasses
from policymatch.reading.extract.listed_above import listed_above
from policymatch.reading.extract.naming import Naming
from policymatch.reading.extract.own import opening_words, own_words
from policymatch.reading.extract.parts import Parts
from policymatch.reading.extract.recognised import Recognised
from policymatch.reading.extract.references import References
from policymatch.reading.extract.rows import only_tells_sums, whom_a_row_names
from policymatch.reading.extract.singled_out import SingledOut
from policymatch.reading.extract.sorts_named import SortsNamed
from policymatch.reading.extract.spoken_to import SpokenTo
from policymatch.reading.extract.standards import words_of_standard
from policymatch.reading.extract.tenants import asks_of_a_place, is_asked_of_others
from policymatch.reading.extract.territories import Territories
from policymatch.reading.extract.trades_of_chapters import TradesOfChapters
from policymatch.reading.extract.within import Demand, told_beside, told_within
from policymatch.reading.measures.announced import announcing
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.sought import Sought
from policymatch.reading.measures.under import asks_below, gives_below, items_behind
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.sections import Paragraph

# A cell of a table: 对新引进的项目，给予补助.
_GIVES_TO = re.compile(r"^(?:对|支持|鼓励)[^；]{2,160}?(?:给予|予以|奖励|补助|补贴)")


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
        self._asking = Asking(layout, offers)
        self._taken = self._asking.taken
        parts, references, naming = Parts(layout, self._places), References(layout, offers), Naming(layout)
        is_title = [kind is MeasureKind.TITLE for kind in kinds]
        roles = self._asking.roles
        self._recognised = Recognised(layout, offers, is_title, naming.titles, roles, sought, about)
        self._kinds_told = KindsTold(layout, offers)
        known = (self._recognised, self._asking, self._kinds_told)
        self._spoken_to = SpokenTo(layout, self._places, parts, references, naming, *known)
        self._held = HeldToArticles(layout, self._places, self._asking.offered)
        barring = self._held.units
        self._singled_out = SingledOut(layout, parts, references, self._places, self._taken, barring)
        self._sorts_named, self._territories = SortsNamed(layout, offers), Territories(layout)
        self._classes = LetteredClasses(layout, offers)
        self._trades, self._funders = TradesOfChapters(layout, about), Funders(layout, offers)
        self._sorts = ArticlesOfSorts(layout, offers)
        self._called_on, self._announcing = list(called_on(layout)), announcing(layout)
        self._of_a_place = asks_of_a_place(layout)
        self._of_offers = list(clauses_of_offers(layout, parts, self._places))
        self._applicants = Applicants(layout, offers)
        self._governed = [*self._by_paragraphs(), *self._heads()]
        self._lists = [(offer.first, told) for offer in offers for told in self._listed_under(offer)]
        self._within = [*self._told_within(barring), *self._told_beside(barring), *self._told_by_name()]

    def passages(self, offer: Offer) -> list[Passage]:
        """The passages that speak to the condition of `offer`, in the order of the text."""
        under = [told for first, told in self._lists if first == offer.first]
        listed = [*under, *listed_above(self._layout, offer, self._taken)]
        before = applied_before(self._layout, offer, self._taken)
        found = [
            *([before] if before else []),
            *self._own_words(offer),
            *opening_words(self._layout, self._offers, offer),
            *listed,
        ]
        place = self._layout.units[offer.first].paragraph
        for i, role, governed in self._governed:
            if is_asked_of_others(self._layout, i, offer, of_a_place=self._of_a_place):
                continue
            if place in governed and not self._speaks_to_another(i, offer) and not self._is_in(i, listed):
                told = PassageRole.OWN if self._offers_in_a_cell(i) else role
                found.extend(Passage(role=told, start=s, end=e) for s, e in self._said_to(offer, i))
        found.extend(told for told, governed in self._within if place in governed)
        found.extend(self._behind(offer, found))
        found.extend(words_of_standard(self._layout, place))
        found.extend(
            (*self._called_on, *self._territories.of(place), *self._held.of(place), *self._trades.of(offer))
        )
        units = self._layout.units[offer.first : offer.last + 1]
        given, body = "".join(unit.text for unit in units), self._layout.body
        return sorted((as_said_of_them(body, p, given) for p in found), key=lambda passage: passage.start)

    def _speaks_to_another(self, index: int, offer: Offer) -> bool:
        """Whether a paragraph says that it speaks to another offer of the paragraphs that it governs."""
        by_name = self._sorts_named.speaks_to_another(index, offer)
        of_kinds = (self._classes.speak_to_another, self._kinds_told.speak_to_another)
        told = (*of_kinds, self._funders.speaks_to_another, self._sorts.speaks_to_another)
        return by_name or any(apart(index, offer) for apart in told)

    def is_of_those_called_on(self, node: Condition) -> bool:
        """Whether a criterion only says whom the opening of a call asks to apply."""
        quote = node.quote if isinstance(node, Criterion) else None
        return quote is not None and any(p.start <= quote.start < p.end for p in self._called_on)

    def _own_words(self, offer: Offer) -> list[Passage]:
        """The words of an offer itself; of a cell that only tells sums, the name of its row."""
        if only_tells_sums(self._layout, offer):
            return [*words_over(self._layout, offer), *whom_a_row_names(self._layout, offer)]
        announces = offer.first == offer.last == self._announcing
        return [] if announces or self._recognised.is_headline(offer) else own_words(self._layout, offer)

    def _said_to(self, offer: Offer, index: int) -> Iterator[tuple[int, int]]:
        """The spans of a paragraph but for its sentences that speak to other offers."""
        place = self._layout.units[offer.first].paragraph
        whole = self._paragraph(index).start, self._asking.end_of(index)
        for span in self._singled_out.spoken_to(place, *whole):
            yield from self._sorts_named.spoken_to(index, offer, *span)

    def _by_paragraphs(self) -> Iterator[tuple[int, PassageRole, frozenset[int]]]:
        """The paragraphs that ask something, each with its role and the offers that it speaks to."""
        applicants = self._applicants
        for i, role in self._asking.begun():
            yield i, role, applicants.among(i, self._spoken_to.by(i)) | self._singled_out.of(i)

    def _told_within(self, barring: Container[TextUnit]) -> Iterator[tuple[Passage, frozenset[int]]]:
        """What later sentences of other paragraphs ask, but for those `barring` some
        from some, with the paragraphs of the offers that they speak to.
        """
        # What bars may stand among the steps of a closing rule.
        roles = self._asking.roles.items()
        asking = (i for i, role in roles if role is not PassageRole.PROCEDURE)
        passed_over = {*self._taken, *asking}
        within = list(told_within(self._layout, passed_over))
        known = {told.first.end for told in within}
        offered = self._asking.offered
        behind = told_behind_articles(self._layout, self._places, offered, passed_over)
        items = told_by_items(self._layout, self._places, offered, passed_over)
        for told in (*within, *(told for told in (*behind, *items) if told.first.end not in known)):
            if told.first not in barring:
                governed = self._spoken_to.by_later_words(told)
                yield self._passage_of(told), self._applicants.named_in(told.first.text, governed)

    def _told_by_name(self) -> Iterator[tuple[Passage, frozenset[int]]]:
        """What paragraphs ask that are there for something else of those whom they open with, with the offers
        made to these.
        """
        passed_over = {*self._taken, *self._asking.roles}
        for unit in self._layout.units:
            opens = not unit.place and unit.paragraph not in passed_over
            if opens and (places := self._applicants.asked_by_name(unit.text)):
                start, end = self._layout.flow.span(unit.start, unit.end)
                yield Passage(role=PassageRole.CONDITION, start=start, end=end), places

    def _told_beside(self, barring: Container[TextUnit]) -> Iterator[tuple[Passage, frozenset[int]]]:
        """What stands before a gift in its paragraph, which may well ask something, with that paragraph."""
        given = {u for o in self._offers for u in range(o.first, o.last + 1)}
        given |= {u for o in self._offers for u in items_behind(self._layout, o.last)}
        leads = {u for o in self._offers for u in range(o.lead, o.first)}
        for told in told_beside(self._layout, given, self._taken, leads):
            if told.first not in barring:
                yield self._passage_of(told), frozenset({told.first.paragraph})

    def _passage_of(self, told: Demand) -> Passage:
        start, end = self._layout.flow.span(told.first.start, told.last.end)
        return Passage(role=told.role, start=start, end=end)

    def _behind(self, offer: Offer, known: Sequence[Passage]) -> list[Passage]:
        """What sentences behind an offer ask of those who have it, but for those that are `known`."""
        told = told_behind(self._layout, offer.first, offer.last, self._asking.offered)
        behind = map(self._passage_of, told)
        return [passage for passage in behind if not any(p.start <= passage.start < p.end for p in known)]

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
        """The list of what people or firms must meet that the last words
        of an offer head, in their own line or in paragraphs of its own.
        """
        unit = self._layout.units[offer.last]
        if items := items_behind(self._layout, offer.last):
            start, end = self._layout.flow.span(unit.start, self._layout.units[items[-1]].end)
            yield Passage(role=PassageRole.CONDITION, start=start, end=end)
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
        singled_out = self._singled_out.of_others(place)
        named = self._named_for_others(offer)
        return [*of_others, *self._asked_of_others(offer), *self._behind_others(place), *singled_out, *named]

    def _named_for_others(self, offer: Offer) -> Iterator[tuple[int, int]]:
        """The spans of what is asked that opens with the sort of another offer (示范类项目：申报企业须为……)."""
        for index, _, _ in self._governed:
            of_another = self._sorts_named.speaks_to_another(index, offer)
            if of_another or self._sorts.speaks_to_another(index, offer):
                yield self._paragraph(index).start, self._asking.end_of(index)

    def _behind_others(self, place: int) -> Iterator[tuple[int, int]]:
        """The spans of the paragraphs without a number that stand behind other offers in a clause of theirs, but for
        what closes the document: it may be of all.
        """
        for index, paragraph in enumerate(self._layout.paragraphs[: max(self._places, default=0)]):
            behind = paragraph.numeral is None and paragraph.path and index not in self._taken
            part = self._spoken_to.part_of(index) if behind else None
            if part is not None and place not in part:
                yield paragraph.start, self._asking.end_of(index)

    def _asked_of_others(self, offer: Offer) -> Iterator[tuple[int, int]]:
        """The spans of what is asked in a part without an offer, or of those alone who seek a title, where it is none of it."""
        place = self._layout.units[offer.first].paragraph
        yield from ((p.start, p.end) for first, p in self._lists if first != offer.first)
        for index, _, governed in self._governed:
            part = self._spoken_to.part_of(index)
            of_others = self._recognised.are_titles(governed) or (part is not None and place not in part)
            if place not in governed and of_others:
                yield self._paragraph(index).start, self._asking.end_of(index)

    def part_of(self, index: int) -> frozenset[int] | None:
        """The paragraphs of the offers of the part that a paragraph stands in; None where it is of no part."""
        return self._spoken_to.part_of(index)

    def _paragraph(self, index: int) -> Paragraph:
        return self._layout.paragraphs[index]

"""Spoken to: the offers that a paragraph which asks something speaks to."""

import re
from collections.abc import Sequence

from policymatch.reading.criteria import PassageRole
from policymatch.reading.extract.answers import Answers
from policymatch.reading.extract.asking import Asking
from policymatch.reading.extract.behind_lists import BehindLists
from policymatch.reading.extract.closing_paragraphs import closing_paragraph
from policymatch.reading.extract.kinds_told import KindsTold
from policymatch.reading.extract.naming import Naming
from policymatch.reading.extract.numbered_alike import NumberedAlike
from policymatch.reading.extract.parts import Parts
from policymatch.reading.extract.recognised import Recognised
from policymatch.reading.extract.references import References
from policymatch.reading.extract.within import Demand, speaks_of_all_above
from policymatch.reading.labels import ACT, is_label
from policymatch.reading.measures.kinds_applied_for import sections_of_kinds
from policymatch.reading.measures.units import Layout

_LONGEST_LEAD = 60
_FEWEST_GROUPS = 2
# 在本市……的，适用本办法: of the whole act, whatever headings its words are like.
_OF_THE_ACT = re.compile(rf"适用{ACT}|{ACT}适用于")


class SpokenTo:
    """For each paragraph that asks something the paragraphs of the offers that it speaks to.

    `places` are the paragraphs of all offers, in their order.
    """

    def __init__(
        self,
        layout: Layout,
        places: Sequence[int],
        parts: Parts,
        references: References,
        naming: Naming,
        recognised: Recognised,
        asking: Asking,
        kinds_told: KindsTold,
    ) -> None:
        self._layout, self._places, self._all = layout, places, frozenset(places)
        self._parts, self._references, self._naming = parts, references, naming
        self._recognised = recognised
        self._numbered, self._behind_lists = NumberedAlike(layout, places), BehindLists(layout, parts, places)
        self._kinds_told = kinds_told
        self._answers, self._closing = Answers(layout, places, naming), closing_paragraph(layout)
        of_kinds = sections_of_kinds(layout).items()
        self._kinds = {at: frozenset({kind}) for kind, told in of_kinds for at in told if kind in self._all}
        self._openings = [
            i for i, role in asking.roles.items() if role is PassageRole.TARGET and self._opens_group(i)
        ]

    def by(self, index: int) -> frozenset[int]:
        """The paragraphs of offers to which a paragraph that asks something speaks.

        Under a clause of its own it speaks to the offers under that clause; under a heading that
        names offers, to those; else to all.
        """
        if of_kind := self._kinds.get(index):
            return of_kind
        governed = self._recognised.governed(index, self._by_place)
        for head in (index, *self._layout.paragraphs[index].path):
            governed = self._recognised.of_recognition(self._words(head), governed)
        return governed

    def by_later_words(self, told: Demand) -> frozenset[int]:
        """The same for what a later sentence of another paragraph asks."""
        at = told.first.paragraph
        of_all = told.of_the_act or at == self._closing
        around = self._behind_lists.around(at)
        governed = self._all if of_all else self._parts.under(at) or around or self.by(at)
        governed = self._references.cited_in(told.first.text, self._all) or governed
        return self._recognised.of_recognition(told.first.text, governed)

    def part_of(self, index: int) -> frozenset[int] | None:
        """The paragraphs of the offers of the part that a paragraph stands in; None where it is of no part."""
        if speaks_of_all_above(self._words(index)):
            return None
        part = self._parts.of(index)
        return part and (self._behind_lists.around(index) or part)

    def _by_place(self, index: int) -> frozenset[int]:
        """By where the paragraph stands and what the words over it name."""
        if speaks_of_all_above(self._words(index)) or index == self._closing:
            return self._all
        of_a_kind = self._kinds_told.of(index)
        if of_a_kind is not None:
            return of_a_kind
        if alike := self._of_row(index) or self._numbered.of(index):
            return alike
        around = self._behind_lists.governed(index)
        for told in (around, self._of_group(index), self._answers.governed(index)):
            if told is not None:
                return told
        under = self._parts.of(index)
        if under is not None:
            return self._references.named_by(index, under) or self._naming.named_first(index, under) or under
        apart = self._parts.is_part_without_offers(index) or self._parts.is_recognition_without_offers(index)
        return frozenset() if apart else self._by_name(index)

    def _of_row(self, index: int) -> frozenset[int]:
        """The offers of the row over whose cells a cell stands that asks (年度营业收入首次达到20亿元); none elsewhere."""
        cell = self._layout.paragraphs[index].cell
        return self._parts.under(index) if cell else frozenset()

    def _by_name(self, index: int) -> frozenset[int]:
        """The paragraphs of offers that a paragraph in no part
        of theirs, or a heading over it, names; all, where none.
        """
        if _OF_THE_ACT.search(self._words(index)):
            return self._all
        if told := self._references.named_by(index, self._all):
            return told
        if same := self._naming.called_the_same(index, self._all):
            return same
        named = frozenset(place for place in self._places if self._naming.names(index, place))
        listed = frozenset(place for place in self._places if self._naming.lists(index, place))
        return named | listed if named else self._all

    def _of_group(self, index: int) -> frozenset[int] | None:
        """The paragraphs of offers between 服务对象：毕业生 and
        the next such line; None where no such lines part them.
        """
        starts = self._openings
        if index not in starts or len(starts) < _FEWEST_GROUPS or starts[0] > min(self._places, default=0):
            return None
        end = next((i for i in starts if i > index), len(self._layout.paragraphs))
        return frozenset(p for p in self._places if index <= p < end)

    def _opens_group(self, index: int) -> bool:
        """Whether a paragraph is a label of its own, in no clause, that says whom the next offers are for."""
        paragraph = self._layout.paragraphs[index]
        return paragraph.numeral is None and not paragraph.path and is_label(self._words(index))

    def _words(self, index: int) -> str:
        return self._layout.text_of(index, _LONGEST_LEAD)

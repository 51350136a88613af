"""Governing: which paragraphs speak to the condition of which offer."""

import re
from collections.abc import Iterator

from policymatch.reading.criteria import Passage, PassageRole
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout
from policymatch.reading.sections import Paragraph, SectionRole

_ROLES: dict[SectionRole, PassageRole] = {
    SectionRole.TARGET: PassageRole.TARGET,
    SectionRole.CONDITION: PassageRole.CONDITION,
    SectionRole.EXCLUSION: PassageRole.EXCLUSION,
    SectionRole.PROCEDURE: PassageRole.PROCEDURE,
    SectionRole.MATERIALS: PassageRole.PROCEDURE,
}
_HEADING = re.compile(r"[^，；]{3,34}[。：]?$")
_NAMES_NO_ONE = re.compile(
    r"(?:[（(]?\d[）)．.])?(?:可|并|则|将|同时|经[^，]{2,8}，)?(?:给予|予以|按|采取|奖励|补助|补贴|资助|每|单|根据|最高|其中|对符合|符合|择优|支持|上述)"
)
_ENOUGH_ALIKE = 0.5
_LABEL = re.compile(
    r"^(?:第?[一二三四五六七八九十百\d]{1,5}[条章节、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳])+"
)


class Governing:
    """The paragraphs of a document that ask something, and the offers that each of them governs."""

    def __init__(self, layout: Layout, offers: list[Offer]) -> None:
        self._layout = layout
        self._offers = offers
        taken = {layout.units[u].paragraph for o in offers for u in range(o.lead, o.last + 1)}
        self._asking = [
            (i, _ROLES[p.role])
            for i, p in enumerate(layout.paragraphs)
            if p.role in _ROLES and i not in taken
        ]

    def passages(self, offer: Offer) -> list[Passage]:
        """The passages that speak to the condition of `offer`, in the order of the text."""
        found = self._own(offer)
        found.extend(
            Passage(role=role, start=self._paragraph(i).start, end=self._paragraph(i).end)
            for i, role in self._asking
            if self._governs(i, offer)
        )
        return sorted(found, key=lambda passage: passage.start)

    def _own(self, offer: Offer) -> list[Passage]:
        """The offer's own words: its sentences, the one before them where they name no one, its heading."""
        units, first = self._layout.units, offer.first
        if first > offer.lead and _NAMES_NO_ONE.match(units[first].text):
            first -= 1
        spans = [self._layout.flow.span(units[first].start, units[offer.last].end)]
        if offer.lead < first and _HEADING.match(units[offer.lead].text):
            spans.append(self._layout.flow.span(units[offer.lead].start, units[offer.lead].end))
        return [Passage(role=PassageRole.OWN, start=start, end=end) for start, end in spans]

    def _paragraph(self, index: int) -> Paragraph:
        return self._layout.paragraphs[index]

    def _governs(self, index: int, offer: Offer) -> bool:
        """Whether a paragraph that asks something speaks to an offer.

        Under a clause of its own it speaks to the offers under that clause; under a heading that
        names one offer, to that one; else to all.
        """
        at = self._layout.units[offer.first].paragraph
        clause = self._offer_clause(index)
        if clause is not None:
            return clause == at or clause in self._paragraph(at).path
        named = [o for o in self._offers if self._names(index, o)]
        return not named or offer in named

    def _offer_clause(self, index: int) -> int | None:
        """The innermost clause above a paragraph under which offers stand too."""
        places = [self._layout.units[o.first].paragraph for o in self._offers]
        for above in reversed(self._paragraph(index).path):
            if self._paragraph(above).role is SectionRole.OFFER and any(
                above == p or above in self._paragraph(p).path for p in places
            ):
                return above
        return None

    def _names(self, index: int, offer: Offer) -> bool:
        """Whether the headings over a paragraph name an offer by the heading over it."""
        at = self._layout.units[offer.first].paragraph
        theirs = [t for i in (*self._paragraph(at).path, at) if (t := self._heading(i))]
        mine = [t for i in (*self._paragraph(index).path, index) if (t := self._heading(i))]
        return any(_alike(a, b) for a in mine for b in theirs)

    def _heading(self, index: int) -> str:
        start, end = self._layout.spans[index]
        if self._paragraph(index).numeral is None:
            return ""
        first = re.split(r"[。：；，]", self._layout.flow.text[start:end])[0]
        return _LABEL.sub("", first)[:40]


def _alike(one: str, other: str) -> bool:
    """Whether two headings speak of one thing: most of the shorter one's pairs stand in the longer."""
    small, large = sorted((_pairs(one), _pairs(other)), key=len)
    return len(small) >= 4 and len(small & large) >= _ENOUGH_ALIKE * len(small) and _share(small, large)


def _share(small: set[str], large: set[str]) -> bool:
    return len(small & large) >= 0.7 * len(small) or len(small & large) >= 8


def _pairs(text: str) -> set[str]:
    return set(_bigrams(re.sub(r"支持|申请|申报|符合|条件|应|需要|以下|项目", "", text)))


def _bigrams(text: str) -> Iterator[str]:
    return (text[i : i + 2] for i in range(len(text) - 1))

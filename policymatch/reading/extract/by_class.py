"""By class: the words that speak to one of several classes
of applicants to whom an offer gives sums of their own.
"""

import re
from collections.abc import Iterator, Sequence

from policymatch.reading.criteria import Passage, PassageRole
from policymatch.reading.flow import Flow
from policymatch.reading.measures.asked_apart import kinds_asked_apart
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.shares import Share, shares_of
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

_LISTED = (PassageRole.CONDITION, PassageRole.TARGET)
# 综合服务企业应……
_OPENING = re.compile(rf"{OPENING_NUMBER}(?P<words>[^，。；：\n]{{0,60}})")
# （2）综合服务企业：……
_HEAD = re.compile(rf"^{OPENING_NUMBER}(?P<name>[^，。；：\n]{{2,30}})(?:：|\s{{0,2}}$)")


def classes_of(layout: Layout, offer: Offer) -> "list[OfClass] | list[None]":
    """The classes of applicants to each of whom an offer
    gives a sum of its own; a None alone where it knows none.
    """
    start, end = layout.units[offer.first].start, layout.units[offer.last].end
    text = layout.flow.text[start:end]
    shares = [share.behind(start) for share in shares_of(text) or kinds_asked_apart(layout, text)]
    return [OfClass(layout, shares, share) for share in shares] or [None]


class OfClass:
    """What a document says to those who have one of the shares of an offer."""

    def __init__(self, layout: Layout, shares: Sequence[Share], share: Share) -> None:
        self._layout, self._shares, self.share = layout, shares, share
        self._others = [one for one in shares if one is not share]
        self._heads = [i for i in range(len(layout.paragraphs)) if self._named_over(i) == share.who]
        self._of_others = set(self._beside_heads())

    def passages(self, found: Sequence[Passage]) -> list[Passage]:
        """Of what speaks to the offer, that which speaks to this
        class; its name where the document does not say what it means.
        """
        start, end = self._layout.flow.span(self.share.named, self.share.named_end)
        told = self._heads or self.share.is_project
        named = [] if told else [Passage(role=PassageRole.TARGET, start=start, end=end)]
        shares = [self._layout.flow.span(one.start, one.end) for one in self._shares]
        said = list(self._said_otherwise())
        cut = (_without(p, said if p.role in _LISTED else shares) for p in found)
        return sorted([*named, *(p for passages in cut for p in passages)], key=lambda p: p.start)

    def given(self, start: int, end: int) -> tuple[Flow, int, int]:
        """The flow from `start` to `end` without the shares of the others, and its bounds."""
        told = self._layout.flow
        others = [one for one in self._others if one.start != self.share.start]
        kept = [i for i in range(start, end) if not any(one.start <= i < one.end for one in others)]
        return Flow("".join(told.text[i] for i in kept), tuple(told.offsets[i] for i in kept)), 0, len(kept)

    def _said_otherwise(self) -> Iterator[tuple[int, int]]:
        """The spans of the sentences that speak to other classes,
        and of the names over those that speak to this one.
        """
        span = self._layout.flow.span
        for unit in self._layout.units:
            over = self._layout.paragraphs[unit.paragraph].path
            item = (
                over if self._layout.paragraphs[unit.paragraph].numeral is None else (*over, unit.paragraph)
            )
            apart = {unit.paragraph, *over} & self._of_others or any(map(self._is_of_another, item))
            if apart or self._opens_with_another(unit.text):
                yield span(unit.start, unit.end)
        for at in self._heads:
            start = self._layout.spans[at][0]
            if head := _HEAD.match(self._layout.text_of(at)):
                yield span(start, start + head.end())

    def _beside_heads(self) -> Iterator[int]:
        """The paragraphs beside one that bears the name of
        this class, where one of them bears that of another.
        """
        paragraphs, names = self._layout.paragraphs, {one.who for one in self._others}
        for at in self._heads:
            beside = [
                i for i, p in enumerate(paragraphs) if i != at and p.numeral and p.path == paragraphs[at].path
            ]
            yield from beside if any(self._named_over(i) in names for i in beside) else []

    def _named_over(self, paragraph: int) -> str:
        """The name that a numbered paragraph opens with, and then tells of; none elsewhere."""
        head = (
            _HEAD.match(self._layout.text_of(paragraph))
            if self._layout.paragraphs[paragraph].numeral
            else None
        )
        return head["name"] if head else ""

    def _is_of_another(self, paragraph: int) -> bool:
        return self._opens_with_another(self._layout.text_of(paragraph))

    def _opens_with_another(self, text: str) -> bool:
        opening = _OPENING.match(text)
        words = opening["words"] if opening else ""
        return self.share.who not in words and any(one.who in words for one in self._others)


def _without(passage: Passage, spans: Sequence[tuple[int, int]]) -> Iterator[Passage]:
    """What is left of a passage where spans of the body are cut out of it."""
    start = passage.start
    for a, b in sorted(spans):
        if start < b and a < passage.end:
            if start < a:
                yield passage.model_copy(update={"start": start, "end": a})
            start = b
    if start < passage.end:
        yield passage.model_copy(update={"start": start})

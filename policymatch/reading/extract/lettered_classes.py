"""Lettered classes: applicants that a document parts by letters (A类：……；B类：……), each with offers of its own."""

import re
from collections.abc import Sequence

from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

_LETTER = "[A-FＡ-Ｆ甲乙丙丁]"
# 2.B类企业须……, （二）B类：……; A、B类企业须…… is asked of both
_OPENS = re.compile(rf"{OPENING_NUMBER}(?P<letters>{_LETTER}(?:类?[、和及与或]{_LETTER}){{0,5}})类")
_OF_ITS_FIRMS = re.compile(
    rf"{_OPENS.pattern}(?:[：:]|[^，。；：、]{{0,4}}(?:企业|单位|机构|项目|人才|团队|平台|基地))"
)
_NAMED = re.compile(rf"(?<![A-Za-zＡ-Ｚ])(?P<letters>{_LETTER}(?:类?[、和及与或]{_LETTER}){{0,5}})类")


class LetteredClasses:
    """Which paragraphs that ask something are for a class by its letter, and which offers are made to it."""

    def __init__(self, layout: Layout, offers: Sequence[Offer]) -> None:
        self._layout = layout
        self._own = {offer: self._letters_of(offer) for offer in offers}
        self._offered = frozenset[str]().union(*self._own.values())

    def speak_to_another(self, index: int, offer: Offer) -> bool:
        """Whether a paragraph, or the clause that it stands under,
        opens with classes to which other offers are made and this one isn't.
        """
        letters = self._letters_over(index)
        return bool(letters & self._offered) and not letters & self._own[offer]

    def _letters_over(self, index: int) -> frozenset[str]:
        """The classes that a paragraph opens with, else the nearest clause above."""
        above = (index, *reversed(self._layout.paragraphs[index].path))
        openings = (_OF_ITS_FIRMS.match(self._layout.text_of(at)) for at in above)
        return next((_letters(opening) for opening in openings if opening), frozenset())

    def _letters_of(self, offer: Offer) -> frozenset[str]:
        """The classes that an offer names; where it names none, those
        that the last line before it in its clause opens with.
        """
        units = self._layout.units
        words = "".join(unit.text for unit in units[offer.lead : offer.last + 1])
        if named := frozenset[str]().union(*map(_letters, _NAMED.finditer(words))):
            return named
        place = units[offer.first].paragraph
        path = self._layout.paragraphs[place].path
        beside = (at for at in range(place, -1, -1) if self._layout.paragraphs[at].path == path)
        openings = (_OPENS.match(self._layout.text_of(at)) for at in beside)
        return next((_letters(opening) for opening in openings if opening), frozenset())


def _letters(found: re.Match[str]) -> frozenset[str]:
    return frozenset(re.findall(_LETTER, found["letters"]))

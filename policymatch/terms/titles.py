"""Titles 资质称号: found in text, with their level, under the codes of profiles and criteria."""

import re
from dataclasses import dataclass

from policymatch.domain.wording import Language
from policymatch.terms.lexicon import Folded, fold
from policymatch.terms.named import Found, NameTable
from policymatch.terms.regions import Regions

# 第五批……, 2023年度……（浙江）, ……称号: what a holder writes around the name.
_NOTES = re.compile(
    r"^\s*(?:(?:20\d\d年?度?|第?[一二三四五六七八九十\d]{1,3}批次?)的?){1,2}|[(（][^()（）]{0,20}[)）]\s*$|(?:称号|资质|荣誉)\s*$|\s"
)


@dataclass(frozen=True, slots=True)
class TitleMention:
    """A title named at [start, end), the level before it included.

    `code` is a code (high_tech) or the Chinese name, with its level or place where that is part of it.
    """

    code: str
    level: str | None
    start: int
    end: int


class Titles:
    """The titles that policies name."""

    def __init__(self, table: NameTable, regions: Regions) -> None:
        self._table = table
        self._regions = regions

    def find(self, text: str, within: str | None = None) -> list[TitleMention]:
        """The titles in a text, from left to right, longest name first.

        `within`, the code of the document's place, completes local titles that are told without one
        (知识产权试点单位 in a document of Beijing). Several titles told in one wording
        (国家、中关村高新技术企业) share a span.

        >>> from policymatch.terms import load_terms
        >>> [m.code for m in load_terms().titles.find("国家级专精特新“小巨人”企业、高企")]
        ['little_giant', 'high_tech']
        """
        folded = fold(text)
        return [
            TitleMention(self._code(folded, found, within), found.level, *found.span(folded))
            for found in self._table.found(folded)
        ]

    def code_of(self, name: str) -> str | None:
        """The code of a code, name or alias told by itself; None for what is no title of the table."""
        named = self._table.get(name)
        return named.code if named else None

    def told_as(self, held: str) -> str | None:
        """The code of a title as its holder writes it: with who granted it, the batch or the year; else None.

        >>> from policymatch.terms import load_terms
        >>> titles = load_terms().titles
        >>> titles.told_as("浙江省“专精特新”中小企业（2023年）"), titles.told_as("第五批专精特新小巨人")
        ('specialised_sme', 'little_giant')
        >>> titles.told_as("专精特新中小企业培育库"), titles.told_as("高新技术企业、瞪羚企业")
        (None, None)
        """
        if code := self.code_of(held):
            return code
        bare = _NOTES.sub("", held)
        mentions = self.find(bare)
        whole = len(mentions) == 1 and (mentions[0].start, mentions[0].end) == (0, len(bare))
        return mentions[0].code if whole else None

    def name_of(self, code: str, language: Language = Language.ZH) -> str:
        """The name of a code; the code itself when it is a name already."""
        return self._table.name_of(code, language)

    def codes(self) -> tuple[str, ...]:
        """Every code, in the order of the table."""
        return tuple(self._table.values)

    def _code(self, folded: Folded, found: Found, within: str | None) -> str:
        """The code, after the words of its level or place where they are part of the title."""
        named, prefix = found.named, found.prefix
        if not named.prefixed:
            return named.code
        if prefix is not None and not prefix.here:
            return folded.text[prefix.start : prefix.end] + named.code
        place = within if (named.local or prefix) and within in self._regions else None
        return (self._regions.name_of(place) if place else "") + named.code

"""Titles 资质称号: found in text, with their level, under the codes of profiles and criteria."""

import re
from dataclasses import dataclass

from policymatch.domain.spans import meet
from policymatch.domain.wording import Language
from policymatch.terms.levels import Level
from policymatch.terms.lexicon import Folded, fold
from policymatch.terms.named import Found, NameTable
from policymatch.terms.ranks import ranked
from policymatch.terms.regions import Regions

# 第五批……, 2023年度……（浙江）, ……称号: what a holder writes around the name.
_NOTES = re.compile(
    r"^\s*(?:(?:20\d\d年?度?|第?[一二三四五六七八九十\d]{1,3}批次?)的?){1,2}|[(（][^()（）]{0,20}[)）]\s*$|(?:称号|资质|荣誉)\s*$|\s"
)


# 雏鹰或瞪羚企业: a list that says 企业 once.
_HEAD = "企业"
_JOINT = re.compile(r"(?:[、和或与及/]|或者|以及)$")
_SHORTEST, _LONGEST = 2, 8


@dataclass(frozen=True, slots=True)
class TitleMention:
    """A title named at [start, end), the level before it included.

    `code` is a code (high_tech) or the Chinese name, with its level or place where that is part of it.
    `told`: where its own words begin, also where names of other levels stand between (国家级、省级绿色工厂).
    """

    code: str
    level: Level | None
    start: int
    end: int
    told: int


class Titles:
    """The titles that policies name."""

    def __init__(self, table: NameTable, regions: Regions) -> None:
        self._table = table
        self._regions = regions
        self._short = table.short_of(_HEAD)

    def find(self, text: str, within: str | None = None) -> list[TitleMention]:
        """The titles in a text, from left to right, longest name first.

        `within`, the code of the document's place, completes local titles that are told without one
        (知识产权试点单位 in a document of Beijing). Several titles told in one wording
        (国家、中关村高新技术企业) share a span.

        >>> from policymatch.terms import load_terms
        >>> titles = load_terms().titles
        >>> [m.code for m in titles.find("国家级专精特新“小巨人”企业、高企")]
        ['little_giant', 'high_tech']
        >>> [m.code for m in titles.find("科技领军、雏鹰或瞪羚企业")]
        ['科技领军企业', 'eaglet', 'gazelle']
        >>> [m.code for m in titles.find("种子和领军瞪羚企业")]
        ['种子瞪羚企业', '领军瞪羚企业']
        """
        folded = fold(text)
        found = list(self._table.found(folded))
        told: list[TitleMention] = []
        for one in found:
            told += [m for m in self._beside(folded, one) if not any(meet(m, other) for other in told)]
            if classes := self._classes(folded, one):
                told += classes
                continue
            code, (start, end) = self._code(folded, one, within), one.span(folded)
            told.append(TitleMention(code, one.level, start, end, one.told_at(folded)))
        return told

    def _classes(self, folded: Folded, found: Found) -> list[TitleMention]:
        """The classes of a title that words beside its name tell (领军瞪羚企业), each by its own name."""
        classes = ranked(folded.text, found.start, found.end) if found.named.code.isascii() else ()
        spans = ((self.code_of(one.name) or one.name, folded.span(one.start, one.end)) for one in classes)
        return [TitleMention(code, None, start, end, start) for code, (start, end) in spans]

    def _beside(self, folded: Folded, last: Found) -> list[TitleMention]:
        """The titles in front of the last of a list that says 企业 once (雏鹰或瞪羚企业)."""
        beside: list[TitleMention] = []
        at = last.prefix.start if last.prefix and last.prefix.end == last.start else last.start
        while folded.text.endswith(_HEAD, 0, last.end) and (joint := _JOINT.search(folded.text, 0, at)):
            before = self._short_before(folded.text, joint.start())
            if before is None:
                break
            named = self._short[folded.text[before : joint.start()]]
            span = folded.span(before, joint.start())
            beside.insert(0, TitleMention(named.code, named.level, *span, span[0]))
            at = before
        return beside

    def _short_before(self, text: str, end: int) -> int | None:
        """Where the longest title begins that ends at `end` without 企业; None where none does."""
        starts = range(max(0, end - _LONGEST), end - _SHORTEST + 1)
        return next((start for start in starts if text[start:end] in self._short), None)

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

    def level_of(self, code: str) -> Level | None:
        """The level that a title has by nature; None where it has none or is unknown.

        >>> from policymatch.terms import load_terms
        >>> titles = load_terms().titles
        >>> titles.level_of("little_giant"), titles.level_of("gazelle")
        (<Level.NATIONAL: 'national'>, None)
        """
        named = self._table.values.get(code)
        return named.level if named else None

    def takes_a_level(self, code: str) -> bool:
        """Whether the level before a title is part of it: a 省级绿色工厂 is none of the state's.

        >>> from policymatch.terms import load_terms
        >>> titles = load_terms().titles
        >>> titles.takes_a_level("绿色工厂"), titles.takes_a_level("high_tech")
        (True, False)
        """
        named = self._table.values.get(code)
        return named is not None and named.prefixed

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
        # 国家、省、市级智能工厂: nobody knows whose province it is.
        if prefix is not None and place is None:
            return self._table.level_name(prefix.level) + named.code
        return (self._regions.name_of(place) if place else "") + named.code

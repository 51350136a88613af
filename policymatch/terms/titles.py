"""Titles 资质称号: found in text, with their level, under the codes of profiles and criteria."""

from dataclasses import dataclass

from policymatch.domain.wording import Language
from policymatch.terms.lexicon import Folded, fold
from policymatch.terms.named import Found, NameTable


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

    def __init__(self, table: NameTable) -> None:
        self._table = table

    def find(self, text: str) -> list[TitleMention]:
        """The titles in a text, from left to right, longest name first.

        >>> from policymatch.terms import load_terms
        >>> [m.code for m in load_terms().titles.find("国家级专精特新“小巨人”企业、高企")]
        ['little_giant', 'high_tech']
        """
        folded = fold(text)
        return [_mention(folded, found) for found in self._table.found(folded)]

    def code_of(self, name: str) -> str | None:
        """The code of a code, name or alias told by itself; None for what is no title of the table."""
        named = self._table.get(name)
        return named.code if named else None

    def name_of(self, code: str, language: Language = Language.ZH) -> str:
        """The name of a code; the code itself when it is a name already."""
        return self._table.name_of(code, language)


def _mention(folded: Folded, found: Found) -> TitleMention:
    start, end = folded.span(found.start, found.end)
    code = _code(folded, found)
    return TitleMention(code, found.level, start, end)


def _code(folded: Folded, found: Found) -> str:
    """The code, with the words of its level before it where they are part of the title."""
    if not found.named.prefixed:
        return found.named.code
    bare = len(found.named.code)
    words = folded.text[found.start : found.end]
    return words[: max(0, len(words) - bare)] + found.named.code

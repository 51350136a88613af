"""Innovation platforms 创新平台: found in text, with their level."""

from dataclasses import dataclass

from policymatch.domain.wording import Language
from policymatch.terms.levels import Level
from policymatch.terms.lexicon import fold
from policymatch.terms.named import NameTable


@dataclass(frozen=True, slots=True)
class PlatformMention:
    """A platform named at [start, end), the level before it included.

    `name` is the table's own, `words` the text's with the level: 市级工程研究中心.
    """

    name: str
    level: Level | None
    start: int
    end: int
    words: str


class Platforms:
    """The platforms that policies name."""

    def __init__(self, table: NameTable) -> None:
        self._table = table

    def find(self, text: str) -> list[PlatformMention]:
        """The platforms in a text, from left to right, longest name first.

        >>> from policymatch.terms import load_terms
        >>> [(m.name, str(m.level)) for m in load_terms().platforms.find("市级工程研究中心")]
        [('工程研究中心', 'municipal')]
        """
        folded = fold(text)
        return [
            PlatformMention(found.named.code, found.level, *found.span(folded), found.words(text, folded))
            for found in self._table.found(folded)
        ]

    def name_of(self, name: str, language: Language = Language.ZH) -> str:
        """The table's name of a name or alias in a language; the words themselves when not known."""
        return self._table.name_of(name, language)

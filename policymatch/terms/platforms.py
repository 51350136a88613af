"""Innovation platforms 创新平台: found in text, with their level."""

from collections.abc import Iterable
from dataclasses import dataclass

from policymatch.domain.wording import Language
from policymatch.terms.levels import Level
from policymatch.terms.lexicon import fold
from policymatch.terms.named import NameTable


@dataclass(frozen=True, slots=True)
class PlatformMention:
    """A platform named at [start, end), the level before it included.

    `name` is the table's own, `words` the text's with the level (市级工程研究中心), `prefix` what says
    it (市级).
    """

    name: str
    level: Level | None
    start: int
    end: int
    words: str
    prefix: str = ""


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
            PlatformMention(
                found.named.code,
                found.level,
                *found.span(folded),
                found.words(text, folded),
                found.said_before(folded),
            )
            for found in self._table.found(folded)
        ]

    def distinct(self, words: Iterable[str]) -> tuple[str, ...]:
        """Names of platforms, without those that say a platform and level once more in other words.

        >>> from policymatch.terms import load_terms
        >>> load_terms().platforms.distinct(["省级企业技术中心", "辽宁省企业技术中心", "众创空间"])
        ('省级企业技术中心', '众创空间')
        """
        first: dict[object, str] = {}
        for word in words:
            said = self.named(word)
            first.setdefault((said.name, said.level) if said else word, word)
        return tuple(first.values())

    def named(self, word: str) -> PlatformMention | None:
        """The platform that a word names, its level included; None for what names none, or more than that."""
        return next((m for m in self.find(word) if (m.start, m.end) == (0, len(word))), None)

    def level_name(self, level: Level, language: Language = Language.ZH) -> str:
        """What a level is called before the name of a platform: 省级, provincial."""
        return self._table.level_name(level, language)

    def english_of(self, word: str) -> str | None:
        """A platform with its level in English; None where the table has no English for it.

        >>> from policymatch.terms import load_terms
        >>> load_terms().platforms.english_of("省级企业技术中心")
        'provincial Enterprise Technology Centre'
        """
        said = self.named(word)
        english = self.name_of(said.name, Language.EN) if said else word
        if said is None or english == said.name:
            return None
        ranked = said.level if said.prefix else None
        return f"{self.level_name(ranked, Language.EN)} {english}" if ranked else english

    def name_of(self, name: str, language: Language = Language.ZH) -> str:
        """The table's name of a name or alias in a language; the words themselves when not known."""
        return self._table.name_of(name, language)

"""The words before a title or platform that say who granted it: 国家级, 省级, 北京市."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from policymatch.domain.wording import Language, Wording
from policymatch.terms.lexicon import Folded, key_of
from policymatch.terms.regions import RegionLevel, Regions
from policymatch.terms.tables import read_table

_LONGEST_PREFIX = 11
_SHORTEST_PLACE = 2
_JOINT = re.compile(r"(?:以及|或者|[、和或及与/])$")
_LONGEST_JOINT = 2


class Level(StrEnum):
    """Who grants a title or platform: the state, a province, a city or a district."""

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    MUNICIPAL = "municipal"
    DISTRICT = "district"


_OF_PLACE = {
    RegionLevel.NATIONAL: Level.NATIONAL,
    RegionLevel.PROVINCE: Level.PROVINCIAL,
    RegionLevel.CITY: Level.MUNICIPAL,
    RegionLevel.DISTRICT: Level.DISTRICT,
}


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words before a name: the level that they say, and their span in the folded text.

    `here`: they point at the document's own place (本市).
    """

    level: Level
    start: int
    end: int
    here: bool = False


class Levels:
    """Reads the level off the words before a name."""

    def __init__(
        self,
        words: Mapping[str, Level],
        here: Mapping[str, Level],
        names: Mapping[Level, Wording],
        regions: Regions,
    ) -> None:
        self._words = {key_of(word): code for word, code in (*words.items(), *here.items())}
        self._here = frozenset(map(key_of, here))
        self._names = dict(names)
        self._regions = regions

    def name_of(self, level: Level, language: Language = Language.ZH) -> str:
        """What a level is called: 省级, provincial."""
        return self._names[level].in_language(language)

    def before(self, folded: Folded, at: int) -> tuple[Prefix, ...]:
        """The prefixes of a name at letter `at`: 国家级、省级 gives two; empty when there is none."""
        prefixes: list[Prefix] = []
        while (prefix := self._ending_at(folded, at)) is not None:
            prefixes.insert(0, prefix)
            joint = _JOINT.search(folded.text, max(0, prefix.start - _LONGEST_JOINT), prefix.start)
            if joint is None:
                break
            at = joint.start()
        return tuple(prefixes)

    def _ending_at(self, folded: Folded, at: int) -> Prefix | None:
        """The longest prefix that ends at letter `at`: a word of level, or the name of a place."""
        for start in range(max(0, at - _LONGEST_PREFIX), at):
            words = folded.text[start:at]
            level = self._words.get(words) or self._level_of_place(words)
            if level is not None:
                return Prefix(level, start, at, words in self._here)
        return None

    def _level_of_place(self, words: str) -> Level | None:
        """The level of a place that running text would be read as: not 资中 of 投资中新技术."""
        if len(words) < _SHORTEST_PLACE or self._regions.code_of(words) is None or words.isdigit():
            return None
        mentions = self._regions.find(words)
        if not mentions or mentions[0].start != 0 or mentions[-1].end != len(words):
            return None
        return (
            Level.MUNICIPAL if words.endswith("市") else _OF_PLACE[self._regions.level_of(mentions[-1].code)]
        )


def read_levels(folder: Path, regions: Regions) -> Levels:
    """Levels out of `levels.toml`. Raises TermsError."""
    entries = read_table(folder / "levels.toml")
    said = {word: Level(entry.text("code")) for entry in entries for word in entry.words("words")}
    here = {word: Level(entry.text("code")) for entry in entries for word in entry.words("here")}
    names = {
        Level(entry.text("code")): Wording(zh=entry.text("zh"), en=entry.text("en")) for entry in entries
    }
    return Levels(said, here, names, regions)

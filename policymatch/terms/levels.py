"""The words before a title or platform that say who granted it: 国家级, 省级, 北京市."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from policymatch.terms.lexicon import Folded, key_of
from policymatch.terms.regions import RegionLevel, Regions
from policymatch.terms.tables import read_table

_LONGEST_PREFIX = 11
_JOINTS = "、和或及与/"
_OF_PLACE = {
    RegionLevel.NATIONAL: "national",
    RegionLevel.PROVINCE: "provincial",
    RegionLevel.CITY: "municipal",
    RegionLevel.DISTRICT: "district",
}


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words before a name: the level that they say, and their span in the folded text."""

    level: str
    start: int
    end: int


class Levels:
    """Reads the level off the words before a name."""

    def __init__(self, words: Mapping[str, str], regions: Regions) -> None:
        self._words = {key_of(word): code for word, code in words.items()}
        self._regions = regions

    def before(self, folded: Folded, at: int) -> tuple[Prefix, ...]:
        """The prefixes of a name at letter `at`: 国家级、省级 gives two; empty when there is none."""
        prefixes: list[Prefix] = []
        while (prefix := self._ending_at(folded, at)) is not None:
            prefixes.insert(0, prefix)
            if folded.text[prefix.start - 1 : prefix.start] not in tuple(_JOINTS):
                break
            at = prefix.start - 1
        return tuple(prefixes)

    def _ending_at(self, folded: Folded, at: int) -> Prefix | None:
        """The longest prefix that ends at letter `at`: a word of level, or the name of a place."""
        for start in range(max(0, at - _LONGEST_PREFIX), at):
            level = self._level_of(folded.text[start:at])
            if level is not None:
                return Prefix(level, start, at)
        return None

    def _level_of(self, words: str) -> str | None:
        if level := self._words.get(words):
            return level
        code = self._regions.code_of(words) if len(words) > 1 and not words.isdigit() else None
        if code is None:
            return None
        return "municipal" if words.endswith("市") else _OF_PLACE[self._regions.level_of(code)]


def read_levels(folder: Path, regions: Regions) -> Levels:
    """Levels out of `levels.toml`. Raises TermsError."""
    entries = read_table(folder / "levels.toml")
    return Levels({word: e.text("code") for e in entries for word in e.words("words")}, regions)

"""A table of names with aliases: what a name stands for, and how it is found with the level before it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from policymatch.domain.wording import Language, Wording
from policymatch.terms.levels import Level, Levels, Prefix
from policymatch.terms.lexicon import Bars, Folded, Hit, Lexicon
from policymatch.terms.tables import Entry, malformed


@dataclass(frozen=True, slots=True)
class Named:
    """A value of a table: its code, its name, the level it has by nature, where that comes from.

    `prefixed`: the level or place before it is part of it; `only_prefixed`: it is not read without;
    `local`: without one it is that of the document's place.
    """

    code: str
    name: Wording
    level: Level | None
    prefixed: bool
    only_prefixed: bool
    local: bool
    since: str
    source: str


@dataclass(frozen=True, slots=True)
class Found:
    """A name found: what it is, what stands before it, its span in the folded text without that."""

    named: Named
    prefix: Prefix | None
    start: int
    end: int

    @property
    def level(self) -> Level | None:
        """The level by nature, else the one that the text gives."""
        return self.named.level or (self.prefix.level if self.prefix else None)

    def span(self, folded: Folded) -> tuple[int, int]:
        """The span in the original text, with what stands right before the name."""
        joined = self.prefix is not None and self.prefix.end == self.start
        return folded.span(self.prefix.start if self.prefix and joined else self.start, self.end)

    def told_at(self, folded: Folded) -> int:
        """Where in the original text the words begin that tell it, those of its own level among them."""
        return folded.span(self.prefix.start if self.prefix else self.start, self.end)[0]

    def words(self, text: str, folded: Folded) -> str:
        """The name as the text has it, after its level: 市级重点实验室 of 市级、省级重点实验室."""
        start, end = folded.span(self.start, self.end)
        return self.said_before(folded) + text[start:end]

    def said_before(self, folded: Folded) -> str:
        """The words that say the level or place before the name; empty without."""
        return folded.text[self.prefix.start : self.prefix.end] if self.prefix else ""


class NameTable:
    """Names and aliases of one table, found longest first. A joint wording stands for several values."""

    def __init__(self, entries: Iterable[Entry], levels: Levels) -> None:
        self._levels = levels
        table = tuple(entries)
        self.values = {named.code: named for named in map(_named, table) if named is not None}
        self._named = dict(self._names(table))
        self._lexicon = Lexicon(self._named, _barred(table))

    def level_name(self, level: Level, language: Language = Language.ZH) -> str:
        """What a level is called before the names of the table: 省级, provincial."""
        return self._levels.name_of(level, language)

    def get(self, name: str) -> Named | None:
        """The value of exactly this code, name or alias."""
        if known := self.values.get(name):
            return known
        several = self._lexicon.get(name) or ()
        return several[0] if len(several) == 1 else None

    def short_of(self, head: str) -> dict[str, Named]:
        """What each name and alias that ends in `head` stands for, without it; levels and places apart.

        Names of which the level is a part stand for too many.
        """
        return {
            name.removesuffix(head): named
            for name, (named, *others) in self._named.items()
            if name.endswith(head) and not others and not named.prefixed
        }

    def name_of(self, code: str, language: Language) -> str:
        """The name of a code; the code itself when it is a name already."""
        named = self.get(code)
        return named.name.in_language(language) if named else code

    def found(self, folded: Folded) -> Iterator[Found]:
        """The names in a text; one that several levels stand before (国家级、市级) counts for each."""
        for hit in self._lexicon.hits(folded):
            yield from self._with_levels(folded, hit)

    def _with_levels(self, folded: Folded, hit: Hit[tuple[Named, ...]]) -> Iterator[Found]:
        prefixes = self._levels.before(folded, hit.start) or (None,)
        for named in hit.key:
            for prefix in prefixes if named.level is None else prefixes[-1:]:
                if prefix or not named.only_prefixed:
                    yield Found(named, prefix, hit.start, hit.end)

    def _names(self, table: Iterable[Entry]) -> Iterator[tuple[str, tuple[Named, ...]]]:
        seen: set[str] = set()
        for entry in table:
            codes = entry.words("codes") or (_code(entry),)
            for name in _names_of(entry):
                if name in seen:
                    raise malformed(name, "同一别名指向两个值", "one alias stands for two values")
                seen.add(name)
                yield name, tuple(self.values[code] for code in codes)


def _code(entry: Entry) -> str:
    return str(entry.fields.get("code") or entry.text("name"))


def _named(entry: Entry) -> Named | None:
    """The value of an entry; none where it only joins others."""
    if "codes" in entry.fields:
        return None
    name, said = entry.text("name"), entry.fields
    return Named(
        code=_code(entry),
        name=Wording(zh=name, en=said.get("english", name)),
        level=Level(said["level"]) if "level" in said else None,
        prefixed=bool(said.get("prefixed")),
        only_prefixed=bool(said.get("only_prefixed")),
        local=bool(said.get("local")),
        since=said.get("since", entry.since),
        source=said.get("source", entry.source),
    )


def _names_of(entry: Entry) -> tuple[str, ...]:
    own = tuple(entry.fields[key] for key in ("name", "english") if key in entry.fields)
    return (*own, *entry.words("aliases"), *entry.words("names"))


def _barred(table: Iterable[Entry]) -> dict[str, Bars]:
    barred = (pair for entry in table for pair in entry.fields.get("barred", {}).items())
    return {name: Bars(following=letters) for name, letters in barred}

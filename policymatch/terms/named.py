"""A table of names with aliases: what a name stands for, and how it is found with the level before it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from policymatch.domain.wording import Language, Wording
from policymatch.terms.levels import Levels
from policymatch.terms.lexicon import Folded, Hit, Lexicon
from policymatch.terms.tables import Entry, malformed


@dataclass(frozen=True, slots=True)
class Named:
    """A value of a table: its code, its name, the level it has by nature, where that comes from.

    `prefixed`: the level or place before it is part of it; `only_prefixed`: it is not read without.
    """

    code: str
    name: Wording
    level: str | None
    prefixed: bool
    only_prefixed: bool
    since: str
    source: str


@dataclass(frozen=True, slots=True)
class Found:
    """A name found: what it is, the level that the text or its nature gives it, its span when folded."""

    named: Named
    level: str | None
    start: int
    end: int


class NameTable:
    """Names and aliases of one table, found longest first."""

    def __init__(self, entries: Iterable[Entry], levels: Levels) -> None:
        self._levels = levels
        self.values: dict[str, Named] = {}
        names: dict[str, Named] = {}
        barred: dict[str, str] = {}
        for entry in entries:
            named = _named(entry)
            self.values[named.code] = named
            barred |= entry.fields.get("barred", {})
            for name in _names_of(entry):
                if names.setdefault(name, named) is not named:
                    raise malformed(name, "同一别名指向两个值", "one alias stands for two values")
        self._lexicon = Lexicon(names, barred)

    def get(self, name: str) -> Named | None:
        """The value of exactly this code, name or alias."""
        return self.values.get(name) or self._lexicon.get(name)

    def name_of(self, code: str, language: Language) -> str:
        """The name of a code; the code itself when it is a name already."""
        named = self.get(code)
        return named.name.in_language(language) if named else code

    def found(self, folded: Folded) -> Iterator[Found]:
        """The names in a text with the level that stands before them."""
        for hit in self._lexicon.hits(folded):
            found = self._with_level(folded, hit)
            if found is not None:
                yield found

    def _with_level(self, folded: Folded, hit: Hit[Named]) -> Found | None:
        prefix = self._levels.before(folded, hit.start)
        if prefix is None:
            return None if hit.key.only_prefixed else Found(hit.key, hit.key.level, hit.start, hit.end)
        return Found(hit.key, hit.key.level or prefix.level, prefix.start, hit.end)


def _named(entry: Entry) -> Named:
    name = entry.text("name")
    return Named(
        code=entry.fields.get("code", name),
        name=Wording(zh=name, en=entry.fields.get("english", name)),
        level=entry.fields.get("level"),
        prefixed=bool(entry.fields.get("prefixed")),
        only_prefixed=bool(entry.fields.get("only_prefixed")),
        since=entry.fields.get("since", entry.since),
        source=entry.fields.get("source", entry.source),
    )


def _names_of(entry: Entry) -> Iterator[str]:
    yield entry.text("name")
    yield from entry.words("aliases")
    if "english" in entry.fields:
        yield entry.text("english")


def described(table: NameTable) -> Mapping[str, tuple[str, str]]:
    """Since and source of every value."""
    return {code: (named.since, named.source) for code, named in table.values.items()}

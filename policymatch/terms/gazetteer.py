"""Reads the tables of places into Regions: which names mean which places, and where they may be read."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from policymatch.domain.regions import WHOLE_COUNTRY
from policymatch.domain.wording import Wording
from policymatch.terms.english_places import EnglishPlaces, bare_name
from policymatch.terms.lexicon import Bars, key_of
from policymatch.terms.place import Place, Reading
from policymatch.terms.regions import Regions
from policymatch.terms.shared_places import SharedPlaces
from policymatch.terms.tables import Entry, read_rows, read_table

_SHORTEST_NAME_READ_ANYWHERE = 3
_AREA = Bars(following="域")
# 苏州国家高新区 is 苏州高新区.
_OF_THE_STATE = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{2,6}?)(?<!国家)(?P<kind>(?:高新|经开)区|(?:高新|经济)技术(?:产业)?开发区)"
)
_COUNTRY = (("全国", "China"), ("国家", "nationwide"), ("中国", "PRC"))


def read_places(folder: Path) -> tuple[Regions, SharedPlaces]:
    """All places, and those in several districts, out of `regions.csv` and `regions.toml` of a folder.

    Raises TermsError.
    """
    rows = read_rows(folder / "regions.csv")
    table = read_table(folder / "regions.toml")
    names = {row.text("code"): Wording(zh=row.text("name"), en=row.text("english")) for row in rows}
    english, shared = EnglishPlaces(names), SharedPlaces(table)
    regions = Regions(
        names={WHOLE_COUNTRY: Wording(zh="全国", en="China"), **names, **_zones(table, shared)},
        english=english,
        shared=shared,
        meanings=_meanings(rows, table, english),
        barred=_barred(rows, table),
        national_issuers=_listed(table, "national_issuer"),
        former={entry.text("code"): entry.text("now") for entry in table if entry.kind == "former"},
        letters={entry.text("code"): entry.letters("letters") for entry in table if entry.kind == "letters"},
        numbered={entry.text("head"): entry.text("code") for entry in table if entry.kind == "numbered"},
    )
    return regions, shared


def _zones(table: Iterable[Entry], shared: SharedPlaces) -> Mapping[str, Wording]:
    """The names of the zones that have codes of their own."""
    named = [e for e in table if e.kind == "zone" and "code" in e.fields and "english" in e.fields]
    own = [entry for entry in named if shared.is_zone(entry.text("code"))]
    return {e.text("code"): Wording(zh=e.text("name"), en=e.text("english")) for e in own}


def _meanings(
    rows: Iterable[Entry], table: tuple[Entry, ...], english: EnglishPlaces
) -> Mapping[str, tuple[Place, ...]]:
    """For each name the places that it can mean, each place once, in the order of the codes."""
    meanings: dict[str, dict[tuple[str, ...], Place]] = defaultdict(dict)
    restraint = _Restraint(table, english)
    named = [pair for row in rows for pair in _names_of_place(row, restraint)]
    zones = [pair for entry in table if entry.kind == "zone" for pair in _names_of_zone(entry)]
    former = [(e.text("name"), Place((e.text("now"),), Reading.FREE)) for e in table if e.kind == "former"]
    each = [pair for entry in table if entry.kind == "each" for pair in _of_each(entry)]
    for name, place in (*_whole_country(), *named, *zones, *each, *former):
        known = meanings[key_of(name)].setdefault(place.codes, place)
        if place.reading < known.reading:
            meanings[key_of(name)][place.codes] = place
    return {name: tuple(places.values()) for name, places in meanings.items()}


def _barred(rows: Iterable[Entry], table: Iterable[Entry]) -> Mapping[str, Bars]:
    """Beside which letters a name is none; no district is read in 区域 (城北区域)."""
    districts = {row.text("name"): _AREA for row in rows if row.text("name").endswith("区")}
    listed = {e.text("name"): Bars(*map(e.letters, ("before", "after"))) for e in table if e.kind == "barred"}
    return {**districts, **listed}


class _Restraint:
    """Which names are read anywhere, which only where their place is at hand."""

    def __init__(self, table: tuple[Entry, ...], english: EnglishPlaces) -> None:
        self._english = english
        self._contested = frozenset(_listed(table, "contested"))
        self._plain = frozenset(_listed(table, "plain"))
        self._bound = frozenset(_listed(table, "bound"))

    def of_full_name(self, name: str) -> Reading:
        """Counties of one letter (新县) and general words (城区) are read after their city only."""
        if len(name) < _SHORTEST_NAME_READ_ANYWHERE or name in self._bound:
            return Reading.ATTACHED
        return Reading.FREE

    def of_short_name(self, short: str, code: str) -> Reading:
        """Provinces and cities are read anywhere unless contested, districts when known to be plain."""
        if short in self._contested and not code.endswith("0000"):
            return Reading.NEARBY
        return Reading.FREE if code.endswith("00") or short in self._plain else Reading.ATTACHED

    def of_english_name(self, english: str, code: str) -> Reading:
        """Provinces and cities are read anywhere where nothing else of note is spelled so."""
        free = code.endswith("00") and self._english.code_of(english) == code
        return Reading.FREE if free else Reading.NEARBY


def _names_of_place(row: Entry, restraint: _Restraint) -> Iterator[tuple[str, Place]]:
    code, name, short = (row.text(key) for key in ("code", "name", "short"))
    english = bare_name(row.text("english"))
    yield name, Place((code,), restraint.of_full_name(name))
    if short != name:
        yield short, Place((code,), restraint.of_short_name(short, code))
    yield english, Place((code,), restraint.of_english_name(english, code))


def _names_of_zone(entry: Entry) -> Iterator[tuple[str, Place]]:
    """The names of a zone; a general word (`nearby`) is read in documents of its place alone."""
    codes = entry.words("codes") or (entry.text("code"),)
    reading = Reading.NEARBY if "nearby" in entry.fields else Reading.FREE
    english = (entry.text("english"),) if "english" in entry.fields else ()
    for name in (entry.text("name"), *entry.words("aliases"), *english):
        yield name, Place(codes, reading)
        if told := _OF_THE_STATE.fullmatch(name):
            yield f"{told['place']}国家{told['kind']}", Place(codes, reading)


def _of_each(entry: Entry) -> Iterator[tuple[str, Place]]:
    """A name that each of several places goes by in its own province."""
    for code in entry.words("codes"):
        yield entry.text("name"), Place((code,), Reading.NEARBY)


def _whole_country() -> Iterator[tuple[str, Place]]:
    for names in _COUNTRY:
        for name in names:
            yield name, Place((WHOLE_COUNTRY,), Reading.ATTACHED)


def _listed(table: Iterable[Entry], kind: str) -> Iterator[str]:
    return (name for entry in table if entry.kind == kind for name in entry.words("names"))

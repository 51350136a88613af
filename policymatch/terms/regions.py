"""Places: GB/T 2260 codes, short and English names, development zones, and whose place an issuer is."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from policymatch.domain.regions import WHOLE_COUNTRY, region_stem
from policymatch.domain.wording import Language, Wording
from policymatch.terms.english_places import EnglishPlaces, bare_name
from policymatch.terms.lexicon import Bars, Folded, Hit, Lexicon, fold
from policymatch.terms.place import Place, Reading
from policymatch.terms.shared_places import SharedPlaces

_SHORTEST_WHOLE_NAME, _LONGEST_NAME = 3, 200
_LETTERS_OF_A_GOVERNMENT = 2
_PARTED = re.compile(r"[,，、/]")
# the 市 of 沈阳市高新区
_INNER_KIND = re.compile(r"[省市](?=..)")


class RegionLevel(StrEnum):
    """The level of administration that a code stands for."""

    NATIONAL = "national"
    PROVINCE = "province"
    CITY = "city"
    DISTRICT = "district"


@dataclass(frozen=True, slots=True)
class RegionMention:
    """A place named in a text, at [start, end). `codes` are several where a corridor crosses cities."""

    code: str
    name: str
    start: int
    end: int
    codes: tuple[str, ...] = ()


class Regions:
    """The places of the country. Names that mean several places are told apart by context or not at all."""

    def __init__(
        self,
        names: Mapping[str, Wording],
        english: EnglishPlaces,
        shared: SharedPlaces,
        meanings: Mapping[str, tuple[Place, ...]],
        barred: Mapping[str, Bars],
        national_issuers: Iterable[str],
        former: Mapping[str, str],
        letters: Mapping[str, str],
        numbered: Mapping[str, str],
    ) -> None:
        self._names = dict(names)
        self._lexicon = Lexicon(meanings, barred)
        self._national = Lexicon(dict.fromkeys(national_issuers, WHOLE_COUNTRY))
        self._former = dict(former)
        self._letters = dict(letters)
        self._numbered = dict(numbered)
        self._english = english
        self._shared = shared

    def __contains__(self, code: object) -> bool:
        """Whether a code is one of GB/T 2260, in force or abolished since 2000."""
        return code in self._names or code in self._former

    def in_force(self, code: str) -> str:
        """The code of the place that took over the area of an abolished one; any other code as it is.

        >>> from policymatch.terms import load_terms
        >>> load_terms().regions.in_force("210122"), load_terms().regions.in_force("210112")
        ('210115', '210112')
        """
        return self._former.get(code, code)

    def name_of(self, code: str, language: Language = Language.ZH) -> str:
        """The place's own name; the code itself when it is not known."""
        wording = self._names.get(self.in_force(code))
        return wording.in_language(language) if wording else code

    def letters_of(self, code: str) -> str:
        """The letters that may stand for a place: those of its name, and one of its own (穗 for 广州).

        >>> from policymatch.terms import load_terms
        >>> load_terms().regions.letters_of("440100")
        '广州市穗'
        """
        return self.name_of(code) + self._letters.get(code, "")

    def of_number(self, number: str) -> str | None:
        """The code of the province whose government numbers its documents so; None for numbers of others.

        >>> from policymatch.terms import load_terms
        >>> of_number = load_terms().regions.of_number
        >>> of_number("甘政办发〔2034〕7号"), of_number("甘科发〔2034〕7号")
        ('620000', None)
        """
        return self._numbered.get(number[:_LETTERS_OF_A_GOVERNMENT])

    def full_name_of(self, code: str, language: Language = Language.ZH) -> str:
        """The name with its city and province (辽宁省沈阳市浑南区); a zone's own, which no other has."""
        lineage = (code,) if self._shared.is_zone(code) else _lineage(code)
        names = [self.name_of(part, language) for part in lineage if part in self]
        return "".join(names) if language is Language.ZH else ", ".join(map(bare_name, reversed(names)))

    def level_of(self, code: str) -> RegionLevel:
        """The level that the zeros of a code tell; districts of 北京 and the like are districts."""
        if code == WHOLE_COUNTRY:
            return RegionLevel.NATIONAL
        if code.endswith("0000"):
            return RegionLevel.PROVINCE
        return RegionLevel.CITY if code.endswith("00") else RegionLevel.DISTRICT

    def code_of(self, name: str) -> str | None:
        """The code of a name told by itself (沈阳, 沈阳市高新区, 前海; Hunnan, Shenyang) or of a code.

        None for what is no place and for a name of several places (朝阳, Chaoyang) without its parent.
        """
        if name in self:
            return name
        if len(name) > _LONGEST_NAME:
            return None
        if name.isascii() and not self._is_zone(name) and self._english.meant_by(name):
            return self._english.code_of(name)
        return next(filter(None, map(self._chained, _ways_to_tell(name))), None)

    def _is_zone(self, name: str) -> bool:
        """Whether a name is that of a zone (Xixian New Area), which words for kinds are a part of."""
        return any(self._shared.is_zone(place.codes[0]) for place in self._lexicon.get(name) or ())

    def meant_by(self, name: str) -> tuple[str, ...]:
        """The codes of all places that a name told by itself may mean, the widest first; none for no place.

        >>> from policymatch.terms import load_terms
        >>> load_terms().regions.meant_by("Taizhou")
        ('321200', '331000')
        """
        if len(name) > _LONGEST_NAME:
            return ()
        places = self._lexicon.get(name) or ()
        codes = self._english.meant_by(name) if name.isascii() else [place.codes[0] for place in places]
        return tuple(sorted(dict.fromkeys(codes), key=lambda code: (len(region_stem(code)), code)))

    def _chained(self, name: str) -> str | None:
        folded = fold(name)
        chain = tuple(self._chain(folded, 0))
        if not chain or chain[-1].end != len(folded.text):
            return None
        return max(reversed(chain), key=lambda hit: len(region_stem(hit.key[0]))).key[0]

    def find(self, text: str, within: str | None = None) -> list[RegionMention]:
        """The places named in a text, from left to right.

        `within`, the code of the document's place, tells apart names of several places. 本市, 本省 are
        not resolved.

        >>> from policymatch.terms import load_terms
        >>> [(m.code, m.name) for m in load_terms().regions.find("注册在沈阳市浑南区的企业")]
        [('210100', '沈阳市'), ('210112', '浑南区')]
        """
        folded = fold(text)
        mentions: list[RegionMention] = []
        for hit in self._resolved(folded, within):
            start, end = folded.span(hit.start, hit.end)
            mentions.append(RegionMention(hit.key[0], text[start:end], start, end, hit.key))
        return mentions

    def of_issuer(self, issuer: str) -> str | None:
        """The place whose government an issuer belongs to: the first of several issuers decides.

        National bodies give 000000; a bureau that names no place (省农业农村厅) gives None; a zone in several
        districts of a city gives that city.

        >>> from policymatch.terms import load_terms
        >>> load_terms().regions.of_issuer("国家税务总局深圳市税务局")
        '440300'
        """
        folded = fold(issuer)
        at = len("中共") if folded.text.startswith("中共") else 0
        national = next((hit for hit in self._national.hits(folded) if hit.start in (0, at)), None)
        for start in (national.end if national else at, at):
            chain = tuple(self._chain(folded, start))
            if chain:
                return self._shared.around(chain[-1].key)
        return WHOLE_COUNTRY if national else None

    def _resolved(self, folded: Folded, within: str | None) -> Iterator[Hit[tuple[str, ...]]]:
        """Hits with the codes that they mean here; each one is context for those after it."""
        context = _Context(within)
        for hit in self._lexicon.hits(folded, accept=context.takes):
            yield Hit(context.codes, hit.start, hit.end)

    def _chain(self, folded: Folded, at: int) -> Iterator[Hit[tuple[str, ...]]]:
        """Names that follow one another from `at` on, each inside the one before; short names too."""
        parent: str | None = None
        while (hit := self._lexicon.at(folded, at, _chooser(parent))) is not None:
            codes = _meaning(hit.key, parent)
            # 国家 behind 洛阳 is of 洛阳国家高新技术产业开发区, and names no other place.
            if codes is None or (parent is not None and codes[0] == WHOLE_COUNTRY):
                return
            yield Hit(codes, hit.start, hit.end)
            parent, at = codes[0], hit.end


class _Context:
    """What has been read so far, by which the next name is understood."""

    def __init__(self, within: str | None) -> None:
        self._within = within
        self._before: str | None = None
        self._end = -1
        self.codes: tuple[str, ...] = ()

    def takes(self, hit: Hit[tuple[Place, ...]]) -> bool:
        """Whether one place alone can be meant; if so, it is kept in `codes`."""
        codes = self._attached(hit) or self._own(hit) or self._nearby(hit.key) or self._free(hit.key)
        if codes is None or codes[0] == WHOLE_COUNTRY:
            return False
        self.codes, self._before, self._end = codes, codes[0], hit.end
        return True

    def _attached(self, hit: Hit[tuple[Place, ...]]) -> tuple[str, ...] | None:
        if hit.start != self._end or self._before is None:
            return None
        return _only(hit.key, self._before)

    def _own(self, hit: Hit[tuple[Place, ...]]) -> tuple[str, ...] | None:
        """The place itself in a document of it, whose name is a general word elsewhere (市北区)."""
        whole = hit.end - hit.start >= _SHORTEST_WHOLE_NAME
        return next((p.codes for p in hit.key if whole and p.codes == (self._within,)), None)

    def _nearby(self, places: tuple[Place, ...]) -> tuple[str, ...] | None:
        near = tuple(place for place in places if place.reading is not Reading.ATTACHED)
        return next(filter(None, (_only(near, code) for code in _rising(self._within))), None)

    def _free(self, places: tuple[Place, ...]) -> tuple[str, ...] | None:
        free = tuple(place for place in places if place.reading is Reading.FREE)
        if codes := _foremost(free):
            return codes
        return next(filter(None, (_only(free, code) for code in _rising(self._before))), None)


def _ways_to_tell(name: str) -> Iterator[str]:
    """A name as it stands, with its parts together, and a zone by its short city (沈阳市高新区)."""
    yield " ".join(reversed(name.split(","))) if name.isascii() else name
    yield _PARTED.sub("", name)
    yield _INNER_KIND.sub("", name)


def _chooser(parent: str | None) -> Callable[[Hit[tuple[Place, ...]]], bool]:
    return lambda hit: _meaning(hit.key, parent) is not None


def _meaning(places: tuple[Place, ...], parent: str | None) -> tuple[str, ...] | None:
    """What a name means at the head of a chain (its foremost place) or after `parent`."""
    if parent is not None:
        return _only(places, parent)
    readiest = min(place.reading for place in places)
    return _foremost([place for place in places if place.reading is readiest])


def _only(places: tuple[Place, ...], code: str) -> tuple[str, ...] | None:
    """The one place inside `code` or around it; None when there are more or none."""
    stem = region_stem(code)
    return _foremost([p for p in places if _overlap(region_stem(p.codes[0]), stem)])


def _foremost(places: Sequence[Place]) -> tuple[str, ...] | None:
    """The codes of the place that holds all the others (吉林省 before 吉林市); None when none does."""
    if not places:
        return None
    widest = min(places, key=lambda place: len(region_stem(place.codes[0])))
    stem = region_stem(widest.codes[0])
    return widest.codes if all(region_stem(p.codes[0]).startswith(stem) for p in places) else None


def _overlap(stem: str, other: str) -> bool:
    return stem.startswith(other) or other.startswith(stem)


def _lineage(code: str) -> tuple[str, ...]:
    """Province, city and the place itself, each once."""
    return tuple(dict.fromkeys((code[:2] + "0000", code[:4] + "00", code)))


def _rising(code: str | None) -> tuple[str, ...]:
    """A place, its city and its province, nearest first."""
    return tuple(reversed(_lineage(code))) if code and code != WHOLE_COUNTRY else ()

"""Places told by themselves in English, in whichever order: Haidian, Beijing; Shenyang Hunnan; Pudong."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from enum import IntEnum
from itertools import pairwise, product, takewhile

from policymatch.domain.regions import WHOLE_COUNTRY, is_in_municipality, region_stem
from policymatch.domain.wording import Wording

_KINDS: Mapping[str, tuple[str, ...]] = {
    "area": ("区",),
    "banner": ("旗",),
    "city": ("市",),
    "county": ("县",),
    "district": ("区",),
    "league": ("盟",),
    "municipality": ("市",),
    "prefecture": ("州", "地区", "盟"),
    "province": ("省",),
    "region": ("区",),
}
"""Words for kinds of places, and how the Chinese names of such places end."""

_ADDED = frozenset(("autonomous", "new", "special"))
_MOST_WORDS, _MOST_NAMES = 4, 4


class _Rank(IntEnum):
    """What a place is among those of its spelling. A district of 北京 and the like has the rank of a city."""

    COUNTY = 0
    TOWN = 1
    CITY = 2
    CAPITAL = 3
    PROVINCE = 4


class EnglishPlaces:
    """The English names of places without the words for their kind; each stands for one or several codes."""

    def __init__(self, names: Mapping[str, Wording]) -> None:
        self._names = dict(names)
        self._codes: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for code, name in names.items():
            if code != WHOLE_COUNTRY and (words := _words_of_place(name.en)):
                self._codes[words].append(code)

    def code_of(self, name: str) -> str | None:
        """The place whose name is told with those around it; None for no place and for one of several.

        A spelling that several places share (Taizhou: 泰州, 台州) stands for the one that outranks all the
        others, as a province does a city, or a city a district elsewhere: a district, which people may
        well mean, outranks none, and one of 北京, 上海, 天津 or 重庆 is outranked by no other city.
        """
        return self._foremost(self.meant_by(name))

    def meant_by(self, name: str) -> tuple[str, ...]:
        """The codes of all places that a name may mean, told with those around it or alone."""
        words = _words(name)
        meant = list(self._meant(words)) if len(words) <= _MOST_WORDS * _MOST_NAMES else []
        if not meant or len(meant) > _MOST_NAMES or not all(meant):
            return ()
        chains = (sorted(chain, key=_narrowness) for chain in product(*meant))
        return tuple(dict.fromkeys(chain[-1] for chain in chains if _is_chain(chain)))

    def _meant(self, words: tuple[str, ...]) -> Iterator[list[str]]:
        """What each name means, the longest first; nothing where a word belongs to none."""
        while words := _after_kinds(words):
            length = next((n for n in range(_MOST_WORDS, 0, -1) if words[:n] in self._codes), 0)
            codes = self._codes[words[:length]] if length else []
            words = words[length or len(words) :]
            yield self._of_kind(codes, tuple(takewhile(_is_kind, words)))

    def _of_kind(self, codes: list[str], kinds: tuple[str, ...]) -> list[str]:
        """Those of the kind that is told behind the name (Jilin City); all where none is of it."""
        endings = tuple(ending for kind in kinds for ending in _KINDS.get(kind, ()))
        return [code for code in codes if self._names[code].zh.endswith(endings)] or codes

    def _foremost(self, codes: tuple[str, ...]) -> str | None:
        """The one place; of several the one that holds or outranks all the others."""
        widest = [code for code in codes if not any(_is_chain([other, code]) for other in codes)]
        if len(widest) < 2:
            return next(iter(widest), None)
        first, second = sorted(widest, key=self._rank, reverse=True)[:2]
        return first if self._may_outrank(first) and self._rank(first) > self._rank(second) else None

    def _rank(self, code: str) -> _Rank:
        name = self._names[code].zh
        if code.endswith("0000"):
            return _Rank.PROVINCE
        if code.endswith("0100"):
            return _Rank.CAPITAL
        if code.endswith("00") and name.endswith("市"):
            return _Rank.CITY
        if is_in_municipality(code) and name.endswith("区"):
            return _Rank.CITY
        return _Rank.TOWN if code.endswith("00") or name.endswith(("市", "区")) else _Rank.COUNTY

    def _may_outrank(self, code: str) -> bool:
        return code.endswith("00") or self._names[code].zh.endswith("市")


def bare_name(english: str) -> str:
    """The name without what sets it apart in brackets.

    >>> bare_name("Taizhou (Zhejiang)")
    'Taizhou'
    """
    return english.partition(" (")[0]


def _words_of_place(english: str) -> tuple[str, ...]:
    return tuple(word for word in _words(bare_name(english)) if not _is_kind(word))


def _words(name: str) -> tuple[str, ...]:
    spoken = name.casefold().translate(dict.fromkeys(map(ord, ",()"), " "))
    return tuple(spoken.replace("'", "").split())


def _is_kind(word: str) -> bool:
    return word in _KINDS or word in _ADDED


def _after_kinds(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[len(tuple(takewhile(_is_kind, words))) :]


def _narrowness(code: str) -> int:
    return len(region_stem(code))


def _is_chain(codes: list[str]) -> bool:
    """Whether each place lies in the one before it."""
    stems = [region_stem(code) for code in codes]
    return all(inner != outer and inner.startswith(outer) for outer, inner in pairwise(stems))

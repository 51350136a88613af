"""Places told by themselves in English, in whichever order: Haidian, Beijing; Shenyang Hunnan; Pudong."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise, product

from policymatch.domain.regions import WHOLE_COUNTRY, region_stem
from policymatch.domain.wording import Wording

_KINDS = frozenset(
    ("area", "autonomous", "banner", "city", "county", "district", "municipality")
) | frozenset(("new", "prefecture", "province", "region", "special"))
_MOST_WORDS, _MOST_NAMES = 4, 4


class EnglishPlaces:
    """The English names of places without the words for their kind; each stands for one or several codes."""

    def __init__(self, names: Mapping[str, Wording]) -> None:
        self._codes: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for code, name in names.items():
            if code != WHOLE_COUNTRY and (words := _words(name.en)):
                self._codes[words].append(code)

    def code_of(self, name: str) -> str | None:
        """The place whose name is told with those around it; None for no place and for one of several."""
        words = _words(name)
        meant = list(self._meant(words)) if len(words) <= _MOST_WORDS * _MOST_NAMES else []
        if not meant or len(meant) > _MOST_NAMES or not all(meant):
            return None
        chains = (sorted(chain, key=_narrowness) for chain in product(*meant))
        return _widest({chain[-1] for chain in chains if _is_chain(chain)})

    def _meant(self, words: tuple[str, ...]) -> Iterator[list[str]]:
        """What each name means, the longest first; nothing where a word belongs to none."""
        while words:
            length = next((n for n in range(_MOST_WORDS, 0, -1) if words[:n] in self._codes), 0)
            yield self._codes[words[:length]] if length else []
            words = words[length or len(words) :]


def _words(name: str) -> tuple[str, ...]:
    spoken = name.casefold().replace(",", " ").replace("'", "").split()
    return tuple(word for word in spoken if word not in _KINDS)


def _narrowness(code: str) -> int:
    return len(region_stem(code))


def _is_chain(codes: list[str]) -> bool:
    """Whether each place lies in the one before it."""
    stems = [region_stem(code) for code in codes]
    return all(inner != outer and inner.startswith(outer) for outer, inner in pairwise(stems))


def _widest(codes: set[str]) -> str | None:
    """The place that holds all the others; None where none does."""
    widest = min(codes, key=_narrowness, default=None)
    if widest is None or not all(code.startswith(region_stem(widest)) for code in codes):
        return None
    return widest

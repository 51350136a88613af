"""Names in running text: one pass, the longest at each place, blind to quotes, spaces, width and radicals."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from policymatch.domain.lookalikes import LOOKALIKES

Key = TypeVar("Key")

_IGNORED = " \t\r\n\f\v\u3000\u00a0\ufeff\u200b“”‘’\"'＂＇「」『』〝〞"
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_LOWER = {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_LOWER |= {code: chr(code - 0xFEE0).lower() for code in range(0xFF21, 0xFF3B)}
_FOLDING: dict[int, int | str | None] = {**_FULL_WIDTH, **_LOWER, **{ord(c): None for c in _IGNORED}}
# ⾼新技术 (U+2FBC and the like), as people copy it out of a PDF.
_FOLDING |= {code: sign.translate(_FOLDING) for code, sign in LOOKALIKES.items()}
_DROPPED = frozenset(_IGNORED)
_ADDRESS_SIGNS = tuple("./@_-")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text without quotes and white space, in half width and lower case; `origin[i]` is where i was."""

    text: str
    origin: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the original text that folded [start, end) came from."""
        return self.origin[start], self.origin[end - 1] + 1

    def is_one_word(self, at: int) -> bool:
        """Whether letters `at` and `at + 1` belong to one Latin word."""
        pair = self.text[at : at + 2] if at >= 0 else ""
        return len(pair) == 2 and pair.isascii() and pair.isalpha() and self._adjoin(at)

    def is_address(self, at: int) -> bool:
        """Whether a Latin letter follows a sign of web addresses at `at` (www.beijing.gov.cn)."""
        pair = self.text[at : at + 2] if at >= 0 else ""
        return pair[:1] in _ADDRESS_SIGNS and pair[1:].isascii() and pair[1:].isalpha() and self._adjoin(at)

    def _adjoin(self, at: int) -> bool:
        return self.origin[at] + 1 == self.origin[at + 1]


def fold(text: str) -> Folded:
    """`text` with what never tells two names apart taken out.

    >>> fold("专精特新“小巨人”").text
    '专精特新小巨人'
    """
    folded = text.translate(_FOLDING)
    if len(folded) == len(text):
        return Folded(folded, range(len(text)))
    return Folded(folded, [i for i, letter in enumerate(text) if letter not in _DROPPED])


def key_of(name: str) -> str:
    """The form under which a name is kept and sought."""
    return name.translate(_FOLDING)


@dataclass(frozen=True, slots=True)
class Hit(Generic[Key]):
    """A name found: its key and its half-open span in the folded text."""

    key: Key
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Bars:
    """Letters beside which a name is part of other words: after it (提高企业), before it (滨海城市)."""

    following: str = ""
    preceding: str = ""


_NO_BARS = Bars()


class Lexicon(Generic[Key]):
    """Names with their keys. Finding takes time linear in the text, whatever the number of names.

    A name may be barred beside certain letters: `{"高企": Bars(following="业")}` for 提高企业.
    """

    def __init__(self, names: Mapping[str, Key], barred: Mapping[str, Bars] | None = None) -> None:
        self._keys = {key_of(name): key for name, key in names.items()}
        self._barred = {key_of(name): bars for name, bars in (barred or {}).items()}
        self._lengths = _lengths_by_start(self._keys)
        first_letters = "".join(sorted({name[0] for name in self._keys}))
        self._starts = re.compile(f"[{re.escape(first_letters)}]")

    def __len__(self) -> int:
        return len(self._keys)

    def get(self, name: str) -> Key | None:
        """The key of exactly this name."""
        return self._keys.get(key_of(name))

    def hits(self, folded: Folded, accept: Callable[[Hit[Key]], bool] | None = None) -> Iterator[Hit[Key]]:
        """The names in a text from left to right, not overlapping, the longest accepted one first."""
        at = 0
        while (start := self._starts.search(folded.text, at)) is not None:
            found = self.at(folded, start.start(), accept)
            if found is not None:
                yield found
            at = found.end if found else start.start() + 1

    def at(self, folded: Folded, at: int, accept: Callable[[Hit[Key]], bool] | None) -> Hit[Key] | None:
        """The longest accepted name that begins at letter `at`."""
        for length in self._lengths.get(folded.text[at : at + 2], ()):
            key = self._keys.get(folded.text[at : at + length]) if at + length <= len(folded.text) else None
            if key is None or not self._stands_alone(folded, at, at + length):
                continue
            hit = Hit(key, at, at + length)
            if accept is None or accept(hit):
                return hit
        return None

    def _stands_alone(self, folded: Folded, start: int, end: int) -> bool:
        text = folded.text
        bars = self._barred.get(text[start:end], _NO_BARS)
        if text[end : end + 1] in tuple(bars.following) or text[start - 1 : start] in tuple(bars.preceding):
            return False
        return not (
            folded.is_one_word(start - 1) or folded.is_one_word(end - 1) or folded.is_address(start - 1)
        )


def _lengths_by_start(names: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """For each pair of first letters the lengths of the names, longest first."""
    lengths: dict[str, set[int]] = {}
    for name in names:
        lengths.setdefault(name[:2], set()).add(len(name))
    return {start: tuple(sorted(found, reverse=True)) for start, found in lengths.items()}

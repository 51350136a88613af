"""The glossary: English words of a description in the words that Chinese support documents use."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from policymatch.terms.english_forms import forms_of, level
from policymatch.terms.tables import Entry, malformed

MOST_WORDS = 40
"""So many Chinese words are added to a description at most, so that it still leads."""

_MOST_BETWEEN = 3
# low-carbon, R&D, 3d printing; any other sign (a comma, a full stop) ends a phrase.
_WORD_OR_SIGN = re.compile(r"[a-z0-9&]{1,40}|[^a-z0-9&\s-]")
_IS_WORD = re.compile("[a-z0-9]").search
_SIGN = ""
_PASSED_OVER = "the"

Words = tuple[str, ...]


class _Hit(NamedTuple):
    """A phrase found: the places of its words, and what it means."""

    places: tuple[int, ...]
    chinese: Words


class Glossary:
    """English phrases and the Chinese words for them.

    Finding takes time linear in the text, whatever the number of phrases.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._chinese: dict[Words, Words] = {}
        self._apart: set[Words] = set()
        for entry in entries:
            self._add(entry)
        self._lengths = _lengths_by_first(self._chinese)

    def __len__(self) -> int:
        return len(self._chinese)

    def gloss(self, text: str) -> Words:
        """The Chinese words for the English phrases of a text, those of longer phrases first.

        A word of a longer phrase is not read again by itself; a Chinese word that the text has is left out.

        >>> from policymatch.terms import load_terms
        >>> load_terms().glossary.gloss("Solid-state batteries; we rent two workshops.")
        ('固态电池', '租赁厂房', '房租补贴')
        >>> load_terms().glossary.gloss("固态电池")
        ()
        """
        hits = sorted(self._hits(_words_of(text)), key=lambda hit: -len(hit.places))
        found = dict.fromkeys(word for hit in hits for word in hit.chinese if word not in text)
        return tuple(found)[:MOST_WORDS]

    def _hits(self, words: Words) -> Iterator[_Hit]:
        """The phrases from left to right, the longest at each place."""
        taken: set[int] = set()
        for at in range(len(words)):
            if at not in taken and (hit := self._at(words, at)) is not None:
                taken.update(hit.places)
                yield hit

    def _at(self, words: Words, at: int) -> _Hit | None:
        """The longest phrase that begins at a place, its first two words apart where that is a verb."""
        for length in self._lengths.get(words[at], ()):
            for rest in range(at + 1, at + 2 + (_MOST_BETWEEN if length > 1 else 0)):
                places = (at, *range(rest, min(rest + length - 1, len(words))))
                key = tuple(words[place] for place in places)
                known = self._chinese if rest == at + 1 else self._apart
                if key in known and _SIGN not in words[at:rest]:
                    return _Hit(places, self._chinese[key])
        return None

    def _add(self, entry: Entry) -> None:
        chinese = entry.words("chinese")
        for name in entry.words("english"):
            self._keep(_words_of(name), chinese)
        for act in entry.words("does"):
            verb, *rest = _words_of(act)
            for form in forms_of(verb):
                self._keep((form, *rest), chinese)
                self._apart.add((form, *rest))

    def _keep(self, phrase: Words, chinese: Words) -> None:
        if self._chinese.setdefault(phrase, chinese) != chinese:
            words = " ".join(phrase)
            raise malformed(words, "同一英文词语有两种译法", "one English phrase has two meanings")


def _words_of(text: str) -> Words:
    """The words of a text in lower case and in the singular; a sign that parts them is empty."""
    found = _WORD_OR_SIGN.findall(text.lower())
    return tuple(level(word) if _IS_WORD(word) else _SIGN for word in found if word != _PASSED_OVER)


def _lengths_by_first(phrases: Mapping[Words, Words]) -> dict[str, tuple[int, ...]]:
    """For each first word the lengths of the phrases, longest first."""
    lengths: dict[str, set[int]] = {}
    for phrase in phrases:
        lengths.setdefault(phrase[0], set()).add(len(phrase))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}

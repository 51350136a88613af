"""Seek: the policies that words name, by number, title or issuer, before those that only speak of them."""

import re
import unicodedata
from enum import IntEnum
from weakref import WeakKeyDictionary

from policymatch.domain.quote import squash
from policymatch.domain.recommendation import PolicyHead
from policymatch.domain.value import Value
from policymatch.reading.metadata.number import written_number
from policymatch.snapshot import Snapshot

_JOINTS = re.compile(r"[、，,；;\s]+")
_MARKS = re.compile(r"[〔〕\[\]【】()《》“”‘’\"']")
_SHORTEST_PART = 4
"""A part of a number that names it: 国科发火 does, 号 and 2023 do not."""


class _Named(IntEnum):
    """How words name a policy, the surest first."""

    NUMBER = 0
    PART_OF_NUMBER = 1
    TITLE = 2
    ISSUER = 3
    NOT_AT_ALL = 4


class _Names(Value):
    """Number, title and issuer of a policy, in one spelling."""

    number: str
    title: str
    issuer: str

    def named_by(self, words: str, number: str, parts: tuple[str, ...]) -> _Named:
        """How words name the policy; `number` is the document number among them, `parts` what they list."""
        if number and number == self.number:
            return _Named.NUMBER
        if self.number and (number or _is_part(words)) and (number or words) in self.number:
            return _Named.PART_OF_NUMBER
        if words in self.title:
            return _Named.TITLE
        issued = parts and all(part in self.issuer for part in parts)
        return _Named.ISSUER if issued else _Named.NOT_AT_ALL


def _is_part(words: str) -> bool:
    return len(words) >= _SHORTEST_PART and not words.isdigit()


_OF_SNAPSHOTS: WeakKeyDictionary[Snapshot, tuple[_Names, ...]] = WeakKeyDictionary()


def policies_sought(snapshot: Snapshot, words: str) -> list[int]:
    """The rows of the policies that words name or speak of.

    First the one of that number, then those that a part of it, a title or their issuer names; last those
    that share words with it, the best measure first.
    """
    one, number = _one_spelling(words), _number_in(words)
    parts = tuple(filter(None, map(_one_spelling, _JOINTS.split(words))))
    named = [names.named_by(one, number, parts) for names in _names_in(snapshot)] if one else []
    speaking, _ = snapshot.lexical.search(words, len(snapshot))
    best = dict.fromkeys(snapshot.catalogue.policy_row_of(int(row)) for row in speaking)
    places = {row: place for place, row in enumerate(best)}
    found = {row for row, how in enumerate(named) if how is not _Named.NOT_AT_ALL} | set(places)
    return sorted(found, key=lambda row: (named[row] if one else 0, places.get(row, len(places)), row))


def _names_in(snapshot: Snapshot) -> tuple[_Names, ...]:
    """What the policies of a snapshot are called, read once for each that is served."""
    if snapshot not in _OF_SNAPSHOTS:
        catalogue = snapshot.catalogue
        heads = (catalogue.policy_row(row).head for row in range(len(catalogue.policy_ids)))
        _OF_SNAPSHOTS[snapshot] = tuple(map(_names_of, heads))
    return _OF_SNAPSHOTS[snapshot]


def _names_of(head: PolicyHead) -> _Names:
    number = head.document_number or ""
    return _Names(
        number=_number_in(number) or _one_spelling(number),
        title=_one_spelling(head.title),
        issuer=_one_spelling(head.issuer or ""),
    )


def _number_in(text: str) -> str:
    return _one_spelling(written_number(text) or "")


def _one_spelling(text: str) -> str:
    """Without blanks and marks that people leave out, of one width and case.

    >>> _one_spelling("财税〔2015〕116 号"), _one_spelling("《“六税两费”减半征收》")
    ('财税2015116号', '六税两费减半征收')
    """
    return _MARKS.sub("", squash(unicodedata.normalize("NFKC", text)).casefold())

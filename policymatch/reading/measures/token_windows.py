"""Windows: stretches of a document that a network reads at once, sentence by sentence, its title before them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.roles import SectionRole

START, END = 0, 2
# Before a sentence stands END where a paragraph begins,
# else a comma: the network knows both from its schooling.
_GOES_ON = 4
_EMPTY = 3
WINDOW_TOKENS = 384
_MOST_TOKENS = 512
_TITLE_TOKENS = 48
_SENTENCE_TOKENS = 300
_ROLES = tuple(SectionRole)
_DEEPEST, _FURTHEST, _LONGEST = 9, 6, 200
FORM_WIDTH = len(_ROLES) + 9


class Tokens(Protocol):
    """What turns text into token ids."""

    def ids(self, text: str) -> Sequence[int]:
        """The tokens of a text, without the marks around it."""
        ...


@dataclass(frozen=True, eq=False)
class Spelt:
    """A document in tokens: those of each sentence, the paragraph it stands in, and its form (n, FORM_WIDTH)."""

    ids: tuple[tuple[int, ...], ...]
    paragraphs: tuple[int, ...]
    form: NDArray[np.float32]


@dataclass(frozen=True)
class TokenWindow:
    """Token ids, and where among them each of the sentences [first, last) stands."""

    ids: tuple[int, ...]
    first: int
    last: int
    places: tuple[tuple[int, int], ...]


def spelt(layout: Layout, tokens: Tokens) -> Spelt:
    """The sentences of a layout in tokens."""
    units = layout.units
    told = [tuple(tokens.ids(unit.text)[:_SENTENCE_TOKENS]) or (_EMPTY,) for unit in units]
    form = [_form(units, at) for at in range(len(units))]
    table = np.array(form, np.float32).reshape(len(units), FORM_WIDTH)
    return Spelt(tuple(told), tuple(unit.paragraph for unit in units), table)


def windows_of(document: Spelt, first_tokens: int = WINDOW_TOKENS) -> Iterator[TokenWindow]:
    """Windows one after another over a document; the first
    holds `first_tokens`, so that others end elsewhere.
    """
    ends = list(_cuts(document, first_tokens))
    return (_window(document, first, last) for first, last in pairwise([0, *ends]))


def _cuts(document: Spelt, first_tokens: int) -> Iterator[int]:
    """Where each window ends, in sentences; one holds at least one sentence."""
    room = WINDOW_TOKENS - 3 - min(_TITLE_TOKENS, len(document.ids[0])) if document.ids else 0
    left, used = (room if first_tokens == WINDOW_TOKENS else first_tokens), 0
    for at, ids in enumerate(document.ids):
        if used and used + len(ids) + 1 > left:
            yield at
            left, used = room, 0
        used += len(ids) + 1
    if document.ids:
        yield len(document.ids)


def _window(document: Spelt, first: int, last: int) -> TokenWindow:
    ids = [START]
    if first:
        ids += [*document.ids[0][:_TITLE_TOKENS], END]
    places = []
    for at in range(first, last):
        begins = at == first or document.paragraphs[at] != document.paragraphs[at - 1]
        places.append((len(ids), len(ids) + 1 + len(document.ids[at])))
        ids += [END if begins else _GOES_ON, *document.ids[at]]
    kept = _MOST_TOKENS - 1
    held = tuple((min(a, kept - 1), min(b, kept)) for a, b in places)
    return TokenWindow((*ids[:kept], END), first, last, held)


def _form(units: Sequence[TextUnit], at: int) -> list[float]:
    """What a sentence is by its form: the role of its paragraph, its place and depth there, its length."""
    unit = units[at]
    before = units[at - 1].text if at else ""
    return [
        *(float(unit.role is role) for role in _ROLES),
        min(unit.place, _FURTHEST) / _FURTHEST,
        float(unit.place == 0),
        float(unit.is_last),
        min(unit.depth, _DEEPEST) / _DEEPEST,
        float(unit.depth == _DEEPEST),
        min(len(unit.text), _LONGEST) / (_LONGEST / 2),
        at / len(units),
        float(before.endswith("；")),
        float(before.endswith("：")),
    ]

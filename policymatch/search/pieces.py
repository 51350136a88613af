"""Long texts cut into pieces that a model reads whole."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

from policymatch.search.encoder import Encoder

PIECE_TOKENS = 400
_LEAST_SHARE = 0.75
_TITLE_TOKENS = 48
# Prompt, start and end mark, and the line break after the title.
_FRAME_TOKENS = 16
# Where a cut hurts least, best first.
_ENDS = (re.compile(r"\n"), re.compile(r"[。！？；!?;]|\.\s"), re.compile(r"[，、：,:\s]"))


@dataclass(frozen=True)
class Piece:
    """A run [start, end) of a text, and what is encoded for it: the title, and the run's words."""

    start: int
    end: int
    text: str


def pieces(text: str, title: str, encoder: Encoder) -> tuple[Piece, ...]:
    """`text` in pieces of at most PIECE_TOKENS tokens, each with `title` in front; nothing is left out.

    A text that fits is one piece. Cuts fall on line ends, then sentence ends, then commas, wherever one lies
    in the last quarter of a piece. A model with a small window gets smaller pieces.
    """
    head = _shortened(title, encoder)
    room = min(PIECE_TOKENS, encoder.window_tokens - _TITLE_TOKENS - _FRAME_TOKENS)
    cuts = cut(text, encoder.token_ends(text), max(1, room))
    return tuple(Piece(a, b, f"{head}\n{text[a:b]}" if head else text[a:b]) for a, b in cuts)


def cut(text: str, token_ends: NDArray[np.int64], most_tokens: int) -> list[tuple[int, int]]:
    """Runs [start, end) that cover `text`, of like length and at most `most_tokens` tokens."""
    spans: list[tuple[int, int]] = []
    start, first = 0, 0
    while len(token_ends) - first > most_tokens:
        share = ceil((len(token_ends) - first) / ceil((len(token_ends) - first) / most_tokens))
        least = int(token_ends[first + int(share * _LEAST_SHARE) - 1])
        most = int(token_ends[first + min(most_tokens, int(share * 1.15)) - 1])
        end = max(_best_cut(text, least, most), start + 1)
        spans.append((start, end))
        start, first = end, int(np.searchsorted(token_ends, end, side="right"))
    return [*spans, (start, len(text))]


def best_of(
    scores: Sequence[float] | NDArray[np.float32], owners: NDArray[np.int64], count: int
) -> NDArray[np.float32]:
    """The best score among each owner's pieces; minus infinity where an owner has none.

    >>> best_of([0.1, 0.9, 0.4], np.array([0, 0, 1]), 2).tolist() == [np.float32(0.9), np.float32(0.4)]
    True
    """
    found = np.asarray(scores, np.float32)
    if len(owners) == count and np.array_equal(owners, np.arange(count)):
        return found
    best = np.full(count, -np.inf, np.float32)
    np.maximum.at(best, owners, found)
    return best


def _best_cut(text: str, least: int, most: int) -> int:
    for end in _ENDS:
        found = [match.end() for match in end.finditer(text, least, most)]
        if found:
            return found[-1]
    return most


def _shortened(title: str, encoder: Encoder) -> str:
    ends = encoder.token_ends(title)
    return title if len(ends) <= _TITLE_TOKENS else title[: int(ends[_TITLE_TOKENS - 1])]

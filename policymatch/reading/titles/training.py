"""Training: a model of which names stand well for a measure, learned from titles that careful readers gave."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from policymatch.reading.measures.linear import Linear, train_linear
from policymatch.reading.titles.choices import described
from policymatch.reading.titles.names import names_of
from policymatch.reading.titles.telling import FIT, UNFIT
from policymatch.reading.titles.told import Told

_FEWEST_SEEN = 4
_INVERSE_PENALTY = 0.2
_LIKE_ENOUGH = 0.3


class Titled(NamedTuple):
    """The offers of a document, and the title that a reader gave each; None where none did."""

    told: Sequence[Told]
    titles: Sequence[str | None]


def train_titles(documents: Iterable[Titled]) -> Linear:
    """A model of the names that come nearest to the titles that were given."""
    rows: list[list[str]] = []
    answers: list[str] = []
    for document in documents:
        texts = [told.own for told in document.told]
        for told, title in zip(document.told, document.titles, strict=True):
            if title is not None:
                names = described(told, texts, list(names_of(told)))
                rows += [traits for _, traits in names]
                answers += _answers([likeness(name, title) for name, _ in names])
    return train_linear(rows, answers, fewest_seen=_FEWEST_SEEN, inverse_penalty=_INVERSE_PENALTY)


def _answers(likenesses: Sequence[float]) -> list[str]:
    """The nearest is fit, where it is near at all."""
    best = max(_LIKE_ENOUGH, *likenesses, 0.0)
    return [FIT if likeness >= best - 1e-9 else UNFIT for likeness in likenesses]


def likeness(one: str, other: str) -> float:
    """The F1 of the pairs of characters of two titles, 0..1.

    >>> likeness("落户奖励", "落户奖励"), round(likeness("落户奖励", "企业落户奖励"), 2)
    (1.0, 0.75)
    """
    first, second = _pairs(one), _pairs(other)
    return 2 * len(first & second) / max(1, len(first) + len(second))


def _pairs(title: str) -> set[str]:
    words = re.sub(r"\W", "", title)
    return {words[i : i + 2] for i in range(len(words) - 1)}

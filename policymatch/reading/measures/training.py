"""Training: models learned from documents whose offers a careful reader marked."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from policymatch.reading.measures.cues import cues_of
from policymatch.reading.measures.kinds import kind_traits
from policymatch.reading.measures.labels import LABELS, Label, Labeller, joined
from policymatch.reading.measures.linear import Linear, train_linear
from policymatch.reading.measures.traits import traits_of
from policymatch.reading.measures.trees import train_trees
from policymatch.reading.measures.units import Layout

_FEWEST_SEEN = 5
_INVERSE_PENALTY = 0.2
_STRONG = frozenset({"money", "rate", "give"})
_FOLDS = 4
_SHARE_TOLD = 0.5
_CHARACTERS_TOLD = 25


@dataclass(frozen=True)
class MarkedDocument:
    """A document laid out, the spans in its body at which offers are stated, the offers' kinds and titles.

    `title` is the document's own.
    """

    layout: Layout
    offers: tuple[tuple[tuple[int, int], ...], ...]
    kinds: tuple[str, ...] = ()
    titles: tuple[str | None, ...] = ()
    title: str = ""

    def title_at(self, unit: int) -> str | None:
        """The title of the first offer that a unit states; None where it states none or none was given."""
        span = self.layout.flow.span(self.layout.units[unit].start, self.layout.units[unit].end)
        marked = zip(self.offers, self.titles, strict=False)
        return next((title for offer, title in marked if any(_tells(mark, span) for mark in offer)), None)


def labels_of(document: MarkedDocument) -> list[Label]:
    """The label of every unit that the marks of a reader amount to.

    A lead (the heading of an offer) that itself gives nothing stands outside: spans are grown back
    over it when offers are put together.
    """
    units = document.layout.units
    spans = _spans(document.layout)
    labels = [Label.OUTSIDE] * len(units)
    for offer in document.offers:
        told = [i for i, span in enumerate(spans) if any(_tells(mark, span) for mark in offer)]
        for place, i in enumerate(told):
            if place == 0:
                labels[i] = Label.BEGIN
            elif labels[i] is Label.OUTSIDE:
                labels[i] = Label.INSIDE
    return _without_leads(document.layout, labels)


def _tells(mark: tuple[int, int], span: tuple[int, int]) -> bool:
    """Whether a unit states a marked offer: half of either lies in the other, or much of it."""
    shared = min(mark[1], span[1]) - max(mark[0], span[0])
    return shared > 0 and (
        shared >= _SHARE_TOLD * (span[1] - span[0])
        or shared >= _SHARE_TOLD * (mark[1] - mark[0])
        or shared > _CHARACTERS_TOLD
    )


def _without_leads(layout: Layout, labels: list[Label]) -> list[Label]:
    found = list(labels)
    strong = [bool(_STRONG & set(cues_of(unit.text))) for unit in layout.units]
    for i in range(len(found) - 1):
        if found[i] is Label.BEGIN and found[i + 1] is Label.INSIDE and not strong[i]:
            last = next((j for j in range(i + 1, len(found)) if found[j] is not Label.INSIDE), len(found))
            if any(strong[i + 1 : last]):
                found[i], found[i + 1] = Label.OUTSIDE, Label.BEGIN
    return found


def train_labeller(documents: Sequence[MarkedDocument]) -> Labeller:
    """A labeller learned from marked documents; its trees see linear tables made without their document."""
    shown = [traits_of(document.layout) for document in documents]
    labels = [labels_of(document) for document in documents]
    linear = Labeller(_train_chain(shown, labels))
    tables: list[NDArray[np.float64]] = [np.zeros((0, 3, 3))] * len(documents)
    for fold in range(_FOLDS):
        rest = [i for i in range(len(documents)) if i % _FOLDS != fold]
        apart = Labeller(_train_chain([shown[i] for i in rest], [labels[i] for i in rest]))
        for i in range(fold, len(documents), _FOLDS):
            tables[i] = apart.linear_tables(shown[i])
    numbers = [[LABELS.index(label) for label in told] for told in labels]
    return Labeller(linear.model, train_trees(shown, tables, numbers))


def _train_chain(shown: Sequence[list[list[str]]], labels: Sequence[Sequence[Label]]) -> Linear:
    rows, answers = [], []
    for document, told in zip(shown, labels, strict=True):
        for sentence, before, label in zip(document, [Label.OUTSIDE, *told], told, strict=False):
            rows.append([*sentence, *joined(sentence, before)])
            answers.append(label.value)
    return train_linear(rows, answers, fewest_seen=_FEWEST_SEEN, inverse_penalty=_INVERSE_PENALTY)


def train_kinds(documents: Sequence[MarkedDocument]) -> Linear:
    """A model of the kinds of offers, learned from the documents whose marks tell them."""
    rows, kinds = [], []
    for document in documents:
        for offer, kind in zip(document.offers, document.kinds, strict=False):
            told = [
                i for i, span in enumerate(_spans(document.layout)) if any(_tells(m, span) for m in offer)
            ]
            if told:
                rows.append(kind_traits(document.layout, told[0], told[-1]))
                kinds.append(kind)
    return train_linear(rows, kinds, fewest_seen=_FEWEST_SEEN, inverse_penalty=_INVERSE_PENALTY)


def _spans(layout: Layout) -> list[tuple[int, int]]:
    return [layout.flow.span(unit.start, unit.end) for unit in layout.units]

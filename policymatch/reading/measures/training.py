"""Training: a labeller learned from documents whose offers a careful reader marked."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from policymatch.reading.measures.cues import cues_of
from policymatch.reading.measures.labels import LABELS, Label, Labeller, joined
from policymatch.reading.measures.traits import traits_of
from policymatch.reading.measures.units import Layout

_FEWEST_SEEN = 4
_INVERSE_PENALTY = 0.3
_STRONG = frozenset({"money", "rate", "give"})
_SHARE_TOLD = 0.5
_CHARACTERS_TOLD = 25


@dataclass(frozen=True)
class MarkedDocument:
    """A document laid out, and the spans in its body at which offers are stated, one list an offer."""

    layout: Layout
    offers: tuple[tuple[tuple[int, int], ...], ...]


def labels_of(document: MarkedDocument) -> list[Label]:
    """The label of every unit that the marks of a reader amount to.

    A lead (the heading of an offer) that itself gives nothing stands outside: spans are grown back
    over it when offers are put together.
    """
    units = document.layout.units
    spans = [document.layout.flow.span(unit.start, unit.end) for unit in units]
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


def train_labeller(documents: Sequence[MarkedDocument], bias: float = 0.4) -> Labeller:
    """A labeller by multinomial logistic regression over the traits of marked documents."""
    rows, answers = [], []
    for document in documents:
        labels = labels_of(document)
        before = Label.OUTSIDE
        for shown, label in zip(traits_of(document.layout), labels, strict=True):
            rows.append([*shown, *joined(shown, before)])
            answers.append(LABELS.index(label))
            before = label
    seen = Counter(trait for row in rows for trait in set(row))
    names = sorted(trait for trait, count in seen.items() if count >= _FEWEST_SEEN)
    column = {name: i for i, name in enumerate(names)}
    matrix = _matrix(rows, column)
    model = LogisticRegression(C=_INVERSE_PENALTY, max_iter=500).fit(matrix, answers)
    weights = {name: model.coef_[:, i] for name, i in column.items()}
    return Labeller(weights, model.intercept_, bias)


def _matrix(rows: list[list[str]], column: dict[str, int]) -> csr_matrix:
    indices, ends = [], [0]
    for row in rows:
        indices.extend(sorted({column[trait] for trait in row if trait in column}))
        ends.append(len(indices))
    return csr_matrix((np.ones(len(indices)), indices, ends), shape=(len(rows), len(column)))


def stored(labeller: Labeller) -> dict[str, object]:
    """The labeller as JSON, weights to four digits."""
    return {
        "bias": labeller.bias,
        "intercept": [round(float(x), 4) for x in labeller.intercept],
        "weights": {
            name: [round(float(x), 4) for x in row]
            for name, row in sorted(labeller.weights.items())
            if np.abs(row).max() >= 1e-3
        },
    }

"""Trees: a second opinion on the labels of sentences, which sees how traits go together.

Boosted trees over the traits that are no letter groups, and over what the linear model says of a
sentence and its neighbours. Half of each opinion is better than either alone.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from policymatch.reading.measures.boosted import Boosted

_FEWEST_SEEN = 25
_LEAST_CHANCE = 1e-6
Tables = NDArray[np.float64]


@dataclass(frozen=True)
class Trees:
    """Boosted trees and the traits they know; the answers are in the order of the linear model's."""

    model: Boosted
    traits: tuple[str, ...]

    def log_chances(self, shown: Sequence[Sequence[str]], tables: Tables) -> Tables:
        """The table log P(label | label before) of every sentence, (n, 3, 3), from the linear tables."""
        seen = _seen(shown, {trait: i for i, trait in enumerate(self.traits)}, tables)
        befores = np.eye(tables.shape[1], dtype=np.float32)
        rows = np.vstack([_with_before(seen, before) for before in befores])
        found = self.model.chances(rows).reshape(len(befores), len(seen), -1)
        chances: Tables = np.log(found.swapaxes(0, 1) + _LEAST_CHANCE)
        return chances


def train_trees(
    shown: Sequence[Sequence[Sequence[str]]], tables: Sequence[Tables], labels: Sequence[Sequence[int]]
) -> Trees:
    """Trees learned from documents: their traits, linear tables made without them, and labels."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    count = Counter(t for document in shown for sentence in document for t in set(sentence))
    traits = tuple(sorted(t for t, n in count.items() if n >= _FEWEST_SEEN and not t.startswith("g:")))
    place = {trait: i for i, trait in enumerate(traits)}
    rows: list[NDArray[np.float32]] = []
    answers: list[int] = []
    outside = 2
    for document, table, told in zip(shown, tables, labels, strict=True):
        if not told:
            continue
        before = np.eye(3, dtype=np.float32)[[outside, *told[:-1]]]
        rows.append(np.hstack([_seen(document, place, table), before]))
        answers.extend(told)
    model = HistGradientBoostingClassifier(
        max_iter=120,
        learning_rate=0.07,
        max_leaf_nodes=15,
        min_samples_leaf=25,
        l2_regularization=3.0,
        random_state=0,
    )
    return Trees(Boosted.of(model.fit(np.vstack(rows), answers)), traits)


def _seen(shown: Sequence[Sequence[str]], place: dict[str, int], tables: Tables) -> NDArray[np.float32]:
    """A row a sentence: its traits, what the linear model says of it, of the one before and behind."""
    held = np.zeros((len(shown), len(place)), dtype=np.float32)
    for i, sentence in enumerate(shown):
        held[i, [place[trait] for trait in sentence if trait in place]] = 1.0
    begins, own = tables[:, 0, :], tables[:, -1, :]
    above, below = np.zeros_like(own), np.zeros_like(own)
    above[1:], below[:-1] = own[:-1], own[1:]
    return np.hstack([held, own, above, below, begins]).astype(np.float32)


def _with_before(seen: NDArray[np.float32], before: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.hstack([seen, np.tile(before, (len(seen), 1))])


def save_trees(trees: Trees, path: Path) -> None:
    """Writes trees as columns, which hold no code."""
    trees.model.save(path, trees.traits)


def open_trees(path: Path) -> Trees:
    """The trees stored at `path`. Raises TermsError where they are absent or damaged."""
    return Trees(*Boosted.open(path))

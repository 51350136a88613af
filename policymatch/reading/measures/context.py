"""Context: what a network that reads each sentence among its neighbours says of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, Self
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray
from scipy.special import erf

from policymatch.reading.measures.token_windows import Tokens, TokenWindow, spelt, windows_of
from policymatch.reading.measures.units import Layout
from policymatch.terms import damaged_model

States = NDArray[np.float32]
Chances = NDArray[np.float64]


class TokenStates(Tokens, Protocol):
    """A network over tokens."""

    def states(self, windows: Sequence[Sequence[int]]) -> Sequence[States]:
        """A state (tokens, dimension) for every token of each window."""
        ...


@dataclass(frozen=True, eq=False)
class Head:
    """Two layers over what the network says of a sentence and its form; weights (out, in) and biases (out,)."""

    form: tuple[States, States]
    hidden: tuple[States, States]
    answer: tuple[States, States]

    def log_chances(self, told: States, form: States) -> Chances:
        """Chances of the labels of sentences, as logarithms, (n, 3) in the order of LABELS."""
        shown = np.hstack([told, _linear(form, self.form)])
        scores = _linear(_gelu(_linear(shown, self.hidden)), self.answer).astype(np.float64)
        chances: Chances = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
        return chances

    def save(self, path: Path) -> None:
        """Writes the weights as they are."""
        layers = {"form": self.form, "hidden": self.hidden, "answer": self.answer}
        sides = {
            f"{name}/{side}": x for name, pair in layers.items() for side, x in zip("wb", pair, strict=True)
        }
        np.savez_compressed(path, allow_pickle=False, **sides)

    @classmethod
    def open(cls, path: Path) -> Self:
        """The head stored at `path`. Raises TermsError where it is absent or damaged."""
        try:
            with np.load(path, allow_pickle=False) as stored:
                pairs = [(stored[f"{n}/w"], stored[f"{n}/b"]) for n in ("form", "hidden", "answer")]
                return cls(*pairs)
        except (OSError, EOFError, ValueError, KeyError, BadZipFile) as error:
            raise damaged_model(path) from error


@dataclass(frozen=True, eq=False)
class Context:
    """A network over tokens, and the head that tells labels from its states."""

    network: TokenStates
    head: Head

    def log_chances(self, layout: Layout) -> Chances:
        """Chances of the labels of every sentence of a
        document, as logarithms, (n, 3) in the order of LABELS.
        """
        document = spelt(layout, self.network)
        windows = list(windows_of(document))
        if not windows:
            return np.zeros((0, 3))
        states = self.network.states([window.ids for window in windows])
        told = [row for each, of in zip(windows, states, strict=True) for row in _sentences(each, of)]
        return self.head.log_chances(np.stack(told), document.form)


def _sentences(window: TokenWindow, states: States) -> list[States]:
    """The mean state of each sentence beside that of its mark, (2 * dimension,) each."""
    return [np.concatenate([states[a:b].mean(axis=0), states[a]]) for a, b in window.places]


def _linear(rows: States, layer: tuple[States, States]) -> States:
    weights, bias = layer
    told: States = rows @ weights.T + bias
    return told


def _gelu(rows: States) -> States:
    """The Gaussian error unit (Hendrycks and Gimpel 2016, arXiv 1606.08415)."""
    told: States = (rows * 0.5 * (1 + erf(rows / np.sqrt(2)))).astype(np.float32)
    return told

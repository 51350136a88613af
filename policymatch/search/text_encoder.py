"""The encoder every backend shares: prompts, and long texts read to their end."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from policymatch.search.encoder import Vectors
from policymatch.search.pieces import cut
from policymatch.search.prepared import ModelCard

# Start and end mark, and a token that the cut itself may add.
_FRAME_TOKENS = 4


class Model(Protocol):
    """What a backend gives: unit rows of texts that fit the window."""

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """Unit rows (n, dimension), float32."""
        ...


@dataclass(frozen=True)
class TextEncoder:
    """An `Encoder` over one backend's model.

    A text beyond the window is never cut short: it is read in windows, and its vector is their mean. For
    search, cut such texts into `pieces` first, so that the best piece counts.
    """

    card: ModelCard
    tokenizer: Tokenizer
    model: Model

    @property
    def name(self) -> str:
        """The name it was opened by."""
        return self.card.name

    @property
    def fingerprint(self) -> str:
        """64 hexadecimal digits over what decides the vectors."""
        return self.card.fingerprint

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return self.card.dimension

    @property
    def window_tokens(self) -> int:
        """Most tokens the model reads at once."""
        return self.card.window_tokens

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Unit rows (n, dimension), float32, of texts that seek."""
        return self._encode(texts, self.card.prompts.query)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Unit rows (n, dimension), float32, of texts that are sought."""
        return self._encode(texts, self.card.prompts.passage)

    def token_ends(self, text: str) -> NDArray[np.int64]:
        """Where each token of `text` ends, in characters."""
        offsets = self.tokenizer.encode(text, add_special_tokens=False).offsets
        return np.fromiter((end for _, end in offsets), np.int64, len(offsets))

    def _encode(self, texts: Sequence[str], prompt: str) -> Vectors:
        windows = [self._windows(text, prompt) for text in texts]
        rows = self.model.vectors([prompt + part for parts in windows for part in parts])
        if len(rows) == len(texts):
            return rows
        firsts = np.cumsum([0, *(len(parts) for parts in windows[:-1])])
        sums = np.add.reduceat(rows, firsts, axis=0)
        return np.asarray(sums / np.linalg.norm(sums, axis=1, keepdims=True), np.float32)

    def _windows(self, text: str, prompt: str) -> list[str]:
        # A character makes two tokens at most, so short texts need no counting.
        room = self.window_tokens - 2 * len(prompt) - _FRAME_TOKENS
        if 2 * len(text) <= room:
            return [text]
        room = self.window_tokens - len(self.token_ends(prompt)) - _FRAME_TOKENS
        return [text[start:end] for start, end in cut(text, self.token_ends(text), room)]

"""A model told as an ONNX graph, whatever runs it."""

from collections.abc import Iterator, Sequence

import numpy as np
from tokenizers import Tokenizer

from policymatch.search.encoder import Vectors
from policymatch.search.runner import Runner, TokenIds

BATCH_TOKENS = 2048


class OnnxModel:
    """Unit rows of whole texts, prompt included; the texts fit the window."""

    def __init__(self, runner: Runner, tokenizer: Tokenizer, dimension: int) -> None:
        self._runner = runner
        self._tokenizer = tokenizer
        self._dimension = dimension

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """Unit rows (n, dimension), float32; batches hold texts of like length."""
        # One text at a time: the tokenizer's own threads would outlive a fork.
        ids = [self._tokenizer.encode(text).ids for text in texts]
        rows = np.empty((len(ids), self._dimension), np.float32)
        for batch in batches_of([len(each) for each in ids], BATCH_TOKENS):
            rows[batch] = self._runner.run(*filled([ids[at] for at in batch]))
        return rows


def filled(ids: Sequence[Sequence[int]]) -> tuple[TokenIds, TokenIds]:
    """Rows of ids side by side, shorter ones filled up, and the mask that tells ids from filling.

    >>> filled([[5, 6], [7]])[1].tolist()
    [[1, 1], [1, 0]]
    """
    width = max(map(len, ids))
    table = np.zeros((len(ids), width), np.int64)
    mask = np.zeros((len(ids), width), np.int64)
    for row, each in enumerate(ids):
        table[row, : len(each)] = each
        mask[row, : len(each)] = 1
    return table, mask


def batches_of(lengths: Sequence[int], most_tokens: int) -> Iterator[list[int]]:
    """Positions grouped so that rows times the longest row stay within `most_tokens`; longest first.

    A single text beyond it is a batch of its own.

    >>> list(batches_of([2, 9, 3, 3], most_tokens=10))
    [[1], [2, 3, 0]]
    """
    order = sorted(range(len(lengths)), key=lambda at: -lengths[at])
    batch: list[int] = []
    for at in order:
        if batch and (len(batch) + 1) * lengths[batch[0]] > most_tokens:
            yield batch
            batch = []
        batch.append(at)
    if batch:
        yield batch

"""A model run by onnxruntime."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from policymatch.domain.errors import EncoderError
from policymatch.search.encoder import Vectors
from policymatch.search.graph import GRAPH

BATCH_TOKENS = 2048


class OnnxModel:
    """Unit rows of whole texts, prompt included; the texts fit the window."""

    def __init__(self, folder: Path, tokenizer: Tokenizer, dimension: int, threads: int) -> None:
        self._session = session_of(folder / GRAPH, threads)
        self._tokenizer = tokenizer
        self._dimension = dimension

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """Unit rows (n, dimension), float32; batches hold texts of like length."""
        # One text at a time: the tokenizer's own threads would outlive a fork.
        ids = [self._tokenizer.encode(text).ids for text in texts]
        rows = np.empty((len(ids), self._dimension), np.float32)
        for batch in batches_of([len(each) for each in ids], BATCH_TOKENS):
            rows[batch] = self._run([ids[at] for at in batch])
        return rows

    def _run(self, ids: Sequence[Sequence[int]]) -> NDArray[Any]:
        table, mask = filled(ids)
        result: NDArray[Any] = self._session.run(None, {"input_ids": table, "attention_mask": mask})[0]
        return result


def filled(ids: Sequence[Sequence[int]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
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


def session_of(path: Path, threads: int) -> Any:
    """A graph, opened. Raises EncoderError where onnxruntime can't load it."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Threads that spin while they wait take the cores from the other workers.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except onnxruntime.capi.onnxruntime_pybind11_state.Fail as error:
        raise EncoderError(
            zh=f"{path} 无法由 onnxruntime 载入：{error}", en=f"onnxruntime can't load {path}: {error}"
        ) from error

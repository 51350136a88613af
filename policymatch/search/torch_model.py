"""A model run by sentence-transformers on torch."""

from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from policymatch.domain.errors import EncoderError
from policymatch.search.encoder import Vectors


class TorchModel:
    """Unit rows of whole texts, prompt included; the texts fit the window."""

    def __init__(self, folder: Path, threads: int) -> None:
        import torch

        # Torch keeps one number of threads for the whole process.
        torch.set_num_threads(threads)
        self._model = load_sentence_transformer(folder)
        self.dimension = int(self._model.get_embedding_dimension())
        self.window_tokens = int(self._model.max_seq_length)
        self.tokenizer = Tokenizer.from_str(self._model.tokenizer.backend_tokenizer.to_str())
        # A fast tokenizer can't be asked by two threads at once.
        self._alone = Lock()

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """Unit rows (n, dimension), float32."""
        with self._alone:
            rows = self._model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(rows, np.float32)


def load_sentence_transformer(folder: Path) -> Any:
    """The SentenceTransformer of a local directory, on the CPU.

    Raises EncoderError where the directory can't be loaded.
    """
    from sentence_transformers import SentenceTransformer
    from transformers.utils.logging import disable_progress_bar

    disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        return SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    except (OSError, ValueError, KeyError, RuntimeError, ImportError) as error:
        raise EncoderError(
            zh=f"目录 {folder} 中的模型无法载入：{error}",
            en=f"the model in {folder} can't be loaded: {error}",
        ) from error

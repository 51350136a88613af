"""A token model: the bundled encoder with adapters, which tells what each token means where it stands."""

import shutil
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from policymatch.search.adapters import Adapters, adapters_digest
from policymatch.search.checkpoint import TOKENIZER
from policymatch.search.encoder import Backend, Vectors
from policymatch.search.graph import GRAPH, export_states
from policymatch.search.manifest import encoder_manifest
from policymatch.search.onnx_model import batches_of, filled
from policymatch.search.prepared import ModelCard, PreparedFolder
from policymatch.search.runner import Runner, open_runner
from policymatch.search.source import ModelSource, fingerprint_of, source_of

_BATCH_TOKENS = 4096


class TextTokens:
    """Text in, token ids out."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def ids(self, text: str) -> list[int]:
        """The tokens of a text, without the marks around it."""
        found: list[int] = self._tokenizer.encode(text, add_special_tokens=False).ids
        return found


class TokenModel(TextTokens):
    """Windows of token ids in, a state for each token out."""

    def __init__(self, tokenizer: Tokenizer, runner: Runner) -> None:
        super().__init__(tokenizer)
        self._runner = runner

    def states(self, windows: Sequence[Sequence[int]]) -> list[Vectors]:
        """The states (tokens, dimension) of each window, in order."""
        told: list[Vectors] = [np.zeros((0, 0), np.float32)] * len(windows)
        for batch in batches_of([len(window) for window in windows], _BATCH_TOKENS):
            found = self._runner.run(*filled([windows[at] for at in batch]))
            for row, at in enumerate(batch):
                told[at] = found[row, : len(windows[at])]
        return told


def open_token_model(
    adapters: Path, cache: Path, backend: Backend = Backend.ONNX, *, threads: int = 1
) -> TokenModel:
    """The bundled encoder with the adapters of a file, prepared in `cache` first where it is not there yet.

    OpenVINO runs it where `backend` is that, onnxruntime on floats else.

    Raises TermsError: the adapters are absent or damaged.
    Raises EncoderError: the bundled encoder can't be had, or a prepared file was changed.
    """
    folder = prepare_token_model(adapters, cache)
    tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
    return TokenModel(tokenizer, open_runner(folder / GRAPH, backend, threads))


def tokenizer_in(folder: Path) -> TextTokens:
    """The tokens of the model in a folder."""
    return TextTokens(Tokenizer.from_file(str(folder / TOKENIZER)))


def prepare_token_model(adapters: Path, cache: Path) -> Path:
    """The folder that `open_token_model` opens, made where it is not there yet; raises as that does."""
    folder = token_folder(adapters, cache)
    if folder.exists:
        folder.checked()
    else:
        source = _bundled(cache)
        folder.make(partial(_write, source, Adapters.open(adapters), _identity(source, adapters)))
    return folder.place


def token_folder(adapters: Path, cache: Path) -> PreparedFolder:
    """Where the network of a file of adapters lies, or will lie. Raises TermsError: the file is absent."""
    return PreparedFolder(place=cache / f"tokens-{_identity(_bundled(cache), adapters)[:16]}")


def _bundled(cache: Path) -> ModelSource:
    return source_of(encoder_manifest().bundled.name, cache)


def _identity(source: ModelSource, adapters: Path) -> str:
    return fingerprint_of([source.fingerprint, adapters_digest(adapters)])


def _write(source: ModelSource, taught: Adapters, identity: str, draft: Path) -> ModelCard:
    directory = source.directory()
    dimension, window_tokens = export_states(directory, taught, draft)
    shutil.copyfile(directory / TOKENIZER, draft / TOKENIZER)
    return ModelCard(
        name=source.name,
        fingerprint=identity,
        dimension=dimension,
        window_tokens=window_tokens,
        prompts=source.prompts,
    )

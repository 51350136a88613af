"""The encoder and the reader's network that the settings name, opened once a process."""

from functools import cache
from pathlib import Path

from policymatch.config import ReaderKind, Settings
from policymatch.domain.progress import Progress, silent
from policymatch.domain.value import Value
from policymatch.reading.measures.context import Context, Head
from policymatch.search import opening
from policymatch.search.adapters import ADAPTERS
from policymatch.search.encoder import Backend, Encoder
from policymatch.search.opening import EncoderDescription
from policymatch.search.token_model import open_token_model, prepare_token_model, token_folder
from policymatch.terms import packaged_folder

_HEAD = "context.npz"


class ReaderDescription(Value):
    """How documents are read; where a network does, whether and where it is ready."""

    reader: ReaderKind
    prepared: bool = True
    folder: Path | None = None


def encoder_of(settings: Settings, *, threads: int = 1) -> Encoder:
    """The encoder of these settings; the same one for the same settings and threads.

    Raises EncoderError: it can't be prepared or loaded.
    """
    return _opened(settings.encoder, settings.encoder_cache, settings.backend, threads)


def prepare_encoder(settings: Settings, progress: Progress = silent) -> EncoderDescription:
    """Make the encoder of these settings ready.

    Raises EncoderError: the model can't be had.
    """
    return opening.prepare_encoder(
        settings.encoder, settings.encoder_cache, progress, Backend(settings.backend)
    )


def describe_encoder(settings: Settings) -> EncoderDescription:
    """Which encoder it is, where it lies and whether it is ready."""
    return opening.describe_encoder(settings.encoder, settings.encoder_cache, Backend(settings.backend))


def context_of(settings: Settings, *, threads: int = 1) -> Context | None:
    """The network that reads sentences in their context; None where the settings ask for traits alone.

    Raises EncoderError: it can't be prepared or loaded.
    """
    if settings.reader is ReaderKind.TRAITS:
        return None
    return _opened_context(_reader_folder(), settings.encoder_cache, settings.backend, threads)


def context_in(folder: Path, settings: Settings, *, threads: int = 1) -> Context:
    """The network whose adapters and head lie in a folder, such as one that was taught anew.

    Raises TermsError: they are absent or damaged. Raises EncoderError: it can't be prepared or loaded.
    """
    return _opened_context(folder, settings.encoder_cache, settings.backend, threads)


def prepare_reader(settings: Settings) -> ReaderDescription:
    """Make the network of the reader ready, where the settings ask for one, a damaged one anew.

    Raises EncoderError: the bundled encoder can't be had.
    """
    if settings.reader is ReaderKind.CONTEXT:
        token_folder(_reader_folder() / ADAPTERS, settings.encoder_cache).discard_damaged()
        prepare_token_model(_reader_folder() / ADAPTERS, settings.encoder_cache)
    return describe_reader(settings)


def describe_reader(settings: Settings) -> ReaderDescription:
    """How documents are read; nothing is prepared by asking."""
    if settings.reader is ReaderKind.TRAITS:
        return ReaderDescription(reader=settings.reader)
    folder = token_folder(_reader_folder() / ADAPTERS, settings.encoder_cache)
    return ReaderDescription(reader=settings.reader, prepared=folder.exists, folder=folder.place)


@cache
def _opened_context(folder: Path, cache_folder: Path, backend: str, threads: int) -> Context:
    network = open_token_model(folder / ADAPTERS, cache_folder, Backend(backend), threads=threads)
    return Context(network, Head.open(folder / _HEAD))


def _reader_folder() -> Path:
    return packaged_folder("models") / "reader"


@cache
def _opened(name: str, folder: Path, backend: str, threads: int) -> Encoder:
    return opening.open_encoder(name, folder, Backend(backend), threads=threads)

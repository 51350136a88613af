"""The encoder that the settings name, opened once a process."""

from functools import cache
from pathlib import Path

from policymatch.config import Settings
from policymatch.domain.progress import Progress, silent
from policymatch.search import opening
from policymatch.search.encoder import Backend, Encoder
from policymatch.search.opening import EncoderDescription


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


@cache
def _opened(name: str, folder: Path, backend: str, threads: int) -> Encoder:
    return opening.open_encoder(name, folder, Backend(backend), threads=threads)

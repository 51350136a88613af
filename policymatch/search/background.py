"""The background of an encoder: the mean vector of firms of many trades, reckoned once and kept beside it."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from policymatch.search.encoder import Encoder, Vectors
from policymatch.search.facets import background_firms
from policymatch.search.manifest import Prompts
from policymatch.search.prepared import ModelCard, PreparedFolder
from policymatch.search.source import fingerprint_of

_FILE = "background.npy"


def background_vector(encoder: Encoder) -> Vectors:
    """The mean query vector (dimension,) of the background firms.

    It is taken off a firm's vector before that is held against measures.
    """
    mean: Vectors = encoder.encode_queries(_texts()).mean(axis=0)
    return mean


def kept_background(encoder: Encoder, cache: Path) -> Vectors:
    """The same, kept in `cache` under what the encoder and the firms are. A damaged one is reckoned anew."""
    folder = background_folder(encoder, cache)
    if folder.place.exists():
        folder.discard_damaged()
    if not folder.exists:
        folder.make(lambda draft: _write(encoder, folder, draft))
    kept: Vectors = np.load(folder.place / _FILE, allow_pickle=False)
    return kept


def background_folder(encoder: Encoder, cache: Path) -> PreparedFolder:
    """Where the background of an encoder lies, or will lie."""
    return PreparedFolder(place=cache / f"background-{fingerprint_of([encoder.fingerprint, _texts()])[:16]}")


def _texts() -> Sequence[str]:
    return [firm.text for firm in background_firms()]


def _write(encoder: Encoder, folder: PreparedFolder, draft: Path) -> ModelCard:
    np.save(draft / _FILE, background_vector(encoder))
    return ModelCard(
        name=folder.place.name,
        fingerprint=encoder.fingerprint,
        dimension=encoder.dimension,
        window_tokens=encoder.window_tokens,
        prompts=Prompts(),
    )

"""What every room's tests share: the encoder, prepared once in the checkout."""

from pathlib import Path

import pytest

from policymatch.search.encoder import Backend, Encoder
from policymatch.search.opening import open_encoder

ENCODER = "bundled:e5-small"


@pytest.fixture(scope="session")
def encoder_cache() -> Path:
    """A folder that stays between runs, so that the encoder is made once."""
    return Path(__file__).parents[1] / "var" / "encoders"


@pytest.fixture(scope="session")
def encoder(encoder_cache: Path) -> Encoder:
    """The bundled encoder on onnxruntime."""
    return open_encoder(ENCODER, encoder_cache, Backend.ONNX)

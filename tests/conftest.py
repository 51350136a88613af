"""What every room's tests share: the encoder, prepared once in the checkout."""

from pathlib import Path

import hypothesis
import pytest
from pydantic import SecretStr

from policymatch.config import Settings
from policymatch.search.encoder import Backend, Encoder
from policymatch.search.opening import open_encoder
from policymatch.service import Snapshot, build, open_snapshot, starter_corpus

ENCODER = "bundled:e5-small-policy"

# How long an example takes says how busy the machine is, and nothing of the code.
hypothesis.settings.register_profile("policymatch", deadline=None)
hypothesis.settings.load_profile("policymatch")


@pytest.fixture(scope="session")
def encoder_cache() -> Path:
    """A folder that stays between runs, so that the encoder is made once."""
    return Path(__file__).parents[1] / "var" / "encoders"


@pytest.fixture(scope="session")
def encoder(encoder_cache: Path) -> Encoder:
    """The default encoder on onnxruntime."""
    return open_encoder(ENCODER, encoder_cache, Backend.ONNX)


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings over the checkout's own encoder, and a shelf of this run's own."""
    home = Path(__file__).parents[1] / "var"
    return Settings(home=home, snapshot=tmp_path_factory.mktemp("shelf"), token=SecretStr("open sesame"))


@pytest.fixture(scope="session")
def snapshot(settings: Settings) -> Snapshot:
    """A snapshot of the starter corpus and of tests/sources, whose answers are known."""
    build([starter_corpus(), Path(__file__).parent / "sources"], settings.snapshot_place, settings)
    return open_snapshot(settings)

"""The background of an encoder is reckoned once, kept beside it, and reckoned anew where it was damaged."""

import numpy as np
import pytest

from policymatch.search.background import background_folder, background_vector, kept_background
from policymatch.search.opening import open_encoder


@pytest.fixture(scope="module")
def encoder(encoder_cache):
    return open_encoder("bundled:e5-small", encoder_cache)


def test_what_is_kept_is_what_was_reckoned_and_is_not_reckoned_again(encoder, tmp_path):
    reckoned = background_vector(encoder)
    assert reckoned.shape == (encoder.dimension,)
    assert np.array_equal(kept_background(encoder, tmp_path), reckoned)
    place = background_folder(encoder, tmp_path).place
    written = (place / "background.npy").stat().st_mtime_ns
    assert np.array_equal(kept_background(encoder, tmp_path), reckoned)
    assert (place / "background.npy").stat().st_mtime_ns == written


@pytest.mark.parametrize("damage", [b"", b"\x93NUMPY damaged"])
def test_a_damaged_one_is_reckoned_anew(encoder, tmp_path, damage):
    whole = kept_background(encoder, tmp_path)
    file = background_folder(encoder, tmp_path).place / "background.npy"
    file.write_bytes(damage)
    assert np.array_equal(kept_background(encoder, tmp_path), whole)
    assert file.read_bytes() != damage


def test_one_whose_card_is_gone_is_reckoned_anew(encoder, tmp_path):
    whole = kept_background(encoder, tmp_path)
    (background_folder(encoder, tmp_path).place / "made.json").unlink()
    assert np.array_equal(kept_background(encoder, tmp_path), whole)


def test_another_encoder_has_another(encoder, encoder_cache, tmp_path):
    taught = open_encoder("bundled:e5-small-policy", encoder_cache)
    assert background_folder(taught, tmp_path) != background_folder(encoder, tmp_path)

"""The encoder that was taught of this field: the bundled one, and small differences beside its weights."""

import shutil

import numpy as np
import pytest
from safetensors.numpy import load_file

from policymatch.domain.errors import TermsError
from policymatch.search.adapters import Adapters, adapters_digest
from policymatch.search.encoder import Backend
from policymatch.search.manifest import TaughtModel, encoder_manifest
from policymatch.search.opening import describe_encoder, open_encoder, prepare_encoder
from policymatch.search.source import source_of

BUNDLED, TAUGHT = "bundled:e5-small", "bundled:e5-small-policy"
TEXTS = ["对首次认定的高新技术企业给予20万元奖励。", "A grant for R&D equipment.", "贷款"]


@pytest.fixture(scope="module")
def folders(encoder_cache, encoder):
    return [source_of(name, encoder_cache).directory() for name in (BUNDLED, TAUGHT)]


def test_it_is_the_bundled_one_with_what_was_learned_added_and_nothing_else(folders):
    before, after = (load_file(folder / "model.safetensors") for folder in folders)
    learned = Adapters.open(encoder_manifest().taught.path)
    assert {name for name in before if not np.array_equal(before[name], after[name])} == set(learned.parts)
    name = next(iter(learned.parts))
    assert np.allclose(after[name] - before[name], learned.difference(name), atol=1e-6)


def test_both_backends_give_its_vectors_and_they_are_its_own(encoder, encoder_cache):
    torch = open_encoder(TAUGHT, encoder_cache, Backend.TORCH)
    assert torch.fingerprint == encoder.fingerprint != source_of(BUNDLED, encoder_cache).fingerprint
    vectors = encoder.encode_passages(TEXTS)
    assert float((vectors * torch.encode_passages(TEXTS)).sum(1).min()) > 0.9999
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    bundled = open_encoder(BUNDLED, encoder_cache, Backend.TORCH)
    assert float((vectors * bundled.encode_passages(TEXTS)).sum(1).max()) < 0.999


def test_it_keeps_prompts_and_window_of_the_bundled_one(encoder, encoder_cache):
    assert source_of(TAUGHT, encoder_cache).prompts == source_of(BUNDLED, encoder_cache).prompts
    assert (encoder.dimension, encoder.window_tokens) == (384, 512)


def test_it_is_shown_with_the_licence_of_the_weights_it_is_made_of(encoder, encoder_cache):
    shown = describe_encoder(TAUGHT, encoder_cache)
    assert (shown.name, shown.prepared, shown.bundled.licence) == (TAUGHT, True, "MIT")


def test_a_damaged_copy_is_made_anew(folders, encoder_cache, tmp_path):
    for folder in folders:
        shutil.copytree(folder, tmp_path / folder.name)
    (tmp_path / folders[1].name / "config.json").write_text("{}", "utf-8")
    prepare_encoder(TAUGHT, tmp_path, backend=Backend.TORCH)
    assert source_of(TAUGHT, tmp_path).directory() == tmp_path / folders[1].name


def test_adapters_that_are_not_there_are_named():
    gone = TaughtModel(name=TAUGHT, adapters="gone.npz", taught_by="nobody")
    with pytest.raises(TermsError, match=r"gone\.npz"):
        adapters_digest(gone.path)

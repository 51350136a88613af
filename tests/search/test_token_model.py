"""Token models: the bundled encoder with what was added to it, prepared once and checked."""

import shutil

import numpy as np
import pytest
import torch

from policymatch.domain.errors import EncoderError, TermsError
from policymatch.search.adapters import Adapters
from policymatch.search.opening import open_encoder
from policymatch.search.source import bundled_folder
from policymatch.search.token_model import open_token_model, token_folder, tokenizer_in
from policymatch.search.torch_model import load_sentence_transformer
from tests.made_models import linked_cache

QUERY = "encoder.layer.11.attention.self.query.weight"
TEXT = "passage: 对首次认定的高新技术企业给予20万元奖励。"


def adapters_of(size):
    chance = np.random.default_rng(7)
    up, down = chance.normal(size=(384, 2)) * size, chance.normal(size=(2, 384))
    return Adapters(
        {QUERY: (up.astype(np.float16).astype(np.float32), down.astype(np.float16).astype(np.float32))}
    )


@pytest.fixture(scope="module")
def encoder(encoder_cache):
    """The untaught encoder, of which token models are made."""
    return open_encoder("bundled:e5-small", encoder_cache)


@pytest.fixture(scope="module")
def directory(encoder, encoder_cache):
    return bundled_folder(encoder_cache).place


@pytest.fixture(scope="module")
def cache(encoder, encoder_cache, tmp_path_factory):
    return linked_cache(encoder_cache, tmp_path_factory.mktemp("models") / "cache")


@pytest.fixture(scope="module")
def added(cache, tmp_path_factory):
    """A file of adapters that change what tokens mean."""
    path = tmp_path_factory.mktemp("adapters") / "adapters.npz"
    adapters_of(0.5).save(path)
    return path


@pytest.fixture(scope="module")
def model(added, cache):
    return open_token_model(added, cache)


def window(model):
    return [0, *model.ids(TEXT), 2]


def test_without_a_difference_the_mean_state_is_the_vector_of_the_encoder(encoder, cache, tmp_path):
    adapters_of(0.0).save(tmp_path / "adapters.npz")
    model = open_token_model(tmp_path / "adapters.npz", cache)
    (states,) = model.states([window(model)])
    mean = states.mean(axis=0)
    vector = encoder.encode_passages([TEXT.removeprefix("passage: ")])[0]
    assert mean / np.linalg.norm(mean) @ vector == pytest.approx(1, abs=1e-4)


def test_a_difference_is_added_to_the_weight_that_it_names(model, directory):
    adapters = adapters_of(0.5)
    network = load_sentence_transformer(directory)[0].auto_model.eval()
    ids = torch.tensor([window(model)])
    with torch.no_grad():
        plain = network(input_ids=ids, attention_mask=torch.ones_like(ids)).last_hidden_state[0].numpy()
        network.get_parameter(QUERY).add_(torch.from_numpy(adapters.difference(QUERY)))
        added = network(input_ids=ids, attention_mask=torch.ones_like(ids)).last_hidden_state[0].numpy()
    (states,) = model.states([window(model)])
    assert np.allclose(states, added, atol=1e-3)
    assert not np.allclose(states, plain, atol=1e-2)


def test_a_window_has_the_same_states_whatever_stands_beside_it(model):
    short, long = window(model), [0, *model.ids(TEXT * 9), 2]
    alone = [model.states([each])[0] for each in (short, long)]
    together = model.states([long, short, long])
    assert np.allclose(together[1], alone[0], atol=1e-4)
    assert np.allclose(together[2], alone[1], atol=1e-4)
    assert model.states([]) == []


def test_a_prepared_model_that_was_changed_is_refused(model, added, cache, encoder_cache, tmp_path):
    own = linked_cache(encoder_cache, tmp_path / "own")
    place = own / token_folder(added, cache).place.name
    shutil.copytree(token_folder(added, cache).place, place)
    with (place / "weights.bin").open("r+b") as weights:
        weights.write(b"\0\0\0\1")
    with pytest.raises(EncoderError, match=r"weights\.bin"):
        open_token_model(added, own)
    token_folder(added, own).discard_damaged()
    assert open_token_model(added, own).ids(TEXT)


def test_absent_and_damaged_adapters_are_refused_by_name(encoder_cache, tmp_path):
    with pytest.raises(TermsError, match=r"gone\.npz"):
        open_token_model(tmp_path / "gone.npz", encoder_cache)
    (tmp_path / "adapters.npz").write_bytes(b"PK\x03\x04 cut off")
    with pytest.raises(TermsError, match=r"adapters\.npz"):
        open_token_model(tmp_path / "adapters.npz", tmp_path)


def test_adapters_come_back_as_they_were_stored(tmp_path):
    adapters = adapters_of(0.5)
    adapters.save(tmp_path / "a.npz")
    again = Adapters.open(tmp_path / "a.npz")
    assert list(again.parts) == [QUERY]
    assert (again.difference(QUERY) == adapters.difference(QUERY)).all()


def test_tokens_are_those_of_the_model_without_marks(directory):
    ids = tokenizer_in(directory).ids("给予20万元")
    assert ids
    assert not {0, 2} & set(ids)

"""A cross-encoder by name: it scores pairs as its weights say, and none takes another's place."""

import json
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np
import pytest

from policymatch.domain.errors import EncoderError
from policymatch.search.reranker import describe_reranker, open_reranker
from tests.made_models import letter_reranker, share_of
from tests.search.test_any_model import saved_model

FIRM = "生产机器人关节"
MEASURES = ["机器机器机器", "机床", "对购置机器人的企业给予补助", "贷款贴息", "", "机" * 40]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return letter_reranker(tmp_path_factory.mktemp("models") / "letters", "机")


def test_pairs_are_ordered_as_the_weights_say(folder, tmp_path):
    found = open_reranker(str(folder), tmp_path, 32).logits(FIRM, MEASURES)
    known = [share_of("机", FIRM, measure) for measure in MEASURES]
    assert np.argsort(-found).tolist() == np.argsort(-np.array(known)).tolist()
    assert all(a - b > 1e-3 for a, b in pairwise(sorted(found.tolist(), reverse=True)))


def test_a_score_does_not_hang_on_its_neighbours(folder, tmp_path):
    reranker = open_reranker(str(folder), tmp_path, 32)
    alone = [reranker.logits(FIRM, [measure])[0] for measure in MEASURES]
    assert np.allclose(reranker.logits(FIRM, MEASURES), alone, atol=1e-5)
    assert reranker.logits(FIRM, []).shape == (0,)


def test_texts_beyond_the_window_are_read_as_far_as_it_goes(folder, tmp_path):
    found = open_reranker(str(folder), tmp_path, 32).logits(FIRM * 500, ["机" * 5000, "床" * 5000])
    assert found[0] > found[1]


def test_many_threads_may_ask_at_once(folder, tmp_path):
    reranker = open_reranker(str(folder), tmp_path, 32)
    with ThreadPoolExecutor(4) as pool:
        told = list(pool.map(lambda _: reranker.logits(FIRM, MEASURES).tobytes(), range(16)))
    assert len(set(told)) == 1


def test_a_changed_weight_is_another_re_ranker(folder, tmp_path):
    other = letter_reranker(tmp_path / "letters", "机")
    assert _identity(other) == _identity(folder)
    content = bytearray((other / "model.safetensors").read_bytes())
    content[-1] ^= 1
    (other / "model.safetensors").write_bytes(content)
    assert _identity(other) != _identity(folder)


def test_answers_tell_the_last_part_of_a_directory_only(folder, tmp_path):
    assert open_reranker(str(folder), tmp_path, 32).name == "letters"


def test_a_hub_model_that_was_fetched_needs_no_hub(tmp_path):
    letter_reranker(tmp_path / "hub-some-owner--some-model-0123456789abcdef", "机")
    name = "some-owner/some-model@0123456789abcdef0123456789abcdef01234567"
    assert open_reranker(name, tmp_path, 32).name == name


@pytest.mark.parametrize(
    "name", ["", "bundled:e5-small", "owner/model", "owner/model@main", "/no/such/place"]
)
def test_a_name_that_stands_for_none_is_refused(tmp_path, name):
    with pytest.raises(EncoderError, match="no re-ranker") as refused:
        open_reranker(name, tmp_path, 32)
    assert "POLICYMATCH_RERANKER" in refused.value.wording.zh


def test_an_encoder_is_not_given_a_head_at_random(tmp_path):
    with pytest.raises(EncoderError, match="no cross-encoder"):
        open_reranker(str(saved_model(tmp_path, "mean")), tmp_path, 32)


def test_a_model_of_several_scores_is_refused(tmp_path):
    with pytest.raises(EncoderError, match="gives 3 scores"):
        open_reranker(str(letter_reranker(tmp_path / "three", "机", labels=3)), tmp_path, 32)


def test_a_directory_that_cannot_be_loaded_is_refused(tmp_path):
    folder = letter_reranker(tmp_path / "letters", "机")
    told = json.loads((folder / "config.json").read_text("utf-8"))
    (folder / "config.json").write_text(json.dumps(told | {"model_type": "no such model"}), "utf-8")
    with pytest.raises(EncoderError, match="can't be loaded"):
        open_reranker(str(folder), tmp_path, 32)


def test_a_model_without_finite_scores_is_refused(tmp_path):
    folder = letter_reranker(tmp_path / "letters", "机")
    from safetensors.torch import load_file, save_file

    weights = load_file(folder / "model.safetensors")
    weights["classifier.bias"].fill_(float("nan"))
    save_file(weights, folder / "model.safetensors", {"format": "pt"})
    with pytest.raises(EncoderError, match="no finite score"):
        open_reranker(str(folder), tmp_path, 32).logits(FIRM, MEASURES)


def _identity(folder):
    return describe_reranker(str(folder), folder).fingerprint

"""Tuning: a small encoder made here learns which measures a firm is after, and can be served."""

import numpy as np
import pytest
import torch

from policymatch.domain.errors import EncoderError
from policymatch.search.adapters import Adapters
from policymatch.search.encoder import Backend
from policymatch.search.low_rank import adapt
from policymatch.search.opening import open_encoder
from policymatch.search.source import source_of
from policymatch.search.tuning import Group, TuningPlan, graded_loss, tune
from tests.search.test_any_model import saved_model

ROBOTS, BANKS = "高新技术企业。研发", "企业贷款"
REWARD, LOAN, BOTH = "研发费用奖励", "贷款补助", "高新奖励贷款"
GROUPS = [
    Group(ROBOTS, (REWARD, BOTH, LOAN), (3, 1, 0)),
    Group(BANKS, (LOAN, BOTH, REWARD), (3, 1, 0)),
]
# At twice this rate some processors, whose 16-bit products round otherwise, overshoot.
PLAN = TuningPlan(epochs=60, rate=1e-2, rank=8, groups_a_step=2, seed=3)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    torch.manual_seed(5)
    return saved_model(tmp_path_factory.mktemp("models"), "mean")


def taught(place, out, plan=PLAN):
    return tune(source_of(str(place), out.parent), GROUPS, plan, out)


def cosines(folder, cache, firm, backend=Backend.TORCH):
    encoder = open_encoder(str(folder), cache, backend)
    return encoder.encode_passages([REWARD, BOTH, LOAN]) @ encoder.encode_queries([firm])[0]


def test_what_a_firm_is_after_draws_near_and_the_rest_moves_off(place, tmp_path):
    losses = taught(place, tmp_path / "out")
    for firm, sign in ((ROBOTS, 1), (BANKS, -1)):
        before, after = (cosines(folder, tmp_path, firm) for folder in (place, tmp_path / "out"))
        assert sign * (after[0] - after[2]) > max(0.1, sign * (before[0] - before[2]))
        assert (sign * np.diff(after) < 0).all()
    assert losses[-5:].mean() < losses[:5].mean() / 4


def test_the_loss_asks_for_the_order_of_the_grades_only():
    grades = torch.tensor([3, 1, 0])
    right, turned = torch.tensor([0.9, 0.5, 0.1]), torch.tensor([0.1, 0.5, 0.9])
    assert graded_loss(right, grades) < 0.01 < graded_loss(turned, grades)
    assert graded_loss(turned, torch.tensor([2, 2, 2])) == 0


def test_the_gradient_lifts_the_better_graded():
    told = torch.tensor([0.3, 0.3], requires_grad=True)
    graded_loss(told, torch.tensor([3, 0])).backward()
    assert told.grad[0] < 0 < told.grad[1]


def test_the_same_seed_gives_the_same_weights_and_another_others(place, tmp_path):
    few = PLAN.model_copy(update={"most_steps": 3})
    for name, plan in (("a", few), ("b", few), ("c", few.model_copy(update={"seed": 4}))):
        assert len(taught(place, tmp_path / name, plan)) == 3
    first, again, other = ((tmp_path / name / "model.safetensors").read_bytes() for name in "abc")
    assert first == again
    assert first != other


def test_a_tuned_encoder_is_served_on_both_backends_with_the_prompts_it_had(place, tmp_path):
    taught(place, tmp_path / "out", PLAN.model_copy(update={"most_steps": 2, "measure_tokens": 8}))
    graph, network = (
        cosines(tmp_path / "out", tmp_path, ROBOTS, one) for one in (Backend.ONNX, Backend.TORCH)
    )
    assert np.allclose(graph, network, atol=1e-4)
    told = source_of(str(tmp_path / "out"), tmp_path)
    assert told.prompts == source_of(str(place), tmp_path).prompts
    assert told.fingerprint != source_of(str(place), tmp_path).fingerprint
    assert open_encoder(str(tmp_path / "out"), tmp_path).window_tokens == 128


def test_words_keep_their_places(place, tmp_path):
    from safetensors.numpy import load_file

    taught(place, tmp_path / "out", PLAN.model_copy(update={"most_steps": 2}))
    before, after = (load_file(one / "model.safetensors") for one in (place, tmp_path / "out"))
    (words,) = (name for name in before if name.endswith("word_embeddings.weight"))
    assert np.array_equal(before[words], after[words])
    assert any(not np.array_equal(before[name], after[name]) for name in before)


def test_what_was_learned_is_small_and_gives_the_same_model(place, tmp_path):
    from safetensors.numpy import load_file

    taught(place, tmp_path / "out", PLAN.model_copy(update={"most_steps": 8}))
    before, after = (load_file(one / "model.safetensors") for one in (place, tmp_path / "out"))
    learned = Adapters.open(tmp_path / "out" / "adapters.npz")
    changed = {name for name in before if not np.array_equal(before[name], after[name])}
    assert changed == set(learned.parts)
    for name in changed:
        assert np.allclose(after[name] - before[name], learned.difference(name), atol=2e-3)
        assert np.linalg.matrix_rank(learned.difference(name)) <= 8


def test_half_the_strength_keeps_half_of_what_was_learned(place, tmp_path):
    for name, strength in (("whole", 1.0), ("half", 0.5)):
        taught(place, tmp_path / name, PLAN.model_copy(update={"most_steps": 4, "strength": strength}))
    whole, half = (Adapters.open(tmp_path / name / "adapters.npz") for name in ("whole", "half"))
    assert set(whole.parts) == set(half.parts)
    for name in whole.parts:
        assert np.abs(whole.difference(name)).max() > 0.01
        assert np.allclose(half.difference(name), whole.difference(name) / 2, atol=1e-3)


def test_the_lowest_layers_stay_as_they_are(place, tmp_path):
    taught(place, tmp_path / "out", PLAN.model_copy(update={"most_steps": 1, "still": 0.5}))
    learned = Adapters.open(tmp_path / "out" / "adapters.npz")
    assert {name.split(".")[2] for name in learned.parts} == {"1"}


def test_a_model_without_layers_is_refused():
    with pytest.raises(EncoderError, match="no row of layers"):
        adapt(torch.nn.Linear(2, 2), 0, 1)

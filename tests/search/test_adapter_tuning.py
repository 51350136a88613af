"""Adapter tuning: a small encoder made here learns to tell sentences apart by what stands around them."""

import numpy as np
import pytest
import torch

from policymatch.search.adapter_tuning import AdapterPlan, WindowLesson, tune_adapters
from tests.search.test_any_model import WORDS, saved_model

REWARD, LOAN = WORDS.index("奖"), WORDS.index("贷")
PLAN = AdapterPlan(epochs=30, settling=0, rate=1e-2, first_layer=0, rank=4, tokens_a_step=400, threads=1)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    torch.manual_seed(5)
    return saved_model(tmp_path_factory.mktemp("models"), "mean")


def lessons(chance):
    """Two like sentences a window; the label of both is told by a letter that stands in the first alone."""
    told = []
    for _ in range(60):
        is_reward = bool(chance.random() < 0.5)
        filling = chance.integers(8, 20, size=6).tolist()
        ids = (2, 3, REWARD if is_reward else LOAN, *filling[:3], 3, *filling[3:], 3)
        form = np.zeros((2, 3), np.float32)
        told.append(WindowLesson(ids, ((1, 6), (6, 10)), form, (int(is_reward),) * 2))
    return told


def share_right(place, taught):
    """How many second sentences of new windows are told rightly by the encoder with its adapters."""
    from policymatch.search.torch_model import load_sentence_transformer

    network = load_sentence_transformer(place)[0].auto_model.eval()
    right = []
    with torch.no_grad():
        for name in taught.adapters.parts:
            network.get_parameter(name).add_(torch.from_numpy(taught.adapters.difference(name)))
        for lesson in lessons(np.random.default_rng(99)):
            ids = torch.tensor([lesson.ids])
            states = network(input_ids=ids, attention_mask=torch.ones_like(ids)).last_hidden_state[0]
            a, b = lesson.places[1]
            shown = torch.cat([states[a:b].mean(0), states[a], torch.from_numpy(taught.form[1].copy())])
            hidden = torch.nn.functional.gelu(
                torch.from_numpy(taught.hidden[0]) @ shown + torch.from_numpy(taught.hidden[1])
            )
            answer = torch.from_numpy(taught.answer[0]) @ hidden + torch.from_numpy(taught.answer[1])
            right.append(int(answer.argmax()) == lesson.labels[1])
    return np.mean(right)


def test_a_sentence_is_told_by_its_neighbour_once_the_encoder_was_taught(place):
    taught = tune_adapters(place, lessons, 2, PLAN)
    assert share_right(place, taught) > 0.95
    untaught = tune_adapters(place, lessons, 2, PLAN.model_copy(update={"epochs": 1, "rate": 0.0}))
    assert share_right(place, untaught) < 0.8


def test_layers_below_the_first_stay_as_they_are(place):
    taught = tune_adapters(place, lessons, 2, PLAN.model_copy(update={"epochs": 1, "first_layer": 1}))
    assert all(name.startswith("encoder.layer.1.") for name in taught.adapters.parts)
    assert len(taught.adapters.parts) == 6


def test_the_same_plan_gives_the_same_weights(place):
    few = PLAN.model_copy(update={"epochs": 1})
    first, again = (tune_adapters(place, lessons, 2, few) for _ in range(2))
    other = tune_adapters(place, lessons, 2, few.model_copy(update={"seed": 1}))
    assert (first.answer[0] == again.answer[0]).all()
    assert (first.answer[0] != other.answer[0]).any()


def test_settling_keeps_the_mean_of_the_weights_along_its_rounds(place):
    """A steady rate of nothing leaves every weight where the falling rounds left it, and so their mean."""
    few = PLAN.model_copy(update={"epochs": 3})
    still = few.model_copy(update={"settling": 2, "settling_rate": 0.0})
    moved = few.model_copy(update={"settling": 2, "settling_rate": 5e-3})
    fallen, rested, settled = (tune_adapters(place, lessons, 2, plan) for plan in (few, still, moved))
    assert np.allclose(fallen.answer[0], rested.answer[0], atol=1e-6)
    assert not np.allclose(fallen.answer[0], settled.answer[0], atol=1e-4)


def test_a_settled_encoder_tells_a_sentence_by_its_neighbour(place):
    settled = PLAN.model_copy(update={"epochs": 20, "settling": 10, "settling_rate": 3e-3})
    assert share_right(place, tune_adapters(place, lessons, 2, settled)) > 0.95

"""The first look: a shortlist is drawn by what costs next to nothing, and loses little of the whole order."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policymatch.domain.profile import FirmProfile
from policymatch.matching.rank import FirstLook, packaged_first_look, shortlist
from policymatch.matching.rank.first_look import LOOKED_AT
from policymatch.matching.rank.fitting import Example, fit, fit_first_look
from policymatch.matching.rank.ranker import sign_of
from tests.matching.rank.conftest import Stand, measure, policy

HOME = FirmProfile(description="生产机器人关节和减速器", region="210112")
ELSEWHERE = FirmProfile(description="生产机器人关节和减速器", region="440305")


def looked(stand, profile, **near):
    return packaged_first_look().scores(stand.columns, stand.firm(profile, **near), stand.rows())


def test_a_shortlist_keeps_the_best_and_their_order():
    rows = np.array([3, 5, 8, 9])
    first = np.array([0.1, 0.9, 0.9, 0.2], np.float32)
    assert shortlist(rows, first, most=2).tolist() == [5, 8]
    assert shortlist(rows, first, most=9).tolist() == [3, 5, 8, 9]


def test_what_applies_here_comes_before_what_is_nearer_and_issued_elsewhere(stand):
    first = looked(stand, ELSEWHERE, dense=[0.2, 0.2, 0.0, 0.0], bm25=[1, 1, 0, 0])
    assert set(shortlist(stand.rows(), first, most=2).tolist()) == {2, 3}


def test_nearer_comes_first_among_the_rest_alike(stand):
    first = looked(stand, HOME, dense=[0, 0, 0, 0.2], bm25=[0, 0, 0, 1])
    assert first[3] > first[2]


def test_what_was_read_with_doubt_comes_after_the_same_read_surely():
    sure = measure("a", "机器人奖励")
    unsure = measure("b", "机器人奖励二").model_copy(update={"confidence": 0.2})
    stand = Stand((policy("p", "机器人产业", "210100", sure, unsure),))
    first = looked(stand, HOME, dense=[0.2, 0.2], bm25=[1, 1])
    assert first[0] > first[1]


def test_a_criterion_that_turns_from_unknown_to_met_never_lowers_a_place_in_it(stand):
    told = HOME.model_copy(update={"invention_patents": 5.0})
    assert looked(stand, told)[0] >= looked(stand, HOME)[0]


def test_every_weight_of_the_packaged_look_keeps_its_sign():
    look = packaged_first_look()
    assert set(look.weights) == set(LOOKED_AT)
    assert all(weight * sign_of(name) >= 0 for name, weight in look.weights.items())


@pytest.fixture(scope="module")
def examples():
    drawn = np.random.default_rng(5)
    return [example(drawn) for _ in range(20)]


def example(drawn):
    found = {name: drawn.random(50).astype(np.float32) for name in LOOKED_AT}
    useful = found["near_dense"] + found["near_bm25"] - found["unknown"] > 0.6
    return Example(found, np.where(useful, 3, 0))


def test_it_learns_to_draw_what_the_ranker_will_put_first(examples):
    ranker = fit(examples)
    look = fit_first_look(ranker, examples)
    for case in examples:
        told = sum(weight * case.features[name] for name, weight in look.weights.items())
        best = set(np.argsort(-ranker.scores(case.features))[:5].tolist())
        assert best <= set(np.argsort(-told)[:10].tolist())


def test_it_comes_back_from_its_json():
    look = packaged_first_look()
    again = FirstLook.of(json.loads(json.dumps(look.stored())))
    assert again.weights == pytest.approx(dict(look.weights), abs=1e-6)
    with pytest.raises(ValueError, match="intercept"):
        FirstLook.of({"features": {}})


@given(
    first=st.lists(st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]), min_size=1, max_size=40),
    most=st.integers(1, 40),
)
def test_a_shortlist_is_the_head_of_a_stable_sort(first, most):
    scores, rows = np.array(first, np.float32), np.arange(len(first)) * 3
    plain = np.sort(rows[np.argsort(-scores, kind="stable")[:most]])
    assert shortlist(rows, scores, most).tolist() == plain.tolist()

"""Rereading: a reader of pairs changes the order within a band, and nothing else."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from policymatch.matching.rank import Ranked, reread


def listed(scores, shares=None):
    """Rows of these scores; their shares full where none is told."""
    places = range(len(scores))
    return Ranked(
        np.arange(len(scores)) * 7,
        np.array(scores, np.float32),
        np.array([1.0] * len(scores) if shares is None else shares, np.float32),
        tuple({"words": float(at)} for at in places),
    )


def bands(*told):
    return np.array(told, np.int64)


def rows(ranked):
    return (ranked.rows // 7).tolist()


def test_a_reader_that_is_sure_turns_two_of_a_band():
    again = reread(listed([0.5, 0.4]), bands(0, 0), np.array([-3.0, 3.0]))
    assert rows(again) == [1, 0]


def test_rows_of_other_bands_keep_their_places():
    again = reread(listed([0.5, 0.4, 0.3]), bands(0, 1, 0), np.array([-3.0, 9.0, 3.0]))
    assert rows(again) == [2, 1, 0]


def test_the_ranker_has_half_a_say():
    """The reader alone would put the second and fourth first; the ranker keeps the fourth below the first."""
    told = listed([0.9, 0.6, 0.3, 0.1])
    assert rows(reread(told, bands(0, 0, 0, 0), np.array([0.0, 1.0, 0.0, 1.0]))) == [1, 0, 3, 2]


def test_a_reader_that_finds_no_difference_changes_nothing():
    again = reread(listed([0.5, 0.5, 0.2]), bands(0, 0, 0), np.array([1.5, 1.5, 1.5]))
    assert rows(again) == [0, 1, 2]
    assert [one["pairs"] for one in again.contributions] == [0, 0, 0]


def test_what_was_not_read_stays_behind_what_was():
    again = reread(listed([0.5, 0.4, 0.3, 0.2]), bands(0, 0), np.array([-3.0, 3.0]))
    assert rows(again) == [1, 0, 2, 3]
    assert "pairs" not in again.contributions[2]
    assert np.isnan(again.pairs).tolist() == [False, False, True, True]


def test_pairs_tell_what_the_reader_gave_the_row_that_stands_there():
    again = reread(listed([0.5, 0.4]), bands(0, 0), np.array([-1000.0, 0.0]))
    assert again.pairs.tolist() == [0.5, 0.0]


def test_the_promise_of_a_place_stays_and_the_row_that_comes_there_has_the_score_that_keeps_it():
    again = reread(listed([0.5, 0.4], [0.8, 0.5]), bands(0, 0), np.array([-3.0, 3.0]))
    assert rows(again) == [1, 0]
    assert again.shares.tolist() == np.array([0.5, 0.8], np.float32).tolist()
    assert np.allclose(again.promises, [0.4, 0.2])
    assert np.allclose(again.scores, [0.8, 0.25])


def test_no_score_is_above_one_however_doubtful_the_row_that_comes_first():
    again = reread(listed([0.9, 0.8], [1.0, 0.3]), bands(0, 0), np.array([-3.0, 30.0]))
    assert rows(again) == [1, 0]
    assert again.scores[0] == 1


def test_an_empty_list_stays_empty():
    assert rows(reread(listed([]), bands(), np.zeros(0))) == []


@given(
    st.lists(
        st.tuples(st.floats(0.001, 0.999), st.integers(0, 2), st.floats(-20, 20)), min_size=1, max_size=40
    ),
    st.integers(0, 40),
)
def test_bands_and_scores_of_places_and_all_rows_stay(told, read):
    told = sorted(told, key=lambda one: -one[0])
    before = listed([score for score, _, _ in told])
    band = bands(*(one for _, one, _ in told))
    after = reread(before, band[:read], np.array([logit for *_, logit in told[:read]]))
    assert sorted(rows(after)) == sorted(rows(before))
    assert after.scores.tolist() == before.scores.tolist()
    assert band[rows(after)].tolist() == band.tolist()
    for place, row in enumerate(rows(after)):
        moved = after.contributions[place].get("pairs", 0.0)
        ours, its = (float(before.scores[at]) for at in (place, row))
        assert abs(moved - (np.log(ours / (1 - ours)) - np.log(its / (1 - its)))) < 1e-3

"""Levels of relevance: what a score amounts to, and where the levels begin."""

import numpy as np
import pytest

from policymatch.domain.recommendation import RelevanceLevel
from policymatch.evaluation.levels import levels_of
from policymatch.matching.rank import Levels, packaged_levels


def test_a_level_begins_at_its_score_and_ends_below_the_next():
    levels = Levels(medium_from=0.2, high_from=0.6)
    assert [levels.of(score) for score in (0.0, 0.199, 0.2, 0.599, 0.6, 1.0)] == [
        RelevanceLevel.LOW,
        RelevanceLevel.LOW,
        RelevanceLevel.MEDIUM,
        RelevanceLevel.MEDIUM,
        RelevanceLevel.HIGH,
        RelevanceLevel.HIGH,
    ]


def test_levels_stand_where_chances_of_a_fifth_and_a_half_begin():
    scores = np.repeat([0.05, 0.2, 0.7], 20)
    useful = np.array([False] * 20 + [True] * 4 + [False] * 16 + [True] * 12 + [False] * 8)
    assert levels_of(scores, useful) == Levels(medium_from=0.2, high_from=0.7)


def test_where_nothing_is_ever_useful_nothing_is_told_to_be():
    assert levels_of(np.array([0.3, 0.9]), np.array([False, False])) == Levels(medium_from=1.0, high_from=1.0)


def test_the_packaged_levels_stand_on_firms_and_documents_held_back():
    levels = packaged_levels()
    assert 0 < levels.medium_from < levels.high_from < 1


@pytest.mark.parametrize("stored", [{}, {"medium_from": 0.5, "high_from": 0.1}, {"medium_from": "a"}])
def test_levels_that_make_no_sense_are_refused(stored):
    with pytest.raises(ValueError, match="medium_from"):
        Levels.stored_in(stored)

"""The chance that an offer begins, beside the labels."""

import numpy as np
import pytest

from policymatch.reading.measures.labels import LABELS, Label, Labeller
from policymatch.reading.measures.linear import Linear

NAMES = tuple(label.value for label in LABELS)
CHANCES = np.log([0.2, 0.5, 0.3])
"""Of a begin, an inside, an outside, whatever the sentence shows."""


def chain(weights):
    return Linear(NAMES, CHANCES, weights)


def test_no_offer_goes_on_at_the_first_sentence_so_its_chances_are_those_of_the_two_other_labels():
    told = Labeller(chain({}), bias=0.0).label([[], []])
    assert told.begins == pytest.approx([0.2 / 0.5, 0.2])


def test_the_chance_of_a_begin_counts_both_ways_that_lead_to_it():
    after_a_begin = {"B|": np.log([1.0, 3.0, 1.0])}
    told = Labeller(chain(after_a_begin), bias=0.0).label([[], []])
    assert told.begins[1] == pytest.approx(0.4 * 0.1 + 0.6 * 0.2)


def test_a_bias_finds_more_offers_and_leaves_the_chances_as_they_are():
    bold, plain = (Labeller(chain({}), bias=bias).label([[], []]) for bias in (5.0, 0.0))
    assert bold.labels == [Label.BEGIN, Label.BEGIN]
    assert plain.labels == [Label.OUTSIDE, Label.INSIDE]
    assert bold.begins == pytest.approx(plain.begins)


def test_a_bias_towards_inside_keeps_an_offer_whole():
    close = Linear(NAMES, np.log([0.45, 0.4, 0.15]), {})
    whole, cut = (Labeller(close, bias=0.0, inside_bias=bias).label([[], []]) for bias in (1.0, 0.0))
    assert whole.labels == [Label.BEGIN, Label.INSIDE]
    assert cut.labels == [Label.BEGIN, Label.BEGIN]
    assert whole.begins == pytest.approx(cut.begins)


def test_a_document_without_sentences_has_no_chances():
    told = Labeller(chain({})).label([])
    assert told.labels == []
    assert len(told.begins) == 0

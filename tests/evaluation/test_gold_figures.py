"""On the gold set: learning on other firms and documents beats what it is made of, the same each time."""

from datetime import date

import numpy as np
import pytest

from policymatch.domain.errors import RecordError
from policymatch.domain.feedback import Feedback, Outcome
from policymatch.evaluation.counted import mean
from policymatch.evaluation.extraction import pairs_of, score_extraction
from policymatch.evaluation.folds import HeldBack, fit_cases, held_back_scores
from policymatch.evaluation.gold import read_gold
from policymatch.evaluation.orders import Order, plain_scores, score_order
from policymatch.evaluation.ranker_training import with_feedback
from policymatch.matching.profiles.profile import profile_hash

ON = date(2026, 11, 24)


def ndcg(cases, scores, **told):
    return mean(score.ndcg10 for score in score_order(cases, scores, **told))


@pytest.fixture(scope="module")
def held_back(gold_cases):
    return held_back_scores(gold_cases, HeldBack.FIRMS_AND_DOCUMENTS, folds=3)[0]


def test_gold_read_as_our_own_reading_is_perfect(gold_set):
    whole = {measure.id: measure.measure for measure in gold_set.measures}
    rates = score_extraction(gold_set, gold_set.policies, whole).rates()
    assert {rates[name] for name in ("measures_f1", "amounts_f1", "criteria_f1", "kind", "metadata")} == {1.0}


def test_no_two_annotated_measures_are_paired_with_one_of_ours(gold_stand):
    pairs = pairs_of(gold_stand.gold, gold_stand.ours)
    assert len({measure.id for measure in pairs.values()}) == len(pairs)


@pytest.mark.parametrize("order", list(Order))
def test_learning_on_other_firms_and_documents_beats_each_part_alone(gold_cases, held_back, order):
    plain = [plain_scores(case, order) for case in gold_cases]
    assert ndcg(gold_cases, held_back) > ndcg(gold_cases, plain)


def test_any_order_beats_chance(gold_cases):
    generator = np.random.default_rng(1)
    chance = [generator.random(len(case.grades)) for case in gold_cases]
    for order in Order:
        plain = [plain_scores(case, order) for case in gold_cases]
        assert ndcg(gold_cases, plain) > 2 * ndcg(gold_cases, chance)


def test_verdicts_are_worth_something_to_the_order(gold_cases, held_back):
    assert ndcg(gold_cases, held_back) > ndcg(gold_cases, held_back, verdicts=False)


def test_the_ranker_made_again_is_the_same(gold_cases):
    first, again = fit_cases(gold_cases), fit_cases(gold_cases)
    assert first.stored() == again.stored()


def test_feedback_counts_as_a_grade_and_a_wrong_verdict_as_none(gold_stand, gold_cases):
    firm, name = gold_stand.gold.firms[0], gold_stand.snapshot.catalogue.measure_ids[0]
    told = [
        Feedback(measure=name, outcome=Outcome.GRANTED, profile_hash=profile_hash(firm)),
        Feedback(measure=name, outcome=Outcome.WRONG_VERDICT, profile_hash=profile_hash(firm)),
        Feedback(measure="not-there-m1", outcome=Outcome.APPLIED, profile_hash=profile_hash(firm)),
    ]
    heard = with_feedback(gold_cases, gold_stand, told)
    assert heard[0].grades[0] == 3
    assert heard[0].learnable[0]
    assert heard[1] is gold_cases[1]


def test_a_folder_without_documents_is_refused_by_name(tmp_path):
    with pytest.raises(RecordError, match="documents"):
        read_gold(tmp_path, ON)

"""The arithmetic of figures, on answers known beforehand."""

import ir_measures
import numpy as np
import pytest

from policymatch.domain.verdict import Verdict
from policymatch.evaluation.counted import Tally
from policymatch.evaluation.pairing import pair, trigrams
from policymatch.evaluation.ranking import interval, score_list
from policymatch.evaluation.verdicts import score_verdicts

BODY = "对首次认定的企业给予20万元奖励。对孵化器给予30万元补助。"


def test_a_perfect_list_scores_one_and_an_empty_one_nothing():
    assert score_list([3, 2, 1], [1, 2, 3]).ndcg10 == pytest.approx(1)
    assert score_list([], [3]).ndcg10 == 0


def test_a_firm_with_nothing_useful_to_find_is_passed_over():
    assert score_list([1, 0], [1]) is None


def test_recall_is_of_at_most_twenty():
    assert score_list([2] * 20, [2] * 40).recall20 == 1.0
    assert score_list([0] * 19 + [2], [2, 2]).recall20 == 0.5


def test_the_first_good_place_is_told_by_its_reciprocal():
    assert score_list([1, 0, 2], [2]).mrr10 == pytest.approx(1 / 3)


def test_ndcg_equals_that_of_ir_measures_on_the_same_gains():
    generator = np.random.default_rng(3)
    for _ in range(20):
        grades = generator.integers(0, 4, 15).tolist()
        gains = [2**grade - 1 for grade in grades]
        judged = [ir_measures.Qrel("firm", str(i), gain) for i, gain in enumerate(gains)]
        listed = [ir_measures.ScoredDoc("firm", str(i), 100.0 - i) for i in range(len(gains))]
        wanted = ir_measures.calc_aggregate([ir_measures.nDCG @ 10], judged, listed)[ir_measures.nDCG @ 10]
        found = score_list(grades, grades)
        assert found is None or found.ndcg10 == pytest.approx(wanted)


def test_an_interval_of_equal_firms_is_a_point_and_of_others_holds_the_mean():
    assert interval([0.5] * 10) == pytest.approx((0.5, 0.5))
    low, high = interval([0.0, 1.0] * 20)
    assert low < 0.5 < high
    assert interval([0.2, 0.9, 0.4]) == interval([0.2, 0.9, 0.4])


def test_an_anchor_is_paired_with_the_shortest_text_that_states_it():
    texts = [BODY[:17], "对首次认定的企业给予20万元奖励", "无关的文字"]
    assert pair(["首次认定的企业给予20万元奖励"], texts, BODY) == {0: 1}


def test_two_anchors_never_share_a_text_and_the_whole_document_stands_for_none():
    anchors = ["对首次认定的企业给予20万元奖励", "对孵化器给予30万元补助"]
    assert pair(anchors, [BODY], BODY) == {}
    assert pair(anchors, [BODY[:17], BODY[17:]], BODY) == {0: 0, 1: 1}


def test_trigrams_are_blind_to_spaces_and_width():
    assert trigrams("２０ 万元") == trigrams("20万元")


def test_a_tally_of_sets_gives_precision_and_recall():
    tally = Tally()
    tally.add(frozenset({1, 2}), frozenset({2, 3, 4}))
    assert tally.rates()["precision"] == pytest.approx(1 / 3)
    assert tally.rates()["recall"] == pytest.approx(1 / 2)


def test_verdict_figures_on_a_table_known_beforehand():
    eligible, unclear, ineligible = Verdict.ELIGIBLE, Verdict.UNCLEAR, Verdict.INELIGIBLE
    pairs = [
        (eligible, eligible),
        (eligible, unclear),
        (unclear, unclear),
        (unclear, ineligible),
        (ineligible, eligible),
        (ineligible, ineligible),
        (unclear, None),
        (ineligible, ineligible),
    ]
    found = score_verdicts(pairs)
    assert found["agreement"] == 4 / 8
    assert found["false_eligible"] == 1 / 8
    assert found["overclaim"] == 1 / 2
    assert found["eligible_recall"] == 1 / 2
    assert found["hidden"] == 2 / 5

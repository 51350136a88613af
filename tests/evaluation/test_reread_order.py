"""A re-ranker held against gold: what it makes of an order is measured before it is set."""

from datetime import date

import numpy as np
import pytest

from policymatch.evaluation.cases import cases_of
from policymatch.evaluation.gold import read_gold
from policymatch.evaluation.measuring import evaluate
from policymatch.evaluation.orders import score_order
from policymatch.evaluation.rereading import reread_scores
from policymatch.evaluation.stand import stand_of
from tests.evaluation.toy_gold import write_gold
from tests.made_models import letter_reranker

ON = date(2026, 11, 24)


@pytest.fixture(scope="module")
def stand(settings, tmp_path_factory):
    """A reader that takes every firm for one that is after loans: right for each second firm."""
    folder = tmp_path_factory.mktemp("reread")
    reader = letter_reranker(folder / "loans", "贷")
    told = settings.model_copy(update={"reranker": str(reader)})
    (folder / "gold").mkdir()
    with stand_of(read_gold(write_gold(folder / "gold"), ON), told, ON) as stand:
        yield stand


def test_where_the_ranker_sees_no_difference_the_reader_decides(stand):
    cases = cases_of(stand)
    alike = [np.full(len(stand.snapshot), 0.5) for _ in cases]
    again = score_order(cases, reread_scores(stand, stand.snapshot.reranker, cases, alike))
    # Six useful measures are first of twelve, or last.
    assert [round(score.mrr10, 6) for score in again] == [1.0, round(1 / 7, 6)] * 4
    assert [score.ndcg10 == pytest.approx(1) for score in again] == [True, False] * 4


def test_an_evaluation_has_a_row_for_it(stand):
    rows = {row.name: row for row in evaluate(stand).ranking}
    assert rows["held_back_firms, read again"].firms == rows["held_back_firms"].firms == 8

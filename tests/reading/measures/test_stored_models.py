"""The models of the reader are stored as data and come back as they were."""

from dataclasses import replace

import numpy as np
import pytest
from sklearn.ensemble import HistGradientBoostingClassifier

from policymatch.domain.errors import TermsError
from policymatch.reading.extract.model import packaged_labeller
from policymatch.reading.measures.boosted import Boosted
from policymatch.reading.measures.linear import open_linear, save_linear, train_linear
from policymatch.reading.measures.traits import traits_of
from policymatch.reading.measures.trees import open_trees, save_trees
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs


def test_a_linear_model_comes_back_with_the_same_answers(tmp_path):
    rows = [["red", "round"], ["green", "long"], ["red", "small"], ["green", "flat"]] * 3
    model = train_linear(rows, ["apple", "pear", "apple", "pear"] * 3, fewest_seen=2, inverse_penalty=1.0)
    save_linear(model, tmp_path / "fruit.json")
    again = open_linear(tmp_path / "fruit.json")
    assert [again.answer(row) for row in rows[:4]] == ["apple", "pear", "apple", "pear"]
    assert again.answer(["never seen"]) in ("apple", "pear")


def test_trees_come_back_with_the_same_chances(tmp_path):
    body = "某市若干措施\n一、支持研发\n（一）对企业给予10万元补助。\n（二）加强宣传。"
    shown = traits_of(layout_of(body, paragraphs(body)))
    labeller = packaged_labeller()
    tables = labeller.linear_tables(shown)
    save_trees(labeller.trees, tmp_path / "offers.npz")
    again = open_trees(tmp_path / "offers.npz").log_chances(shown, tables)
    assert (again == labeller.trees.log_chances(shown, tables)).all()


def _boosted():
    """A small fitted model of three answers, and what it was fitted to."""
    by_chance = np.random.default_rng(7)
    rows = by_chance.random((200, 4)).astype(np.float32)
    answers = (rows[:, 0] + rows[:, 1] * rows[:, 2] > 0.8).astype(int) + (rows[:, 3] > 0.6)
    return HistGradientBoostingClassifier(max_iter=8, random_state=0).fit(rows, answers), rows


def test_trees_laid_out_as_columns_say_what_the_learning_library_says():
    model, rows = _boosted()
    np.testing.assert_allclose(Boosted.of(model).chances(rows), model.predict_proba(rows), rtol=0, atol=1e-12)


@pytest.mark.parametrize("lead", [0, -1, 10**6])
def test_trees_whose_branches_lead_back_or_out_are_refused_by_name(tmp_path, lead):
    trees = Boosted.of(_boosted()[0])
    right = np.where(trees.left == trees.right, trees.right, lead)
    replace(trees, right=right).save(tmp_path / "offers.npz", ("a", "b", "c", "d"))
    with pytest.raises(TermsError, match=r"offers\.npz"):
        open_trees(tmp_path / "offers.npz")


@pytest.mark.parametrize("content", [b"", b"not a model", b'{"answers": ["a"]}'])
def test_a_damaged_model_is_refused_by_name(tmp_path, content):
    path = tmp_path / "offers.npz"
    path.write_bytes(content)
    with pytest.raises(TermsError, match=r"offers\.npz"):
        open_trees(path)
    with pytest.raises(TermsError, match=r"offers\.npz"):
        open_linear(path)

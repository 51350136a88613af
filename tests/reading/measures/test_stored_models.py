"""The models of the reader are stored as data and come back as they were."""

import pytest

from policymatch.domain.errors import TermsError
from policymatch.reading.extract.model import packaged_labeller
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
    save_trees(labeller.trees, tmp_path / "offers.skops")
    again = open_trees(tmp_path / "offers.skops").log_chances(shown, tables)
    assert (again == labeller.trees.log_chances(shown, tables)).all()


@pytest.mark.parametrize("content", [b"", b"not a model", b'{"answers": ["a"]}'])
def test_a_damaged_model_is_refused_by_name(tmp_path, content):
    path = tmp_path / "offers.skops"
    path.write_bytes(content)
    with pytest.raises(TermsError, match=r"offers\.skops"):
        open_trees(path)
    with pytest.raises(TermsError, match=r"offers\.skops"):
        open_linear(path)

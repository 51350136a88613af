"""Characters and pairs: equal to scikit-learn, the same from disk, damage named."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer

from policymatch.domain.errors import SnapshotDamaged
from policymatch.search.char_index import CharIndex

TEXTS = (
    "对氢能汽车示范应用给予补助",
    "国外发明专利授权资助，PCT申请",
    "贷款贴息，贷款担保费补贴",
    "氢能专利导航",
    "人工智能算力券",
)


def by_scikit_learn(texts, query):
    vectors = TfidfVectorizer(analyzer="char", ngram_range=(1, 2), sublinear_tf=True).fit(texts)
    return (vectors.transform([query]) @ vectors.transform(texts).T).toarray()[0]


@pytest.mark.parametrize("query", ["氢能贷款贷", "pct专利", "毫不相干xyz", "", "氢"])
def test_scores_equal_those_of_scikit_learn(query):
    assert np.allclose(CharIndex.build(TEXTS).scores(query), by_scikit_learn(TEXTS, query), atol=1e-6)


@settings(max_examples=50, deadline=None)
@given(
    texts=st.lists(st.text("甲乙丙丁ab", min_size=1, max_size=12), min_size=1, max_size=8),
    query=st.text("甲乙丙戊ab", max_size=8),
)
def test_scores_equal_those_of_scikit_learn_on_any_texts(texts, query):
    assert np.allclose(CharIndex.build(texts).scores(query), by_scikit_learn(texts, query), atol=1e-5)


def test_chosen_rows_have_the_scores_that_they_have_among_all():
    index = CharIndex.build(TEXTS)
    rows = np.array([3, 0])
    assert index.scores("氢能专利", rows).tolist() == index.scores("氢能专利")[rows].tolist()


def test_the_mean_vector_gives_the_mean_score():
    index = CharIndex.build(TEXTS)
    queries = ["氢能", "贷款贴息"]
    mean = np.mean([index.scores(query) for query in queries], axis=0)
    assert np.allclose(index.product(index.mean_vector(queries)), mean, atol=1e-6)


def test_coverage_is_the_weighed_share_of_pairs_that_the_query_holds():
    index = CharIndex.build(["氢能汽车", "贷款"])
    assert index.coverage("氢能汽车厂").tolist() == pytest.approx([1.0, 0.0])
    # Each pair is in one of two texts, so 氢能, 能汽 and 汽车 weigh alike.
    assert index.coverage("氢能")[0] == pytest.approx(1 / 3)


def test_an_index_of_other_texts_may_share_the_terms():
    whole = CharIndex.build(TEXTS)
    titles = CharIndex.build(["氢能", "专利"], whole.terms)
    assert titles.scores("氢能").tolist() == pytest.approx([1.0, 0.0])


def test_an_index_comes_back_from_disk_with_the_same_scores(tmp_path):
    index = CharIndex.build(TEXTS)
    index.save(tmp_path / "chars")
    again = CharIndex.open(tmp_path / "chars")
    assert again.scores("氢能专利").tobytes() == index.scores("氢能专利").tobytes()


@pytest.mark.parametrize("name", ["keys.npy", "rarity.npy", "starts.npy", "columns.npy", "weights.npy"])
def test_a_damaged_file_is_named(tmp_path, name):
    CharIndex.build(TEXTS).save(tmp_path / "chars")
    (tmp_path / "chars" / name).write_bytes(b"not an array")
    with pytest.raises(SnapshotDamaged, match=name.replace(".", r"\.")):
        CharIndex.open(tmp_path / "chars")


def test_bounds_that_do_not_fit_are_refused(tmp_path):
    CharIndex.build(TEXTS).save(tmp_path / "chars")
    np.save(tmp_path / "chars" / "starts.npy", np.array([0, 5, 3], np.int64))
    with pytest.raises(SnapshotDamaged, match=r"starts\.npy"):
        CharIndex.open(tmp_path / "chars")

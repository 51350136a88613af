"""Characters and pairs: equal to scikit-learn, the same from disk, damage named."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer

from policymatch.domain.errors import SnapshotDamaged
from policymatch.search.char_index import CharIndex
from policymatch.search.char_terms import CharTerms

TEXTS = (
    "对氢能汽车示范应用给予补助",
    "国外发明专利授权资助，PCT申请",
    "贷款贴息，贷款担保费补贴",
    "氢能专利导航",
    "人工智能算力券",
)


def index_of(texts, terms=None):
    return CharIndex.build([[text] for text in texts], terms or CharTerms.fit(texts))


def scores(index, query, rows=None):
    positions, weights = index.terms.weigh(query)
    asked = np.arange(len(index)) if rows is None else rows
    return index.of_rows(asked, positions).products(0, weights[:, None])[:, 0]


def coverage(index, query):
    positions, _ = index.terms.weigh(query)
    return index.of_rows(np.arange(len(index)), positions).coverage(0, index.terms.worth[positions])


def by_scikit_learn(texts, query):
    vectors = TfidfVectorizer(analyzer="char", ngram_range=(1, 2), sublinear_tf=True).fit(texts)
    return (vectors.transform([query]) @ vectors.transform(texts).T).toarray()[0]


@pytest.mark.parametrize("query", ["氢能贷款贷", "pct专利", "毫不相干xyz", "", "氢"])
def test_scores_equal_those_of_scikit_learn(query):
    assert np.allclose(scores(index_of(TEXTS), query), by_scikit_learn(TEXTS, query), atol=1e-6)


@settings(max_examples=50)
@given(
    texts=st.lists(st.text("甲乙丙丁ab", min_size=1, max_size=12), min_size=1, max_size=8),
    query=st.text("甲乙丙戊ab", max_size=8),
)
def test_scores_equal_those_of_scikit_learn_on_any_texts(texts, query):
    assert np.allclose(scores(index_of(texts), query), by_scikit_learn(texts, query), atol=1e-5)


def test_each_text_of_a_row_has_the_score_that_it_has_alone():
    terms, other = CharTerms.fit(TEXTS), TEXTS[::-1]
    both = CharIndex.build(list(zip(TEXTS, other, strict=True)), terms, facets=2)
    positions, weights = terms.weigh("氢能专利贷款")
    rows = both.of_rows(np.arange(len(TEXTS)), positions)
    for facet, texts in enumerate((TEXTS, other)):
        alone = scores(index_of(texts, terms), "氢能专利贷款")
        assert rows.products(facet, weights[:, None])[:, 0].tolist() == alone.tolist()


def test_terms_that_a_query_lacks_change_no_digit():
    index = index_of(TEXTS)
    positions, weights = index.terms.weigh("氢能专利")
    whole = np.zeros((len(index.terms), 1), np.float32)
    whole[positions, 0] = weights
    among_all = index.of_rows(np.arange(len(TEXTS)), np.arange(len(index.terms))).products(0, whole)[:, 0]
    assert scores(index, "氢能专利").tobytes() == among_all.tobytes()


def test_a_term_may_stand_in_a_text_more_often_than_a_byte_can_tell():
    texts = ("的" * 300, "氢的")
    assert np.allclose(scores(index_of(texts), "的的"), by_scikit_learn(texts, "的的"), atol=1e-6)


def test_chosen_rows_have_the_scores_that_they_have_among_all():
    index = index_of(TEXTS)
    rows = np.array([3, 0])
    assert scores(index, "氢能专利", rows).tolist() == scores(index, "氢能专利")[rows].tolist()


def test_the_mean_vector_gives_the_mean_score():
    index = index_of(TEXTS)
    queries = ["氢能", "贷款贴息"]
    mean = np.mean([scores(index, query) for query in queries], axis=0)
    every = np.arange(len(index.terms))
    rows = index.of_rows(np.arange(len(TEXTS)), every)
    assert np.allclose(rows.products(0, index.terms.mean_vector(queries)[:, None])[:, 0], mean, atol=1e-6)


def test_coverage_is_the_weighed_share_of_pairs_that_the_query_holds():
    index = index_of(["氢能汽车", "贷款"])
    assert coverage(index, "氢能汽车厂").tolist() == pytest.approx([1.0, 0.0])
    # Each pair is in one of two texts, so 氢能, 能汽 and 汽车 weigh alike.
    assert coverage(index, "氢能")[0] == pytest.approx(1 / 3)


def test_an_index_of_other_texts_may_share_the_terms():
    titles = index_of(["氢能", "专利"], CharTerms.fit(TEXTS))
    assert scores(titles, "氢能").tolist() == pytest.approx([1.0, 0.0])


def test_an_index_comes_back_from_disk_with_the_same_scores(tmp_path):
    index = index_of(TEXTS)
    index.save(tmp_path / "chars")
    again = CharIndex.open(tmp_path / "chars", index.terms)
    assert scores(again, "氢能专利").tobytes() == scores(index, "氢能专利").tobytes()


@pytest.mark.parametrize(
    "name", ["starts.npy", "columns.npy", "codes.npy", "counts.npy", "lengths.npy", "worths.npy"]
)
def test_a_damaged_file_is_named(tmp_path, name):
    index = index_of(TEXTS)
    index.save(tmp_path / "chars")
    (tmp_path / "chars" / name).write_bytes(b"not an array")
    with pytest.raises(SnapshotDamaged, match=name.replace(".", r"\.")):
        CharIndex.open(tmp_path / "chars", index.terms)


def test_bounds_that_do_not_fit_are_refused(tmp_path):
    index = index_of(TEXTS)
    index.save(tmp_path / "chars")
    np.save(tmp_path / "chars" / "starts.npy", np.array([0, 5, 3], np.int64))
    with pytest.raises(SnapshotDamaged, match=r"starts\.npy"):
        CharIndex.open(tmp_path / "chars", index.terms)

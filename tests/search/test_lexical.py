"""Exact words, held against BM25 written out."""

import math
from collections import Counter

import numpy as np
import pytest

from policymatch.domain.errors import SnapshotDamaged
from policymatch.search.lexical import LexicalIndex
from policymatch.search.words import words_of

TEXTS = [
    "对首次认定的高新技术企业给予20万元奖励",
    "对科技型中小企业研发费用给予补助，最高50万元",
    "首贷贴息：对首次获得贷款的小微企业给予贴息",
    "R&D grants for high-tech companies in Shenyang",
    "",
]
FILES = ["rows.json", "vocabulary.json", "starts.npy", "columns.npy", "weights.npy"]


@pytest.fixture(scope="module")
def index():
    return LexicalIndex.build(TEXTS)


def bm25(query, texts, k1=1.5, b=0.75):
    """Lucene's BM25 as Robertson and Zaragoza 2009 state it, without its constant factor (k1 + 1)."""
    bags = [Counter(words_of(text)) for text in texts]
    mean = sum(bag.total() for bag in bags) / len(bags)

    def weight(word, bag):
        holders = sum(word in each for each in bags)
        rarity = math.log(1 + (len(bags) - holders + 0.5) / (holders + 0.5))
        return rarity * bag[word] / (bag[word] + k1 * (1 - b + b * bag.total() / mean))

    return [sum(weight(word, bag) for word in words_of(query)) for bag in bags]


@pytest.mark.parametrize("query", ["高新技术企业奖励", "研发费用 贷款 贴息", "company R&D", "首次首次"])
def test_scores_are_bm25_of_every_row(index, query):
    assert np.allclose(index.scores(query), bm25(query, TEXTS), atol=1e-5)


def test_a_query_without_a_known_word_scores_nothing(index):
    for query in ("", "，。", "航天器"):
        assert index.scores(query).tolist() == [0.0] * len(TEXTS)
        assert index.search(query, 3)[0].tolist() == []


def test_a_mask_leaves_rows_out_before_the_best_are_taken(index):
    mask = np.array([False, True, True, True, True])
    assert index.search("首次认定高新技术企业", 1)[0].tolist() == [0]
    assert 0 not in index.search("首次认定高新技术企业", 5, mask)[0]


def test_an_opened_index_answers_as_the_one_that_was_saved(index, tmp_path):
    index.save(tmp_path)
    opened = LexicalIndex.open(tmp_path)
    assert np.array_equal(opened.scores("企业贷款"), index.scores("企业贷款"))
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(FILES)


def test_the_same_texts_give_the_same_bytes(index, tmp_path):
    index.save(tmp_path / "one")
    LexicalIndex.build(TEXTS).save(tmp_path / "two")
    for name in FILES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_texts_without_a_word_make_an_index_too(tmp_path):
    LexicalIndex.build(["", "。"]).save(tmp_path)
    assert LexicalIndex.open(tmp_path).scores("企业").tolist() == [0.0, 0.0]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("kept", [None, 0, 6, 60])
def test_a_missing_or_cut_file_is_named(index, tmp_path, name, kept):
    index.save(tmp_path)
    path = tmp_path / name
    content = path.read_bytes()
    path.unlink()
    if kept is not None:
        path.write_bytes(content[: min(kept, len(content) - 4)])
    with pytest.raises(SnapshotDamaged, match=name):
        LexicalIndex.open(tmp_path)


def test_columns_that_point_beyond_the_rows_are_refused(index, tmp_path):
    index.save(tmp_path)
    np.save(tmp_path / "columns.npy", np.load(tmp_path / "columns.npy") + 100)
    with pytest.raises(SnapshotDamaged, match=r"columns\.npy"):
        LexicalIndex.open(tmp_path)


def test_a_pickled_array_is_refused(index, tmp_path):
    index.save(tmp_path)
    np.save(tmp_path / "weights.npy", np.array([{}], object), allow_pickle=True)
    with pytest.raises(SnapshotDamaged, match=r"weights\.npy"):
        LexicalIndex.open(tmp_path)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ＧＢ／Ｔ ４７５４", ["gb/t", "gb", "4754"]),
        ("AI-driven subsidies of the firm's", ["ai-driven", "ai", "driven", "subsidy", "firm"]),
        ("C++与5G", ["c++", "与", "5g"]),
        ("3.5%以上", ["3.5", "以上"]),
        ("……（）", []),
    ],
)
def test_words_are_levelled_in_width_case_and_number(text, words):
    assert words_of(text) == words

"""Vectors kept by what they say."""

import sqlite3

import numpy as np
import pytest

from policymatch.domain.errors import EncoderError
from policymatch.domain.progress import Stage
from policymatch.search.vector_cache import VectorCache

TEXTS = ["高新技术企业奖励", "研发费用补助", "高新技术企业奖励", "首贷贴息"]


def encoded_count(cache, texts, encoder):
    told = []
    cache.encode_passages(texts, encoder, lambda stage, done, total: told.append((stage, done, total)))
    assert told[-1][0] is Stage.ENCODE
    assert told[-1][1] == told[-1][2]
    return told[-1][2]


def test_rows_are_those_of_the_encoder(encoder, tmp_path):
    rows = VectorCache(tmp_path).encode_passages(TEXTS, encoder)
    assert np.allclose(rows, encoder.encode_passages(TEXTS), atol=1e-5)


def test_what_was_said_before_is_not_encoded_again(encoder, tmp_path):
    cache = VectorCache(tmp_path)
    assert encoded_count(cache, TEXTS, encoder) == 3
    assert encoded_count(cache, [*TEXTS, "新的条款"], encoder) == 1
    assert encoded_count(VectorCache(tmp_path), TEXTS, encoder) == 0


def test_kept_rows_are_the_same_bytes(encoder, tmp_path):
    cache = VectorCache(tmp_path)
    first, again = (cache.encode_passages(TEXTS, encoder) for _ in range(2))
    assert first.tobytes() == again.tobytes()


def test_no_text_gives_no_row(encoder, tmp_path):
    assert VectorCache(tmp_path).encode_passages([], encoder).shape == (0, 384)


def test_a_damaged_vector_is_encoded_anew(encoder, tmp_path):
    cache = VectorCache(tmp_path)
    expected = cache.encode_passages(TEXTS, encoder)
    with sqlite3.connect(tmp_path / "vectors.sqlite") as connection:
        connection.execute("UPDATE vectors SET vector = zeroblob(1536)")
    assert np.allclose(cache.encode_passages(TEXTS, encoder), expected, atol=1e-5)
    assert encoded_count(cache, TEXTS, encoder) == 0


def test_a_file_that_is_no_cache_is_named(encoder, tmp_path):
    (tmp_path / "vectors.sqlite").write_bytes(b"not a database at all" * 100)
    with pytest.raises(EncoderError, match=r"vectors\.sqlite .* may be deleted"):
        VectorCache(tmp_path).encode_passages(TEXTS, encoder)

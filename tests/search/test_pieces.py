"""Long texts in pieces."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from policymatch.search.pieces import PIECE_TOKENS, best_of, cut, pieces

TITLE = "关于支持科技创新的若干政策"
SENTENCE = "对上年度研发费用占营业收入比例不低于5%的企业，按照研发费用的10%给予补助，最高不超过100万元。"


def test_a_short_text_is_one_piece_with_its_title(encoder):
    (piece,) = pieces(SENTENCE, TITLE, encoder)
    assert piece.text == f"{TITLE}\n{SENTENCE}"
    assert (piece.start, piece.end) == (0, len(SENTENCE))


@pytest.mark.parametrize("count", [20, 41, 77])
def test_pieces_cover_the_text_end_with_sentences_and_fit_the_window(encoder, count):
    text = SENTENCE * count
    parts = pieces(text, TITLE, encoder)
    assert "".join(text[part.start : part.end] for part in parts) == text
    assert all(text[part.start : part.end].endswith("。") for part in parts)
    sizes = [len(encoder.token_ends(text[part.start : part.end])) for part in parts]
    assert max(sizes) <= PIECE_TOKENS + 1
    assert len(parts) == 1 or min(sizes) >= 0.4 * PIECE_TOKENS
    assert all(len(encoder.token_ends(part.text)) < encoder.window_tokens - 8 for part in parts)


def test_a_line_end_is_cut_before_a_sentence_end(encoder):
    text = SENTENCE * 10 + "\n" + SENTENCE * 8
    assert pieces(text, "", encoder)[0].end == text.index("\n") + 1


def test_a_text_without_any_end_is_cut_all_the_same(encoder):
    text = "研" * 2000
    parts = pieces(text, TITLE, encoder)
    assert "".join(text[part.start : part.end] for part in parts) == text
    assert all(len(encoder.token_ends(part.text)) < encoder.window_tokens for part in parts)


def test_a_title_longer_than_its_room_is_shortened(encoder):
    (piece,) = pieces("正文", TITLE * 40, encoder)
    assert piece.text.endswith("\n正文")
    assert len(encoder.token_ends(piece.text)) < 64


@given(some.text("研发。，\n ab", max_size=300), some.integers(1, 40))
def test_runs_cover_the_text_and_hold_no_more_tokens_than_allowed(text, most):
    ends = np.arange(1, len(text) + 1)
    runs = cut(text, ends, most)
    assert [run[0] for run in runs] == [0, *(run[1] for run in runs[:-1])]
    assert runs[-1][1] == len(text)
    assert all(end - start <= most for start, end in runs)


def test_the_best_piece_counts_and_none_is_minus_infinity():
    assert best_of(np.array([0.2, 0.7, 0.5]), np.array([0, 0, 2]), 3).tolist() == [
        np.float32(0.7),
        -np.inf,
        np.float32(0.5),
    ]

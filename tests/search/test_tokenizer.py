"""The tokenizer made again from pieces, on a vocabulary small enough to reckon by hand."""

import numpy as np
import pytest

from policymatch.search.container import Marks, Vocabulary
from policymatch.search.manifest import encoder_manifest
from policymatch.search.tokenizer import kept_rows, tokenizer_of, trimmed

PIECES = ("<s>", "<pad>", "</s>", "<unk>", "▁", "政", "策", "政策", "на", "～", "5", "a", "<mask>")
VOCABULARY = Vocabulary(
    PIECES,
    np.array([0, 0, 0, 0, -1, -5, -5, -4, -3, -2, -2, -2, 0], np.float32),
    Marks(start=0, end=2, padding=1, unknown=3),
    {"\u3000": " ", "\u200b": "", "\u0085": " "},
)


@pytest.fixture(scope="module")
def tokenizer():
    return tokenizer_of(VOCABULARY)


def spelt(tokenizer, text):
    return tokenizer.encode(text).tokens


def test_a_text_is_framed_and_its_likeliest_pieces_taken(tokenizer):
    assert spelt(tokenizer, "政策") == ["<s>", "▁", "政策", "</s>"]
    assert tokenizer.encode("政策").ids == [0, 4, 7, 2]


def test_the_range_mark_is_kept_while_other_wide_signs_are_narrowed(tokenizer):
    assert spelt(tokenizer, "５～５") == ["<s>", "▁", "5", "～", "5", "</s>"]


def test_white_space_is_levelled_and_controls_are_dropped(tokenizer):
    assert spelt(tokenizer, "政\u3000 \u0085策") == ["<s>", "▁", "政", "▁", "策", "</s>"]
    assert spelt(tokenizer, "政\u200b策") == ["<s>", "▁", "政策", "</s>"]


def test_pieces_of_other_scripts_go_and_marks_stay():
    rows = kept_rows(VOCABULARY, encoder_manifest().bundled)
    kept = trimmed(VOCABULARY, rows).pieces
    assert set(PIECES) - set(kept) == {"на"}
    assert kept[:4] == PIECES[:4]
    assert kept[-1] == "<mask>"


def test_trimming_changes_no_piece_of_a_chinese_text(tokenizer):
    rows = kept_rows(VOCABULARY, encoder_manifest().bundled)
    small = tokenizer_of(trimmed(VOCABULARY, rows))
    assert spelt(small, "政策5～a") == spelt(tokenizer, "政策5～a")

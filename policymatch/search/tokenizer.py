"""The XLM-R unigram tokenizer, made again from its pieces alone."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from tokenizers import AddedToken, Regex, Tokenizer, decoders, normalizers, pre_tokenizers, processors
from tokenizers.models import Unigram

from policymatch.search.container import Marks, Vocabulary
from policymatch.search.manifest import BundledModel

WORD_MARK = "\u2581"
MASK = "<mask>"
_PRIVATE_USE = 0xF0000


def kept_rows(vocabulary: Vocabulary, model: BundledModel) -> NDArray[np.int64]:
    """Ids of the pieces spelt in the model's alphabet, with the marks and the mask (the last one)."""
    marks = vocabulary.marks
    always = {marks.start, marks.end, marks.padding, marks.unknown, len(vocabulary.pieces) - 1}
    spelt = (at for at, piece in enumerate(vocabulary.pieces) if at in always or model.spells(piece))
    return np.fromiter(spelt, np.int64)


def trimmed(vocabulary: Vocabulary, rows: NDArray[np.int64]) -> Vocabulary:
    """The vocabulary of `rows` alone; new ids follow their order. The marks come first and keep theirs."""
    pieces = tuple(vocabulary.pieces[row] for row in rows)
    return replace(vocabulary, pieces=pieces, scores=vocabulary.scores[rows])


def tokenizer_of(vocabulary: Vocabulary) -> Tokenizer:
    """A tokenizer that gives the ids of `vocabulary` (Kudo 2018, arXiv 1804.10959)."""
    scored = list(zip(vocabulary.pieces, vocabulary.scores.tolist(), strict=True))
    tokenizer = Tokenizer(Unigram(scored, unk_id=vocabulary.marks.unknown, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(_normalising(vocabulary))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement=WORD_MARK, prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace(replacement=WORD_MARK, prepend_scheme="always")
    tokenizer.post_processor = _framing(vocabulary)
    tokenizer.add_special_tokens(_specials(vocabulary))
    return tokenizer


def mark_names(vocabulary: Vocabulary) -> dict[str, str]:
    """The pieces that stand for no text, by the role a tokenizer's configuration calls them."""
    piece, marks = vocabulary.pieces, vocabulary.marks
    return {
        "bos_token": piece[marks.start],
        "cls_token": piece[marks.start],
        "eos_token": piece[marks.end],
        "sep_token": piece[marks.end],
        "pad_token": piece[marks.padding],
        "unk_token": piece[marks.unknown],
        "mask_token": MASK,
    }


def _framing(vocabulary: Vocabulary) -> processors.TemplateProcessing:
    marks: Marks = vocabulary.marks
    start, end = vocabulary.pieces[marks.start], vocabulary.pieces[marks.end]
    return processors.TemplateProcessing(
        single=f"{start} $A {end}",
        pair=f"{start} $A {end} {end} $B {end}",
        special_tokens=[(start, marks.start), (end, marks.end)],
    )


def _specials(vocabulary: Vocabulary) -> list[AddedToken]:
    marks = vocabulary.marks
    plain = sorted((marks.start, marks.padding, marks.end, marks.unknown))
    names = [AddedToken(vocabulary.pieces[at], special=True, normalized=False) for at in plain]
    return [*names, AddedToken(MASK, special=True, normalized=False, lstrip=True)]


def _normalising(vocabulary: Vocabulary) -> list[normalizers.Normalizer]:
    """Plain NFKC with its differences from the table put around it.

    The table drops some controls and turns odd white space into a space: done before. It keeps some letters
    that NFKC would rewrite (the range mark of Chinese figures): hidden in private use while NFKC runs.
    """
    hidden = [(letter, chr(_PRIVATE_USE + at)) for at, letter in enumerate(_spared(vocabulary))]
    return [
        *_rewriting(vocabulary.rewrites),
        *(normalizers.Replace(letter, cover) for letter, cover in hidden),
        normalizers.NFKC(),
        *(normalizers.Replace(cover, letter) for letter, cover in hidden),
        normalizers.Replace(Regex(" {2,}"), " "),
    ]


def _rewriting(rewrites: Mapping[str, str]) -> Iterable[normalizers.Normalizer]:
    """One step for all letters that become the same text, to keep the steps few."""
    letters_by_result: dict[str, list[str]] = defaultdict(list)
    for letter, result in rewrites.items():
        if unicodedata.normalize("NFKC", letter) != result:
            letters_by_result[result].append(letter)
    for result, letters in letters_by_result.items():
        points = "".join(f"\\x{{{ord(letter):x}}}" for letter in letters)
        yield normalizers.Replace(Regex(f"[{points}]"), result)


def _spared(vocabulary: Vocabulary) -> list[str]:
    letters = {letter for piece in vocabulary.pieces for letter in piece}
    return sorted(
        letter
        for letter in letters
        if letter not in vocabulary.rewrites and unicodedata.normalize("NFKC", letter) != letter
    )

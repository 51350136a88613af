"""Running text to the words that exact search counts."""

import re
import unicodedata
from collections.abc import Iterator

import rjieba

# A run of Latin letters and digits with the signs that make one word of it (r&d, gb/t, c++, ai-driven, 3.5).
_RUNS = re.compile(
    r"(?P<latin>[a-zα-ωà-ÿ0-9]+(?:[-&/.'][a-zα-ωà-ÿ0-9]+)*[+#]*)"
    r"|(?P<han>[\u3400-\u9fff\U00020000-\U0003ffff]+)"
)
_INNER = re.compile(r"[-&/.']")
# English words that stand in nearly every sentence; Chinese ones weigh next to nothing by their frequency.
# fmt: off
_EMPTY = frozenset({
    "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "do", "does", "for",
    "from", "had", "has", "have", "in", "into", "is", "it", "its", "more", "no", "not", "of", "on",
    "or", "our", "such", "than", "that", "the", "their", "them", "these", "they", "this", "to",
    "under", "was", "we", "were", "which", "will", "with", "would", "you", "your",
})
# fmt: on


def words_of(text: str) -> list[str]:
    """The words of `text` in order, Chinese cut by dictionary with its shorter words beside the longer.

    Width and case are levelled, English plurals folded, empty words left out.

    >>> words_of("高新技术企业 R&D grants")
    ['高新', '技术', '高新技术', '企业', 'r&d', 'grant']
    """
    return list(_words(unicodedata.normalize("NFKC", text).lower()))


def _words(text: str) -> Iterator[str]:
    for run in _RUNS.finditer(text):
        if han := run["han"]:
            yield from rjieba.cut_for_search(han)
        else:
            yield from _latin(run["latin"])


def _latin(run: str) -> Iterator[str]:
    """The run itself, and its parts where they are words of their own."""
    whole = run.removesuffix("'s")
    if whole not in _EMPTY:
        yield _singular(whole)
    parts = _INNER.split(whole)
    if len(parts) > 1:
        yield from (
            _singular(part) for part in parts if len(part) > 1 and part not in _EMPTY and part.isalpha()
        )


def _singular(word: str) -> str:
    """The word without a plural ending; rough, but the same on both sides of a search.

    >>> [_singular(word) for word in ("companies", "patents", "business", "status")]
    ['company', 'patent', 'business', 'status']
    """
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]

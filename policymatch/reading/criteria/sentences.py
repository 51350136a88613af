"""Sentences of a passage and the parts between their commas, with the numbering that opens them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from policymatch.reading.criteria.passages import Passage, PassageRole
from policymatch.reading.criteria.view import View

# Numbering, outermost first: the position in this list is the level.
_NUMERALS = (
    r"第[一二三四五六七八九十百零]{1,5}[条章]",
    r"[一二三四五六七八九十]{1,3}、",
    r"\([一二三四五六七八九十]{1,3}\)",
    r"\d{1,2}(?:\.(?!\d)|、|．)",
    r"\(\d{1,2}\)|\d{1,2}\)",
    r"[①-⑳]",
    r"(?:一|二|三|四|五|六|七|八|九|十)是",
)
_NUMERAL = re.compile("|".join(f"(?P<l{i}>{pattern})" for i, pattern in enumerate(_NUMERALS)))
_ENDS = re.compile(
    rf"[。;；!！?？→]+[”’」]?|[:：](?={'|'.join(_NUMERALS)}|$)|(?<=[,，、])(?={_NUMERALS[4]}|{_NUMERALS[5]})"
)
_COMMAS = re.compile(r"[,，]")
_LONGEST_NUMERAL, _LONGEST_TITLE = 7, 26
_OPEN, _CLOSE = "(（《“‘[【", ")）》”’]】"


@dataclass(frozen=True)
class Part:
    """What stands between two commas: a half-open span of a view's text."""

    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """A sentence of a view. `level` is the rank of the numbering it stands under, None without any.

    `opens` tells that its own numbering stands in front of it, `heads` that it ends in a colon.
    """

    view: View
    role: PassageRole
    start: int
    end: int
    level: int | None
    opens: bool
    heads: bool
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The words of the sentence, without numbering and closing sign."""
        return self.view.text[self.start : self.end]

    def part_text(self, part: Part) -> str:
        """The words of one part."""
        return self.view.text[part.start : part.end]


def sentences_of(
    body: str, passages: Sequence[Passage], title: Passage | None = None
) -> tuple[Sentence, ...]:
    """The sentences of passages, in order; numbering carries on within a passage.

    `title`, one of the passages, only heads what the others say.
    """
    found: list[Sentence] = []
    for passage in passages:
        view = View.of(body, passage.start, passage.end)
        level: int | None = None
        for start, end, heads in _spans(view.text):
            numeral = _NUMERAL.match(view.text, start, end)
            if numeral:
                level = int((numeral.lastgroup or "l0")[1:])
                start = numeral.end()
            if start < end:
                parts = tuple(_parts(view.text, start, end))
                found.append(
                    Sentence(view, passage.role, start, end, level, numeral is not None, heads, parts)
                )
    return tuple(found)


def _is_title(text: str, start: int, end: int) -> bool:
    """Whether a sentence is the title of the clause: short, at its very start, more behind it."""
    return start <= _LONGEST_NUMERAL and end - start <= _LONGEST_TITLE and end + 1 < len(text) and "," not in text[start:end]


def narrowed(sentence: Sentence, start: int, end: int) -> Sentence:
    """The sentence cut to [start, end)."""
    return replace(sentence, start=start, end=end, parts=tuple(_parts(sentence.view.text, start, end)))


def _spans(text: str) -> Iterator[tuple[int, int, bool]]:
    start = 0
    for sign in _ENDS.finditer(text):
        if sign.start() > start and not _inside_bracket(text, start, sign.start()):
            yield start, sign.start(), sign.group()[:1] in (":", "：")
            start = sign.end()
    if start < len(text):
        yield start, len(text), False


def _inside_bracket(text: str, start: int, at: int) -> bool:
    """Whether a bracket or quotation opened since `start` closes soon behind `at`."""
    depth = sum((c in _OPEN) - (c in _CLOSE) for c in text[start:at])
    return depth > 0 and any(c in _CLOSE for c in text[at : at + 80])


def _parts(text: str, start: int, end: int) -> Iterator[Part]:
    low = start
    for comma in _COMMAS.finditer(text, start, end):
        if comma.start() > low and not _inside_bracket(text, low, comma.start()):
            yield Part(low, comma.start())
            low = comma.end()
    if low < end:
        yield Part(low, end)

"""Flow: a body without its line wraps, each character knowing where it stands in the body.

Made here in Chinese signs, for offers and what they give; `criteria/text/ascii_flow.py` makes it in ASCII signs.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from policymatch.domain.quote import Quote
from policymatch.reading.signs import CHINESE_SIGNS

_GROUPED, _THOUSANDS = re.compile(r"[０-９]{3}(?![0-9０-９])"), re.compile(r"(?<![0-9０-９])[０-９]{1,3}$")
_ASCII_WORD = re.compile(r"[A-Za-z0-9]")


@dataclass(frozen=True)
class Flow:
    r"""Text to search in, and for each of its characters the position in the body.

    Line wraps and blanks are gone, hard breaks are a newline, digits and signs have one spelling
    (`signs.py`); so one pattern finds a phrase however it was laid out.

    >>> flow = chinese_flow_of("给予 20\n万元奖励", [(0, 10)])
    >>> flow.text, flow.quote(2, 6, "给予 20\n万元奖励").text
    ('给予20万元奖励', '20\n万元')
    """

    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span in the body of `text[start:end]`, white space at its ends left out."""
        while start < end - 1 and self.text[start] == "\n":
            start += 1
        while end - 1 > start and self.text[end - 1] == "\n":
            end -= 1
        return self.offsets[start], self.offsets[end - 1] + 1

    def quote(self, start: int, end: int, body: str) -> Quote:
        """The literal quote of `text[start:end]`."""
        return Quote.of(body, *self.span(start, end))

    def position(self, offset: int) -> int:
        """The position in `text` of the first character at or after `offset` of the body."""
        return bisect_left(self.offsets, offset)


def chinese_flow_of(body: str, pieces: list[tuple[int, int]], added: Mapping[int, str] | None = None) -> Flow:
    """Join `pieces` (spans of the body, each a paragraph) into one flow in Chinese signs, a newline between them.

    `added`: words that the body does not say there, each with the place that it is read before;
    they stand for the character beside them.
    """
    words = added or {}
    chars: list[str] = []
    offsets: list[int] = []
    for start, end in pieces:
        if chars:
            chars.append("\n")
            offsets.append(start)
        _append(body, start, end, chars, offsets, words)
    return Flow("".join(chars), tuple(offsets))


def _append(
    body: str, start: int, end: int, chars: list[str], offsets: list[int], added: Mapping[int, str]
) -> None:
    for position in range(start, end + 1):
        words = added.get(position, "")
        chars.extend(words)
        offsets.extend([position if position == start else position - 1] * len(words))
        if position == end:
            return
        char = _one_spelling(body, position)
        if char.isspace() or char in "\u200b\ufeff":
            if not _parts_words(body, position, end):
                continue
            char = " "
        chars.append(char)
        offsets.append(position)


def _one_spelling(body: str, position: int) -> str:
    """A character in its one spelling; a Latin comma is a Chinese one unless it groups digits,
    and a Chinese one groups them where both they and it are full-width (１，５００万元).
    """
    char = body[position]
    if (
        char == "，"
        and _GROUPED.match(body, position + 1)
        and _THOUSANDS.search(body[max(0, position - 4) : position])
    ):
        return ","
    if char == "," and not (
        body[position - 1 : position].isdigit() and body[position + 1 : position + 2].isdigit()
    ):
        return "，"
    return char.translate(CHINESE_SIGNS)


def _parts_words(body: str, position: int, end: int) -> bool:
    """Whether the blank at `position` stands between two Latin words,
    or two numbers in cells of their own, which it must keep apart.
    """
    after = body[position + 1] if position + 1 < end else ""
    if body[position] == "\t" and position and body[position - 1].isdigit() and after.isdigit():
        return True
    return bool(
        position
        and _ASCII_WORD.match(body[position - 1])
        and _ASCII_WORD.match(after)
        and not (body[position - 1].isdigit() and after.isdigit())
    )

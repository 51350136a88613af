"""Text made plain once, before anything points into it."""

import re

from policymatch.domain.lookalikes import with_ideographs

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufeff\ufffe\uffff\u200b-\u200f\u202a-\u202e\u2060]")
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
# Every blank but the tab, which parts cells.
_BLANKS = "".join(char for char in map(chr, range(0x3001)) if char.isspace() and char != "\t")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def plain_newlines(text: str) -> str:
    r"""The text with a line feed for every line end, without a byte order mark.

    >>> plain_newlines("\ufeff一\r\n二\r三")
    '一\n二\n三'
    """
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def plain_digits(text: str) -> str:
    """The text with full-width digits in their ASCII form, character by character.

    >>> plain_digits("有效期５年，自２０２６年３月１日起")
    '有效期5年，自2026年3月1日起'
    """
    return text.translate(_DIGITS)


def without_unseen(text: str) -> str:
    r"""The text without control and zero-width characters; half characters are marked as such.

    >>> without_unseen("奖\x00励\u200b20\ud800万元")
    '奖励20\ufffd万元'
    """
    return _LONE_SURROGATE.sub("\ufffd", _UNSEEN.sub("", text))


def clean_text(text: str) -> str:
    r"""Text of a laid-out file (html, pdf, docx, xlsx) made plain, without trailing blanks and empty lines.

    >>> clean_text("  ⼀、⽀持 \r\n\r\n\u00a0 奖励\u00a020万元\t")
    '一、支持\n奖励 20万元'
    """
    text = with_ideographs(without_unseen(plain_newlines(text).replace("\u00a0", " ")))
    lines = (_bare(line) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _bare(line: str) -> str:
    """A line without blanks at its ends; a row of a table keeps the tabs of its empty cells."""
    bare = line.strip()
    return line.strip(_BLANKS) if "\t" in bare else bare

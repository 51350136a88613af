"""Suggestion 建议: a fact read out of a firm's free text, not believed until the firm confirms it."""

from typing import Any

from policymatch.domain.value import Value


class Suggestion(Value):
    """A value for a key of the profile and the words it was read from, at [start, end) of the text.

    `value` is fit to be put into the profile as it stands: a number, a band, a word, a list.
    """

    key: str
    value: Any
    words: str
    start: int
    end: int

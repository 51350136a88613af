"""Spans: where something stands in a text, from its first character to behind its last."""

from typing import Protocol


class Spanned(Protocol):
    """What stands at the half-open span [start, end) of a text."""

    @property
    def start(self) -> int:
        """Its first character."""
        ...

    @property
    def end(self) -> int:
        """Behind its last character."""
        ...


def meet(one: Spanned, other: Spanned) -> bool:
    """Whether two spans of one text share a character."""
    return one.start < other.end and other.start < one.end

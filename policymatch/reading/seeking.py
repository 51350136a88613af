"""Seeking: where a text stands in a body, white space aside."""

from functools import cached_property


class Unspaced:
    r"""A body without its white space, each character knowing where it stands in the body.

    >>> Unspaced("给予\n20 万元奖励。").place_of("给予20万元")
    (0, 8)
    """

    def __init__(self, body: str) -> None:
        self._body = body
        self.text = "".join(body.split())

    @cached_property
    def _places(self) -> list[int]:
        return [place for place, char in enumerate(self._body) if not char.isspace()]

    def place_of(self, text: str) -> tuple[int, int] | None:
        """The half-open span in the body of the first place of `text`; None where it is not there."""
        wanted = "".join(text.split())
        at = self.text.find(wanted) if wanted else -1
        return None if at < 0 else self.span(at, at + len(wanted))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span in the body of `self.text[start:end]`, which holds a character at least."""
        return self._places[start], self._places[end - 1] + 1

"""Territories: where an item of a document is in force, told in a bracket with which the item ends.

（适用范围：海南自由贸易港）: of that item alone. （……，以下除另有标注外，适用范围同上）: of all later ones without one.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from policymatch.reading.criteria import Passage, PassageRole
from policymatch.reading.measures.units import Layout

# （适用范围：甲、乙自由贸易试验区，以下除另有标注的外，适用范围同上）
_BRACKET = re.compile(
    r"[（(](?P<told>(?:适用|试点|实施)(?:范围|地区|区域)[：:][^（）()；;。]{2,160}?)"
    r"(?P<on>[，,；;。](?:以)?下[^（）()]{0,40}同上)?[）)][。；]?$"
)


class _Territory(NamedTuple):
    """The paragraphs of the item that a bracket ends, where the bracket stands, and whether later items share it."""

    first: int
    last: int
    start: int
    end: int
    runs_on: bool


class Territories:
    """Where each item of a document is in force."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._told = list(self._brackets())

    def of(self, place: int) -> Iterator[Passage]:
        """Where what stands in paragraph `place` is in force; nothing where no bracket says so."""
        path = self._layout.paragraphs[place].path
        own = [t for t in self._told if t.first <= place <= t.last or t.last in path]
        before = [t for t in self._told if t.runs_on and t.last < place]
        if told := (own or before)[-1:]:
            start, end = self._layout.flow.span(told[0].start, told[0].end)
            yield Passage(role=PassageRole.TARGET, start=start, end=end)

    def _brackets(self) -> Iterator[_Territory]:
        first = 0
        for index, paragraph in enumerate(self._layout.paragraphs):
            first = index if paragraph.numeral else first
            at, _ = self._layout.spans[index]
            if found := _BRACKET.search(self._layout.text_of(index)):
                start, end = found.span("told")
                yield _Territory(first, index, at + start, at + end, found["on"] is not None)
                first = index + 1

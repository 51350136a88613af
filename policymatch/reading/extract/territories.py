"""Territories: where an item of a document is in force, told in a bracket with which the item ends.

（适用范围：海南自由贸易港）: of that item alone. （……，以下除另有标注外，适用范围同上）: of all later ones without one.
In a survey of the policies of several places, an item says so by the act that it opens with, or the line over it.
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

_PLACE = r"(?P<told>[\u4e00-\u9fff]{2,7}?[省市州](?:(?![内各])[\u4e00-\u9fff]{2,6}?[区县市])?|[\u4e00-\u9fff]{2,7}?[区县])"
# 《佛山市……实施方案》对……: the act of a city, before what it gives.
_BY_AN_ACT = re.compile(
    rf"《{_PLACE}[^《》]{{4,60}}(?:办法|措施|意见|方案|细则|政策|规定)[^《》]{{0,16}}》(?=对|企业|凡|新|首次|上一?年)"
)
# 东莞市各镇区：
_OVER_ITEMS = re.compile(rf"^{_PLACE}内?(?:各个?[市区县镇街地]{{1,3}})?[：:]$")
_ENDS = ("。", "；")


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
        self._surveyed = dict(self._places_surveyed())

    def of(self, place: int) -> Iterator[Passage]:
        """Where what stands in paragraph `place` is in force; nothing where no bracket says so."""
        path = self._layout.paragraphs[place].path
        own = [t for t in self._told if t.first <= place <= t.last or t.last in path]
        before = [t for t in self._told if t.runs_on and t.last < place]
        if told := [(t.start, t.end) for t in (own or before)[-1:]] or self._surveyed.get(place):
            start, end = self._layout.flow.span(*told[0])
            yield Passage(role=PassageRole.TARGET, start=start, end=end)

    def _places_surveyed(self) -> Iterator[tuple[int, list[tuple[int, int]]]]:
        """The paragraphs that tell what one of several places gives, each with where that place is named."""
        over: list[tuple[int, int]] = []
        for index in range(len(self._layout.paragraphs)):
            (at, _), text = self._layout.spans[index], self._layout.text_of(index)
            if heading := _OVER_ITEMS.match(text):
                over = [(at + heading.start("told"), at + heading.end("told"))]
            elif not text.endswith(_ENDS):
                over = []
            act = _BY_AN_ACT.match(text)
            yield index, [(at + act.start("told"), at + act.end("told"))] if act else over

    def _brackets(self) -> Iterator[_Territory]:
        first = 0
        for index, paragraph in enumerate(self._layout.paragraphs):
            first = index if paragraph.numeral else first
            at, _ = self._layout.spans[index]
            if found := _BRACKET.search(self._layout.text_of(index)):
                start, end = found.span("told")
                yield _Territory(first, index, at + start, at + end, found["on"] is not None)
                first = index + 1

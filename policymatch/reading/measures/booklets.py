"""Booklets: cards that tell one support after another, each under its name, offer what their 支持标准 says."""

import re
from collections.abc import Iterable, Sequence

from policymatch.reading.labels import SAYS_HOW_MUCH
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import Layout
from policymatch.reading.roles import SectionRole

# 【政策名称】研发费用补贴, 项目名称：……
_NAME = re.compile(r"【?[\u4e00-\u9fff]{2}名称】?|【(?:政策|项目|事项)】")
_HOW_MUCH = re.compile(SAYS_HOW_MUCH)
_SUM = re.compile(r"\d\s?(?:[万亿]?元|[%％])")
_FEWEST_CARDS = 2
_LONGEST_NAME = 48


def with_booklet(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which each card of a booklet offers what it says it gives, and none of them its own name."""
    found = list(labels)
    cards = [i for i in range(len(layout.paragraphs)) if _is_name(layout, i)]
    if len(cards) < _FEWEST_CARDS:
        return found
    for card in cards:
        giving = [i for i in _under(layout, card) if layout.paragraphs[i].role is SectionRole.OFFER]
        if giving:
            for unit in _units_of(layout, [card]):
                found[unit] = Label.OUTSIDE
            _offer(found, _units_of(layout, _under(layout, card)), _units_of(layout, giving[:1]))
    return found


def _offer(labels: list[Label], card: Sequence[int], giving: Sequence[int]) -> None:
    """Labels `giving` as an offer where no sentence of its card was found to begin one."""
    if giving and all(labels[unit] is not Label.BEGIN for unit in card):
        for unit in giving:
            labels[unit] = Label.INSIDE
        labels[giving[0]] = Label.BEGIN


def _is_name(layout: Layout, index: int) -> bool:
    numeral = layout.paragraphs[index].numeral
    start, end = layout.spans[index]
    named = numeral is not None and numeral.named and _NAME.match(numeral.label) is not None
    return named and end - start <= _LONGEST_NAME


def _under(layout: Layout, index: int) -> list[int]:
    return [i for i, paragraph in enumerate(layout.paragraphs) if index in paragraph.path]


def _units_of(layout: Layout, paragraphs: Iterable[int]) -> list[int]:
    inside = frozenset(paragraphs)
    return [i for i, unit in enumerate(layout.units) if unit.paragraph in inside]


def tells_how_much(layout: Layout, paragraph: int) -> bool:
    """Whether a paragraph tells how much is given, by its
    label (支持标准：……) or the column that it stands in.
    """
    found = layout.paragraphs[paragraph]
    in_column = found.cell and found.role is SectionRole.OFFER
    return in_column or _HOW_MUCH.match(layout.text_of(paragraph).lstrip()) is not None


def with_whole_standards(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which the sums that go on behind the first of
    a standard (国家级30万元；市级15万元) belong to its offer.
    """
    found = list(labels)
    for i, unit in enumerate(layout.units):
        goes_on = i and unit.place and found[i - 1] is not Label.OUTSIDE and found[i] is Label.OUTSIDE
        if goes_on and tells_how_much(layout, unit.paragraph):
            found[i] = Label.INSIDE
    return found

"""Directions: what a call supports (支持方向：……), told before how much it gives (支持方式：……), is one offer with it."""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.under import names_sum
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

_DIRECTION = re.compile(rf"^{OPENING_NUMBER}支持(?:方向|对象|范围|内容|重点)[。：:]")
_HOW_MUCH = re.compile(
    rf"^{OPENING_NUMBER}(?:支持|资助|奖励|补助|补贴|奖补)(?:方式|强度|标准|额度|金额)(?:[和及与][\u4e00-\u9fff]{{2,4}})?[。：:]"
)


def with_directions(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which how much is given goes on with the offer of the direction told right before it, which names no sum."""
    found = list(labels)
    for at, paragraph in enumerate(layout.paragraphs[1:], start=1):
        same = paragraph.path == layout.paragraphs[at - 1].path
        if not (same and _HOW_MUCH.match(_text(layout, at)) and _DIRECTION.match(_text(layout, at - 1))):
            continue
        units = [i for i, unit in enumerate(layout.units) if unit.paragraph == at]
        begins = next((i for i in units if found[i] is Label.BEGIN), None)
        given = begins is not None and units[0] and found[units[0] - 1] is not Label.OUTSIDE
        if given and begins is not None and not names_sum(_text(layout, at - 1)):
            for i in range(units[0], begins + 1):
                found[i] = Label.INSIDE
    return found


def _text(layout: Layout, paragraph: int) -> str:
    start, end = layout.spans[paragraph]
    return layout.flow.text[start:end].lstrip()

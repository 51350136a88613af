"""Paragraphs that say to whom (支持对象：……), above one that says how much (支持方式：……): the offer begins at the second."""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

_GIVING = "资助|支持|奖励|奖补|补贴|补助|扶持"
_TO_WHOM = re.compile(
    rf"^{OPENING_NUMBER}(?P<label>[【\[]?(?:通用|申报|申请|{_GIVING}|服务|适用|享受|政策|认定)的?(?:对象|主体|范围|条件|资格)(?:[和及]条件)?)[】\]]?[:：]"
    r"(?![^。；]{0,200}(?:给予|予以|奖励\d|补[贴助]\d|资助\d))"
)
_HOW_MUCH = re.compile(
    rf"^{OPENING_NUMBER}[【\[]?(?:{_GIVING}|经费|资金)的?(?:标准|方式|额度|金额|强度|内容|比例)[】\]]?[:：]"
)
_WITHIN_UNITS = 24


def with_gifts_below(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a paragraph that only says to whom begins no offer where the gift is told under a label below it."""
    found = list(labels)
    for i, unit in enumerate(layout.units):
        to_whom = _TO_WHOM.match(unit.text) if found[i] is Label.BEGIN else None
        gift = _gift_below(layout, i, to_whom["label"]) if to_whom else None
        if gift is not None:
            end = next((j for j in range(i + 1, gift) if found[j] is Label.BEGIN), gift)
            found[i:end] = [Label.OUTSIDE] * (end - i)
            found[gift] = Label.BEGIN
    return found


def _gift_below(layout: Layout, at: int, label: str) -> int | None:
    """The unit that says how much below one that says to whom; None where another offer has the same label before it."""
    for j in range(at + 1, min(at + _WITHIN_UNITS, len(layout.units))):
        text = layout.units[j].text
        again = _TO_WHOM.match(text)
        if again and again["label"] == label:
            return None
        if _HOW_MUCH.match(text):
            return j
    return None

"""Retold: a support told first and then once more with its sum, under another number, is one offer."""

import re
from collections.abc import Iterator, Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.under import below, names_sum
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

# 3.采取后补助支持方式：, above （1）对于甲平台，……
_MODE = re.compile(
    rf"{OPENING_NUMBER}采取[^，。；：]{{0,8}}(?:补助|资助|奖励|补贴)[^，。；：]{{0,4}}方式(?:给予支持)?：\s*$"
)
# （1）对于甲平台（基地），按照……
_TO_ONE = re.compile(rf"{OPENING_NUMBER}对于?(?P<who>[^，。；：]{{4,40}})，")
# 市级试点项目，可以比照国家级试点项目给予补助。
_LIKENED = re.compile(
    rf"{OPENING_NUMBER}(?:[省市区县]|自治区)级[^，。；]{{2,30}}，可以?(?:比照|参照)[^，。；]{{4,40}}(?:给予|予以|享受|执行)"
)


def with_retold(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which what names a support and no sum begins no offer where the mode of payment names it again with one,
    and a level that is treated like the one before it goes on with that.
    """
    found = list(labels)
    for first in _told_before(layout, found):
        found[first] = Label.OUTSIDE
        for i in range(first + 1, len(found)):
            if found[i] is not Label.INSIDE:
                break
            found[i] = Label.OUTSIDE
    for i, unit in enumerate(layout.units):
        offered = i > 0 and found[i - 1] is not Label.OUTSIDE
        if found[i] is Label.BEGIN and offered and _LIKENED.match(unit.text):
            found[i] = Label.INSIDE
    return found


def _told_before(layout: Layout, found: Sequence[Label]) -> Iterator[int]:
    """The units that begin offers without a sum of what a list of payments below names again."""
    begun = {
        unit.paragraph: i for i, unit in reversed(list(enumerate(layout.units))) if found[i] is Label.BEGIN
    }
    for at, paragraph in enumerate(layout.paragraphs):
        if not _MODE.fullmatch(_text(layout, at)):
            continue
        named = [
            told["who"] for i in below(layout, at) if i in begun and (told := _TO_ONE.match(_text(layout, i)))
        ]
        for i in range(at):
            beside = layout.paragraphs[i].path == paragraph.path and i in begun
            if beside and not names_sum(_text(layout, i)) and any(who in _text(layout, i) for who in named):
                yield begun[i]


def _text(layout: Layout, paragraph: int) -> str:
    start, end = layout.spans[paragraph]
    return layout.flow.text[start:end].lstrip()

"""Graded below: one gift whose sums for each class are the items of a list that a sentence announces.

按以下标准给予奖励：（一）国家级，奖励60万元；（二）省级，奖励40万元。: one measure with two grades.
"""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.under import below
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

_GIVES = r"(?:给予|予以|奖励|补助|补贴|资助|支持|奖补|贴息)"
_ANNOUNCES = re.compile(
    rf"按照?(?:以下|下列|如下)(?:标准|档次|比例|额度|等级)[^。；：]{{0,8}}{_GIVES}[^。；：]{{0,14}}：$"
    rf"|分(?:[一二两三四五\d]个?)?(?:阶段|档次?|等?级|类|等次|层次)[^。；：]{{0,6}}{_GIVES}[^。；：]{{0,14}}：$"
)
# 市级的，奖励8万元；: a class and its sum, and nothing else.
_A_CLASS = re.compile(rf"^{OPENING_NUMBER}(?!支持|鼓励|加大|推动|引导)[^。；：]{{2,90}}[。；]?")
_A_SUM = re.compile(r"\d[\d.]{0,8}\s?(?:[万亿]?元|[%％])")
# （一）租金补贴，……；（二）装修补贴，……: several gifts.
_NAMES_A_GIFT = re.compile(
    rf"^{OPENING_NUMBER}[^，。；：]{{2,12}}(?:补贴|补助|奖励|资助|贴息|津贴|减免|奖|费)[，：]"
)


def joined_below(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which the items that a sentence announces as the grades of one gift go on with its offer."""
    found = list(labels)
    for i, unit in enumerate(layout.units):
        items = _grades_below(layout, i) if _ANNOUNCES.search(unit.text) else ()
        if items and any(found[at] is not Label.OUTSIDE for at in items):
            found[i] = Label.BEGIN if found[i] is Label.OUTSIDE else found[i]
            for at in items:
                found[at] = Label.INSIDE
    return found


def _grades_below(layout: Layout, at: int) -> Sequence[int]:
    """The units of the list below the sentence at `at`, where each is a class with its sum; none otherwise."""
    paragraph = layout.units[at].paragraph
    under = set(below(layout, paragraph)) - {paragraph}
    items = [i for i in range(at + 1, len(layout.units)) if layout.units[i].paragraph in under]
    graded = len(items) > 1 and all(_is_a_grade(layout.units[i].text) for i in items)
    return items if graded and items == list(range(at + 1, at + 1 + len(items))) else ()


def _is_a_grade(text: str) -> bool:
    told = _A_CLASS.fullmatch(text) is not None and _A_SUM.search(text) is not None
    return told and _NAMES_A_GIFT.match(text) is None

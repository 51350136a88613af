"""Preambles: what a call is guided by and aims at, and what general provisions
say at large, which is none of its offers where it makes another.
"""

import re
from collections.abc import Collection, Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.under import names_sum
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

# 一、总体要求深入学习贯彻……，遴选支持一批创新团队。: a heading, and behind it in one breath what guides all.
_PREAMBLE = re.compile(
    rf"{OPENING_NUMBER}(?:总体(?:要求|目标|思路)|指导思想)[。：:]?(?:以|围绕|为|坚持|深入|全面|认真)?[^。；]{{0,30}}(?:学习|贯彻|落实|指导|围绕)"
)


# ……择优予以支持。现组织申报，具体事项通知如下：: why something is called for, and nothing of it.
_AS_FOLLOWS = re.compile(r"(?:通知|公告|通告)如下[：:。]?\s*$")


# 总  则, 第一章 总则, ……优惠政策（试行）总则; 第二章 税收优惠
_GENERAL = re.compile(r"[^。；，《]{0,50}总则")
_NEXT_CHAPTER = re.compile(r"第[一二三四五六七八九十\d]{1,3}章")
_LONGEST_HEADING = 60
_BLANKS = re.compile(r"\s+")


def without_preambles(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a preamble begins no offer where the document makes another."""
    found = list(labels)
    begun = [i for i, label in enumerate(found) if label is Label.BEGIN]
    general = _general_provisions(layout)
    guiding = [i for i in begun if _guides(layout, i) or _says_at_large(layout, i, general)]
    if len(guiding) == len(begun):
        return found
    for first in guiding:
        end = next((i for i in range(first + 1, len(found)) if found[i] is not Label.INSIDE), len(found))
        found[first:end] = [Label.OUTSIDE] * (end - first)
    return found


def _guides(layout: Layout, at: int) -> bool:
    """Whether a sentence says what guides a call, or stands in the paragraph that says what follows."""
    unit = layout.units[at]
    told = _AS_FOLLOWS.search(layout.text_of(unit.paragraph)) is not None and not names_sum(unit.text)
    return told or _PREAMBLE.match(unit.text) is not None


def _says_at_large(layout: Layout, at: int, general: Collection[int]) -> bool:
    """Whether a sentence of the general provisions names no sum."""
    return layout.units[at].paragraph in general and not names_sum(layout.units[at].text)


def _general_provisions(layout: Layout) -> set[int]:
    """The paragraphs between the heading of the general provisions and that of the next chapter."""
    found: set[int] = set()
    within = False
    for at in range(len(layout.paragraphs)):
        words = _BLANKS.sub("", layout.text_of(at, _LONGEST_HEADING))
        if _GENERAL.fullmatch(words):
            within = True
        elif _NEXT_CHAPTER.match(words):
            within = False
        elif within:
            found.add(at)
    return found

"""Preambles: what a call is guided by and aims at, which is none of its offers where it makes another."""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

# 一、总体要求深入学习贯彻……，遴选支持一批创新团队。: a heading, and behind it in one breath what guides all.
_PREAMBLE = re.compile(
    rf"{OPENING_NUMBER}(?:总体(?:要求|目标|思路)|指导思想)[。：:]?(?:以|围绕|为|坚持|深入|全面|认真)?[^。；]{{0,30}}(?:学习|贯彻|落实|指导|围绕)"
)


def without_preambles(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a preamble begins no offer where the document makes another."""
    found = list(labels)
    begun = [i for i, label in enumerate(found) if label is Label.BEGIN]
    guiding = [i for i in begun if _PREAMBLE.match(layout.units[i].text)]
    if len(guiding) == len(begun):
        return found
    for first in guiding:
        end = next((i for i in range(first + 1, len(found)) if found[i] is not Label.INSIDE), len(found))
        found[first:end] = [Label.OUTSIDE] * (end - first)
    return found

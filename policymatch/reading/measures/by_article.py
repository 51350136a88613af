"""By article: an offer to others of what an article of the same document gives (可参照本办法第三条享受补贴)."""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import CITED_NUMBER
from policymatch.reading.quantities.numerals import number_of

_AS_AN_ARTICLE = re.compile(
    rf"(?:参照|比照)本[\u4e00-\u9fff]{{1,4}}第(?P<article>{CITED_NUMBER})条[^，。；\d]{{0,8}}(?:享受|给予)[^，。；\d]{{0,12}}(?:支持|补贴|补助|奖励|资助|优惠)[。；]?$"
)
_SIGNS = re.compile(r"[第条．.、\s]")


def article_followed(text: str) -> int | None:
    """The number of the article whose gift a sentence gives to others; None where it names none.

    >>> article_followed("入驻园区的律师事务所，可参照本办法第3条享受租金补贴。")
    3
    """
    found = _AS_AN_ARTICLE.search(text)
    return int(number_of(found["article"])) if found else None


def with_followers(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a paragraph that gives others what an article gives begins an offer."""
    return [
        Label.BEGIN if unit.place == 0 and article_followed(unit.text) is not None else label
        for unit, label in zip(layout.units, labels, strict=True)
    ]


def offers_of_article(layout: Layout, firsts: Sequence[int], article: int) -> list[int]:
    """Which offers, by the units that they begin with, bear a number, else stand in an article that bears it."""
    numbers = [_numbers_over(layout, first) for first in firsts]
    bear = [n for n, over in enumerate(numbers) if over[:1] == [article]]
    return bear or [n for n, over in enumerate(numbers) if article in over]


def _numbers_over(layout: Layout, unit: int) -> list[int]:
    """The numbers of the clauses that a sentence stands in, the nearest first."""
    place = layout.units[unit].paragraph
    over = (place, *reversed(layout.paragraphs[place].path))
    numerals = (layout.paragraphs[i].numeral for i in over)
    printed = (_SIGNS.sub("", numeral.label) for numeral in numerals if numeral and not numeral.named)
    return [int(number_of(label)) for label in printed if re.fullmatch(CITED_NUMBER, label)]

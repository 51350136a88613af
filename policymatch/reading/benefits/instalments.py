"""Instalments: what each year brings of a sum that is told before (24万元，分三年拨付，每年8万元)."""

import math
import re

from policymatch.reading.quantities import Amount, find_amounts
from policymatch.reading.quantities.numerals import number_of

_EACH_YEAR = re.compile(
    r"元[^。；\d]{0,24}，?分(?P<years>[二两三四五六\d])年"
    r"[^，。；\d]{0,10}(?:，每年|，每年度|、每年)[^，。；\d]{0,8}$"
)
_REACH = 80


def is_an_instalment(text: str, amount: Amount) -> bool:
    """Whether a sum is what one year brings of the whole that is told right before it.

    >>> told = "一次性奖励24万元，分三年拨付，每年8万元"
    >>> [is_an_instalment(told, one) for one in find_amounts(told)]
    [False, True]
    """
    before = text[max(0, amount.start - _REACH) : amount.start]
    told = _EACH_YEAR.search(before)
    whole = find_amounts(before[: told.start() + 1])[-1:] if told else []
    years = number_of(told["years"]) if told else 0
    return any(math.isclose(one.figure_yuan, years * amount.figure_yuan) for one in whole)


def without_instalments(sentence: str) -> str:
    """A sentence up to where it tells by which instalments it pays; the whole of it where it tells none."""
    paid = (one for one in find_amounts(sentence) if is_an_instalment(sentence, one))
    first = next(paid, None)
    told = _EACH_YEAR.search(sentence, 0, first.start) if first else None
    return sentence[: told.start() + 1] if told else sentence

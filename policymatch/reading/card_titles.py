"""Titles of cards: the numbered heading that stands over each card of several."""

import re

from policymatch.domain.numerals import chinese_number
from policymatch.reading.numbering import numeral_at

_LONGEST = 45
_LOWEST, _LOWEST_IN_ORDER = 3, 6
_COUNTS = re.compile(r"[（(]?(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})[）)．.、]")


def is_title(text: str, lowest: int = _LOWEST) -> bool:
    """Whether a line is a heading with a number no lower than that, and no stop.

    >>> is_title("二、稳岗贷款贴息"), is_title("2. 稳岗贷款贴息"), is_title("二、对企业给予贴息。")
    (True, False, False)
    """
    numeral = numeral_at(text, 0)
    if numeral is None or numeral.level > lowest or len(text) > _LONGEST:
        return False
    return not re.search(r"[。；，：:;,]", text[len(numeral.label) :])


def is_title_numbered(text: str, number: int) -> bool:
    """Whether a line is a heading with this very number, in whatever form.

    >>> [is_title_numbered(text, 2) for text in ("2. 稳岗贷款贴息", "（二）稳岗贷款贴息", "3. 稳岗贷款贴息")]
    [True, True, False]
    """
    counts = _COUNTS.match(text)
    told = counts is not None and chinese_number(counts["number"]) == number
    return told and is_title(text, _LOWEST_IN_ORDER)

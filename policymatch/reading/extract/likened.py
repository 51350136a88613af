"""Likened: an offer that gives what the one before it does, by its name alone (参照上述标准给予资助)."""

import re
from collections.abc import Sequence

from policymatch.domain.measure import Benefit

# 成立不足三年的，……，参照上述档位、金额给予资金支持。
_AS_ABOVE = re.compile(
    r"(?:参照|比照|按照?)(?:上述|前款|前述)[^，。；]{0,6}(?:档位|标准|金额|额度|比例)[^，。；]{0,6}(?:给予|予以|执行|享受)"
)
# 给予资助3万元。……再次申请的，按上述标准给予资助: its own standard.
_GIVES_BEFORE = re.compile(
    r"(?:给予|予以|奖励|补助|补贴|资助)[^，。；\d]{0,12}\d[\d.]{0,8}\s?(?:[万亿]?元|[%％])"
)
# 其销售的产品可享受本条第一款规定的退税政策。
_AS_OPENING = re.compile(
    r"(?:享受|适用|执行)本条第[一1](?:款|项)规定的[^，。；\d]{2,24}(?:政策|优惠|支持|补贴|补助|奖励)"
)
_SUM = re.compile(r"\d\s?[万亿%％元]")


def gives_as_above(text: str) -> bool:
    """Whether an offer names no sum of its own and gives by the standard told before.

    >>> gives_as_above("成立不足三年的，参照上述标准给予资金支持。"), gives_as_above("参照上述标准给予20万元。")
    (True, False)
    """
    found = _AS_ABOVE.search(text)
    if found is None or _GIVES_BEFORE.search(text, 0, found.start()):
        return False
    return _SUM.search(text, found.start()) is None


def gives_as_opening(text: str) -> bool:
    """Whether an offer gives, by its name alone, what the first offer of its article does.

    >>> gives_as_opening("改造后销售的，可享受本条第一款规定的退税政策。")
    True
    """
    return _AS_OPENING.search(text) is not None


def as_above(benefits: tuple[Benefit, ...], above: Sequence[Benefit]) -> tuple[Benefit, ...]:
    """The figures that an offer takes over from the one above,
    each quoting where it is told; `benefits` without any.
    """
    figures = (
        benefit
        for benefit in above
        if any(told is not None for told in (benefit.amount_yuan, benefit.cap_yuan, benefit.rate))
    )
    return tuple(figures) or benefits

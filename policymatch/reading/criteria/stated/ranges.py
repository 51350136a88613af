"""Ranges: the most that a range of figures allows (营业收入500万元至2000万元的企业), beside the least."""

import re
from collections.abc import Iterator
from dataclasses import replace

from policymatch.domain.condition import Op
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.rows import StatedNumber
from policymatch.reading.quantities import Bound

# 不含 and 含 behind the end of a range say whether the end itself counts.
_EDGE = r"(?P<edge>\(不?含(?:本数)?\))?"
# 营业收入在500万元至2000万元的企业; of 500万元至2000万元、2000万元以上 the higher grade has no end.
_ENDS_THERE = re.compile(
    rf"{_EDGE}(?:(?:之间|范围内?|区间)?的(?:企业|单位|机构|中小|小微|项目|科技|民营|[^,，。;的]{{0,6}}贷款"
    # 4000万元（不含）的食品加工企业
    r"|(?![给奖补资支按分予最])[^,，。;的给奖补资支按\d]{1,10}(?:企业|单位|机构))|之间的?(?=$|[,，。;、]))"
)

# 营业收入在1000万元至4亿元
_ENDS_HERE = re.compile(rf"{_EDGE}(?=$|[,，。;])")


def upper_side(text: str, found: Found, quantity: StatedNumber, *, listed: bool) -> Iterator[Found]:
    """The most that a range allows, beside the least, which `found` tells."""
    if quantity.bound is not Bound.RANGE or quantity.high is None:
        return
    ends = (_ENDS_HERE.match(text, quantity.end) if listed else None) or _ENDS_THERE.match(text, quantity.end)
    if quantity.kind == "time" or ends:
        below = ends is not None and (ends["edge"] or "").startswith("(不")
        op = Op.BELOW if below else Op.AT_MOST
        yield replace(found, op=op, value=quantity.high, start=quantity.end - 1)

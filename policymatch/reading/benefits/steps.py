"""Steps and shares: figures that say whom a step of a gift is for, and shares of what was spent."""

import re

from policymatch.reading.quantities import Amount, Bound, Ratio

# 5000万元以下的奖励20万元
_STEP = re.compile(
    r"^\d[\d.]{0,8}\s?[万亿]?元?(?:（含）)?(?:及?以[上下])(?:（含）)?的(?:一次性)?(?:给予|奖励|补助|补贴|资助)[^，。；\d]{0,6}\d"
)
_LONGEST_STEP = 40
# 担保费率不超过1%的，按……补助
_LOW_RATE = re.compile(r"(?:费|利)率(?:不超过|不高于|低于|在)?$")
# 设备投资额8%
_SPENT = re.compile(
    r"(?:投资|投入|费用?|支出|租金|价款?|金额|合同额|成交额|交易额|利息|保费|购置款)(?:额|总额)?(?:（[^（）]{1,20}）)?(?:的)?(?:不超过|最高)?$"
)


def tells_whom(text: str, figure: Amount | Ratio, before: str, after: str) -> bool:
    """Whether a figure, with the words `before` and `after` it in its clause, says whom a step or a gift is for."""
    if isinstance(figure, Ratio):
        return after == "的" and _LOW_RATE.search(before) is not None
    return _STEP.match(text[figure.start : figure.start + _LONGEST_STEP]) is not None


def is_share(figure: Amount | Ratio, before: str) -> bool:
    """Whether a figure is a share of what was spent, as a standard of support tells it."""
    bounded = figure.bound in (Bound.EXACT, Bound.AT_MOST)
    return isinstance(figure, Ratio) and bounded and _SPENT.search(before) is not None

"""Steps and shares: figures that say whom a step of a gift is for, and shares of what was spent."""

import re

from policymatch.reading.quantities import Amount, Bound, Ratio

_SUM = r"\d[\d.]{0,8}\s?[万亿]?元?"
# 5000万元以下的奖励20万元, 5000万元至1亿元的每个奖励3万元
_STEP = re.compile(
    rf"^{_SUM}(?:（含）)?(?:及?以[上下]|[至到—~-]{{1,2}}{_SUM})(?:（含）)?的(?:每[个家户项])?(?:一次性)?(?:给予|奖励|补助|补贴|资助)[^，。；\d]{{0,6}}\d"
)
_LONGEST_STEP = 40
# 项目资金投入500万元—5000万元，奖励投资额的5%
_INVESTED = re.compile(r"(?:投入|投资)(?:总?额)?$")
_THEN_GIVEN = re.compile(r"，(?:给予|奖励|补助|补贴|资助|按)")
# 市财政每年出资1000万元设立扶持基金: what the fund has, not what a firm is given.
_PAID_IN = re.compile(r"出资$")
_SETS_UP = re.compile(r"[^，。；设]{0,30}设立[^，。；基]{2,24}基金")
# 单户担保金额500万元及以下收取的担保费率不超过1%
_CHARGED = re.compile(r"(?:及?以[上下])?(?:的)?收取")
# 新设立企业100%发放电子营业执照: how many have it.
_TO_ALL = re.compile(r"(?:发放电子|覆盖|实现|网上|网办|全程)")
# 担保费率不超过1%的，按……补助
_LOW_RATE = re.compile(r"(?:费|利)率(?:不超过|不高于|低于|在)?$")
# 设备投资额8%
_SPENT = re.compile(
    r"(?:投资|投入|费用?|支出|租金|价款?|金额|合同额|成交额|交易额|利息|保费|购置款)(?:额|总额)?(?:（[^（）]{1,20}）)?(?:的)?(?:不超过|最高)?$"
)


def tells_whom(text: str, figure: Amount | Ratio, before: str, after: str) -> bool:
    """Whether a figure, with the words `before` and `after` it in its clause, says whom a step or a gift is for."""
    if isinstance(figure, Ratio):
        low = after == "的" and _LOW_RATE.search(before) is not None
        return low or (figure.figure == 1.0 and _TO_ALL.match(after) is not None)
    if _STEP.match(text[figure.start : figure.start + _LONGEST_STEP]) or _CHARGED.match(after):
        return True
    ranged = figure.bound is Bound.RANGE and _INVESTED.search(before) and _THEN_GIVEN.match(text, figure.end)
    return bool(ranged or (_PAID_IN.search(before) and _SETS_UP.match(text, figure.end)))


def is_share(figure: Amount | Ratio, before: str) -> bool:
    """Whether a figure is a share of what was spent, as a standard of support tells it."""
    bounded = figure.bound in (Bound.EXACT, Bound.AT_MOST)
    return isinstance(figure, Ratio) and bounded and _SPENT.search(before) is not None

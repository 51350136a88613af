"""Steps and shares: figures that say whom a step of a gift is for, and shares of what was spent."""

import re

from policymatch.reading.quantities import Amount, Bound, Ratio

_SUM = r"\d[\d.]{0,8}\s?[万亿]?元?"
# 5000万元以下的奖励20万元, 5000万元至1亿元的每个奖励3万元
_STEP = re.compile(
    rf"^{_SUM}(?:（含）)?(?:及?以[上下]|[至到—~-]{{1,2}}{_SUM})(?:（含）)?的(?:每[个家户项])?(?:一次性)?(?:给予|奖励|补助|补贴|资助)[^，。；\d]{{0,6}}\d"
)
_LONGEST_STEP = 40
# 首次突破5000万元的奖励10万元, 融资额1000万元以上的最高100万元, 投资1亿元以上的项目最高1000万元: from where on it is given.
_REACHES = re.compile(r"(?:达到?|突破|超过|满|首次)[^，。；\d]{0,4}$")
_REACHED = re.compile(
    r"(?:（含）)?(?:及?以上|以下)?的(?:企业|单位|机构|项目)?(?:分别|一次性|每[个家户项])?(?:给予|予以|奖励|补助|补贴|资助|最高|按)[^，。；\d]{0,8}\d"
)
_FROM_THERE = re.compile(
    r"(?:（含）)?(?:及?以上|以下)(?:（含）)?的(?:企业|单位|机构|项目)?(?:最高|按|给予|奖励|补助)"
)
# 设立5000万元风险补偿资金池: what a pool holds; 单户1000万元以下的担保业务: what is insured.
_POOL = re.compile(r"(?:元)?(?:的)?[^，。；\d]{0,10}(?:资金池|风险补偿金|母基金|引导基金|专项资金池)")
_INSURED = re.compile(r"单[户笔](?:担保|贷款|授信)?(?:金额|额度|额)?$")
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
# Whose rate is asked to be low: 担保费率不超过1%的担保机构
_OF_LENDERS = re.compile(r"的[^，。；]{0,6}(?:担保|贷款|银行|机构|业务)")
# 其中70%奖励给项目团队，30%用于科研投入: how a gift is spent.
_SHARED_OUT = re.compile(r"(?:奖励给|用于(?!支持|补助|奖励企业)|分配给|归)")
# 设备投资额8%
_SPENT = re.compile(
    r"(?:投资|投入|费用?|支出|租金|价款?|金额|合同额|成交额|交易额|利息|保费|购置款)(?:额|总额)?(?:（[^（）]{1,20}）)?(?:的)?(?:不超过|最高)?$"
)


def tells_whom(text: str, figure: Amount | Ratio, before: str, after: str) -> bool:
    """Whether a figure, with the words `before` and `after` it in its clause, says whom a step or a gift is for."""
    if isinstance(figure, Ratio):
        low = after == "的" and _LOW_RATE.search(before) is not None
        low = low or (_LOW_RATE.search(before) is not None and _OF_LENDERS.match(after) is not None)
        to_all = figure.figure == 1.0 and _TO_ALL.match(after) is not None
        return low or to_all or _SHARED_OUT.match(after) is not None
    reached = _REACHES.search(before) and _REACHED.match(text, figure.end)
    if reached or _FROM_THERE.match(text, figure.end) or _INSURED.search(before):
        return True
    if before.endswith("设立") and _POOL.match(after):
        return True
    if _STEP.match(text[figure.start : figure.start + _LONGEST_STEP]) or _CHARGED.match(after):
        return True
    ranged = figure.bound is Bound.RANGE and _INVESTED.search(before) and _THEN_GIVEN.match(text, figure.end)
    return bool(ranged or (_PAID_IN.search(before) and _SETS_UP.match(text, figure.end)))


def is_share(figure: Amount | Ratio, before: str) -> bool:
    """Whether a figure is a share of what was spent, as a standard of support tells it."""
    bounded = figure.bound in (Bound.EXACT, Bound.AT_MOST)
    return isinstance(figure, Ratio) and bounded and _SPENT.search(before) is not None

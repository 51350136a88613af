"""Tiers: a share of R&D that depends on revenue
(5000万元以下的，不低于6%；5000万元至2亿元的，不低于4.5%；……).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from policymatch.domain.condition import Op, Tier
from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.quantities import YUAN, Bound, find_amounts, find_ratios
from policymatch.reading.quantities.amounts import Amount
from policymatch.reading.quantities.ratios import Ratio

_SPEAKS_OF_RD = re.compile(r"研发|研究开发")
_SPEAKS_OF_REVENUE = re.compile(r"收入|营收|销售额")
_FEWEST = 2
_FARTHEST = 40
# 最近一年销售收入大于
_REVENUE = r"(?:上一?年度?|最近一(?:个会计)?年度?|近一年|当年|年度?)?的?(?:(?:主营业务|主营|营业|销售)?收入|营收|销售额)(?:总额)?"
_COMPARES = r"(?:在|为|达到?|超过|大于(?:等于)?|高于|小于(?:等于)?|低于|不超过|不足|不到)"
_ELSE = r"利润|税|负债|资产|出口|人员|职工|学历|设备"
# 营业收入1亿元以上，利润率不低于3%: the share of something else.
_OF_ELSE = re.compile(_ELSE)
GOES_ON = (
    rf"(?:其中[,，]?)?(?:对于?|企业)?(?:{_REVENUE})?{_COMPARES}?\d[\d.,]{{0,9}}[万亿]元(?![^。;；]{{0,40}}(?:增[长速幅]|{_ELSE}))"
    rf"[^,，。;；%]{{0,24}}(?:[,，]{_COMPARES}[^,，。;；%]{{2,16}})?[,，]?[^,，。;；\d]{{0,30}}\d[\d.]{{0,6}}%"
)
"""How the next tier begins behind a semicolon."""


# 近三年营业收入复合增长率不低于30%
_GROWTH_OF_REVENUE = re.compile(r"(?:收入|营收|销售额)[^,，。;；\d]{0,12}(?:增长率|增速|增幅)")


def find_tiers(text: str) -> Iterator[Found]:
    """The tiers that a text tells, as one criterion; none where fewer than two stand in a row.

    >>> told = "研发费用占比：收入5000万元（含）以下的不低于6%；5000万元至2亿元的不低于4.5%；2亿元以上的不低于3.5%"
    >>> [found.value for found in find_tiers(told)]
    [((50000000.0, 0.06), (200000000.0, 0.045), (None, 0.035))]
    """
    if not _SPEAKS_OF_REVENUE.search(text):
        return
    ratios = find_ratios(text)
    if _SPEAKS_OF_RD.search(text):
        yield from _of_a_field(text, Field.RD_RATIO, [one for one in ratios if not _grows(text, one)])
    elif _GROWTH_OF_REVENUE.search(text):
        yield from _of_a_field(text, Field.REVENUE_GROWTH, ratios)


def _of_a_field(text: str, field: Field, ratios: Sequence[Ratio]) -> Iterator[Found]:
    """The tiers of one field whose shares are among `ratios`."""
    amounts = [one for one in find_amounts(text) if one.currency == YUAN and not _is_spent(text, one)]
    behind = [(tier, ratio) for ratio in ratios for tier in _told_behind(text, amounts, ratio)]
    before = [(tier, ratio) for ratio in ratios for tier in _told_before(text, amounts, ratio)]
    pairs = behind if len(behind) >= _FEWEST else before
    of_rd = field is Field.RD_RATIO
    if of_rd and len(pairs) == 1 and (base := _base(text, ratios, pairs[0][1], amounts)):
        pairs = [base, *pairs]
    tiers = sorted((tier for tier, _ in pairs), key=lambda tier: (tier[0] is None, tier[0] or 0.0))
    if len(tiers) >= _FEWEST and _are_in_turn([tier[0] for tier in tiers]):
        if tiers[-1][0] is not None and not (pairs is behind or _joined(amounts, pairs)):
            return
        first = min([*(amount.start for amount in amounts), *(ratio.start for _, ratio in pairs)])
        last = pairs[-1][1].outer_end
        bracket = _IN_BRACKETS.match(text, last) if pairs is behind else None
        yield Found(field, Op.TIERED, tuple(tiers), first, bracket.end() if bracket else pairs[-1][1].end)


def _are_in_turn(ends: Sequence[float | None]) -> bool:
    return None not in ends[:-1] and len(set(ends)) == len(ends)


def _joined(amounts: Sequence[Amount], pairs: Sequence[tuple[Tier, Ratio]]) -> bool:
    """Whether each tier begins where the one before it ends
    (5000万元以下的6%，5000万元至2亿元的5%), so that none is open.
    """
    return all(
        any(before.end <= one.start < ratio.start and end in (one.low_yuan, one.high_yuan) for one in amounts)
        for ((end, _), before), (_, ratio) in pairwise(pairs)
    )


# 研发费用占比在5%以上，或研发费用总额超过5000万元: a sum spent grades nothing.
_SPENT = re.compile(r"(?:费用|投入|支出|经费)(?:总?额)?(?:超过|达到?|不低于|不少于|在|为|合计|累计){0,2}$")


def _is_spent(text: str, amount: Amount) -> bool:
    return _SPENT.search(text, max(0, amount.start - 16), amount.start) is not None


# 上年度营业收入2000万元以上，且同比增长20%以上
_GROWS = re.compile(r"(?:增长|增速|增幅|增长率)[^,，。;；\d]{0,6}$")


def _grows(text: str, ratio: Ratio) -> bool:
    return _GROWS.search(text, max(0, ratio.start - 14), ratio.start) is not None


# 不低于3%（规模以上工业企业营业收入5亿元以上的不低于2%）: less of some, and no step of all.
_OF_A_SORT = re.compile(
    r"(?:工业|制造|服务业?|软件|科技|规上|规模以上|限上|高新技术|专精特新|民营|国有|外资|[\u4e00-\u9fff]{2}业)(?:类|型)?企业"
)


def _base(
    text: str, ratios: Sequence[Ratio], beyond: Ratio, amounts: Sequence[Amount]
) -> tuple[Tier, Ratio] | None:
    """The share asked of all others where one tier is told:
    不低于3%，收入超过10亿元的不低于2.5%, 不足5000万元的不低于5%.
    """
    at = ratios.index(beyond)
    revenue = next((one for one in reversed(amounts) if one.end <= beyond.start), None)
    if (
        at == 0
        or revenue is None
        or revenue.start < ratios[at - 1].end
        or not (revenue.bound.is_floor or revenue.bound.is_ceiling)
    ):
        return None
    least = ratios[at - 1]
    if _OF_A_SORT.search(text, least.end, beyond.start):
        return None
    of_rd = _SPEAKS_OF_RD.search(text[max(0, least.start - _FARTHEST) : least.start])
    end = None if revenue.bound.is_ceiling else revenue.figure_yuan
    return ((end, least.figure), least) if of_rd else None


# 不低于6%（营业收入4000万元以下）、5%（4000万元至3亿元）: whose share it is stands behind it.
_IN_BRACKETS = re.compile(r"(?:[(（]含[)）])?[(（](?:[^()（）%]|[(（][^()（）%]{1,8}[)）]){2,36}[)）]")

_OF_A_GIFT = re.compile("最高|封顶|上限|[补奖贴]|资助")


def _told_behind(text: str, amounts: Sequence[Amount], ratio: Ratio) -> Iterator[Tier]:
    """The tier whose share a ratio is, by the one revenue in brackets right behind it."""
    bracket = _IN_BRACKETS.match(text, ratio.outer_end)
    if bracket is None or _OF_ELSE.search(bracket.group()) or _OF_A_GIFT.search(bracket.group()):
        return
    within = [one for one in amounts if bracket.start() < one.start < bracket.end()]
    if len(within) == 1:
        yield from _ends_of(within[0], ratio)


def _ends_of(revenue: Amount, ratio: Ratio) -> Iterator[Tier]:
    """The tier of a share, by the end of the revenue that it is for."""
    if revenue.bound is Bound.RANGE or revenue.bound.is_ceiling:
        yield revenue.high_yuan, ratio.figure
    elif revenue.bound.is_floor:
        yield None, ratio.figure


def _told_before(text: str, amounts: Sequence[Amount], ratio: Ratio) -> Iterator[Tier]:
    """The tier whose share a ratio is, by the revenue right before it."""
    near = [one for one in amounts if one.end <= ratio.start and ratio.start - one.end <= _FARTHEST]
    if not near or find_ratios(text[near[-1].end : ratio.start]):
        return
    if _OF_ELSE.search(text, near[-1].end, ratio.start):
        return
    yield from _ends_of(near[-1], ratio)

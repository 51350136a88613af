"""Figures told beside another: its other bound, the share
of it, its sum, its growth (500万元且占收入的5%以上).
"""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.namings import GROWS_APART, kind_of
from policymatch.reading.criteria.stated.rows import OPS, StatedNumber

_REACH = 34

# 成立3年以上5年以下, 收入1亿元以上、5亿元以下, 满2年但未满8年: the other side of one figure.
_OTHER_SIDE = re.compile(
    r"[、,，]?(?:并且|且|并|但是?)?(?:应当?|须|需)?(?:原则上|一般|最[长多高])?(?:不超过|不得?超过|未超过|不得?高于|不多于|至多|不足|低于|少于|小于|不满|未满|不到)?$"
)
# 投资额：百货店在2000万元以上，专卖店在100万元以上
_SAME_OF_ANOTHER = re.compile(
    r"[,，、;](?!其中)(?![^,，。;]{0,8}(?:税|收入|利润|资产|投入|费用|经费|面积|人数|产值|资本|实缴|销售额|贷款|合同|财力|贡献|融资|估值|出口|交易|订单|强度|亩均))[\u4e00-\u9fff]{2,10}?(?:在|为|达到?|不低于|不少于)"
)
# 研发费用占比不低于3%的规模以上工业企业，以及不低于5%的软件企业
_SAME_OF_OTHERS = re.compile(
    r"的[\u4e00-\u9fff]{2,20}(?:企业|公司|单位|机构)[,，]?(?:以及|[和及、或])(?:比例|占比)?(?:达到?|在|为|不低于|不少于|超过)?"
)
# 门槛由总投资2000万元以上调整为1000万元以上: what is asked now.
CHANGES_TO = re.compile(r"(?:\(含\))?(?:及?以[上下])?(?:调整|放宽|降低|下调)(?:为|到|至)(?:不低于|不少于)?")
# The share told after its sum: 研发费用不低于500万元且占营业收入的5%以上.
_AND_THE_SHARE = re.compile(r"[、,，]?(?:且|并且|并)?(?:总额|支出)?占[^,，。;]{0,14}$")
# 研发人员不少于10人、占比不低于30%
_AND_THEIR_SHARE = re.compile(
    r"[、,，]?(?:且|并且|并|其中)?(?:占(?:企业|公司|单位)?(?:当年|全体|全部)?(?:职工|员工|从业人员|在职人员|总人数|总数|人员|比)[^,，。;\d]{0,14}|比例|比重)(?:不低于|不少于|达到?|超过|大于|在)?"
)
# 研发费用占比不低于3%，且不少于100万元
_AND_THE_SUM = re.compile(
    r"[,，]?(?:且|并且)(?:总额|金额|总量|支出额|投入额|费用额)?在?(?:不少于|不低于|达到?|超过)?$"
)
# 研发人员占比达到30%以上，且不少于10人
_AND_SO_MANY = re.compile(r"[,，]?(?:且|并且|并)(?:人数|总数|总人数)?(?:不少于|不低于|达到?|超过|在)?$")
_TOLD_BESIDE = (
    (Field.RD_RATIO, "money", _AND_THE_SUM, Field.RD_EXPENSE_YUAN),
    (Field.RD_GROWTH, "money", _AND_THE_SUM, Field.RD_EXPENSE_YUAN),
    (Field.REVENUE_GROWTH, "money", _AND_THE_SUM, Field.REVENUE_YUAN),
    (Field.RD_EXPENSE_YUAN, "ratio", _AND_THE_SHARE, Field.RD_RATIO),
    (Field.RD_STAFF, "ratio", _AND_THEIR_SHARE, Field.RD_STAFF_RATIO),
    (Field.RD_STAFF_RATIO, "person", _AND_SO_MANY, Field.RD_STAFF),
)


def of_the_same(text: str, previous: Found | None, quantity: StatedNumber) -> Found | None:
    """The other bound of the figure named right before,
    the same of another sort, or the sum beside its share.
    """
    if previous is None or quantity.bound not in OPS:
        return None
    between = re.sub(
        r"^(?:\(含[^()]{0,6}\))?(?:以上|及以上|以下|以内)?(?:\(含[^()]{0,6}\))?",
        "",
        text[previous.end : quantity.start],
    )
    op, field = OPS[quantity.bound], previous.field
    other = quantity.bound.is_ceiling if previous.op.is_floor else quantity.bound.is_floor
    other_side = other and kind_of(field) == quantity.kind
    if other_side and _OTHER_SIDE.fullmatch(between):
        return Found(field, op, quantity.value, quantity.start, quantity.end)
    again = any(each.fullmatch(between) for each in (_SAME_OF_ANOTHER, _SAME_OF_OTHERS, CHANGES_TO))
    if kind_of(field) == quantity.kind and again:
        return Found(field, op, quantity.value, quantity.start, quantity.end)
    return _beside(field, op, quantity, between)


def _beside(field: Field, op: Op, quantity: StatedNumber, between: str) -> Found | None:
    """A figure of another sort told with the one of `field`:
    the sum beside its share, the share beside its count.
    """
    for named, kind, words, other in _TOLD_BESIDE:
        if field is named and quantity.kind == kind and words.fullmatch(between):
            start = quantity.start - len(between.lstrip("、,，且并其中"))
            return Found(other, op, quantity.value, start, quantity.end)
    return None


_OR_ELSE = re.compile(r"[,，、;]?或者?(?:达到?|超过|满|在)?$")


def or_else(text: str, known: Sequence[Found], quantity: StatedNumber) -> Found | None:
    """Another sum of what was named last by one: 收入500万元以上且增长20%以上，或者5000万元以上."""
    if quantity.kind != "money" or quantity.bound not in OPS:
        return None
    if not _OR_ELSE.search(text[max(0, quantity.start - 6) : quantity.start]):
        return None
    alike = (f for f in reversed(known) if kind_of(f.field) == quantity.kind)
    last = next((f for f in alike if f.op.is_floor == quantity.bound.is_floor), None)
    return last and Found(last.field, OPS[quantity.bound], quantity.value, quantity.start, quantity.end)


_GROWS = re.compile(
    r"(?:[且并、](?:年|同比)?增[速幅长](?:率)?(?:达到?|在|为)?(?:不低于|不少于|超过)?$|(?:同比|环比|年均|年平均|平均|年均复合|复合)(?:增长|增幅|增速)(?:率)?[^,，。;]{0,6}$|[且并或,，](?:比|较)(?:上|前)一?(?:会计)?年度?(?:增长|增加|提高)[^,，。;]{0,6}$)"
)


GROWTH_OF = {Field.REVENUE_YUAN: Field.REVENUE_GROWTH, Field.RD_EXPENSE_YUAN: Field.RD_GROWTH}


def growth_of(text: str, previous: Found | None, quantity: StatedNumber) -> Found | None:
    """营业收入不少于500万元且同比增长不少于10%: growth of the figure named before."""
    told = text[max(0, quantity.start - _REACH) : quantity.start]
    grows = None if GROWS_APART.search(told) else _GROWS.search(told)
    field = GROWTH_OF.get(previous.field) if previous else None
    if not grows or field is None or quantity.kind != "ratio" or quantity.bound not in OPS:
        return None
    start = quantity.start - len(grows.group().lstrip("且并,，"))
    return Found(field, OPS[quantity.bound], quantity.value, start, quantity.end)

"""Figures: thresholds on money, shares, counts and age (营业收入不低于500万元, 成立满1年)."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria.found import Found
from policymatch.reading.quantities import (
    YUAN,
    Bound,
    find_amounts,
    find_counts,
    find_durations,
    find_ratios,
)


class _Quantity(NamedTuple):
    value: float
    bound: Bound
    start: int
    end: int
    kind: str


_OPS = {
    Bound.AT_LEAST: Op.AT_LEAST,
    Bound.ABOVE: Op.ABOVE,
    Bound.AT_MOST: Op.AT_MOST,
    Bound.BELOW: Op.BELOW,
    Bound.RANGE: Op.AT_LEAST,
}
# field, kind of quantity, the words in front of it; the first that fits is taken.
_WORDS: tuple[tuple[Field, str, str], ...] = (
    (Field.RD_STAFF_RATIO, "ratio", r"(?:研发|科技|研究开发|技术)人员[^,，。;]{0,12}(?:占|比)"),
    (Field.BACHELOR_RATIO, "ratio", r"本科(?:及)?以上[^,，。;]{0,16}(?:占|比)"),
    (Field.HITECH_REVENUE_RATIO, "ratio", r"高新技术产品[^,，。;]{0,16}(?:收入)[^,，。;]{0,16}(?:占|比)"),
    (
        Field.RD_RATIO,
        "ratio",
        r"(?:研发|研究开发|科技)(?:费用|投入|经费|支出)[^,，。;]{0,24}(?:占|比例|比重|强度)|研发(?:投入)?强度",
    ),
    (Field.RD_GROWTH, "ratio", r"(?:研发|研究开发|科研)(?:费用|投入|经费)[^,，。;]{0,24}(?:增长|增幅|增速)"),
    (
        Field.REVENUE_GROWTH,
        "ratio",
        r"(?:营业收入|销售收入|主营业务收入|营收)[^,，。;]{0,16}(?:增长|增幅|增速)|^同比增长",
    ),
    (Field.RD_EXPENSE_YUAN, "money", r"(?:研发|研究开发)(?:费用|投入|经费|支出)(?:总额)?"),
    (
        Field.TECH_CONTRACT_YUAN,
        "money",
        r"技术合同(?:成交|交易|登记)?额?|技术交易额|(?:转让|许可)[^,，。;]{0,8}(?:交易|合同|成交)金?额",
    ),
    (Field.EXPORT_YUAN, "money", r"(?:年)?出口(?:额|总额|交货值|创汇)|进出口(?:额|总额)"),
    (Field.REVENUE_YUAN, "money", r"(?:营业(?:总)?收入|销售(?:总)?收入|主营业务收入|销售额|营业额|营收)"),
    (Field.TOTAL_ASSETS_YUAN, "money", r"资产总额|总资产|资产总计"),
    (Field.NET_ASSETS_YUAN, "money", r"净资产"),
    (Field.PROFIT_YUAN, "money", r"净利润|利润总额|利润"),
    (
        Field.TAX_PAID_YUAN,
        "money",
        r"纳税(?:总)?额|税收贡献|实缴税(?:金|收)|缴纳税(?:款|收)|纳税(?!所得|人|申报)",
    ),
    (Field.EQUITY_RAISED_YUAN, "money", r"股权融资|融资(?:总)?额(?:度)?|获得(?:风险|创业|机构)?投资"),
    (Field.VALUATION_YUAN, "money", r"估值"),
    (Field.LOAN_YUAN, "money", r"贷款余额|贷款(?:总)?额|融资需求"),
    (Field.EQUIPMENT_YUAN, "money", r"设备(?:投资|购置|投入)(?:总)?额?"),
    (
        Field.PROJECT_INVESTMENT_YUAN,
        "money",
        r"(?:固定资产|项目|计划|实际|新增)?(?:总)?投资(?:总)?(?:额)?|新增固定资产|投入",
    ),
    (Field.INVENTION_PATENTS, "count", r"发明专利"),
    (Field.UTILITY_PATENTS, "count", r"实用新型"),
    (Field.PCT_PATENTS, "count", r"PCT"),
    (Field.SOFTWARE_COPYRIGHTS, "count", r"软件著作权"),
    (Field.STANDARDS, "count", r"(?:国际|国家|行业|地方|团体)标准"),
    (Field.RD_STAFF, "person", r"(?:研发|科技|研究开发)人员"),
    (Field.EMPLOYEES, "person", r"(?:职工|员工|从业人员|就业人员)(?:总数|人数)?|(?:社保|参保|用工)人数"),
    (Field.AGE_MONTHS, "time", r"注册|成立|设立|运营|经营(?!范围)"),
)
_PATTERNS = tuple((field, kind, re.compile(words)) for field, kind, words in _WORDS)
# Figures of someone or something other than the applicant.
_OTHERS = re.compile(
    r"园区|集群|被投|在孵|平均(?!增)|月均|月(?:度)?(?:销售|营业)|季度(?:销售|营业)|基金|单位面积|注册资本|实缴|出资|股权比例|培训|服务收入|教师|床位|场地|面积|每家|人均|毕业企业"
    r"|入驻|亩均|投资强度|单店|单笔投资|代理|年均(?!增|研|营)|部门|分支机构|平台运营|申请量|服务外包"
)
_GRANT = re.compile(r"给予|奖励|补贴|补助|资助|贴息|支持(?:资金|金额|额度)|最高")
# An increase of a sum is not the sum.
_INCREASE = re.compile(r"增量|净增|增长|新增|增加")
_REACH = 34


def find_figures(text: str) -> Iterator[Found]:
    """Thresholds of the applicant that a text states; sums that are given are passed over."""
    edge, previous = 0, None
    for row in _rows(text, _quantities(text)):
        before = text[max(edge, row[0].start - _REACH) : row[0].start]
        for quantity in row:
            of_others = _OTHERS.search(re.split(r"[,，。;]", text[: row[0].start])[-1])
            found = None if of_others else _criterion(before, row[0].start, quantity)
            found = found or _of_the_same(text, previous, quantity) or _growth(text, previous, quantity)
            found = found or (None if of_others else _counted(text, quantity))
            if found and not _SINCE_THEN.match(text, found.end):
                yield found
                previous = found
        edge = row[-1].end
    yield from _without_count(text)


_IN_A_ROW = re.compile(r"[、和或]{1,2}$")


def _rows(text: str, quantities: Sequence[_Quantity]) -> Iterator[list[_Quantity]]:
    """Quantities one by one; of a row of them each when its bound stands in front, else the first.

    突破1亿元、5亿元、10亿元 is any of three, 1亿元、5亿元、10亿元以上 begins at the first.
    """
    row: list[_Quantity] = []
    for quantity in quantities:
        if row and not (_IN_A_ROW.match(text[row[-1].end : quantity.start]) and quantity.kind == row[0].kind):
            yield _of_one_bound(row)
            row = []
        row.append(quantity)
    if row:
        yield _of_one_bound(row)


def _of_one_bound(row: list[_Quantity]) -> list[_Quantity]:
    if row[0].bound is not Bound.EXACT and (len(row) == 1 or row[-1].bound is Bound.EXACT):
        return [q._replace(bound=row[0].bound) for q in row]
    return [row[0]._replace(bound=row[-1].bound if row[0].bound is Bound.EXACT else row[0].bound)]


def _criterion(before: str, at: int, quantity: _Quantity) -> Found | None:
    """The criterion that a quantity states, by the nearest words `before` the figure at `at`."""
    clause = re.split(r"[。;]", before)[-1]
    if quantity.bound not in _OPS or _OTHERS.search(clause):
        return None
    if _GRANT.search(clause):
        clause = re.split(r"[,，]", clause)[-1]
    if _GRANT.search(clause):
        return None
    for field, kind, pattern in _PATTERNS:
        hits = list(pattern.finditer(clause)) if kind == quantity.kind else []
        if hits and not (kind == "money" and _INCREASE.search(clause, hits[-1].end())):
            start = at - len(clause) + hits[-1].start()
            return Found(field, _OPS[quantity.bound], quantity.value, start, quantity.end)
    return None


# 成立3年以上5年以下, 收入1亿元以上、5亿元以下: the other side of one figure.
_OTHER_SIDE = re.compile(r"[、,，]?(?:且|并)?(?:不超过|不高于|不足|低于|少于|不满)?$")
_UPWARD, _DOWNWARD = {Bound.AT_LEAST, Bound.ABOVE}, {Bound.AT_MOST, Bound.BELOW}
# 投资额：百货店在2000万元以上，专卖店在100万元以上
_SAME_OF_ANOTHER = re.compile(r"[,，、;][\u4e00-\u9fff]{2,10}?(?:在|为|达到?|不低于|不少于)")
# 研发费用占比不低于3%，且不少于100万元
_AND_THE_SUM = re.compile(r"[,，]?(?:且|并且)(?:总额|金额)?(?:不少于|不低于|达到)?$")
_SUMS = {Field.RD_RATIO: Field.RD_EXPENSE_YUAN}


def _of_the_same(text: str, previous: Found | None, quantity: _Quantity) -> Found | None:
    """The other bound of the figure named right before, the same of another sort, or the sum beside its share."""
    if previous is None or quantity.bound not in _OPS:
        return None
    between = re.sub(
        r"^(?:\(含\))?(?:以上|及以上|以下|以内)?(?:\(含\))?", "", text[previous.end : quantity.start]
    )
    op, field = _OPS[quantity.bound], previous.field
    upward = previous.op in (Op.AT_LEAST, Op.ABOVE)
    other_side = quantity.bound in (_DOWNWARD if upward else _UPWARD) and _kind_of(field) == quantity.kind
    if other_side and _OTHER_SIDE.fullmatch(between):
        return Found(field, op, quantity.value, quantity.start, quantity.end)
    if _kind_of(field) == quantity.kind and _SAME_OF_ANOTHER.fullmatch(between):
        return Found(field, op, quantity.value, quantity.start, quantity.end)
    if field in _SUMS and quantity.kind == "money" and _AND_THE_SUM.fullmatch(between):
        return Found(_SUMS[field], op, quantity.value, quantity.start, quantity.end)
    return None


def _kind_of(field: Field) -> str | None:
    return next((kind for known, kind, _ in _WORDS if known is field), None)


# 拥有不少于2项发明专利: the noun behind its number.
_HAS = re.compile(r"(?:拥有|具有|具备|获得|取得|持有|已获)[^,，。;]{0,12}$")
_BEHIND = re.compile(
    r"(?:\(含\))?(?:及?以上)?(?:\(含\))?的?(?:有效|授权|已授权|自主|国内|核心|相关|、){0,4}(?P<noun>发明专利|实用新型|软件著作权|PCT|(?:国际|国家|行业|地方|团体)标准)"
)


def _counted(text: str, quantity: _Quantity) -> Found | None:
    """A count in front of what is counted; a bare number is the least that must be had."""
    noun = _BEHIND.match(text, quantity.end) if quantity.kind == "count" else None
    has = _HAS.search(text[max(0, quantity.start - _REACH) : quantity.start])
    if noun is None or has is None or quantity.bound in _DOWNWARD:
        return None
    field = next(f for f, kind, pattern in _PATTERNS if kind == "count" and pattern.match(noun["noun"]))
    op = _OPS.get(quantity.bound, Op.AT_LEAST)
    return Found(field, op, quantity.value, quantity.start, noun.end())


# 成立不满两年的，自成立之日起……: a rule for young firms, not a demand to be young.
_SINCE_THEN = re.compile(r"的?[^,，。;]{0,6}[,，]自(?:成立|设立|注册)")
_GROWS = re.compile(r"同比增长(?:率)?[^,，。;]{0,6}$")


def _growth(text: str, previous: Found | None, quantity: _Quantity) -> Found | None:
    """营业收入不少于500万元且同比增长不少于10%: growth of the revenue named before."""
    grows = _GROWS.search(text[max(0, quantity.start - _REACH) : quantity.start])
    of_revenue = previous is not None and previous.field is Field.REVENUE_YUAN
    if not grows or not of_revenue or quantity.kind != "ratio" or quantity.bound not in _OPS:
        return None
    return Found(Field.REVENUE_GROWTH, _OPS[quantity.bound], quantity.value, quantity.start, quantity.end)


_HELD: tuple[tuple[Field, re.Pattern[str]], ...] = (
    (
        Field.INVENTION_PATENTS,
        re.compile(
            r"(?:获得|取得|拥有|已获)[^,，。;]{0,16}(?:授权的?)发明专利(?!量)|发明专利(?:申请)?(?:获得)?授权后|获得[^,，。;]{0,4}发明专利授权"
        ),
    ),
    (
        Field.STANDARDS,
        re.compile(
            r"(?:主导|牵头|参与)[^,，。;]{0,6}(?:制修订|制定|起草|编制|修订)[^,，。;]{0,20}标准[^,，。;]{0,20}的$"
        ),
    ),
)


_GROWING = re.compile(r"(?:研发|科研)(?:经费)?投入[^,，。;]{0,16}持续增长")


def _without_count(text: str) -> Iterator[Found]:
    """What must be held at least once or grow at all, told without a number."""
    if growing := _GROWING.search(text):
        yield Found(Field.RD_GROWTH, Op.ABOVE, 0.0, *growing.span(), cue="held")
    for field, pattern in _HELD:
        if found := pattern.search(text):
            yield Found(field, Op.AT_LEAST, 1.0, *found.span(), cue="held")


def _quantities(text: str) -> Sequence[_Quantity]:
    found = [
        _Quantity(a.figure_yuan, a.bound, a.start, a.end, "money")
        for a in find_amounts(text)
        if a.currency == YUAN and a.per is None
    ]
    found += [
        _Quantity(r.figure, r.bound, r.start, r.end, "ratio") for r in find_ratios(text) if not r.points
    ]
    found += [_Quantity(d.figure_months, d.bound, d.start, d.end, "time") for d in find_durations(text)]
    for count in find_counts(text):
        kind = "person" if count.unit in ("人", "名") else "count"
        found.append(_Quantity(count.figure, count.bound, count.start, count.end, kind))
    return sorted(found, key=lambda q: q.start)

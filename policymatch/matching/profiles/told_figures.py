"""Counts and sums that a clause tells of its firm, with their bounds; none where in doubt."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from policymatch.domain.fields import Field
from policymatch.domain.scales import DIGITS, MONEY, spoken_number, spoken_yuan

_AT_MOST = (
    r"低于|不足|不到|少于|不超过|未超过|至多|最多|小于|近"
    r"|(?:fewer|less|no more) than|under|below|up to|at most|nearly"
)
_AT_LEAST = r"不低于|不少于|至少|大于|高于|超过|超|过|逾|突破|more than|over|above|at least"
_IS = (
    r"(?:总数|总额|人数|数量|共计|合计|共有|共|现有|拥有|授权|有|约|达到?|刚|为|是|已|数|规模"
    + rf"|{_AT_MOST}|{_AT_LEAST}|[:：\s]){{0,4}}"
)
_MORE = r"\s?(?P<more>多|余|\+)?\s?"
_N = rf"(?P<n>{DIGITS}){_MORE}"
_N2 = rf"(?<![\d.])(?P<n2>{DIGITS}){_MORE.replace('more', 'more2')}"
_EN = r"(?<![\d.,])(?P<n3>\d[\d,]{0,12})"
_EN2 = r"(?P<n4>\d[\d,]{0,12})(?![\d.])"
_FIGURES: tuple[tuple[Field, re.Pattern[str]], ...] = tuple(
    (field, re.compile(pattern, re.IGNORECASE))
    for field, pattern in (
        (
            Field.EMPLOYEES,
            rf"(?:员工|职工|雇员|全员|团队|公司|从业人员){_IS}{_N}(?:人|名)|{_N2}名(?:员工|职工|雇员)"
            rf"|{_EN}\s(?:employees|staff)\b"
            rf"|(?:team of|employs?|we are)\s(?:about\s)?{_EN2}\s(?:people|persons)\b"
            r"|(?:employees|headcount)\s?(?::|is|of)\s?(?P<n5>\d[\d,]{0,12})(?![\d.])",
        ),
        (
            Field.RD_STAFF,
            rf"(?:研发人员|研发团队|科技人员|技术人员){_IS}{_N}(?:人|名)|{_N2}名(?:研发|科技)人员"
            rf"|{_EN}\sR&D\s(?:staff|employees|engineers|people)\b",
        ),
        (
            Field.INVENTION_PATENTS,
            rf"发明专利{_IS}{_N}[件项个]|{_N2}[件项个](?:授权)?发明专利"
            rf"|{_EN}\s(?:granted\s)?invention\spatents?\b|invention\spatents?\s?:\s?{_EN2}",
        ),
        (
            Field.UTILITY_PATENTS,
            rf"实用新型(?:专利)?{_IS}{_N}[件项个]|{_N2}[件项个]实用新型|{_EN}\sutility\s(?:model\s)?patents?\b",
        ),
        (
            Field.SOFTWARE_COPYRIGHTS,
            rf"(?:软件著作权|软著){_IS}{_N}[件项个]|{_N2}[件项个]?(?:软件著作权|软著)"
            rf"|{_EN}\ssoftware\scopyrights?\b|software\scopyrights?\s?:\s?{_EN2}",
        ),
    )
)
_FOREIGN_OR_COUNTED = r"[美港欧日英韩澳加新台人家件项户吨亩个只套次册辆平]"
_SHORT = (
    rf"{DIGITS}\s?(?:多|余)?\s?(?:千万|百万|万|亿)(?:多|余)?(?![\d.千百万亿元多余])(?!{_FOREIGN_OR_COUNTED})"
)
_WESTERN = r"(?:RMB|CNY|¥)\s?\d[\d,]{0,14}(?:\.\d{1,4})?(?:\s?(?:million|billion))?\b"
_MORE_YUAN = rf"{DIGITS}\s?(?:多|余)?\s?(?:千万|百万|万|亿)(?:多|余)?元"
_SUM = rf"(?:{_MORE_YUAN}|{MONEY}|{_SHORT}|{_WESTERN})"
_GAP = r"[^\d，。；一二三四五六七八九十两]{0,10}?"
_GAP_EN = r"(?:\s?(?:in|of|for)\s(?:19|20)\d\d)?[^\d,.;]{0,20}?"
_SUMS: tuple[tuple[Field, re.Pattern[str]], ...] = tuple(
    (field, re.compile(pattern, re.IGNORECASE))
    for field, pattern in (
        (
            Field.REVENUE_YUAN,
            rf"(?:营业收入|营收|销售收入|销售额|年收入|收入)(?P<gap>{_GAP})(?P<n>{_SUM})"
            rf"|\b(?:revenue|turnover|sales)(?P<gap2>{_GAP_EN})(?P<n2>{_SUM})",
        ),
        (
            Field.RD_EXPENSE_YUAN,
            rf"(?:研发投入|研发费用|研发经费|研发支出)(?P<gap>{_GAP})(?P<n>{_SUM})"
            rf"|\b(?:R&D|research and development)\s(?:expenses?|expenditure|spending|costs?)"
            rf"(?P<gap2>{_GAP_EN})(?P<n2>{_SUM})",
        ),
        (
            Field.PROFIT_YUAN,
            rf"(?:净利润|利润总额|利润)(?P<gap>{_GAP})(?P<n>{_SUM})"
            rf"|\bprofit(?P<gap2>{_GAP_EN})(?P<n2>{_SUM})",
        ),
        (Field.EQUITY_RAISED_YUAN, rf"(?<![\d.])(?P<n>{_SUM})(?P<gap>[^，。；]{{0,6}}?)(?:股权融资|融资)"),
        (Field.PROJECT_INVESTMENT_YUAN, rf"总投资(?P<gap>[^\d，。；]{{0,6}}?)(?P<n>{_SUM})"),
    )
)
_PER_CENT = r"(?P<n>\d{1,3}(?:\.\d{1,2})?)\s?[%％]"
_SHARES: tuple[tuple[Field, re.Pattern[str]], ...] = tuple(
    (field, re.compile(pattern, re.IGNORECASE))
    for field, pattern in (
        (
            Field.RD_RATIO,
            rf"研发(?:费用|投入|经费|支出)?(?:占(?:年|上年|当年)?(?:营业收入|销售收入|营收|收入)?|强度)(?:的?(?:比例|比重|比))?{_IS}{_PER_CENT}"
            rf"|R&D\s(?:intensity|ratio|share)\s?(?:of|is|:)?\s?{_PER_CENT.replace('<n>', '<n2>')}",
        ),
        (
            Field.REVENUE_GROWTH,
            rf"(?:营业收入|营收|销售收入|收入)[^\d，。；]{{0,6}}?(?:同比)?增长(?:率)?{_IS}{_PER_CENT}",
        ),
    )
)
_IS_MOST = re.compile(rf"(?<!不)(?:{_AT_MOST})\s?$", re.IGNORECASE)
_IS_LEAST = re.compile(rf"(?<![不未])(?:{_AT_LEAST})\s?$", re.IGNORECASE)
_MOST_BEHIND = re.compile(r"\s?(?:以内|以下|不到)")
_LEAST_BEHIND = re.compile(r"\s?以上")
_NEAR = 12
# 30-50名员工, 两三百人: the number before stands for another end.
_ONE_OF_TWO = re.compile(r"[\d一二三四五六七八九十百千万亿][人名件项]?\s?[-—–~～至到或、]\s?$")
_VAGUE = re.compile(r"[一二两三四五六七八九]{2}")
# 收入增长500万元, 研发投入差100万元, 收入3%用于……
_CHANGED = re.compile(
    r"增|减|降|提高|提升|差|缺|亏|负|-|−|补|奖|拨|目标|grew|grow|rose|fell|los[st]", re.IGNORECASE
)
_OF_OTHER_TIMES = re.compile(
    r"累计|前年|大前年|近[两二三四五]年|[两二三四五]年(?:来|间|合计|总|共)|历年|季度|半年|月[收营销均]|每月|每天|日均|平均|quarter|monthly|cumulative",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"(?<!\d)(20\d\d)\s?年(?!\d{0,2}月?\d{0,2}日?(?:成立|创立|创办|设立|注册))|\bin\s(20\d\d)\b"
)
# 女员工30人, 新增员工20人, 母公司5000人, 研发团队12人: a part of the staff, or that of another.
_A_PART = re.compile(
    r"(?:女|男|残疾|外籍|派遣|研发|技术|科研|销售|生产|一线|管理|核心|创始|创业|专家|服务|开发|产品|项目|母|子|分|总|增|聘|用|招|本科|硕士|博士|大专|以上|学历)的?$"
)


class ToldFigure(NamedTuple):
    """A field, its number or band, and where in the clause it is told."""

    field: Field
    value: float | dict[str, float]
    start: int
    end: int


def counts_in(clause: str) -> Iterator[ToldFigure]:
    """How many people, patents and the like a clause tells.

    >>> [(told.field.value, told.value) for told in counts_in("现有员工20余人")]
    [('employees', {'min': 20})]
    """
    for field, pattern in _FIGURES:
        for match in pattern.finditer(clause):
            name = _name(match, "n")
            number = None if name is None or _is_vague(match[name]) else spoken_number(match[name])
            if name is None or number is None or _ONE_OF_TWO.search(clause, 0, match.start(name)):
                continue
            if field is Field.EMPLOYEES and _A_PART.search(clause[: match.start()]):
                continue
            more = any(value for key, value in match.groupdict().items() if key.startswith("more"))
            yield ToldFigure(field, _bounded(clause, match.span(name), number, more), *match.span())


def shares_in(clause: str, on: date) -> Iterator[ToldFigure]:
    """Which shares and growth of the last year a clause tells, 1 for 100 %.

    >>> [(told.field.value, told.value) for told in shares_in("研发费用占比约8%", date(2026, 11, 24))]
    [('rd_ratio', 0.08)]
    """
    if _OF_OTHER_TIMES.search(clause) or _names_another_year(clause, on):
        return
    for field, pattern in _SHARES:
        for match in pattern.finditer(clause):
            name = _name(match, "n") or "n"
            value = _bounded(clause, (match.start(name), match.end()), float(match[name]), more=False)
            yield ToldFigure(field, _in_hundredths(value), *match.span())


def _in_hundredths(value: float | dict[str, float]) -> float | dict[str, float]:
    if isinstance(value, dict):
        return {end: round(per_cent / 100, 6) for end, per_cent in value.items()}
    return round(value / 100, 6)


def sums_in(clause: str, on: date) -> Iterator[ToldFigure]:
    """Which sums of the last year a clause tells, in yuan; those of other years and times are left out.

    >>> [(told.field.value, told.value) for told in sums_in("研发费用190万", date(2026, 11, 24))]
    [('rd_expense_yuan', 1900000.0)]
    """
    if _OF_OTHER_TIMES.search(clause) or _names_another_year(clause, on):
        return
    for field, pattern in _SUMS:
        for match in pattern.finditer(clause):
            name, gap = _name(match, "n"), _name(match, "gap")
            amount = None if name is None else _yuan(match[name])
            if name is None or amount is None or (gap and _CHANGED.search(match[gap])):
                continue
            more = re.search(r"多|余", match[name]) is not None
            yield ToldFigure(field, _bounded(clause, match.span(name), amount, more), *match.span())


def _yuan(words: str) -> float | None:
    """A sum however its unit is told: 190万, 20余万元, RMB 3 million."""
    bare = re.sub(r"多|余", "", words)
    if _is_vague(bare):
        return None
    if prefixed := re.match(r"(?:RMB|CNY|¥)\s?", bare, re.IGNORECASE):
        bare = bare[prefixed.end() :] + " yuan"
    elif bare[-1] in "万亿":
        bare += "元"
    return spoken_yuan(bare.replace("Million", "million").replace("Yuan", "yuan"))


def _bounded(clause: str, span: tuple[int, int], number: float, more: bool) -> float | dict[str, float]:
    before = clause[max(0, span[0] - _NEAR) : span[0]]
    if _IS_MOST.search(before) or _MOST_BEHIND.match(clause, _past_counter(clause, span[1])):
        return {"max": number}
    if more or _IS_LEAST.search(before) or _LEAST_BEHIND.match(clause, _past_counter(clause, span[1])):
        return {"min": number}
    return number


def _past_counter(clause: str, end: int) -> int:
    """The place behind 人, 名, 件, 项 or 个."""
    return end + 1 if clause[end : end + 1] in tuple("人名件项个") else end


def _is_vague(words: str) -> bool:
    return _VAGUE.search(words) is not None


def _names_another_year(clause: str, on: date) -> bool:
    years = {int(found[1] or found[2]) for found in _YEAR.finditer(clause)}
    return bool(years - {on.year - 1})


def _name(match: re.Match[str], stem: str) -> str | None:
    """The group of this stem in whichever of the alternatives matched (n, n2, n3)."""
    named = (key for key, value in match.groupdict().items() if value is not None)
    return next((key for key in named if key.rstrip("2345") == stem), None)

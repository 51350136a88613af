"""Facts that a firm's free text seems to tell: offered with their words, never taken as told."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Any

from policymatch.domain.fields import Field
from policymatch.domain.suggestion import Suggestion
from policymatch.matching.spoken import DIGITS, MONEY, spoken_number, spoken_yuan
from policymatch.matching.told import age_in_months
from policymatch.terms import Terms

_CLAUSE = re.compile(r"[^，,。；;！!？?\n.]+(?:\.\d[^，,。；;！!？?\n.]*)*")
_NOT_SO = re.compile(
    r"未|尚|没有|还没|无|非|拟|想|计划|打算|准备|争取|希望|目标|申请|申报|申领|正在|再报|明年|下一步|培育|孵化|客户|用户|问|打听|了解"
    r"|\b(?:not|no|plan|plans|planning|hope|hopes|apply|applying|aim|aims|want|wants|intend|customers?|asks?)\b",
    re.IGNORECASE,
)
_FOUNDED = re.compile(
    r"(?P<year>(?:19|20)\d\d)\s*年(?:(?P<month>\d{1,2})\s*月)?(?:(?P<day>\d{1,2})\s*日)?[^，。；,;]{0,12}?(?:成立|创立|创办|设立|注册|落户)"
    r"|(?:成立|创立|创办|设立|注册)于?\s*(?P<year2>(?:19|20)\d\d)\s*年(?:(?P<month2>\d{1,2})\s*月)?(?:(?P<day2>\d{1,2})\s*日)?"
    r"|(?:founded|established|registered|set up|opened)\s+in\s+(?P<year3>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_FIGURES: tuple[tuple[Field, re.Pattern[str]], ...] = (
    (
        Field.EMPLOYEES,
        re.compile(
            rf"(?:员工|职工|雇员|全员|团队|公司|从业人员)(?:总数|人数|共|现有|有|约|近|规模|达|为|已)*\s?(?P<n>{DIGITS})\s?(?:多|余)?(?:人|名)"
            rf"|(?P<n2>{DIGITS})\s?(?:多|余)?名(?:员工|职工|雇员)"
            r"|(?P<n3>\d[\d,]{0,12})\s(?:employees|staff|people)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Field.RD_STAFF,
        re.compile(
            rf"(?:研发人员|研发团队|科技人员|技术人员)(?:共|现有|有|约|近|达|为|已)*\s?(?P<n>{DIGITS})\s?(?:多|余)?(?:人|名)"
            rf"|(?P<n2>{DIGITS})\s*名(?:研发|科技)人员"
        ),
    ),
    (Field.INVENTION_PATENTS, re.compile(rf"发明专利\D{{0,6}}?(?P<n>{DIGITS})\s?(?:多|余)?[件项个]")),
    (Field.INVENTION_PATENTS, re.compile(rf"(?P<n>{DIGITS})\s?(?:多|余)?[件项个](?:授权)?发明专利")),
    (Field.SOFTWARE_COPYRIGHTS, re.compile(rf"(?P<n>{DIGITS})\s?(?:多|余)?[件项个]?软件著作权")),
)
_SUMS: tuple[tuple[Field, re.Pattern[str]], ...] = (
    (
        Field.REVENUE_YUAN,
        re.compile(
            rf"(?:营业收入|营收|销售收入|销售额|年收入|收入)[^\d，。；一二三四五六七八九十两]{{0,10}}(?P<n>{MONEY})"
        ),
    ),
    (Field.RD_EXPENSE_YUAN, re.compile(rf"(?:研发投入|研发费用|研发经费)[^\d，。；]{{0,8}}(?P<n>{MONEY})")),
    (Field.EQUITY_RAISED_YUAN, re.compile(rf"(?P<n>{MONEY})[^，。；]{{0,6}}(?:股权融资|融资)")),
    (Field.PROJECT_INVESTMENT_YUAN, re.compile(rf"总投资[^\d，。；]{{0,6}}(?P<n>{MONEY})")),
)
_MORE_THAN = re.compile(r"过|超|逾|突破")
_OTHERS = re.compile(rf"{DIGITS}\s?(?:多|余)?家")
_NOT_ITS_OWN = re.compile(
    r"客户|用户|供应商|合作方|想|打听|问|希望|申请|申报|了解|打算|计划|\b(?:customers?|clients?)\b",
    re.IGNORECASE,
)
_MEANT_FOR = re.compile(r"(?:面向|服务于?|供应|用于|应用于|为|给|帮)[^，、的]{0,3}$|[无非]$")
"""What a firm's work is for is not its own field (为制造企业开发软件), nor what it lacks, nor 两家电池厂."""

_COUNTED = re.compile(r"[\d一二两三四五六七八九十几多]$")
_OF_A_PLACE = re.compile(r"园区|集群|全市|全区|行业")

_NEAR = 8
_BEFORE = 16
_PLACED = re.compile(
    r"(?:在|位于|(?:注册|成立|创立|设立|坐落)于|落户|总部设?在|地处|based in|located in)\s*$", re.IGNORECASE
)


def suggestions_in(text: str, *, on: date, terms: Terms) -> tuple[Suggestion, ...]:
    """Facts read out of a firm's description, each once, in the order of the text.

    A clause that speaks of what is not yet so (尚未, 正在申报, 计划) suggests nothing.

    >>> from policymatch.terms import load_terms
    >>> text = "公司成立于2019年3月，员工86人，是国家高新技术企业，专精特新正在申报。"
    >>> [(s.key, s.value, s.words) for s in suggestions_in(text, on=date(2026, 11, 24), terms=load_terms())]
    [('age_months', {'min': 91, 'max': 92}, '成立于2019年3月'), ('employees', 86, '员工86人'), \
('titles', ['high_tech'], '国家高新技术企业')]
    """
    found: list[Suggestion] = []
    for clause in _CLAUSE.finditer(text):
        found += _in_clause(clause.group(), clause.start(), on, terms)
    first: dict[str, Suggestion] = {}
    for suggestion in sorted(found, key=lambda one: (one.start, one.key)):
        first.setdefault(f"{suggestion.key}={suggestion.value}", suggestion)
    return tuple(first.values())


def _in_clause(clause: str, offset: int, on: date, terms: Terms) -> Iterator[Suggestion]:
    yield from _shifted(_fields(clause, terms), offset)
    if _NOT_SO.search(clause):
        return
    for read in (_founding(clause, on), _figures(clause), _sums(clause), _held(clause, terms)):
        yield from _shifted(read, offset)


def _shifted(suggestions: Iterator[Suggestion], offset: int) -> Iterator[Suggestion]:
    for found in suggestions:
        yield found.model_copy(update={"start": found.start + offset, "end": found.end + offset})


def _founding(clause: str, on: date) -> Iterator[Suggestion]:
    for match in _FOUNDED.finditer(clause):
        year, month, day = (_number(match, part) for part in ("year", "month", "day"))
        told = _founding_fact(year, month, day, on)
        if told is not None:
            yield _suggestion(*told, match)


def _founding_fact(year: int | None, month: int | None, day: int | None, on: date) -> tuple[str, Any] | None:
    """The day where it is told to the day, else the band of ages that fits."""
    try:
        first = date(year or 0, month or 1, day or 1)
        last = date(year or 0, month or 12, day or monthrange(year or 0, month or 12)[1])
    except ValueError:
        return None
    if first > on:
        return None
    if day is not None:
        return "founded_on", first.isoformat()
    youngest = max(age_in_months(min(last, on), on), 0)
    return Field.AGE_MONTHS.value, {"min": youngest, "max": age_in_months(first, on)}


def _figures(clause: str) -> Iterator[Suggestion]:
    for field, pattern in _FIGURES:
        for match in pattern.finditer(clause):
            number = spoken_number(_group(match, "n"))
            if number is not None:
                yield _suggestion(field.value, number, match)


def _sums(clause: str) -> Iterator[Suggestion]:
    if _OF_A_PLACE.search(clause):
        return
    for field, pattern in _SUMS:
        for match in pattern.finditer(clause):
            amount = spoken_yuan(_group(match, "n"))
            if amount is not None:
                more = _MORE_THAN.search(match.group())
                yield _suggestion(field.value, {"min": amount} if more else amount, match)


def _held(clause: str, terms: Terms) -> Iterator[Suggestion]:
    if _OTHERS.search(clause):
        return
    for title in terms.titles.find(clause):
        yield _mention(Field.TITLES, [title.code], clause, title.start, title.end)
    for platform in terms.platforms.find(clause):
        yield _mention(
            Field.PLATFORMS, [clause[platform.start : platform.end]], clause, platform.start, platform.end
        )
    for code, start, end in _places(clause, terms):
        if _PLACED.search(clause[max(0, start - _BEFORE) : start]):
            yield _mention(Field.REGION, code, clause, start, end)


def _places(clause: str, terms: Terms) -> Iterator[tuple[str, int, int]]:
    """Places with the narrower ones that follow at once taken together: 沈阳市浑南区 is 浑南区."""
    code, start, end = "", 0, -1
    for place in terms.regions.find(clause):
        if place.start != end:
            if code:
                yield code, start, end
            start = place.start
        code, end = place.code, place.end
    if code:
        yield code, start, end


def _fields(clause: str, terms: Terms) -> Iterator[Suggestion]:
    if _NOT_ITS_OWN.search(clause):
        return
    for mention in terms.fields.find(clause):
        before = clause[max(0, mention.start - _NEAR) : mention.start]
        if not (_MEANT_FOR.search(before) or (mention.words.startswith("家") and _COUNTED.search(before))):
            yield _mention(Field.TECH_FIELD, [mention.words], clause, mention.start, mention.end)


def _mention(field: Field, value: Any, clause: str, start: int, end: int) -> Suggestion:
    return Suggestion(key=field.value, value=value, words=clause[start:end], start=start, end=end)


def _suggestion(key: str, value: Any, match: re.Match[str]) -> Suggestion:
    return Suggestion(key=key, value=value, words=match.group(), start=match.start(), end=match.end())


def _group(match: re.Match[str], name: str) -> str:
    """The group of this name in whichever of the alternatives matched (n, n2, n3)."""
    groups = match.groupdict()
    return next((value for key, value in groups.items() if key.rstrip("23") == name and value), "")


def _number(match: re.Match[str], name: str) -> int | None:
    digits = _group(match, name)
    return int(digits) if digits else None

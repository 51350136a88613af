"""Facts that a firm's free text seems to tell: offered with their words, never taken as told."""

import re
from calendar import month_abbr, monthrange
from collections.abc import Iterator
from datetime import date
from typing import Any

from policymatch.domain.fields import EntityType, Field
from policymatch.domain.scales import DIGITS
from policymatch.domain.suggestion import Suggestion
from policymatch.matching.profiles.told_figures import counts_in, shares_in, sums_in
from policymatch.matching.profiles.whose import is_denied, speaks_of_another
from policymatch.matching.told import age_in_months
from policymatch.terms import Terms

# 4.5%, 1,200万元: what parts digits parts no clauses.
_CLAUSE = re.compile(r"[^，,。；;！!？?\n.]+(?:(?:\.|(?<=\d)[,，](?=\d{3}(?!\d)))\d[^，,。；;！!？?\n.]*)*")
_FOUNDED = re.compile(
    r"(?P<year>(?:19|20)\d\d)\s*年(?:(?P<month>\d{1,2})\s*月)?(?:(?P<day>\d{1,2})\s*日)?[^，。；,;]{0,12}?(?:成立|创立|创办|设立|注册|落户)"
    r"|(?:成立|创立|创办|设立|注册)于?\s*(?P<year2>(?:19|20)\d\d)\s*年(?:(?P<month2>\d{1,2})\s*月)?(?:(?P<day2>\d{1,2})\s*日)?"
    r"|(?:founded|established|registered|set up|opened)\s?(?:in|on|:)\s?"
    r"(?:(?P<day4>\d{1,2})\s)?(?:(?P<name>[A-Z][a-z]{2,8})\.?\s(?:(?P<day5>\d{1,2}),?\s)?)?"
    r"(?P<year3>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(r"[。；;！!？?\n.]")
_MONTHS = {name: place for place, name in enumerate(month_abbr)}
_OTHERS = re.compile(rf"{DIGITS}\s?(?:多|余)?家")
_NOT_ITS_OWN = re.compile(
    r"客户|用户|供应商|合作方|想|打听|问|希望|申请|申报|了解|打算|计划|\b(?:customers?|clients?)\b",
    re.IGNORECASE,
)
_MEANT_FOR = re.compile(
    r"(?:面向|服务于?|供应|用于|应用于|为|给|帮)[^，、的]{0,3}$|[无非]$|(?:不做|不是|不从事|不生产|不涉及|没有|并非)[^，。]{0,6}$"
)
"""What a firm's work is for is not its own field (为制造企业开发软件), nor what it lacks, nor 两家电池厂."""

# 软件著作权, software copyrights: what a firm holds, and no field of work.
_A_RIGHT = re.compile(r"\s?(?:著作权|copyrights?)", re.IGNORECASE)
# 帮助专精特新企业融资, 为高新技术企业提供服务, 符合高新技术企业条件: the title is of others, or sought.
_OF_OTHERS_BEFORE = re.compile(
    r"(?:帮助?|助力|赋能|辅导|服务于?|面向|协助|给|替|投资|合作|按照?|参照|符合|达到|满足|享受)[^，。]{0,8}$"
)
_DONE_FOR = re.compile(r"为[^，。]{0,4}$")
_DOES = re.compile(r"[^，。]{0,6}(?:提供|服务|开发|研发|设计|融资|解决|制造|生产|配套|代理)")
_ONLY_LIKE = re.compile(r"[^，。]{0,3}(?:条件|标准|要求|政策|奖励|水平|培育|合作|众多|聚集|集聚)")
_HOLDS = re.compile(r"是|已|获|有|被|为|成|通过|\b(?:is|are|has|have|hold|holds)\b", re.IGNORECASE)
_COUNTED = re.compile(r"[\d一二两三四五六七八九十几多]$")
_OF_A_PLACE = re.compile(r"园区|集群|全市|全区|行业")
# 去年刚办的个体户执照: a natural person to the law (民法典第五十四条).
_SOLE_TRADER = re.compile(
    r"个体(?:工商)?户(?!等|们|客户|群体|转|的)|\bsole (?:trader|proprietor)\b|\bself-employed\b",
    re.IGNORECASE,
)

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
    another = denied = False
    for clause in _CLAUSE.finditer(text):
        another = speaks_of_another(clause.group(), another)
        listed = denied and _HOLDS.search(clause.group()) is None
        denied = is_denied(clause.group()) or listed
        if not another:
            found += _in_clause(clause, denied, on, terms)
        if _SENTENCE_ENDS.match(text, clause.end()):
            another = denied = False
    first: dict[str, Suggestion] = {}
    for suggestion in sorted(found, key=lambda one: (one.start, one.key)):
        first.setdefault(f"{suggestion.key}={suggestion.value}", suggestion)
    return tuple(first.values())


def _in_clause(clause: re.Match[str], denied: bool, on: date, terms: Terms) -> Iterator[Suggestion]:
    words, offset = clause.group(), clause.start()
    yield from _shifted(_fields(words, terms), offset)
    if denied:
        return
    for read in (_founding(words, on), _told(words, on), _held(words, terms), _trading_alone(words)):
        yield from _shifted(read, offset)


def _shifted(suggestions: Iterator[Suggestion], offset: int) -> Iterator[Suggestion]:
    for found in suggestions:
        yield found.model_copy(update={"start": found.start + offset, "end": found.end + offset})


def _founding(clause: str, on: date) -> Iterator[Suggestion]:
    for match in _FOUNDED.finditer(clause):
        year, day, month = _number(match, "year"), _number(match, "day"), _month(match)
        told = _founding_fact(year, month, day, on)
        if told is not None:
            yield _suggestion(*told, match)


def _founding_fact(year: int | None, month: int | None, day: int | None, on: date) -> tuple[str, Any] | None:
    """The day where it is told to the day, else the band of ages that fits."""
    try:
        first = date(year or 0, 1 if month is None else month, day or 1)
        end = 12 if month is None else month
        last = date(year or 0, end, day or monthrange(year or 0, end)[1])
    except ValueError:
        return None
    if first > on:
        return None
    if day is not None:
        return "founded_on", first.isoformat()
    youngest = max(age_in_months(min(last, on), on), 0)
    return Field.AGE_MONTHS.value, {"min": youngest, "max": age_in_months(first, on)}


def _told(clause: str, on: date) -> Iterator[Suggestion]:
    sums = () if _OF_A_PLACE.search(clause) else sums_in(clause, on)
    for told in (*counts_in(clause), *shares_in(clause, on), *sums):
        words = clause[told.start : told.end]
        yield Suggestion(key=told.field.value, value=told.value, words=words, start=told.start, end=told.end)


def _held(clause: str, terms: Terms) -> Iterator[Suggestion]:
    if _OTHERS.search(clause):
        return
    for title in terms.titles.find(clause):
        if _is_of_others(clause, title.start, title.end):
            continue
        yield _mention(Field.TITLES, [title.code], clause, title.start, title.end)
    for platform in terms.platforms.find(clause):
        yield _mention(
            Field.PLATFORMS, [clause[platform.start : platform.end]], clause, platform.start, platform.end
        )
    for code, start, end in _places(clause, terms):
        if _PLACED.search(clause[max(0, start - _BEFORE) : start]):
            yield _mention(Field.REGION, code, clause, start, end)


def _trading_alone(clause: str) -> Iterator[Suggestion]:
    """That a person trades in his own name."""
    for match in _SOLE_TRADER.finditer(clause):
        if not _is_of_others(clause, match.start(), match.end()):
            yield _suggestion(Field.ENTITY_TYPE.value, EntityType.INDIVIDUAL.value, match)


def _is_of_others(clause: str, start: int, end: int) -> bool:
    """Whether a title is that of those whom a firm serves, or only like what it has."""
    before = clause[max(0, start - _BEFORE) : start]
    served = _OF_OTHERS_BEFORE.search(before) or (_DONE_FOR.search(before) and _DOES.match(clause, end))
    return bool(served or _ONLY_LIKE.match(clause, end) or _OF_A_PLACE.search(clause))


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
        if _A_RIGHT.match(clause, mention.end):
            continue
        if not (_MEANT_FOR.search(before) or (mention.words.startswith("家") and _COUNTED.search(before))):
            yield _mention(Field.TECH_FIELD, [mention.words], clause, mention.start, mention.end)


def _mention(field: Field, value: Any, clause: str, start: int, end: int) -> Suggestion:
    return Suggestion(key=field.value, value=value, words=clause[start:end], start=start, end=end)


def _suggestion(key: str, value: Any, match: re.Match[str]) -> Suggestion:
    return Suggestion(key=key, value=value, words=match.group(), start=match.start(), end=match.end())


def _number(match: re.Match[str], name: str) -> int | None:
    """The number of the group of this name in whichever of the alternatives matched (year, year2, year3)."""
    groups = match.groupdict()
    digits = next((value for key, value in groups.items() if key.rstrip("2345") == name and value), None)
    return int(digits) if digits else None


def _month(match: re.Match[str]) -> int | None:
    """The month as a number; 0, which no date has, where its name is none."""
    named = match["name"]
    return _MONTHS.get(named[:3].title(), 0) if named else _number(match, "month")

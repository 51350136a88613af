"""From when until when a document holds."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from policymatch.domain.value import Value
from policymatch.reading.metadata.dates import DateMention, date_mentions, numeral, years_later
from policymatch.reading.normalise import squash

_SENTENCE_END = re.compile(r"[。；;！]")
_SUBJECT = re.compile(
    r"本(?![条项款目])(?:[^，。]{0,8}?)(?:办法|政策|措施|通知|意见|方案|细则|规定|条例|公告|决定|指南|规范|计划|文件|规划|若干|实施|条款|举措"
    r"|规程|规则|服务包|清单|手册|汇编)"
    r"|以上(?:各项|各条|所有)?(?:政策|措施|举措|条款){1,2}(?=自)"
    # 答：自2024年9月1日起施行
    r"|答[：:](?:该?政策|措施)?(?=自[^，。]{2,24}(?:施行|实施|执行|生效))"
    r"|《[^》]{2,60}》(?:（[^（）]{4,30}）)?，?(?=自[^，。]{2,24}(?:施行|实施|执行))"
)
_IN_FORCE = re.compile(r"施行|实施|执行|生效|有效|试行")
_FROM_DAY = re.compile(r"(?:之?日)?(?:起|开始)|(?=正?式?(?:施行|实施|执行|生效))")
_FROM_ISSUE = re.compile(r"(?:自|从)?(?:印发|发布|公布|下发|颁布|发文|签发|通过)之?日(?:起|后)?")
_DAYS_AFTER = re.compile(
    r"(?:印发|发布|公布)之?日(?:起|后)(?P<days>[0-9一二三四五六七八九十]{1,4})(?:个?工作)?日(?:后|起)"
)
_TERM = re.compile(
    # 自……起实施，试行两年
    r"(?:(?:有效期|施行期|试行期|实施期|执行期)限?(?:暂定|暂|定)?(?:为|是)?[：:]?|(?<=[，,])试行)"
    r"(?P<count>[0-9一二三四五六七八九十两]{1,3})个?(?P<unit>年|月)"
    r"|(?P<first_count>[0-9一二三四五六七八九十两]{1,3})个?(?P<first_unit>年|月)的?有效期"
)
_UNTIL = re.compile(r"(?:有效期(?:截止)?(?:至|到|截至)|(?:施行|实施|执行|有效|截止)(?:至|到)|[起日]?至|到)$")
_MOST_CHARACTERS, _SHORT_GAP = 300, 3
# 2022年1月1日至本办法印发之日期间符合规定的，参照本办法执行: what was before it came.
_FOLLOWS_IT = re.compile(
    r"之日期间[^。]{0,40}(?:参照|按照?|适用)|(?:的|情形)，(?:可)?参照本[^，。]{1,8}执行$"
)


class Validity(Value):
    """The first and the last day on which a document holds, as far as it says so."""

    effective_on: date | None = None
    expires_on: date | None = None


def validity_of(body: str, window: str | None, issued: date | None) -> Validity:
    """What the document says of its own validity; a term is counted from its first day.

    `window` is the text beside the label 时间/频度 of a card, which has no such sentence.

    >>> str(validity_of("本措施自2023 年5 月15 日起实施，有效期三年。", None, None).expires_on)
    '2026-05-14'
    >>> validity_of("签约授牌有效期为三年。", None, date(2019, 8, 30)).expires_on is None
    True
    """
    for sentence in _own_sentences(body, window):
        found = _read(sentence, issued)
        if found.effective_on or found.expires_on:
            return found
    found = _of_days(squash(body))
    return found if found.expires_on else _of_years(squash(body))


# 政策期限为2016年至2018年, 有效期5年（2018-2022年）
_YEARS = re.compile(
    r"(?:政策|施行|实施|执行|有效)期限?[^，。；]{0,8}?(?P<first>20\d\d)年?[至到—–－~-]{1,2}(?P<last>20\d\d)年"
)


def _of_years(text: str) -> Validity:
    """The years that a document says it holds, from the first day of one to the last of the other."""
    found = _YEARS.search(text)
    if found is None:
        return Validity()
    first, last = int(found["first"]), int(found["last"])
    return Validity(effective_on=date(first, 1, 1), expires_on=date(last, 12, 31))


# 政策有效期：2025年1月1日—2027年12月31日
_FROM_TO = re.compile(r"(?:有效|执行|实施|施行)期?限?(?:为|：|:)(?=20\d\d年\d)")


def _of_days(text: str) -> Validity:
    """The days that a label tells a document holds from and until."""
    found = _FROM_TO.search(text)
    days = list(date_mentions(text[found.end() : found.end() + _MOST_CHARACTERS])) if found else []
    told = len(days) > 1 and days[0].start == 0 and days[1].start - days[0].end <= _SHORT_GAP
    return Validity(effective_on=days[0].on, expires_on=days[1].on) if told else Validity()


def _own_sentences(body: str, window: str | None) -> Iterator[str]:
    """Sentences that speak of the document's validity, the last first."""
    if window:
        yield window
    for sentence in reversed(_SENTENCE_END.split(squash(body))):
        end = sentence[-_MOST_CHARACTERS:]
        subject = _SUBJECT.search(end)
        if subject and _IN_FORCE.search(end) and not _FOLLOWS_IT.search(end):
            yield end[subject.start() :]


def _read(sentence: str, issued: date | None) -> Validity:
    days = list(date_mentions(sentence))
    start = _first_day(sentence, days, issued)
    return Validity(effective_on=start, expires_on=_last_day(sentence, days, start or issued))


def _first_day(sentence: str, days: list[DateMention], issued: date | None) -> date | None:
    for mention in days:
        if _FROM_DAY.match(sentence, mention.end):
            return mention.on
    if len(days) > 1 and _UNTIL.search(sentence[days[0].end : days[1].start]):
        return days[0].on
    if issued is None:
        return None
    if match := _DAYS_AFTER.search(sentence):
        return issued + timedelta(days=numeral(match["days"]))
    return issued if _FROM_ISSUE.search(sentence) and _IN_FORCE.search(sentence) else None


def _last_day(sentence: str, days: list[DateMention], counted_from: date | None) -> date | None:
    for mention in days:
        if _UNTIL.search(sentence[: mention.start]):
            return mention.on
    match = _TERM.search(sentence)
    if match is None or counted_from is None:
        return None
    count = numeral(match["count"] or match["first_count"])
    years, months = (count, 0) if (match["unit"] or match["first_unit"]) == "年" else (0, count)
    return years_later(counted_from, years, months) - timedelta(days=1)

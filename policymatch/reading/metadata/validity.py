"""From when until when a document holds."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Self

from policymatch.domain.spans import meet
from policymatch.domain.value import Value
from policymatch.reading.metadata.dates import date_mentions, numeral, years_later
from policymatch.reading.metadata.own_words import IN_FORCE, own_labels, own_sentences
from policymatch.reading.quantities import find_dates

_NUMERAL = "(?:[0-9]{1,3}|[一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾]{1,3})"
_FROM_DAY = re.compile(r"(?:之?日)?(?:起|开始)|(?=正?式?(?:施行|实施|执行|生效))")
_FROM_ISSUE = re.compile(r"(?:自|从)?(?:印发|发布|公布|下发|颁布|发文|签发|通过)之?日(?:起|后)?")
# 自印发之日起一个月后, 自公布之日起满30日
_LATER = re.compile(
    r"(?:印发|发布|公布|颁布)之?日(?:起|后)(?:满(?P<full>" + _NUMERAL + r")(?P<full_unit>日|天|个月)"
    r"|(?P<count>" + _NUMERAL + r")(?P<unit>个?(?:工作)?日|天|个月)(?:后|起))"
)
_TERM = re.compile(
    # 自……起实施，试行两年; 自……起执行，暂定三年
    r"(?:(?:有效期|施行期|试行期|实施期|执行期)限?(?:暂定|暂|定)?(?:为|是)?[：:]?|(?<=[，,])(?:试行|暂定|为期))"
    rf"(?P<count>{_NUMERAL})个?(?P<unit>年|月)"
    rf"|(?P<first_count>{_NUMERAL})个?(?P<first_unit>年|月)的?有效期"
)
# 有效期至2025年底; 展望至2035年 tells no end.
_UNTIL_A_YEAR = re.compile(r"(?:有效期(?:截止)?|施行|执行|有效)(?:至|到)$")
_UNTIL = re.compile(
    r"(?:有效期(?:截止)?(?:至|到|截至)|(?:施行|实施|执行|有效|截止)期?(?:至|到)|[起日]?至|到)$"
)
# 2026年12月31日废止, 自2027年1月1日起自动失效
# 在2022-2024年内有效
_WITHIN_YEARS = re.compile(r"在20\d\d年?[至到—–－~-]{1,2}(?P<last>20\d\d)年(?:度)?内有效")
_ENDS = re.compile(r"(?P<from>起)?(?:自行|自动|自然|即行)?(?:废止|失效|终止|期满)")
_SHORT_GAP = 3
_LABEL_CHARACTERS = 24


class Validity(Value):
    """The first and the last day on which a document holds, as far as it says so.

    `words` are those that say so, without white space; None where nothing does.
    """

    effective_on: date | None = None
    expires_on: date | None = None
    words: str | None = None

    def said_by(self, words: str | None) -> Self:
        """The same days, and the words that tell them."""
        return self.model_copy(update={"words": words})


class _Period(Value):
    """A time that a sentence names: its first and last day, and its half-open span."""

    first: date
    last: date
    start: int
    end: int


def validity_of(body: str, window: str | None, issued: date | None) -> Validity:
    """What the document says of its own validity; a term is counted from its first day.

    `window` is the text beside the label 时间/频度 of a card, which has no such sentence.

    >>> str(validity_of("本措施自2023 年5 月15 日起实施，有效期三年。", None, None).expires_on)
    '2026-05-14'
    >>> validity_of("签约授牌有效期为三年。", None, date(2019, 8, 30)).expires_on is None
    True
    """
    for sentence in [*([window] if window else []), *own_sentences(body)]:
        found = _read(sentence, issued)
        if found.effective_on or found.expires_on:
            return found.said_by(sentence)
    labelled = (_of_label(label, issued).said_by(_sentence(label)) for label in own_labels(body))
    return next((found for found in labelled if found.expires_on), Validity())


def validity_told(words: str, issued: date | None) -> Validity:
    """The same of words that tell of an act, wherever they stand (《……规定》（……自2034年8月1日起施行，有效期三年）)."""
    found = _read(words, issued)
    return found.said_by(words) if found.effective_on or found.expires_on else found


def _sentence(label: str) -> str | None:
    """What stands behind a label to its stop; None where none ends it, and the next line may be joined to it."""
    words, stop, _ = label.partition("。")
    return words if stop else None


# 政策期限为2016年至2018年, 有效期5年（2018-2022年）
_YEARS = re.compile(
    r"(?:政策|施行|实施|执行|有效|适用)期限?[^，。；]{0,8}?(?P<first>20\d\d)年?[至到—–－~-]{1,2}(?P<last>20\d\d)年(?!\d)"
)
# 政策有效期：2025年1月1日—2027年12月31日
_FROM_TO = re.compile(r"(?:有效|执行|实施|施行|适用)(?:期限?|时间)?(?:为|：|:)?(?=20\d\d年\d)")
# 有效期至：2025年底
_UNTIL_LABEL = re.compile(r"有效期限?(?:截止)?(?:至|到)?[：:]?(?=20\d\d年)")
# 3.政策有效期：三年。
_WHOLE_TERM = re.compile(
    rf"[^，。；]{{0,10}}有效期限?(?:为|是)?[：:]?(?P<count>{_NUMERAL})个?(?P<unit>年|月)(?:[。；]|$)"
)


def _of_label(text: str, issued: date | None) -> Validity:
    """The first and the last day that stand behind a label of validity."""
    if years := _YEARS.search(text):
        first, last = int(years["first"]), int(years["last"])
        return Validity(effective_on=date(first, 1, 1), expires_on=date(last, 12, 31))
    if label := _FROM_TO.search(text[:_LABEL_CHARACTERS]):
        days = _times(text[label.end() :])
        is_span = len(days) > 1 and not days[0].start and days[1].start - days[0].end <= _SHORT_GAP
        if is_span:
            return Validity(effective_on=days[0].first, expires_on=days[1].last)
    if label := _UNTIL_LABEL.search(text[:_LABEL_CHARACTERS]):
        until = next((told for told in _times(text[label.end() :]) if not told.start), None)
        return Validity(expires_on=until.last if until else None)
    term = _WHOLE_TERM.match(text)
    return Validity(expires_on=_after(issued, term["count"], term["unit"])) if term and issued else Validity()


# 以上政策未注明实施期限的，有效期至2029年底: the rest of a document ends when each part says.
OF_THE_REST = re.compile(
    r"(?:以上|上述|各项?|本)[^，。；]{0,8}(?:政策|措施|条款)[^，。；]{0,4}未(?:特别|另行|单独|明确)?(?:注明|明确|规定|约定|标明)[^，。；]{0,8}(?:期限|时间|有效期)的，[^。；]{2,40}"
)
"""How long all that is given lasts of which no end is told for itself."""


def _read(sentence: str, issued: date | None) -> Validity:
    times = _times(sentence)
    start = _first_day(sentence, times, issued)
    if OF_THE_REST.search(sentence):
        return Validity(effective_on=start)
    return Validity(effective_on=start, expires_on=_last_day(sentence, times, start or issued))


def _times(text: str) -> list[_Period]:
    """The days, months and years that a text names, in order."""
    days = [_Period(first=m.on, last=m.on, start=m.start, end=m.end) for m in date_mentions(text)]
    return sorted([*days, *_longer(text, days)], key=lambda told: told.start)


def _longer(text: str, days: Sequence[_Period]) -> Iterator[_Period]:
    """The months and years that a text names without a day."""
    for mention in find_dates(text):
        if not any(meet(day, mention) for day in days):
            first, last = mention.first_day, mention.last_day
            yield _Period(first=first, last=last, start=mention.start, end=mention.end)


def _first_day(sentence: str, times: list[_Period], issued: date | None) -> date | None:
    days = [told for told in times if told.first == told.last]
    for told in days:
        if _FROM_DAY.match(sentence, told.end):
            return told.first
    if len(days) > 1 and _UNTIL.search(sentence[days[0].end : days[1].start]):
        return days[0].first
    if issued is None:
        return None
    if later := _LATER.search(sentence):
        return _later(issued, later)
    return issued if _FROM_ISSUE.search(sentence) and IN_FORCE.search(sentence) else None


def _later(issued: date, told: re.Match[str]) -> date:
    count, unit = numeral(told["full"] or told["count"]), told["full_unit"] or told["unit"]
    return years_later(issued, 0, count) if unit == "个月" else issued + timedelta(days=count)


def _last_day(sentence: str, times: list[_Period], counted_from: date | None) -> date | None:
    for told in times:
        is_day = told.first == told.last
        if (_UNTIL if is_day else _UNTIL_A_YEAR).search(sentence[: told.start]):
            return told.last
        if ends := _ENDS.match(sentence, told.end):
            return told.first - timedelta(days=1) if ends["from"] else told.last
    if within := _WITHIN_YEARS.search(sentence):
        return date(int(within["last"]), 12, 31)
    term = _TERM.search(sentence)
    if term is None or counted_from is None:
        return None
    return _after(counted_from, term["count"] or term["first_count"], term["unit"] or term["first_unit"])


def _after(start: date, count: str, unit: str) -> date:
    """The last day of a term that begins on `start`."""
    years, months = (numeral(count), 0) if unit == "年" else (0, numeral(count))
    return years_later(start, years, months) - timedelta(days=1)

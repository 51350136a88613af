"""Dates as official documents write them."""

import re
from collections.abc import Iterator
from datetime import date

from policymatch.domain.numerals import chinese_number
from policymatch.domain.value import Value

_ARABIC = re.compile(
    r"(?<!\d)((?:19|20)\d\d) ?[年./-] ?(1[0-2]|0?[1-9]) ?[月./-] ?(3[01]|[12]\d|0?[1-9])(?!\d) ?日?"
)
_CHINESE = re.compile(
    r"([一二][〇○零Ｏ0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
_LONGEST_DATE = 24
# 2026年3月1日至, 申报时间 and 截止日期： before a day
_LEADS_TO_A_DAY = re.compile(
    r"(?:[至到~～—-]|[自从]|截[止至]"
    r"|(?:申[请报领]|受理|办理|报名|征集|兑现|截止|起止|执行|实施|施行|生效|失效|公示|评审|活动)[^，。；：\d]{0,4}(?:时间|[期时]限|日期)[】\]]?[：:为]?"
    r")\s{0,2}$"
)


class DayMention(Value):
    """A day named in a text, and its half-open span there."""

    on: date
    start: int
    end: int


def date_mentions(text: str) -> Iterator[DayMention]:
    """The days named in a text, in order; impossible ones (30 February) are passed over.

    >>> [str(m.on) for m in date_mentions("2023 年5 月15 日起，至2025-12-31；二〇二一年十月二十日")]
    ['2023-05-15', '2025-12-31', '2021-10-20']
    """
    found = [*_ARABIC.finditer(text), *_CHINESE.finditer(text)]
    for match in sorted(found, key=lambda m: m.start()):
        year, month, day = (numeral(part) for part in match.groups())
        try:
            on = date(year, month, day)
        except ValueError:
            continue
        yield DayMention(on=on, start=match.start(), end=match.end())


def first_date(text: str) -> date | None:
    """The first day named in a text.

    >>> first_date("2017-12-28/2019-08-15")
    datetime.date(2017, 12, 28)
    """
    return next((mention.on for mention in date_mentions(text)), None)


def whole_date(text: str) -> date | None:
    """The day, where a text is nothing but one (brackets aside).

    >>> whole_date("（2023年2月8日）"), whole_date("2023年2月8日起施行")
    (datetime.date(2023, 2, 8), None)
    """
    inner = text.strip("（）() 　")
    if len(inner) > _LONGEST_DATE:
        return None
    mention = next(date_mentions(inner), None)
    return mention.on if mention and (mention.start, mention.end) == (0, len(inner)) else None


def leads_to_a_day(text: str) -> bool:
    """Whether a day behind `text` ends a span of time or is a term, and tells nothing of when the text was made.

    >>> leads_to_a_day("2026年3月1日至"), leads_to_a_day("申报时间："), leads_to_a_day("某区人民政府")
    (True, True, False)
    """
    return _LEADS_TO_A_DAY.search(text) is not None


def years_later(start: date, years: int, months: int = 0) -> date:
    """The same day after whole years and months; the month's last day where there is no such day.

    >>> years_later(date(2020, 2, 29), 1)
    datetime.date(2021, 2, 28)
    """
    count = start.year * 12 + start.month - 1 + years * 12 + months
    year, month = divmod(count, 12)
    for day in (start.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day, start.day))
        except ValueError:
            continue
    raise AssertionError("every month has a 28th")


def numeral(text: str) -> int:
    """An Arabic or Chinese numeral: digits in a row (a year) or up to 三十一.

    >>> numeral("二〇二三"), numeral("十"), numeral("二十一"), numeral("叁"), numeral("07")
    (2023, 10, 21, 3, 7)
    """
    return int(text) if text.isascii() and text.isdigit() else int(chinese_number(text))

"""Times of applying that are told without a year, or counted from the day of issue."""

import re
from calendar import monthrange
from datetime import date, timedelta

HOUR = (
    r"(?:（[^（）]{1,6}）)?(?:(?:上午|下午|中午|晚上?|凌晨)?\d{1,2}(?:[:：]\d{2}(?:[:：]\d{2})?|[时点](?:\d{1,2}分|整)?))?"
    r"(?:（[^（）]{1,6}）)?"
)
"""What may stand behind a day: （星期三）, （含）, 下午17:00, 9时."""

# 5月10日至6月10日, 6月15日18:00前: of the year in which the document was issued, or the next.
_DAY = r"(?<![年\d])(?P<{0}m>\d{{1,2}})月(?P<{0}d>\d{{1,2}})日"
_SPAN_OF_DAYS = re.compile(_DAY.format("a") + HOUR + r"(?:起)?，?[-~至到]{1,2}" + _DAY.format("b"))
# 填报开始时间：3月5日，截止时间：3月31日
_OPENS_AND_CLOSES = re.compile(
    r"(?:开始|起始|开放)(?:时间|日期)?[为：]?"
    + _DAY.format("a")
    + r"[^。]{0,24}?(?:截止|结束)[^。；，\d]{0,8}"
    + _DAY.format("b")
)
_BY_A_DAY = re.compile(_DAY.format("b") + r"[^。；，]{0,12}前|截止[^。；，\d]{0,8}" + _DAY.format("c"))
# 自通知发布之日起30日内; working days can't be counted without a calendar.
_WITHIN_DAYS = re.compile(r"(?:发布|印发|公布|下发)之?日起(?P<days>\d{1,3})(?:个自然)?[日天](?:之?内|止)")
_CAME_LATE = timedelta(days=60)
_MONTHS = 12


def days_in_the_year(text: str, issued: date) -> tuple[date | None, date] | None:
    """The first day, where one is told, and the last of a time that `text` tells without a year.

    >>> days_in_the_year("申报时间：3月1日（星期六）至4月30日（星期三）", date(2025, 2, 10))
    (datetime.date(2025, 3, 1), datetime.date(2025, 4, 30))
    >>> days_in_the_year("自通知发布之日起30日内", date(2025, 3, 1))
    (datetime.date(2025, 3, 1), datetime.date(2025, 3, 31))
    """
    if within := _WITHIN_DAYS.search(text):
        return issued, issued + timedelta(days=int(within["days"]))
    by = _SPAN_OF_DAYS.search(text) or _OPENS_AND_CLOSES.search(text) or _BY_A_DAY.search(text)
    if by is None:
        return None
    told = by.groupdict()
    opens = _next(issued, told.get("am"), told.get("ad"))
    closes = _next(opens or issued, told.get("bm") or told.get("cm"), told.get("bd") or told.get("cd"))
    return (opens, closes) if closes else None


_ANY_DAY = re.compile(_DAY.format("a"))


def last_day_in_the_year(text: str, issued: date) -> date | None:
    """The last of the days that `text` tells without a year.

    >>> last_day_in_the_year("第一批截止5月20日，第二批截止9月30日", date(2033, 2, 1))
    datetime.date(2033, 9, 30)
    """
    days = (_next(issued, day["am"], day["ad"]) for day in _ANY_DAY.finditer(text))
    return max((day for day in days if day), default=None)


def _next(since: date, month: str | None, day: str | None) -> date | None:
    """The first such day from `since` on, or one just past where a page came late; None where there is none."""
    this_year, next_year = (_day(since.year + later, month, day) for later in (0, 1))
    came_late = this_year is not None and since - this_year <= _CAME_LATE
    return this_year if came_late else next_year


def _day(year: int, month: str | None, day: str | None) -> date | None:
    if month is None or day is None or not 1 <= int(month) <= _MONTHS:
        return None
    return date(year, int(month), int(day)) if 1 <= int(day) <= monthrange(year, int(month))[1] else None

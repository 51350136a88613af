"""Yearly windows: the season that their words tell (每年3月1日至4月30日), the last day (每年12月底前), or the
month alone (每年5月).
"""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from policymatch.domain.measure import Recurrence, Window

_LEAP_YEAR = 2000
"""Long past and with a 29th of February, so that each day exists and the season has begun already."""

_MONTHS = 12
# 每年3月1日至4月30日, 每年11月1日—次年1月31日, 每年6月1日-30日
_SPAN = re.compile(
    r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:（[^（）]{1,6}）)?(?:起)?(?:[-—–~～]{1,2}|[至到])"
    r"(?:当年|同年|次年|翌年|第二年)?(?:(?P<last_month>\d{1,2})月)?(?P<last_day>\d{1,2})日"
)
_YEARLY = re.compile(r"每(?:年度?|自然年)[^。；，\d]{0,12}$")
# 每年5月, 每年3-4月
_MONTH = re.compile(
    r"每(?:年度?|自然年)[^。；，\d]{0,6}(?P<month>1[0-2]|0?[1-9])(?:[-—~至到、][01]?\d)?月(?!内完成)"
)
# 每年12月底前提出申请, 每年6月30日（含）前, 截止时间为每年6月30日; not 每年6月底前完成评审, which offices do.
_UNTIL = (
    r"(?P<month>1[0-2]|0?[1-9])月(?:(?P<day>\d{1,2})日(?:（[^（）]{1,6}）)?|[底末])"
    r"(?:(?:之|以)?前(?![^。；，]{0,8}(?:公[布示]|发布|拨付|兑现|下达|审[核定批]|评[审定选]|验收|清算|总结"
    r"|完成(?!申报|提交|填报|申请)))|为?(?:申报|受理|申请)?(?:截?止))"
)
_DEADLINE = re.compile(
    rf"每(?:年度?|自然年)[^。；，\d上]{{0,12}}{_UNTIL}"
    r"|截止(?:时间|日期|日)?[为是：]{0,2}每年(?P<month_named>1[0-2]|0?[1-9])月(?:(?P<day_named>\d{1,2})日|[底末])"
)
# 第一批截止时间为4月30日，第二批10月底, not 第一批3月1日开始
_BATCH = re.compile(
    r"第[一二三四1-4]批[^。；，\d]{0,8}(?P<month>1[0-2]|0?[1-9])月(?:(?P<day>\d{1,2})日(?!起|开始|至)|[底末])"
)


class Season(NamedTuple):
    """The first and the last day, in a year that stands for all; the last may lie in the next."""

    opens_on: date | None
    closes_on: date | None


NO_SEASON = Season(None, None)


def season_of(window: Window) -> Season:
    """The dates of a window; of a yearly one that names days without a year, those of a year long past.

    Several seasons a year, months without days and a last day alone are none.

    >>> from policymatch.domain.quote import Quote
    >>> words = "申报时间为每年11月1日至次年1月31日"
    >>> season = season_of(Window(recurrence="annual", quote=Quote.of(words, 0, len(words))))
    >>> season.opens_on.isoformat(), season.closes_on.isoformat()
    ('2000-11-01', '2001-01-31')
    """
    if window.opens_on or window.closes_on or window.recurrence is not Recurrence.ANNUAL:
        return Season(window.opens_on, window.closes_on)
    text = window.quote.run
    spans = list(_SPAN.finditer(text))
    if len(spans) != 1 or not _YEARLY.search(text[: spans[0].start()]):
        return NO_SEASON
    return _season(spans[0])


def deadlines_of(window: Window) -> tuple[date, ...]:
    """The last days of each year, in a year long past, of a window of which no first day is told.

    Several are those of its batches.

    >>> from policymatch.domain.quote import Quote
    >>> def told(words):
    ...     days = deadlines_of(Window(recurrence="annual", quote=Quote.of(words, 0, len(words))))
    ...     return [day.isoformat() for day in days]
    >>> told("企业应于每年12月底前提出书面申请"), told("每年分两批受理，第一批截止5月20日，第二批9月30日")
    (['2000-12-31'], ['2000-05-20', '2000-09-30'])
    """
    if season_of(window) != NO_SEASON or window.recurrence is not Recurrence.ANNUAL:
        return ()
    text = window.quote.run
    batches = [] if _SPAN.search(text) else list(_BATCH.finditer(text))
    told = list(_DEADLINE.finditer(text))
    if len(batches) < 2 and len(told) != 1:
        return ()
    days = (_last_day(found) for found in (batches if len(batches) > 1 else told))
    return tuple(sorted({day for day in days if day}))


def _last_day(found: re.Match[str]) -> date | None:
    """The day of a deadline; of a month alone its last."""
    groups = found.groupdict()
    month = int(groups["month"] or groups["month_named"])
    day = groups["day"] or groups.get("day_named")
    return _day(_LEAP_YEAR, month, int(day) if day else monthrange(_LEAP_YEAR, month)[1])


def month_of(window: Window) -> int | None:
    """The month that a yearly window names first; None where it names none, or is not yearly.

    >>> from policymatch.domain.quote import Quote
    >>> words = "每年5月集中申报"
    >>> month_of(Window(recurrence="annual", quote=Quote.of(words, 0, len(words))))
    5
    """
    if window.recurrence is not Recurrence.ANNUAL:
        return None
    named = _MONTH.search(window.quote.run)
    return int(named["month"]) if named else None


def _season(span: re.Match[str]) -> Season:
    month, last_month = int(span["month"]), int(span["last_month"] or span["month"])
    opens = _day(_LEAP_YEAR, month, int(span["day"]))
    closes = _day(_LEAP_YEAR, last_month, int(span["last_day"]))
    if opens is None or closes is None:
        return NO_SEASON
    if closes < opens:
        closes = _day(_LEAP_YEAR + 1, last_month, int(span["last_day"]))
    return NO_SEASON if closes is None else Season(opens, closes)


def _day(year: int, month: int, day: int) -> date | None:
    if not 1 <= month <= _MONTHS or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)

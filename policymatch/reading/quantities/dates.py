"""Dates: 2023年9月1日, 2023-09-01, 2023年9月, 二〇二三年九月一日, 2023年."""

import calendar
import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from policymatch.domain.value import Value
from policymatch.reading.quantities.numerals import number_of, plain

_CHINESE_YEAR = "[一二][〇零九○一二三四五六七八]{3}"
_CHINESE_PART = "[一二三四五六七八九十]{1,3}"
_DATE = re.compile(
    rf"(?<!\d)(?P<year>(?:19|20)\d\d|{_CHINESE_YEAR})\s{{0,2}}"
    rf"(?:年(?:度)?\s{{0,2}}(?:(?P<month>\d{{1,2}}|{_CHINESE_PART})\s{{0,2}}月(?:份)?\s{{0,2}}(?:(?P<day>\d{{1,2}}|{_CHINESE_PART})\s{{0,2}}[日号])?)?"
    # 2025-04-30, and 2025-04-3017:00 where the blank before the hour is lost
    r"|(?P<sign>[-./])(?P<month_2>\d{1,2})(?P=sign)(?P<day_2>\d{1,2})(?:(?!\d)|(?=\d{1,2}:\d\d)))"
)
_LAST_MONTH: Final = 12


class DateMention(Value):
    """A date in running text; `month` and `day` None where it names a year or month alone."""

    year: int
    month: int | None = None
    day: int | None = None
    start: int
    end: int

    @property
    def first_day(self) -> date:
        """The first day that the mention covers."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day that the mention covers."""
        month = self.month or _LAST_MONTH
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


def find_dates(text: str) -> list[DateMention]:
    """Every date in `text` that the calendar has, in its order.

    >>> [str(d.first_day) for d in find_dates("自2023年9月起至二〇二五年十二月三十一日")]
    ['2023-09-01', '2025-12-31']
    """
    return list(_dates(plain(text)))


def _dates(plain_text: str) -> Iterator[DateMention]:
    for found in _DATE.finditer(plain_text):
        year = int(number_of(found["year"]))
        month, day = _part(found["month"] or found["month_2"]), _part(found["day"] or found["day_2"])
        if _exists(year, month, day):
            yield DateMention(year=year, month=month, day=day, start=found.start(), end=found.end())


def _part(numeral: str | None) -> int | None:
    return int(number_of(numeral)) if numeral else None


def _exists(year: int, month: int | None, day: int | None) -> bool:
    try:
        date(year, month if month is not None else 1, day if day is not None else 1)
    except ValueError:
        return False
    return True

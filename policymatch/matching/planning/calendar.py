"""The next twelve months of a firm: windows that open and close, days on which time cures a miss."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from policymatch.domain.document import Document
from policymatch.domain.measure import Measure
from policymatch.domain.value import Value
from policymatch.domain.verdict import POSSIBLE
from policymatch.domain.wording import Wording
from policymatch.matching.days.timing import Timing
from policymatch.matching.days.yearly import month_of
from policymatch.matching.plain.cure import months_later
from policymatch.matching.plain.verdict import Judgement
from policymatch.matching.quoting import quoted

_AHEAD_MONTHS = 12
_MOST_NAMED = 2


class EventKind(StrEnum):
    """What happens on a day; `expected`: the text names the month of a yearly window and no day."""

    OPENS = "opens"
    CLOSES = "closes"
    EXPIRES = "expires"
    BECOMES_POSSIBLE = "becomes_possible"
    EXPECTED = "expected"


class Event(Value):
    """Something that happens on a day to measures of one document."""

    day: date
    kind: EventKind
    policy: str
    measures: tuple[str, ...]
    wording: Wording


class Scheduled(NamedTuple):
    """A measure with its document, its dates and the judgement on one firm."""

    measure: Measure
    document: Document
    timing: Timing
    judgement: Judgement


_WORDINGS = {
    EventKind.OPENS: Wording(zh="{measures}开始申报", en="Applications for {measures} open"),
    EventKind.CLOSES: Wording(zh="{measures}申报截止", en="Applications for {measures} close"),
    EventKind.EXPIRES: Wording(
        zh="{policy}到期，涉及{measures}", en="{policy}, the basis of {measures}, expires"
    ),
    EventKind.EXPECTED: Wording(
        zh="按原文每年此月前后申报{measures}，具体日期以当年通知为准",
        en="By the text, applications for {measures} are taken around this month each year; "
        "the year's notice sets the days",
    ),
    EventKind.BECOMES_POSSIBLE: Wording(
        zh="时间条件自此满足，可申报{measures}",
        en="The conditions on time are met from this day on: {measures} can be applied for",
    ),
}


def calendar_of(scheduled: Iterable[Scheduled], on: date) -> tuple[Event, ...]:
    """What the next twelve months bring for the measures that are or will be possible, day by day.

    What befalls several measures of one document on one day is one event.
    """
    end = year_ahead(on)
    groups: dict[tuple[date, EventKind, str], list[Scheduled]] = {}
    for entry in scheduled:
        if entry.judgement.verdict in POSSIBLE:
            for kind, day in _days(entry, on):
                if on <= day <= end:
                    groups.setdefault((day, kind, entry.document.id), []).append(entry)
    events = (_event(day, kind, entries) for (day, kind, _), entries in groups.items())
    return tuple(sorted(events, key=lambda event: (event.day, event.policy, event.kind, event.measures)))


def year_ahead(on: date) -> date:
    """The last day that a calendar from `on` reaches."""
    return months_later(on, _AHEAD_MONTHS) or date.max


def _days(entry: Scheduled, on: date) -> Iterator[tuple[EventKind, date]]:
    timing, ready = entry.timing, entry.judgement.eligible_on
    opens = timing.opens_next(on)
    if opens is not None and (ready is None or timing.is_open_from(opens, ready)):
        yield EventKind.OPENS, opens
    if ready is not None and ready != opens:
        yield EventKind.BECOMES_POSSIBLE, ready
    closes = timing.closes_next(on, ready)
    if closes is not None:
        yield EventKind.CLOSES, closes
    if timing.expires_on is not None:
        yield EventKind.EXPIRES, timing.expires_on
    expected = None if timing.due_yearly else _expected_on(entry.measure, on)
    if timing.opens_on is None and timing.closes_on is None and expected is not None:
        yield EventKind.EXPECTED, expected


def _expected_on(measure: Measure, on: date) -> date | None:
    """The first day of the month to come in which a yearly window begins; None where none is named."""
    month = month_of(measure.window) if measure.window else None
    return None if month is None else _first_of_next(month, on)


def _first_of_next(month: int, on: date) -> date | None:
    """The first day of a month to come; the present day where it has begun, None past the calendar."""
    if month == on.month:
        return on
    if month < on.month and on.year == date.max.year:
        return None
    return date(on.year + (month < on.month), month, 1)


def _event(day: date, kind: EventKind, entries: Sequence[Scheduled]) -> Event:
    document, wording = entries[0].document, _WORDINGS[kind]
    named, policy = _named([entry.measure.title for entry in entries]), quoted(document.called)
    return Event(
        day=day,
        kind=kind,
        policy=document.id,
        measures=tuple(entry.measure.id for entry in entries),
        wording=Wording(
            zh=wording.zh.format(measures=named.zh, policy=policy),
            en=wording.en.format(measures=named.en, policy=policy),
        ),
    )


def _named(titles: Sequence[str]) -> Wording:
    shown = [quoted(title) for title in titles[:_MOST_NAMED]]
    more = len(titles) - len(shown)
    zh, en = "、".join(shown), ", ".join(shown)
    return Wording(zh=f"{zh}等{len(titles)}项" if more else zh, en=f"{en} and {more} more" if more else en)

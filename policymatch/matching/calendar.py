"""The next twelve months of a firm: windows that open and close, days on which time cures a miss."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from policymatch.domain.measure import Measure
from policymatch.domain.value import Value
from policymatch.domain.verdict import Verdict
from policymatch.domain.wording import Wording
from policymatch.matching.cure import months_later
from policymatch.matching.quoting import quoted
from policymatch.matching.timing import Timing
from policymatch.matching.verdict import Judgement

_AHEAD_MONTHS = 12
_POSSIBLE = (Verdict.ELIGIBLE, Verdict.UNCLEAR, Verdict.NOT_YET)


class EventKind(StrEnum):
    """What happens on a day."""

    OPENS = "opens"
    CLOSES = "closes"
    EXPIRES = "expires"
    BECOMES_POSSIBLE = "becomes_possible"


class Event(Value):
    """Something that happens to a measure on a day."""

    day: date
    kind: EventKind
    measure: str
    wording: Wording


class Scheduled(NamedTuple):
    """A measure with its dates and the judgement on one firm."""

    measure: Measure
    timing: Timing
    judgement: Judgement


_WORDINGS = {
    EventKind.OPENS: Wording(zh="{title}开始申报", en="applications for {title} open"),
    EventKind.CLOSES: Wording(zh="{title}申报截止", en="applications for {title} close"),
    EventKind.EXPIRES: Wording(zh="{title}所依据的文件到期", en="the document behind {title} expires"),
    EventKind.BECOMES_POSSIBLE: Wording(
        zh="时间条件自此满足，可申报{title}", en="time has done its part: {title} becomes possible"
    ),
}


def calendar_of(scheduled: Iterable[Scheduled], on: date) -> tuple[Event, ...]:
    """What the next twelve months bring for the measures that are or will be possible, day by day."""
    end = months_later(on, _AHEAD_MONTHS)
    events = [
        event
        for entry in scheduled
        if entry.judgement.verdict in _POSSIBLE
        for event in _events(entry, on)
        if on <= event.day <= end
    ]
    return tuple(sorted(events, key=lambda event: (event.day, event.measure, event.kind)))


def _events(entry: Scheduled, on: date) -> Iterator[Event]:
    timing, opens = entry.timing, entry.timing.opens_next(on)
    if opens is not None:
        yield _event(entry, EventKind.OPENS, opens)
    ready = entry.judgement.eligible_on
    if ready is not None and ready != opens:
        yield _event(entry, EventKind.BECOMES_POSSIBLE, ready)
    closes = timing.window_closes_next(opens or on)
    if closes is not None:
        yield _event(entry, EventKind.CLOSES, closes)
    if timing.expires_on is not None:
        yield _event(entry, EventKind.EXPIRES, timing.expires_on)


def _event(entry: Scheduled, kind: EventKind, day: date) -> Event:
    wording, title = _WORDINGS[kind], quoted(entry.measure.title)
    return Event(
        day=day,
        kind=kind,
        measure=entry.measure.id,
        wording=Wording(zh=wording.zh.format(title=title), en=wording.en.format(title=title)),
    )

"""Calendar: what the next twelve months bring for the measures that a firm may have."""

from collections.abc import Sequence
from datetime import date

from policymatch.domain.how_many import SCHEDULED
from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import Answer, MeasureHead, PolicyHead
from policymatch.domain.value import Value
from policymatch.domain.wording import Wording
from policymatch.matching.days.timing import Timing
from policymatch.matching.plain.verdict import Judgement
from policymatch.matching.planning.calendar import Event, EventKind, Scheduled, calendar_of, year_ahead
from policymatch.service.grounding import measure_head
from policymatch.service.matching import recommend
from policymatch.snapshot import Snapshot, head_of


class DatedEvent(Value):
    """What happens on a day to measures of one document."""

    day: date
    kind: EventKind
    policy: PolicyHead
    measures: tuple[MeasureHead, ...]
    wording: Wording


class FirmCalendar(Value):
    """The events from `on` to `until`, in order; `undated` measures have none in that time."""

    snapshot: str
    on: date
    until: date
    firm: str | None = None
    events: tuple[DatedEvent, ...]
    undated: tuple[MeasureHead, ...]
    why: Wording


def calendar(
    snapshot: Snapshot, profile: FirmProfile, *, on: date, top: int = SCHEDULED.usual
) -> FirmCalendar:
    """What the next twelve months bring for the `top` measures that the firm is recommended.

    Raises SnapshotMismatch: the settings name another encoder than the snapshot was built with.
    """
    return calendar_among(snapshot, recommend(snapshot, profile, on=on, top=top))


def calendar_among(snapshot: Snapshot, answer: Answer) -> FirmCalendar:
    """What the next twelve months bring for the recommendations of an answer."""
    scheduled = []
    for given in answer.recommendations:
        placed = snapshot.placed(given.measure.id)
        timing = Timing.of(placed.document, placed.measure)
        judgement = Judgement(given.verdict, given.eligible_on)
        scheduled.append(Scheduled(placed.measure, placed.document, timing, judgement))
    events = calendar_of(scheduled, answer.on)
    dated = {measure for event in events for measure in event.measures}
    undated = tuple(each.measure for each in answer.recommendations if each.measure.id not in dated)
    return FirmCalendar(
        snapshot=answer.snapshot,
        on=answer.on,
        until=year_ahead(answer.on),
        firm=answer.firm,
        events=tuple(_dated(snapshot, event) for event in events),
        undated=undated,
        why=days_ahead(events, len(undated)),
    )


def _dated(snapshot: Snapshot, event: Event) -> DatedEvent:
    placed = [snapshot.placed(measure) for measure in event.measures]
    return DatedEvent(
        day=event.day,
        kind=event.kind,
        policy=head_of(placed[0].document),
        measures=tuple(measure_head(each) for each in placed),
        wording=event.wording,
    )


def days_ahead(events: Sequence[Event], undated: int) -> Wording:
    """On how many days something happens, and of how many measures no day is known."""
    days = len({event.day for event in events})
    if not days:
        return Wording(
            zh=f"今后十二个月没有已知日期；{undated}项的文件未写明申报日期，请留意主管部门通知。",
            en=f"No day is known for the next twelve months; {_stating(undated)} none: "
            "watch for the bureau's notice.",
        )
    return Wording(
        zh=f"今后十二个月有{days}个日期；另有{undated}项的文件未写明这段时间内的日期，请留意主管部门通知。",
        en=f"{days} day{'s' if days > 1 else ''} to note in the next twelve months; "
        f"{_stating(undated, 'more ')} none in that time: watch for the bureau's notice.",
    )


def _stating(undated: int, more: str = "") -> str:
    """Whose documents state something, as the subject of an English sentence."""
    if undated == 1:
        return f"the document of 1 {more}measure states"
    return f"the documents of {undated} {more}measures state"

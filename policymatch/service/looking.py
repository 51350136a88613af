"""Outlook: an answer with the plan, the calendar and the changes that go with it, for one page."""

from datetime import date

from policymatch.domain.how_many import RECOMMENDED
from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import Answer
from policymatch.domain.value import Value
from policymatch.domain.verdict import Verdict
from policymatch.service.changing import FirmChanges, changes
from policymatch.service.matching import recommend
from policymatch.service.planning import FirmPlan, plan_among
from policymatch.service.scheduling import FirmCalendar, calendar_among
from policymatch.snapshot import Snapshot


class Outlook(Value):
    """What a firm may have, how it goes together, when, and what would open more."""

    answer: Answer
    plan: FirmPlan
    calendar: FirmCalendar
    changes: FirmChanges


def outlook(
    snapshot: Snapshot,
    profile: FirmProfile,
    *,
    on: date,
    top: int = RECOMMENDED.usual,
    include: frozenset[Verdict] = frozenset(),
) -> Outlook:
    """The answer of `recommend`, with the plan and the calendar among its measures, and the changes.

    Raises SnapshotMismatch: the settings name another encoder than the snapshot was built with.
    """
    answer = recommend(snapshot, profile, on=on, top=top, include=include)
    return Outlook(
        answer=answer,
        plan=plan_among(snapshot, answer, profile),
        calendar=calendar_among(snapshot, answer),
        changes=changes(snapshot, profile, on=on),
    )

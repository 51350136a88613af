"""Whether a document is in force on a day, as the verdicts on its measures take it."""

from collections.abc import Sequence
from datetime import date
from typing import Self

from policymatch.domain.document import Document, PolicyStatus, Status
from policymatch.domain.measure import Measure
from policymatch.domain.value import Value
from policymatch.matching.days.timing import ENDED, Timing


class Life(Value):
    """What the text says of a document, and the days of its life; None where none is told.

    `ends_on` is the last day of the measure that lasts longest. From `superseded_on` a later document holds.
    """

    status: Status = Status.UNKNOWN
    begins_on: date | None = None
    ends_on: date | None = None
    superseded_on: date | None = None

    @classmethod
    def of(cls, document: Document, measures: Sequence[Measure]) -> Self:
        """The life of a document with these measures."""
        ends = [Timing.of(document, measure).expires_on for measure in measures] or [document.expires_on]
        known = [day for day in ends if day is not None]
        return cls(
            status=document.status,
            begins_on=document.effective_on or document.issued_on,
            ends_on=max(known) if len(known) == len(ends) else None,
            superseded_on=document.superseded_on,
        )

    def on(self, day: date) -> PolicyStatus:
        """The status on a day.

        >>> life = Life(status="in_force", begins_on=date(2027, 1, 1), ends_on=date(2028, 12, 31))
        >>> [life.on(date(year, 6, 1)).value for year in (2026, 2027, 2029)]
        ['not_yet', 'in_force', 'expired']
        """
        successor_from = self.superseded_on if self.status is Status.SUPERSEDED else None
        fixed = successor_from is None or successor_from <= day
        if fixed and self.status in (Status.DRAFT, *ENDED):
            return PolicyStatus(self.status.value)
        # What ends before it begins, never begins.
        if self.ends_on is not None and self.ends_on < max(day, self.begins_on or day):
            return PolicyStatus.EXPIRED
        if self.begins_on is not None and day < self.begins_on:
            return PolicyStatus.NOT_YET
        return PolicyStatus.UNKNOWN if self.status is Status.UNKNOWN else PolicyStatus.IN_FORCE

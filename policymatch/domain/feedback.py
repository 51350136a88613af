"""Feedback 反馈: what became of a recommendation, told by those it was made to."""

from datetime import datetime

from pydantic import Field

from policymatch.domain.value import Value
from policymatch.domain.word import Word


class Outcome(Word):
    """What became of it, or what was wrong with it."""

    APPLIED = "applied"
    GRANTED = "granted"
    REFUSED = "refused"
    WRONG_VERDICT = "wrong_verdict"
    NOT_RELEVANT = "not_relevant"


class Feedback(Value):
    """One outcome of one measure; the firm stands behind its profile's hash alone."""

    measure: str = Field(min_length=1, max_length=200)
    outcome: Outcome
    reason: str | None = Field(default=None, max_length=2000)
    profile_hash: str | None = Field(default=None, pattern="^[0-9a-f]{1,64}$")
    snapshot: str | None = Field(default=None, pattern="^[0-9a-f]{1,64}$")
    told_at: datetime | None = None

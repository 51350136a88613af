"""Refused sources: documents that were not taken, each with the reason."""

from policymatch.domain.value import Value
from policymatch.domain.wording import Wording


class RefusedSource(Value):
    """A document that was not taken, and why."""

    source: str
    reason: Wording

"""A yes or no."""

from datetime import date

from policymatch.domain.condition import Criterion
from policymatch.domain.profile import FirmProfile
from policymatch.matching.truth import Truth


def flag_truth(criterion: Criterion, profile: FirmProfile, _on: date) -> Truth:
    """Whether the firm's answer is the one asked for."""
    told: bool | None = getattr(profile, criterion.field.value)
    if told is None:
        return Truth.UNKNOWN
    return Truth.MET if told is criterion.value else Truth.UNMET

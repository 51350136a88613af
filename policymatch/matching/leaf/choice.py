"""One of a few kinds: of entity, ownership, size."""

from datetime import date

from policymatch.domain.condition import Criterion
from policymatch.domain.profile import FirmProfile
from policymatch.matching.leaf.family import NEGATIONS, wanted_words
from policymatch.matching.truth import Truth


def choice_truth(criterion: Criterion, profile: FirmProfile, _on: date) -> Truth:
    """Whether the firm is of a kind asked for (or, negated, of none of them)."""
    told: str | None = getattr(profile, criterion.field.value)
    if told is None:
        return Truth.UNKNOWN
    truth = Truth.MET if told in wanted_words(criterion) else Truth.UNMET
    return truth.mirrored if criterion.op in NEGATIONS else truth

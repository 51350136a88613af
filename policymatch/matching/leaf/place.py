"""Where the firm is registered."""

from datetime import date

from policymatch.domain.condition import Criterion
from policymatch.domain.profile import FirmProfile
from policymatch.domain.regions import region_state
from policymatch.matching.leaf.family import NEGATIONS, wanted_words
from policymatch.matching.truth import Truth


def place_truth(criterion: Criterion, profile: FirmProfile, _on: date) -> Truth:
    """Whether the firm lies in a region asked for; unknown where it was told too coarsely."""
    if profile.region is None:
        return Truth.UNKNOWN
    truth = max(Truth.of(region_state(profile.region, code)) for code in wanted_words(criterion))
    return truth.mirrored if criterion.op in NEGATIONS else truth

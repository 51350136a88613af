"""Where the firm is registered."""

from datetime import date

from policymatch.domain.condition import Criterion
from policymatch.domain.profile import FirmProfile
from policymatch.matching.leaf.family import NEGATIONS, wanted_words
from policymatch.matching.truth import Truth
from policymatch.terms import load_terms


def place_truth(criterion: Criterion, profile: FirmProfile, _on: date) -> Truth:
    """Whether the firm lies in a region asked for; unknown where it was told too coarsely."""
    if profile.region is None:
        return Truth.UNKNOWN
    state = load_terms().shared_places.state
    truth = max(Truth.of(state(profile.region, code)) for code in wanted_words(criterion))
    return truth.mirrored if criterion.op in NEGATIONS else truth

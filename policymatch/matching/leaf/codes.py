"""Titles: a code is held or it is not."""

from datetime import date

from policymatch.domain.condition import Criterion, Op
from policymatch.domain.profile import FirmProfile
from policymatch.matching.leaf.family import NEGATIONS, wanted_words
from policymatch.matching.told import told_words
from policymatch.matching.truth import Truth


def codes_truth(criterion: Criterion, profile: FirmProfile, _on: date) -> Truth:
    """Whether the firm holds any (all, none) of the codes asked for."""
    held = told_words(profile, criterion.field)
    if held is None:
        return Truth.UNKNOWN
    hits = [word in held for word in wanted_words(criterion)]
    truth = Truth.MET if (all(hits) if criterion.op is Op.HAS_ALL else any(hits)) else Truth.UNMET
    return truth.mirrored if criterion.op in NEGATIONS else truth

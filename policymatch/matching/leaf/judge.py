"""The truth of one criterion, whichever rule it falls under."""

from collections.abc import Callable
from datetime import date

from policymatch.domain.condition import Criterion, OpaqueCriterion
from policymatch.domain.profile import FirmProfile
from policymatch.matching.leaf.choice import choice_truth
from policymatch.matching.leaf.codes import codes_truth
from policymatch.matching.leaf.family import Family, family_of
from policymatch.matching.leaf.figure import figure_truth
from policymatch.matching.leaf.flag import flag_truth
from policymatch.matching.leaf.place import place_truth
from policymatch.matching.leaf.tier import tier_truth
from policymatch.matching.leaf.words import words_truth
from policymatch.matching.truth import Truth

_RULES: dict[Family, Callable[[Criterion, FirmProfile, date], Truth]] = {
    Family.FIGURE: figure_truth,
    Family.TIER: tier_truth,
    Family.FLAG: flag_truth,
    Family.CHOICE: choice_truth,
    Family.PLACE: place_truth,
    Family.CODES: codes_truth,
    Family.WORDS: words_truth,
}


def leaf_truth(leaf: Criterion | OpaqueCriterion, profile: FirmProfile, on: date) -> Truth:
    """A criterion held against a firm; opaque and ill-fitting ones are always unknown.

    >>> firm = FirmProfile(founded_on="2024-01-10")
    >>> leaf_truth(Criterion(field="age_months", op=">=", value=12), firm, date(2026, 11, 24)).name
    'MET'
    """
    family = family_of(leaf) if isinstance(leaf, Criterion) else None
    if family is None or not isinstance(leaf, Criterion):
        return Truth.UNKNOWN
    return _RULES[family](leaf, profile, on)

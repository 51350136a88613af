"""Free wording: a match of words is met, a miss proves nothing."""

from collections.abc import Iterable
from datetime import date

from policymatch.domain.condition import Criterion, Op
from policymatch.domain.profile import FirmProfile
from policymatch.matching.leaf.family import NEGATIONS, pool_of, wanted_words
from policymatch.matching.told import pool_words
from policymatch.matching.truth import Truth


def words_truth(criterion: Criterion, profile: FirmProfile, on: date) -> Truth:
    """Whether the firm's words match any (all, none) asked for; a firm that holds nothing fails."""
    held = pool_words(profile, pool_of(criterion), on)
    if held is None:
        return Truth.UNKNOWN
    hits = [words_match(held, word) for word in wanted_words(criterion)]
    hit = all(hits) if criterion.op is Op.HAS_ALL else any(hits)
    truth = Truth.MET if hit else Truth.UNKNOWN if held else Truth.UNMET
    return truth.mirrored if criterion.op in NEGATIONS else truth


def words_match(held: Iterable[str], wanted: str) -> bool:
    """Whether one wording holds the other; a single character held is too little to lie in another.

    >>> words_match(["北京市企业技术中心"], "企业技术中心"), words_match(["新"], "新材料")
    (True, False)
    """
    return any(wanted in word or (len(word) >= 2 and word in wanted) for word in held)

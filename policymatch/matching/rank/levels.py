"""Levels: from what score on a measure is told to have much to do with a firm, something, or little."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Self

from policymatch.domain.recommendation import RelevanceLevel
from policymatch.terms import damaged_model, packaged_folder


@dataclass(frozen=True)
class Levels:
    """Where a level of relevance ends and the next begins, as scores (0..1) of the ranker.

    >>> levels = Levels(medium_from=0.1, high_from=0.3)
    >>> levels.of(0.3).value, levels.of(0.29).value, levels.of(0.05).value
    ('high', 'medium', 'low')
    """

    medium_from: float
    high_from: float

    def of(self, score: float) -> RelevanceLevel:
        """The level of a score."""
        if score >= self.high_from:
            return RelevanceLevel.HIGH
        return RelevanceLevel.MEDIUM if score >= self.medium_from else RelevanceLevel.LOW

    @classmethod
    def stored_in(cls, stored: Mapping[str, object]) -> Self:
        """The levels that JSON tells. Raises ValueError where it tells something else."""
        medium, high = stored.get("medium_from"), stored.get("high_from")
        if not isinstance(medium, int | float) or not isinstance(high, int | float) or medium > high:
            raise ValueError("expected `medium_from` and `high_from`, the former no higher")
        return cls(float(medium), float(high))


@cache
def packaged_levels() -> Levels:
    """The levels that come with the ranker; read once. Raises TermsError where their file is malformed."""
    path = packaged_folder("models") / "ranker" / "levels.json"
    try:
        return Levels.stored_in(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError) as error:
        raise damaged_model(path) from error

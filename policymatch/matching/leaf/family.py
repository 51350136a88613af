"""Which rule a criterion falls under; none where its operator or value does not fit its field."""

import math
import re
from enum import StrEnum

from policymatch.domain.condition import Criterion, Op
from policymatch.domain.fields import FIELD_SPECS, Field, Shape
from policymatch.matching.told import Pool


class Family(StrEnum):
    """A rule by which criteria are judged."""

    FIGURE = "figure"
    TIER = "tier"
    FLAG = "flag"
    CHOICE = "choice"
    PLACE = "place"
    CODES = "codes"
    WORDS = "words"


COMPARISONS = frozenset({Op.AT_LEAST, Op.ABOVE, Op.AT_MOST, Op.BELOW, Op.EQUAL})
NEGATIONS = frozenset({Op.NOT_IN, Op.HAS_NONE, Op.NOT_IN_REGION})
_MEMBERSHIPS = frozenset({Op.IN, Op.NOT_IN, Op.HAS_ANY, Op.HAS_ALL, Op.HAS_NONE})
_CHOICES = frozenset({Op.EQUAL, Op.IN, Op.NOT_IN, Op.HAS_ANY, Op.HAS_NONE})
_PLACES = frozenset({Op.IN_REGION, Op.NOT_IN_REGION})
PASSING = frozenset({Field.AWARDS, Field.PROJECTS, Field.RECEIVED})
"""Fields whose items count only for the years that a criterion looks back."""

_LOOK_BACK = re.compile(r"last_(?:(?P<years>[1-9])_years|year)")
_OPS_OF_SHAPE = {
    Shape.CHOICE: (Family.CHOICE, _CHOICES),
    Shape.REGION: (Family.PLACE, _PLACES),
    Shape.CODES: (Family.CODES, _MEMBERSHIPS),
    Shape.WORDS: (Family.WORDS, _MEMBERSHIPS),
}


def family_of(criterion: Criterion) -> Family | None:
    """The rule for a criterion; None where it can't be tested and stays unknown.

    >>> family_of(Criterion(field="rd_ratio", op=">=", value=0.05)).value
    'figure'
    >>> family_of(Criterion(field="rd_ratio", op="has_any", value=("x",))) is None
    True
    """
    shape = FIELD_SPECS[criterion.field].shape
    if shape is Shape.FIGURE:
        return _figure_family(criterion)
    if shape is Shape.FLAG:
        return Family.FLAG if criterion.op is Op.EQUAL and isinstance(criterion.value, bool) else None
    family, ops = _OPS_OF_SHAPE[shape]
    words = wanted_words(criterion)
    if criterion.op not in ops or not words or not all(words):
        return None
    return None if family is Family.PLACE and not all(map(_is_code, words)) else family


def wanted_words(criterion: Criterion) -> tuple[str, ...]:
    """The words or codes that a criterion asks for; empty where its value holds none."""
    if isinstance(criterion.value, str):
        return (criterion.value,)
    if not isinstance(criterion.value, tuple):
        return ()
    return tuple(word for word in criterion.value if isinstance(word, str))


def pool_of(criterion: Criterion) -> Pool:
    """Where the words that a criterion asks for are held, and how far back it looks.

    >>> pool_of(Criterion(field="received", op="has_none", value=("补贴",), period="last_3_years")).years
    3
    """
    found = _LOOK_BACK.fullmatch(criterion.period or "")
    if found is None or criterion.field not in PASSING:
        return Pool(criterion.field)
    return Pool(criterion.field, int(found["years"] or 1))


def threshold_of(criterion: Criterion) -> float | None:
    """The number that a criterion compares with; None where its value is none."""
    value = criterion.value
    if isinstance(value, bool) or not isinstance(value, float) or not math.isfinite(value):
        return None
    return value


def tiers_of(criterion: Criterion) -> tuple[tuple[float | None, float], ...]:
    """The (upper bound of revenue, threshold) pairs of a tiered criterion; empty for others."""
    if not isinstance(criterion.value, tuple):
        return ()
    return tuple(tier for tier in criterion.value if isinstance(tier, tuple))


def _figure_family(criterion: Criterion) -> Family | None:
    if criterion.op is Op.TIERED:
        return Family.TIER if tiers_of(criterion) else None
    return Family.FIGURE if criterion.op in COMPARISONS and threshold_of(criterion) is not None else None


def _is_code(word: str) -> bool:
    return len(word) == 6 and word.isascii() and word.isdigit()

"""Which field to ask next: the one whose answer settles most of what is still open."""

from datetime import date
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.fields import FIELD_SPECS, Field, Shape
from policymatch.domain.profile import Band, FirmProfile
from policymatch.domain.recommendation import Question
from policymatch.domain.verdict import Verdict
from policymatch.domain.wording import Wording
from policymatch.matching.ask import ASKS, EXACTLY
from policymatch.matching.columns.firms import FirmColumns
from policymatch.matching.columns.openness import Openness, field_bit, openness_of
from policymatch.matching.compiled import CompiledConditions
from policymatch.matching.judge import Judged
from policymatch.matching.told import QUOTIENTS, Span, span_of, told_span, told_words

_EVEN = (0.5, 0.5)
_ODDS: dict[Field, tuple[float, float]] = {
    Field.REGION: (0.2, 0.8),
    Field.CLEAN_RECORD: (0.98, 0.02),
    Field.INDEPENDENT_LEGAL_PERSON: (0.9, 0.1),
    Field.ENTITY_TYPE: (0.6, 0.4),
    Field.OWNERSHIP: (0.4, 0.6),
    Field.SIZE_CLASS: (0.7, 0.3),
    Field.AGE_MONTHS: (0.8, 0.2),
    Field.TITLES: (0.3, 0.7),
    Field.INDUSTRY: (0.1, 0.0),
    Field.TECH_FIELD: (0.1, 0.0),
    Field.PLATFORMS: (0.05, 0.2),
    Field.AWARDS: (0.05, 0.2),
    Field.PROJECTS: (0.05, 0.2),
    Field.RECEIVED: (0.2, 0.1),
}
"""How often an answer is favourable and unfavourable to a criterion, in round figures: nearly every firm
has a clean record, most lack a given title, and a word that does not match proves nothing. They only
order the questions."""

_MONEY_SCALE_YUAN = 1e6
_ACTIVITY = {Field.INDUSTRY: Field.TECH_FIELD, Field.TECH_FIELD: Field.INDUSTRY}


def questions_for(
    compiled: CompiledConditions,
    profile: FirmProfile,
    on: date,
    judged: Judged,
    *,
    relevance: NDArray[np.float64] | None = None,
    yuan: NDArray[np.float64] | None = None,
    most: int = 5,
) -> tuple[Question, ...]:
    """The fields to ask next, the most settling first.

    Weighed by `relevance` (measures,) in 0..1 and by the money at stake, `yuan` (measures,); only
    measures that are unclear count. The order is by how many verdicts the answer is expected to settle.
    A field is asked where an answer can settle something: a list of
    words that was told and did not match is not asked again.
    """
    open_ = judged.where(Verdict.UNCLEAR)
    if not len(open_):
        return ()
    truths = compiled.truths(FirmColumns.of([profile], on)) if judged.truths is None else judged.truths
    asked = [field_bit(ask) if (ask := field_to_ask(field, profile, on)) else 0 for field in Field]
    stake = _Stake.of(compiled, open_, relevance, yuan)
    masks = openness_of(compiled, truths, asked, stake.rows)
    best = sorted(_scores(masks, stake).items(), key=lambda pair: -pair[1])[:most]
    return tuple(_question(field, masks, stake, profile) for field, _ in best)


class _Stake(NamedTuple):
    """What is open: the distinct conditions (`rows` of the value table), how many measures share
    each, their weights together, and the largest sum that one of them names.
    """

    rows: NDArray[np.int64]
    measures: NDArray[np.int64]
    weights: NDArray[np.float64]
    yuan: NDArray[np.float64]

    @classmethod
    def of(
        cls,
        compiled: CompiledConditions,
        open_: NDArray[np.int64],
        relevance: NDArray[np.float64] | None,
        yuan: NDArray[np.float64] | None,
    ) -> Self:
        """What is at stake in the measures at the positions `open_`."""
        roots, size = compiled.roots[open_], compiled.forest.size
        money = np.zeros(len(open_)) if yuan is None else np.asarray(yuan, np.float64)[open_]
        near = np.ones(len(open_)) if relevance is None else np.asarray(relevance, np.float64)[open_]
        shared = np.bincount(roots, minlength=size)
        weights = np.bincount(roots, near * (1 + np.log1p(money / _MONEY_SCALE_YUAN)), minlength=size)
        largest = np.zeros(size)
        np.maximum.at(largest, roots, money)
        rows = np.flatnonzero(shared)
        return cls(rows, shared[rows], weights[rows].astype(np.float64), largest[rows])


def field_to_ask(field: Field, profile: FirmProfile, on: date) -> Field | None:
    """The field whose answer would tell an open criterion of `field`; None where none would.

    >>> told = FirmProfile(industry=["软件业"], revenue_yuan=2e7)
    >>> field_to_ask(Field.INDUSTRY, told, date(2026, 11, 24)).value
    'tech_field'
    >>> field_to_ask(Field.RD_RATIO, told, date(2026, 11, 24)).value
    'rd_expense_yuan'
    """
    if field in _ACTIVITY:
        return next((f for f in (field, _ACTIVITY[field]) if getattr(profile, f.value) is None), None)
    if FIELD_SPECS[field].shape is Shape.WORDS:
        return field if told_words(profile, field) is None else None
    if field in QUOTIENTS and getattr(profile, field.value) is None:
        return _part_to_ask(field, profile)
    if FIELD_SPECS[field].shape is Shape.FIGURE and _is_exact(told_span(profile, field, on)):
        # An exact figure is open only where its threshold hangs on revenue.
        return None if _is_exact(told_span(profile, Field.REVENUE_YUAN, on)) else Field.REVENUE_YUAN
    return field


def _part_to_ask(field: Field, profile: FirmProfile) -> Field | None:
    """What is missing of the two figures that tell a share; the share itself where neither was told.

    Nothing has no shares: of a firm without revenue none is asked.
    """
    of, out_of = QUOTIENTS[field]
    top, bottom = (span_of(getattr(profile, part.value)) for part in QUOTIENTS[field])
    if bottom is not None and bottom.high <= 0:
        return None
    if bottom is not None and bottom.low > 0 and not _is_exact(top):
        return of
    return field if top is None else out_of


def _is_exact(span: Span | None) -> bool:
    return span is not None and span.exact


def _scores(masks: Openness, stake: _Stake) -> dict[Field, float]:
    """For each field that can settle something, how much its answer is expected to settle."""
    present = int(np.bitwise_or.reduce(masks.makes | masks.breaks))
    scores = {}
    for field in Field:
        if present & field_bit(field):
            makes, breaks = masks.of(field)
            favourable, unfavourable = _ODDS.get(field, _EVEN)
            scores[field] = float(
                favourable * stake.weights[makes].sum() + unfavourable * stake.weights[breaks].sum()
            )
    return scores


def _question(field: Field, masks: Openness, stake: _Stake, profile: FirmProfile) -> Question:
    makes, breaks = masks.of(field)
    sure = makes & breaks if FIELD_SPECS[field].shape is not Shape.WORDS else np.zeros_like(makes)
    return Question(
        field=field,
        ask=_ask(field, profile),
        settles=int(stake.measures[sure].sum()),
        narrows=int(stake.measures[breaks & ~sure].sum()),
        unlocks_yuan_max=float(stake.yuan[makes].max(initial=0.0)) or None,
    )


def _ask(field: Field, profile: FirmProfile) -> Wording:
    ask = ASKS[field]
    if isinstance(getattr(profile, field.value), Band):
        return Wording(zh=EXACTLY.zh + ask.zh, en=EXACTLY.en + ask.en)
    return ask

"""Which field to ask next: the one whose answer settles most of what is still open."""

from datetime import date
from typing import NamedTuple, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.fields import FIELD_SPECS, Field, Shape
from policymatch.domain.profile import Band, FirmProfile
from policymatch.domain.recommendation import Ask, Question
from policymatch.domain.verdict import Verdict
from policymatch.domain.wording import Wording, followed_by
from policymatch.matching.asking.ask import ASKS, EXACTLY
from policymatch.matching.asking.odds import is_hardly_planned, odds_of
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.firms import FirmColumns
from policymatch.matching.columns.judge import Judged
from policymatch.matching.columns.openness import Openness, field_bit, openness_of
from policymatch.matching.numbers import yuan as yuan_in_words
from policymatch.matching.told import QUOTIENTS, Span, span_of, told_span, told_words

Weights: TypeAlias = NDArray[np.float64]
_MONEY_SCALE_YUAN = 1e6
_HEAD_MEASURES = 200
"""A trade that matches lifts what is near the head of the list; there that counts as much as a verdict."""
_ACTIVITY = {Field.INDUSTRY: Field.TECH_FIELD, Field.TECH_FIELD: Field.INDUSTRY}


def questions_for(
    compiled: CompiledConditions,
    profile: FirmProfile,
    on: date,
    judged: Judged,
    *,
    relevance: Weights | None = None,
    yuan: Weights | None = None,
    most: int = 5,
    least_narrowed: float = 0.0,
) -> tuple[Question, ...]:
    """The fields to ask next, the most settling first.

    Only measures that are unclear count. `relevance` (measures,) in 0..1 weighs each of them. `yuan`
    (measures,) weighs what an answer may open, by the money at stake. A field's place follows from how many
    verdicts its answer is expected to settle. For a firm that told no trade, its trade counts also by what it
    moves near the head of the list.

    A field is asked only where an answer can settle something, or, of a firm that told no trade, puts the
    list in better order. A list of words that was told and did not match is not asked again. Of a project
    that is hardly planned only what it settles counts. What no answer can open is asked where an
    unfavourable one closes `least_narrowed`, 0..1, of the open verdicts.
    """
    open_ = judged.where(Verdict.UNCLEAR)
    if not len(open_):
        return ()
    truths = compiled.truths(FirmColumns.of([profile], on)) if judged.truths is None else judged.truths
    known = compiled.leaves.asked_of
    asks = (field_to_ask(field, profile, on) if field in known else None for field in Field)
    asked = [field_bit(ask) if ask else 0 for ask in asks]
    stake = _Stake.of(compiled, open_, relevance, yuan)
    masks = openness_of(compiled, truths, asked, stake.rows)
    best = sorted(_gains(masks, stake, profile).items(), key=lambda pair: -pair[1])
    least = least_narrowed * len(open_)
    worth = [field for field, _ in best if _is_worth_asking(field, masks, stake, profile, least)][:most]
    return tuple(_question(field, masks, stake, profile) for field in worth)


class _Stake(NamedTuple):
    """The open measures, gathered by condition: several measures may share one.

    Each column has one entry for a distinct condition. `rows` is its row in the value table. `measures` is
    how many measures share it. `yuan` is the largest sum that one of them names. The others are sums over
    those measures: `near` of how near they are to the firm, `worth` of the same weighed by their money,
    `head` of the same for those alone at the head of the list. `head` is 0 where nothing ranks the measures.
    """

    rows: NDArray[np.int64]
    measures: NDArray[np.int64]
    yuan: Weights
    near: Weights
    worth: Weights
    head: Weights

    @classmethod
    def of(
        cls,
        compiled: CompiledConditions,
        open_: NDArray[np.int64],
        relevance: Weights | None,
        yuan: Weights | None,
    ) -> Self:
        """What is at stake in the measures at the positions `open_`."""
        roots, size = compiled.roots[open_], compiled.forest.size
        money = np.zeros(len(open_)) if yuan is None else np.asarray(yuan, np.float64)[open_]
        near = np.ones(len(open_)) if relevance is None else np.asarray(relevance, np.float64)[open_]
        shared = np.bincount(roots, minlength=size)
        rows = np.flatnonzero(shared)
        largest = np.zeros(size)
        np.maximum.at(largest, roots, money)
        head = np.zeros(len(open_)) if relevance is None else _at_the_head(near)
        weights = (near, near * (1 + np.log1p(money / _MONEY_SCALE_YUAN)), head)
        sums = [np.bincount(roots, weight, minlength=size)[rows].astype(np.float64) for weight in weights]
        return cls(rows, shared[rows], largest[rows], *sums)


def _at_the_head(near: Weights) -> Weights:
    """How near those are that stand at the head of the list or as near as its last; 0 of the others."""
    last = np.partition(near, -_HEAD_MEASURES)[-_HEAD_MEASURES] if len(near) > _HEAD_MEASURES else 0.0
    return np.where(near >= last, near, 0.0)


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


def _gains(masks: Openness, stake: _Stake, profile: FirmProfile) -> dict[Field, float]:
    """For each field whose answer changes something, how much a firm is expected to gain by it."""
    return {field: _gain(field, masks, stake, profile) for field in Field if masks.fields & field_bit(field)}


def _gain(field: Field, masks: Openness, stake: _Stake, profile: FirmProfile) -> float:
    makes, breaks = masks.of(field)
    if is_hardly_planned(field, profile):
        makes = breaks = makes & breaks
    odds = odds_of(field, profile)
    settled = odds.favourable * stake.worth[makes].sum() + odds.unfavourable * stake.near[breaks].sum()
    if field not in _ACTIVITY or _told_its_trade(profile):
        return float(settled)
    return float(settled + odds.favourable * stake.head[masks.hanging_on(field)].sum())


def _is_worth_asking(
    field: Field, masks: Openness, stake: _Stake, profile: FirmProfile, least: float
) -> bool:
    """Whether an answer can open a measure, or at least so many of them hang on it.

    A firm that told its trade is asked for the other word of it only for a sum, or for what an answer closes:
    what waits for another trade is hardly its own, and the list is in order already.
    """
    makes, breaks = masks.of(field)
    if field in _ACTIVITY and _told_its_trade(profile):
        return bool(stake.yuan[makes].any()) or _many(breaks, stake, least)
    return bool(makes.any()) or _many(masks.hanging_on(field), stake, least)


def _many(conditions: NDArray[np.bool_], stake: _Stake, least: float) -> bool:
    """Whether at least so many measures, and one at any rate, have one of these conditions."""
    return int(stake.measures[conditions].sum()) >= max(least, 1)


def _told_its_trade(profile: FirmProfile) -> bool:
    return any(getattr(profile, field.value) is not None for field in _ACTIVITY)


def _question(field: Field, masks: Openness, stake: _Stake, profile: FirmProfile) -> Question:
    makes, breaks = masks.of(field)
    sure = makes & breaks if FIELD_SPECS[field].shape is not Shape.WORDS else np.zeros_like(makes)
    settles, opens, narrows = (
        int(stake.measures[some].sum()) for some in (sure, makes & ~sure, breaks & ~sure)
    )
    most = float(stake.yuan[makes].max(initial=0.0)) or None
    parts = _parts(field, profile)
    return Question(
        field=field,
        ask=parts.full,
        parts=parts,
        settles=settles,
        opens=opens,
        narrows=narrows,
        unlocks_yuan_max=most,
        promise=_promise(settles, opens, narrows, most),
    )


_MOVES_THE_ORDER = Wording(zh="使清单更贴近企业", en="puts the list in better order")


def _promise(settles: int, opens: int, narrows: int, most: float | None) -> Wording:
    """What an answer may do, in words.

    >>> _promise(0, 1, 2, 100000.0).en
    'may make 1 eligible · may rule out 2 more · up to 100,000 yuan at stake'
    >>> _promise(0, 0, 0, None).zh
    '使清单更贴近企业'
    """
    sum_ = yuan_in_words(most) if most else Wording(zh="", en="")
    told = (
        (settles, f"可确定 {settles} 项", f"settles {settles}"),
        (opens, f"可能确认 {opens} 项可申报", f"may make {opens} eligible"),
        (narrows, f"可能再排除 {narrows} 项", f"may rule out {narrows} more"),
        (most, f"涉及最高{sum_.zh}", f"up to {sum_.en} at stake"),
    )
    said = [(zh, en) for does, zh, en in told if does] or [(_MOVES_THE_ORDER.zh, _MOVES_THE_ORDER.en)]
    return Wording(zh=" · ".join(zh for zh, _ in said), en=" · ".join(en for _, en in said))


def _parts(field: Field, profile: FirmProfile) -> Ask:
    ask = ASKS[field]
    if isinstance(getattr(profile, field.value), Band):
        return Ask(text=followed_by(EXACTLY, ask.text), boxed=followed_by(EXACTLY, ask.boxed), none=ask.none)
    return ask

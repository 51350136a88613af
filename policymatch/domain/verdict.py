"""Finding 核验结果 and Verdict 判定."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any

from policymatch.domain.condition import CriterionKind, Hardness, Op, can_decide
from policymatch.domain.fields import Field
from policymatch.domain.quote import Quote
from policymatch.domain.value import Value
from policymatch.domain.word import Word
from policymatch.domain.wording import Wording


class State(Word):
    """Three-valued truth of strong Kleene logic, ordered unmet < unknown < met."""

    UNMET = "unmet"
    UNKNOWN = "unknown"
    MET = "met"


class Verdict(Word):
    """The whole measure held against one profile."""

    ELIGIBLE = "eligible"
    UNCLEAR = "unclear"
    NOT_YET = "not_yet"
    INELIGIBLE = "ineligible"
    CLOSED = "closed"
    DRAFT = "draft"


POSSIBLE = frozenset({Verdict.ELIGIBLE, Verdict.UNCLEAR, Verdict.NOT_YET})
"""The verdicts of a measure that a firm has or may come to have."""


class Gap(Value):
    """By how much a criterion is missed, in the field's own unit, and in words."""

    amount: float | None = None
    wording: Wording


class Way(Value):
    """Which of several ways to pass a criterion belongs to, where not all of them are asked for.

    `group` numbers the sets of ways of a measure and `way` the ways of a set, each from 1 in the order of
    the text. `needed`: how many of the set are enough; `joint`: whether the way asks more than this
    criterion; `state`: how the firm stands to the whole way, met where it passes.
    """

    group: int
    way: int
    needed: int
    joint: bool
    state: State


class Finding(Value):
    """One criterion held against one profile. `field` is None for an opaque criterion.

    `state` is that of the criterion itself; `negated`: it stands under a negation, so that the firm
    passes where it is unmet (`passed` says so). `instead`: the state, from the firm's side, of the ways of
    which it is one, and `way`: which of them; both None where it stands alone. `cured_on` is the day on
    which time alone turns it.
    """

    field: Field | None = None
    op: Op | None = None
    value: Any = None
    firm_value: Any = None
    state: State
    hardness: Hardness
    kind: CriterionKind
    implied: bool = False
    negated: bool = False
    instead: State | None = None
    way: Way | None = None
    gap: Gap | None = None
    cured_on: date | None = None
    quote: Quote | None = None
    wording: Wording

    @property
    def decides(self) -> bool:
        """Whether it can decide a verdict."""
        return can_decide(self.hardness, self.kind)

    @property
    def passed(self) -> State:
        """The state from the firm's side: met where it passes, negation reckoned in."""
        if not self.negated or self.state is State.UNKNOWN:
            return self.state
        return State.MET if self.state is State.UNMET else State.UNMET

    @property
    def spared(self) -> bool:
        """Whether another way is open, or may be, in place of one that the firm doesn't pass."""
        unmet_only = self.instead is State.UNKNOWN and self.passed is State.UNMET
        return (self.instead is State.MET and self.passed is not State.MET) or unmet_only

    @property
    def only_told(self) -> bool:
        """Whether nothing but the text tells it: no field of a profile can settle an opaque criterion."""
        return self.field is None


def asks_nothing(findings: Iterable[Finding]) -> bool:
    """Whether a text names no condition that could decide; the place that an issuer implies is none."""
    return not any(each.decides and not each.implied for each in findings)


_TURN = {
    CriterionKind.TESTABLE: 0,
    CriterionKind.DISCRETIONARY: 1,
    CriterionKind.PROCEDURAL: 2,
}


def for_readers(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings as a reader looks for them: what decides before what decides nothing (steps, preferences).

    In both what a profile settles stands before what a text alone tells, each in the order of the text.
    """
    return tuple(sorted(findings, key=lambda each: (not each.decides, each.only_told, _TURN[each.kind])))


def under_quotes(findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], ...]:
    """Findings in their order; those side by side that the same words pose are one group.

    One without a quote is a group of its own.
    """
    return tuple(tuple(group) for _, group in groupby(findings, lambda each: each.quote or id(each)))

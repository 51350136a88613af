"""Shifts: whether a change asks more of firms or less, gives more or less."""

from collections.abc import Sequence
from enum import StrEnum

from policymatch.domain.condition import Criterion, CriterionValue, Hardness, Op
from policymatch.domain.measure import Benefit
from policymatch.domain.verdict import State
from policymatch.domain.wording import Wording
from policymatch.matching.plain.kleene import PlacedLeaf
from policymatch.terms import load_terms


class Shift(StrEnum):
    """Which way a change goes: a condition asks more or less, a sum is higher or lower."""

    TIGHTENED = "tightened"
    LOOSENED = "loosened"
    RAISED = "raised"
    LOWERED = "lowered"


SHIFT_NAMES = {
    Shift.TIGHTENED: Wording(zh="收紧", en="tightened"),
    Shift.LOOSENED: Wording(zh="放宽", en="loosened"),
    Shift.RAISED: Wording(zh="提高", en="raised"),
    Shift.LOWERED: Wording(zh="降低", en="lowered"),
}
_STRICTER_BOUNDS = {(Op.AT_LEAST, Op.ABOVE), (Op.AT_MOST, Op.BELOW)}
_OF_CHOICES, _OF_BARS = (Op.IN, Op.HAS_ANY), (Op.NOT_IN, Op.HAS_NONE, Op.HAS_ALL)


def shift_of_criteria(was: PlacedLeaf | None, now: PlacedLeaf | None) -> Shift | None:
    """Whether a criterion that was added, removed or changed asks more than before; None: it can't be told.

    One that decides nothing shifts nothing.
    """
    if was is None or now is None:
        only = was or now
        alone = only is not None and only.leaf.decides and only.ways is None
        return None if not alone else Shift.TIGHTENED if was is None else Shift.LOOSENED
    if was.leaf.hardness is not now.leaf.hardness:
        return Shift.LOOSENED if now.leaf.hardness is Hardness.PREFER else Shift.TIGHTENED
    if not (isinstance(was.leaf, Criterion) and isinstance(now.leaf, Criterion) and now.leaf.decides):
        return None
    shift = _of_values(was.leaf, now.leaf)
    return _opposite(shift) if shift and now.negated else shift


def _opposite(shift: Shift) -> Shift:
    return Shift.LOOSENED if shift is Shift.TIGHTENED else Shift.TIGHTENED


def _of_values(was: Criterion, now: Criterion) -> Shift | None:
    if _is_figure(was.value) and _is_figure(now.value):
        return _of_bounds(was, now)
    if was.op is not now.op:
        return None
    if now.op is Op.IN_REGION:
        return _of_regions(str(was.value), str(now.value))
    if isinstance(was.value, tuple) and isinstance(now.value, tuple):
        return _of_sets(now.op, set(was.value), set(now.value))
    return None


def _is_figure(value: CriterionValue) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _of_bounds(was: Criterion, now: Criterion) -> Shift | None:
    """A floor that rises asks more, a ceiling that rises less."""
    before, after = float(str(was.value)), float(str(now.value))
    if not (was.op.is_floor and now.op.is_floor) and not (was.op.is_ceiling and now.op.is_ceiling):
        return None
    if before == after:
        return None if was.op is now.op else _by((was.op, now.op) in _STRICTER_BOUNDS)
    return _by((after > before) is now.op.is_floor)


def _by(tightened: bool) -> Shift:
    return Shift.TIGHTENED if tightened else Shift.LOOSENED


def _of_regions(was: str, now: str) -> Shift | None:
    state = load_terms().shared_places.state
    if state(was, now) is State.MET:
        return Shift.LOOSENED
    return Shift.TIGHTENED if state(now, was) is State.MET else None


def _of_sets(op: Op, was: set[object], now: set[object]) -> Shift | None:
    if not (was < now or now < was):
        return None
    if op in _OF_CHOICES:
        return _by(now < was)
    return _by(was < now) if op in _OF_BARS else None


def shift_of_benefits(was: Benefit | None, now: Benefit | None) -> Shift | None:
    """Whether a benefit gives more than before; None where it can't be told."""
    if was is None or now is None or was.form is not now.form:
        return None
    fixed = [(was.amount_yuan, now.amount_yuan), (was.rate, now.rate)]
    if any((before is None) is not (after is None) for before, after in fixed):
        return None
    caps = [value if value is not None else float("inf") for value in (was.cap_yuan, now.cap_yuan)]
    sums = [(before, after) for before, after in fixed if before is not None and after is not None]
    return shift_of_sums([*sums, (caps[0], caps[1])])


def shift_of_sums(sums: Sequence[tuple[float, float]]) -> Shift | None:
    """Which way sums go that stand before and after; None where they go both ways, or stay.

    >>> shift_of_sums([(0.3, 0.5), (2e5, 2e5)])
    <Shift.RAISED: 'raised'>
    >>> shift_of_sums([(0.3, 0.5), (2e5, 1e5)]) is None
    True
    """
    up, down = any(after > before for before, after in sums), any(after < before for before, after in sums)
    return None if up is down else Shift.RAISED if up else Shift.LOWERED

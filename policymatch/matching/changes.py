"""The smallest changes of a firm that would open the most: one invention patent more opens A and B."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.condition import AllOf, Criterion, Op
from policymatch.domain.fields import FIELD_SPECS, Field, Shape, Unit
from policymatch.domain.profile import FirmProfile, Held
from policymatch.domain.value import Value
from policymatch.domain.verdict import Verdict
from policymatch.domain.wording import Wording
from policymatch.matching.answered import field_name
from policymatch.matching.asked import Asked, name_of
from policymatch.matching.columns.firms import FirmColumns
from policymatch.matching.columns.openness import field_bit, openers_of
from policymatch.matching.compiled import CompiledConditions
from policymatch.matching.judge import Judged
from policymatch.matching.kleene import placed_leaves
from policymatch.matching.leaf.family import threshold_of, wanted_words
from policymatch.matching.numbers import quantity
from policymatch.matching.quoting import quoted
from policymatch.matching.told import told_span
from policymatch.matching.truth import Truth
from policymatch.matching.verdict import truth_of
from policymatch.terms import Terms

_FIXED = frozenset({Field.AGE_MONTHS, Field.HITECH_REVENUE_RATIO})
_SHAPES = (Shape.FIGURE, Shape.CODES, Shape.WORDS)
_NO_EFFORT = frozenset({Field.INDUSTRY, Field.TECH_FIELD, Field.RECEIVED})
_MOST_EFFORT = 4.0
_EFFORT_COUNT, _EFFORT_RATIO = 3.0, 0.05
_RISING = (Op.AT_LEAST, Op.ABOVE)


class Change(Value):
    """A value that a field would have to reach (a figure) or hold (a title, a platform).

    `opens`: positions of the measures that nothing else would bar; `yuan_max` the largest sum among
    them; `amount` how far the figure is from it, None for what is held or not. `effort`: 1 for a title
    or platform, three patents or persons (or as many as there are), a doubling of money, five points.
    """

    field: Field
    target: float | str
    amount: float | None = None
    effort: float
    opens: tuple[int, ...]
    yuan_max: float | None = None
    wording: Wording


def changes_for(
    compiled: CompiledConditions,
    condition_of: Callable[[int], AllOf],
    profile: FirmProfile,
    on: date,
    judged: Judged,
    *,
    terms: Terms,
    yuan: NDArray[np.float64] | None = None,
    most: int = 5,
) -> tuple[Change, ...]:
    """Single changes that make ineligible measures possible: those that open most for their effort first.

    `condition_of` gives the governed condition of the measure at a position; it is called only for
    measures that one change can open. Place, kind, owner, age and record are not for the firm to change.
    """
    positions = judged.where(Verdict.INELIGIBLE)
    truths = compiled.truths(FirmColumns.of([profile], on))
    changeable = [field_bit(field) if _changeable(field) else 0 for field in Field]
    masks = openers_of(compiled, truths, changeable, compiled.roots[positions])
    opened: dict[_Step, list[int]] = defaultdict(list)
    for position in positions[masks != 0].tolist():
        for step in _steps(condition_of(position), profile, on):
            opened[step].append(position)
    changes = [
        _change(step, _reached(step, opened), _distance(step, profile, on), yuan, terms) for step in opened
    ]
    near = [change for change in changes if change.effort <= _MOST_EFFORT]
    return tuple(sorted(_undominated(near), key=_rank)[:most])


class _Step(NamedTuple):
    field: Field
    target: float | str
    rises: bool


def _changeable(field: Field) -> bool:
    return FIELD_SPECS[field].shape in _SHAPES and field not in _FIXED and field not in _NO_EFFORT


def _steps(condition: AllOf, profile: FirmProfile, on: date) -> Iterator[_Step]:
    """The smallest single steps that make a condition possible, one a field and direction."""
    steps = sorted(
        set(_missed_steps(condition, profile, on)), key=lambda s: (s.field, _distance(s, profile, on))
    )
    reached: set[tuple[Field, bool]] = set()
    for step in steps:
        held = isinstance(step.target, str)
        if not held and (step.field, step.rises) in reached:
            continue
        if truth_of(condition, _after(step, profile), on) is not Truth.UNMET:
            reached.add((step.field, step.rises))
            yield step


def _missed_steps(condition: AllOf, profile: FirmProfile, on: date) -> Iterator[_Step]:
    for leaf, negated in placed_leaves(condition):
        if not isinstance(leaf, Criterion) or not leaf.decides or not _changeable(leaf.field):
            continue
        asked = Asked(leaf, negated)
        if FIELD_SPECS[leaf.field].shape is not Shape.FIGURE:
            if not asked.forbids:
                yield from (_Step(leaf.field, word, True) for word in wanted_words(leaf))
        elif told_span(profile, leaf.field, on) is not None and (bound := threshold_of(leaf)) is not None:
            yield _Step(leaf.field, _target(bound, asked.bound_op, leaf.field), asked.bound_op in _RISING)


def _target(bound: float, op: Op, field: Field) -> float:
    """The nearest figure that keeps a bound."""
    whole = FIELD_SPECS[field].unit in (Unit.COUNT, Unit.PERSONS)
    if op is Op.ABOVE:
        return math.floor(bound) + 1 if whole else math.nextafter(bound, math.inf)
    if op is Op.BELOW:
        return math.ceil(bound) - 1 if whole else math.nextafter(bound, -math.inf)
    return bound


def _after(step: _Step, profile: FirmProfile) -> FirmProfile:
    """The firm with the change made."""
    if not isinstance(step.target, str):
        return profile.model_copy(update={step.field.value: step.target})
    held: tuple[Held, ...] = getattr(profile, step.field.value) or ()
    return profile.model_copy(update={step.field.value: (*held, Held(code=step.target))})


def _distance(step: _Step, profile: FirmProfile, on: date) -> float:
    span = told_span(profile, step.field, on) if not isinstance(step.target, str) else None
    if span is None or isinstance(step.target, str):
        return 0.0
    return step.target - span.high if step.rises else span.low - step.target


def _reached(step: _Step, opened: dict[_Step, list[int]]) -> tuple[int, ...]:
    """All that a step opens: also what a smaller step of the same field does."""
    if isinstance(step.target, str):
        return tuple(opened[step])
    return tuple(
        sorted(
            {
                position
                for other, positions in opened.items()
                if (other.field, other.rises) == (step.field, step.rises)
                and not isinstance(other.target, str)
                and (other.target <= step.target if step.rises else other.target >= step.target)
                for position in positions
            }
        )
    )


def _change(
    step: _Step,
    opens: tuple[int, ...],
    distance: float,
    yuan: NDArray[np.float64] | None,
    terms: Terms,
) -> Change:
    held = isinstance(step.target, str)
    money = float(np.max(yuan[list(opens)], initial=0.0)) if yuan is not None and opens else 0.0
    amount = None if held else round(distance, 6)
    return Change(
        field=step.field,
        target=step.target,
        amount=amount,
        effort=_effort(step, distance),
        opens=opens,
        yuan_max=money or None,
        wording=_wording(step, amount, len(opens), terms),
    )


def _effort(step: _Step, distance: float) -> float:
    """How hard a change is, in round figures; it only orders the list."""
    if isinstance(step.target, str):
        return 1.0
    if FIELD_SPECS[step.field].unit is Unit.RATIO:
        return distance / _EFFORT_RATIO
    start = step.target - distance if step.rises else step.target + distance
    if FIELD_SPECS[step.field].unit is not Unit.YUAN:
        return distance / max(start, _EFFORT_COUNT)
    small, large = sorted((start, step.target))
    return math.log2(large / small) if small > 0 else math.inf


def _wording(step: _Step, amount: float | None, opens: int, terms: Terms) -> Wording:
    name = field_name(step.field)
    count = f"{opens} measure" + ("" if opens == 1 else "s")
    if isinstance(step.target, str) or amount is None:
        held = name_of(step.field, str(step.target), terms)
        return Wording(
            zh=f"取得{quoted(held.zh)}（{name.zh}），可打开{opens}项",
            en=f"{name.en}: {held.en} would open {count}",
        )
    target, more = quantity(step.target, step.field), quantity(amount, step.field)
    zh_way, en_way = ("增加", "more") if step.rises else ("减少", "less")
    return Wording(
        zh=f"{name.zh}{zh_way}{more.zh}（达到{target.zh}），可打开{opens}项",
        en=f"{name.en}: {more.en} {en_way} ({target.en}) would open {count}",
    )


def _undominated(changes: Sequence[Change]) -> list[Change]:
    """Without those that open no more than a smaller change of the same field."""
    smallest: dict[tuple[Field, str, tuple[int, ...]], Change] = {}
    for change in sorted(changes, key=lambda c: c.amount or 0.0):
        held = change.target if isinstance(change.target, str) else ""
        smallest.setdefault((change.field, held, change.opens), change)
    return list(smallest.values())


def _rank(change: Change) -> tuple[float, float, str, str]:
    gain = len(change.opens) / (1 + change.effort)
    return -gain, -(change.yuan_max or 0.0), change.field.value, str(change.target)

"""Single steps of a firm: one figure raised, one title won, as far as a missed condition asks."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from policymatch.domain.condition import AllOf, Condition, Criterion, Op, OpaqueCriterion
from policymatch.domain.fields import FIELD_SPECS, EntityType, Field, Shape, Unit
from policymatch.domain.profile import FirmProfile, Held
from policymatch.matching.findings.asked import Asked
from policymatch.matching.leaf import leaf_truth
from policymatch.matching.leaf.family import threshold_of, wanted_words
from policymatch.matching.plain.kleene import condition_truth, placed_leaves
from policymatch.matching.told import told_span
from policymatch.matching.truth import Truth
from policymatch.terms import Terms
from policymatch.terms.levels import Level

_SIGNS = (("国家", Level.NATIONAL), ("全国", Level.NATIONAL), ("省", Level.PROVINCIAL))
_FIXED = frozenset({Field.AGE_MONTHS, Field.HITECH_REVENUE_RATIO})
_SHAPES = (Shape.FIGURE, Shape.CODES, Shape.WORDS)
_NO_EFFORT = frozenset({Field.INDUSTRY, Field.TECH_FIELD, Field.RECEIVED, Field.AWARDS, Field.PROJECTS})
"""What a firm does, was given, won and undertook: no step that it can resolve to take."""

_MAY_FALL = frozenset({Field.LOAN_YUAN})
"""A firm may pay back a debt; no one shrinks its revenue, assets, staff or patents for a subsidy."""

_EFFORT_COUNT, _EFFORT_RATIO = 3.0, 0.05
_EFFORT_OF_LEVEL = {Level.NATIONAL: 2.0, Level.PROVINCIAL: 1.5}
_RANKS = frozenset({"unicorn", "single_champion"})
_OF_ITS_NATURE = re.compile(
    r"强$|[百千]强|总部|老字号|上市|挂牌|独角兽|园区|集群|非营利|事业单位|外商投资|世界一流"
)
"""What a firm is, or is ranked as, and not what it applies for: no one becomes one of the 500 by resolve."""

_OF_OTHERS = re.compile(
    r"(?:学校|高校|院校|大学|学院|[中小]学|幼儿园|医院|社区|[市县区乡镇村])$(?<!超市)(?<!园区)"
    r"|(?:科研(?:机构|院所|单位)|协会|商会|学会|产权保护中心|维权(?:援助)?(?:分?中心|工作站))$"
)
"""Titles that end with who holds them (示范学校, 强县), and what offices set up (产权保护中心)."""

_LEAST_MORE = 1e-4
"""What carries a sum or a share past a bound; no one counts in less."""


class Step(NamedTuple):
    """A field, the figure to reach or the word to hold there, and whether it has to rise."""

    field: Field
    target: float | str
    rises: bool


def is_changeable(field: Field) -> bool:
    """Whether a firm can resolve to change a field: not its place, kind, owner, age, matter or past."""
    return FIELD_SPECS[field].shape in _SHAPES and field not in _FIXED and field not in _NO_EFFORT


def is_of_a_trade(step: Step) -> bool:
    """Whether a step is to hold what only some trade or sort of firm would seek.

    Titles that any firm may climb to have a code of their own; the others are called by their names.

    >>> is_of_a_trade(Step(Field.TITLES, "high_tech", True))
    False
    >>> is_of_a_trade(Step(Field.TITLES, "农业产业化龙头企业", True))
    True
    """
    return isinstance(step.target, str) and not (step.field is Field.TITLES and step.target.isascii())


def steps_to(condition: AllOf, profile: FirmProfile, on: date) -> Iterator[Step]:
    """The smallest single steps that make a condition possible, one a field and direction."""
    steps = sorted(
        set(_missed_steps(condition, profile, on)), key=lambda s: (s.field, distance_of(s, profile, on))
    )
    reached: set[tuple[Field, bool]] = set()
    for step in steps:
        held = isinstance(step.target, str)
        if not held and (step.field, step.rises) in reached:
            continue
        if makes_possible(step, condition, profile, on):
            reached.add((step.field, step.rises))
            yield step


def _missed_steps(condition: AllOf, profile: FirmProfile, on: date) -> Iterator[Step]:
    for leaf, negated, _ in placed_leaves(condition):
        if not isinstance(leaf, Criterion) or not leaf.decides or not is_changeable(leaf.field):
            continue
        asked = Asked(leaf, negated)
        if FIELD_SPECS[leaf.field].shape is not Shape.FIGURE:
            words = () if asked.forbids else wanted_words(leaf)
            yield from (Step(leaf.field, word, True) for word in words if _is_sought(word, profile))
        elif told_span(profile, leaf.field, on) is not None and (bound := threshold_of(leaf)) is not None:
            rises = asked.bound_op.is_floor
            if rises or leaf.field in _MAY_FALL:
                yield Step(leaf.field, _target(bound, asked.bound_op, leaf.field), rises)


def makes_possible(step: Step, condition: Condition, profile: FirmProfile, on: date) -> bool:
    """Whether nothing of a condition is missed any more once a step is taken.

    A title or platform won is no sign of another: what the firm missed of the same field it misses still.
    """
    after = taken_by(step, profile)

    def truth(leaf: Criterion | OpaqueCriterion, _negated: bool) -> Truth:
        now = leaf_truth(leaf, after, on)
        of_the_field = isinstance(leaf, Criterion) and leaf.field is step.field
        told_of_another = isinstance(step.target, str) and of_the_field and now is Truth.UNKNOWN
        return leaf_truth(leaf, profile, on) if told_of_another else now

    return condition_truth(condition, truth) is not Truth.UNMET


def _is_sought(word: str, profile: FirmProfile) -> bool:
    """Whether a title or platform is one that firms set out to win, or such as the one that asks."""
    is_of_others = profile.entity_type in (None, EntityType.ENTERPRISE) and _OF_OTHERS.search(word)
    return word not in _RANKS and not is_of_others and _OF_ITS_NATURE.search(word) is None


def _target(bound: float, op: Op, field: Field) -> float:
    """The nearest figure that keeps a bound."""
    whole = FIELD_SPECS[field].unit in (Unit.COUNT, Unit.PERSONS)
    if op is Op.ABOVE:
        return math.floor(bound) + 1 if whole else bound + _LEAST_MORE
    if op is Op.BELOW:
        return math.ceil(bound) - 1 if whole else bound - _LEAST_MORE
    return bound


def taken_by(step: Step, profile: FirmProfile) -> FirmProfile:
    """The firm with the change made."""
    if not isinstance(step.target, str):
        return profile.model_copy(update={step.field.value: step.target})
    held: tuple[Held, ...] = getattr(profile, step.field.value) or ()
    return profile.model_copy(update={step.field.value: (*held, Held(code=step.target))})


def distance_of(step: Step, profile: FirmProfile, on: date) -> float:
    """How far a figure has to move, in its own unit; 0 for what is held or not."""
    span = told_span(profile, step.field, on) if not isinstance(step.target, str) else None
    if span is None or isinstance(step.target, str):
        return 0.0
    return step.target - span.high if step.rises else span.low - step.target


def reached_by(step: Step, opened: Mapping[Step, Sequence[int]]) -> tuple[int, ...]:
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


def effort_of(step: Step, distance: float, terms: Terms) -> float:
    """How hard a change is, in round figures; it orders the list, and what is too hard is no small change."""
    if isinstance(step.target, str):
        level = _level_of(step.field, step.target, terms)
        return 1.0 if level is None else _EFFORT_OF_LEVEL.get(level, 1.0)
    if FIELD_SPECS[step.field].unit is Unit.RATIO:
        return distance / _EFFORT_RATIO
    start = step.target - distance if step.rises else step.target + distance
    if FIELD_SPECS[step.field].unit is not Unit.YUAN:
        return distance / max(start, _EFFORT_COUNT)
    small, large = sorted((start, step.target))
    return math.log2(large / small) if small > 0 else math.inf


def _level_of(field: Field, word: str, terms: Terms) -> Level | None:
    """The level that grants a title or platform, as its name or nature says."""
    if field is Field.TITLES:
        found = [mention.level for mention in terms.titles.find(terms.titles.name_of(word))]
    else:
        found = [mention.level for mention in terms.platforms.find(word)]
    named = next((level for sign, level in _SIGNS if word.startswith(sign)), None)
    return next(filter(None, found), named)

"""Stretches: steps of one figure told in a sentence each, that go on from one another; an applicant is on one.

营业收入5000万元以下的，……；5000万元以上2亿元以下的，……；2亿元以上的，……: nobody can be on two of them.
"""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from policymatch.domain.condition import Condition, Criterion
from policymatch.domain.fields import Field
from policymatch.domain.quote import Quote
from policymatch.reading.criteria.joined.alternatives import all_of, any_of

_FEWEST = 3


class _Stretch(NamedTuple):
    """From which figure to which one a step goes, and what asks for it."""

    low: float
    high: float
    nodes: list[Criterion]


def as_stretches(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes, the steps of a figure of which the first begins at nothing as ways of one node."""
    found = list(nodes)
    for field in dict.fromkeys(node.field for node in found if isinstance(node, Criterion)):
        steps = _steps_of(field, found)
        if not _go_on(steps):
            continue
        told = [node for step in steps for node in step.nodes]
        at = next(at for at, node in enumerate(found) if any(node is one for one in told))
        rest = [node for node in found if not any(node is one for one in told)]
        found = [*rest[:at], any_of([all_of(step.nodes) for step in steps]), *rest[at:]]
    return found


def _steps_of(field: Field, nodes: Sequence[Condition]) -> list[_Stretch]:
    """What each sentence tells of a figure, the lowest first."""
    told: dict[Quote, list[Criterion]] = {}
    for node in nodes:
        if isinstance(node, Criterion) and node.field is field and node.quote and node.decides:
            told.setdefault(node.quote, []).append(node)
    return sorted(map(_stretch, told.values()), key=lambda step: (step.low, step.high))


def _stretch(nodes: list[Criterion]) -> _Stretch:
    floors = [node.value for node in nodes if node.op.is_floor and isinstance(node.value, float)]
    ceilings = [node.value for node in nodes if node.op.is_ceiling and isinstance(node.value, float)]
    if len(floors) + len(ceilings) != len(nodes):
        return _Stretch(math.nan, math.nan, nodes)
    return _Stretch(max(floors, default=-math.inf), min(ceilings, default=math.inf), nodes)


def _go_on(steps: Sequence[_Stretch]) -> bool:
    """Whether steps leave nothing out from the first on, which begins at nothing, and none holds another.

    Two steps alone are left to the ladder, which takes out the end of the first.
    """
    if len(steps) < _FEWEST or steps[0].low != -math.inf:
        return False
    return all(step.high == following.low for step, following in pairwise(steps))

"""Eased grades: floors of one figure by which an offer gives more and more, each with less that is enough of some.

Whoever has reached a higher one has reached the lowest, which is all that is asked.
"""

from collections.abc import Sequence

from policymatch.domain.condition import AnyOf, Condition, Criterion, leaves_of
from policymatch.reading.criteria.text.passages import Passage


def without_higher_eased(nodes: Sequence[Condition], own: Sequence[Passage]) -> list[Condition]:
    """The nodes without eased floors that the words of an offer, at `own`,
    grade above a lower one of the same figure.
    """
    eased = [(node, floor) for node in nodes if (floor := _floor_eased(node))]
    higher = [
        node
        for node, floor in eased
        if _is_in(floor, own) and any(_is_below(other, floor) for _, other in eased)
    ]
    return [node for node in nodes if not any(node is one for one in higher)]


def _floor_eased(node: Condition) -> Criterion | None:
    """The floor that a node asks, where every other way of it is a lower floor of the same figure for some."""
    if not isinstance(node, AnyOf) or not isinstance(node.any[0], Criterion):
        return None
    floor, ways = node.any[0], node.any[1:]
    if not floor.op.is_floor or not isinstance(floor.value, float):
        return None
    less = [[x for x in leaves_of(way) if isinstance(x, Criterion) and _is_below(x, floor)] for way in ways]
    return floor if ways and all(less) else None


def _is_below(one: Criterion, other: Criterion) -> bool:
    alike = (one.field, one.op) == (other.field, other.op)
    if not alike or not isinstance(one.value, float) or not isinstance(other.value, float):
        return False
    return one.value < other.value


def _is_in(floor: Criterion, own: Sequence[Passage]) -> bool:
    quote = floor.quote
    return quote is not None and any(p.start <= quote.start < p.end for p in own)

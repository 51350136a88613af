"""Own grade: of an offer that goes on from another, the figure that it asks in place of that one's."""

from collections.abc import Sequence
from typing import TypeGuard

from policymatch.domain.condition import Condition, Criterion, OpaqueCriterion
from policymatch.reading.criteria.joined.ladders import BOUNDS, ELLIPTIC, words_of
from policymatch.reading.criteria.stated.namings import kind_of
from policymatch.reading.criteria.stated.rows import rows_of


def with_own_grade(nodes: Sequence[Condition], shared: tuple[int, int]) -> list[Condition]:
    """The nodes of an offer that goes on from another, with its
    own grade of a figure for that of the words at `shared`.
    """
    figures = [node for node in nodes if _is_figure_at(node, shared)]
    if not figures:
        return list(nodes)
    base = figures[-1]
    graded = {id(node): own for node in nodes if (own := _higher_grade(node, base, shared)) is not None}
    return [graded.get(id(node), node) for node in nodes if not (graded and node is base)]


def _is_figure_at(node: Condition, shared: tuple[int, int]) -> TypeGuard[Criterion]:
    within = (
        isinstance(node, Criterion) and node.quote is not None and shared[0] <= node.quote.start < shared[1]
    )
    return within and isinstance(node, Criterion) and node.op.is_floor and isinstance(node.value, float)


def _higher_grade(node: Condition, base: Criterion, shared: tuple[int, int]) -> Criterion | None:
    if (
        not isinstance(node, OpaqueCriterion)
        or node.quote is None
        or shared[0] <= node.quote.start < shared[1]
    ):
        return None
    words = words_of(node)
    first = next((row[0] for row in rows_of(words)), None) if ELLIPTIC.match(words) else None
    if first is None or first.kind != kind_of(base.field) or first.bound not in BOUNDS:
        return None
    return base.model_copy(update={"op": BOUNDS[first.bound], "value": first.value, "quote": node.quote})

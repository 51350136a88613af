"""Cases: figures that no firm could have at once are what is said of one case and of another."""

from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion, Op
from policymatch.reading.criteria.joined.alternatives import any_of


def as_cases(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes of an `all`, figures that shut one another out as alternatives.

    成立两年以上的，……；不足两年的，…… asks nobody to be both.
    """
    apart = [node for node in nodes if any(_shut_out(node, o) or _shut_out(o, node) for o in nodes)]
    if not apart:
        return list(nodes)
    field = next(node.field for node in apart if isinstance(node, Criterion))
    mine = [node for node in apart if isinstance(node, Criterion) and node.field is field]
    first = nodes.index(mine[0])
    rest = [node for node in nodes[first:] if node not in mine]
    return as_cases([*nodes[:first], any_of(mine), *rest])


def _shut_out(low: Condition, high: Condition) -> bool:
    """Whether no figure, or but one, is both at least what one node asks and at most what the other does."""
    if not (isinstance(low, Criterion) and isinstance(high, Criterion)):
        return False
    if not (low.op.is_floor and high.op.is_ceiling) or not (low.decides and high.decides):
        return False
    if (low.field, low.period) != (high.field, high.period):
        return False
    least, most = low.value, high.value
    if not (isinstance(least, float) and isinstance(most, float)):
        return False
    # 5亿元以下的……；5亿元（含）以上的……: nobody is asked for the one sum that is both.
    meet = low.field.endswith("_yuan") or not (low.op is Op.AT_LEAST and high.op is Op.AT_MOST)
    return least > most or (least == most and meet)

"""Industrial firms: 工业企业 are all that mine, make or supply power and water.

The record names their trades itself, and no judge infers them, since a judge matches words alone: one that
took 工业 for every trade of industry would find more firms entitled than the logic of conditions says.
"""

from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion, NoneOf, Op, OpaqueCriterion, with_leaves
from policymatch.domain.fields import Field
from policymatch.terms import Terms

_FIRMS = "工业企业"


def with_trades_covered(nodes: Sequence[Condition], terms: Terms) -> list[Condition]:
    """The nodes, each demand to be an industrial firm met by whatever trade of industry a firm names.

    Where such firms are left out the words of the text stand as they are.
    """
    return [
        node if isinstance(node, NoneOf) else with_leaves(node, lambda leaf: _widened(leaf, terms))
        for node in nodes
    ]


def _widened(leaf: Criterion | OpaqueCriterion, terms: Terms) -> Condition:
    if not isinstance(leaf, Criterion) or leaf.field is not Field.INDUSTRY or leaf.op is not Op.HAS_ANY:
        return leaf
    if not isinstance(leaf.value, tuple) or _FIRMS not in leaf.value:
        return leaf
    value = dict.fromkeys((*leaf.value, *terms.fields.covered_by(_FIRMS)))
    return leaf.model_copy(update={"value": tuple(value)})

"""Pools untold: firms of a pool that is called no more than that (入库企业): no list of titles tells who is in it.

What an act tells of its own pool is no name of it either, and whoever meets what the pool takes may yet come in.
"""

from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion, NoneOf, OpaqueCriterion, left_open, with_leaves
from policymatch.domain.fields import Field

_OF_A_POOL = ("入库企业",)


def without_pools_untold(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes, left open where they ask for a place in a pool that bears no name."""
    return [node if isinstance(node, NoneOf) else with_leaves(node, _left_open) for node in nodes]


def _left_open(leaf: Criterion | OpaqueCriterion) -> Condition:
    if isinstance(leaf, Criterion) and leaf.field is Field.TITLES and leaf.value == _OF_A_POOL:
        return left_open(leaf)
    return leaf

"""Levels paid: the level alone names the next of a holding that an offer pays (国家级中心给予200万元，省级给予50万元).

Whoever holds the one of the province has something too, and need not hold that of the state.
"""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion, NoneOf, Op, OpaqueCriterion, with_leaves
from policymatch.domain.fields import Field
from policymatch.domain.quote import squash

_LEVEL = re.compile(r"^(?P<level>国家|[省市区县])级(?P<name>.{2,})")
_PAID_BY_LEVEL = re.compile(
    r"[,，、；;](?:对|其中)?(?P<level>国家|[省市区县])级的?[,，]?(?:分别|一次性|各|可|将){0,2}(?:给予|予以|奖励|补[助贴]|资助)[^,，。;；\d]{0,8}\d"
)


def with_levels_paid(nodes: Sequence[Condition], own: str) -> list[Condition]:
    """The nodes, each holding of one level met by those of the other levels that `own`, the offer, pays by name of
    the level alone.
    """
    levels = tuple(dict.fromkeys(paid["level"] for paid in _PAID_BY_LEVEL.finditer(squash(own))))
    if not levels:
        return list(nodes)

    def widened(leaf: Criterion | OpaqueCriterion) -> Condition:
        if not isinstance(leaf, Criterion) or leaf.field not in (Field.TITLES, Field.PLATFORMS):
            return leaf
        return leaf.model_copy(update={"value": _of_levels(leaf, levels)})

    return [node if isinstance(node, NoneOf) else with_leaves(node, widened) for node in nodes]


def _of_levels(leaf: Criterion, levels: Sequence[str]) -> object:
    """The names that a criterion asks for, each also of the levels; its value as it is where it names no level."""
    if leaf.op is not Op.HAS_ANY or not isinstance(leaf.value, tuple):
        return leaf.value
    told = [found for name in leaf.value if (found := _LEVEL.match(str(name)))]
    more = (f"{level}级{one['name']}" for one in told for level in levels)
    return tuple(dict.fromkeys((*map(str, leaf.value), *more)))

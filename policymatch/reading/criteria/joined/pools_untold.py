"""Pools untold: firms of a pool of which a document tells nothing (合作银行向入库企业发放贷款): nobody knows which.

Nor is a place in a pool asked where what it takes is asked itself (申请纳入企业库的企业应当具备下列条件).
"""

import re
from collections.abc import Sequence

from policymatch.domain.condition import (
    Condition,
    Criterion,
    NoneOf,
    OpaqueCriterion,
    leaves_of,
    left_open,
    with_leaves,
)
from policymatch.domain.fields import Field

_TELLS_OF_A_POOL = re.compile(
    r"(?:培育|后备|储备|企业|信息|名录|资源)库|入库(?:条件|标准|申请|申报|培育|管理|评价|登记|名单|程序)|(?:申请|申报|评价|首次)入库|(?:建立|设立|[纳列进]入)[^，。；\n]{0,12}库"
)
_ENTERS = re.compile(r"^申[请报](?:纳入|进入|列入|加入)[^，。；\n]{0,16}库的(?:企业|单位|主体)")
_OF_A_POOL = ("入库企业",)


def without_pools_untold(nodes: Sequence[Condition], body: str) -> list[Condition]:
    """The nodes, left open where they ask for a place in a pool that a document only mentions."""
    entered = any(map(_asks_what_it_takes, nodes))
    if _TELLS_OF_A_POOL.search(body) and not entered:
        return list(nodes)
    return [node if isinstance(node, NoneOf) else with_leaves(node, _left_open) for node in nodes]


def _asks_what_it_takes(node: Condition) -> bool:
    """Whether a node says whom the list is for that one must meet to enter a pool."""
    quotes = (leaf.quote for leaf in leaves_of(node))
    return any(quote is not None and _ENTERS.match(quote.text) for quote in quotes)


def _left_open(leaf: Criterion | OpaqueCriterion) -> Condition:
    if isinstance(leaf, Criterion) and leaf.field is Field.TITLES and leaf.value == _OF_A_POOL:
        return left_open(leaf)
    return leaf

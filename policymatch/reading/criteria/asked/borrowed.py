"""Borrowed: machines of others that a firm uses or rents, whose worth is no worth of its own.

企业使用科研院所的仪器……给予补贴。仪器设备原值不低于20万元: asked of what it uses.
"""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion, OpaqueCriterion, left_open, with_leaves
from policymatch.domain.fields import Field

_MACHINES = r"(?:仪器|设备|装置|设施)"
_USES = re.compile(
    rf"(?:使用|利用|借用)[^,，。;；:：]{{0,24}}(?:院所|高校|院校|机构|中心|平台|单位|园区|他人|第三方)的?[^,，。;；:：]{{0,10}}{_MACHINES}"
    rf"|(?:使用|利用|借用)(?:开放|共享){{1,2}}的?[^,，。;；:：]{{0,8}}{_MACHINES}|(?<!融资)租[用赁](?!之?日|后|期|满)[^,，。;；:：]{{0,12}}{_MACHINES}"
)


def without_borrowed(nodes: Sequence[Condition], own: str) -> list[Condition]:
    """The nodes, left open where they tell the worth of machines, and the words of the offer are of such as a
    firm uses that are not its own.
    """
    if _USES.search(own) is None:
        return list(nodes)
    return [with_leaves(node, _left_open) for node in nodes]


def _left_open(leaf: Criterion | OpaqueCriterion) -> Condition:
    if not isinstance(leaf, Criterion) or leaf.field is not Field.EQUIPMENT_YUAN:
        return leaf
    return left_open(leaf)

"""Boards: an offer to firms on a stock exchange or on a board below it (主板上市、新三板挂牌的企业).

To be listed is enough; on a board below no field tells whether a firm is.
"""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion, CriterionKind, Hardness, Op, OpaqueCriterion
from policymatch.domain.fields import Field
from policymatch.reading.criteria.joined.alternatives import any_of

_BELOW = r"(?:新三板|四板|全国(?:中小企业)?股(?:份)?转(?:让)?系统|区域性?股权[^,，。;]{0,8})"
_LISTED_OR_BELOW = re.compile(
    r"(?:主板|中小板|创业板|科创板|北交所|(?:北京|上海|深圳)?证券交易所)[^,，。;拟未]{0,16}上市(?:[、和及或]|或者)"
    rf"[^,，。;拟未]{{0,6}}{_BELOW}挂牌的?(?:企业|公司)?"
)
_NOT_YET = re.compile(r"拟|未|准备|计划|后备|辅导|培育")


def with_boards(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes, of firms on either sort of board, or listed or
    about to be, those that are listed told by the field.
    """
    both = next((node for node in nodes if _means_to_be_too(node)), None)
    rest = [node for node in nodes if not _asks_to_be_listed(node)]
    if both is not None and len(rest) < len(nodes):
        return [_ways(node) if node is both else node for node in rest]
    return [_ways(node) if _is_on_either(node) else node for node in nodes]


def _is_on_either(node: Condition) -> bool:
    if not isinstance(node, OpaqueCriterion) or not node.decides or node.quote is None:
        return False
    return _LISTED_OR_BELOW.search(node.quote.text) is not None and not _NOT_YET.search(node.quote.text)


# 上市公司和准备上市的企业: whoever is about to be has it too.
_OR_MEANS_TO = re.compile(r"^对?于?上市(?:公司|企业)(?:[、和及或]|以及|或者)拟上市(?:公司|企业)")


def _means_to_be_too(node: Condition) -> bool:
    if not isinstance(node, OpaqueCriterion) or node.quote is None:
        return False
    return _OR_MEANS_TO.match(node.quote.text) is not None


def _asks_to_be_listed(node: Condition) -> bool:
    return isinstance(node, Criterion) and node.field is Field.LISTED and node.value is True


def _ways(node: Condition) -> Condition:
    assert isinstance(node, OpaqueCriterion)
    listed = Criterion(field=Field.LISTED, op=Op.EQUAL, value=True, quote=node.quote)
    others = node.model_copy(update={"hardness": Hardness.MUST, "kind": CriterionKind.TESTABLE})
    return any_of([listed, others])

"""Likewise: others who have an offer as those do whom it
names (社会团体参照中小微企业执行; 科研院所同等享受): it widens and never bars.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from policymatch.domain.condition import AnyOf, Condition, Criterion, Hardness, OpaqueCriterion
from policymatch.domain.fields import Field
from policymatch.reading.criteria.joined.alternatives import any_of
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

_LIKE_THOSE_NAMED = re.compile(
    r"^[^,，。;]{4,80}?可?(?:参照|比照)[^,，。;]{0,10}(?:企业|工商户|单位|机构)(?:的?(?:政策|标准|规定|办法))?(?:执行|实施|享受|办理)"
)
_WHO = {Field.SIZE_CLASS, Field.ENTITY_TYPE, Field.OWNERSHIP, Field.ABOVE_SCALE}


def with_those_alike(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes, those that say who applies widened to the others who are told to do likewise."""
    alike = next((node for node in nodes if _tells_who_else(node)), None)
    if alike is None:
        return list(nodes)
    others = alike.model_copy(update={"hardness": Hardness.MUST})
    return _widened([node for node in nodes if node is not alike], [others])


# 依托单位为高等院校、科研院所的，同等享受: but not 企业与科研院所同等享受.
_HAVE_IT_TOO = re.compile(
    r"^(?![^。;]{0,80}[与和][^,，。;]{2,20}同[等样])[^。;\d]{2,80}同[等样](?:享受|适用)[^,，。;\d]{0,12}$"
)


def with_those_who_have_it_too(
    nodes: Sequence[Condition], heard: Iterable[Sentence], left_open: Callable[[Sentence], Condition]
) -> list[Condition]:
    """The nodes, those that say who applies widened to the others who, a sentence of the offer says, have it too."""
    own = (s for s in heard if s.role is PassageRole.OWN and not s.heads)
    others = [left_open(sentence) for sentence in own if _HAVE_IT_TOO.match(sentence.text)]
    return _widened(nodes, others) if others else list(nodes)


def _widened(nodes: Sequence[Condition], others: Sequence[Condition]) -> list[Condition]:
    return [
        any_of([*(node.any if isinstance(node, AnyOf) else (node,)), *others]) if _says_who(node) else node
        for node in nodes
    ]


def _tells_who_else(node: Condition) -> bool:
    if not isinstance(node, OpaqueCriterion) or node.decides or node.quote is None:
        return False
    return _LIKE_THOSE_NAMED.fullmatch(node.quote.text) is not None


def _says_who(node: Condition) -> bool:
    """Whether a node demands only to be of a size, an owner or a kind."""
    if isinstance(node, AnyOf):
        return all(_says_who(child) for child in node.any)
    return isinstance(node, Criterion) and node.decides and node.field in _WHO

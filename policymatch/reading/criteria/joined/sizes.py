"""Sizes: those that one sentence of an offer names, each for something else that is done.

对中小企业贷款应贷尽贷，加大对中小微企业的支持力度 asks no micro firm to be small.
"""

import re
from collections.abc import Sequence
from typing import TypeGuard

from policymatch.domain.condition import Condition, Criterion, Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria.joined.alternatives import any_of

# A sum, a rate or a gift: then the words for whom it is paid tell the size.
_PAYS = re.compile(
    r"给予|予以|(?:奖励|补[助贴]|资助|贴息|返还)[^,，。;]{0,12}\d|\d[\d.]{0,8}\s?[万亿]?元|按[^,，。;]{0,12}\d[\d.]{0,6}\s?[%％‰]"
)


def of_any_size(nodes: Sequence[Condition], text: str) -> list[Condition]:
    """The nodes of a sentence that pays nothing, the sizes
    that it names as one: the widest, else any of them.
    """
    sized = [node for node in nodes if _is_of_a_size(node)]
    if len({node.value for node in sized}) < 2 or _PAYS.search(text):
        return list(nodes)
    widest = max(sized, key=_width)
    holds_all = all(_sizes(node) <= _sizes(widest) for node in sized)
    told = widest if holds_all else any_of(sized)
    first = next(at for at, node in enumerate(nodes) if node in sized)
    return [*nodes[:first], told, *(node for node in nodes[first:] if node not in sized)]


def _is_of_a_size(node: Condition) -> TypeGuard[Criterion]:
    named = isinstance(node, Criterion) and node.field is Field.SIZE_CLASS and node.op is Op.IN
    return named and isinstance(node, Criterion) and node.decides


def _sizes(node: Criterion) -> set[object]:
    return set(node.value) if isinstance(node.value, tuple) else {node.value}


def _width(node: Criterion) -> int:
    return len(_sizes(node))

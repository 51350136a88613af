"""Promised moves: who promises to move in, or to found a firm there, need not sit in the place yet."""

import re
from collections.abc import Sequence

from policymatch.domain.condition import AllOf, AnyOf, Condition, Criterion, OpaqueCriterion, left_open
from policymatch.domain.fields import Field
from policymatch.reading.criteria.joined.alternatives import all_of, any_of

_MOVES = r"(?:书面)?承诺[^，,。；;（）()]{0,16}(?:迁入|落户|迁至|注册|登记|设立)"
# 注册在（或承诺半年内迁入）本区, 注册在本区或承诺落户的
_OR_PROMISES = re.compile(rf"或者?{_MOVES}")
# 或承诺迁入本区: a way of its own
_PROMISES = re.compile(rf"(?:或者?)?{_MOVES}")


def with_promised_moves(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes, a place with a promise to move there told beside it asked for as one of two ways."""
    eased = {node.quote for node in nodes if isinstance(node, Criterion) and _may_be_promised(node)}
    return [_eased(node) for node in nodes if not (isinstance(node, OpaqueCriterion) and node.quote in eased)]


def _eased(node: Condition) -> Condition:
    """A node that leaves the place open to those who promise to move there."""
    if isinstance(node, AnyOf):
        return AnyOf(any=tuple(map(_without_place, node.any)))
    if isinstance(node, Criterion) and _may_be_promised(node):
        return any_of([node, left_open(node)])
    return node


def _may_be_promised(leaf: Criterion) -> bool:
    """Whether a leaf asks for a place, in words that tell of the promise to move there behind it."""
    text = leaf.quote.text if leaf.quote else ""
    return leaf.field is Field.REGION and bool(_OR_PROMISES.search(text)) and not _PROMISES.match(text)


def _without_place(way: Condition) -> Condition:
    """One of several ways without the place, where it is the promise to move there."""
    if not isinstance(way, AllOf):
        return way
    rest = [leaf for leaf in way.all if not _is_promise(leaf)]
    return all_of(rest) if rest else way


def _is_promise(leaf: Condition) -> bool:
    if not isinstance(leaf, Criterion) or leaf.field is not Field.REGION or leaf.quote is None:
        return False
    return _PROMISES.match(leaf.quote.text) is not None

"""Impossible: ways that nobody can go who meets what an offer itself asks of him.

An offer to firms of two years and more asks nothing that is asked of younger ones (成立不足两年的，……).
"""

from collections.abc import Iterator, Sequence

from policymatch.domain.condition import AllOf, AnyOf, Condition
from policymatch.reading.criteria.joined.alternatives import any_of
from policymatch.reading.criteria.joined.cases import shut_out
from policymatch.reading.criteria.joined.repeated import once


def without_impossible(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes of an `all` whose alternatives are those alone that no figure asked beside them shuts out.

    The one way that is left is asked as it stands; where none is left, the alternatives stay.
    """
    return list(once([kept for node in nodes for kept in _possible(node, nodes)]))


def _possible(node: Condition, beside: Sequence[Condition]) -> Iterator[Condition]:
    if not isinstance(node, AnyOf):
        yield node
        return
    ways = [way for way in node.any if not _is_shut_out(way, beside)]
    if not ways or len(ways) == len(node.any):
        yield node
    elif len(ways) == 1:
        yield from _parts(ways[0])
    else:
        yield any_of(ways)


def _is_shut_out(way: Condition, beside: Sequence[Condition]) -> bool:
    return any(shut_out(part, other) or shut_out(other, part) for part in _parts(way) for other in beside)


def _parts(way: Condition) -> Sequence[Condition]:
    return way.all if isinstance(way, AllOf) else (way,)

"""Impossible: ways that nobody can go who meets what an offer itself asks of him.

An offer to firms of two years and more asks nothing that is asked of younger ones (成立不足两年的，……).
"""

from collections.abc import Iterator, Sequence

from policymatch.domain.condition import AllOf, AnyOf, Condition, Criterion, Op, leaves_of
from policymatch.domain.fields import EntityType, Field
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
    ways = [way for way in _but_for_others(node, beside) if not _is_shut_out(way, beside)]
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


# What firms alone have.
_OF_FIRMS = {Field.ABOVE_SCALE, Field.SIZE_CLASS, Field.REVENUE_YUAN}


def _but_for_others(node: AnyOf, beside: Sequence[Condition]) -> list[Condition]:
    """The ways, of which some let firms apply and some others (企业，以及高校院所), without the
    latter where what is asked beside them is asked of a firm.
    """
    firms = [way for way in node.any if _names(way, EntityType.ENTERPRISE)]
    if not firms or not any(_is_asked_of_firms(one) for one in beside):
        return list(node.any)
    return [way for way in node.any if way in firms or not _names_others_alone(way)]


def _is_asked_of_firms(node: Condition) -> bool:
    if not isinstance(node, Criterion) or not node.decides:
        return False
    of_firms = node.field is Field.ENTITY_TYPE and node.value == (EntityType.ENTERPRISE,) and node.op is Op.IN
    return of_firms or node.field in _OF_FIRMS or _are_firms_titles(node)


def _are_firms_titles(node: Criterion) -> bool:
    """Whether a node asks for titles that firms alone bear: those with a code, and those called 企业."""
    titles = node.value if node.field is Field.TITLES and node.op is Op.HAS_ANY else ()
    return (
        isinstance(titles, tuple)
        and bool(titles)
        and all(t.isascii() or t.endswith("企业") for t in map(str, titles))
    )


def _names_others_alone(way: Condition) -> bool:
    """Whether all that a way asks is said in the words that name kinds of entity of which none is a firm."""
    kinds = [leaf for leaf in leaves_of(way) if isinstance(leaf, Criterion) and leaf.op is Op.IN]
    named = [leaf for leaf in kinds if leaf.field is Field.ENTITY_TYPE]
    said = {leaf.quote for leaf in named}
    others = named and not _names(way, EntityType.ENTERPRISE)
    return bool(others) and all(leaf.quote in said for leaf in leaves_of(way))


def _names(way: Condition, kind: EntityType) -> bool:
    """Whether a way asks for a kind of entity, alone or among others."""
    told = (leaf for leaf in leaves_of(way) if isinstance(leaf, Criterion) and leaf.op is Op.IN)
    return any(
        leaf.field is Field.ENTITY_TYPE and kind in leaf.value
        for leaf in told
        if isinstance(leaf.value, tuple)
    )

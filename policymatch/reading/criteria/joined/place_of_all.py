"""Place of all: where firms must be whom a document names beside bodies of which it says no place.

在本区注册的企业，以及经认可的高校: the act is of that place, and so are those whom it recognises.
"""

import re
from collections.abc import Sequence

from policymatch.domain.condition import AllOf, AnyOf, Condition, Criterion, Hardness, leaves_of
from policymatch.domain.fields import Field
from policymatch.reading.criteria.joined.alternatives import all_of, any_of

# 或者承诺迁入本区的企业: who is elsewhere yet.
_FROM_AFAR = re.compile(r"迁入|落户|引进|引入|招引|承诺|拟|外地|(?:[市省区县境国海]|以)外")


def with_place_of_all(nodes: Sequence[Condition], region: str | None) -> list[Condition]:
    """The nodes, the document's own place asked of all ways where one of them asks it and none is of elsewhere."""
    if region is None or any(
        _is_place(leaf) for node in nodes if not isinstance(node, AnyOf) for leaf in leaves_of(node)
    ):
        return list(nodes)
    told: list[Condition] = []
    for node in nodes:
        place = _own_place(node, region) if isinstance(node, AnyOf) else None
        told += [place, _without(node, place)] if isinstance(node, AnyOf) and place else [node]
    return told


def _own_place(node: AnyOf, region: str) -> Criterion | None:
    """The demand for the document's own place that some ways make and the others, of no other place, don't."""
    ways = [[leaf for leaf in leaves_of(way) if _is_place(leaf)] for way in node.any]
    places = [leaf for way in ways for leaf in way if isinstance(leaf, Criterion)]
    others = "".join(
        leaf.quote.text
        for way, asked in zip(node.any, ways, strict=True)
        if not asked
        for leaf in leaves_of(way)
        if leaf.quote
    )
    own = all(leaf.value == region and leaf.hardness is Hardness.MUST for leaf in places)
    direct = places and any(isinstance(way, AllOf) and places[0] in way.all for way in node.any)
    return places[0] if direct and own and others and not _FROM_AFAR.search(others) else None


def _without(node: AnyOf, place: Criterion) -> Condition:
    ways = [
        all_of([one for one in way.all if one != place]) if isinstance(way, AllOf) else way
        for way in node.any
    ]
    return any_of(ways)


def _is_place(leaf: object) -> bool:
    return isinstance(leaf, Criterion) and leaf.field is Field.REGION and leaf.decides

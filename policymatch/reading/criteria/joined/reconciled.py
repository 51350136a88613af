"""Reconciled: kinds of applicant that exclude one another, as ways of one condition."""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion, Hardness, Op
from policymatch.domain.fields import PEOPLE, EntityType, Field
from policymatch.reading.criteria.joined.alternatives import all_of, any_of


def reconciled(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes of an `all`, kinds of applicant that exclude one another as alternatives.

    A document that names persons here and firms there asks nobody to be both: either may apply. So may firms
    that are listed and firms that are not, where it names both.
    """
    nodes = _of_units(_but_for_both(nodes))
    sorts = [node for node in nodes if _is_sort(node)]
    apart = [node for node in sorts if any(_excludes(node, other) for other in sorts)]
    persons = [node for node in sorts if is_of_persons(node)]
    if persons and not apart:
        # 小微企业……高校毕业生……: people have neither size nor owner.
        apart = [*persons, *(node for node in nodes if _tells_a_firm(node))]
        apart = apart if len(apart) > len(persons) else []
    if not apart:
        return list(nodes)
    of_houses = _owned(apart, nodes)
    first = next(at for at, node in enumerate(nodes) if node in apart)
    rest = [node for node in nodes[first:] if node not in apart and node not in of_houses]
    before = [node for node in nodes[:first] if node not in of_houses]
    return [*before, any_of(_with_owners(apart, of_houses)), *rest]


def _owned(apart: Sequence[Condition], nodes: Sequence[Condition]) -> list[Condition]:
    """The owners asked of houses beside which people may have the same: 民营医院, 民营医院的人员."""
    kinds = [set(n.value) for n in apart if isinstance(n, Criterion) and isinstance(n.value, tuple)]
    people = any(kind <= PEOPLE for kind in kinds)
    houses = any(PEOPLE.isdisjoint(kind) and EntityType.ENTERPRISE not in kind for kind in kinds)
    told = (n for n in nodes if isinstance(n, Criterion) and n.decides and n.field is Field.OWNERSHIP)
    return [n for n in told if n not in apart] if people and houses else []


def _with_owners(apart: Sequence[Condition], owners: Sequence[Condition]) -> list[Condition]:
    """Ways of which those that name a house ask for its owner too."""
    return [node if is_of_persons(node) else all_of([node, *owners]) for node in apart]


def _but_for_both(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes without demands to be and not to be the same:
    grades of one gift (规上企业给10万元，规下企业3万元).
    """
    told = [n for n in nodes if isinstance(n, Criterion) and n.field is Field.ABOVE_SCALE]
    both = told if len({node.value for node in told}) > 1 else []
    return [node for node in nodes if node not in both]


def _of_units(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes, where one of them lets any unit apply and no person, without people who are
    spoken of beside it; that no person applies goes without saying where a kind of unit is asked.
    """
    units = [node for node in nodes if _bars_persons(node)]
    if not units:
        return list(nodes)
    kinds = [node for node in nodes if _is_sort(node) and _is_of_kinds(node) and not is_of_persons(node)]
    told = [node for node in nodes if _is_sort(node) and is_of_persons(node)]
    return [node for node in nodes if node not in told and not (kinds and node in units)]


def _bars_persons(node: Condition) -> bool:
    if not isinstance(node, Criterion) or (node.field, node.op) != (Field.ENTITY_TYPE, Op.NOT_IN):
        return False
    return node.value == (EntityType.INDIVIDUAL,) and node.hardness is Hardness.MUST


def _is_of_kinds(node: Condition) -> bool:
    return isinstance(node, Criterion) and node.field is Field.ENTITY_TYPE


def _is_sort(node: Condition) -> bool:
    """Whether a node demands to be of certain kinds of entity, or listed or not."""
    if not isinstance(node, Criterion) or node.hardness is not Hardness.MUST:
        return False
    return (node.field, node.op) in ((Field.ENTITY_TYPE, Op.IN), (Field.LISTED, Op.EQUAL))


def is_of_persons(node: Condition) -> bool:
    """Whether a demand for kinds of entity names people and teams alone."""
    if not isinstance(node, Criterion) or node.op is Op.NOT_IN or not isinstance(node.value, tuple):
        return False
    return PEOPLE.issuperset(node.value)


# 民营医院: a house that is told by its owner, and no firm.
_PRIVATE_HOUSE = re.compile(r"民\s?营\s?(?:医|诊|养|学|幼|院)")


def _tells_a_firm(node: Condition) -> bool:
    """Whether a node demands a size or an owner."""
    told = {Field.SIZE_CLASS, Field.OWNERSHIP}
    if not isinstance(node, Criterion) or not node.decides or node.field not in told:
        return False
    return node.quote is None or _PRIVATE_HOUSE.search(node.quote.text) is None


def _excludes(node: Condition, other: Condition) -> bool:
    if not (isinstance(node, Criterion) and isinstance(other, Criterion)) or node.field is not other.field:
        return False
    if isinstance(node.value, tuple) and isinstance(other.value, tuple):
        return set(node.value).isdisjoint(other.value)
    return node.value != other.value

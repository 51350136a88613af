"""Reconciled: kinds of applicant that exclude one another, as ways of one condition."""

from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion, Hardness, Op
from policymatch.domain.fields import PEOPLE, Field
from policymatch.reading.criteria.joined.alternatives import any_of


def reconciled(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes of an `all`, kinds of applicant that exclude one another as alternatives.

    A document that names persons here and firms there asks nobody to be both: either may apply. So may firms
    that are listed and firms that are not, where it names both.
    """
    nodes = _but_for_both(nodes)
    sorts = [node for node in nodes if _is_sort(node)]
    apart = [node for node in sorts if any(_excludes(node, other) for other in sorts)]
    persons = [node for node in sorts if is_of_persons(node)]
    if persons and not apart:
        # 小微企业……高校毕业生……: people have neither size nor owner.
        apart = [*persons, *(node for node in nodes if _tells_a_firm(node))]
        apart = apart if len(apart) > len(persons) else []
    if not apart:
        return list(nodes)
    first = next(at for at, node in enumerate(nodes) if node in apart)
    rest = [node for node in nodes[first:] if node not in apart]
    return [*nodes[:first], any_of(apart), *rest]


def _but_for_both(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes without demands to be and not to be the same:
    grades of one gift (规上企业给10万元，规下企业3万元).
    """
    told = [n for n in nodes if isinstance(n, Criterion) and n.field is Field.ABOVE_SCALE]
    both = told if len({node.value for node in told}) > 1 else []
    return [node for node in nodes if node not in both]


def _is_sort(node: Condition) -> bool:
    """Whether a node demands to be of certain kinds of entity, or listed or not."""
    if not isinstance(node, Criterion) or node.hardness is not Hardness.MUST:
        return False
    return (node.field, node.op) in ((Field.ENTITY_TYPE, Op.IN), (Field.LISTED, Op.EQUAL))


def is_of_persons(node: Condition) -> bool:
    """Whether a demand for kinds of entity names people and teams alone."""
    return isinstance(node, Criterion) and isinstance(node.value, tuple) and PEOPLE.issuperset(node.value)


def _tells_a_firm(node: Condition) -> bool:
    """Whether a node demands a size or an owner."""
    told = {Field.SIZE_CLASS, Field.OWNERSHIP}
    return isinstance(node, Criterion) and node.decides and node.field in told


def _excludes(node: Condition, other: Condition) -> bool:
    if not (isinstance(node, Criterion) and isinstance(other, Criterion)) or node.field is not other.field:
        return False
    if isinstance(node.value, tuple) and isinstance(other.value, tuple):
        return set(node.value).isdisjoint(other.value)
    return node.value != other.value

"""Sorts barred: kinds of applicant that a document lets apply, less those whom it bars from this measure."""

from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion, Hardness, NoneOf, Op
from policymatch.domain.fields import Field


def but_for_barred(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes of an `all`, each list of kinds of applicant without the kinds that another node bars.

    企业、协会 may apply, 协会 may not have this article: firms may.
    """
    barred = {value for node in nodes for value in _barred_by(node)}
    told = [(_without(node, barred) if barred else node) for node in nodes]
    narrowed = any(one is not node for one, node in zip(told, nodes, strict=True))
    return [node for node in told if not (narrowed and _barred_by(node))]


def _barred_by(node: Condition) -> tuple[object, ...]:
    """The kinds of applicant that a node bars, which bars nothing else."""
    if not isinstance(node, NoneOf) or len(node.none) != 1:
        return ()
    return _kinds(node.none[0])


def _without(node: Condition, barred: set[object]) -> Condition:
    left = tuple(kind for kind in _kinds(node) if kind not in barred)
    if not isinstance(node, Criterion) or not left or left == node.value:
        return node
    return node.model_copy(update={"value": left})


def _kinds(node: Condition) -> tuple[object, ...]:
    """The kinds of applicant that a node must be one of; none where it demands something else."""
    if not isinstance(node, Criterion) or node.hardness is not Hardness.MUST or not node.decides:
        return ()
    is_kind = (node.field, node.op) == (Field.ENTITY_TYPE, Op.IN) and isinstance(node.value, tuple)
    return tuple(node.value) if is_kind and isinstance(node.value, tuple) else ()

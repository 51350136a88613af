"""Sizes meant: 中小企业 in a document that says that they comprise 微型企业 are firms of all three sizes."""

from collections.abc import Sequence
from typing import TypeGuard

from policymatch.domain.condition import Condition, Criterion, OpaqueCriterion, leaves_of, with_leaves
from policymatch.domain.fields import Field, SizeClass
from policymatch.reading.criteria.text.size_names import comprises, tells_of_a_size

_BY_NAME = {SizeClass.SMALL, SizeClass.MEDIUM}


def with_sizes_meant(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes, 中小企业 taken as widely as the document takes them; what it says
    of a size asks where firms are, and the size where none is asked beside it.
    """
    told = [node for node in nodes if tells_of_a_size(_quoted(node))]
    if not told:
        return list(nodes)
    asked = [node for node in nodes if node not in told or _is_place(node)]
    meant = next((node for node in told if _is_size(node) and comprises(_quoted(node))), None)
    if meant is None:
        return asked
    sized = any(_is_size(leaf) for node in asked for leaf in leaves_of(node))
    widened = [with_leaves(node, lambda leaf: _as_wide(leaf, meant)) for node in asked]
    return widened if sized else [*widened, meant]


def without_size_meant(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes without a size that the document alone tells: it bars others and entitles nobody."""
    return [node for node in nodes if not comprises(_quoted(node))]


def _quoted(node: Condition) -> str:
    leaf = node if isinstance(node, Criterion | OpaqueCriterion) else None
    return leaf.quote.text if leaf is not None and leaf.quote is not None else ""


def _is_place(node: Condition) -> bool:
    return isinstance(node, Criterion) and node.field is Field.REGION


def _is_size(node: Condition) -> TypeGuard[Criterion]:
    return isinstance(node, Criterion) and node.field is Field.SIZE_CLASS


def _as_wide(leaf: Criterion | OpaqueCriterion, meant: Criterion) -> Condition:
    if not (_is_size(leaf) and isinstance(leaf.value, tuple) and isinstance(meant.value, tuple)):
        return leaf
    wider = set(leaf.value) == _BY_NAME < set(meant.value)
    return leaf.model_copy(update={"value": meant.value}) if wider else leaf

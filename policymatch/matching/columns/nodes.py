"""Condition trees as a pool of distinct nodes: negation pushed down to the leaves, equals shared.

Shared conditions are repeated in every measure they govern, and all that can't be tested is equal
to the judge, so a snapshot has far fewer distinct nodes than criteria.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from policymatch.domain.condition import AllOf, AtLeast, Condition, Criterion, NoneOf, Op, OpaqueCriterion
from policymatch.domain.condition import children_of as children
from policymatch.domain.fields import Field
from policymatch.matching.columns.firms import choice_mask
from policymatch.matching.leaf.family import (
    NEGATIONS,
    Family,
    family_of,
    pool_of,
    threshold_of,
    tiers_of,
    wanted_words,
)
from policymatch.matching.plain.kleene import is_preference
from policymatch.matching.truth import Truth

Handle: TypeAlias = int
"""A node: 0..2 a constant truth, then 3 + 2 * leaf (+ 1 where negated), below zero a group."""

FIRST_LEAF: Handle = len(Truth)
_MIRRORED_OP = {Op.AT_MOST: Op.ABOVE, Op.BELOW: Op.AT_LEAST}
_MERGED_FIELD = {Field.TECH_FIELD: Field.INDUSTRY}


class LeafKey(NamedTuple):
    """What makes two criteria the same to the judge."""

    family: Family
    field: Field
    op: Op
    value: bool | float | int | str | tuple[tuple[float | None, float], ...]
    years: int = 0


class GroupKind(StrEnum):
    """How a group folds its children."""

    ALL = "all"
    ANY = "any"
    AT_LEAST = "at_least"


class Group(NamedTuple):
    """A distinct group node; `need` counts for AT_LEAST only."""

    kind: GroupKind
    need: int
    members: tuple[Handle, ...]


class Nodes:
    """The distinct leaves and groups met so far, numbered in the order they were met."""

    def __init__(self) -> None:
        self.leaves: dict[LeafKey, int] = {}
        self.groups: dict[Group, int] = {}

    def tree(self, node: Condition, *, negated: bool = False) -> Handle | None:
        """The handle of a condition (of its negation); None where nothing in it decides."""
        if isinstance(node, Criterion | OpaqueCriterion):
            return self.criterion(node, negated=negated) if node.decides else None
        if isinstance(node, AllOf | NoneOf):
            return self._joint(node, negated)
        return self._alternatives(node, negated)

    def criterion(self, leaf: Criterion | OpaqueCriterion, *, negated: bool) -> Handle:
        """The handle of one criterion; one that can't be tested is the constant unknown."""
        family = family_of(leaf) if isinstance(leaf, Criterion) else None
        if family is None or not isinstance(leaf, Criterion):
            return int(Truth.UNKNOWN)
        negated ^= leaf.op in NEGATIONS or leaf.op in _MIRRORED_OP
        handles = [self._leaf(key, negated) for key in _leaf_keys(leaf, family)]
        every = (leaf.op is Op.HAS_ALL) ^ negated
        return self._group(GroupKind.ALL if every else GroupKind.ANY, handles)

    def _leaf(self, key: LeafKey, negated: bool) -> Handle:
        return FIRST_LEAF + 2 * self.leaves.setdefault(key, len(self.leaves)) + negated

    def _joint(self, node: AllOf | NoneOf, negated: bool) -> Handle | None:
        inside = negated ^ isinstance(node, NoneOf)
        found = [self.tree(child, negated=inside) for child in children(node)]
        handles = [handle for handle in found if handle is not None]
        if not handles:
            return None
        return self._group(GroupKind.ANY if negated else GroupKind.ALL, handles)

    def _alternatives(self, node: Condition, negated: bool) -> Handle | None:
        found = [(child, self.tree(child, negated=negated)) for child in children(node)]
        if all(handle is None for _, handle in found):
            return None
        handles = [
            int(Truth.UNKNOWN) if handle is None else handle
            for child, handle in found
            if handle is not None or not is_preference(child)
        ]
        need = node.at_least if isinstance(node, AtLeast) else 1
        return self._counted(handles, len(handles) - need + 1 if negated else need)

    def _counted(self, handles: Sequence[Handle], need: int) -> Handle:
        if need <= 0 or need > len(handles):
            return int(Truth.MET if need <= 0 else Truth.UNMET)
        if need in (1, len(handles)):
            return self._group(GroupKind.ANY if need == 1 else GroupKind.ALL, handles)
        return self._numbered(Group(GroupKind.AT_LEAST, need, tuple(sorted(handles))))

    def _group(self, kind: GroupKind, handles: Iterable[Handle]) -> Handle:
        members = tuple(sorted(set(handles)))
        return members[0] if len(members) == 1 else self._numbered(Group(kind, 0, members))

    def _numbered(self, group: Group) -> Handle:
        return -1 - self.groups.setdefault(group, len(self.groups))


def _leaf_keys(leaf: Criterion, family: Family) -> list[LeafKey]:
    """What a criterion asks, in pieces that one firm's word or figure answers."""
    field = _MERGED_FIELD.get(leaf.field, leaf.field)
    match family:
        case Family.FIGURE:
            op = _MIRRORED_OP.get(leaf.op, leaf.op)
            return [LeafKey(family, field, op, threshold_of(leaf) or 0.0)]
        case Family.TIER:
            return [LeafKey(family, field, Op.TIERED, tiers_of(leaf))]
        case Family.FLAG:
            return [LeafKey(family, field, Op.EQUAL, leaf.value is True)]
        case Family.CHOICE:
            return [LeafKey(family, field, Op.IN, choice_mask(field, wanted_words(leaf)))]
    years = pool_of(leaf).years
    return [LeafKey(family, field, Op.HAS_ANY, word, years) for word in wanted_words(leaf)]

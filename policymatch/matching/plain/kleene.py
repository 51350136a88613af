"""A condition held against a firm by strong Kleene logic, in plain Python: the explaining path."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from policymatch.domain.condition import (
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    Criterion,
    Hardness,
    NoneOf,
    OpaqueCriterion,
    children_of,
)
from policymatch.matching.truth import Truth

LeafJudge: TypeAlias = Callable[[Criterion | OpaqueCriterion, bool], Truth]
"""Truth of a criterion itself, given whether it stands under a negation."""


class Ways(NamedTuple):
    """Several ways to pass of which one, or so many, is enough, and whether they stand under a negation."""

    node: Condition
    negated: bool


class PlacedLeaf(NamedTuple):
    """A criterion, whether it stands under an odd number of negations, and the widest ways it is one of."""

    leaf: Criterion | OpaqueCriterion
    negated: bool
    ways: Ways | None = None


def placed_leaves(
    node: Condition, *, negated: bool = False, ways: Ways | None = None
) -> Iterator[PlacedLeaf]:
    """Every criterion of a condition in the order of the text, with its sign."""
    if isinstance(node, Criterion | OpaqueCriterion):
        yield PlacedLeaf(node, negated, ways)
    among = ways or (Ways(node, negated) if _are_ways(node, negated=negated) else None)
    inside = negated ^ isinstance(node, NoneOf)
    for child in children_of(node):
        yield from placed_leaves(child, negated=inside, ways=among)


def _are_ways(node: Condition, *, negated: bool) -> bool:
    """Whether one child of a node is enough for the firm: of a bar that it is not all of what is named."""
    of_either = AllOf | NoneOf if negated else AnyOf | AtLeast
    return isinstance(node, of_either) and len(children_of(node)) > 1


def condition_truth(node: Condition, judge: LeafJudge, *, negated: bool = False) -> Truth | None:
    """Truth of a condition, not mirrored for `negated`; None where nothing in it decides.

    Preferences are left out everywhere. Steps and judgements of a panel are left out of `all` and
    `none`; as one alternative among others they are unknown.
    """
    if isinstance(node, Criterion | OpaqueCriterion):
        return judge(node, negated) if node.decides else None
    if isinstance(node, AllOf | NoneOf):
        return _joint_truth(node, judge, negated)
    return _alternative_truth(node, judge, negated)


def _joint_truth(node: AllOf | NoneOf, judge: LeafJudge, negated: bool) -> Truth | None:
    mirrored = isinstance(node, NoneOf)
    truths = [condition_truth(child, judge, negated=negated ^ mirrored) for child in children_of(node)]
    deciding = [truth.mirrored if mirrored else truth for truth in truths if truth is not None]
    return min(deciding) if deciding else None


def _alternative_truth(node: AnyOf | AtLeast, judge: LeafJudge, negated: bool) -> Truth | None:
    children = children_of(node)
    truths = [condition_truth(child, judge, negated=negated) for child in children]
    if all(truth is None for truth in truths):
        return None
    counted = [
        Truth.UNKNOWN if truth is None else truth
        for child, truth in zip(children, truths, strict=True)
        if truth is not None or not is_preference(child)
    ]
    return at_least_truth(counted, node.at_least if isinstance(node, AtLeast) else 1)


def at_least_truth(truths: Sequence[Truth], need: int) -> Truth:
    """Met when `need` are met, unmet when fewer than `need` can still be met.

    >>> at_least_truth([Truth.MET, Truth.UNKNOWN, Truth.UNMET], 2).name
    'UNKNOWN'
    """
    met, unmet = truths.count(Truth.MET), truths.count(Truth.UNMET)
    if met >= need:
        return Truth.MET
    return Truth.UNMET if len(truths) - unmet < need else Truth.UNKNOWN


def is_preference(node: Condition) -> bool:
    """Whether a node is a criterion that only ranks."""
    return isinstance(node, Criterion | OpaqueCriterion) and node.hardness is Hardness.PREFER

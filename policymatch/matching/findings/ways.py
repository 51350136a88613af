"""Several ways to pass of which one, or so many, is enough: where a criterion stands among them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple, TypeAlias

from policymatch.domain.condition import AtLeast, Criterion, NoneOf, OpaqueCriterion, children_of, leaves_of
from policymatch.domain.verdict import State, Way
from policymatch.matching.plain.kleene import PlacedLeaf, Ways, condition_truth
from policymatch.matching.truth import Truth


class Place(NamedTuple):
    """Where a criterion stands: in which set of ways, in which way of it, and whether that asks more."""

    group: int
    way: int
    joint: bool


class Standing(NamedTuple):
    """How a firm stands to a set of ways, and to each of them in the order of the text."""

    whole: State | None
    each: tuple[State, ...]
    needed: int

    def way(self, place: Place) -> Way | None:
        """The way at a place of the set; None where the set decides nothing."""
        if self.whole is None:
            return None
        state = self.each[place.way - 1]
        return Way(group=place.group, way=place.way, needed=self.needed, joint=place.joint, state=state)


Truths: TypeAlias = Mapping[int, Truth]
"""Those of criteria, by identity."""


def places_of(placed: Sequence[PlacedLeaf]) -> Iterator[Place | None]:
    """Where each criterion of a condition stands among ways; None for one that stands alone."""
    group = 0
    for _, run in groupby(placed, lambda each: each.ways and id(each.ways)):
        among = list(run)
        if (ways := among[0].ways) is None:
            yield from (None for _ in among)
        else:
            group += 1
            yield from _places(ways, group)


def _places(ways: Ways, group: int) -> Iterator[Place]:
    for number, child in enumerate(children_of(ways.node), start=1):
        leaves = list(leaves_of(child))
        joint = sum(leaf.decides for leaf in leaves) > 1
        yield from (Place(group, number, joint) for _ in leaves)


def standing_of(ways: Ways, truths: Truths) -> Standing:
    """How a firm stands to several ways, from its side, by the truths of their criteria."""
    needed = ways.node.at_least if isinstance(ways.node, AtLeast) else 1
    judge = _judge(truths)
    whole = _seen(condition_truth(ways.node, judge, negated=ways.negated), negated=ways.negated)
    inside = ways.negated ^ isinstance(ways.node, NoneOf)
    each = (
        _seen(condition_truth(child, judge, negated=inside), negated=inside)
        for child in children_of(ways.node)
    )
    return Standing(whole, tuple(state or State.UNKNOWN for state in each), needed)


def _judge(truths: Truths) -> Callable[[Criterion | OpaqueCriterion, bool], Truth]:
    return lambda leaf, _negated: truths[id(leaf)]


def _seen(truth: Truth | None, *, negated: bool) -> State | None:
    """A truth from the firm's side; None where nothing decides."""
    return None if truth is None else (truth.mirrored if negated else truth).state

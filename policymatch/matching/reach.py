"""Reach 政策覆盖面: one measure held against a list of firms, and which criterion stops most."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import count
from typing import NamedTuple

import numpy as np

from policymatch.domain.condition import AllOf, AtLeast, Criterion, NoneOf, OpaqueCriterion, with_leaves
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.domain.value import Value
from policymatch.domain.verdict import Verdict
from policymatch.domain.wording import Wording
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.judge import VERDICTS, judge_many
from policymatch.matching.days.timing import Timing
from policymatch.matching.findings.answered import field_name
from policymatch.matching.findings.asked import Asked
from policymatch.matching.findings.findings import posed, with_source
from policymatch.matching.plain.kleene import PlacedLeaf, Ways, placed_leaves
from policymatch.matching.plain.verdict import ALWAYS_OPEN
from policymatch.terms import Terms


class Stop(Value):
    """A criterion, how many firms it stops, and how many of them nothing else does; `unknown` have not told.

    It stops no firm that passes by another of several ways. One that no profile can settle stops nobody;
    `unknown` are then those that nothing else stops. `implied`: the region of the issuer.
    """

    wording: Wording
    unmet: int
    only_unmet: int
    unknown: int
    implied: bool = False
    quote: Quote | None = None


class Reach(Value):
    """Verdicts by firm, in the order of the list, their counts, and the criteria, most stopping first."""

    verdicts: tuple[Verdict, ...]
    counts: dict[str, int]
    stops: tuple[Stop, ...]


def reach_of(
    condition: AllOf,
    firms: Sequence[FirmProfile],
    on: date,
    terms: Terms,
    timing: Timing = ALWAYS_OPEN,
    *,
    issuer: str | None = None,
) -> Reach:
    """One condition held against many firms in a vector pass; `issuer` is named where it implies the region.

    Pass no `timing` to judge as if the document were in force and the window open.
    """
    judged = judge_many(CompiledConditions.compile([condition], [timing]), firms, on, counts=False)
    codes = judged.verdicts[:, 0]
    found = np.bincount(codes, minlength=len(VERDICTS)).tolist()
    return Reach(
        verdicts=tuple(VERDICTS[code] for code in codes),
        counts={"judged": len(firms)} | {v.value: found[code] for code, v in enumerate(VERDICTS)},
        stops=_stops(condition, firms, on, _Named(terms, issuer)),
    )


class _Named(NamedTuple):
    """What criteria are called by, and who issued them."""

    terms: Terms
    issuer: str | None

    def requirement(self, placed: PlacedLeaf) -> Wording:
        """What a criterion asks, where the issuer implies it and whether it is one of several ways."""
        assert isinstance(placed.leaf, Criterion), "only testable criteria stop a firm"
        name = field_name(placed.leaf.field)
        need = Asked(placed.leaf, placed.negated).wording(self.terms)
        wording = Wording(zh=f"{name.zh}：需{need.zh}", en=f"{name.en}: {need.en}")
        return _among_ways(with_source(wording, self.issuer) if placed.leaf.implied else wording, placed.ways)


def _stops(condition: AllOf, firms: Sequence[FirmProfile], on: date, named: _Named) -> tuple[Stop, ...]:
    testable = {
        number: placed
        for number, placed in enumerate(placed_leaves(condition))
        if placed.leaf.decides and isinstance(placed.leaf, Criterion)
    }
    stops = [
        Stop(
            wording=named.requirement(placed),
            implied=isinstance(placed.leaf, Criterion) and placed.leaf.implied,
            quote=placed.leaf.quote,
            **counts,
        )
        for placed, counts in zip(testable.values(), _stopped(condition, testable, firms, on), strict=True)
    ]
    stops += _untested(condition, firms, on)
    return tuple(sorted(stops, key=lambda stop: (-stop.unmet, -stop.unknown)))


def _stopped(
    condition: AllOf, testable: Mapping[int, PlacedLeaf], firms: Sequence[FirmProfile], on: date
) -> Iterator[dict[str, int]]:
    """How many firms each of some criteria stops, by their numbers, in the terms of a Stop."""
    leaves = testable.values()
    unmet = _missed([_alone(leaf) for leaf in leaves], firms, on)
    of_ways = _missed([_of_ways(leaf) for leaf in leaves], firms, on)
    blocked = unmet & _missed([condition], firms, on) & of_ways
    alone = blocked & ~_missed([_without(number, condition) for number in testable], firms, on)
    # What a criterion's negation does not bar either is unknown.
    opposite = [_alone(leaf._replace(negated=not leaf.negated)) for leaf in leaves]
    unknown = ~unmet & ~_missed(opposite, firms, on)
    for column in range(len(testable)):
        counted = {"unmet": blocked, "only_unmet": alone, "unknown": unknown}
        yield {name: int(firms_by[:, column].sum()) for name, firms_by in counted.items()}


def _missed(
    conditions: Sequence[AllOf], firms: Sequence[FirmProfile], on: date
) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """(firms, conditions): which conditions a firm misses on a day, whatever time may cure."""
    compiled = CompiledConditions.compile(conditions, [ALWAYS_OPEN] * len(conditions))
    verdicts = judge_many(compiled, firms, on, counts=False).verdicts
    return np.isin(verdicts, [VERDICTS.index(Verdict.INELIGIBLE), VERDICTS.index(Verdict.NOT_YET)])


def _alone(placed: PlacedLeaf) -> AllOf:
    return AllOf(all=(NoneOf(none=(placed.leaf,)),)) if placed.negated else AllOf(all=(placed.leaf,))


def _of_ways(placed: PlacedLeaf) -> AllOf:
    """The ways that a criterion is one of; the criterion itself where it stands alone."""
    if placed.ways is None:
        return _alone(placed)
    node = NoneOf(none=(placed.ways.node,)) if placed.ways.negated else placed.ways.node
    return AllOf(all=(node,))


def _without(number: int, condition: AllOf) -> AllOf:
    """The condition where it is not known whether its criterion of that number is met."""
    left = count()
    changed = with_leaves(condition, lambda leaf: OpaqueCriterion() if next(left) == number else leaf)
    assert isinstance(changed, AllOf), "a tree keeps its root"
    return changed


def _untested(condition: AllOf, firms: Sequence[FirmProfile], on: date) -> Iterator[Stop]:
    """The criteria that no profile can settle, with the firms that the whole condition leaves open."""
    told = [(each.leaf, each.told, each.ways) for each in posed(condition) if each.leaf.decides and each.told]
    if not told:
        return
    verdicts = judge_many(CompiledConditions.compile([condition], [ALWAYS_OPEN]), firms, on, counts=False)
    unclear = int(np.count_nonzero(verdicts.verdicts == VERDICTS.index(Verdict.UNCLEAR)))
    for leaf, finding, ways in told:
        wording = _among_ways(finding.wording, ways)
        yield Stop(wording=wording, unmet=0, only_unmet=0, unknown=unclear, quote=leaf.quote)


def _among_ways(wording: Wording, ways: Ways | None) -> Wording:
    """A criterion that need not hold where others of its kind do says so."""
    if ways is None:
        return wording
    if isinstance(ways.node, AtLeast) and ways.node.at_least > 1:
        need, many = ways.node.at_least, len(ways.node.of)
        return Wording(
            zh=f"{wording.zh}（所列{many}项中须符合{need}项）",
            en=f"{wording.en} (one of {many} conditions of which {need} are needed)",
        )
    return Wording(
        zh=f"{wording.zh}（几种情形之一，符合其一即可）",
        en=f"{wording.en} (one of several ways, of which any is enough)",
    )

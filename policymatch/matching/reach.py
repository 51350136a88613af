"""Reach 政策覆盖面: one measure held against a list of firms, and which criterion stops most."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from policymatch.domain.condition import AllOf, Criterion, NoneOf
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.domain.value import Value
from policymatch.domain.verdict import Verdict
from policymatch.domain.wording import Wording
from policymatch.matching.answered import field_name
from policymatch.matching.asked import Asked
from policymatch.matching.compiled import CompiledConditions
from policymatch.matching.judge import VERDICTS, judge_many
from policymatch.matching.kleene import PlacedLeaf, placed_leaves
from policymatch.matching.timing import Timing
from policymatch.matching.truth import Truth
from policymatch.matching.verdict import ALWAYS_OPEN
from policymatch.terms import Terms


class Stop(Value):
    """A criterion and how many firms miss it, and how many miss nothing else; `unknown` have not told."""

    wording: Wording
    unmet: int
    only_unmet: int
    unknown: int
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
) -> Reach:
    """One condition held against many firms in a vector pass.

    Pass no `timing` to judge as if the document were in force and the window open.
    """
    leaves = [
        placed
        for placed in placed_leaves(condition)
        if placed.leaf.decides and isinstance(placed.leaf, Criterion)
    ]
    judged = judge_many(CompiledConditions.compile([condition], [timing]), firms, on, counts=False)
    codes = judged.verdicts[:, 0]
    found = np.bincount(codes, minlength=len(VERDICTS)).tolist()
    return Reach(
        verdicts=tuple(VERDICTS[code] for code in codes),
        counts={"judged": len(firms)} | {v.value: found[code] for code, v in enumerate(VERDICTS)},
        stops=_stops(leaves, firms, on, terms),
    )


def _stops(
    leaves: Sequence[PlacedLeaf], firms: Sequence[FirmProfile], on: date, terms: Terms
) -> tuple[Stop, ...]:
    truths = _truths(leaves, firms, on)
    unmet = truths == Truth.UNMET
    alone = unmet & (unmet.sum(axis=1, keepdims=True) == 1)
    stops = [
        Stop(
            wording=_requirement(placed, terms),
            unmet=int(unmet[:, column].sum()),
            only_unmet=int(alone[:, column].sum()),
            unknown=int((truths[:, column] == Truth.UNKNOWN).sum()),
            quote=placed.leaf.quote,
        )
        for column, placed in enumerate(leaves)
    ]
    return tuple(sorted(stops, key=lambda stop: (-stop.unmet, -stop.unknown)))


def _truths(
    leaves: Sequence[PlacedLeaf], firms: Sequence[FirmProfile], on: date
) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """(firms, criteria): the truth of each criterion by itself, negations mirrored."""
    alone = [_alone(placed) for placed in leaves]
    compiled = CompiledConditions.compile(alone, [ALWAYS_OPEN] * len(alone))
    judged = judge_many(compiled, firms, on)
    return (Truth.UNKNOWN + judged.met - judged.unmet).astype(np.uint8)


def _alone(placed: PlacedLeaf) -> AllOf:
    return AllOf(all=(NoneOf(none=(placed.leaf,)),)) if placed.negated else AllOf(all=(placed.leaf,))


def _requirement(placed: PlacedLeaf, terms: Terms) -> Wording:
    assert isinstance(placed.leaf, Criterion), "only testable criteria stop a firm"
    name, need = field_name(placed.leaf.field), Asked(placed.leaf, placed.negated).wording(terms)
    return Wording(zh=f"{name.zh}：需{need.zh}", en=f"{name.en}: {need.en}")

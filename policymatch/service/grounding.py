"""Grounds: what is told of a measure to every firm alike. They are found once for each snapshot."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple
from weakref import WeakKeyDictionary

from policymatch.domain.reality import Fact
from policymatch.domain.recommendation import FirmBenefit, MeasureHead, PolicyHead
from policymatch.matching.barring.exclusivity import exclusive_with
from policymatch.matching.benefits.benefit import benefit_of_all
from policymatch.matching.days.timing import Timing
from policymatch.matching.findings.findings import Posed, posed
from policymatch.matching.reality.facts import reality_of
from policymatch.snapshot import Catalogue, Placed, Snapshot, head_of

_KEPT = 4096


class Grounds(NamedTuple):
    """What is told of one measure, the same for every firm.

    `facts` are six: standing, entry, window, amount, payment deadline and quota. Each is stated in the text,
    or marked as not stated. `criteria` are those of the condition that governs the measure. `barred` are
    measures of the same document that a firm can't have beside it. `timing` are its dates. `benefit` is None
    where it depends on the firm.
    """

    measure: MeasureHead
    policy: PolicyHead
    facts: tuple[Fact, ...]
    criteria: tuple[Posed, ...]
    barred: tuple[str, ...]
    timing: Timing
    benefit: FirmBenefit | None


_GROUNDS: WeakKeyDictionary[Snapshot, Callable[[int], Grounds]] = WeakKeyDictionary()


def grounds_of(snapshot: Snapshot, placed: Placed) -> Grounds:
    """The grounds of a measure of a snapshot."""
    found = _GROUNDS.get(snapshot)
    if found is None:
        found = _GROUNDS[snapshot] = _finder(snapshot)
    return found(placed.row)


def measure_head(placed: Placed) -> MeasureHead:
    """What a list shows of a measure."""
    measure = placed.measure
    return MeasureHead(
        id=measure.id,
        title=measure.title,
        kind=measure.kind,
        clause=measure.clause,
        confidence=measure.confidence,
    )


def _finder(snapshot: Snapshot) -> Callable[[int], Grounds]:
    """A function from a row to its grounds. It holds the catalogue and not the snapshot: a snapshot that is
    no longer served can be freed.
    """
    catalogue = snapshot.catalogue

    @lru_cache(_KEPT)
    def grounds(row: int) -> Grounds:
        placed = catalogue.placed(row)
        return Grounds(
            measure_head(placed),
            head_of(placed.document),
            reality_of(placed.document, placed.measure, catalogue.spans_beside(row)),
            posed(placed.condition),
            _barred_by(catalogue, placed),
            Timing.of(placed.document, placed.measure),
            benefit_of_all(placed.measure),
        )

    return grounds


def _barred_by(catalogue: Catalogue, placed: Placed) -> tuple[str, ...]:
    if not placed.measure.exclusive:
        return ()
    return exclusive_with(placed.measure, catalogue.siblings(placed.row))

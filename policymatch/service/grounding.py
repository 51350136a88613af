"""Reality: the facts of a measure, found once a snapshot."""

from collections.abc import Callable
from functools import lru_cache
from weakref import WeakKeyDictionary

from policymatch.domain.reality import Fact
from policymatch.matching.reality import reality_of
from policymatch.snapshot import Placed, Snapshot

_KEPT = 4096
_FACTS: WeakKeyDictionary[Snapshot, Callable[[int], tuple[Fact, ...]]] = WeakKeyDictionary()


def facts_of(snapshot: Snapshot, placed: Placed) -> tuple[Fact, ...]:
    """Standing, entry, window, amount, payment deadline and quota of a measure, each stated or not."""
    found = _FACTS.get(snapshot)
    if found is None:
        found = _FACTS[snapshot] = _finder(snapshot)
    return found(placed.row)


def _finder(snapshot: Snapshot) -> Callable[[int], tuple[Fact, ...]]:
    """Holds the catalogue and not the snapshot, so that one that is no longer served can go."""
    catalogue = snapshot.catalogue

    @lru_cache(_KEPT)
    def facts(row: int) -> tuple[Fact, ...]:
        placed = catalogue.placed(row)
        return reality_of(placed.document, placed.measure, catalogue.spans_beside(row))

    return facts

"""Reach: the reverse of recommending, one measure held against many firms."""

from collections.abc import Sequence
from datetime import date

from policymatch.domain.profile import FirmProfile
from policymatch.matching.days.timing import Timing
from policymatch.matching.plain.verdict import ALWAYS_OPEN
from policymatch.matching.reach import Reach, reach_of
from policymatch.snapshot import Snapshot
from policymatch.terms import load_terms


def reach(
    snapshot: Snapshot,
    measure_id: str,
    firms: Sequence[FirmProfile],
    *,
    on: date,
    ignore_dates: bool = False,
) -> Reach:
    """The verdict on a measure for each of `firms`, and the criteria that stop most of them.

    Raises NotFound: no such measure.
    """
    placed = snapshot.placed(measure_id)
    timing = ALWAYS_OPEN if ignore_dates else Timing.of(placed.document, placed.measure)
    return reach_of(placed.condition, firms, on, load_terms(), timing, issuer=placed.document.issuer)

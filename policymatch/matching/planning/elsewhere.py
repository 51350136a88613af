"""The same firm held against another region: what it would have there and not here."""

from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.profile import FirmProfile
from policymatch.domain.value import Value
from policymatch.domain.verdict import POSSIBLE
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.judge import VERDICTS, Codes, among, judge_many, positions_of


class Elsewhere(Value):
    """Positions of measures, by where the firm may have them; counts of verdicts on both sides.

    `gained`: there and not here; `lost`: here and not there; `kept`: in both, of which `of_others` are
    offered by third places to firms that move there.
    """

    here: str | None
    there: str
    gained: tuple[int, ...]
    lost: tuple[int, ...]
    kept: tuple[int, ...]
    of_others: tuple[int, ...] = ()
    counts_here: dict[str, int]
    counts_there: dict[str, int]


class Away(NamedTuple):
    """(measures,): which are issued elsewhere than here, and elsewhere than there."""

    here: NDArray[np.bool_]
    there: NDArray[np.bool_]


def held_elsewhere(
    compiled: CompiledConditions,
    profile: FirmProfile,
    region: str,
    on: date,
    *,
    away: Away | None = None,
    ignore_dates: bool = False,
) -> Elsewhere:
    """The firm as it is beside the firm as it would be, registered in `region` (GB/T 2260 code).

    What is issued in one of the two places alone is had in that alone: the other place could have it by a
    move only. What `region` offers to those that come there is asked of the firm as it stands.
    """
    moved = profile.model_copy(update={"region": region})
    here, there = judge_many(compiled, [profile, moved], on, ignore_dates=ignore_dates, counts=False).verdicts
    possible_here, possible_there = among(here, *POSSIBLE), among(there, *POSSIBLE)
    away = away or Away(*np.zeros((2, len(compiled)), np.bool_))
    third = possible_here & possible_there & away.here & away.there
    had_here = possible_here & ~away.here
    had_there = (possible_there | possible_here & away.here) & ~away.there
    return Elsewhere(
        here=profile.region,
        there=region,
        gained=positions_of(had_there & ~had_here),
        lost=positions_of(had_here & ~had_there),
        kept=positions_of(had_here & had_there | third),
        of_others=positions_of(third),
        counts_here=_counts(here),
        counts_there=_counts(there),
    )


def _counts(verdicts: Codes) -> dict[str, int]:
    found = np.bincount(verdicts, minlength=len(VERDICTS)).tolist()
    return {verdict.value: found[code] for code, verdict in enumerate(VERDICTS)}

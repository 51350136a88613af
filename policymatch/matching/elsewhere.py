"""The same firm held against another region: what it would have there and not here."""

from datetime import date

import numpy as np

from policymatch.domain.profile import FirmProfile
from policymatch.domain.value import Value
from policymatch.domain.verdict import POSSIBLE
from policymatch.matching.compiled import CompiledConditions
from policymatch.matching.judge import VERDICTS, Codes, among, judge_many, positions_of


class Elsewhere(Value):
    """Positions of measures, by where the firm may have them; counts of verdicts on both sides.

    `gained`: there and not here; `lost`: here and not there; `kept`: in both.
    """

    here: str | None
    there: str
    gained: tuple[int, ...]
    lost: tuple[int, ...]
    kept: tuple[int, ...]
    counts_here: dict[str, int]
    counts_there: dict[str, int]


def held_elsewhere(
    compiled: CompiledConditions,
    profile: FirmProfile,
    region: str,
    on: date,
    *,
    ignore_dates: bool = False,
) -> Elsewhere:
    """The firm as it is beside the firm as it would be, registered in `region` (GB/T 2260 code)."""
    moved = profile.model_copy(update={"region": region})
    here, there = judge_many(compiled, [profile, moved], on, ignore_dates=ignore_dates, counts=False).verdicts
    possible_here, possible_there = among(here, *POSSIBLE), among(there, *POSSIBLE)
    return Elsewhere(
        here=profile.region,
        there=region,
        gained=positions_of(possible_there & ~possible_here),
        lost=positions_of(possible_here & ~possible_there),
        kept=positions_of(possible_here & possible_there),
        counts_here=_counts(here),
        counts_there=_counts(there),
    )


def _counts(verdicts: Codes) -> dict[str, int]:
    found = np.bincount(verdicts, minlength=len(VERDICTS)).tolist()
    return {verdict.value: found[code] for code, verdict in enumerate(VERDICTS)}

"""Verdicts of firms on every measure of a snapshot, in vector passes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.profile import FirmProfile
from policymatch.domain.verdict import Verdict
from policymatch.matching.columns.bags import Counts
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.firms import FirmColumns
from policymatch.matching.columns.leaves import Truths
from policymatch.matching.columns.promises import with_a_day
from policymatch.matching.columns.timings import STANDINGS
from policymatch.matching.days.timing import SHUT, Standing
from policymatch.matching.truth import Truth

Codes: TypeAlias = NDArray[np.uint8]

VERDICTS = tuple(Verdict)
"""Verdicts by the code that stands for them in arrays: `VERDICTS[code]`."""

_PASSING = len(Truth)
"""Beside the three truths of a condition: missed today, and put right by time alone."""

_TABLE_BYTES = 8_000_000
_FEWEST_FIRMS, _MOST_FIRMS = 16, 1024
_BY_TRUTH = (Verdict.INELIGIBLE, Verdict.UNCLEAR, Verdict.ELIGIBLE, Verdict.NOT_YET)


def _verdict_codes(standing: Standing) -> list[int]:
    """The verdict code for each outcome of a condition: missed, unknown, met, missed for now."""
    match standing:
        case Standing.DRAFT | Standing.CLOSED:
            verdicts = (SHUT[standing],) * len(_BY_TRUTH)
        case Standing.LATER:
            verdicts = (Verdict.INELIGIBLE, *(Verdict.NOT_YET,) * 3)
        case Standing.OPEN:
            verdicts = _BY_TRUTH
    return [VERDICTS.index(verdict) for verdict in verdicts]


_CODES: Codes = np.array([_verdict_codes(standing) for standing in STANDINGS], np.uint8)
_TRANSLATION = _CODES.tobytes().ljust(256, b"\0")
_OPEN, _LATER = STANDINGS.index(Standing.OPEN), STANDINGS.index(Standing.LATER)
_DRAFT = STANDINGS.index(Standing.DRAFT)


@dataclass(frozen=True, eq=False)
class Judged:
    """Verdicts on every measure. Shapes (measures,) for one firm, (firms, measures) for many.

    `verdicts` holds codes into VERDICTS; `met`, `unknown` and `unmet` count the testable deciding
    criteria of each measure (negated ones mirrored), and are empty where they were not asked for;
    `opaque` (measures,) counts those that no profile can settle. `truths` (nodes, firms) are those of every
    condition behind the verdicts, kept where all firms were judged in one pass. `drafts` (firms,)
    counts those that a firm could have if they came into force as they are.
    """

    verdicts: Codes
    met: Counts
    unknown: Counts
    unmet: Counts
    opaque: Counts
    truths: Truths | None = None
    drafts: NDArray[np.int64] = field(default_factory=lambda: np.zeros(1, np.int64))

    def of_firm(self, place: int) -> "Judged":
        """What was judged of one of many firms, by its position, as if it had been judged alone."""
        truths = None if self.truths is None else np.ascontiguousarray(self.truths[:, place : place + 1])
        return Judged(
            self.verdicts[place],
            self.met[place],
            self.unknown[place],
            self.unmet[place],
            self.opaque,
            truths,
            self.drafts[place : place + 1],
        )

    def verdict(self, measure: int) -> Verdict:
        """The verdict of one firm on a measure, by its position."""
        return VERDICTS[int(self.verdicts[measure])]

    def where(self, *verdicts: Verdict) -> NDArray[np.int64]:
        """The positions of the measures on which one firm has one of these verdicts."""
        found = np.zeros(self.verdicts.shape, np.bool_)
        for verdict in verdicts:
            found |= self.verdicts == VERDICTS.index(verdict)
        return np.flatnonzero(found)

    def counts(self) -> dict[str, int]:
        """How many verdicts of each kind, and `judged`, how many in all."""
        found = [int(np.count_nonzero(self.verdicts == code)) for code in range(len(VERDICTS))]
        return {"judged": int(self.verdicts.size)} | {v.value: found[i] for i, v in enumerate(VERDICTS)}


def judge_all(
    compiled: CompiledConditions, profile: FirmProfile, on: date, *, ignore_dates: bool = False
) -> Judged:
    """One firm against every measure; `ignore_dates`: as if all were in force and open, drafts too."""
    return judge_many(compiled, [profile], on, ignore_dates=ignore_dates).of_firm(0)


def judge_many(
    compiled: CompiledConditions,
    profiles: Sequence[FirmProfile],
    on: date,
    *,
    ignore_dates: bool = False,
    counts: bool = True,
) -> Judged:
    """Many firms against every measure, a block of firms at a time; the same as one at a time."""
    standings = None if ignore_dates else compiled.timings.standings(on)
    shape = (len(profiles), len(compiled))
    verdicts, truths = np.empty(shape, np.uint8), None
    met, unknown, unmet = (np.empty(shape if counts else (0, 0), np.uint16) for _ in range(3))
    drafts = np.empty(len(profiles), np.int64)
    blocks = list(_firm_blocks(len(profiles), compiled.forest.size))
    for block in blocks:
        firms = FirmColumns.of(profiles[block], on)
        truths = compiled.truths(firms)
        outcomes = _outcomes(compiled, truths, firms)
        _break_promises(compiled, profiles[block], on, standings, truths, outcomes)
        verdicts[block] = _verdicts(outcomes, standings).T
        drafts[block] = _drafts_to_have(outcomes, standings)
        if counts:
            told = compiled.bags.counts(truths)
            met[block], unknown[block], unmet[block] = (count.T for count in told)
    truths = truths if len(blocks) == 1 else None
    return Judged(verdicts, met, unknown, unmet, compiled.opaque, truths, drafts)


def among(codes: Codes, *verdicts: Verdict) -> NDArray[np.bool_]:
    """Where the code of a verdict is that of one of these; shape as given.

    >>> among(np.array([0, 3], np.uint8), Verdict.INELIGIBLE).tolist()
    [False, True]
    """
    return np.array([verdict in verdicts for verdict in VERDICTS])[codes]


def positions_of(chosen: NDArray[np.bool_]) -> tuple[int, ...]:
    """The positions of the measures (measures,) that are chosen.

    >>> positions_of(np.array([True, False, True]))
    (0, 2)
    """
    return tuple(np.flatnonzero(chosen).tolist())


def _outcomes(compiled: CompiledConditions, truths: Truths, firms: FirmColumns) -> Truths:
    """(measures, firms): the truths of the conditions, those set apart that time alone puts right."""
    outcomes, measures = np.take(truths, compiled.roots, axis=0), compiled.ageing.measures
    if (healed := compiled.healed(truths, firms)) is not None:
        now = outcomes[measures]
        passing = (now == Truth.UNMET) & (healed != Truth.UNMET)
        outcomes[measures] = np.where(passing, np.uint8(_PASSING), now)
    return outcomes


def _break_promises(
    compiled: CompiledConditions,
    profiles: Sequence[FirmProfile],
    on: date,
    standings: Codes | None,
    truths: Truths,
    outcomes: Truths,
) -> None:
    """Count as missed what waits for a day that does not come, or on which the firm fails another demand."""
    possible, waiting = (outcomes != Truth.UNMET) & (outcomes != _PASSING), outcomes == _PASSING
    if standings is not None:
        waiting &= ((standings == _LATER) | (standings == _OPEN))[:, None]
        waiting |= possible & ((standings == _LATER) & compiled.dated)[:, None]
    if not waiting.any():
        return
    # What time only betters, and no day ends, is had once it has waited long enough.
    lasting = ~compiled.worsening & _comes_before_the_calendar_ends(compiled, on)
    endless = lasting if standings is None else lasting & compiled.timings.endless
    waiting &= ~np.where(possible, lasting[:, None], endless[:, None])
    if waiting.any():
        openings = None if standings is None else compiled.timings.first_open
        kept = with_a_day(compiled, profiles, on, truths, waiting, possible, openings)
        outcomes[waiting & ~kept] = Truth.UNMET


def _comes_before_the_calendar_ends(compiled: CompiledConditions, on: date) -> bool:
    """Whether every age that is asked for is reached on a day that has a date."""
    oldest_months = max(compiled.leaves.clocks.ages, default=0.0)
    return on.year + oldest_months / 12 < date.max.year


def _verdicts(outcomes: Truths, standings: Codes | None) -> Codes:
    """(measures, firms): the verdict code for each outcome of a condition under its standing."""
    rows = np.uint8(_OPEN) if standings is None else standings[:, None]
    cells = rows * np.uint8(len(_BY_TRUTH)) + outcomes
    return _translated(cells, _TRANSLATION)


def _drafts_to_have(outcomes: Truths, standings: Codes | None) -> NDArray[np.int64]:
    """(firms,): how many drafts are not missed; none where dates are ignored, and drafts with them."""
    if standings is None:
        return np.zeros(outcomes.shape[1], np.int64)
    drafts = outcomes[standings == _DRAFT]
    return np.asarray(((drafts != Truth.UNMET) & (drafts != _PASSING)).sum(axis=0), np.int64)


def _translated(codes: Codes, table: bytes) -> Codes:
    """Each byte by a table: fancy indexing would make eight bytes of every cell first."""
    return np.frombuffer(codes.tobytes().translate(table), np.uint8).reshape(codes.shape)


def _firm_blocks(firms: int, rows: int) -> Iterator[slice]:
    """Blocks of firms whose value table stays in the cache."""
    size = min(max(_TABLE_BYTES // max(rows, 1), _FEWEST_FIRMS), _MOST_FIRMS)
    return (slice(at, at + size) for at in range(0, firms, size))

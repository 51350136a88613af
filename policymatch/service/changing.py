"""Changes: what a firm would have to reach or win, one thing at a time, to open the most."""

from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.fields import Field
from policymatch.domain.how_many import CHANGES
from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import MeasureHead
from policymatch.domain.value import Value
from policymatch.domain.verdict import POSSIBLE
from policymatch.domain.wording import Wording
from policymatch.matching.columns.judge import judge_all
from policymatch.matching.planning.changes import Change, changes_for
from policymatch.matching.planning.stakes import Stakes
from policymatch.service.grounding import measure_head
from policymatch.service.nearness import nearness
from policymatch.service.other_places import issued_elsewhere
from policymatch.snapshot import Snapshot
from policymatch.terms import load_terms

_MOST_NAMED = 10

Scores = NDArray[np.float64]


class FirmChange(Value):
    """A figure to reach or a title to win, how many measures it would open, complete and close.

    Counted as `match` would then count them, less what other places offer to firms that move there.
    `measures` names the nearest of the opened, `lost` those of the closed; `effort` orders the list:
    1 is a title, a doubling of money, three patents or persons, five points of a share.
    """

    field: Field
    target: float | str
    or_else: tuple[str, ...] = ()
    amount: float | None = None
    effort: float
    opens: int
    eligible: int
    closes: int
    yuan_max: float | None = None
    measures: tuple[MeasureHead, ...]
    lost: tuple[MeasureHead, ...]
    wording: Wording


class FirmChanges(Value):
    """The changes that suit the firm, most worth their effort first."""

    snapshot: str
    on: date
    firm: str | None = None
    changes: tuple[FirmChange, ...]


def changes(
    snapshot: Snapshot,
    profile: FirmProfile,
    *,
    on: date,
    most: int = CHANGES.usual,
    ignore_dates: bool = False,
) -> FirmChanges:
    """The single changes that open most of what suits the firm, by its own figures and titles.

    A measure suits the firm where it is at least as near as the middle one of those that it may have
    already: these put the changes in order, and all that is opened is counted. What another place issues for
    firms that move there is not. A title of one trade has to open something in the nearest quarter: no
    software firm is told to become a leading farm.

    Raises SnapshotMismatch: the settings name another encoder than the snapshot was built with.
    """
    judged = judge_all(snapshot.conditions, profile, on, ignore_dates=ignore_dates)
    near = nearness(snapshot, profile).fused(np.arange(len(snapshot))).astype(np.float64)
    near[issued_elsewhere(snapshot, profile)] = np.nan
    found = changes_for(
        snapshot.conditions,
        lambda row: snapshot.catalogue.placed(row).condition,
        profile,
        on,
        judged,
        terms=load_terms(),
        stakes=Stakes(near, snapshot.yuan, *_least(near[judged.where(*POSSIBLE)])),
        most=most,
        ignore_dates=ignore_dates,
    )
    return FirmChanges(
        snapshot=snapshot.id,
        on=on,
        firm=profile.id,
        changes=tuple(_change(snapshot, change, near) for change in found),
    )


def _least(offered: Scores) -> tuple[float, float]:
    """How near a measure has to be: the middle of what is offered; for titles of a trade the quarter."""
    offered = offered[~np.isnan(offered)]
    if not len(offered):
        return 0.0, 0.0
    return float(np.quantile(offered, 0.5)), float(np.quantile(offered, 0.75))


def _change(snapshot: Snapshot, change: Change, near: Scores) -> FirmChange:
    return FirmChange(
        field=change.field,
        target=change.target,
        or_else=change.or_else,
        amount=change.amount,
        effort=round(change.effort, 3),
        opens=len(change.opens),
        eligible=len(change.eligible),
        closes=len(change.closes),
        yuan_max=change.yuan_max,
        measures=_nearest(snapshot, change.opens, near),
        lost=_nearest(snapshot, change.closes, near),
        wording=change.wording,
    )


def _nearest(snapshot: Snapshot, rows: Sequence[int], near: Scores) -> tuple[MeasureHead, ...]:
    first = sorted(rows, key=lambda row: (-near[row], row))[:_MOST_NAMED]
    return tuple(measure_head(snapshot.catalogue.placed(row)) for row in first)

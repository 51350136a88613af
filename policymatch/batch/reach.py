"""Reach 政策覆盖面: one measure held against a firm list."""

from datetime import date
from pathlib import Path

from policymatch.batch.answering import RefusedRow, refused_row
from policymatch.batch.firms import BadRow, FirmRow, bad_row, read_firms
from policymatch.batch.workbook import SheetLeftOut, sheets_left_out
from policymatch.domain.errors import ProfileError
from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import MeasureHead
from policymatch.domain.value import Value
from policymatch.domain.verdict import Verdict
from policymatch.service import Snapshot, Stop, measure_head, reach, read_profile


class ListReach(Value):
    """Which firms of a list may have a measure, by verdict, and which criteria stop most of them.

    `firms` always tells of those that may have it, if only that there is none. `names`: the firms' own, by
    their ids, as far as the list tells them. `sheets_left_out`: those of a workbook that were not read.
    """

    measure: MeasureHead
    counts: dict[str, int]
    firms: dict[str, list[str]]
    names: dict[str, str]
    stops: tuple[Stop, ...]
    refused: tuple[RefusedRow, ...]
    sheets_left_out: tuple[SheetLeftOut, ...]


def reach_of_list(
    snapshot: Snapshot, measure_id: str, firms: Path, *, on: date, ignore_dates: bool = False
) -> ListReach:
    """Hold a measure against every firm of a list.

    Raises NotFound: no such measure.
    Raises FirmListError: the list as a whole can't be read.
    """
    head = measure_head(snapshot.placed(measure_id))
    read = [_profile_of(row, on) for row in read_firms(firms)]
    named = [found for found in read if not isinstance(found, BadRow)]
    reached = reach(snapshot, measure_id, [profile for _, profile in named], on=on, ignore_dates=ignore_dates)
    by_verdict: dict[str, list[str]] = {Verdict.ELIGIBLE.value: []}
    for (firm, _), verdict in zip(named, reached.verdicts, strict=True):
        by_verdict.setdefault(verdict.value, []).append(firm)
    refused = tuple(refused_row(found) for found in read if isinstance(found, BadRow))
    return ListReach(
        measure=head,
        counts=reached.counts,
        firms=by_verdict,
        names={firm: profile.name for firm, profile in named if profile.name},
        stops=reached.stops,
        refused=refused,
        sheets_left_out=sheets_left_out(firms),
    )


def _profile_of(row: FirmRow | BadRow, on: date) -> tuple[str, FirmProfile] | BadRow:
    if isinstance(row, BadRow):
        return row
    try:
        return row.firm, read_profile(row.told, on=on)
    except ProfileError as error:
        return bad_row(row.number, row.firm, error.faults)

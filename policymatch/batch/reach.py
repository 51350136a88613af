"""Reach 政策覆盖面: one measure held against a list of firms."""

from collections import Counter
from datetime import date
from pathlib import Path

from policymatch.batch.firms import BadRow, FirmRow, bad_row, read_firms
from policymatch.batch.run import RefusedRow, refused_row
from policymatch.domain.errors import ProfileError
from policymatch.domain.progress import Progress, Stage, silent
from policymatch.domain.recommendation import MeasureHead
from policymatch.domain.value import Value
from policymatch.domain.verdict import Finding, State
from policymatch.domain.wording import Wording
from policymatch.service import MeasureVerdict, Snapshot, judge, measure_head, read_profile


class Stopper(Value):
    """A criterion that firms miss, and how many do."""

    criterion: Wording
    firms: int


class Reach(Value):
    """Which firms may have a measure, by verdict, and which criterion stops most of the others."""

    measure: MeasureHead
    counts: dict[str, int]
    firms: dict[str, list[str]]
    stoppers: tuple[Stopper, ...]
    refused: tuple[RefusedRow, ...]


def reach_of(
    snapshot: Snapshot,
    measure_id: str,
    firms: Path,
    *,
    on: date,
    ignore_dates: bool = False,
    progress: Progress = silent,
) -> Reach:
    """Hold a measure against every firm of a list.

    Raises NotFound: no such measure.
    Raises FirmListError: the list as a whole can't be read.
    """
    head = measure_head(snapshot.placed(measure_id))
    by_verdict: dict[str, list[str]] = {}
    missed: Counter[str] = Counter()
    wordings: dict[str, Wording] = {}
    refused = []
    total = sum(1 for _ in read_firms(firms))
    for done, row in enumerate(read_firms(firms), start=1):
        judged = _judged(snapshot, row, measure_id, on, ignore_dates)
        if isinstance(judged, BadRow):
            refused.append(refused_row(judged))
        else:
            by_verdict.setdefault(judged.verdict.value, []).append(row.firm)
            for finding in filter(_stops, judged.findings):
                name = _name_of(finding)
                missed[name] += 1
                wordings[name] = _criterion_of(finding)
        progress(Stage.MATCH, done, total)
    stoppers = tuple(Stopper(criterion=wordings[name], firms=n) for name, n in missed.most_common())
    counts = {verdict: len(names) for verdict, names in by_verdict.items()}
    return Reach(measure=head, counts=counts, firms=by_verdict, stoppers=stoppers, refused=tuple(refused))


def _judged(
    snapshot: Snapshot, row: FirmRow | BadRow, measure_id: str, on: date, ignore_dates: bool
) -> MeasureVerdict | BadRow:
    if isinstance(row, BadRow):
        return row
    try:
        profile = read_profile(row.told, on=on)
    except ProfileError as error:
        return bad_row(row.number, row.firm, error.faults)
    return judge(snapshot, profile, [measure_id], on=on, ignore_dates=ignore_dates).judgements[0]


def _stops(finding: Finding) -> bool:
    return finding.state is State.UNMET


def _name_of(finding: Finding) -> str:
    return f"{finding.field} {finding.op} {finding.value}"


def _criterion_of(finding: Finding) -> Wording:
    if finding.quote:
        return Wording(zh=finding.quote.text, en=f"{_name_of(finding)} “{finding.quote.text}”")
    return Wording(zh=_name_of(finding), en=_name_of(finding))

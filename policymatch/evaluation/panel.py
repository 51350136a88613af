"""Panel: firms whom a reader told how useful measures of a collection are, to learn the order from.

A folder holds firms.jsonl (profiles) and grades.tsv: firm, document, start and end of the measure in the
document's text, grade 0 to 3. Only judged pairs are learned from.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.errors import RecordError
from policymatch.domain.profile import FirmProfile
from policymatch.evaluation.cases import Case, features_of
from policymatch.evaluation.gold import read_firms, text_of
from policymatch.matching.columns.judge import judge_all
from policymatch.snapshot import Snapshot

_FEWEST_SHARED = 0.5


class Graded(NamedTuple):
    """A measure by its place in a document, and how useful a reader found it for a firm (0..3)."""

    document: str
    start: int
    end: int
    grade: int


@dataclass(frozen=True, eq=False)
class Panel:
    """Firms and what was judged for each, by the firm's id."""

    firms: tuple[FirmProfile, ...]
    judged: dict[str, tuple[Graded, ...]]


def read_panel(folder: Path, on: date) -> Panel:
    """The panel of a folder. Raises RecordError where a file is missing or a profile is malformed."""
    judged: dict[str, list[Graded]] = defaultdict(list)
    for line in text_of(folder / "grades.tsv").splitlines():
        firm, document, start, end, grade = line.split("\t")
        judged[firm].append(Graded(document, int(start), int(end), int(grade)))
    told = {firm: tuple(pairs) for firm, pairs in judged.items()}
    return Panel(read_firms(folder / "firms.jsonl", on), told)


def check_held(panel: Panel, documents: Collection[str]) -> None:
    """Raises RecordError where none of the documents that the panel was graded on is among `documents`."""
    if {pair.document for pairs in panel.judged.values() for pair in pairs}.isdisjoint(documents):
        raise RecordError.at(
            "/panel",
            zh="所给文件集不含评分所用的任何文件；请用 --collection 指明评分时所用的文件集。",
            en="the collections hold none of the documents that the panel was graded on; name those that it "
            "was graded on with --collection.",
        )


def panel_cases(panel: Panel, snapshot: Snapshot, on: date, known: Sequence[str] = ()) -> list[Case]:
    """One case a firm; judged measures that our reading no longer finds are left out.

    The documents of a case count as in `known`, the ids of the documents that may be held back; -1 where
    they are none of these. Raises RecordError: the snapshot holds no document that was graded.
    """
    check_held(panel, snapshot.catalogue.policy_ids)
    places = _Places(snapshot, known)
    return [_case(firm, panel.judged.get(firm.id or "", ()), places, on) for firm in panel.firms]


def _case(firm: FirmProfile, judged: Sequence[Graded], places: "_Places", on: date) -> Case:
    snapshot = places.snapshot
    grades = np.zeros(len(snapshot), np.int64)
    allowed = np.zeros(len(snapshot), np.bool_)
    for pair in judged:
        row = places.row_of(pair)
        if row is not None:
            allowed[row], grades[row] = True, max(int(grades[row]), pair.grade)
    verdicts = judge_all(snapshot.conditions, firm, on, ignore_dates=True)
    return Case(
        firm=firm.id or "",
        features=features_of(snapshot, firm, verdicts),
        grades=grades,
        offered=np.zeros(len(snapshot), np.bool_),
        allowed=allowed,
        documents=places.documents,
        attainable=(),
        verdicts=(),
    )


class _Places:
    """Where the measures of a snapshot stand, by document."""

    def __init__(self, snapshot: Snapshot, known: Sequence[str]) -> None:
        self.snapshot = snapshot
        order = {name: place for place, name in enumerate(known)}
        rows = [order.get(name, -1) for name in snapshot.catalogue.policy_ids]
        self.documents = np.array(rows, np.int64)[np.asarray(snapshot.rank_columns.policies)]
        spans: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for row in range(len(snapshot)):
            placed = snapshot.catalogue.placed(row)
            spans[placed.document.id].append((row, placed.measure.start, placed.measure.end))
        self._spans: dict[str, NDArray[np.int64]] = {name: np.array(told) for name, told in spans.items()}

    def row_of(self, pair: Graded) -> int | None:
        """The row that shares most with a judged place, at least half of both together."""
        spans = self._spans.get(pair.document)
        place = None if spans is None else place_of(pair, spans[:, 1:])
        return None if spans is None or place is None else int(spans[place, 0])


def place_of(pair: Graded, spans: NDArray[np.int64]) -> int | None:
    """Which of the `spans` (measures, start and end) shares most with a judged place: at least half of both
    together, else None.

    >>> spans = np.array([[0, 10], [10, 30]])
    >>> place_of(Graded("d", 12, 30, 3), spans), place_of(Graded("d", 40, 50, 3), spans)
    (1, None)
    """
    shared = np.minimum(spans[:, 1], pair.end) - np.maximum(spans[:, 0], pair.start)
    together = np.maximum(spans[:, 1], pair.end) - np.minimum(spans[:, 0], pair.start)
    shares = shared / together
    best = int(shares.argmax())
    return best if shares[best] >= _FEWEST_SHARED else None

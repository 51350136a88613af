"""Cases: one firm before every measure, with all that ranking is told and what it ought to answer."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.profile import FirmProfile
from policymatch.domain.verdict import POSSIBLE, Verdict
from policymatch.evaluation.stand import Stand
from policymatch.evaluation.verdicts import VerdictPair, coarse
from policymatch.matching.columns.judge import Judged, judge_all
from policymatch.matching.rank import Firm, FirmTraits, features, packaged_topics
from policymatch.matching.rank.features import AWAY, Features
from policymatch.service.nearness import nearness
from policymatch.snapshot import Snapshot


@dataclass(frozen=True, eq=False)
class Case:
    """One firm. Arrays (measures of the snapshot,): grade 0..3 (0 where gold rules out or knows no such
    measure), whether we offer it, whether gold would, and its document; `attainable`: every grade there
    was to find; `verdicts`: gold's and ours, one pair an annotated measure.
    """

    firm: str
    features: Features
    grades: NDArray[np.int64]
    offered: NDArray[np.bool_]
    allowed: NDArray[np.bool_]
    documents: NDArray[np.int64]
    attainable: tuple[int, ...]
    verdicts: tuple[VerdictPair, ...]

    def graded(self, grades: NDArray[np.int64], allowed: NDArray[np.bool_]) -> "Case":
        """The same case under other grades and other pairs to learn from."""
        return replace(self, grades=grades, allowed=allowed)

    @property
    def learnable(self) -> NDArray[np.bool_]:
        """Pairs to learn from: what we or gold would offer, and what is not issued elsewhere."""
        here: NDArray[np.bool_] = self.features[AWAY] == 0
        return (self.offered | self.allowed) & here


def cases_of(stand: Stand) -> list[Case]:
    """One case a firm, in order."""
    return list(_cases(stand))


def _cases(stand: Stand) -> Iterator[Case]:
    stands_for = stand.stands_for()
    for firm in stand.gold.firms:
        judged = judge_all(stand.snapshot.conditions, firm, stand.on, ignore_dates=True)
        yield _case(stand, firm, judged, stands_for)


def _case(stand: Stand, firm: FirmProfile, judged: Judged, stands_for: dict[int, str]) -> Case:
    wanted = stand.gold_verdicts(firm)
    grades = {
        name: stand.gold.grades.get((firm.id or "", name), 0)
        for name, verdict in wanted.items()
        if verdict is not Verdict.INELIGIBLE
    }
    names = [stands_for.get(row) for row in range(len(stand.snapshot))]
    found = {name: row for row, name in stands_for.items()}
    return Case(
        firm=firm.id or "",
        features=features_of(stand.snapshot, firm, judged),
        grades=np.array([grades.get(name or "", 0) for name in names], np.int64),
        offered=np.isin(np.arange(len(names)), judged.where(*POSSIBLE)),
        allowed=np.array([name in grades for name in names], np.bool_),
        documents=np.asarray(stand.snapshot.rank_columns.policies, np.int64),
        attainable=tuple(grade for grade in grades.values() if grade),
        verdicts=tuple(
            (verdict, coarse(judged.verdict(found[name])) if name in found else None)
            for name, verdict in wanted.items()
        ),
    )


def features_of(snapshot: Snapshot, firm: FirmProfile, judged: Judged) -> Features:
    """Every feature of a firm over all measures of the snapshot, as a door would reckon them."""
    topics = packaged_topics()
    rows = np.arange(len(snapshot))
    near = nearness(snapshot, firm)
    told = snapshot.facets.nearness(near.facets, rows) | near.of_rows(rows)
    held = Firm(FirmTraits.of(firm, near.facets.full, topics), judged, told)
    offered = np.isin(rows, judged.where(*POSSIBLE))
    return features(snapshot.rank_columns, topics, held, rows, offered)

"""Recommend: judge every measure, leave out what may not be had, order the rest, explain the first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.how_many import RECOMMENDED
from policymatch.domain.labels import note_on_quotes
from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import Answer, Recommendation, Relevance
from policymatch.domain.verdict import POSSIBLE, Verdict
from policymatch.matching.asking.obstacles import obstacles_for
from policymatch.matching.asking.questions import questions_for
from policymatch.matching.benefits.benefit import benefit_for
from policymatch.matching.columns.judge import VERDICTS, Judged, judge_all
from policymatch.matching.findings.explain import why
from policymatch.matching.findings.firm_findings import FirmFindings
from policymatch.matching.profiles.profile import profile_hash
from policymatch.service.explaining import FirmOnDay, explained
from policymatch.service.nearness import Nearness, nearness
from policymatch.service.other_places import other_places
from policymatch.service.ranking import best_of_rows, relevances
from policymatch.service.rereading import mark_of
from policymatch.snapshot import Snapshot

_LEAST_NARROWED = 1 / 30
"""What opens nothing and closes fewer of the open verdicts is not worth an answer."""

_TOLD = tuple(verdict.value for verdict in VERDICTS)


class MatchRequest(NamedTuple):
    """What is asked of a match: on which day, how many, which verdicts beside those that may be had.

    `after`: how many of the best are passed over, as whoever reads on has seen them.
    """

    on: date
    top: int = RECOMMENDED.usual
    include: frozenset[Verdict] = frozenset()
    ignore_dates: bool = False
    after: int = 0


@dataclass(frozen=True, eq=False)
class Match:
    """An answer, and the verdicts on every measure behind it."""

    answer: Answer
    judged: Judged
    measure_ids: Sequence[str]

    def verdicts(self) -> dict[str, str]:
        """The verdict on every measure, by its id."""
        told = (_TOLD[code] for code in self.judged.verdicts.tolist())
        return dict(zip(self.measure_ids, told, strict=True))


def recommend(
    snapshot: Snapshot,
    profile: FirmProfile,
    *,
    on: date,
    top: int = RECOMMENDED.usual,
    include: frozenset[Verdict] = frozenset(),
    ignore_dates: bool = False,
    after: int = 0,
) -> Answer:
    """The measures that a firm may have, best first, each explained; one way for every door.

    The same snapshot, profile and day give the same answer. `include` adds verdicts that are left out
    otherwise (ineligible, closed, draft); `ignore_dates` judges as if all were in force and open; `after`
    passes over so many of the best.

    Raises SnapshotMismatch: the settings name another encoder than the snapshot was built with.
    """
    asked = MatchRequest(on, top, include, ignore_dates, after)
    return _matched(snapshot, profile, asked).answer


def match(
    snapshot: Snapshot,
    profile: FirmProfile,
    *,
    on: date,
    top: int = RECOMMENDED.usual,
    include: frozenset[Verdict] = frozenset(),
    ignore_dates: bool = False,
) -> Match:
    """The answer of `recommend`, with the verdict on every measure."""
    return _matched(snapshot, profile, MatchRequest(on, top, include, ignore_dates))


def _matched(snapshot: Snapshot, profile: FirmProfile, asked: MatchRequest) -> Match:
    judged = judge_all(snapshot.conditions, profile, asked.on, ignore_dates=asked.ignore_dates)
    held = FirmOnDay(profile, asked.on, asked.ignore_dates, FirmFindings.of_firm(profile, asked.on))
    return answered(snapshot, asked, held, judged, nearness(snapshot, profile, may_have(judged, asked)))


def may_have(judged: Judged, asked: MatchRequest) -> NDArray[np.int64]:
    """The rows of the measures that a firm may have, and of those that are asked for beside them."""
    return judged.where(*(POSSIBLE | asked.include))


def answered(
    snapshot: Snapshot, asked: MatchRequest, held: FirmOnDay, judged: Judged, near: Nearness
) -> Match:
    """The answer to one firm, once its verdicts are known, and how near what it may have is to it."""
    profile, rows = held.profile, near.rows
    given = tuple(_recommendations(snapshot, asked, held, judged, near))
    relevance = np.zeros(len(snapshot))
    relevance[rows] = near.fused(rows)
    answer = Answer(
        snapshot=snapshot.id,
        on=asked.on,
        profile_hash=profile_hash(profile),
        firm=profile.id,
        recommendations=given,
        questions=questions_for(
            snapshot.conditions,
            profile,
            asked.on,
            judged,
            relevance=relevance,
            yuan=snapshot.yuan,
            least_narrowed=_LEAST_NARROWED,
        ),
        counts=judged.counts(),
        other_places=other_places(snapshot, profile, judged),
        obstacles=() if len(rows) else obstacles_for(snapshot.conditions, profile, asked.on, judged),
        drafts_left_out=0 if Verdict.DRAFT in asked.include else int(judged.drafts.sum()),
        repeats_left_out=snapshot.rank_columns.repeated(rows),
        reranker=mark_of(snapshot.reranker),
        note=note_on_quotes(each.policy for each in given),
    )
    return Match(answer, judged, snapshot.catalogue.measure_ids)


def _recommendations(
    snapshot: Snapshot, asked: MatchRequest, held: FirmOnDay, judged: Judged, near: Nearness
) -> Iterator[Recommendation]:
    """What a firm is recommended, the best first, behind those that are passed over."""
    ranked = best_of_rows(snapshot, held.profile, judged, near, near.rows, asked.after + asked.top)
    listed = enumerate(zip(ranked.rows.tolist(), relevances(ranked, near), strict=True), start=1)
    for place, (row, relevance) in islice(listed, asked.after, None):
        yield _recommendation(snapshot, held, (row, judged.verdict(row)), place, relevance)


def _recommendation(
    snapshot: Snapshot, held: FirmOnDay, known: tuple[int, Verdict], rank: int, relevance: Relevance
) -> Recommendation:
    row, verdict = known
    placed = snapshot.catalogue.placed(row)
    grounds, judgement, findings, standing = explained(snapshot, placed, held, verdict)
    benefit = grounds.benefit or benefit_for(placed.measure, held.profile)
    return Recommendation(
        rank=rank,
        measure=grounds.measure,
        policy=grounds.policy,
        verdict=judgement.verdict,
        eligible_on=judgement.eligible_on,
        findings=findings,
        benefit=benefit,
        relevance=relevance,
        window=placed.measure.window,
        closes_on=grounds.timing.closes_next(held.on, judgement.eligible_on),
        exclusive_with=grounds.barred,
        reality=grounds.facts,
        standing=standing,
        why=why(benefit, standing),
    )

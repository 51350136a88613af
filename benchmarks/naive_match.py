"""What one would write first: firms one by one, measures one by one, nothing kept from firm to firm.

For each firm: its profile is read, its text encoded by itself, every measure judged by a walk through its
tree of criteria in plain Python (met, open and missed criteria counted on the way), its vector held against
every passage, BM25 over every measure; then the order, the explanations and the line of JSON are made by the
code of the service. The encoder, the snapshot and the measures read from it stay in memory. Its output is the
same as that of a batch, to the last byte.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from policymatch.batch import Wish
from policymatch.batch.answering import line_of
from policymatch.domain.condition import AllOf
from policymatch.domain.document import Status
from policymatch.domain.profile import FirmProfile
from policymatch.matching.columns.judge import VERDICTS, Judged
from policymatch.matching.days.timing import Timing
from policymatch.matching.leaf import leaf_truth
from policymatch.matching.plain.kleene import placed_leaves
from policymatch.matching.plain.verdict import judgement_of, truth_of
from policymatch.matching.truth import Truth
from policymatch.service import MatchRequest, Snapshot, read_profile
from policymatch.service.explaining import FirmOnDay
from policymatch.service.matching import answered, may_have
from policymatch.service.nearness import Nearness, Rows, TextScores, facets_of_firm

CODES = {verdict: code for code, verdict in enumerate(VERDICTS)}


class NaiveMatch:
    """Answers one row after another."""

    def __init__(self, snapshot: Snapshot, wish: Wish) -> None:
        placed = [snapshot.catalogue.placed(row) for row in range(len(snapshot))]
        self._cases = [(each.condition, Timing.of(each.document, each.measure)) for each in placed]
        self._snapshot, self._wish = snapshot, wish

    def lines(self, rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
        """A line of JSON for each row."""
        for told in rows:
            self._snapshot.query_vectors.cache_clear()
            profile = read_profile(told, on=self._wish.on)
            asked = MatchRequest(self._wish.on, self._wish.top)
            judged = self._judged(profile)
            near = self._near(profile, may_have(judged, asked))
            found = answered(self._snapshot, asked, FirmOnDay(profile, self._wish.on), judged, near)
            yield f"{line_of(told['id'], told.get('name'), found.answer, self._wish.language)}\n"

    def _near(self, profile: FirmProfile, rows: Rows) -> Nearness:
        facets = facets_of_firm(profile)
        scores = TextScores.of(self._snapshot, facets.text)
        scores.reckon(self._snapshot, facets.text, np.arange(len(self._snapshot)))
        return Nearness(rows, facets, *scores)

    def _judged(self, profile: FirmProfile) -> Judged:
        on = self._wish.on
        verdicts = [CODES[judgement_of(c, profile, on, timing).verdict] for c, timing in self._cases]
        counts = np.array([_counts(condition, profile, on) for condition, _ in self._cases], np.uint16)
        met, unknown, unmet = counts.T
        drafts = np.array([self._drafts(profile)], np.int64)
        opaque = self._snapshot.conditions.opaque
        return Judged(np.array(verdicts, np.uint8), met, unknown, unmet, opaque, drafts=drafts)

    def _drafts(self, profile: FirmProfile) -> int:
        drafts = (c for c, timing in self._cases if timing.status is Status.DRAFT)
        return sum(truth_of(c, profile, self._wish.on) is not Truth.UNMET for c in drafts)


def _counts(condition: AllOf, profile: FirmProfile, on: Any) -> tuple[int, int, int]:
    counts = {Truth.MET: 0, Truth.UNKNOWN: 0, Truth.UNMET: 0}
    for leaf, negated, _ in placed_leaves(condition):
        if leaf.decides and hasattr(leaf, "field"):
            truth = leaf_truth(leaf, profile, on)
            counts[truth.mirrored if negated else truth] += 1
    return counts[Truth.MET], counts[Truth.UNKNOWN], counts[Truth.UNMET]

"""Rereading measured: the order that a re-ranker makes of a list it is handed."""

from collections.abc import Sequence

import numpy as np

from policymatch.domain.profile import FirmProfile
from policymatch.evaluation.cases import Case
from policymatch.evaluation.folds import Scores
from policymatch.evaluation.orders import listed_rows
from policymatch.evaluation.stand import Stand
from policymatch.matching.columns.judge import judge_all
from policymatch.matching.rank import Firm, FirmTraits, Ranked, kept_behind, packaged_topics
from policymatch.search.reranker import Reranker
from policymatch.service.nearness import facets_of_firm
from policymatch.service.rereading import reread_first


def reread_scores(
    stand: Stand, reranker: Reranker, cases: Sequence[Case], scores: Sequence[Scores]
) -> list[Scores]:
    """The scores (measures,) of each case once the first of its list were read again, as the service does it.

    `scores` are 0..1; what comes back only tells the order.
    """
    firms = {firm.id or "": firm for firm in stand.gold.firms}
    return [
        _reread(stand, reranker, firms[case.firm], case, told)
        for case, told in zip(cases, scores, strict=True)
    ]


def _reread(stand: Stand, reranker: Reranker, profile: FirmProfile, case: Case, scores: Scores) -> Scores:
    facets = facets_of_firm(profile)
    judged = judge_all(stand.snapshot.conditions, profile, stand.on, ignore_dates=True)
    firm = Firm(FirmTraits.of(profile, facets.full, packaged_topics()), judged, {})
    rows = listed_rows(case, scores, case.offered, spread=True)
    shares = kept_behind(case.documents[rows])
    ranked = Ranked(rows, scores[rows].astype(np.float32), shares, ({},) * len(rows))
    again = reread_first(stand.snapshot, reranker, firm, facets, ranked)
    order = np.full(len(scores), -float(len(scores)))
    order[again.rows] = -np.arange(len(rows), dtype=np.float64)
    return order

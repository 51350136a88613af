"""Measuring: extraction, verdicts and ranking of a gold folder, as one value, a table and JSON."""

from collections.abc import Sequence

import numpy as np

from policymatch.domain.value import Value
from policymatch.evaluation.cases import Case, cases_of
from policymatch.evaluation.counted import mean
from policymatch.evaluation.extraction import score_extraction
from policymatch.evaluation.folds import FOLDS, HeldBack, Scores, held_back_scores
from policymatch.evaluation.levels import LevelFigures, level_figures
from policymatch.evaluation.orders import Order, plain_scores, score_order
from policymatch.evaluation.ranking import RankScore, interval
from policymatch.evaluation.rereading import reread_scores
from policymatch.evaluation.stand import Stand
from policymatch.evaluation.verdicts import score_verdicts
from policymatch.matching.rank import Ranker, packaged_ranker


class RankFigures(Value):
    """A way to rank, over all firms; nDCG@10 with the middle 95 % of draws of firms."""

    name: str
    ndcg10: float
    low: float
    high: float
    recall20: float
    mrr10: float
    firms: int


class Evaluation(Value):
    """All figures of a gold folder. `folds`: nDCG@10 and recall@20 of each fold of held-back firms. `levels`:
    those of relevance, by what is told of firms and documents held back.
    """

    documents: int
    measures: int
    firms: int
    extraction: dict[str, float]
    verdicts: dict[str, float]
    ranking: tuple[RankFigures, ...]
    folds: tuple[tuple[float, float], ...]
    levels: tuple[LevelFigures, ...]


def evaluate(stand: Stand, ranker: Ranker | None = None, panel: Sequence[Case] = ()) -> Evaluation:
    """Measure our reading, judging and ranking on a stand; the same stand gives the same figures.

    Where the settings of the stand name a re-ranker, a row tells what it makes of the held-back order.
    `as_served` ranks by `ranker` (the packaged one), which has learned from such pairs: only the held-back
    figures tell of other firms and documents. `panel`: cases that held-back rankers may learn from too.
    """
    cases = cases_of(stand)
    by_firm, fold_of = held_back_scores(cases, HeldBack.FIRMS, panel)
    by_both, _ = held_back_scores(cases, HeldBack.FIRMS_AND_DOCUMENTS, panel)
    line, _ = held_back_scores(cases, HeldBack.FIRMS, with_forest=False)
    figures = [
        _ranked("held_back_firms", cases, by_firm),
        _ranked("held_back_firms, gold verdicts", cases, by_firm, gold_verdicts=True),
        _ranked("held_back_firms, no verdicts", cases, by_firm, verdicts=False),
        _ranked("held_back_firms, line alone without the panel", cases, line),
        *_reread(stand, cases, by_firm),
        _ranked("held_back_firms_and_documents", cases, by_both),
        _ranked("held_back_firms_and_documents, gold verdicts", cases, by_both, gold_verdicts=True),
        *_plain(cases),
        _ranked("as_served", cases, _served(cases, ranker or packaged_ranker())),
    ]
    return Evaluation(
        documents=len(stand.gold.policies),
        measures=len(stand.gold.measures),
        firms=len(cases),
        extraction=score_extraction(stand.gold, stand.ours, stand.pairs).rates(),
        verdicts=score_verdicts(pair for case in cases for pair in case.verdicts),
        ranking=tuple(figures),
        folds=tuple(_fold(cases, by_firm, np.flatnonzero(fold_of == fold)) for fold in range(FOLDS)),
        levels=level_figures(cases, by_both),
    )


def table_of(evaluation: Evaluation) -> str:
    """The figures as Markdown tables."""
    told = evaluation
    lines = [f"{told.documents} documents, {told.measures} measures, {told.firms} firms", ""]
    for name, rates in (("extraction", told.extraction), ("verdicts", told.verdicts)):
        lines += [
            f"| {name} | |",
            "| --- | --- |",
            *(f"| {key} | {value:.3f} |" for key, value in rates.items()),
        ]
        lines.append("")
    lines += ["| ranking | nDCG@10 | 95 % | recall@20 | MRR@10 |", "| --- | --- | --- | --- | --- |"]
    for row in told.ranking:
        lines.append(
            f"| {row.name} | {row.ndcg10:.3f} | {row.low:.3f} .. {row.high:.3f} | {row.recall20:.3f} "
            f"| {row.mrr10:.3f} |"
        )
    lines += ["", "| fold of firms | nDCG@10 | recall@20 |", "| --- | --- | --- |"]
    lines += [f"| {n} | {ndcg:.3f} | {recall:.3f} |" for n, (ndcg, recall) in enumerate(told.folds, 1)]
    lines += ["", *_levels(told.levels)]
    return "\n".join(lines) + "\n"


def _levels(levels: Sequence[LevelFigures]) -> list[str]:
    return [
        "| relevance | from score | of a firm | useful | of any use |",
        "| --- | --- | --- | --- | --- |",
        *(
            f"| {each.level} | {each.from_score:.3f} | {each.of_a_firm:.1f} | {each.useful:.3f} "
            f"| {each.of_any_use:.3f} |"
            for each in levels
        ),
    ]


def _reread(stand: Stand, cases: Sequence[Case], scores: Sequence[Scores]) -> list[RankFigures]:
    reranker = stand.snapshot.reranker
    if reranker is None:
        return []
    again = reread_scores(stand, reranker, cases, scores)
    return [_figures("held_back_firms, read again", score_order(cases, again))]


def _plain(cases: Sequence[Case]) -> list[RankFigures]:
    found = [
        _figures(order, score_order(cases, [plain_scores(case, order) for case in cases])) for order in Order
    ]
    bare = [plain_scores(case, Order.CHARACTERS_ONLY) for case in cases]
    return [*found, _figures("characters_only, no verdicts", score_order(cases, bare, verdicts=False))]


def _served(cases: Sequence[Case], ranker: Ranker) -> list[Scores]:
    return [ranker.promises(case.features).astype(np.float64) for case in cases]


def _fold(cases: Sequence[Case], scores: Sequence[Scores], firms: np.ndarray) -> tuple[float, float]:
    figures = _ranked("", [cases[i] for i in firms], [scores[i] for i in firms])
    return figures.ndcg10, figures.recall20


def _ranked(name: str, cases: Sequence[Case], scores: Sequence[Scores], **listed: bool) -> RankFigures:
    """The figures of an order by promises, as it is served."""
    return _figures(name, score_order(cases, scores, spread=True, **listed))


def _figures(name: str, scores: Sequence[RankScore]) -> RankFigures:
    ndcg = [score.ndcg10 for score in scores]
    low, high = interval(ndcg)
    return RankFigures(
        name=name,
        ndcg10=mean(ndcg),
        low=low,
        high=high,
        recall20=mean(score.recall20 for score in scores),
        mrr10=mean(score.mrr10 for score in scores),
        firms=len(scores),
    )

"""Training: the ranker of models/ranker made again from graded pairs, with a card of what it learned."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from policymatch.domain.feedback import Feedback, Outcome
from policymatch.evaluation.cases import Case, cases_of
from policymatch.evaluation.folds import first_look_of, fit_cases
from policymatch.evaluation.levels import write_levels
from policymatch.evaluation.measuring import Evaluation, evaluate, table_of
from policymatch.evaluation.stand import Stand
from policymatch.matching.profiles.profile import profile_hash
from policymatch.matching.rank.fitting import PENALTY
from policymatch.matching.rank.ranker import Ranker

_GRADES = {Outcome.GRANTED: 3, Outcome.APPLIED: 2, Outcome.REFUSED: 2, Outcome.NOT_RELEVANT: 0}
_TOLD_OF_EACH = 25
_OWN_READING = (
    "Models of the reader saw every gold document: extraction and verdicts below are a fit "
    "(docs/evaluation.md has the held-back ones)."
)
_RECORDS = (
    "The documents were not read by the packaged reader: records were handed in (`--read`), and extraction "
    "and verdicts below are theirs."
)


def train_ranker(
    stand: Stand, out: Path, feedback: Iterable[Feedback] = (), panel: Sequence[Case] = ()
) -> Evaluation:
    """Write ranker.json, forest.npz, first_look.json, levels.json and their card README.md to `out`; figures
    of the card are held back.

    `feedback` of firms of the stand on its measures counts beside the readers' grades. The same stand
    and feedback give the same ranker.
    """
    cases = with_feedback(cases_of(stand), stand, feedback)
    ranker = fit_cases([*cases, *panel])
    out.mkdir(parents=True, exist_ok=True)
    stored = json.dumps(ranker.stored(), ensure_ascii=False, indent=1)
    (out / "ranker.json").write_text(stored + "\n", encoding="utf-8")
    look = first_look_of(ranker, [*cases, *panel])
    (out / "first_look.json").write_text(json.dumps(look.stored(), indent=1) + "\n", encoding="utf-8")
    if ranker.forest is not None:
        ranker.forest.save(out / "forest.npz")
    figures = evaluate(stand, ranker, panel)
    write_levels(figures.levels, out / "levels.json")
    (out / "README.md").write_text(card_of(ranker, figures, cases, stand, panel), encoding="utf-8")
    return figures


def with_feedback(cases: Sequence[Case], stand: Stand, feedback: Iterable[Feedback]) -> list[Case]:
    """The cases with the grades that outcomes amount to: granted 3, applied or refused 2, not relevant 0.

    A refused firm took the measure for its own, so it is useful; a wrong verdict says nothing of use.
    """
    by_hash = {profile_hash(firm): firm for firm in stand.gold.firms}
    heard: dict[str, dict[str, int]] = {}
    for one in feedback:
        firm = by_hash.get(one.profile_hash or "")
        if firm is not None and one.outcome in _GRADES:
            heard.setdefault(firm.id or "", {})[one.measure] = _GRADES[one.outcome]
    return [_regraded(case, stand, heard.get(case.firm, {})) for case in cases]


def card_of(
    ranker: Ranker, figures: Evaluation, cases: Sequence[Case], stand: Stand, panel: Sequence[Case] = ()
) -> str:
    """The card of a ranker: what it is, what it learned from, what it reaches, what it leaves out."""
    lines = [
        *_how_it_is_made(stand),
        *_of_gold(figures, cases),
        *_of_panel(panel),
        "Left out on purpose: who asks, what was clicked, how long a document has been up.",
        "Weak where words fail: firms told in English, bodies that a description does not name.",
        "",
        "Held back means that the ranker saw neither the firm nor, where it says so, the document.",
        _RECORDS if stand.from_records else _OWN_READING,
        "",
        table_of(figures),
        *_strongest(ranker),
    ]
    return "\n".join(lines) + "\n"


def _how_it_is_made(stand: Stand) -> list[str]:
    return [
        "# The ranker",
        "",
        f"Made by `policymatch evaluate GOLD --on {stand.on} {'--read RECORDS ' * stand.from_records}"
        "--train models/ranker --panel models/ranker/panel --collection FILE`.",
        "",
        "- ranker.json: a logistic regression; mean, scale and weight of each feature.",
        "- forest.npz: extremely randomised trees over the same features, which see how they go together; it "
        "has eight tenths of the say on the first 96 of the line's order.",
        "- first_look.json: a line through features that cost next to nothing; it draws the rows that the "
        "two are asked about.",
        "- levels.json: from which score on a measure is told to be related to a firm, and closely.",
        "- topics.toml: the topics that measures and firms speak of; its rows are features.",
        "- bank.toml: invented firms of many trades whose mean nearness is taken off.",
        "",
    ]


def _of_gold(figures: Evaluation, cases: Sequence[Case]) -> list[str]:
    pairs = sum(int(case.learnable.sum()) for case in cases)
    graded = sum(int((case.grades > 0).sum()) for case in cases)
    return [
        f"Learned from {pairs} pairs of {figures.firms} invented firms and {figures.documents} documents, "
        f"{graded} of them graded 1 to 3 by careful readers; the rest of what a firm may have counts as 0. "
        f"Target: the gain (2^grade - 1) / 7; ridge penalty {PENALTY:g}; signs held (`sign_of`), so that "
        "a criterion that turns from unknown to met never lowers a place.",
        "",
    ]


def _strongest(ranker: Ranker) -> list[str]:
    strongest = np.argsort(-np.abs(ranker.weights), kind="stable")[:_TOLD_OF_EACH]
    return [
        f"The {_TOLD_OF_EACH} strongest weights, of standardised features:",
        "",
        "| feature | weight |",
        "| --- | --- |",
        *(f"| {ranker.names[i]} | {ranker.weights[i]:+.3f} |" for i in strongest.tolist()),
    ]


def _of_panel(panel: Sequence[Case]) -> list[str]:
    if not panel:
        return []
    pairs = sum(int(case.learnable.sum()) for case in panel)
    graded = sum(int((case.grades > 0).sum()) for case in panel)
    return [
        f"Beside these, {pairs} pairs of {len(panel)} other invented firms (panel/: {graded} of them graded "
        "1 to 3), drawn from the first of several orders and at random. A language model that had read "
        "graded examples of the careful readers invented and graded them: they teach, and measure nothing.",
        "",
    ]


def _regraded(case: Case, stand: Stand, heard: dict[str, int]) -> Case:
    if not heard:
        return case
    grades, allowed = case.grades.copy(), case.allowed.copy()
    for row, name in enumerate(stand.snapshot.catalogue.measure_ids):
        if name in heard:
            grades[row], allowed[row] = heard[name], True
    return case.graded(grades, allowed)

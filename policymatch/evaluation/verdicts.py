"""Verdicts through our own reading, held against verdicts on the annotated conditions."""

from collections import Counter
from collections.abc import Iterable

from policymatch.domain.verdict import Verdict
from policymatch.evaluation.counted import share

CLASSES = (Verdict.ELIGIBLE, Verdict.UNCLEAR, Verdict.INELIGIBLE)

VerdictPair = tuple[Verdict, Verdict | None]
"""What gold says, and what we say; None where the measure was not found."""


def coarse(verdict: Verdict) -> Verdict:
    """A verdict on the condition alone: what time will cure is not met today."""
    return Verdict.INELIGIBLE if verdict is Verdict.NOT_YET else verdict


def score_verdicts(pairs: Iterable[VerdictPair]) -> dict[str, float]:
    """Shares of all pairs, 0..1.

    `agreement`; `macro_f1` over the three classes; `false_eligible`, we say eligible and gold ineligible;
    `overclaim`, of our eligible ones those that gold does not call so; `eligible_recall`; `hidden`, of
    gold's eligible and unclear ones those that we rule out or miss.
    """
    table = Counter(pairs)
    total = sum(table.values())
    eligible, ineligible = Verdict.ELIGIBLE, Verdict.INELIGIBLE
    ours = sum(count for (_, found), count in table.items() if found is eligible)
    theirs = sum(count for (wanted, _), count in table.items() if wanted is eligible)
    may_have = {pair: count for pair, count in table.items() if pair[0] is not ineligible}
    hidden = sum(count for (_, found), count in may_have.items() if found in (None, ineligible))
    return {
        "agreement": share(sum(count for (wanted, found), count in table.items() if wanted is found), total),
        "macro_f1": _macro_f1(table),
        "false_eligible": share(table[ineligible, eligible], total),
        "overclaim": share(ours - table[eligible, eligible], ours),
        "eligible_recall": share(table[eligible, eligible], theirs),
        "hidden": share(hidden, sum(may_have.values())),
    }


def _macro_f1(table: "Counter[VerdictPair]") -> float:
    scores = []
    for verdict in CLASSES:
        wanted = sum(count for (gold, _), count in table.items() if gold is verdict)
        found = sum(count for (_, ours), count in table.items() if ours is verdict)
        if wanted:
            scores.append(share(2 * table[verdict, verdict], wanted + found))
    return share(sum(scores), len(scores))

"""Order: the measures that a firm may have, the most applicable first, with what moved each."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from policymatch.matching.rank.columns import RankColumns
from policymatch.matching.rank.features import AWAY, Column, Features, Firm, Rows, features
from policymatch.matching.rank.forest import Table
from policymatch.matching.rank.ranker import Ranker, kept_of
from policymatch.matching.rank.topics import Found, Topics

# The forest is asked about the head of the line's order only, as it costs more. Of 64 it lost 0.015 of the
# recall at 20 that it has over all rows, of 96 nothing (firms held back).
_ASKED_OF_FOREST = 96

_GROUPS = (
    ("near_dense", "meaning"),
    ("near_", "words"),
    ("asked_", "needs"),
    ("kind_needed", "needs"),
    ("kind_", "kind"),
    ("group_", "subject"),
    ("trade_", "subject"),
    ("act_", "subject"),
    ("title_", "subject"),
    ("shown_", "holdings"),
    ("body_", "applicant"),
    ("siblings", "document"),
    ("provincial", "place"),
    ("local", "place"),
)
_REST = "conditions"
_FOREST = "together"

# Of 5,300 graded pairs with a measure for newcomers to another place none was useful to the firm.
_SHARE_AWAY = 0.001
_SHARE_BEHIND = 0.95
_SHARE_HELD = 0.5
"""What a recognition keeps of its promise to a firm that has it."""


@dataclass(frozen=True, eq=False)
class Ranked:
    """A ranked list: `rows`, best first, the score of each in 0..1, and what moved it, by group of features.

    `shares` is the part of its score, 0..1, that counts for the place of a row. A row loses a part where its
    text may not offer the measure, where only time will open it, where the firm is in another place or has
    what is conferred, and for each of its document that stands before it. The score itself stays as it is.
    `pairs` is what a reader of pairs gave each row, 0..1, nan for rows that it did not read; None where none
    was asked.
    """

    rows: Rows
    scores: Column
    shares: Column
    contributions: tuple[dict[str, float], ...]
    pairs: Column | None = None

    @property
    def promises(self) -> Column:
        """The score of each row times its share: what orders the rows."""
        return self.scores * self.shares

    def followed_by(self, behind: "Ranked", columns: RankColumns) -> "Ranked":
        """The list with another one behind it. Nothing there promises more than the last of this list.

        A measure in the same words as one that stands here is left out there.
        """
        new = np.flatnonzero(~np.isin(columns.twins[behind.rows], columns.twins[self.rows]))
        shares, found = behind.shares[new], behind.scores[new]
        scores = np.minimum(found, self.promises.min(initial=1.0) / shares)
        by = logits_of(scores) - logits_of(found)
        told = (behind.contributions[at] for at in new.tolist())
        moved = (
            one | {_FOREST: round(one[_FOREST] + less, 4)}
            for one, less in zip(told, by.tolist(), strict=True)
        )
        return Ranked(
            np.concatenate([self.rows, behind.rows[new]]),
            np.concatenate([self.scores, scores]),
            np.concatenate([self.shares, shares]),
            (*self.contributions, *moved),
        )

    def first(self, top: int) -> "Ranked":
        """The first `top` of the list."""
        pairs = None if self.pairs is None else self.pairs[:top]
        told = (self.scores[:top], self.shares[:top], self.contributions[:top])
        return Ranked(self.rows[:top], *told, pairs)


def rank(
    columns: RankColumns,
    topics: Topics,
    ranker: Ranker,
    firm: Firm,
    rows: Rows,
    top: int | None = None,
    *,
    held: Found | None = None,
) -> Ranked:
    """The first `top` of `rows` in the order of what they promise. Ties go by row: equal input gives equal
    output.

    `held`: which of `rows` are recognitions that the firm has already; None: none.

    A promise is the ranker's score, less the doubt whether the text offers the measure, and a twentieth less
    for every measure of the same document before it. A recognition that the firm has keeps half, and what
    only time will open a tenth. A measure that only a move to another place would open comes after all
    others. Of measures in the same words (a notice and its forwarded copies) only the best placed is listed.
    """
    found = features(columns, topics, firm, rows)
    table = ranker.table(found)
    moved = ranker.contributions(table)
    line, kept = ranker.scores_of(moved), _kept(found)
    if held is not None:
        kept = np.where(held, np.float32(_SHARE_HELD), np.float32(1)) * kept
    order = np.argsort(-line * kept, kind="stable")
    order = order[_first_of(columns.twins[rows[order]])]
    order, scores = _reordered(ranker, table, order, line, kept)
    shares = kept[order] * kept_behind(columns.policies[rows[order]])
    best = np.argsort(-scores * shares, kind="stable")[:top]
    order, scores, shares = order[best], scores[best], shares[best]
    together = logits_of(scores) - logits_of(line[order])
    return Ranked(rows[order], scores, shares, _grouped(ranker.names, moved[order], together))


def kept_behind(documents: NDArray[np.integer[Any]]) -> Column:
    """The part of its promise that each row of a list, best first, keeps behind others of its document
    (rows,).

    A list is worth more where it holds more than one document. What is told twice is worth less the second
    time. A document of which much was read wrongly must not fill a list.

    >>> print(kept_behind(np.array([4, 7, 4, 4])))
    [1.     1.     0.95   0.9025]
    """
    seen: dict[int, int] = {}
    for place, document in enumerate(before := documents.tolist()):
        before[place] = seen[document] = seen.get(document, -1) + 1
    kept: Column = np.float32(_SHARE_BEHIND) ** np.array(before, np.float32)
    return kept


def _kept(found: Features) -> Column:
    """What each row keeps of its score by itself: for the doubt of reading, the wait and the place."""
    here = np.where(found[AWAY] > 0, np.float32(_SHARE_AWAY), np.float32(1))
    kept: Column = kept_of(found) * here
    return kept


def _reordered(ranker: Ranker, table: Table, order: Rows, line: Column, kept: Column) -> tuple[Rows, Column]:
    """The order with its head put in the order of line and forest together, and the scores along it.

    What stands below the head keeps the line's order, and promises no more than the last of the head.
    """
    head, rest = order[:_ASKED_OF_FOREST], order[_ASKED_OF_FOREST:]
    both = ranker.both(line[head], table[head])
    promised = both * kept[head]
    best = np.argsort(-promised, kind="stable")
    below = np.minimum(line[rest], promised.min(initial=1.0) / kept[rest])
    return np.concatenate([head[best], rest]), np.concatenate([both[best], below])


def by_document(rows: Rows, columns: RankColumns) -> list[Rows]:
    """Ranked rows grouped by document for showing: documents by their best measure, none dropped."""
    policies = columns.policies[rows]
    return [rows[policies == policy] for policy in dict.fromkeys(policies.tolist())]


def _first_of(twins: NDArray[np.int32]) -> NDArray[np.int64]:
    """The places at which a twin stands for the first time, in order."""
    told = twins.tolist()
    first = dict(zip(reversed(told), reversed(range(len(told))), strict=True))
    return np.sort(np.fromiter(first.values(), np.int64, len(first)))


def logits_of(scores: Column) -> NDArray[np.float64]:
    """The logit of each score; of 0 and 1 that of their nearest neighbours."""
    held = np.clip(scores.astype(np.float64), 1e-9, 1 - 1e-9)
    logits: NDArray[np.float64] = np.log(held / (1 - held))
    return logits


def _grouped(
    names: tuple[str, ...], moved: NDArray[np.float64], together: NDArray[np.float64]
) -> tuple[dict[str, float], ...]:
    """What moved each row (rows, features), summed by group, and what the forest did beside it (rows,)."""
    groups, member = _membership(names)
    summed = np.round(np.column_stack([moved @ member, together]), 4).tolist()
    return tuple(dict(zip((*groups, _FOREST), row, strict=True)) for row in summed)


@cache
def _membership(names: tuple[str, ...]) -> tuple[tuple[str, ...], NDArray[np.float64]]:
    """The groups, and which features belong to each (features, groups)."""
    of_name = _groups_of(names)
    groups = tuple(dict.fromkeys(of_name))
    return groups, np.array([[group == mine for group in groups] for mine in of_name], np.float64)


def _groups_of(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        next((group for prefix, group in _GROUPS if name.startswith(prefix)), _REST) for name in names
    )

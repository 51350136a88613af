"""Columns: which lines of a row stand in which column of a table, told by what the columns are there for."""

import re
from collections.abc import Callable, Sequence
from itertools import combinations, pairwise

from policymatch.reading.card_labels import CellRole
from policymatch.reading.lines import Line
from policymatch.reading.numbering import numeral_at

_GIVES = re.compile(r"给予|奖励|补[助贴]|资助|返还|减[按半免征]|贴息|[万亿]元|\d[%％]")
_IS_NO_NAME = re.compile(r"[。；，]|\d|以上|不低于|的(?:企业|单位|人员|机构)$")

Placed = list[tuple[CellRole | None, Sequence[Line]]]
"""The columns that have a cell, each with its lines."""


def placed(columns: Sequence[CellRole | None], lines: Sequence[Line]) -> Placed:
    """The columns that have a cell in a row, each with its lines: the way that fits best."""
    if not lines:
        return []
    ways = (_shared_out(some, lines) for some in combinations(columns, min(len(columns), len(lines))))
    return max(ways, key=lambda way: way[0])[1]


def _shared_out(columns: Sequence[CellRole | None], lines: Sequence[Line]) -> tuple[float, Placed]:
    """The lines of a row shared out among columns, one or more each, and how well they fit."""
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (_fit(columns[0], lines[0]), (0,))}
    for line in range(1, len(lines)):
        reached: dict[int, tuple[float, tuple[int, ...]]] = {}
        for column in range(len(columns)):
            ways = []
            if column in best:
                score, starts = best[column]
                ways.append((score + _within(lines, line) + _fit(columns[column], lines[line]), starts))
            if column - 1 in best:
                score, starts = best[column - 1]
                ways.append((score + _fit(columns[column], lines[line]), (*starts, line)))
            if ways:
                reached[column] = max(ways)
        best = reached
    score, starts = best[len(columns) - 1]
    edges = pairwise((*starts, len(lines)))
    return score, [(role, lines[low:high]) for role, (low, high) in zip(columns, edges, strict=True)]


def _within(lines: Sequence[Line], at: int) -> float:
    """How well a line goes on in the cell of the one before: a next item does, a first one does not."""
    label = numeral_at(lines[at].text, 0)
    if label is not None:
        return -1.5 if re.fullmatch(r"[（(]?[1一①][．、.）)]*", label.label) else 1.5
    return 0.5 if lines[at - 1].text[-1] in "，、；,;" else -0.5


_FITS: dict[CellRole | None, Callable[[str], float]] = {
    None: lambda text: 1.0 if len(text) <= 24 and not _IS_NO_NAME.search(text) else -1.5,
    CellRole.CONTACT: lambda text: (
        1.5
        if len(text) <= 30
        and re.search(r"[局委办厅院会处科][、，]?$|中心|部门|街道|银行|公司|各[区县]|\d{7}", text)
        else -2.0
    ),
    CellRole.OFFER: lambda text: 1.5 if _GIVES.search(text) else -0.25,
    CellRole.TARGET: lambda text: (
        1.0
        if len(text) <= 60 and not _GIVES.search(text) and re.search(r"企业|单位|机构|人|者|户", text)
        else -0.5
    ),
    CellRole.CONDITION: lambda text: -0.5 if re.search(r"给予|奖励\d|补[助贴]\d", text) else 0.5,
    CellRole.WINDOW: lambda text: (
        1.0 if len(text) <= 40 and re.search(r"[年月日季]|常年|长期|随时", text) else -1.0
    ),
    CellRole.BASIS: lambda text: 1.5 if re.search(r"[《〔\[]|号|^[-—/]+$", text) else -1.0,
    CellRole.MATERIALS: lambda text: 1.0 if re.search(r"材料|[表证书照]|复印件|证明", text) else -0.5,
}


def _fit(role: CellRole | None, line: Line) -> float:
    """How well a line stands in a column."""
    fits = _FITS.get(role)
    return fits(line.text) if fits else 0.0

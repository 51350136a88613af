"""Columns: which lines of a row stand in which column of a table, told by what the columns are there for."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from policymatch.reading.card_labels import CellRole
from policymatch.reading.lines import Line
from policymatch.reading.numbering import numeral_at
from policymatch.reading.roles_of_columns import ORDINAL, is_name, names_chosen, names_firm

ROW_NUMBER = re.compile(r"[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)．.、]?")
"""The number of a row, alone in its cell."""
_GIVES = re.compile(r"给予|奖励|补[助贴]|资助|返还|减[按半免征]|贴息|[万亿]元|\d[%％]|\d元")
_IS_NO_NAME = re.compile(r"[。；，]|\d|以上|不低于|的(?:企业|单位|人员|机构)$")
_FIRST_ITEM = re.compile(r"[（(]?[1一①][．、.）)]*")


@dataclass(frozen=True)
class Column:
    """What a column is there for, and whether it names the rows, numbers them or tells who was chosen."""

    role: CellRole | None
    names: bool = False
    numbers: bool = False
    chosen: bool = False

    @classmethod
    def under(cls, head: str, role: CellRole | None) -> "Column":
        """The column under a word, with the role that its table gives it."""
        chosen, numbers = names_chosen(head), role is None and ORDINAL.search(head) is not None
        return cls(role, is_name(role, head) and not (chosen or numbers), numbers, chosen)


Placed = list[tuple[int, Sequence[Line]]]
"""The columns that have a cell, by their places, each with its lines."""


def placed(columns: Sequence[Column], lines: Sequence[Line]) -> Placed:
    """The columns that have a cell in a row, each with its lines: the way that fits best."""
    return best_placed(columns, lines)[1]


def best_placed(columns: Sequence[Column], lines: Sequence[Line]) -> tuple[float, Placed]:
    """How well the lines of a row fit the columns, and the way that fits best."""
    if not lines:
        return 0.0, []
    ways = (
        _shared_out(columns, some, lines)
        for some in combinations(range(len(columns)), min(len(columns), len(lines)))
    )
    return max(ways, key=lambda way: way[0])


def _shared_out(
    columns: Sequence[Column], some: Sequence[int], lines: Sequence[Line]
) -> tuple[float, Placed]:
    """The lines of a row shared out among some columns, one or more each, and how well they fit."""
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (fit(columns[some[0]], lines[0]), (0,))}
    for line in range(1, len(lines)):
        reached: dict[int, tuple[float, tuple[int, ...]]] = {}
        for at, column in enumerate(some):
            ways = []
            if at in best:
                score, starts = best[at]
                ways.append((score + goes_on(lines, line) + fit(columns[column], lines[line]), starts))
            if at - 1 in best:
                score, starts = best[at - 1]
                ways.append((score + fit(columns[column], lines[line]), (*starts, line)))
            if ways:
                reached[at] = max(ways)
        best = reached
    score, starts = best[len(some) - 1]
    edges = pairwise((*starts, len(lines)))
    return score, [(column, lines[low:high]) for column, (low, high) in zip(some, edges, strict=True)]


def goes_on(lines: Sequence[Line], at: int) -> float:
    """How well a line goes on in the cell of the one before: a next item does, a first one does not."""
    label = numeral_at(lines[at].text, 0)
    if label is not None:
        return -1.5 if _FIRST_ITEM.fullmatch(label.label) else 1.5
    return 0.5 if lines[at - 1].text[-1] in "，、；,;" else -0.5


def _fits_contact(text: str) -> float:
    if len(text) <= 30 and re.search(
        r"[局委办厅院会处科][、，]?$|中心|部门|街道|银行|公司|各[区县]|\d{7}", text
    ):
        return 1.5
    return 0.25 if re.fullmatch(r"[\u4e00-\u9fff]{2,4}", text) else -2.0


_FITS: dict[CellRole | None, Callable[[str], float]] = {
    None: lambda text: 1.0 if len(text) <= 24 and not _IS_NO_NAME.search(text) else -1.5,
    CellRole.CONTACT: _fits_contact,
    CellRole.OFFER: lambda text: (
        -0.25 if not gives(text) else 0.25 if re.fullmatch(r"[\u4e00-\u9fff]{2,16}", text) else 1.5
    ),
    CellRole.TARGET: lambda text: (
        1.0
        if len(text) <= 60 and not _GIVES.search(text) and re.search(r"企业|单位|机构|合作社|人|者|户", text)
        else -0.5
    ),
    CellRole.CONDITION: lambda text: -0.5 if re.search(r"给予|奖励\d|补[助贴]\d", text) else 0.5,
    CellRole.WINDOW: lambda text: (
        1.0 if len(text) <= 40 and re.search(r"[年月日季]|常年|长期|随时", text) else -1.0
    ),
    CellRole.BASIS: lambda text: 1.5 if re.search(r"[《〔\[]|号|^[-—/]+$", text) else -1.0,
    CellRole.MATERIALS: lambda text: (
        1.0 if re.search(r"材料|[表证书照]|复印件|证明|合同|发票|报告|批件|无需|免于", text) else -0.5
    ),
    CellRole.PROCEDURE: lambda text: (
        1.0
        if len(text) <= 60 and re.search(r"申[报请]|办理|提交|[线网][上下]|平台|窗口|免申", text)
        else -0.5
    ),
}


def gives(text: str) -> bool:
    """Whether a line tells of something given."""
    return _GIVES.search(text) is not None


def fit(column: Column, line: Line) -> float:
    """How well a line stands in a column."""
    if column.numbers:
        return 2.0 if ROW_NUMBER.fullmatch(line.text) else -3.0
    if column.chosen:
        return 1.5 if names_firm(line.text) else -1.0
    if column.role is None and not column.names:
        return 0.0
    fits = _FITS.get(column.role)
    return fits(line.text) if fits else 0.0

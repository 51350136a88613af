"""Cards: documents laid out as a two-column table of labels and texts.

When a card is turned into text, each label stands as a line of its own, often in the vertical
middle of its cell, so that it cuts through the text that it labels. A cell is found again by where
sentences end and numbering restarts.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from policymatch.reading.labels import NAMES_CARD
from policymatch.reading.lines import Line
from policymatch.reading.numbering import numeral_at


class CellRole(StrEnum):
    """What a cell of a card holds."""

    BASIS = "basis"
    ISSUER = "issuer"
    NUMBER = "number"
    DATE = "date"
    TOOL = "tool"
    TARGET = "target"
    OFFER = "offer"
    CONDITION = "condition"
    PROCEDURE = "procedure"
    MATERIALS = "materials"
    WINDOW = "window"
    CONTACT = "contact"


CELL_LABELS: dict[str, CellRole] = {
    "依据文件": CellRole.BASIS,
    "政策依据": CellRole.BASIS,
    "文件依据": CellRole.BASIS,
    **dict.fromkeys(NAMES_CARD, CellRole.BASIS),
    "发文机构": CellRole.ISSUER,
    "发布机构": CellRole.ISSUER,
    "发文单位": CellRole.ISSUER,
    "主管部门": CellRole.ISSUER,
    "发文字号": CellRole.NUMBER,
    "文号": CellRole.NUMBER,
    "发布日期": CellRole.DATE,
    "发文时间": CellRole.DATE,
    "发布时间": CellRole.DATE,
    "发文日期": CellRole.DATE,
    "工具分类": CellRole.TOOL,
    "政策类型": CellRole.TOOL,
    "支持方式": CellRole.TOOL,
    "服务对象": CellRole.TARGET,
    "支持对象": CellRole.TARGET,
    "适用对象": CellRole.TARGET,
    "申报对象": CellRole.TARGET,
    "申请对象": CellRole.TARGET,
    "扶持对象": CellRole.TARGET,
    "奖励对象": CellRole.TARGET,
    "补助对象": CellRole.TARGET,
    "补贴对象": CellRole.TARGET,
    "适用范围": CellRole.TARGET,
    "服务内容": CellRole.OFFER,
    "支持内容": CellRole.OFFER,
    "政策内容": CellRole.OFFER,
    "支持标准": CellRole.OFFER,
    "奖励标准": CellRole.OFFER,
    "补贴标准": CellRole.OFFER,
    "补助标准": CellRole.OFFER,
    "资助标准": CellRole.OFFER,
    "扶持标准": CellRole.OFFER,
    "扶持内容": CellRole.OFFER,
    "优惠内容": CellRole.OFFER,
    "条件要求": CellRole.CONDITION,
    "申报条件": CellRole.CONDITION,
    "申请条件": CellRole.CONDITION,
    "支持条件": CellRole.CONDITION,
    "申领条件": CellRole.CONDITION,
    "办理条件": CellRole.CONDITION,
    "享受条件": CellRole.CONDITION,
    "申报要求": CellRole.CONDITION,
    "服务流程": CellRole.PROCEDURE,
    "办理流程": CellRole.PROCEDURE,
    "申报流程": CellRole.PROCEDURE,
    "申报材料": CellRole.MATERIALS,
    "申请材料": CellRole.MATERIALS,
    "时间/频度": CellRole.WINDOW,
    "时间频度": CellRole.WINDOW,
    "申报时间": CellRole.WINDOW,
    "受理时间": CellRole.WINDOW,
    "申请时间": CellRole.WINDOW,
    "申报期限": CellRole.WINDOW,
    "联络方式": CellRole.CONTACT,
    "联系方式": CellRole.CONTACT,
    "咨询电话": CellRole.CONTACT,
    "咨询方式": CellRole.CONTACT,
    "联系电话": CellRole.CONTACT,
}
_FEWEST_LABELS = 4
# Longer lines no column of a printed card holds: nothing was wrapped, so no label stands in the middle of its cell.
_LONGEST_WRAPPED = 60
_HEAD_ROLES = {CellRole.BASIS, CellRole.ISSUER, CellRole.NUMBER, CellRole.DATE, CellRole.TOOL}
_STARTS: dict[CellRole, re.Pattern[str]] = {
    CellRole.CONDITION: re.compile(r"申请|申报|符合|满足|凡|在.{0,8}注册|具有|应|改造项目需"),
    CellRole.PROCEDURE: re.compile(
        r"申报|登录|提交|发布|网上|根据申报|项目征集|申请|企业|征集|单位|公开|项目申报|市.{1,12}(?:发布|组织|下发)"
    ),
    CellRole.WINDOW: re.compile(r"每|年|从|自|\d{4}|常年|随时|一般|定期|全年|长期"),
    CellRole.CONTACT: re.compile(r"^.{2,30}[：:]?\s?\d{7,}"),
}
_FIRST_NUMBER = re.compile(r"[1１一]\s?[．、.]")


@dataclass(frozen=True)
class Cell:
    """A cell of a card: its role, its label line, and its lines of text; `title`: that of the card that it
    begins, where several stand in one document.
    """

    role: CellRole
    label: Line
    lines: tuple[Line, ...]
    title: Line | None = None


def cells_of(lines: tuple[Line, ...]) -> tuple[Cell, ...]:
    """The cells of a card in order; empty where the lines are no card."""
    lines = _whole_labels(_labels_apart(lines))
    labels = [i for i, line in enumerate(lines) if line.text in CELL_LABELS]
    if len(labels) < _FEWEST_LABELS:
        return ()
    width = max(display_width(line.text) for line in lines)
    labels, roles = _stacked_labels(labels, [CELL_LABELS[lines[i].text] for i in labels])
    on_top = any(len(line.text) > _LONGEST_WRAPPED for line in lines)
    starts = [labels[0]]
    for n in range(1, len(labels)):
        start = _start_of_cell(lines, labels[n - 1], labels[n], width, above=roles[n - 1], role=roles[n])
        starts.append(labels[n] if on_top else start)
    ends = [*starts[1:], len(lines)]
    return tuple(
        Cell(role, lines[label], tuple(x for x in lines[start:end] if x.text not in CELL_LABELS))
        for role, label, start, end in zip(roles, labels, starts, ends, strict=True)
    )


def with_titles(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The cells of a document of several cards, the title of each taken from the end of the cell before it.

    What stands between a title and the next label belongs to that label.
    """
    found = list(cells)
    if sum(cell.role is CellRole.OFFER for cell in cells) < 2:
        return tuple(cells)
    for n in range(1, len(found)):
        before, cell = found[n - 1], found[n]
        again = cell.label.text == cells[0].label.text
        at = _title_at(before.lines, bare=again and len(before.lines) > 1)
        first = cell.lines[0] if again and len(cell.lines) > 1 else None
        if at is None and first and first.end <= cell.label.start and _BARE_NAME.fullmatch(first.text):
            found[n] = replace(cell, lines=cell.lines[1:], title=first)
        elif at is not None:
            found[n - 1] = replace(before, lines=before.lines[:at])
            lines = (*before.lines[at + 1 :], *cell.lines)
            found[n] = replace(cell, lines=lines, title=before.lines[at])
    return tuple(map(_called_by_name, found))


def _called_by_name(cell: Cell) -> Cell:
    """A cell that tells the name of its card (政策名称), with that for title in place of the number of the card."""
    if cell.label.text not in NAMES_CARD or len(cell.lines) != 1:
        return cell
    return replace(cell, lines=(), title=cell.lines[0])


_TITLE_WITHIN, _LONGEST_TITLE, _LOWEST_TITLE = 3, 45, 3


def _title_at(lines: Sequence[Line], *, bare: bool) -> int | None:
    """Which of the last lines is the numbered heading of the card that follows; `bare`: where its first label
    comes again, the very last one may be its name alone.
    """
    near = range(len(lines) - 1, max(-1, len(lines) - 1 - _TITLE_WITHIN), -1)
    numbered = next((at for at in near if _is_title(lines[at].text)), None)
    if numbered is None and bare and _BARE_NAME.fullmatch(lines[-1].text):
        return len(lines) - 1
    return numbered


_BARE_NAME = re.compile(r"[^。；，：:;,\d]{2,24}")


def _is_title(text: str) -> bool:
    numeral = numeral_at(text, 0)
    if numeral is None or numeral.level > _LOWEST_TITLE or len(text) > _LONGEST_TITLE:
        return False
    return not re.search(r"[。；，：:;,]", text[len(numeral.label) :])


def display_width(text: str) -> int:
    """Columns that a text takes: two for a Chinese character, one for a Latin one.

    >>> display_width("每年 3 月")
    9
    """
    return sum(2 if ord(char) > 0x2E7F else 1 for char in text)


def _labels_apart(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Lines with a label and its text on one line taken apart."""
    found: list[Line] = []
    for line in lines:
        head, _, rest = line.text.partition(" ")
        if rest and head in CELL_LABELS:
            found.append(Line(line.start, line.start + len(head), head))
            found.append(Line(line.end - len(rest.lstrip()), line.end, rest.lstrip()))
        else:
            found.append(line)
    return tuple(found)


def _whole_labels(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Lines with a label that was printed in two halves, other cells between, made whole."""
    for i, first in enumerate(lines):
        for j in range(i + 1, min(i + 6, len(lines))):
            whole = first.text + lines[j].text
            if len(first.text) == 2 and len(lines[j].text) == 2 and whole in CELL_LABELS:
                label = Line(lines[j].start, lines[j].end, whole)
                return (*lines[:i], *lines[i + 1 : j], label, *lines[j + 1 :])
    return lines


def _stacked_labels(labels: list[int], roles: list[CellRole]) -> tuple[list[int], list[CellRole]]:
    """Labels in reading order where 服务内容 and 服务对象 stand above one another."""
    for n in range(len(labels) - 1):
        pair = roles[n], roles[n + 1]
        if labels[n + 1] == labels[n] + 1 and pair == (CellRole.OFFER, CellRole.TARGET):
            roles = [*roles[:n], CellRole.TARGET, CellRole.OFFER, *roles[n + 2 :]]
            labels = [*labels[:n], labels[n + 1], labels[n + 1] + 2, *labels[n + 2 :]]
    return labels, roles


def _start_of_cell(
    lines: tuple[Line, ...], before: int, label: int, width: int, *, above: CellRole, role: CellRole
) -> int:
    """Where the cell of `label` begins, somewhere after the label `before`."""
    if lines[label].text not in CELL_LABELS or label <= before + 1:
        return label
    if above is CellRole.TOOL:
        return before + 2
    if above in _HEAD_ROLES:
        return label
    candidates = range(before + 2, label + 1)
    if role is CellRole.OFFER:
        return _start_of_offers(lines, candidates, width)
    return max(candidates, key=lambda at: (_fitness(lines, label, at, role, width), at))


def _start_of_offers(lines: tuple[Line, ...], candidates: range, width: int) -> int:
    """The target cell above is short: offers begin at the first 1．, else where a line first ends."""
    for at in candidates:
        if at < len(lines) and _FIRST_NUMBER.match(lines[at].text):
            return at
    for at in candidates:
        if _closing(lines[at - 1].text, width) > 0:
            return at
    return candidates[-1]


def _fitness(lines: tuple[Line, ...], label: int, at: int, role: CellRole, width: int) -> float:
    """How well the cell of `label` would begin at line `at`."""
    score = _closing(lines[at - 1].text, width)
    following = at if at < label else label + 1
    if following < len(lines):
        score += _opening(lines[following].text, role)
    return score + 0.05 * min(label - at, 5)


def _closing(text: str, width: int) -> float:
    """How well a cell would end with a line."""
    if text[-1] in "：:" or is_short_heading(text):
        return -3.0
    if text[-1] in "。.":
        return 2.5
    if text[-1] in "；;":
        return 0.5
    return 1.0 if display_width(text) < width * 0.55 else -4.0


def is_short_heading(text: str) -> bool:
    """Whether a line is a numbered heading, which its text must follow."""
    return numeral_at(text, 0) is not None and len(text) <= 24 and not re.search(r"[。；，、]", text)


def _opening(text: str, role: CellRole) -> float:
    """How well a cell of `role` would begin with a line."""
    numeral = numeral_at(text, 0)
    if numeral and re.fullmatch(r"[（(]?[1１一①][．、.）)]*", numeral.label):
        return 3.0 if numeral.label[0] not in "（(" else 0.0
    if numeral:
        return -3.0
    start = _STARTS.get(role)
    return 1.0 if start and start.match(text) else 0.0

"""Cards: documents laid out as a two-column table of labels and texts.

When a card is turned into text, each label stands as a line of its own, often in the vertical
middle of its cell, so that it cuts through the text that it labels. A cell is found again by where
sentences end and numbering restarts.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from policymatch.reading.card_labels import BARE_NAME, CELL_LABELS, CellRole, labels_apart, whole_labels
from policymatch.reading.card_titles import is_title, is_title_numbered
from policymatch.reading.labels import NAMES_CARD
from policymatch.reading.lines import Line, display_width
from policymatch.reading.numbering import numeral_at

_FEWEST_LABELS, _NEAR = 4, 3
# Longer lines no column of a printed card holds: nothing
# was wrapped, so no label stands in the middle of its cell.
_LONGEST_WRAPPED = 60
_HEAD_ROLES = {CellRole.BASIS, CellRole.ISSUER, CellRole.NUMBER, CellRole.DATE, CellRole.TOOL}
_STARTS: dict[CellRole, re.Pattern[str]] = {
    CellRole.CONDITION: re.compile(r"申请|申报|符合|满足|凡|在.{0,8}注册|具有|应|改造项目需"),
    CellRole.PROCEDURE: re.compile(
        r"申报|登录|提交|发布|网上|在线|根据申报|项目征集|申请|企业|征集|单位|公开|项目申报|市.{1,12}(?:发布|组织|下发)"
    ),
    CellRole.WINDOW: re.compile(r"每|年|从|自|\d{4}|常年|随时|一般|定期|全年|长期"),
    CellRole.CONTACT: re.compile(r"^.{2,30}[：:]?\s?\d{7,}"),
}
# A column of texts is seven tenths as wide where other cells stand beside it.
_FULL_WIDTH = 0.86
_FIRST_NUMBER = re.compile(r"[1１一]\s?[．、.]")
# 支持的项目还应符合以下条件：: the head of a list of what is asked, however near the label of the steps.
_HEADS_CONDITIONS = re.compile(r"(?:符合|满足|具备|达到)[^。；：:]{0,12}(?:条件|要求)(?:之一)?[：:]$")
_BEHIND_CONDITIONS = {CellRole.PROCEDURE, CellRole.MATERIALS, CellRole.WINDOW, CellRole.CONTACT}


@dataclass(frozen=True)
class CardCell:
    """A cell of a card: its role, its label line, and its lines of text; `title`: that of the card that it
    begins, where several stand in one document.
    """

    role: CellRole
    label: Line
    lines: tuple[Line, ...]
    title: Line | None = None


def cells_of(lines: tuple[Line, ...]) -> tuple[CardCell, ...]:
    """The cells of a card in order; empty where the lines are no card."""
    beside = any("\t" in line.text and line.text.split("\t", 1)[0].strip() in CELL_LABELS for line in lines)
    lines = _without_scraps(whole_labels(labels_apart(lines)))
    labels = [i for i, line in enumerate(lines) if line.text in CELL_LABELS]
    if len(labels) < _FEWEST_LABELS:
        return ()
    width = max(display_width(line.text) for line in lines)
    labels, roles = _stacked_labels(lines, labels, [CELL_LABELS[lines[i].text] for i in labels])
    on_top = beside or any(_length(line.text) > _LONGEST_WRAPPED for line in lines)
    on_top = on_top or _headed_in_order(lines, labels)
    starts = [labels[0]]
    for n in range(1, len(labels)):
        start = _start_of_cell(lines, labels[n - 1], labels[n], width, above=roles[n - 1], role=roles[n])
        starts.append(labels[n] if on_top else start)
    ends = [*starts[1:], len(lines)]
    cells = (
        CardCell(role, lines[label], tuple(x for x in lines[start:end] if x.text not in CELL_LABELS))
        for role, label, start, end in zip(roles, labels, starts, ends, strict=True)
    )
    return _with_their_times(list(cells))


def _length(text: str) -> int:
    """How many characters of a line are no blanks: a printer who fills a line sets 登 录 网 站 apart."""
    return len(text) - text.count(" ")


# 2025年3月1日起至2026年12月31日止, 从2025年3月起
_IS_A_TIME = re.compile(
    r"(?:[自从]\s?)?20\d\d\s?年[\d\s年月日起至到止-]{1,36}|每年[^。；：]{1,16}|(?:常年|全年|随时|长期)[^。；：]{0,8}"
)


def _with_their_times(cells: list[CardCell]) -> tuple[CardCell, ...]:
    """The cells, the first line of a contact given to the empty cell of times before it where it tells one."""
    for n in range(1, len(cells)):
        before, cell = cells[n - 1], cells[n]
        roles = (before.role, cell.role) == (CellRole.WINDOW, CellRole.CONTACT)
        if roles and not before.lines and cell.lines and _IS_A_TIME.fullmatch(cell.lines[0].text):
            cells[n - 1] = replace(before, lines=cell.lines[:1])
            cells[n] = replace(cell, lines=cell.lines[1:])
    return tuple(cells)


_TOOL = r"[\u4e00-\u9fff]{2,4}(?:支持|服务|认定|奖励|示范|资金)"
_TOOLS = re.compile(rf"{_TOOL}(?:、{_TOOL}){{0,3}}")
_LONGEST_SCRAP = 5


def _without_scraps(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Lines without the pieces of the narrow cell of tools that stand among those
    of its neighbours: 资金支 above 工具分类 and 持、政策 and 支持 below it.
    """
    labels = [i for i, line in enumerate(lines) if line.text in CELL_LABELS]
    roles = [CELL_LABELS[lines[i].text] for i in labels]
    at = roles.index(CellRole.TOOL) if CellRole.TOOL in roles else 0
    if not at or roles[at - 1 : at + 2] != [CellRole.DATE, CellRole.TOOL, CellRole.TARGET]:
        return lines
    end = labels[at + 2] if at + 2 < len(labels) else len(lines)
    near = (i for i in range(labels[at - 1] + 2, end) if lines[i].text not in CELL_LABELS)
    scraps = [i for i in near if len(lines[i].text) <= _LONGEST_SCRAP]
    if len(scraps) == 1 or not _TOOLS.fullmatch("".join(lines[i].text for i in scraps)):
        return lines
    return tuple(line for i, line in enumerate(lines) if i not in scraps or i == labels[at] + 1)


def with_titles(cells: Sequence[CardCell]) -> tuple[CardCell, ...]:
    """The cells of a document of several cards, the title of each taken from the end of the cell before it.

    What stands between a title and the next label belongs to that label.
    """
    found = list(cells)
    if sum(cell.role is CellRole.OFFER for cell in cells) < 2:
        return tuple(cells)
    number = 1
    for n in range(1, len(found)):
        before, cell = found[n - 1], found[n]
        again = cell.label.text == cells[0].label.text
        number += again
        at = _title_at(before.lines, bare=again and len(before.lines) > 1, number=number)
        first = cell.lines[0] if again and len(cell.lines) > 1 else None
        if at is None and first and first.end <= cell.label.start and BARE_NAME.fullmatch(first.text):
            found[n] = replace(cell, lines=cell.lines[1:], title=first)
        elif at is not None:
            found[n - 1] = replace(before, lines=before.lines[:at])
            lines = (*before.lines[at + 1 :], *cell.lines)
            found[n] = replace(cell, lines=lines, title=before.lines[at])
    return tuple(map(_called_by_name, found))


def _called_by_name(cell: CardCell) -> CardCell:
    """A cell that tells the name of its card (政策名称),
    with that for title in place of the number of the card.
    """
    if cell.label.text not in NAMES_CARD or len(cell.lines) != 1:
        return cell
    return replace(cell, lines=(), title=cell.lines[0])


_TITLE_WITHIN = 3


def _title_at(lines: Sequence[Line], *, bare: bool, number: int) -> int | None:
    """Which of the last lines is the numbered heading of the card that follows; `bare`: where its first label
    comes again, the very last one may be its name alone, or bear the `number` of the card as an item does.
    """
    near = range(len(lines) - 1, max(-1, len(lines) - 1 - _TITLE_WITHIN), -1)
    numbered = next((at for at in near if is_title(lines[at].text)), None)
    named = bare and (BARE_NAME.fullmatch(lines[-1].text) is not None or _bears(lines, number))
    return len(lines) - 1 if numbered is None and named else numbered


def _bears(lines: Sequence[Line], number: int) -> bool:
    """Whether the last line is a heading with that number, and not the last item of a list (2. 贷款贴息)."""
    *above, form = (n.form if (n := numeral_at(line.text, 0)) else None for line in lines)
    return form not in above and is_title_numbered(lines[-1].text, number)


def _headed_in_order(lines: Sequence[Line], labels: Sequence[int]) -> bool:
    """Whether a heading numbered 1, 2, 3 stands right above each first label of several cards."""
    first = lines[labels[0]].text
    above = [lines[i - 1].text for i in labels if i and lines[i].text == first]
    return len(above) > 1 and all(is_title_numbered(text, n) for n, text in enumerate(above, start=1))


def _stacked_labels(
    lines: Sequence[Line], labels: list[int], roles: list[CellRole]
) -> tuple[list[int], list[CellRole]]:
    """Labels in reading order where 服务内容 and 服务对象 stand above one another."""
    for n in range(len(labels) - 1):
        pair = roles[n], roles[n + 1]
        if labels[n + 1] == labels[n] + 1 and pair == (CellRole.OFFER, CellRole.TARGET):
            roles = [*roles[:n], CellRole.TARGET, CellRole.OFFER, *roles[n + 2 :]]
            offers = _behind_first_line(lines, labels[n + 1] + 1)
            labels = [*labels[:n], labels[n + 1], offers, *labels[n + 2 :]]
    return labels, roles


def _behind_first_line(lines: Sequence[Line], at: int) -> int:
    """Behind the line at `at`, and behind those that close a bracket that it opens."""
    while at + 1 < len(lines) and _leaves_open(lines[at].text):
        at += 1
    return at + 1


def _start_of_cell(
    lines: tuple[Line, ...], before: int, label: int, width: int, *, above: CellRole, role: CellRole
) -> int:
    """Where the cell of `label` begins, somewhere after the label `before`, or behind its own."""
    if (above, role) == (CellRole.OFFER, CellRole.CONDITION) and label == before + 1:
        return _end_of_sentence(lines, label, width)
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


def _end_of_sentence(lines: tuple[Line, ...], label: int, width: int) -> int:
    """Behind the sentence that two labels, one on the other, cut through: it is still of the cell above."""
    behind = range(label + 1, min(label + 1 + _NEAR, len(lines)))
    if any(lines[at].text in CELL_LABELS for at in behind[:1]) or _closing(lines[label - 2].text, width) > 0:
        return label
    return next((at + 1 for at in behind if _closing(lines[at].text, width) > 0), label)


def _start_of_offers(lines: tuple[Line, ...], candidates: range, width: int) -> int:
    """The target cell above is short and its column narrow: offers begin at the first
    1．, else where a line first ends, and not behind the first line of the full width.
    """
    wide = next((at for at in candidates if display_width(lines[at].text) >= width * _FULL_WIDTH), None)
    candidates = candidates if wide is None else range(candidates[0], wide + 1)
    for at in candidates:
        if at < len(lines) and _FIRST_NUMBER.match(lines[at].text):
            return at
    for at in candidates:
        if _closing(lines[at - 1].text, width) > 0 and not _leaves_open(lines[at - 1].text):
            return at
    return candidates[-1]


def _leaves_open(text: str) -> bool:
    """Whether a bracket that a line opens is closed on no line but the next (高新区（以下简称高)."""
    return max(map(text.rfind, "（(")) > max(map(text.rfind, "）)"))


def _fitness(lines: tuple[Line, ...], label: int, at: int, role: CellRole, width: int) -> float:
    """How well the cell of `label` would begin at line `at`."""
    score = _closing(lines[at - 1].text, width)
    following = at if at < label else label + 1
    if following < len(lines):
        score += _opening(lines[following].text, role)
        score -= 3.0 * _heads(lines[at - 1].text, lines[following].text)
        asks = role in _BEHIND_CONDITIONS and _HEADS_CONDITIONS.search(lines[following].text)
        score -= 6.0 if asks else 0.0
    return score + 0.05 * min(label - at, 5)


def _heads(text: str, below: str) -> bool:
    """Whether a line is the numbered heading, be it with a stop,
    of the list that begins below (6．支持创业。 over （1）).
    """
    return is_short_heading(text.rstrip("。")) and re.match(r"[（(][1１一][）)]", below) is not None


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

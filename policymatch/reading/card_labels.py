"""Labels of cards: the words beside or above the texts of a card, and what each text is there for."""

import re
from collections.abc import Sequence
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
    "发放标准": CellRole.OFFER,
    "支持力度": CellRole.OFFER,
    "扶持力度": CellRole.OFFER,
    "奖励力度": CellRole.OFFER,
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
# A label and its text on one line, apart by a blank or by the rule of a table.
_BESIDE = re.compile(r"(?P<label>[^ \t：:]{2,8})(?:[ \t]{1,8})(?=[^ \t])")
_WITH_COLON = re.compile(r"(?P<label>[^ \t：:]{2,8})[：:][ \t\u3000]{0,4}(?=[^ \t\u3000])")
BARE_NAME = re.compile(r"[^。；，：:;,\d]{2,24}")
"""The name of a card on a line of its own, without a number, as an expression."""


def labels_apart(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Lines with a label and its text on one line taken apart;
    behind a colon only where cards stand one after another.
    """
    between = _WITH_COLON if _are_cards(lines) else _BESIDE
    return tuple(part for line in lines for part in _apart(line, between))


def _apart(line: Line, between: re.Pattern[str]) -> list[Line]:
    found = between.match(line.text) or _BESIDE.match(line.text)
    if found is None or found["label"] not in CELL_LABELS:
        return [line]
    label = Line(line.start, line.start + len(found["label"]), found["label"])
    return [label, Line(line.start + found.end(), line.end, line.text[found.end() :])]


def _are_cards(lines: Sequence[Line]) -> bool:
    """Whether cards stand one after another, each a bare
    name over labels with their texts (支持对象：小微企业).

    The first label comes again, under another name each time.
    """
    labels = [(n, _label(line)) for n, line in enumerate(lines)]
    first = next((label for _, label in labels if label), None)
    names = [lines[n - 1].text for n, label in labels if n and label and label == first]
    return len(names) > 1 and first not in NAMES_CARD and all(map(_is_bare_name, names))


def _label(line: Line) -> str | None:
    found = _WITH_COLON.match(line.text)
    return found["label"] if found and found["label"] in CELL_LABELS else None


def _is_bare_name(text: str) -> bool:
    return BARE_NAME.fullmatch(text) is not None and numeral_at(text, 0) is None


def whole_labels(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Lines with a label that was printed in two halves, other cells between, made whole."""
    for i, first in enumerate(lines):
        for j in range(i + 1, min(i + 6, len(lines))):
            whole = first.text + lines[j].text
            if len(first.text) == 2 and len(lines[j].text) == 2 and whole in CELL_LABELS:
                label = Line(lines[j].start, lines[j].end, whole)
                return (*lines[:i], *lines[i + 1 : j], label, *lines[j + 1 :])
    return lines

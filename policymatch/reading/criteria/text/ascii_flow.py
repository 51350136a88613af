"""A passage as one line in ASCII signs, for what is asked, or a whole body in its own; each character knows where in the
body it stands. `reading/flow.py` makes such lines in Chinese signs, for offers.
"""

import re
from itertools import pairwise

from policymatch.reading.card_labels import CELL_LABELS
from policymatch.reading.flow import Flow
from policymatch.reading.labels import LABELLED
from policymatch.reading.quantities.numerals import plain

# Labels of a card's left column, laid out in the middle of their cell, cut through its text.
_LABELS = "|".join(sorted(map(re.escape, CELL_LABELS), key=len, reverse=True))
_TARGETS = "服务对象|支持对象"
_TOOLS = "资金支持|资质认定|政策支持|人才服务|服务支持|其他|综合服务|平台支持"
# 服务 / 对象, with the second half of what stands beside it between.
_HALVED = r"(?:服务|支持)[ \t]*\n(?:[ \t]*[\u4e00-\u9fff]{2,4}[ \t]*\n)?[ \t]*对象[ \t]*(?=\n|$)"
# 资金支 / 工具分类 / 持、政策 and 服务对象 / 支持: a narrow
# cell whose lines stand among those of its neighbour.
_SCRAPS = (
    r"(?:资金|政策|项目|平台|人才)支[ \t]*\n[ \t]*工具分类[ \t]*\n[ \t]*持[^\n]{0,6}(?=\n)"
    rf"|(?:{_TARGETS})[ \t]*\n[ \t]*支持[ \t]*(?=\n)"
)
_LABEL_LINE = re.compile(
    rf"(?:^|(?<=\n))[ \t]*(?:{_SCRAPS}|工具分类[ \t]*\n[ \t]*[^\n]{{2,16}}\n[ \t]*{_HALVED}|{_HALVED}|工具分类[ \t]*\n[ \t]*[^\n]{{2,16}}\n(?=[ \t]*(?:{_TARGETS})[ \t]*\n)"
    rf"|(?:{_LABELS})[ \t]*(?=\n|$)|(?:{_TOOLS})(?:[、，](?:{_TOOLS}))*[ \t]*(?=\n[ \t]*(?:{_TARGETS})[ \t]*\n))"
)


def ascii_flow_of(body: str, start: int, end: int) -> Flow:
    r"""`body[start:end]` without white space and layout labels, in ASCII signs (`reading/signs.py`).

    >>> ascii_flow_of("对　规模以上\n企业", 0, 9).text
    '对规模以上企业'
    """
    cuts = [start, *(at for m in _LABEL_LINE.finditer(body, start, end) for at in m.span()), end]
    kept = [i for low, high in list(pairwise(cuts))[::2] for i in range(low, high) if not body[i].isspace()]
    return Flow(plain("".join(body[i] for i in kept)), tuple(kept))


def in_ascii_signs(flow: Flow) -> Flow:
    """The flow in ASCII signs."""
    return Flow(plain(flow.text), flow.offsets)


# 面向高校、科研院所，每项资助3万元: addressed as by 对, where it names applicants and no deed done for them.
_APPLICANT = (
    r"(?:高等学校|高等院校|高校|院校|科研院所|科研机构|科研单位|医疗机构|医院|个人|(?:创业|科研|创新)?团队|社会组织|行业协会|事业单位"
    r"|(?:全[省市区县]|[本我][省市区县])?[\u4e00-\u9fff]{0,10}企业)"
)
_TURNS_TO = re.compile(rf"(?<![\u4e00-\u9fff、])面向(?={_APPLICANT}(?:[、和及与]{_APPLICANT}){{0,6}}[,，])")


def with_one_address(flow: Flow) -> Flow:
    """The flow with 面向 in front of applicants told as 对; a quote from there begins with the word as written."""
    for said in reversed(list(_TURNS_TO.finditer(flow.text))):
        text = f"{flow.text[: said.start()]}对{flow.text[said.end() :]}"
        flow = Flow(text, (*flow.offsets[: said.start() + 1], *flow.offsets[said.end() :]))
    return flow


# A long line without a stop goes on in the next, and so does a scrap that a layout left over.
_LONG_LINE, _SCRAP = 24, 4
_STOPS = "。；;：:！？!?"


def unwrapped(body: str) -> Flow:
    """The body, in its own signs, without blanks and without the breaks of wrapped lines; other breaks stay.

    >>> unwrapped("注册地在 本区").text
    '注册地在本区'
    """
    kept: list[int] = []
    line_start = 0
    for at, char in enumerate(body):
        if char == "\n":
            length = at - line_start
            wrapped = (length >= _LONG_LINE or length <= _SCRAP) and body[at - 1] not in _STOPS
            line_start = at + 1
            if not wrapped or LABELLED.match(body, line_start):
                kept.append(at)
        elif not char.isspace():
            kept.append(at)
    return Flow("".join(body[at] for at in kept), tuple(kept))

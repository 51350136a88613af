"""View: a passage as one line, each character knowing where in the body it stands."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

from policymatch.domain.quote import Quote
from policymatch.reading.quantities.numerals import plain

# Labels of a card's left column; laid out in the middle of their cell, they cut through its text.
_LABELS = (
    "服务对象|服务内容|条件要求|服务流程|办理流程|工具分类|时间/频度|联络方式|发文字号|发文机构|发布日期|依据文件"
    "|申报条件|支持对象|支持内容|申报流程|申报时间|联系方式"
)
_TOOLS = "资金支持|资质认定|政策支持|人才服务|服务支持|其他|综合服务|平台支持"
_LABEL_LINE = re.compile(
    rf"(?:^|(?<=\n))[ \t]*(?:工具分类[ \t]*\n[ \t]*[^\n]{{2,16}}\n(?=[ \t]*(?:服务对象|支持对象)[ \t]*\n)"
    rf"|(?:{_LABELS})[ \t]*(?=\n|$)|(?:{_TOOLS})(?:[、，](?:{_TOOLS}))*[ \t]*(?=\n[ \t]*(?:服务对象|支持对象)[ \t]*\n))"
)


@dataclass(frozen=True)
class View:
    """The text of a passage without white space and layout labels, in plain (half-width) signs.

    `places[i]` is where character i of `text` stands in the body.
    """

    text: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, body: str, start: int, end: int) -> Self:
        r"""The view of `body[start:end]`.

        >>> View.of("对　规模以上\n企业", 0, 9).text
        '对规模以上企业'
        """
        cuts = [start, *(at for m in _LABEL_LINE.finditer(body, start, end) for at in m.span()), end]
        kept = [
            i for low, high in list(pairwise(cuts))[::2] for i in range(low, high) if not body[i].isspace()
        ]
        return cls(plain("".join(body[i] for i in kept)), tuple(kept))

    def quote(self, body: str, start: int, end: int) -> Quote:
        """The literal quote of `text[start:end]`."""
        return Quote.of(body, self.places[start], self.places[end - 1] + 1)


# A long line without a stop goes on in the next, and so does a scrap that a layout left over.
_LONG_LINE, _SCRAP = 24, 4
_STOPS = "。；;：:！？!?"


def unwrapped(body: str) -> tuple[str, list[int]]:
    """The text without blanks and without the breaks of wrapped lines, and where each character stands.

    >>> unwrapped("注册地在 本区")[0]
    '注册地在本区'
    """
    kept: list[int] = []
    line_start = 0
    for at, char in enumerate(body):
        if char == "\n":
            length = at - line_start
            wrapped = (length >= _LONG_LINE or length <= _SCRAP) and body[at - 1] not in _STOPS
            line_start = at + 1
            if not wrapped:
                kept.append(at)
        elif not char.isspace():
            kept.append(at)
    return "".join(body[at] for at in kept), kept

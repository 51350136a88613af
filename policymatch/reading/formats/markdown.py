r"""Markdown: marks of headings, emphasis, links and tables, taken from a text that is written with them."""

import re

from policymatch.reading.formats.written import CELL_BREAK

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(?=\S)", re.MULTILINE)
_BOLD = re.compile(r"(?P<mark>\*\*|__)(?=[^\s*_])(?P<words>[^*_\n]{1,200})(?<=\S)(?P=mark)")
# **第一条** 为了规范……: the number of an article, set in bold.
_BOLD_LEAD = re.compile(r"^ {0,3}(?:[-*+][ \t]+)?(?:\*\*|__)[^*_\s][^*_\n]{0,60}(?:\*\*|__)", re.MULTILINE)
_RULE_OF_A_TABLE = re.compile(
    r"^[ \t]{0,8}\|?(?:[ \t]{0,8}:?-{3,40}:?[ \t]{0,8}\|)+[ \t]{0,8}(?::?-{3,40}:?)?[ \t]{0,8}$\n?",
    re.MULTILINE,
)
_ROW = re.compile(r"^[ \t]*\|(?P<cells>[^\n]+)\|[ \t]*$", re.MULTILINE)
_RULE = re.compile(r"^ {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$\n?", re.MULTILINE)
_QUOTED = re.compile(r"^ {0,3}(?:>[ \t]?){1,9}", re.MULTILINE)
_BULLET = re.compile(r"^[ \t]{0,8}[-*+][ \t]+(?=\S)", re.MULTILINE)
_LINK = re.compile(r"!?\[(?P<words>[^\[\]\n]{0,200})\]\([^()\s]{1,400}\)")
_ESCAPED = re.compile(r"\\(?=[-\\`*_{}\[\]()#+.!|>])")
_FEWEST_MARKS = 3


def holds_markdown(text: str) -> bool:
    r"""Whether a text is written in Markdown: by three headings or openings in bold, or the rule of a table.

    >>> holds_markdown("# 办法\n## 总则\n**第一条** 目的"), holds_markdown("本条例自****年**月**日起施行。")
    (True, False)
    """
    marks = len(_HEADING.findall(text)) + len(_BOLD_LEAD.findall(text))
    return marks >= _FEWEST_MARKS or _RULE_OF_A_TABLE.search(text) is not None


def text_of_markdown(text: str) -> str:
    r"""The words of a text written in Markdown, line by line; cells of a table set apart as in any other.

    >>> text_of_markdown("# 办法\n## 总则\n**第一条** 奖励[名单](a.html)内的企业")
    '办法\n总则\n第一条 奖励名单内的企业'
    >>> text_of_markdown("| 等级 | 金额 |\n|---|---|\n| 一级 | **5万元** |")
    '等级\t金额\n一级\t5万元'
    """
    for mark in (_RULE_OF_A_TABLE, _RULE, _HEADING, _QUOTED):
        text = mark.sub("", text)
    text = _LINK.sub(lambda link: link["words"], text)
    text = _BOLD.sub(lambda bold: bold["words"], text)
    text = _BULLET.sub("", text)
    text = _ROW.sub(lambda row: CELL_BREAK.join(cell.strip() for cell in row["cells"].split("|")), text)
    return _ESCAPED.sub("", text)


def plain_of(text: str) -> str:
    """A text as it is, or its words alone where it is written in Markdown."""
    return text_of_markdown(text) if holds_markdown(text) else text

"""Enclosures: where a notice ends, by its signature and the papers that it names, and where such a paper begins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from policymatch.reading.lines import Line, lines_of
from policymatch.reading.metadata.attachments import lines_of_lists
from policymatch.reading.metadata.signature import signatures
from policymatch.reading.numbering import numeral_at
from policymatch.reading.roles import SectionRole, role_of

_NUMBER = r"附\s?件\s?[0-9一二三四五六七八九十]{1,3}"
_HEADS = re.compile(rf"(?:{_NUMBER}|附\s?件)\s?[：:]?")
# 附件2：申报条件, 附件2 申报条件
_WITH_ITS_NAME = re.compile(
    rf"{_NUMBER}[ \t\u3000]?(?:[：:.．]|[ \t\u3000])\s{{0,4}}(?P<name>[^。；，：:]{{3,40}})"
)
# What is to be filled in asks nothing by its blanks.
_FORM = re.compile(
    r"(?:(?:申[报请领]|汇总|登记|确认|备案|推荐|信息|情况|核定|审批|审核|统计)表|(?:承诺|申[请报]|委托|授权|任务)书|承诺函|名单"
    r"|模板|样式|格式|样表|范本)(?:[（(][^（）()]{1,12}[）)])?$"
)
_LONGEST_NAME = 40
# What a paper is there for, where its name tells that of all of it.
_TELLING = (
    SectionRole.CONDITION,
    SectionRole.TARGET,
    SectionRole.EXCLUSION,
    SectionRole.MATERIALS,
    SectionRole.PROCEDURE,
    SectionRole.WINDOW,
)


@dataclass(frozen=True)
class Edge:
    """Lines in which a notice ends or a paper begins; `names_paper`: they say what those below are there for."""

    lines: tuple[Line, ...]
    role: SectionRole
    names_paper: bool = False


def edges_apart(lines: Sequence[Line]) -> dict[int, Edge]:
    """Signatures, lists of papers and heads of papers, by where each line of them starts."""
    texts = [line.text for line in lines]
    signed = (range(on.first_line, on.line + 1) for on in signatures(texts) if on.issuers)
    ends = [*lines_of_lists(texts), *signed]
    heads = _heads(lines, {at for end in ends for at in end})
    closing = (Edge(tuple(lines[at] for at in end), SectionRole.CONTACT) for end in ends)
    return {line.start: edge for edge in (*heads, *closing) for line in edge.lines}


def end_of_notice(body: str) -> int | None:
    """Where the own text of a notice ends: at its signature, or at what it encloses; None where neither is told."""
    lines = lines_of(body)
    # A notice may be signed and dated below its title already.
    said = next((line.end for line in lines if line.text.endswith("。")), len(body))
    return min((start for start in edges_apart(lines) if start > said), default=None)


def _heads(lines: Sequence[Line], ends: set[int]) -> Iterator[Edge]:
    """The heads of papers (附件1), each with the line below that names it where its name tells what it is for."""
    for at, (line, below) in enumerate(pairwise((*lines, None))):
        if line is None or at in ends:
            continue
        if _HEADS.fullmatch(line.text):
            yield Edge((line,), SectionRole.HEAD)
            if below and (role := _role_of_paper(below.text)):
                yield Edge((below,), role, names_paper=True)
        elif named := _WITH_ITS_NAME.fullmatch(line.text):
            role = _role_of_paper(named["name"])
            yield Edge((line,), role or SectionRole.HEAD, names_paper=role is not None)


def _role_of_paper(name: str) -> SectionRole | None:
    """What a paper is there for by its name; None where that does not tell, or is no name.

    >>> _role_of_paper("申报条件").value, _role_of_paper("竹业补助申请表").value, _role_of_paper("竹业扶持办法")
    ('condition', 'contact', None)
    """
    if len(name) > _LONGEST_NAME or re.search("[。；，：]", name) or numeral_at(name, 0):
        return None
    if _FORM.search(name):
        return SectionRole.CONTACT
    role = role_of(name, SectionRole.HEAD)
    return role if role in _TELLING else None

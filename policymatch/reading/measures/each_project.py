"""Each project: how much each project of a sort has, told behind what is supported or without a word of giving.

以联合攻关为目标的项目；围绕节能改造的项目。每项补助金额不超过40万元。 and 单个项目中央投资不低于300万元。
"""

import re
from collections.abc import Sequence
from itertools import groupby

from policymatch.reading.listed_standards import STATE_PUTS_IN
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.under import names_sum, tells_gift
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER
from policymatch.reading.roles import SectionRole

_SEVERAL = 2
_LASTS = re.compile(
    r"(?:每|单)(?:个项目|项|个)(?:补助|资助|支持|扶持|奖补)(?:金额|额度|资金|经费)[^，。；\d]{0,8}\d[^。；]{0,40}。?"
)
_UP_TO_THE_SUM = re.compile(r"^[^，。；：\d]{2,50}(?=\d[^，；]{0,16}[万亿]元)")
# 渠道修复单个项目……
_NAMES_A_SORT = re.compile(r"[^，。；：\d]{2,24}[单每]个项目")
# ——项目单位为合作社的：应……
_SORT_OF_APPLICANT = re.compile(r"[-—\s]{0,4}(?:项目|申报|实施|承担)单位为[^，。；：]{2,30}的[：，]")
# （一）重大攻关项目。围绕……方向，支持企业开展攻关。采取前资助方式，按投入的20%给予补助。
_NAMES_PROJECT = re.compile(
    rf"{OPENING_NUMBER}[^，。；：\d]{{2,24}}?(?:项目|专项|课题|工程)(?:（[^（）]{{2,16}}）)?。"
)
_TO_OTHERS = re.compile(r"^(?:另外?|同时|并)?对(?!单个|每个|其)[^，。；]{2,40}(?:企业|单位|机构|团队|的)，")
_TOLD_AMONG = (SectionRole.OFFER, SectionRole.CONDITION, SectionRole.TARGET)


def with_each_project(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a paragraph that ends with how much each project has is one offer,
    and in which what the state puts into each project begins one, from the sort of applicants on.
    """
    found = list(labels)
    for _, told in groupby(range(len(found)), key=lambda i: layout.units[i].paragraph):
        within = list(told)
        _join_paragraph(layout, found, within)
        _join_named(layout, found, within)
        for i in within:
            outside = found[i] is Label.OUTSIDE or _NAMES_A_SORT.match(layout.units[i].text) is not None
            if found[i] is not Label.BEGIN and outside and _is_put_in(layout, i):
                _begin(layout, found, i)
    return found


def _join_paragraph(layout: Layout, found: list[Label], within: Sequence[int]) -> None:
    """Make one offer of the sentences of a paragraph, where its last alone tells a sum, of each project."""
    units, last = layout.units, within[-1]
    begun = [i for i in within if found[i] is Label.BEGIN]
    alone = not any(names_sum(units[i].text) and tells_gift(units[i].text) for i in within[:-1])
    if begun and begun[0] < last and alone and _LASTS.fullmatch(units[last].text):
        found[begun[0] + 1 : last + 1] = [Label.INSIDE] * (last - begun[0])


def _join_named(layout: Layout, found: list[Label], within: Sequence[int]) -> None:
    """Make one offer of what a sort of project is for and of the first sum for it, under the name of the sort."""
    units = layout.units
    begun = [i for i in within if found[i] is Label.BEGIN]
    if len(begun) < _SEVERAL or not _NAMES_PROJECT.fullmatch(units[within[0]].text):
        return
    first, following = begun[:_SEVERAL]
    unpaid = not any(names_sum(units[i].text) and tells_gift(units[i].text) for i in range(first, following))
    if unpaid and names_sum(units[following].text) and not _TO_OTHERS.match(units[following].text):
        found[first + 1 : following + 1] = [Label.INSIDE] * (following - first)


def _is_put_in(layout: Layout, at: int) -> bool:
    unit = layout.units[at]
    before = _UP_TO_THE_SUM.match(unit.text)
    return (
        unit.role in _TOLD_AMONG and before is not None and STATE_PUTS_IN.search(before.group()) is not None
    )


def _begin(layout: Layout, found: list[Label], at: int) -> None:
    """Begin an offer at a sum, or at the words before it in its paragraph that name a sort of applicants."""
    first = at - layout.units[at].place
    if not _SORT_OF_APPLICANT.match(layout.units[first].text) or any(
        found[i] is not Label.OUTSIDE for i in range(first, at)
    ):
        first = at
    found[first] = Label.BEGIN
    found[first + 1 : at + 1] = [Label.INSIDE] * (at - first)

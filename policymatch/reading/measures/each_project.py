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
from policymatch.reading.roles import SectionRole

_LASTS = re.compile(
    r"(?:每|单)(?:个项目|项|个)(?:补助|资助|支持|扶持|奖补)(?:金额|额度|资金|经费)[^，。；\d]{0,8}\d[^。；]{0,40}。?"
)
_UP_TO_THE_SUM = re.compile(r"^[^，。；：\d]{2,50}(?=\d[^，；]{0,16}[万亿]元)")
# 渠道修复单个项目……
_NAMES_A_SORT = re.compile(r"[^，。；：\d]{2,24}[单每]个项目")
# ——项目单位为合作社的：应……
_SORT_OF_APPLICANT = re.compile(r"[-—\s]{0,4}(?:项目|申报|实施|承担)单位为[^，。；：]{2,30}的[：，]")
_TOLD_AMONG = (SectionRole.OFFER, SectionRole.CONDITION, SectionRole.TARGET)


def with_each_project(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a paragraph that ends with how much each project has is one offer,
    and in which what the state puts into each project begins one, from the sort of applicants on.
    """
    found = list(labels)
    for _, told in groupby(range(len(found)), key=lambda i: layout.units[i].paragraph):
        within = list(told)
        _join_paragraph(layout, found, within)
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

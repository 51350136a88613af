"""Standards apart: how much is given (扶持标准：……), told behind what is asked, for the support told before both.

1.示范应用。支持企业建设示范项目。 申报条件：…… 扶持标准：……，安排不超过100万元补助。: one offer.
"""

import re
from collections.abc import Sequence

from policymatch.domain.measure import MeasureKind
from policymatch.reading.measures.kinds import kind_of
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.linear import Linear
from policymatch.reading.measures.standards_above import standard_of_all_above
from policymatch.reading.measures.under import names_sum
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER
from policymatch.reading.roles import SectionRole

_STANDARD = re.compile(r"\s{0,4}(?:补助|补贴|支持|奖励|资助|扶持|奖补|贴息)(?:标准|额度|方式)：(?=.)")
_ASKS = frozenset(
    {
        SectionRole.TARGET,
        SectionRole.CONDITION,
        SectionRole.EXCLUSION,
        SectionRole.MATERIALS,
        SectionRole.WINDOW,
    }
)
# 申报条件。申报产品应……: also where a stop stands for the colon.
_CONDITIONS = re.compile(r"\s{0,4}(?:申[报请]|基本|支持)(?:条件|要求)[。：:]")
# 2.智慧渔场。支持企业建设……
_SUPPORTS = re.compile(
    rf"{OPENING_NUMBER}(?=[^。；：\n]{{2,30}}。)(?<=[.．、）)])[^。；：，\n]{{2,30}}。(?=[^。；]{{0,200}}(?:支持|扶持|鼓励)[^。；]{{0,40}}(?:企业|单位|机构|建设|研发|开展|平台))"
)
_MOST_BETWEEN = 6
_WITHOUT_MONEY = frozenset({MeasureKind.SERVICE, MeasureKind.OTHER})


def standard_behind(layout: Layout, support: int) -> int | None:
    """The paragraph that tells the sum of a support which names none, behind what is asked of it or behind
    the last of several; None where there is none.
    """
    if names_sum(layout.text_of(support)):
        return None
    own = _own_standard(layout, support)
    return own if own is not None else standard_of_all_above(layout, support)


def _own_standard(layout: Layout, support: int) -> int | None:
    for at in range(support + 1, min(support + 2 + _MOST_BETWEEN, len(layout.paragraphs))):
        if _STANDARD.match(layout.text_of(at)) and layout.paragraphs[at].numeral is None:
            return at if at > support + 1 else None
        if not _asks(layout, at):
            return None
    return None


def with_standards_apart(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which such a standard begins no offer of its own."""
    found = _begun_by_supports(layout, labels)
    begun = {u.paragraph for u, label in zip(layout.units, found, strict=True) if label is Label.BEGIN}
    standards = {standard_behind(layout, support) for support in begun} - {None}
    return [
        Label.OUTSIDE if unit.paragraph in standards else label
        for unit, label in zip(layout.units, found, strict=True)
    ]


def _begun_by_supports(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a standard that begins an offer leaves that to the supports it is told of."""
    found = list(labels)
    offered = {
        u.paragraph for u, label in zip(layout.units, found, strict=True) if label is not Label.OUTSIDE
    }
    for support in range(len(layout.paragraphs)):
        if support in offered or not _SUPPORTS.match(layout.text_of(support)):
            continue
        of_all = standard_of_all_above(layout, support)
        gives = of_all is not None and names_sum(layout.text_of(of_all))
        if gives or standard_behind(layout, support) in offered:
            first, *rest = layout.units_in(support)
            found[first] = Label.BEGIN
            for i in rest:
                found[i] = Label.INSIDE
    return found


def kind_by_standard_apart(layout: Layout, support: int, kind: MeasureKind, model: Linear) -> MeasureKind:
    """The kind of what is given for a support: that of its standard, where its own words name no money."""
    standard = standard_behind(layout, support) if kind in _WITHOUT_MONEY else None
    told = layout.units_in(standard) if standard is not None else []
    return kind_of(layout, told[0], told[-1], model) if told else kind


def _asks(layout: Layout, paragraph: int) -> bool:
    told = layout.units_in(paragraph)
    if told and _CONDITIONS.match(layout.units[told[0]].text):
        return True
    return bool(told) and layout.units[told[0]].role in _ASKS

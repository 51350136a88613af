"""Standards apart: how much is given (扶持标准：……), told behind what is asked, for the support told before both.

1.示范应用。支持企业建设示范项目。 申报条件：…… 扶持标准：……，安排不超过100万元补助。: one offer.
"""

import re
from collections.abc import Sequence

from policymatch.domain.measure import MeasureKind
from policymatch.reading.measures.kinds import kind_of
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.linear import Linear
from policymatch.reading.measures.under import names_sum
from policymatch.reading.measures.units import Layout
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
_MOST_BETWEEN = 6
_WITHOUT_MONEY = frozenset({MeasureKind.SERVICE, MeasureKind.OTHER})


def standard_behind(layout: Layout, support: int) -> int | None:
    """The paragraph that tells the sum of a support which names none, behind what is asked of it; None where
    there is none.
    """
    if names_sum(layout.text_of(support)):
        return None
    for at in range(support + 1, min(support + 2 + _MOST_BETWEEN, len(layout.paragraphs))):
        if _STANDARD.match(layout.text_of(at)) and layout.paragraphs[at].numeral is None:
            return at if at > support + 1 else None
        if not _asks(layout, at):
            return None
    return None


def with_standards_apart(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which such a standard begins no offer of its own."""
    found = list(labels)
    begun = {u.paragraph for u, label in zip(layout.units, found, strict=True) if label is Label.BEGIN}
    standards = {standard_behind(layout, support) for support in begun} - {None}
    return [
        Label.OUTSIDE if unit.paragraph in standards else label
        for unit, label in zip(layout.units, found, strict=True)
    ]


def kind_by_standard_apart(layout: Layout, support: int, kind: MeasureKind, model: Linear) -> MeasureKind:
    """The kind of what is given for a support: that of its standard, where its own words name no money."""
    standard = standard_behind(layout, support) if kind in _WITHOUT_MONEY else None
    told = layout.units_in(standard) if standard is not None else []
    return kind_of(layout, told[0], told[-1], model) if told else kind


def _asks(layout: Layout, paragraph: int) -> bool:
    told = layout.units_in(paragraph)
    return bool(told) and layout.units[told[0]].role in _ASKS

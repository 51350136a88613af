"""Selected: a sentence that says how many of the best are chosen each year offers to be one of them."""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER
from policymatch.reading.roles import SectionRole

# 在沿海地区，2030-2032年每年遴选6-8个优秀案例; 每两年评选不少于20家标杆企业
_SELECTS = re.compile(
    rf"^{OPENING_NUMBER}(?:在[^，。；]{{2,30}}，)?(?:20\d\d(?:[-—~至]{{1,2}}20\d\d)?年?(?:起)?，?)?每(?:[两二三]?年|年度)"
    r"(?:组织|集中|择优)?(?:遴选|评选|选树|认定|评定)(?:不少于|不超过|最多|约|出)?\d{1,4}(?:[-—~至]{1,2}\d{1,4})?(?:余|左右)?[家个项名](?:左右|以上)?"
    r"(?=[^，。；]{2,40}(?:企业|案例|项目|标杆|示范|工厂|平台|园区|场景|产品|品牌|人才|机构|团队|单位|空间|模型|方案|数据集|产业园|基地|中心)[，。；])"
)


def selects(text: str) -> bool:
    """Whether a sentence says how many of the best are chosen each year.

    >>> selects("每年遴选不少于20家智慧工厂标杆企业。"), selects("到2030年培育20家标杆企业。")
    (True, False)
    """
    return _SELECTS.match(text) is not None


def with_selected(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which each sentence among offers that says how many of the best are chosen begins one."""
    return [
        Label.BEGIN if unit.role is SectionRole.OFFER and selects(unit.text) else label
        for unit, label in zip(layout.units, labels, strict=True)
    ]

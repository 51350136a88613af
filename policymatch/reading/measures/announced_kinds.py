"""Announced kinds: the kinds of what a call's opening announces, each told by its name or by what its applicants are asked.

（一）专业型竹业平台。聚焦……；（二）综合型竹业平台。汇聚……, or 拟申报甲级的企业应……。拟申报乙级竹业工厂的单位应……。
"""

import re

from policymatch.reading.measures.announced import title_of_opening
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER
from policymatch.reading.roles import SectionRole

# 企业拟申报竹业中心。 is asked, and names no kind.
_NAME = re.compile(
    rf"^{OPENING_NUMBER}(?P<name>(?![^。]{{0,24}}(?:申报|申请|准备|具[有备]|拥有|应当?|[须需]))[^，。；：、\d]{{4,24}})。$"
)
_WHO_APPLY = re.compile(
    r"^(?:拟|欲)?(?:申报|申请)(?!本|该|上述|以上|以下|第)(?P<name>[^，。；：、的]{2,16})的(?:企业|单位|机构|项目|主体|园区)"
)
_ASKS = (SectionRole.CONDITION, SectionRole.TARGET)
_TAIL, _FEWEST = 4, 2


def announced_kinds(layout: Layout) -> list[int]:
    """The sentences that begin the kinds of what the opening announces; none where it tells of fewer than two."""
    title = title_of_opening(layout) or ""
    named, asked = dict[str, int](), dict[str, int]()
    for i, unit in enumerate(layout.units):
        name = _NAME.match(unit.text) if unit.place == 0 else None
        if name and name["name"][-_TAIL:] in title:
            named.setdefault(name["name"], i)
        who = _WHO_APPLY.match(unit.text) if unit.role in _ASKS else None
        if who and who["name"][:_TAIL] in title:
            asked.setdefault(who["name"], i)
    return next((sorted(kinds.values()) for kinds in (named, asked) if len(kinds) >= _FEWEST), [])

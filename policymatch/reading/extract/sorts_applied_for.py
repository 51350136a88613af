"""Sorts applied for: the offers that a demand on those who apply for
one sort of project tells of in its own words (申请集体项目的组织单位应……).
"""

import re

from policymatch.reading.demanding import MUST
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

# 4．申请集体项目的项目组织单位应符合下列条件：
_OF_A_SORT = re.compile(
    rf"{OPENING_NUMBER}(?:申请|申报)(?!本|该|上述|以上|下列|第|各)[^，。；：、的]{{2,12}}项目的"
    rf"(?:项目)?(?:组织|牵头|承办|实施|申报|申请)?(?:单位|企业|机构)(?:还|均)?{MUST}"
)
# 14．企业培训：……
_NAME = re.compile(rf"^{OPENING_NUMBER}(?P<name>[^，。；：、\d]{{4,16}})：")


def of_a_sort(layout: Layout, index: int, places: frozenset[int]) -> frozenset[int]:
    """Those of `places`, the paragraphs of offers, whose name a demand on one sort of project
    holds, itself or in the list under it; none where it holds that of none or of all.
    """
    if not _OF_A_SORT.match(layout.text_of(index)):
        return frozenset()
    under = (i for i, paragraph in enumerate(layout.paragraphs) if index in paragraph.path)
    words = "".join(layout.text_of(i) for i in (index, *under))
    told = frozenset(p for p in places if (name := _NAME.match(layout.text_of(p))) and name["name"] in words)
    return told if len(told) < len(places) else frozenset()

"""Chosen for: clauses that call for something of their own, for which those are chosen whom they give to.

申请建设种质资源库的企业应当具备下列条件：…… and behind it 经评审认定的，给予……: nobody holds that before.
"""

import re
from collections.abc import Sequence

from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout

_CALLS = re.compile(
    r"(?:支持|鼓励|引导|申[请报])(?=[^。；：]{4,110}[。：])[^。；]{0,40}?(?:建设|创建|组建|设立|申[请报]|争创|打造)[^。；]{2,60}[。：]"
)


def calls_for_another(
    layout: Layout, offers: Sequence[Offer], is_title: Sequence[bool], place: int, before: int
) -> bool:
    """Whether the numbered clause around a paragraph, up to `before` in the flow, calls for something that it confers
    by no offer of its own; `is_title` tells which of the offers confer a title.
    """
    path = layout.paragraphs[place].path
    top = layout.spans[next((i for i in path if layout.paragraphs[i].numeral), place)][0]
    conferred = any(
        title and top <= layout.units[offer.first].start < before
        for offer, title in zip(offers, is_title, strict=True)
    )
    return not conferred and _CALLS.search(layout.flow.text, top, before) is not None

"""Invested in: what is asked of firms that others put money in is asked of them where an offer is made to them
themselves, and of nobody where it pays the investors.
"""

import re

from policymatch.reading.criteria import Passage, PassageRole
from policymatch.reading.demanding import MUST
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout

# 对投资于种子期企业的创业投资机构，……给予补助
_PAYS_INVESTORS = re.compile(
    r"(?:对|给予|奖励|补助)(?=[^。；，投]{0,43}+投)[^。；，]{0,40}(?:创业投资|股权投资|风险投资|天使投资|创投|投资)(?:机构|企业|基金|公司)(?:，|给予|予以|按)"
)
# 【支持条件】被投企业应成立不超过5年; 被投企业须符合：……
_THOSE_INVESTED_IN = re.compile(
    r"(?:【[^【】]{2,8}】)?\s{0,2}(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、．.]\s?)?"
    rf"(?:被投(?:资)?|拟投(?:资)?|所投)(?:企业|项目|公司)(?=[^。；，]{{0,8}}{MUST})"
)
# 对获得首轮投资的企业，给予补助
_GIVES_TO_THEM = re.compile(
    r"(?:获得?|取得|引入)[^，。；]{0,12}投资[^，。；]{0,6}的[^，。；]{0,8}(?:企业|项目|公司)"
)


def is_asked_of_those_invested_in(layout: Layout, paragraph: int, offer: Offer) -> bool:
    """Whether a paragraph asks something of those in whom a fund invests, and an offer pays investors."""
    start, end = layout.spans[paragraph]
    given = layout.flow.text[layout.units[offer.first].start : layout.units[offer.last].end]
    return (
        _THOSE_INVESTED_IN.match(layout.flow.text[start:end]) is not None
        and _PAYS_INVESTORS.search(given) is not None
    )


def as_said_of_them(body: str, passage: Passage, given: str) -> Passage:
    """A passage of demands, without the words that name those invested in where what is `given` goes to them."""
    if passage.role is not PassageRole.CONDITION or _GIVES_TO_THEM.search(given) is None:
        return passage
    named = _THOSE_INVESTED_IN.match(body, passage.start, passage.end)
    return passage.model_copy(update={"start": named.end()}) if named else passage

"""Invested in: what a fund asks of the firms that it invests in is not asked of the investors whom an offer pays."""

import re

from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout

# 被投企业须符合：注册地在本省内……
_ASKS_THEM = re.compile(
    r"^(?:被投(?:资)?|拟投(?:资)?|所投)(?:企业|项目|公司)[^。；，]{0,8}(?:应当?|须|需|必须)"
)
# 对投资于种子期企业的创业投资机构，……给予补助
_PAYS_INVESTORS = re.compile(
    r"(?:对|给予|奖励|补助)[^。；，]{0,40}(?:创业投资|股权投资|风险投资|天使投资|创投|投资)(?:机构|企业|基金|公司)(?:，|给予|予以|按)"
)


def is_asked_of_those_invested_in(layout: Layout, paragraph: int, offer: Offer) -> bool:
    """Whether a paragraph asks something of those in whom a fund invests, and an offer pays investors."""
    start, end = layout.spans[paragraph]
    given = layout.flow.text[layout.units[offer.first].start : layout.units[offer.last].end]
    return (
        _ASKS_THEM.match(layout.flow.text[start:end]) is not None
        and _PAYS_INVESTORS.search(given) is not None
    )

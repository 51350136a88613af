"""Fronted: whom a sentence of a paragraph puts in front of all that follows (对于重大项目，……。优先给予……)."""

import re

from policymatch.reading.criteria import Passage, PassageRole
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

# 对于市级重大项目，由主管部门……: a comma parts whom from all that is said of them.
_FRONTED = re.compile(
    rf"(?:{OPENING_NUMBER})?(?P<whom>对于[^，。；：\d]{{2,30}}(?:项目|企业|机构|单位|平台|团队|人才))，"
)
# 优先采取贷款贴息等方式支持落地: a sentence that names nobody anew goes on with them.
_GOES_ON = re.compile(
    r"优先(?:采取|安排|给予|支持)|并|可(?:给予|享受|按|以)|同时|此外|另外?|按照?|根据|结合|给予|予以|由"
)
_NAMES_ANEW = re.compile(
    r"对于?(?!企业|项目|单位|机构)(?=[^，。；项企机单平团人的]{0,40}+[项企机单平团人的])[^，。；]{2,40}(?:项目|企业|机构|单位|平台|团队|人才|的)"
)


def fronted_over(layout: Layout, offer: Offer) -> Passage | None:
    """Whom a sentence in front of an offer names for its paragraph, where none up to the offer names others;
    else None.
    """
    units, at = layout.units, offer.first
    for opens in range(at - 1, at - 1 - units[at].place, -1):
        if not _goes_on(units[opens + 1].text):
            return None
        if fronted := _FRONTED.match(units[opens].text):
            begin = units[opens].start
            start, end = layout.flow.span(begin + fronted.start("whom"), begin + fronted.end("whom"))
            return Passage(role=PassageRole.CONDITION, start=start, end=end)
    return None


def _goes_on(text: str) -> bool:
    return _GOES_ON.match(text) is not None and _NAMES_ANEW.search(text) is None

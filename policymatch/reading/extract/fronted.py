"""Fronted: whom a sentence of a paragraph puts in front of all that follows (对于重大项目，……。优先给予……)."""

import re
from collections.abc import Collection

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


# 3.1 乙类企业从合作银行取得贷款的，可以申请贴息。, over 3.2 贴息标准：……
_MAY_APPLY = re.compile(
    rf"^{OPENING_NUMBER}(?!第|申[报请领]|符合|上述|以上)(?P<whom>[^，。；：\d（]{{2,16}}?(?:企业|单位|机构|团队|平台))[^。；：]{{0,80}}?可(?:以)?(?:按规定)?申[请领报][^。；，：\d]{{0,8}}?(?P<gift>贴息|补贴|补助|奖励|资助|补偿)[。，；]"
)
_TELLS_HOW_MUCH = re.compile(
    rf"^{OPENING_NUMBER}(?:通过|对)?(?:(?!企业|单位|机构|团队|平台|个人|人才)[^，。；：]){{0,24}}(?:标准|额度|比例|费)[^，。；：]{{0,8}}[：，]"
)


def applied_before(layout: Layout, offer: Offer, taken: Collection[int]) -> Passage | None:
    """Who, a paragraph beside that of an offer says, may apply for what the offer only tells the sums of; else
    None. `taken` are the paragraphs that hold offers.
    """
    first = layout.units[offer.first]
    place, tells = first.paragraph, _TELLS_HOW_MUCH.match(first.text)
    if first.place or tells is None or layout.paragraphs[place].numeral is None:
        return None
    path = layout.paragraphs[place].path
    beside = (
        at for at in range(place - 1, path[-1] if path else place, -1) if layout.paragraphs[at].path == path
    )
    for at in beside:
        if (told := _MAY_APPLY.match(layout.text_of(at))) and at not in taken and told["gift"] in first.text:
            begin = layout.spans[at][0]
            start, end = layout.flow.span(begin + told.start("whom"), begin + told.end() - 1)
            return Passage(role=PassageRole.OWN, start=start, end=end)
    return None


def _goes_on(text: str) -> bool:
    return _GOES_ON.match(text) is not None and _NAMES_ANEW.search(text) is None

"""Tenants: what is asked of a place that is recognised is not asked of the firms in it, where an offer is made to these,
nor what is asked of the firms in it of those who run the place.
"""

import re

from policymatch.reading.demanding import MUST
from policymatch.reading.extract.invested_in import is_asked_of_those_invested_in
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import CITED_ARTICLE, ITEM_NUMBER
from policymatch.reading.roles import SectionRole

_ASKING = (SectionRole.CONDITION, SectionRole.TARGET)
_PLACES = r"(?:园区|产业园|基地|孵化器|众创空间|加速器|载体)"
# 园区内企业新增贷款的，按……贴息; 对入驻企业给予租金补贴
_GIVES_TO_TENANTS = re.compile(
    rf"^(?:{ITEM_NUMBER})?(?:其中，?)?(?:对|支持)?(?:(?:在)?{_PLACES}内的?[^，。；]{{0,8}}企业|(?:入驻|在孵|入园)的?企业)"
)
_GIVES_TO_THE_PLACE = re.compile(
    rf"(?:给予|奖励|补助)[^，。；\d]{{0,6}}(?:{_PLACES}|运营)|运营(?:机构|单位|主体|方)"
)
# 入驻企业60家以上, 运营机构专职人员不少于8人: of a place
_TELLS_OF_A_PLACE = re.compile(
    r"(?:入驻|在孵|入园)的?[^，。；]{0,6}企业[^，。；]{0,10}\d{1,4}[家户]|运营(?:机构|单位|主体)[^，。；]{2,30}\d|(?:园区|基地|载体|孵化器)内[^，。；]{0,8}企业[^。；]{2,40}\d"
)

# 孵化器在孵企业应当具备以下条件：, 入驻团队须……, 毕业企业应符合下列条件之一：
_HEADS_TENANTS = re.compile(
    rf"^\s{{0,4}}(?:{CITED_ARTICLE}|{ITEM_NUMBER})?\s{{0,4}}(?:[^，。；：]{{0,8}}{_PLACES}(?:内)?的?)?(?:在孵|入驻|入孵|入园|毕业)的?(?:创业|科技)?(?:企业|团队|项目)(?:[和与或、](?:创业)?(?:企业|团队|项目))?"
    rf"(?:(?:毕业|入驻|入孵)?(?:条件|标准)|(?:一般|均|还)?(?:{MUST}|应)(?:同时)?(?:具备|符合|满足|达到))"
)
_NAMES_TENANTS = re.compile(r"(?:在孵|入驻|入孵|入园|毕业)的?(?:创业|科技)?(?:企业|团队|项目)")


def asks_of_a_place(layout: Layout) -> bool:
    """Whether a document asks a place how many firms it holds or what those who run it have."""
    asking = (i for i, one in enumerate(layout.paragraphs) if one.role in _ASKING)
    return any(_TELLS_OF_A_PLACE.search(layout.text_of(i)) for i in asking)


def is_asked_of_others(layout: Layout, paragraph: int, offer: Offer, *, of_a_place: bool) -> bool:
    """Whether a paragraph asks something of others than those to whom an
    offer is made; `of_a_place`: the document asks a place something.
    """
    of_the_place = of_a_place and _is_asked_of_the_place(layout, paragraph, offer)
    of_tenants = _is_asked_of_tenants(layout, paragraph, offer)
    return of_the_place or of_tenants or is_asked_of_those_invested_in(layout, paragraph, offer)


def _is_asked_of_tenants(layout: Layout, paragraph: int, offer: Offer) -> bool:
    """Whether a paragraph stands under a head that asks something of the firms in a place, and the offer is not theirs."""
    heads = (paragraph, *layout.paragraphs[paragraph].path)
    if not any(_HEADS_TENANTS.match(layout.text_of(at)) for at in heads):
        return False
    given = layout.flow.text[layout.units[offer.first].start : layout.units[offer.last].end]
    return not _NAMES_TENANTS.search(given) or _GIVES_TO_THE_PLACE.search(given) is not None


def _is_asked_of_the_place(layout: Layout, paragraph: int, offer: Offer) -> bool:
    """Whether a paragraph stands in another clause than an offer that is made to the firms in a place."""
    given = layout.flow.text[layout.units[offer.first].start : layout.units[offer.last].end]
    if not _GIVES_TO_TENANTS.match(given) or _GIVES_TO_THE_PLACE.search(given):
        return False
    own, place = layout.paragraphs[paragraph], layout.paragraphs[layout.units[offer.first].paragraph]
    return not own.path[:1] or own.path[:1] != place.path[:1]

"""Opening: where the words begin that state a measure, for a part that a comma cuts off its sentence too."""

import re
from collections.abc import Sequence

from policymatch.reading.criteria import Passage, PassageRole
from policymatch.reading.extract.items import item_of
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.under import given_over
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

# 并根据绩效给予最高20万元奖励, 根据绩效对符合条件的机构予以奖励: to nobody whom it names anew.
_NAMES_NO_ONE = re.compile(
    r"(?:并|同时|另外?|再|还|根据|按照?|依据|给予|予以)(?![^。；]{0,60}对于?(?!其|符合|上述))[^。；]{4,200}"
)


def opens_with(layout: Layout, offers: Sequence[Offer], offer: Offer) -> int:
    """The first unit that states a measure: that of its lead or, where the offer is
    a part cut off behind a comma which names no one, the first of its sentence.

    Where it only tells the steps of what a clause over it gives, that clause opens it; where it is
    the standard of an item of a call, the name of that item.
    """
    units, first = layout.units, offer.first
    if (item := item_of(layout, offers, offer)) is not None:
        return next(i for i, unit in enumerate(units) if unit.paragraph == item)
    over = given_over(layout, offer.lead)
    if over is not None and over[0] + 1 == over[1]:
        return over[0]
    if (named := _heading_named(layout, offer)) is not None:
        return named
    if offer.lead < first or _NAMES_NO_ONE.match(units[first].text) is None:
        return offer.lead
    return _first_of_sentence(layout, first)


# （二）星火计划 over 计划立项数不超过20项，每项不超过15万元: what it is the sum of.
_HOW_MANY = re.compile(
    r"(?:以上|本(?:类|批|专题|方向))?(?:计划|拟|预计)?(?:立项|支持|资助)(?:项目)?(?:数量?|名额|不超过|约)?[^。；，]{0,12}\d{1,4}[项个家]"
)


def _heading_named(layout: Layout, offer: Offer) -> int | None:
    """The numbered heading right over an offer that only tells how many are paid how much; None for another."""
    unit = layout.units[offer.lead]
    above = unit.paragraph - 1
    if unit.place or layout.paragraphs[unit.paragraph].path[-1:] != (above,):
        return None
    numbered = layout.paragraphs[unit.paragraph].numeral is not None
    if numbered or layout.paragraphs[above].numeral is None or not _HOW_MANY.match(unit.text):
        return None
    return layout.units_in(above)[0]


def _first_of_sentence(layout: Layout, unit: int) -> int:
    """The unit that begins the sentence of which commas cut off another."""
    while unit and layout.units[unit - 1].text.endswith(("，", ",")):
        unit -= 1
    return unit


# 按规定，对研发中心，……; 支持高校、企业等主体，围绕生物医药领域，……: whom the whole sentence is for.
_FRONT = re.compile(
    rf"^{OPENING_NUMBER}(?:[^，。；对]{{2,20}}，)?(?P<whom>(?:对于?|支持|鼓励)(?:(?!给予|予以|奖励|补贴|补助|符合)[^，。；]){{3,90}}，(?:围绕[^，。；]{{2,80}}，)?)"
)
# 对于形成的新产品: what comes of what the sentence supports
_COMES_OF_IT = re.compile(r"对于?(?:形成|产生|由此)")
_BUYS = re.compile(r"(?:采购|购买|进口|销售|转让)")
# 对家庭农场转型为公司的，给予……，申报为龙头企业的，……: what those who have turned into firms do next.
_TURNS = re.compile(
    rf"^{OPENING_NUMBER}(?:[^，。；对]{{2,20}}，)?对[^，。；]{{2,24}}(?:转型|转变|转|改制|升级)为[^，。；]{{2,20}}的，"
)
_DOES_NEXT = re.compile(r"(?:申报|入库|纳入|升规|成长)(?:为)?[^，。；对]{0,30}的，")


def front_of(layout: Layout, offer: Offer) -> Passage | None:
    """Whom the front of a sentence names for a part of it that a comma cuts off and that names no one; else None."""
    units = layout.units
    text = units[offer.first].text
    does_next = _DOES_NEXT.match(text) is not None
    if not does_next and not any(words.match(text) for words in (_NAMES_NO_ONE, _COMES_OF_IT, _BUYS)):
        return None
    first = _first_of_sentence(layout, offer.first)
    front = _FRONT.match(units[first].text) if first < offer.first else None
    if front is None or (does_next and not _TURNS.match(units[first].text)):
        return None
    begin = units[first].start
    start, end = layout.flow.span(begin + front.start("whom"), begin + front.end())
    return Passage(role=PassageRole.TARGET, start=start, end=end)

"""Led: who is to lead what an offer pays for, told in a line of its own over what is given."""

import re

from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout
from policymatch.reading.roles import SectionRole

_LEAD = re.compile(r"(?:支持|鼓励)[^。；，]{2,40}(?:企业|单位|机构|院所|高校)牵头，")
# 优先采取股权投资方式进行支持; 确有必要的，给予事前补助
_NAMES_NO_ONE = re.compile(r"(?:优先|主要)?(?:采取|采用|给予|予以|按照?)|确有(?:必要|需要)的，")


def leads_over(layout: Layout, offer: Offer) -> tuple[int, int] | None:
    """The span in the flow of the line that says who leads what an offer pays for, which names no one itself."""
    units, paragraphs, opens = layout.units, layout.paragraphs, offer.first
    while opens and units[opens - 1].paragraph == units[offer.first].paragraph:
        opens -= 1
    if not opens or not _NAMES_NO_ONE.match(units[offer.first].text):
        return None
    before, place = units[opens - 1], units[opens].paragraph
    beside = before.role is SectionRole.OFFER and paragraphs[before.paragraph].path == paragraphs[place].path
    led = beside and paragraphs[place].numeral is None and _LEAD.match(before.text)
    return (before.start, before.end) if led else None

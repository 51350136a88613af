"""Built before: those whom a sentence wants to build
something are given all that it goes on to give for it.
"""

import re
from collections.abc import Iterator

from policymatch.reading.criteria import Passage, PassageRole
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

# 鼓励民营企业投建公交充电站、换电柜等示范项目，对充电站点给予补贴，……
_WANTS_BUILT = re.compile(
    rf"{OPENING_NUMBER}(?:支持|鼓励|引导)[^，。；]{{2,24}}?(?:企业|资本|机构|单位)(?:投资|参与){{0,2}}(?:投建|建设|新建|改造|运营|购置|开发)(?P<what>[^，。；]{{2,60}})(?=，)"
)


def built_by_those_before(layout: Layout, offer: Offer) -> Iterator[Passage]:
    """The words that open the sentence of an offer, where the offer gives something for what they want built."""
    units, at = layout.units, offer.first
    while at and units[at].place and units[at - 1].text.endswith(("，", ",")):
        at -= 1
    wants = _WANTS_BUILT.match(units[at].text) if at < offer.first else None
    if wants is None or not _is_for(wants["what"], units[offer.first].text):
        return
    start, end = layout.flow.span(units[at].start, units[at].start + wants.end())
    yield Passage(role=PassageRole.CONDITION, start=start, end=end)


# 示范项目, 建设: said of anything that is built.
_SAID_OF_ANY = re.compile(r"示范|项目|建设|设施|设备|企业|给予|补贴|补助|奖励|[、，。；等和及与对的]")


def _is_for(built: str, text: str) -> bool:
    """Whether words speak of the thing that is built: two letters of its name in a row."""
    name = _SAID_OF_ANY.sub(" ", built)
    pairs = (name[i : i + 2] for i in range(len(name) - 1))
    return any(" " not in pair and pair in text for pair in pairs)

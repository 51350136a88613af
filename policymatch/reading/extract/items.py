"""Items: supports of a call told each as a name, what is asked (申报条件) and how much is given (补助标准).

（一）仓库改造补助 1.申报条件：…… 2.补助标准：给予一次性20万元补助。: one measure, from its name to its standard.
"""

import re
from collections.abc import Iterator, Sequence

from policymatch.reading.criteria import Passage, PassageRole
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER
from policymatch.reading.roles import SectionRole

_STANDARD = re.compile(
    rf"\s{{0,4}}{OPENING_NUMBER}\s?(?:支持|补助|奖励|补贴|资助|扶持|奖补)标准(?:[：:]|\s{{0,4}}$)"
)
_ASKS = (SectionRole.CONDITION, SectionRole.TARGET)
# 支持饭店开展绿色改造。 年产量达1000吨以上的企业。
_NAMES_WHOM = re.compile(
    rf"^\s{{0,4}}{OPENING_NUMBER}\s?(?:(?:支持|鼓励|引导|对)(?P<does>[^。；：]{{4,90}})|(?P<is>[^。；：]{{4,90}}的(?:企业|单位|机构|主体|平台|协会)))(?:[。；]|$)"
)


def item_of(layout: Layout, offers: Sequence[Offer], offer: Offer) -> int | None:
    """The numbered paragraph that names the item which an offer says the standard of and no
    other offer stands in; None where what it gives is told of no such item.
    """
    own = layout.units[offer.first].paragraph
    label = next((at for at in (own, *layout.paragraphs[own].path[-1:]) if _is_standard(layout, at)), None)
    item = layout.paragraphs[label].path[-1] if label is not None and layout.paragraphs[label].path else None
    if label is None or item is None or layout.paragraphs[item].numeral is None:
        return None
    others = (layout.units[other.first].paragraph for other in offers if other is not offer)
    alone = not any(item in (place, *layout.paragraphs[place].path) for place in others)
    return item if alone and _asks_before(layout, item, label) else None


def _is_standard(layout: Layout, at: int) -> bool:
    return _STANDARD.match(layout.text_of(at)) is not None


def _asks_before(layout: Layout, item: int, label: int) -> bool:
    """Whether a label of an item before that of its standard asks something."""
    path = layout.paragraphs[label].path
    return any(
        layout.paragraphs[at].path == path and layout.paragraphs[at].role in _ASKS
        for at in range(item + 1, label)
    )


def whom_an_item_names(layout: Layout, offers: Sequence[Offer], offer: Offer) -> Iterator[Passage]:
    """Whom the name of the item that an offer is the standard of says it is for, where it says so."""
    item = item_of(layout, offers, offer)
    named = _NAMES_WHOM.match(layout.text_of(item)) if item is not None else None
    if item is not None and named is not None:
        at = layout.spans[item][0]
        told = "does" if named["does"] else "is"
        start, end = layout.flow.span(at + named.start(told), at + named.end(told))
        yield Passage(role=PassageRole.TARGET, start=start, end=end)

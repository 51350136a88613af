"""Listed above: what a clause asks in a list, where the gift stands behind it in a paragraph without a number."""

import re
from collections.abc import Container, Iterator

from policymatch.reading.criteria import Passage, PassageRole
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout

# 经认定的，按投入的20%给予扶持。 符合上述条件的企业，给予……
_ONCE_MET = re.compile(
    r"(?:经[^，。；]{2,14}的，|对?(?:符合|达到|满足)(?:上述|以上|前述)[^，。；]{0,14}(?:的|企业|单位)，?|(?:上述|以上)(?:企业|单位|项目)经[^，。；]{2,14}，)"
)
# 改造后须达到以下五项指标中的三项：, 须同时满足以下条件：
_HEADS_A_LIST = re.compile(r"(?:以下|下列|如下)[^。；：]{0,24}[：:]\s*$")
_DEPTH = 2


def listed_above(layout: Layout, offer: Offer, taken: Container[int]) -> Iterator[Passage]:
    """The clause whose list an offer stands behind, from its first words to its last item; `taken` hold offers."""
    unit = layout.units[offer.first]
    paragraph = layout.paragraphs[unit.paragraph]
    if unit.place or paragraph.numeral is not None or len(paragraph.path) < _DEPTH:
        return
    head, last = paragraph.path[-_DEPTH], unit.paragraph - 1
    heads = _HEADS_A_LIST.search(layout.flow.text[slice(*layout.spans[head])]) is not None
    if heads and _ONCE_MET.match(unit.text) and not any(i in taken for i in range(head, last + 1)):
        start, end = layout.paragraphs[head].start, layout.paragraphs[last].end
        yield Passage(role=PassageRole.CONDITION, start=start, end=end)

"""Sorts named: demands that open with the name of what another offer alone is made to (重点项目：申报单位应为……)."""

import re
from collections.abc import Iterator, Sequence

from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

# 2.重点项目：……, 软件企业须……, “揭榜挂帅”项目发榜企业除共性条件外，还应满足：
_OPENS_WITH_A_SORT = re.compile(
    rf"(?:【[^【】]{{2,8}}】)?{OPENING_NUMBER}(?!申[报请领]|参评|推荐|牵头|承担|上述|以上|下列|以下|所有|各类|本|该|同一)"
    r"(?P<name>[\u4e00-\u9fffA-Za-z“”]{2,18}?(?:项目|企业|机构|平台|单位|团队|基地|园区))"
    r"(?:：|除[^，。；]{2,14}外，|(?:还|均|原则上)?(?:应当?|须|必须|需)(?!求|要))"
)
_SHORTEST_NAME, _LONGEST_HEAD = 4, 60
# （一）技术攻关项目。, before the offers of its paragraph
_HEADING = re.compile(r"[^，。；：\d]{2,40}。")
_BEHIND_A_NOUN = re.compile(r"(?<=项目)|(?<=的)")


class SortsNamed:
    """Which paragraphs that ask something say by their first words that they speak to other offers."""

    def __init__(self, layout: Layout, offers: Sequence[Offer]) -> None:
        self._layout = layout
        self._told = {offer: self._words_of(offer) for offer in offers}

    def speaks_to_another(self, index: int, offer: Offer) -> bool:
        """Whether a paragraph, or a clause that it stands under, opens with a sort that another offer names and this one doesn't."""
        own = self._told[offer]
        return any(self._is_of_another(name, own) for name in self._names_over(index))

    def _is_of_another(self, name: str, own: str) -> bool:
        return name not in own and any(name in words for words in self._told.values())

    def _names_over(self, index: int) -> Iterator[str]:
        """The sorts that a paragraph and the clauses above it open with, each in its last noun too (发榜企业)."""
        for at in (index, *self._layout.paragraphs[index].path):
            opening = _OPENS_WITH_A_SORT.match(self._layout.text_of(at))
            name = opening["name"] if opening else ""
            one = _BEHIND_A_NOUN.split(name)[-1] or name
            if len(one) >= _SHORTEST_NAME:
                yield one

    def _words_of(self, offer: Offer) -> str:
        """The words of an offer, and those of the clauses that it stands in."""
        units = self._layout.units
        place = units[offer.first].paragraph
        over = [self._layout.text_of(at, _LONGEST_HEAD) for at in self._layout.paragraphs[place].path]
        if heading := _HEADING.match(self._layout.text_of(place)):
            over.append(heading.group())
        return "".join((*over, *(unit.text for unit in units[offer.lead : offer.last + 1])))

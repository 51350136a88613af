"""Sorts named: demands that open with the name of what another offer alone is made to (重点项目：申报单位应为……)."""

import re
from collections.abc import Iterator, Sequence

from policymatch.reading.extract.nameless_blocks import nameless_blocks
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

# 2.重点项目：……, 软件企业须……, “揭榜挂帅”项目发榜企业除共性条件外，还应满足：
_OPENS_WITH_A_SORT = re.compile(
    rf"^(?:【[^【】]{{2,8}}】)?(?:第[一二三四五六七八九十百\d]{{1,5}}条)?{OPENING_NUMBER}(?!第|申[报请领]|参评|推荐|牵头|承担|上述|以上|下列|以下|所有|各类|本|该|同一)"
    r"(?P<name>[\u4e00-\u9fffA-Za-z“”]{2,18}?(?:项目|企业|机构|平台|单位|团队|基地|园区))"
    r"(?:：|除[^，。；]{2,14}外，|(?:还|均|原则上)?(?:应当?|须|必须|需)(?!求|要))"
)
# 2．中小微企业在领取服务券时，须同时满足以下条件：
_WHEN_THEY_ASK_FOR = re.compile(
    rf"^{OPENING_NUMBER}[^，。；：\d]{{2,24}}在(?:申请|申领|领取|使用|享受)(?P<what>[\u4e00-\u9fff]{{2,12}}?)(?:的?支持)?(?:时|前)，"
)
_SHORTEST_NAME, _LONGEST_HEAD = 4, 60
_SHORTEST_GIFT = 3
# （一）技术攻关项目。, before the offers of its paragraph
_HEADING = re.compile(r"^[^，。；：\d]{2,40}。")
# 3．企业分类：, over the classes that any offer may be made to
_SORTS_ALL = re.compile(
    rf"{OPENING_NUMBER}(?:申[报请])?(?:企业|单位|主体|对象|项目)(?:分类|类别|类型|分为[^，。；：]{{0,10}}类?)：?$"
)
_BEHIND_A_NOUN = re.compile(r"(?<=项目)|(?<=的)")


class SortsNamed:
    """Which paragraphs that ask something say by their first words that they speak to other offers."""

    def __init__(self, layout: Layout, offers: Sequence[Offer]) -> None:
        self._layout = layout
        self._told = {offer: self._words_of(offer) for offer in offers}
        self._first_of_lists = list(nameless_blocks(layout, _WHEN_THEY_ASK_FOR))
        self._items = self._items_that_name()

    def spoken_to(self, index: int, offer: Offer, start: int, end: int) -> Iterator[tuple[int, int]]:
        """What of a span of a paragraph speaks to an offer: all but
        the items that open with a sort which another names and this one doesn't.
        """
        for name, low, high in self._items.get(index, ()):
            if start <= low < end and self._is_of_another(name, offer):
                if start < low:
                    yield start, low
                start = high
        if start < end:
            yield start, end

    def _items_that_name(self) -> dict[int, list[tuple[str, int, int]]]:
        """By paragraph the items within one line that open with a sort (……；3.服务机构须为……), with their spans."""
        found: dict[int, list[tuple[str, int, int]]] = {}
        for unit in self._layout.units:
            opening = _OPENS_WITH_A_SORT.match(unit.text) if unit.place else None
            if opening and len(name := _last_noun(opening["name"])) >= _SHORTEST_NAME:
                span = self._layout.flow.span(unit.start, unit.end)
                found.setdefault(unit.paragraph, []).append((name, *span))
        return found

    def _is_of_another(self, name: str, offer: Offer) -> bool:
        return name not in self._told[offer] and any(name in words for words in self._told.values())

    def speaks_to_another(self, index: int, offer: Offer) -> bool:
        """Whether a paragraph, or the clause that it stands under,
        opens with a sort that another offer names and this one doesn't.
        """
        own, name = self._told[offer], self._name_over(index) or self._asked_for_over(index)
        if any(block.is_of_others(index, own, self._told.values()) for block in self._first_of_lists):
            return True
        return bool(name) and self._is_of_another(name, offer)

    def _asked_for_over(self, index: int) -> str:
        """What a paragraph, or the clause that it stands under, says is asked for when its demands are met."""
        above = (index, *reversed(self._layout.paragraphs[index].path))
        heads = (_WHEN_THEY_ASK_FOR.match(self._layout.text_of(at)) for at in above)
        what = next((head["what"] for head in heads if head), "")
        return what if len(what) >= _SHORTEST_GIFT else ""

    def _name_over(self, index: int) -> str:
        """The sort that a paragraph opens with, else the nearest clause above, by its last noun (发榜企业)."""
        path = self._layout.paragraphs[index].path
        if any(_SORTS_ALL.match(self._layout.text_of(at)) for at in path):
            return ""
        above = (index, *reversed(path))
        openings = (_OPENS_WITH_A_SORT.match(self._layout.text_of(at)) for at in above)
        name = next((opening["name"] for opening in openings if opening), "")
        one = _last_noun(name)
        return one if len(one) >= _SHORTEST_NAME else ""

    def _words_of(self, offer: Offer) -> str:
        """The words of an offer, and those of the clauses that it stands in."""
        units = self._layout.units
        place = units[offer.first].paragraph
        over = [self._layout.text_of(at, _LONGEST_HEAD) for at in self._layout.paragraphs[place].path]
        if heading := _HEADING.match(self._layout.text_of(place)):
            over.append(heading.group())
        return "".join((*over, *(unit.text for unit in units[offer.lead : offer.last + 1])))


def _last_noun(name: str) -> str:
    return _BEHIND_A_NOUN.split(name)[-1] or name

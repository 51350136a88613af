"""Trades of chapters: an act of several trades whose chapters are headed by one each (一、集成电路) is for firms of
that trade in each of them.
"""

import re
from collections.abc import Iterator

from policymatch.reading.criteria import Passage, PassageRole
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout

_FEWEST = 2
_TRADE = re.compile(r"[\u4e00-\u9fffA-Za-z]{2,12}?(?=产业$|行业$|$)")
# 对牵头发布清单的医院、学校……, 个人取得执照的……: others than firms of a trade
_FOR_OTHERS = re.compile(
    r"^[^，。；]{0,40}?(?:个人|医院|学校|(?<!研发)机构|高校|院所|人才|人员|社会资本|基金|博士|硕士|毕业生)"
)


class TradesOfChapters:
    """The chapters of a document that are headed by nothing but a trade of those which its title lists."""

    def __init__(self, layout: Layout, title: str) -> None:
        self._layout = layout
        heads = ((at, self._trade_of(at, title)) for at in range(len(layout.paragraphs)))
        headed = {at: trade for at, trade in heads if trade}
        self._headed = headed if len(set(headed.values())) >= _FEWEST else {}

    def of(self, offer: Offer) -> Iterator[Passage]:
        """The trade of the chapter that an offer stands in, unless it is for others than firms."""
        first = self._layout.units[offer.first]
        place = first.paragraph
        for at in self._layout.paragraphs[place].path:
            if (trade := self._headed.get(at)) and not _FOR_OTHERS.match(first.text):
                low, high = self._layout.spans[at]
                begin = low + self._layout.flow.text[low:high].index(trade)
                start, end = self._layout.flow.span(begin, begin + len(trade))
                yield Passage(role=PassageRole.TARGET, start=start, end=end)

    def _trade_of(self, index: int, title: str) -> str:
        """The trade that a numbered heading names, where the title lists it beside others; else nothing."""
        numeral = self._layout.paragraphs[index].numeral
        if numeral is None:
            return ""
        named = _TRADE.match(self._layout.text_of(index, 24).removeprefix(numeral.label).strip())
        trade = named.group() if named else ""
        return trade if trade and _is_listed(trade, title) else ""


def _is_listed(trade: str, title: str) -> bool:
    """Whether a title lists a trade beside others (支持食品、纺织和船舶产业发展).

    >>> _is_listed("纺织", "支持食品、纺织和船舶产业发展的措施"), _is_listed("保障措施", "支持食品产业的保障措施")
    (True, False)
    """
    name = re.escape(trade)
    return (
        re.search(
            rf"{name}(?:[、和及与]|以及)[^，。]{{2,40}}(?:产业|行业)|(?:[、和及与]|以及){name}等?(?:[^，。、]{{0,6}})?(?:产业|行业)",
            title,
        )
        is not None
    )

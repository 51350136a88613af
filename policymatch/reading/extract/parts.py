"""Parts: the clauses of a document in which its offers stand."""

import re
from collections.abc import Sequence

from policymatch.reading.measures.units import Layout
from policymatch.reading.roles import SectionRole
from policymatch.reading.sections import Paragraph

# 申报单位应同时符合：, in a chapter of its own.
# 申报单位有下列情形之一的，不予支持:, the same.
_OF_APPLICANTS = re.compile(
    r"(?:申报|申请)(?:单位|企业|主体|人)(?:均|应当?|须|必须|需|(?:存在|有)(?:下列|以下))"
)
# 第一部分 一般规定, before 第二部分 项目类别.
_OF_ALL = re.compile(
    r"^\S{1,8}\s{0,4}(?:一般|通用|共性|基本|共同|总体)(?:规定|要求|条件)|总则|附则|申报(?:条件|要求|须知|对象)|有关(?:规定|要求)"
)
# 三、众创空间认定, over what that takes
_RECOGNISES = re.compile(
    r"^[^，。；：、.．）)]{1,6}[、.．）)]?\s?(?!申报|申请)[^，。；：]{2,20}(?:认定|评定|备案)"
)
_CHAPTER, _ARTICLE = 1, 2
_LONGEST_LEAD = 60
_ASKS = re.compile("[问Q]")
_COUNT = re.compile(r"[\d一二三四五六七八九十]{1,3}")


class Parts:
    """The clauses of a document; `places` are the paragraphs in which its offers begin."""

    def __init__(self, layout: Layout, places: Sequence[int]) -> None:
        self._layout, self._places = layout, places

    def of(self, index: int) -> frozenset[int] | None:
        """The paragraphs of the offers of the part that a paragraph stands in; None where it is of no part."""
        clause = self._offer_clause(index)
        if clause is None:
            return None
        under = self.under(clause)
        return None if self._is_of_all(index, clause, under) else under

    def under(self, index: int) -> frozenset[int]:
        """The paragraphs of the offers that stand in a paragraph or under it."""
        return frozenset(p for p in self._places if index in (p, *self._paragraph(p).path))

    def is_part_without_offers(self, index: int) -> bool:
        """Whether a paragraph stands in a part numbered by name (卡片2) that holds no offer, beside such parts
        that do; what the heading of a part tells is no offer (第一部分 适用范围) is of all parts.
        """
        own = {at: stem for at in (*self._paragraph(index).path, index) if (stem := self._stem(at))}
        others = {
            at: stem for p in self._places for at in (*self._paragraph(p).path, p) if (stem := self._stem(at))
        }
        general = any(
            _OF_ALL.search(self._words(at)) or self._paragraph(at).role is not SectionRole.OFFER for at in own
        )
        apart = not own.keys() & others.keys() and not set(own.values()).isdisjoint(others.values())
        return apart and not general

    def is_recognition_without_offers(self, index: int) -> bool:
        """Whether a paragraph stands in a clause that is headed by a recognition alone (三、众创空间认定) and holds no offer."""
        above = (at for at in self._paragraph(index).path if self._paragraph(at).numeral is not None)
        return any(_RECOGNISES.fullmatch(self._layout.text_of(at)) and not self.under(at) for at in above)

    def stands_apart(self, index: int) -> bool:
        """Whether what a clause says it says of its own
        offers: an article of an act, a part numbered by name.
        """
        numeral = self._paragraph(index).numeral
        return numeral is not None and (numeral.named or numeral.level == _ARTICLE)

    def _is_of_all(self, index: int, clause: int, under: frozenset[int]) -> bool:
        """Whether what a chapter asks of applicants at large is asked for the
        offers of other chapters too: it holds fewer of them than those do.
        """
        numeral = self._paragraph(clause).numeral
        if numeral is None or numeral.level > _CHAPTER or 2 * len(under) > len(set(self._places)):
            return False
        heads = (index, *(i for i in self._paragraph(index).path if clause in self._paragraph(i).path))
        return any(_OF_APPLICANTS.search(self._words(i)) for i in heads)

    def _offer_clause(self, index: int) -> int | None:
        """The innermost clause above a paragraph under which offers stand too."""
        for above in reversed(self._paragraph(index).path):
            offers = self._paragraph(above).role is SectionRole.OFFER or self._is_one_of_several(above)
            if offers and self.under(above):
                return above
        return None

    def _is_one_of_several(self, clause: int) -> bool:
        """Whether a clause under a heading that asks (一、申报要求) holds offers, as others beside it do."""
        path, numeral = self._paragraph(clause).path, self._paragraph(clause).numeral
        if numeral is None or not path:
            return False
        return any(
            path == self._paragraph(beside).path
            for place in self._places
            for beside in self._paragraph(place).path
            if beside != clause and self._paragraph(beside).numeral is not None
        )

    def _stem(self, index: int) -> str:
        """What a number by name numbers: 卡片 of 卡片2; nothing
        where a clause is numbered otherwise, or is a question.
        """
        numeral = self._paragraph(index).numeral
        named = numeral is not None and numeral.named and not _ASKS.match(numeral.label)
        return _COUNT.sub("", numeral.label) if numeral is not None and named else ""

    def _words(self, index: int) -> str:
        return self._layout.text_of(index, _LONGEST_LEAD)

    def _paragraph(self, index: int) -> Paragraph:
        return self._layout.paragraphs[index]

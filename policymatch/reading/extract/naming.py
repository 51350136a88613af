"""Naming: which offers the headings over a paragraph, or its own first words, name."""

import re

from policymatch.reading.demands import asks_of_applicant
from policymatch.reading.extract.headings import alike, pairs_of
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import BRACKETED_NUMBER

_FIRST_PART = re.compile(r"[。：；，]")
_NAMES = re.compile(r"[、和及与或等]|以及")
_CALL = re.compile(r"^(?:申报|申请|认定)的?")
_LABEL = re.compile(rf"^(?:第?[一二三四五六七八九十百\d]{{1,5}}[条章节、．.]|{BRACKETED_NUMBER})+")
_FAVOURS = re.compile(r"^(?:支持|鼓励)")
_LONGEST_TITLE, _LONGEST_NAME = 40, 16
# 问 is no heading.
_SHORTEST_NAME = 3
_NO_NAME = re.compile(r"条件|要求|对象|主体|范围|材料|时间|程序|流程|标准|内容|方式|以下|下列|之一")
# 申报单位信用状况良好: a sentence, no heading whose words could name an offer.
_SAYS_OF_APPLICANTS = re.compile(
    r"(?:申报|申请)(?:单位|企业|主体|人)[^。；：]{0,4}?(?:应|须|需|必须|未|无|近|信用|具有|具备)"
)


class Naming:
    """The headings of a document, and which paragraphs of offers they name."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self.titles = [self._title_of(i) for i in range(len(layout.paragraphs))]
        self._pairs = [pairs_of(title) for title in self.titles]

    def named_first(self, index: int, places: frozenset[int]) -> frozenset[int]:
        """Those of `places` that a paragraph names before its first colon (概念验证平台：场地不少于……)."""
        name = _LABEL.sub("", self._layout.text_of(index)).partition("：")[0]
        if not 4 <= len(name) <= _LONGEST_NAME or _NO_NAME.search(name):
            return frozenset()
        mine = pairs_of(name)
        return frozenset(p for p in places if alike(mine, self._pairs[p]))

    def called_the_same(self, index: int, places: frozenset[int]) -> frozenset[int]:
        """Those of `places` over which the very heading stands again that stands over a paragraph
        (（二）设备更新 over what is asked, and over what is given); none where it stands over all or none.
        """
        for head in reversed(self._path(index)):
            title = self.titles[head]
            named = len(title) >= _SHORTEST_NAME
            same = frozenset(p for p in places if named and self._is_under(p, title, head))
            if same and same != places:
                return same
        return frozenset()

    def _is_under(self, place: int, title: str, head: int) -> bool:
        """Whether a heading of this title stands over a place, but for the one at `head` itself."""
        over = self._path(place)
        return head not in over and any(self.titles[i] == title for i in (*over, place))

    def names(self, index: int, place: int) -> bool:
        """Whether the headings over a paragraph name an offer by a heading over that; what stands over both
        names neither.
        """
        above, over = self._path(index), self._path(place)
        theirs = [self._pairs[i] for i in (*over, place) if i not in above]
        mine = [self._pairs[i] for i in (*above, index) if i not in over and not self._is_said(i)]
        return any(alike(a, b) for a in mine for b in theirs)

    def lists(self, index: int, place: int) -> bool:
        """Whether a heading over a paragraph lists, among others, what the offer's own heading begins with."""
        over = (self.titles[i] for i in (*self._path(index), index))
        names = (name for title in over for name in _NAMES.split(_CALL.sub("", title)) if len(name) > 1)
        return _FAVOURS.sub("", self.titles[place]).startswith(tuple(names))

    def _is_said(self, index: int) -> bool:
        """Whether a paragraph begins with a sentence about applicants."""
        text = self._layout.text_of(index)
        told = _SAYS_OF_APPLICANTS.match(_LABEL.sub("", text).lstrip())
        return told is not None or asks_of_applicant(f"{text.partition('。')[0]}。")

    def _path(self, index: int) -> tuple[int, ...]:
        return self._layout.paragraphs[index].path

    def _title_of(self, index: int) -> str:
        if self._layout.paragraphs[index].numeral is None:
            return ""
        first = _FIRST_PART.split(self._layout.text_of(index), maxsplit=1)[0]
        return _LABEL.sub("", first)[:_LONGEST_TITLE]

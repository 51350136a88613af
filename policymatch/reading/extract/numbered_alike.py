"""Numbered alike: lists of conditions that bear the numbers and words of the offers they are for.

1.支持企业参加展会…… 2.支持企业投保科技保险…… and then 1.参加展会条件：…… 2.科技保险条件：……:
each is asked for its own offer. So it is where the headings of the offers come again, word for
word: 1.支持企业参加展会。（1）…… And so it is where a list under 入库的小微企业须满足以下条件：
has an item of its own for another kind: 2.获奖企业须满足条件：……
What stands under 方向二： once more is asked for the offers of that part.
"""

import re
from collections.abc import Iterator, Sequence

from policymatch.reading.demanding import MUST_MEET
from policymatch.reading.measures.units import Layout

_NUMBER = re.compile(r"[（(]?(?P<count>[\d一二三四五六七八九十]{1,3})[.．、)）]")
# 2.企业获得科技保险服务条件：
_HEADS_CONDITIONS = re.compile(
    r"(?=[^，。；：:\n]{6,36}+[：:]?\s{0,4}$)(?P<what>[^，。；：:\n]{4,30})(?:条件|要求)[：:]?\s{0,4}$"
)
# 二、条件要求 stands over them.
_NAMES_NOTHING = re.compile(
    r"(?:[（(]?[\d一二三四五六七八九十]{1,3}[.．、)）])?(?:申[报请]|支持)?条件(?:与|和|及)?"
)
# 1.基本条件：, 2.申报主体条件：: asked of whoever applies.
_ASKS_ALL = re.compile(
    r"(?:基本|一般|通用|共同|共性|主体|其他|必要|申[报请](?:单位|企业|对象)?|资格|信用|经营)$"
)
_OF_ANY = re.compile(r"(?:支持|申请|申报|企业|单位|项目|机构|获得|服务|应|须|满足|符合|的)")
_LONGEST_HEAD, _REACH, _SHARED = 40, 400, 4
_FEWEST = 2
# 方向二：, 专题3、, 类别一
_PART = re.compile(r"(?P<part>[\u4e00-\u9fff]{1,8}?[一二三四五六七八九十\d]{1,3})[：:、.．]?$")
_FIRST_STOP = re.compile("[。；：，]")
# 入选的科技型小微企业须满足以下条件：; 申报企业须满足以下条件 is said of all.
_OF_A_KIND = re.compile(
    r"^(?:[（(]?[\d一二三四五六七八九十]{1,3}[.．、)）])?(?![^，。；：]{0,10}(?:申报|申请|支持对象))"
    r"(?=[^，。；：]{7,40}：)(?P<kind>[^，。；：]{2,28}(?:企业|单位|机构|团队|人才))(?:还|均|同时)?"
    rf"{MUST_MEET}(?:以下|下列)?(?:各项)?(?:条件|要求)："
)


class NumberedAlike:
    """The conditions of a document that are numbered as its offers are, and the offers that each is for."""

    def __init__(self, layout: Layout, places: Sequence[int]) -> None:
        self._layout = layout
        self._offered = {place: number for place in places if (number := self._number(place))}
        heads = self._heads(max(places, default=0))
        whole = dict(self._called_the_same(places))
        self._for = (heads if len(heads) >= _FEWEST else {}) | (whole if len(whole) >= _FEWEST else {})
        self._for |= dict(self._of_kinds(places)) | dict(self._of_parts(places))

    def of(self, index: int) -> frozenset[int]:
        """The paragraphs of the offers that a paragraph, or the
        head over it, is numbered and called after; none else.
        """
        path = self._layout.paragraphs[index].path
        return next((self._for[at] for at in (index, *reversed(path)) if at in self._for), frozenset())

    def _heads(self, last: int) -> dict[int, frozenset[int]]:
        """The heads of conditions behind the last offer, with
        the offers of their number; all or some share its words.

        Where they bear all the numbers of the offers and no
        other, one that shares words vouches for the rest.
        """
        numbered = {
            index: (number, head["what"])
            for index in range(last + 1, len(self._layout.paragraphs))
            if (number := self._number(index)) and (head := self._head(index))
        }
        like = {
            at: frozenset(place for place, counted in self._offered.items() if counted == number)
            for at, (number, _) in numbered.items()
        }
        named = {at: self._that_share(what, like[at]) for at, (_, what) in numbered.items()}
        counts = [number for number, _ in numbered.values()]
        each = len(counts) >= _FEWEST and sorted(counts) == sorted(self._offered.values())
        if each and any(named.values()) and not any(_ASKS_ALL.search(what) for _, what in numbered.values()):
            return like
        return {at: places for at, places in named.items() if places}

    def _that_share(self, what: str, places: frozenset[int]) -> frozenset[int]:
        return frozenset(place for place in places if _share_words(what, self._text(place)[:_REACH]))

    def _head(self, index: int) -> re.Match[str] | None:
        text = self._text(index)
        head = _HEADS_CONDITIONS.search(text) if len(text) <= _LONGEST_HEAD else None
        return None if head and _NAMES_NOTHING.fullmatch(head["what"]) else head

    def _called_the_same(self, places: Sequence[int]) -> Iterator[tuple[int, frozenset[int]]]:
        """The lines behind the last offer that repeat the
        number and the whole heading of some offers, with these.
        """
        called: dict[str, set[int]] = {}
        for place in places:
            for at in (place, *self._layout.paragraphs[place].path):
                called.setdefault(self._heading(at), set()).add(place)
        for index in range(max(places, default=0) + 1, len(self._layout.paragraphs)):
            heading = self._heading(index)
            alone = len(self._text(index)) <= _LONGEST_HEAD and self._text(index).rstrip("。：") == heading
            if alone and self._number(index) and heading in called:
                yield index, frozenset(called[heading])

    def _of_parts(self, places: Sequence[int]) -> Iterator[tuple[int, frozenset[int]]]:
        """The paragraphs behind the last offer that stand under the name of its part once more (方向二：)."""
        called: dict[str, set[int]] = {}
        for place in places:
            for at in (place, *self._layout.paragraphs[place].path):
                if label := self._part(at):
                    called.setdefault(label, set()).add(place)
        if len(called) < _FEWEST:
            return
        for index in range(max(places) + 1, len(self._layout.paragraphs)):
            if self._part(index) in called:
                yield index, frozenset(called[self._part(index)])

    def _part(self, index: int) -> str:
        numeral = self._layout.paragraphs[index].numeral
        named = numeral is not None and numeral.named and _PART.match(numeral.label)
        return named["part"] if named else ""

    def _of_kinds(self, places: Sequence[int]) -> Iterator[tuple[int, frozenset[int]]]:
        """The items, and the line over them, of a list of
        conditions in which several kinds of applicant are told of.
        """
        offered = self._by_outer_number(places)
        for head in range(max(places, default=0) + 1, len(self._layout.paragraphs)):
            items = {
                i: offered[number]
                for i, paragraph in enumerate(self._layout.paragraphs)
                if paragraph.path[-1:] == (head,) and (number := self._number(i)) in offered
            }
            own = [i for i in items if _OF_A_KIND.match(self._text(i))]
            if len(items) == len(offered) and own and _OF_A_KIND.match(self._text(head)):
                yield from items.items()
                yield head, frozenset[int]().union(*(at for i, at in items.items() if i not in own))

    def _by_outer_number(self, places: Sequence[int]) -> dict[str, frozenset[int]]:
        """The paragraphs of offers by the number of the first clause over them that does not hold them all."""
        over = {place: (*self._layout.paragraphs[place].path, place) for place in places}
        shared = set.intersection(*map(set, over.values())) if over else set[int]()
        told: dict[str, set[int]] = {}
        for place, clauses in over.items():
            outer = next((at for at in clauses if at not in shared), place)
            told.setdefault(self._number(outer), set()).add(place)
        numbered = {number: frozenset(at) for number, at in told.items() if number}
        return numbered if len(numbered) >= _FEWEST else {}

    def _heading(self, index: int) -> str:
        return _FIRST_STOP.split(self._text(index), maxsplit=1)[0]

    def _number(self, index: int) -> str:
        found = _NUMBER.match(self._text(index))
        return found["count"] if found else ""

    def _text(self, index: int) -> str:
        return self._layout.text_of(index).strip()


def _share_words(head: str, offer: str) -> bool:
    """Whether an offer holds some characters in a row that tell of what a head is about (科技保险).

    >>> _share_words("2.企业获得科技保险服务", "2.支持企业通过科技保险产品获得贷款"), _share_words("获奖企业", "科技保险")
    (True, False)
    """
    pieces = (piece for piece in _OF_ANY.split(_NUMBER.sub("", head)) if len(piece) >= _SHARED)
    return any(
        piece[at : at + _SHARED] in offer for piece in pieces for at in range(len(piece) - _SHARED + 1)
    )

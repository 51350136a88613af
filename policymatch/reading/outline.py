"""Outline: which paragraphs enclose each paragraph, by the numbers and labels that open them."""

import re
from dataclasses import dataclass

from policymatch.reading.labels import heads_closing_rules, is_label, names_support
from policymatch.reading.numbering import Numeral, numeral_at

_HIGHEST = -1.0
# A heading that parts numbered by name stand under is short and ends no sentence.
_HEADING = re.compile(r"[^。；;，,]{2,40}")
# 申报条件： or 申报条件：企业应符合： heads the numbers below it; 申报条件：本市企业。 does not.
_HEADS_ITEMS = re.compile(r"[：:—】\]](?:（[^（）]{1,40}）)?$")
_ITEM_WITHIN = re.compile(
    r"[：:；;。]\s*(?=[（(]?[一二三四五六七八九十\d①-⑳])"
    r"|[\u3000\t]\s{0,4}(?=[（(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[）)．.、]|[①-⑳])"
)
# 申请第1项的企业应当同时满足：
_ANNOUNCES = re.compile(r"^[^。；;]{2,60}(?:满足|符合|具备|条件|要求|情形)[^。；;，,]{0,10}[：:]")
# 事项9　企业服务包…………10: a line of a table of contents.
_OF_CONTENTS = re.compile(r"(?<![…．.·])(?:…[…．.·]*+|[．.·]{4,}+)\s?\d{1,3}$")
_ABOVE_LABELS, _BRACKETED_HAN = 3, 4
_SEVERAL = 2
_CHAPTER, _ARTICLE = 0.0, 2
_FIRST_ARTICLE = re.compile(r"第\s{0,2}[一1]\s{0,2}条")
# 类别 of 类别一：, 专题 of 专题1-1, 第类 of 第二类
_WORD = re.compile(
    r"[^\u4e00-\u9fff]|[一二三四五六七八九十]{1,3}[）)]?[：:、.．】]?$|(?<=第)[一二三四五六七八九十]{1,3}"
)
# 【温馨提示】同一事项……按从高原则执行: of all that stands above.
_REMINDS = re.compile(r"【(?:温馨|特别|友情)?提[示醒]】|【(?:注意事项|其他说明|有关说明)】")
# 【流片补贴】 and 【房租补贴】 stand side by side.
BRACKETED = re.compile(r"【[^【】]{3,20}】")
"""A name in heavy brackets, as an expression."""
_TEN = "一二三四五六七八九十"


@dataclass(frozen=True)
class _Open:
    """A clause that is open: its rank, outermost first, its place, and for a label whether it heads items."""

    rank: tuple[float, float]
    place: int
    is_label: bool = False
    heads: bool = True
    named: bool = False


class Outline:
    """The clauses that stand open while the paragraphs of a document are told one after another."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._ranks_of_named: dict[str, tuple[float, float]] = {}
        self._before = ""
        self._outermost = self._goes_on_with = ""
        self._named, self._numbered_within = 0, False
        self._parts_with_numbers = 0
        self._article_rank = float(_ARTICLE)

    @property
    def above(self) -> tuple[int, ...]:
        """The places of the clauses that stand open."""
        return tuple(clause.place for clause in self._open)

    def end(self, paper: int | None = None) -> None:
        """No clause goes on, as a notice has ended; all that follows stands under the name of a paper at `paper`."""
        self._open = [] if paper is None else [_Open((_HIGHEST, 0.0), paper)]
        self._goes_on_with = ""

    def path(self, text: str, place: int) -> tuple[Numeral | None, tuple[int, ...]]:
        """The number that opens the paragraph at `place`, and the places of the clauses above it."""
        numeral = None if _OF_CONTENTS.search(text) else numeral_at(text, 0)
        if heads_closing_rules(text) or _REMINDS.match(text):
            self._open = []
            opened: _Open | None = _Open((_CHAPTER, 0.0), place)
        else:
            opened = self._numbered(numeral, place) if numeral else self._labelled(text, place)
        path = tuple(clause.place for clause in self._open)
        self._open += [opened] if opened else []
        self._before = text
        return numeral, path

    def _numbered(self, numeral: Numeral, place: int) -> _Open:
        rank = self._rank(numeral, place)
        self._leave_named(numeral)
        if self._goes_on_with and numeral.label.startswith(self._goes_on_with):
            self._open, self._goes_on_with = [], ""
        while self._open and self._is_closed_by(self._open[-1], rank, place):
            self._open.pop()
        if rank[0] == _ABOVE_LABELS and not numeral.named:
            self._outermost = numeral.label
        return _Open(rank, place, named=numeral.named)

    def _leave_named(self, numeral: Numeral) -> None:
        """Close the last of several parts numbered by name before 四、
        that goes on with what stood before them, and before 一、 where no part holds such numbers.
        """
        if numeral.named:
            self._named, self._numbered_within = self._named + 1, False
        elif numeral.level == _ABOVE_LABELS:
            first = numeral.label[:1] == _TEN[0]
            if not self._numbered_within and (not first or self._plain_parts()):
                self._close_named()
            self._numbered_within = True
            self._parts_with_numbers += any(clause.named for clause in self._open)

    def _plain_parts(self) -> bool:
        """Whether none of the parts numbered by name so far holds 一、, and the last holds labels alone."""
        named = next((n for n, clause in enumerate(self._open) if clause.named), None)
        return named is not None and not self._parts_with_numbers and self._open[-1].is_label

    def _close_named(self) -> None:
        at = next((n for n, clause in enumerate(self._open) if clause.named), len(self._open))
        if self._named >= _SEVERAL:
            del self._open[at:]

    def _is_closed_by(self, clause: _Open, rank: tuple[float, float], place: int) -> bool:
        outer = rank[0] <= _ABOVE_LABELS and clause.place < place - 1
        over_all = clause.is_label and (not clause.heads or (clause.rank[0] < 0 and outer))
        return over_all or clause.rank >= rank

    def _rank(self, numeral: Numeral, place: int) -> tuple[float, float]:
        """The rank of a number; parts numbered by name stand as deep as the first of them does: under the
        heading before it, else beside what is numbered there.
        """
        if not numeral.named:
            level = self._article(numeral, place) if numeral.level == _ARTICLE else float(numeral.level)
            return level, float(numeral.form)
        word = "【】" if BRACKETED.fullmatch(numeral.label) else _WORD.sub("", numeral.label)
        if word not in self._ranks_of_named:
            self._ranks_of_named[word] = self._first_rank(numeral, place)
        return self._ranks_of_named[word]

    def _article(self, numeral: Numeral, place: int) -> float:
        """How deep articles stand: under 一、 where the first of them follows such a
        heading at once, and under （一） where one follows that which stands in no article.
        """
        above = self._open[-1] if self._open else None
        follows = (
            above is not None and above.place == place - 1 and _HEADING.fullmatch(self._before) is not None
        )
        heading = above.rank[0] if above is not None and follows else _HIGHEST
        if _FIRST_ARTICLE.fullmatch(numeral.label):
            self._article_rank = _ABOVE_LABELS + 0.5 if heading == _ABOVE_LABELS else float(_ARTICLE)
        in_article = any(clause.rank[0] == self._article_rank for clause in self._open)
        if heading == _BRACKETED_HAN and self._article_rank > _ABOVE_LABELS and not in_article:
            self._article_rank = _BRACKETED_HAN + 0.5
        return self._article_rank

    def _first_rank(self, numeral: Numeral, place: int) -> tuple[float, float]:
        """How deep the first part of a name stands: 类别一 over 专题1-1, which follows it at once."""
        above = self._open[-1] if self._open else None
        if above is None or (above.is_label and not above.heads):
            return float(numeral.level), 0.5
        if above.place == place - 1 and _HEADING.fullmatch(self._before):
            return above.rank[0], above.rank[1] + 0.5
        self._goes_on_with = _next_after(self._outermost)
        return min(clause.rank for clause in self._open)[0], 0.0

    def _labelled(self, text: str, place: int) -> _Open | None:
        """A label closes the label before it under the same number, and what that heads; so does a name alone
        where that label heads nothing.
        """
        at = next((n for n, clause in enumerate(self._open) if clause.is_label), len(self._open))
        if not (is_label(text) or _ANNOUNCES.fullmatch(text)):
            if at < len(self._open) and not self._open[at].heads and names_support(text):
                del self._open[at:]
            return None
        del self._open[at:]
        bare = not re.search(r"[：:。；，]|^[【\[][^】\]]{1,12}[】\]].", text)
        if bare and self._open and not (self._open[-1].named or self._open[-1].is_label):
            # 申报要求, alone behind the numbered clauses of 专题三, is of all of them.
            self._close_named()
        above = self._open[-1].rank if self._open else (_HIGHEST, 0.0)
        heads = bare or _HEADS_ITEMS.search(text) is not None or _ITEM_WITHIN.search(text) is not None
        return _Open((above[0], above[1] + 0.25), place, is_label=True, heads=heads)


def _next_after(label: str) -> str:
    """The number that goes on with a Chinese one, with its sign; empty past ten.

    >>> _next_after("四、")
    '五、'
    """
    at = _TEN.find(label[:1]) if len(label) == 2 else -1
    return f"{_TEN[at + 1]}{label[1]}" if 0 <= at < len(_TEN) - 1 else ""

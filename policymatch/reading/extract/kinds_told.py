"""Kinds told: conditions that a document tells kind by kind of applicant, each under its bare name.

二、申报条件 （一）渔业企业 …… （二）培训机构 ……: what is asked of training houses is asked for no offer that
names the firms alone.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout

_OF_CONDITIONS = re.compile(
    r"(?:申[报请]|支持|扶持|资助|奖励|补助)(?:对象|主体|单位|企业)?(?:及|和|与)?(?:基本)?(?:条件|要求)[：:]?\s*$"
)
_NOUNS = r"企业|公司|机构|平台|团队|学校|院校|高校|园区|基地|个人|人才|协会|商会|合作社|院所"
_KIND = re.compile(
    rf"(?!申[报请]|基本|其他|所有|本|支持|扶持)[\u4e00-\u9fff“”]{{1,14}}?(?P<noun>{_NOUNS})[：:]?\s*$"
)
# 一、揭榜方条件 …… 二、发榜方条件
_PARTY = re.compile(
    r"(?P<party>[\u4e00-\u9fff]{1,4}方)(?:应?具备)?的?(?:申报|申请|基本)?(?:条件|要求|资格)[：:]?\s*"
)
_FIRMS = ("企业", "公司")
_LISTED = re.compile(r"(?:（[^（）]{1,20}）)?(?:[、和及与或]|以及)[^，。；]{0,4}")
_FEWEST, _LONGEST = 2, 24
_OPENING = 120


class KindsTold:
    """The paragraphs of a document that ask something of one kind of applicant, and the offers made to it."""

    def __init__(self, layout: Layout, offers: Sequence[Offer]) -> None:
        self._layout, self._offers = layout, offers
        self._for: dict[int, frozenset[Offer]] = {}
        for head in range(len(layout.paragraphs)):
            kinds = self._kinds_under(head) if _OF_CONDITIONS.search(self._name(head)) else {}
            if len(kinds) >= _FEWEST:
                self._for |= self._offered_to(kinds)
        if len(parties := self._parties()) >= _FEWEST:
            self._for |= self._offered_to(parties)

    def of(self, index: int) -> frozenset[int] | None:
        """The paragraphs of the offers to whose kind of applicant a paragraph speaks; None where it speaks to none."""
        told = self._made_to(index)
        return None if told is None else frozenset(map(self._place, told))

    def speak_to_another(self, index: int, offer: Offer) -> bool:
        """Whether a paragraph speaks to a kind of applicant that an offer is not made to."""
        told = self._made_to(index)
        return told is not None and offer not in told

    def _made_to(self, index: int) -> frozenset[Offer] | None:
        path = self._layout.paragraphs[index].path
        return next((self._for[at] for at in (index, *reversed(path)) if at in self._for), None)

    def _place(self, offer: Offer) -> int:
        return self._layout.units[offer.first].paragraph

    def _kinds_under(self, head: int) -> dict[int, str]:
        """The numbered paragraphs right under a heading, each with the kind of applicant whose name is all of
        it; none where any of them is more, or an offer stands among them.
        """
        under = [i for i, paragraph in enumerate(self._layout.paragraphs) if paragraph.path[-1:] == (head,)]
        named = {i: _KIND.match(self._name(i)) for i in under if self._layout.paragraphs[i].numeral}
        offered = any(head in self._layout.paragraphs[self._place(one)].path for one in self._offers)
        if offered or not all(named.values()):
            return {}
        return {i: self._name(i).rstrip("：: ") for i in named}

    def _parties(self) -> dict[int, str]:
        """The numbered paragraphs that head what is asked of one party to a contract, each with its name."""
        named = {i: _PARTY.fullmatch(self._name(i)) for i, _ in enumerate(self._layout.paragraphs)}
        parties = {i: found["party"] for i, found in named.items() if found}
        return parties if len(set(parties.values())) >= _FEWEST else {}

    def _offered_to(self, kinds: dict[int, str]) -> dict[int, frozenset[Offer]]:
        """The offers made to each kind: to those that they name, to firms by that word, else to any kind."""
        told: dict[int, set[Offer]] = {at: set() for at in kinds}
        for offer in self._offers:
            for at in self._kinds_of(offer, kinds):
                told[at].add(offer)
        return {at: frozenset(made) for at, made in told.items()}

    def _kinds_of(self, offer: Offer, kinds: dict[int, str]) -> list[int]:
        """Those whom the words of an offer name first, else its paragraph and the headings over it; all where
        none of them names any.
        """
        place = self._place(offer)
        own = "".join(unit.text for unit in self._layout.units[offer.first : offer.last + 1])
        around = (place, *reversed(self._layout.paragraphs[place].path))
        for words in (own[:_OPENING], *(self._layout.text_of(at, _OPENING) for at in around)):
            if named := _named_first(words, kinds):
                return named
        return list(kinds)

    def _name(self, index: int) -> str:
        """The words of a short paragraph behind its number; nothing where it is long."""
        text = self._layout.text_of(index).strip()
        numeral = self._layout.paragraphs[index].numeral
        return text.removeprefix(numeral.label).strip() if numeral and len(text) <= _LONGEST else ""


def _named_first(words: str, kinds: Mapping[int, str]) -> list[int]:
    """The kind that words name first, those listed with it, and all firms where 企业 alone says who is meant.

    >>> _named_first("支持渔业企业、培训机构开展培训", {1: "渔业企业", 2: "培训机构"})
    [1, 2]
    >>> _named_first("对企业委托培训机构办班给予补助", {1: "渔业企业", 2: "培训机构"})
    [1]
    >>> _named_first("入选企业给予补助", {1: "领航企业", 2: "远洋企业"})
    [1, 2]
    """
    spans = sorted(span for at, kind in kinds.items() for span in _mentions(words, at, kind, kinds))
    listed: list[int] = []
    first, end = spans[0][:2] if spans else (0, 0)
    for start, stop, at in spans:
        if start > first and _LISTED.fullmatch(words[end:start]) is None:
            break
        listed.append(at)
        end = stop
    return listed


def _mentions(words: str, at: int, kind: str, kinds: Mapping[int, str]) -> Iterator[tuple[int, int, int]]:
    """Where words first name a kind, with its paragraph; a firm by that word where none is named as its kind."""
    noun = next((noun for noun in _FIRMS if kind.endswith(noun)), kind)
    by_kind = any(one in words for one in kinds.values() if one.endswith(noun))
    name = kind if by_kind else noun
    if (found := words.find(name)) >= 0:
        yield found, found + len(name), at

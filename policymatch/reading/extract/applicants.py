"""Applicants: clauses of a document that each say what one
sort of applicant must meet, for the offers made to it.
"""

import re
from collections.abc import Sequence

from policymatch.reading.demanding import MUST, MUST_MEET
from policymatch.reading.extract.asked_of_them import is_a_step
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import CITED_ARTICLE, OPENING_NUMBER

_SORTS = (
    "企业", "团队", "机构", "平台", "园区", "基地", "高校", "院所", "个人", "人才", "孵化器", "众创空间",
)  # fmt: skip
# 第四条　申领创新券的企业应当符合以下条件：, beside 第五条　申领创新券的创业团队应当符合以下条件：
_OF_A_SORT = re.compile(
    rf"(?:{CITED_ARTICLE}|{OPENING_NUMBER})\s{{0,2}}(?:申领|申请|申报|享受|参评)[^，。；：]{{0,20}}的[^，。；：的]{{0,10}}?"
    rf"(?P<noun>{'|'.join(_SORTS)})"
    rf"{MUST}(?:同时)?(?:符合|具备|满足)(?:以下|下列|如下)"
)
_FEWEST_SORTS = 2
# 第三条 被改造企业应当同时具备：, of those who are called so.
_OF_THOSE = re.compile(
    rf"^(?:{CITED_ARTICLE}|{OPENING_NUMBER})\s{{0,2}}(?P<who>(?!申[报请领]|参评|推荐|本|上述|以上|该|项目|符合)[^，。；：、的]{{1,14}}?(?:{'|'.join(_SORTS)}))"
    rf"{MUST_MEET}(?:以下|下列|如下|：)"
)
# 社区食堂的运营机构应当按照合同具备以下条件：, wherever it stands in a clause.
_THOSE_WHO = re.compile(
    rf"^(?P<who>(?!申[报请领]|参评|推荐|本|上述|以上|该|项目|符合)[^，。；：、]{{4,20}}?(?:{'|'.join(_SORTS)}))"
    rf"{MUST}(?:按照?[^，。；：]{{2,10}})?(?:同时)?(?:符合|具备|满足)(?:以下|下列|如下|：)"
)
_FEWEST_LETTERS = 4
# 第三条 展会组织单位应具有独立法人资格，成立满2年: wherever it stands, where an offer is made to them.
_BY_THEIR_NAME = re.compile(
    rf"^(?:{CITED_ARTICLE}|{OPENING_NUMBER})?\s{{0,4}}(?P<who>(?!申[报请领]|参评|推荐|本|上述|以上|该|各|项目|承担|牵头|有关|相关|[市县区省镇])[\u4e00-\u9fff]{{2,12}}?(?:{'|'.join(_SORTS)}|单位|服务商))"
    rf"(?:还|均|原则上)?{MUST}(?:同时)?(?:具[有备]|为|是|成立|拥有|建有|在[^，。；]{{2,16}}(?:注册|登记|设立|纳税))"
)


class Applicants:
    """The sorts of applicant that clauses of a document ask their own of, and which offers are made to each."""

    def __init__(self, layout: Layout, offers: Sequence[Offer]) -> None:
        self._layout = layout
        told = {
            i: found
            for i in range(len(layout.paragraphs))
            if (found := _OF_A_SORT.match(self._layout.text_of(i)))
        }
        self._nouns = {i: found["noun"] for i, found in told.items()}
        called = ((i, _OF_THOSE.match(self._layout.text_of(i))) for i in range(len(layout.paragraphs)))
        self._called = {i: c["who"] for i, c in called if c and len(c["who"]) >= _FEWEST_LETTERS}
        self._offered: dict[int, str] = {}
        for offer in offers:
            place = layout.units[offer.first].paragraph
            words = "".join(unit.text for unit in layout.units[offer.lead : offer.last + 1])
            self._offered[place] = self._offered.get(place, "") + words

    def among(self, index: int, places: frozenset[int]) -> frozenset[int]:
        """The paragraphs of offers to whose sort of applicant a
        paragraph speaks; `places` where it speaks to no sort.
        """
        who = next((self._called[i] for i in self._clause(index) if i in self._called), None)
        if who and (called := frozenset(p for p in places if who in self._offered.get(p, ""))):
            return called
        noun = next((self._nouns[i] for i in self._clause(index) if i in self._nouns), None)
        if noun is None or len(set(self._nouns.values())) < _FEWEST_SORTS:
            return places
        return frozenset(place for place, words in self._offered.items() if self._is_made_to(noun, words))

    def named_in(self, sentence: str, places: frozenset[int]) -> frozenset[int]:
        """Those of `places` whose offers name the sort of applicant that a sentence says what it must
        meet; `places` where none does.
        """
        told = _THOSE_WHO.match(sentence)
        who = told["who"].replace("的", "") if told else ""
        called = frozenset(p for p in places if who and who in self._offered.get(p, "").replace("的", ""))
        return called or places

    def asked_by_name(self, sentence: str) -> frozenset[int]:
        """The paragraphs of the offers made to those whom a sentence opens with, and asks what they must be or have."""
        told = _BY_THEIR_NAME.match(sentence)
        who = told["who"] if told else ""
        if len(who) < _FEWEST_LETTERS or is_a_step(sentence):
            return frozenset()
        given = re.compile(rf"(?:对|给予|支持|奖励|补贴)[^，。；]{{0,20}}{re.escape(who)}")
        return frozenset(place for place, words in self._offered.items() if given.search(words))

    def _is_made_to(self, noun: str, words: str) -> bool:
        """Whether the words of an offer name a sort, or no sort at all."""
        return noun in words or not any(other in words for other in _SORTS)

    def _clause(self, index: int) -> tuple[int, ...]:
        return (index, *reversed(self._layout.paragraphs[index].path))

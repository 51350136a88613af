"""Recognised: what a standing takes is asked for the
standing, and not once more of what its holders are given.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import reduce

from policymatch.reading.criteria import PassageRole
from policymatch.reading.demanding import MUST
from policymatch.reading.labels import is_question
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.raised import raises
from policymatch.reading.measures.recognition import confers_the_one, confers_what_is_applied_for
from policymatch.reading.measures.sought import Sought
from policymatch.reading.measures.under import asks_below
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import CITED_ARTICLE, CITED_NUMBER, CLAUSE_START, OPENING_NUMBER
from policymatch.reading.standings import core_of, standings_of

# 经认定的试点企业可享受以下扶持, 入库企业: to who holds what the document confers.
_OF_HOLDERS = re.compile(
    r"(?:经|获得?|通过|首次|新)(?:[^，。；的]{0,6})?(?:认定|评定|入库|备案)(?:为[^，。；]{2,16})?的|入库企业|进入[^，。；]{0,8}库的|入选(?:的)?(?:人才|团队)?(?:所?创办的?)?企业|认定后|(?:获得|取得)[^，。；]{2,14}(?:资格|称号|证书)(?:后|的)"
)
_TELLING = 4
# 市企业技术中心（以下简称“技术中心”）
_FOR_SHORT = re.compile(r"（(?:以下)?(?:统称|简称)(?:为)?“([^”]{2,12})”）")
# 第二章 认定条件, over the articles that say what the standing takes.
_CONDITIONS_ALONE = re.compile(
    rf"^(?:第{CITED_NUMBER}[章节]|[一二三四五六七八九十]{{1,2}}、)?\s*(?:认定|入库|评定|申报|申请|备案|遴选)(?:的)?(?:基本)?(?:条件|标准)(?:[和与及、]程序)?$"
)
# 第三章 认定程序: the steps to the title, and not to what its holders are given
_STEPS_ALONE = re.compile(
    rf"^(?:第{CITED_NUMBER}[章节]|[一二三四五六七八九十]{{1,2}}、)?\s*(?:认定|评定|备案|评审|遴选)的?(?:程序|流程|步骤)$"
)
# 有下列情形之一的，不得申请认定：, 房地产企业不纳入评价范围: who may not be called so.
_NOT_CALLED_SO = re.compile(
    r"不得(?:再次?)?(?:申请|申报|参[与加评]|被)?(?:认定|评定|备案|评价|入库)|不(?:予|再)(?:认定|备案|评定|入库)|不纳入(?:评价|认定|备案|入库)范围|优先(?:予以|给予)?(?:认定|备案|评定|入库)"
)
# 第十一条 入选条件：……; 入选人才创办的企业，给予……: what was asked before they were chosen.
_TO_BE_CHOSEN = re.compile(
    rf"^(?:{CITED_ARTICLE}|[（(]?[一二三四五六七八九十\d]{{1,3}}[）).．、])?\s*(?:入选|遴选|评选)的?(?:基本)?条件(?:[：:。]|$)"
)
_OF_THE_CHOSEN = re.compile(r"入选(?:的)?(?:人才|团队|专家|项目)(?:所?[创领]办的?)?(?:企业|公司)")
# 第三条 除基本条件外，还应满足下列指标之一：, beside what the article before it asks
_BESIDE_THAT = re.compile(
    rf"{CLAUSE_START}(?:(?:申报|申请)?(?:企业|单位|机构|主体))?除(?:符合|满足|具备)?(?:上述|以上|前条|基本|上条|第)[^，。；：]{{0,12}}外，(?:还|另)?{MUST}"
)
# 第一章 总则, 本办法适用于……: of the titles and of what they bring.
_OF_ALL = re.compile(r"^[^。；：]{0,8}总则|适用")
# 一、遴选范围, 二、申报主体: who may apply at all, and so have what comes of it.
_SCOPE_OF_ALL = re.compile(
    rf"^{OPENING_NUMBER}(?:申报|认定|遴选|评选|推荐|入库){{1,2}}(?:范围|主体|对象)[。：:]?$"
)
# 有下列情形之一的，不予受理, where it is a title that a document calls for
_NOT_TAKEN = re.compile(r"不(?:予|能)受理|不(?:得|予|能)(?:申报|申请)$|不(?:得|予|能)(?:申报|申请)[。：，:]")
# 一、基本条件, beside the conditions of each title.
_BASIC = re.compile(
    rf"{OPENING_NUMBER}(?:认定|入库|申报|评价|备案|遴选)?的?(?:基本|共同|通用|认定|入库|申报)(?:条件|标准|要求)[：:]?"
)
# 第四条 申请认定、备案市级孵化载体的单位，应当具备以下基本条件：, before the articles that ask more for each title.
_BASIC_OF_TITLES = re.compile(
    rf"{CLAUSE_START}(?:申请|申报)(?:认定|评定|备案|入库|遴选)[^，。；：]{{0,24}}(?:单位|企业|主体|机构|平台)，?(?:均)?{MUST}(?:同时)?(?:符合|具备|满足)(?:以下|下列|如下)?(?:基本|共同|通用)条件"
)
# 申报领军瞪羚企业的，应当已认定为瞪羚企业满1年: the step below, which its seekers hold.
_HELD_BEFORE = re.compile(
    r"已(?:经|被|经被|获得?)?(?:认定|评定|评为|备案|入库|列入)为?[^，。；：]{0,16}?(?:企业|单位|机构|平台|中心|基地)"
)


class Recognised:
    """The standings that a document says are applied for, and the offers that are made to their holders."""

    def __init__(
        self,
        layout: Layout,
        offers: Sequence[Offer],
        is_title: Sequence[bool],
        titles: Sequence[str],
        asking: Mapping[int, PassageRole],
        sought: Sequence[Sought],
        about: str,
    ) -> None:
        self._sought = sought
        self._begun = {
            layout.units[told.unit].paragraph: told.name for told in self._sought if not told.by_document
        }
        self._layout, self._offers, self._is_title, self._titles = layout, offers, is_title, titles
        self._places = [layout.units[offer.first].paragraph for offer in offers]
        self._for_short = _FOR_SHORT.findall(layout.flow.text)
        self._at_titles = frozenset(p for n, p in enumerate(self._places) if is_title[n])
        self._is_about_titles = any(core_of(told.name) in about for told in self._sought)
        self._roles = asking
        self._headed = self._standings_headed()
        self._standings = {found for i in asking if (found := self._names_of(i))}
        offered = map(self._applied_for, self._places)
        self._names = {name for told in (*self._standings, *offered) for name in told}

    def governed(self, index: int, by_place: Callable[[int], frozenset[int]]) -> frozenset[int]:
        """The paragraphs of offers to which a paragraph that asks
        something speaks; `by_place` tells them by where it stands.
        """
        names = self._names_of(index)
        by_title = frozenset(p for n, p in enumerate(self._places) if self._recognises(n, names))
        if names and (by_title or len(self._standings) > 1):
            return by_title
        if self._at_titles and (self._tells_steps(index) or self._is_basic(index)):
            return self._at_titles
        placed = by_place(index) - self._of_the_chosen(index)
        about = self._of_the_document(index)
        if not names and (of_them := about if self._answers(index) and not placed else about & placed):
            return of_them
        return by_title | (placed - self._held(placed, names, offered=bool(by_title)))

    def _tells_steps(self, index: int) -> bool:
        """Whether a paragraph stands under a heading that says no more than 认定程序."""
        above = self._layout.paragraphs[index].path
        return any(_STEPS_ALONE.match(self._layout.text_of(at)) for at in above)

    def _is_basic(self, index: int) -> bool:
        """Whether a paragraph tells, or stands under one that tells, what is asked for every title alike."""
        over = (index, *self._layout.paragraphs[index].path)
        return any(_BASIC_OF_TITLES.match(self._layout.text_of(at)) for at in over)

    def _answers(self, index: int) -> bool:
        """Whether a paragraph answers a question (问：有哪些必备指标？)."""
        return any(is_question(self._layout.text_of(at)) for at in self._layout.paragraphs[index].path)

    def are_titles(self, places: frozenset[int]) -> bool:
        """Whether titles that the document tells how to come by are offered at these paragraphs, and nothing else."""
        return bool(places and self._sought) and places <= self._at_titles

    def is_headline(self, offer: Offer) -> bool:
        """Whether an offer is told of by the head of the document alone, whose words ask nothing."""
        heads = (told.unit for told in self._sought if told.by_document)
        return offer.first in heads and not asks_below(self._layout, self._layout.units[offer.last])

    def _of_the_document(self, index: int) -> frozenset[int]:
        """The paragraphs of the offers of the titles that the document is about, where a paragraph tells what is asked."""
        if not self._is_about_titles or self._roles.get(index) not in (
            PassageRole.CONDITION,
            PassageRole.TARGET,
        ):
            return frozenset()
        heads = [self._layout.text_of(at) for at in (*self._layout.paragraphs[index].path, index)]
        listed = any(not told.by_document for told in self._sought)
        if any(words.search(head) for words in (_OF_ALL, _SCOPE_OF_ALL) for head in heads) or (
            listed and not any(map(_BASIC.fullmatch, heads))
        ):
            return frozenset()
        return self._at_titles

    def _of_the_chosen(self, index: int) -> frozenset[int]:
        """The paragraphs of offers to firms of those chosen,
        where a paragraph tells what it takes to be chosen.
        """
        heads = (self._layout.text_of(at) for at in (index, *self._layout.paragraphs[index].path))
        if not any(map(_TO_BE_CHOSEN.match, heads)):
            return frozenset()
        offers = zip(self._offers, self._places, strict=True)
        return frozenset(p for offer, p in offers if _OF_THE_CHOSEN.search(self._words(offer)))

    def of_recognition(self, text: str, places: frozenset[int]) -> frozenset[int]:
        """Those of `places` that a sentence speaks to which says
        who is not, or is rather, recognised; `places` for others.
        """
        called = places & self._at_titles
        told = _NOT_CALLED_SO.search(text) or (self._is_about_titles and _NOT_TAKEN.search(text))
        return called if called and told else places

    def _held(self, places: frozenset[int], names: Sequence[str], *, offered: bool) -> frozenset[int]:
        """Those of `places` that are for holders; where the standing
        itself is not `offered`, those that say so of it by name.
        """
        if offered:
            return frozenset(p for p in places if self._is_for_holders(p, names))
        held = frozenset(p for p in places if names and self._is_said_of_holders(p, names))
        return held if held != places else frozenset()

    def _is_said_of_holders(self, place: int, names: Sequence[str]) -> bool:
        """Whether a heading over a paragraph, or the line that leads to it, says that
        all below is for who holds one of these (经认定的瞪羚企业享受以下政策：).
        """
        path = self._layout.paragraphs[place].path
        leads = (i for i in range(place) if self._layout.paragraphs[i].path == path)
        told = (self._layout.text_of(i) for i in (*path, *leads))
        cores = [name for name in map(core_of, names) if len(name) >= _TELLING]
        return any(
            words.endswith("：") and _OF_HOLDERS.search(words) and any(name in words for name in cores)
            for words in told
        )

    def _is_for_holders(self, place: int, names: Sequence[str]) -> bool:
        heads = (self._layout.text_of(i) for i in self._layout.paragraphs[place].path)
        offers = zip(self._offers, self._places, strict=True)
        told = "".join((*heads, *(self._words(offer) for offer, at in offers if at == place)))
        named = any(
            len(name) >= _TELLING and name in told for name in (*map(core_of, names), *self._for_short)
        )
        return named or _OF_HOLDERS.search(told) is not None

    def _names_of(self, index: int) -> tuple[str, ...]:
        """The standings whose conditions a paragraph lists, or the clause that it stands under."""
        path = self._layout.paragraphs[index].path
        for at in (index, *reversed(path)):
            if found := self._applied_for(at):
                return found
        headed = next((self._headed[at] for at in path if at in self._headed), ())
        return headed or self._of_the_one_before(index)

    def _of_the_one_before(self, index: int) -> tuple[str, ...]:
        """The standings of the clause before, where a clause tells what is asked beside what that one asks."""
        for at in (index, *reversed(self._layout.paragraphs[index].path)):
            if at and _BESIDE_THAT.match(self._layout.text_of(at)):
                return self._names_of(at - 1)
        return ()

    def _standings_headed(self) -> dict[int, tuple[str, ...]]:
        """The clauses headed 认定条件 alone, with the standings that articles of theirs say are applied for."""
        found: dict[int, dict[str, None]] = {}
        for i, paragraph in enumerate(self._layout.paragraphs):
            for at in paragraph.path:
                if _CONDITIONS_ALONE.match(self._layout.text_of(at)):
                    found.setdefault(at, {}).update(dict.fromkeys(self._applied_for(i)))
        return {at: tuple(names) for at, names in found.items() if names}

    def _applied_for(self, index: int) -> tuple[str, ...]:
        """The standings that a paragraph itself says are applied for."""
        numbered = self._layout.paragraphs[index].numeral is not None
        listed = standings_of(self._layout.text_of(index)) if numbered else ()
        return (self._begun[index],) if not listed and index in self._begun else listed

    def _recognises(self, n: int, names: Sequence[str]) -> bool:
        """Whether an offer is the recognition of one of these standings."""
        if not (self._is_title[n] or self._applied_for(self._places[n])):
            return False
        words = _HELD_BEFORE.sub("", self._words(self._offers[n]))
        if any(f"为{name}" in words for name in names):
            return True
        confers_it = confers_what_is_applied_for(words) or confers_the_one(words)
        if len(self._standings) == 1 and confers_it:
            return bool(names)
        over = "".join(self._titles[i] for i in self._layout.paragraphs[self._places[n]].path)
        # 经认定的研究院，可优先推荐申报……: another title, for those who hold this one.
        held = (re.search(rf"(?:认定|入库|备案|评定)的{re.escape(name)}", words) for name in names)
        raised = any(raises(words, name) for name in names)
        return any(self._is_named(name, words + over) for name in names) and not (raised or any(held))

    def _is_named(self, name: str, words: str) -> bool:
        """Whether words name a standing, and not only one whose name holds its own (潜在瞪羚企业)."""
        longer = {other for other in self._names if name in other and other != name}
        return name in reduce(lambda left, other: left.replace(other, ""), longer, words)

    def _words(self, offer: Offer) -> str:
        return "".join(unit.text for unit in self._layout.units[offer.lead : offer.last + 1])

"""Tellings: what a document says of each of its offers that a title can be made of."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from policymatch.domain.measure import MeasureKind
from policymatch.reading.labels import ANSWER, YES
from policymatch.reading.measures.capped_rows import gift_over
from policymatch.reading.measures.common_standards import kind_by_standard
from policymatch.reading.measures.kinds import kind_of
from policymatch.reading.measures.linear import Linear
from policymatch.reading.measures.lists_entered import list_entered
from policymatch.reading.measures.named_kinds import kind_by_name
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.once_chosen import is_for_the_chosen
from policymatch.reading.measures.recognition import confers_the_one, confers_what_is_applied_for
from policymatch.reading.measures.renewals import is_renewal
from policymatch.reading.measures.sought import Sought
from policymatch.reading.measures.standards_apart import kind_by_standard_apart
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.numbering import CITED_ARTICLE
from policymatch.reading.outline import BRACKETED
from policymatch.reading.standings import WHAT_IT_TAKES, names_standing, standing_offered
from policymatch.reading.titles import Told
from policymatch.reading.titles.names import LONGEST_TITLE
from policymatch.reading.titles.phrases import plain

_LONGEST_HEADING = 40
_LONGEST_BARE = 16
_FEW = 2
_FIRST_WORDS = re.compile(r"(?<=[。：；])")
# 政策名称：研发费用补贴, 项目名称二：保险补贴
_NAME_LABEL = re.compile(
    r"^(?:\d{1,2}[.．、]\s?)?(?:【?[\u4e00-\u9fff]{2}名称(?:[一二三四五六七八九十]{1,3}|\d{1,2})?】?|【(?:政策|项目|事项)】)：?"
)


# 第十条 【研发平台】对新认定的……
_HEAD_IN_BRACKETS = re.compile(
    rf"^{CITED_ARTICLE}\s{{0,4}}【(?P<head>[\u4e00-\u9fff“”、]{{3,20}})】(?=.{{4}})"
)


# 2. 问：渔网补助怎么领？
_QUESTION = re.compile(
    r"^(?:\d{1,2}[.．、]\s?|[（(]?[一二三四五六七八九十]{1,3}[）)、]\s?)?(?:问|Q)\d{0,2}[：:．.、]\s?"
)


# 答：有。渔业企业……
_ANSWER = re.compile(rf"^{ANSWER}(?:{YES}[。，！])?|^{YES}[。！]")


# 三、专精特新中小企业认定条件
_HEADS_DEMANDS = re.compile(rf"^(?P<what>[\u4e00-\u9fff“”]{{2,24}}){WHAT_IT_TAKES}[。：]?")


# 《某市科技创新若干措施》第三、第七条（市级部分）
_AN_ACT = re.compile(
    r"《[^《》]{4,60}》(?:（[^（）]{1,30}）|第[一二三四五六七八九十百\d、第和及至条款项（）]{1,30}|[的之]?(?:相关)?规定){0,3}[。；]?"
)


def cites_act(name: str) -> bool:
    """Whether the name of a card only says in which act, and where in it, its support is told.

    >>> cites_act("《渔港科技创新措施》第三、第七条"), cites_act("《渔港措施》贷款贴息")
    (True, False)
    """
    return _AN_ACT.fullmatch(name) is not None


def _of_standing(own: str) -> str:
    """The words of an offer; those that only head what a standing asks, as its recognition."""
    text = _ANSWER.sub("", own)
    name = standing_offered(text)
    headed = _HEADS_DEMANDS.fullmatch(plain(text)) if name else None
    what = headed["what"] if headed else name
    return f"认定{what}" if what else text


# 某市“跃升计划”试点企业认定管理办法, 关于组织开展2026年度第一批高新技术企业培育库入库申报工作的通知
_RECOGNITION = re.compile(
    r"(?:^|《|关于)(?:关于)?(?:印发|发布|组织|开展|做好|申报|推荐|征集|举办)*(?:[^《》]{2,10}?[省市区县](?!级))?(?:20\d\d年度?)?(?:第[一二三四五六七八九十\d]{1,2}批)?"
    r"(?P<what>(?:(?!关于|印发|发布)[^《》，。的]){4,24}?(?:认定|评定|评选|遴选|备案|入库))(?!为|后|的)[^《》，。]{0,14}(?:办法|细则|规定|通知|通告|公告|指南|方案)"
)


def _recognised(own: str, title: str) -> str:
    """The recognition that a document called `title` tells
    of, for an offer that confers it and does not name it.
    """
    found = _RECOGNITION.search(title) if confers_what_is_applied_for(own) else None
    return found["what"] if found else ""


# 市级瞪羚企业，可自愿申请第二批“独角兽”企业: what those who hold one title may come by.
_MAY_SEEK = re.compile(
    r"(?:企业|单位|机构|平台)[，,]可(?:以)?(?:自愿|自主)(?:申请|申报)(?:第[一二三四五六七八九十\d]{1,3}批)?"
    r"(?P<what>(?:[^，。；：“”\d]|“[^“”]{1,8}”){3,24}?(?:企业|单位|机构|中心|平台))(?=[，。；]|认定|称号)"
)


def _sought_by_holders(own: str) -> str:
    """The recognition that the words of an offer let those apply for who hold another title."""
    found = _MAY_SEEK.search(own)
    return f"{found['what']}认定" if found else ""


# 市级“飞鱼”企业由市经信局会同相关部门进行认定，认定办法另行制定。
_CONFERRED_BY = re.compile(
    r"^(?P<what>(?!由)[\u4e00-\u9fff“”]{4,24}?)，?由[^，。；]{2,24}?(?:进行|负责|组织|联合)?(?P<act>认定|评定|遴选|命名)(?=[，。；])"
)


def _conferred_by(own: str) -> str:
    """The recognition of what the words of an offer open with, where they say which office confers it."""
    found = _CONFERRED_BY.match(own)
    return f"{found['what']}{found['act']}" if found else ""


def _list_entered(own: str) -> str:
    """The entry in the list that the words of an offer enter those in who were examined."""
    entered = list_entered(own)
    return f"{entered}入选" if entered else ""


def _recognition_of(told: Sought) -> str:
    return f"{told.name}{told.act}"


def tellings_of(
    layout: Layout, offers: Sequence[Offer], title: str, kinds: Linear, sought: Sequence[Sought]
) -> list[Told]:
    """What a document called `title` tells of each offer; `kinds` tells what sort of support each is."""
    by_unit = {told.unit: told for told in sought}
    document = _Document(layout, offers, title, kinds, by_unit)
    return [document.telling(n) for n in range(len(offers))]


@dataclass(frozen=True)
class _Document:
    layout: Layout
    offers: Sequence[Offer]
    title: str
    kinds: Linear
    sought: Mapping[int, Sought]

    def telling(self, n: int) -> Told:
        offer, units = self.offers[n], self.layout.units
        at = units[offer.first].paragraph
        clauses = [at, *reversed(self._above(at))]
        own = self._own(offer)
        if (over := gift_over(self.layout, offer.first)) is not None:
            above = (self._heading(units[over].paragraph, holds_offer=False),)
            return Told(units[over].text, self._kind(offer), above=above, document=self.title)
        told = self.sought.get(offer.first)
        if (
            recognised := _recognition_of(told)
            if told
            else self._renewal(own)
            or _recognised(own, self.title)
            or self._called_for(own)
            or _sought_by_holders(own)
            or _conferred_by(own)
            or _list_entered(own)
        ):
            kind = kind_by_name(recognised, self.title, own, self._kind(offer))
            return Told(recognised, kind, document=self.title, only=len(self.offers) == 1, row=recognised)
        alone = [clause for clause in clauses if self._first_under(clause) == n]
        headings = tuple(self._heading(clause, clause == at) for clause in alone)
        row = self._card(n, clauses) or next((self._row(clause) for clause in alone if clause != at), "")
        name = row or plain(next(filter(None, headings), "")).rstrip("。：")
        return Told(
            own=_of_standing(own),
            kind=kind_by_name(name, self.title, own, self._kind(offer)),
            lead="".join(unit.text for unit in units[offer.lead : offer.first]),
            headings=headings,
            above=tuple(self._heading(clause, clause == at) for clause in clauses if clause not in alone),
            document=self.title,
            only=len(self.offers) == 1,
            row=row,
        )

    def _above(self, at: int) -> tuple[int, ...]:
        """The clauses above a paragraph, but for the last item of a list behind which those are told who are chosen."""
        path = self.layout.paragraphs[at].path
        behind = len(path) > 1 and path[-1] == at - 1 and is_for_the_chosen(self.layout.text_of(at))
        return path[:-1] if behind else path

    def _own(self, offer: Offer) -> str:
        return "".join(unit.text for unit in self.layout.units[offer.first : offer.last + 1])

    def _renewal(self, own: str) -> str:
        """The review by which holders keep the one title of the document, for an offer that tells of it."""
        names = {told.name for told in self.sought.values()}
        return f"{next(iter(names))}复核" if len(names) == 1 and is_renewal(own) else ""

    def _called_for(self, own: str) -> str:
        """The recognition that the document as a whole calls for, for an offer that confers it without its name."""
        about = next((told for told in self.sought.values() if told.by_document), None)
        return _recognition_of(about) if about and confers_the_one(own) else ""

    def _row(self, paragraph: int) -> str:
        """The name that a paragraph gives the row of a table, where it heads one offer and no more."""
        found = self.layout.paragraphs[paragraph]
        under = [n for n in range(len(self.offers)) if paragraph in self._path(n)]
        name = plain(self.layout.text_of(paragraph))
        return name if found.cell and len(under) == 1 and len(name) <= LONGEST_TITLE else ""

    def _card(self, n: int, clauses: Sequence[int]) -> str:
        """The name of a card of a booklet (【政策名称】……) or in
        brackets over it (【流片补贴】), for the first offer in it.
        """
        for clause in clauses:
            if name := self._name_of_card(clause):
                under = [m for m in range(len(self.offers)) if clause in self._path(m)]
                if cites_act(name):
                    return self._name_over_card(clause) if under == [n] else ""
                return name if n in under[:1] and len(name) <= LONGEST_TITLE else ""
        return ""

    def _name_over_card(self, clause: int) -> str:
        """The heading right over a card whose name only says which act it is taken from."""
        over = self.layout.paragraphs[clause].path[-1:]
        numbered = bool(over) and self.layout.paragraphs[over[0]].numeral is not None
        name = plain(self._heading(over[0], holds_offer=False)) if numbered else ""
        return name if len(name) <= LONGEST_TITLE else ""

    def _name_of_card(self, clause: int) -> str:
        text, numeral = self.layout.text_of(clause), self.layout.paragraphs[clause].numeral
        if numeral is not None and numeral.named and BRACKETED.fullmatch(text.strip()):
            return text.strip().strip("【】")
        return plain(_NAME_LABEL.sub("", text)).strip("。；") if _NAME_LABEL.match(text) else ""

    def _named(self, paragraph: int) -> str:
        """The text of a paragraph, without the number by name
        that parts it from the others (专题一：研发投入补助).
        """
        numeral, text = self.layout.paragraphs[paragraph].numeral, self.layout.text_of(paragraph)
        named = numeral is not None and numeral.named
        bare = text.removeprefix(numeral.label).lstrip() if numeral and named else text
        return bare or text.strip("【】")

    def _path(self, n: int) -> tuple[int, ...]:
        return self.layout.paragraphs[self.layout.units[self.offers[n].first].paragraph].path

    def _kind(self, offer: Offer) -> MeasureKind:
        """The kind of an offer; what only lists the conditions
        of a standing (雏鹰企业：成立……) offers that standing.
        """
        if offer.first in self.sought or self._offers_standing(self.layout.units[offer.first]):
            return MeasureKind.TITLE
        if self.sought and is_renewal(self._own(offer)):
            return MeasureKind.TITLE
        if (over := gift_over(self.layout, offer.first)) is not None:
            return kind_of(self.layout, over, over, self.kinds)
        kind = kind_of(self.layout, offer.first, offer.last, self.kinds)
        at = self.layout.units[offer.first].paragraph
        kind = kind_by_standard(self.layout, at, kind)
        return kind_by_standard_apart(self.layout, at, kind, self.kinds)

    def _offers_standing(self, unit: TextUnit) -> bool:
        """Whether a sentence lists what a standing asks, or is the name of one over such a list."""
        named = self.layout.paragraphs[unit.paragraph].cell and names_standing(unit.text)
        return named or standing_offered(unit.text) is not None

    def _heading(self, paragraph: int, holds_offer: bool) -> str:
        """The first words of a paragraph, where they stand apart from those that follow."""
        text = _QUESTION.sub("", _NAME_LABEL.sub("", self._named(paragraph)))
        if bracketed := _HEAD_IN_BRACKETS.match(text):
            return bracketed["head"]
        if cites_act(text.strip()):
            return ""
        head = _FIRST_WORDS.split(text, maxsplit=1)[0]
        longest = _LONGEST_HEADING if self.layout.paragraphs[paragraph].numeral else _LONGEST_BARE
        apart = not head.endswith("；") and (head != text or not holds_offer)
        return head if apart and len(head) <= longest else ""

    def _first_under(self, paragraph: int) -> int | None:
        """The first of the few offers under a clause, whose heading speaks of it before the others."""
        places = [self.layout.units[offer.first].paragraph for offer in self.offers]
        under = [n for n, at in enumerate(places) if paragraph in (at, *self.layout.paragraphs[at].path)]
        return under[0] if len(under) <= _FEW else None

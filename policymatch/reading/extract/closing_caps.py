"""Closing caps: how much one firm may have at most of what the sentences before tell, said once behind them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from policymatch.domain.measure import Benefit, BenefitForm, Per
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.numbering import CITED_ARTICLE, OPENING_NUMBER
from policymatch.reading.quantities import YUAN, Bound, find_amounts

_GIFT = r"(?P<gift>奖励|补贴|补助|资助|贴息|奖补|扶持|支持)"
_WHOSE = r"(?:单个|单家|单户|每家|每户|每个|同一)[^，。；：\d]{0,8}(?:企业|单位|主体|机构)"
_AT_MOST = r"(?:原则上)?(?:最高)?(?:不得超过|不超过|不高于|最高为?)"
# 单家企业年度补贴金额不超过30万元，补贴期限不超过2年。
_ALONE = re.compile(
    rf"(?:[①-⑳]|{OPENING_NUMBER})(?:原则上)?(?:对)?{_WHOSE}[^，。；：\d的]{{0,8}}{_GIFT}(?:资金|金额|总额|额度|额)?{_AT_MOST}"
    r"\d[\d.]{0,8}[万亿]?元(?:，(?:补贴|补助|贴息|支持|奖励)?期限[^，。；]{2,16}|，(?:低于|不足)\d[\d.]{0,6}万?元的，?不予[^，。；]{2,4})?[。；]?"
)
# ，低于1万元的不予补助
_LEAST_PAID = re.compile(r"，(?:低于|不足)\d[\d.]{0,6}万?元的，?不予[^，。；]{2,4}[。；]?$")
# ；……给予奖励，单个企业年度奖励金额最高不超过500万元。
_BEHIND_A_LIST = re.compile(
    rf"，(?:原则上)?{_WHOSE}(?:每年|每?年度|当年)[^，。；：\d的]{{0,4}}{_GIFT}(?:资金|金额|总额|额度)?{_AT_MOST}"
    r"\d[\d.]{0,8}[万亿]?元。$"
)
# ；……的，奖励比例不超过30%，单个项目奖励金额最高不超过500万元。
_OF_ONE_THING = re.compile(
    rf"，(?:单个|每个|同一)(?:项目|产品|品种){_GIFT}(?:资金|金额|总额|额度){_AT_MOST}\d[\d.]{{0,8}}[万亿]?元。$"
)
# ；单家企业每年最高30万元。
_WITHOUT_GIFT = re.compile(
    rf"{_WHOSE}(?:每个?年度?|年度|当年)?(?:合计|累计)?(?:最高)?(?:不得超过|不超过|不高于|最高为?)\d[\d.]{{0,8}}[万亿]?元[。；]?"
)
_LONGEST_TAIL = 60
_OF_A_YEAR = re.compile(rf"{_WHOSE}(?:每年|每?年度|当年)")
# 获得本条所列补助: of its own article alone; 年度获得上述资助的总金额不超过…… behind offers of its clause.
_OF_ITS_ARTICLE = re.compile(r"本条(?!例)")
_OF_THE_ABOVE = re.compile(r"上述(?:资助|奖励|补贴|补助|资金)")
_ARTICLE = re.compile(CITED_ARTICLE)


@dataclass(frozen=True)
class ClosingCap:
    """A cap with the sentence that tells it, the word for the gift that it bounds (none: it bounds any),
    and the offers that it closes.
    """

    yuan: float
    unit: TextUnit
    gift: str
    offers: frozenset[int]


class ClosingCaps:
    """The closing caps of a document."""

    def __init__(self, layout: Layout, offers: Sequence[Offer]) -> None:
        self._layout = layout
        self._offers = offers

    def completed(self, benefits: tuple[Benefit, ...], n: int) -> tuple[Benefit, ...]:
        """The benefits of offer `n`, its rates without a cap under the one that closes their paragraph."""
        cap = next((cap for cap in self._caps if n in cap.offers), None)
        if cap is None:
            return benefits
        if all(_is_bare(benefit) for benefit in benefits):
            quote = self._layout.flow.quote(cap.unit.start, cap.unit.end, self._layout.body)
            return (Benefit(form=BenefitForm.AMOUNT, cap_yuan=cap.yuan, per=_per(cap), quote=quote),)
        if any(map(_lacks_cap, benefits)):
            benefits = tuple(benefit for benefit in benefits if not _is_of(cap, benefit))
        return tuple(_capped(benefit, cap) if _lacks_cap(benefit) else benefit for benefit in benefits)

    @property
    def units(self) -> frozenset[TextUnit]:
        """The sentences that do nothing but close what stands before them."""
        return frozenset(cap.unit for cap in self._caps if _ALONE.fullmatch(cap.unit.text))

    def article_of(self, unit: TextUnit) -> frozenset[int] | None:
        """The paragraphs of the article that a sentence speaks
        of as its own (本条所列, 上述资助), if it gives any.
        """
        above = unit.place > 0 and _OF_THE_ABOVE.search(unit.text) is not None
        if not above and not _OF_ITS_ARTICLE.search(unit.text):
            return None
        top = self._top_of(unit)
        told = frozenset(i for i, p in enumerate(self._layout.paragraphs) if top in (i, *p.path))
        return told if any(self._layout.units[o.first].paragraph in told for o in self._offers) else None

    def _top_of(self, unit: TextUnit) -> int:
        """The article that a sentence stands in, else its own numbered paragraph or the one above it."""
        paragraphs = self._layout.paragraphs
        own = paragraphs[unit.paragraph]
        around = (*own.path, unit.paragraph)
        articles = (i for i in around if (n := paragraphs[i].numeral) and _ARTICLE.fullmatch(n.label))
        above = own.path[-1] if own.numeral is None and own.path else unit.paragraph
        return next(articles, above)

    @cached_property
    def _caps(self) -> list[ClosingCap]:
        return [*self._alone(), *self._behind_lists()]

    def _alone(self) -> Iterator[ClosingCap]:
        """The caps in sentences of their own, each over what its paragraph tells since the one before."""
        since: dict[int, int] = {}
        for at, unit in enumerate(self._layout.units):
            found = _ALONE.fullmatch(unit.text)
            alone = found is not None or (unit.place > 0 and _WITHOUT_GIFT.fullmatch(unit.text) is not None)
            yuan, gift = _yuan(unit.text) if alone else None, found["gift"] if found else ""
            if yuan is None:
                continue
            above = unit.paragraph if unit.place else self._paragraph_above(unit)
            governed = self._told_between(above, since.get(above, -1), at, gift)
            governed |= self._in_items_above(unit, gift)
            since[above] = at
            if governed:
                yield ClosingCap(yuan, unit, gift, governed)

    def _behind_lists(self) -> Iterator[ClosingCap]:
        """The yearly caps of a firm at the end of the last of several cases that semicolons part."""
        units = self._layout.units
        for at, unit in enumerate(units):
            tail = max(0, len(unit.text) - _LONGEST_TAIL)
            of_firm, of_thing = (told.search(unit.text, tail) for told in (_BEHIND_A_LIST, _OF_ONE_THING))
            found = of_firm or of_thing
            yuan = _yuan(found.group()) if found else None
            first = self._first_case(at)
            if found is None or yuan is None or first == at:
                continue
            governed = self._of_one_offer(at)
            if of_firm:
                governed |= self._told_between(unit.paragraph, first - 1, at, found["gift"])
            yield ClosingCap(yuan, unit, found["gift"], governed)

    def _first_case(self, at: int) -> int:
        """The first of the cases, parted by semicolons, of which a sentence is the last."""
        units = self._layout.units
        while units[at].place and units[at - 1].text.endswith("；"):
            at -= 1
        return at

    def _of_one_offer(self, at: int) -> frozenset[int]:
        """The offer that a sentence and the one before it both belong to, or none."""
        return frozenset(n for n, offer in enumerate(self._offers) if offer.first < at <= offer.last)

    def _told_between(self, paragraph: int, after: int, before: int, gift: str) -> frozenset[int]:
        """The offers of a paragraph that begin behind one
        sentence and before another, and give what is bounded.
        """
        return frozenset(
            n
            for n, offer in enumerate(self._offers)
            if after < offer.first < before
            and self._layout.units[offer.first].paragraph == paragraph
            and any(gift in unit.text for unit in self._layout.units[offer.first : offer.last + 1])
        )

    def _in_items_above(self, unit: TextUnit, gift: str) -> frozenset[int]:
        """The offers of the numbered items that a line without a number closes, where several give what is bounded."""
        paragraphs, units = self._layout.paragraphs, self._layout.units
        last = paragraphs[unit.paragraph - 1] if unit.paragraph else None
        if (
            unit.place
            or paragraphs[unit.paragraph].numeral
            or last is None
            or not (last.numeral and last.path)
        ):
            return frozenset()
        told = frozenset(
            n
            for n, offer in enumerate(self._offers)
            if units[offer.first].paragraph < unit.paragraph
            and paragraphs[units[offer.first].paragraph].path == last.path
            and gift in "".join(one.text for one in units[offer.first : offer.last + 1])
        )
        return told if len(told) > 1 else frozenset()

    def _paragraph_above(self, unit: TextUnit) -> int:
        """The paragraph before a numbered cap, where all that
        stands beside it tells no other offer; else its own.
        """
        own, above = self._layout.paragraphs[unit.paragraph], unit.paragraph - 1
        beside = {
            place
            for offer in self._offers
            if self._layout.paragraphs[place := self._layout.units[offer.first].paragraph].path == own.path
            and self._layout.units[offer.first] != unit
        }
        return above if beside == {above} else unit.paragraph


def _yuan(text: str) -> float | None:
    """The one sum of a sentence, told as a most; below what nothing is paid out may stand behind it."""
    amounts = [amount for amount in find_amounts(_LEAST_PAID.sub("", text)) if amount.currency == YUAN]
    return amounts[0].high_yuan if len(amounts) == 1 and amounts[0].bound is Bound.AT_MOST else None


def _is_of(cap: ClosingCap, benefit: Benefit) -> bool:
    """Whether a benefit is nothing but the cap itself, in its own sentence."""
    alone = benefit.form is BenefitForm.AMOUNT and benefit.rate is None and benefit.amount_yuan is None
    words = benefit.quote.run.strip("。；")
    return alone and benefit.cap_yuan == cap.yuan and words in cap.unit.text and not cap.gift


def _capped(benefit: Benefit, cap: ClosingCap) -> Benefit:
    return benefit.model_copy(update={"cap_yuan": cap.yuan, "per": benefit.per or _per(cap)})


def _per(cap: ClosingCap) -> Per | None:
    """What a cap is counted by: one of a year where its sentence says so."""
    return Per.YEAR if _OF_A_YEAR.search(cap.unit.text, max(0, len(cap.unit.text) - _LONGEST_TAIL)) else None


def _lacks_cap(benefit: Benefit) -> bool:
    return benefit.form is BenefitForm.RATE and benefit.cap_yuan is None and benefit.amount_yuan is None


def _is_bare(benefit: Benefit) -> bool:
    named = (benefit.rate, benefit.amount_yuan, benefit.cap_yuan)
    return benefit.form is BenefitForm.AMOUNT and all(figure is None for figure in named)

"""Standards 支持标准: figures of an offer that stand outside of its own sentences."""

import re
from collections.abc import Iterator

from policymatch.domain.measure import Benefit, MeasureKind
from policymatch.reading.benefits import read_benefits
from policymatch.reading.criteria import Passage, PassageRole
from policymatch.reading.measures.common_standards import common_standard
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.standards_apart import standard_behind
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.numbering import OPENING_NUMBER
from policymatch.reading.roles import SectionRole

_STANDARD = re.compile(
    r"^[^，。；]{0,20}(?:支持|补贴|奖励|资助|补助|扶持|奖补|资金|兑付|贴息)[^，。；：]{0,6}(?:标准|额度|比例|金额|强度)"
    # 高新技术企业贴息比例提高到50%: more of one support for some, and no standard of others.
    r"(?!(?:可以?)?(?:再|相应|适当)?(?:提高|上浮|上调|增加))"
)
# （八）单个项目申请资助额度不超过200万元。, among what a call asks
_OF_ONE_PROJECT = re.compile(
    rf"^{OPENING_NUMBER}(?:单个|每个|单项|每项)(?:项目|课题)[^，。；\d]{{0,12}}(?:资助|补助|支持|奖补|补贴|贴息)[^，。；\d]{{0,10}}(?:不超过|不高于|最高|上限)"
)
# 每家企业年度申领额度不超过10万元。单次兑付比例不超过合同实际支付金额的50%。, of vouchers that another article tells of
_OF_VOUCHERS = re.compile(
    r"(?:申领|申请|领取|发放|兑付|兑现|抵扣|使用|支持|补助|补贴)(?:的)?(?:总)?(?:额度|比例|上限|限额|金额|标准)[^，。；\d]{0,16}\d"
    r"|(?:每家|每个|单个|同一)[^，。；\d]{1,8}(?:每年|每?年度)[^，。；\d]{0,10}(?:申领|申请|领取|兑付)[^，。；\d]{0,10}\d"
    r"|按照?[^，。；]{2,40}\d[\d.]{0,4}%(?:的比例)?(?:给予|予以|进行)?(?:兑付|兑现|抵扣|支付)"
)
_OPENING = 60
_PAID = frozenset(
    (
        MeasureKind.GRANT,
        MeasureKind.AWARD,
        MeasureKind.INTEREST_SUBSIDY,
        MeasureKind.VOUCHER,
        MeasureKind.RENT,
        MeasureKind.TALENT,
    )
)


def words_of_standard(layout: Layout, support: int) -> Iterator[Passage]:
    """What the standard of a support that is told behind what is asked says of whom it gives how much."""
    standard = standard_behind(layout, support)
    if standard is not None:
        paragraph = layout.paragraphs[standard]
        yield Passage(role=PassageRole.OWN, start=paragraph.start, end=paragraph.end)


class Standards:
    """The sentences of a document that belong to no offer and tell how much is given."""

    def __init__(
        self, layout: Layout, offers: list[Offer], closing: frozenset[TextUnit] = frozenset()
    ) -> None:
        self._layout = layout
        self._offers = offers
        self._taken = {u for o in offers for u in range(o.lead, o.last + 1)}
        # A cap of what its own paragraph tells is no standard of what others do.
        self._taken |= {u for u, unit in enumerate(layout.units) if unit in closing}
        self._own = [standard_behind(layout, layout.units[o.first].paragraph) for o in offers]

    def completed(self, benefits: tuple[Benefit, ...], n: int, kind: MeasureKind) -> tuple[Benefit, ...]:
        """The benefits of offer `n`, from grades below it or
        from a clause of standards where it names no figure.
        """
        if kind not in _PAID or any(_has_figure(benefit) for benefit in benefits):
            return benefits
        own = self._read(self._units_of_its_own(n), kind)
        own = own or (self._read(self._units_of_vouchers(n), kind) if kind is MeasureKind.VOUCHER else ())
        graded = own or self._read(self._units_below(n), kind)
        return graded or self._read(self._units_of_standards(n), kind) or benefits

    def _read(self, units: Iterator[int], kind: MeasureKind) -> tuple[Benefit, ...]:
        body, flow = self._layout.body, self._layout.flow
        spans = [(self._layout.units[i].start, self._layout.units[i].end) for i in units]
        found = (b for start, end in spans for b in read_benefits(body, flow, start, end, kind))
        return tuple(benefit for benefit in found if _has_figure(benefit))

    def _units_of_its_own(self, n: int) -> Iterator[int]:
        """The sentences of the standard that is told of offer `n` behind what is asked of it."""
        standard = self._own[n]
        yield from self._layout.units_in(standard) if standard is not None else ()

    def _units_of_vouchers(self, n: int) -> Iterator[int]:
        """The sentences of other articles of the chapter that offer `n` stands in, or of an act without chapters, which
        tell how much of a voucher each has and what share it pays; none where another voucher is told there.
        """
        place = self._layout.units[self._offers[n].first].paragraph
        above = self._layout.paragraphs[place].path[:1]
        for i, unit in enumerate(self._layout.units):
            near = self._layout.paragraphs[unit.paragraph].path[:1] == above and unit.paragraph > place
            if near and i not in self._taken and _OF_VOUCHERS.search(unit.text):
                yield i

    def _units_below(self, n: int) -> Iterator[int]:
        """The sentences after an offer, up to the next one, under the clause that it stands under alone."""
        offer = self._offers[n]
        following = self._offers[n + 1].lead if n + 1 < len(self._offers) else len(self._layout.units)
        clause = self._clause(offer)
        for i in range(offer.last + 1, following):
            at = self._layout.units[i].paragraph
            if clause is None or clause not in (at, *self._layout.paragraphs[at].path):
                return
            if self._layout.units[i].role is SectionRole.OFFER:
                yield i

    def _clause(self, offer: Offer) -> int | None:
        at = self._layout.units[offer.first].paragraph
        paragraph = self._layout.paragraphs[at]
        return at if paragraph.numeral else paragraph.path[-1] if paragraph.path else None

    def _units_of_standards(self, n: int) -> Iterator[int]:
        """The sentences of clauses of standards, of one for
        several supports those alone that are for offer `n`.
        """
        mine = common_standard(self._layout, self._layout.units[self._offers[n].first].paragraph)
        for i, unit in enumerate(self._layout.units):
            told = (not mine or unit.paragraph in mine) and unit.paragraph not in self._own
            offers = unit.role is SectionRole.OFFER and self._is_standard(i)
            if told and i not in self._taken and (offers or _OF_ONE_PROJECT.match(unit.text)):
                yield i

    def _is_standard(self, unit: int) -> bool:
        at = self._layout.units[unit].paragraph
        starts = [self._layout.spans[p][0] for p in (at, *self._layout.paragraphs[at].path)]
        text = self._layout.flow.text
        return any(
            _STANDARD.match(text[start : start + _OPENING])
            for start in (*starts, self._layout.units[unit].start)
        )


def _has_figure(benefit: Benefit) -> bool:
    return any(figure is not None for figure in (benefit.amount_yuan, benefit.rate, benefit.cap_yuan))

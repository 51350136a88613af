"""Own: the words of an offer itself, and those of the clause that it goes on from."""

import re
from collections.abc import Iterator, Sequence

from policymatch.reading.criteria import Passage, PassageRole
from policymatch.reading.extract.built_before import built_by_those_before
from policymatch.reading.extract.fronted import fronted_over
from policymatch.reading.extract.items import whom_an_item_names
from policymatch.reading.extract.leaning import (
    head_of_list,
    is_next_case,
    is_some_of_them,
    leans_on,
    who_does,
)
from policymatch.reading.extract.led import leads_over
from policymatch.reading.extract.opening import front_of
from policymatch.reading.measures.apart import is_of_theirs, is_on_top
from policymatch.reading.measures.bare_demands import eases, only_asks
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.sides import before_the_share, pays_the_other_side
from policymatch.reading.measures.under import given_over
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

_HEADING = re.compile(r"^[^，；]{3,34}[。：]?$")
# 对纳入培育库的企业奖励5万元: to whom, without the gift.
_WHOM = re.compile(
    r"对(?=[^，。；给予奖补资]{0,66}+[，给予奖补资])[^，。；]{2,60}?(?:企业|单位|机构|人才|团队|平台|项目|的)(?=，?(?:一次性|分别)?(?:给予|予以|奖励|补助|补贴|资助)|，(?:从|向|通过)[^，。；]{2,30}(?:贷款|融资)[^，。；]{0,16}的，)"
)
# 新认定为省级中心的，|一次性奖励50万元
_GIFT = re.compile(
    r"^[^。；]{4,90}?的(?=，?(?:分别|一次性|每[年家]|再){0,2}(?:给予|予以|奖励|补助|补贴|资助|按照?)[^，。；]{0,24}\d)"
)
_LONGEST_LEAD = 90
# 1.支持内容：设备购置、场地改造；……: what is paid for, and no condition.
_SCOPE = re.compile(rf"{OPENING_NUMBER}支持内容：")


def own_words(layout: Layout, offer: Offer) -> list[Passage]:
    """The offer's own words: its sentences, the one before them where they name no one, its heading."""
    units, first = layout.units, _behind_scope(layout, offer)
    furthest = offer.lead if first == offer.first else first
    before = units[first - 1].text if first else ""
    if is_some_of_them(units[first].text, before) or (
        first > furthest and leans_on(units[first].text, before)
    ):
        first -= 1
    while first > furthest and _says_who_may(units[offer.first].text, units[first - 1].text):
        first -= 1
    while first > furthest and (
        is_next_case(units[first].text, units[first - 1].text) or _asks_before(units[first - 1].text)
    ):
        first -= 1
    spans = [layout.flow.span(units[first].start, units[offer.last].end)]
    if (head := head_of_list(units, offer.first)) is not None:
        spans.append(layout.flow.span(*head))
    if offer.lead < first and _HEADING.match(units[offer.lead].text):
        spans.append(layout.flow.span(units[offer.lead].start, units[offer.lead].end))
    if (
        doer := who_does(units[offer.first].text, units[offer.first - 1].text if offer.first else "")
    ) is not None:
        at = units[offer.first - 1].start
        spans.append(layout.flow.span(at + doer.start("who"), at + doer.end("who")))
    if (led := leads_over(layout, offer)) is not None:
        spans.append(layout.flow.span(*led))
    over = given_over(layout, offer.lead) or ()
    spans += [layout.flow.span(units[at].start, units[at].end) for at in over]
    return [Passage(role=PassageRole.OWN, start=start, end=end) for start, end in spans]


# 缴费满一年的；已办理失业登记的。可以申领失业保险金: who may have it, case by case before it is named.
_MAY_HAVE_IT = re.compile(r"可以?(?:按规定)?(?:申[请领报]|享受|领取)")
_WHO_IS = re.compile(r"^(?![^。；]{0,100}(?:给予|予以|享受|可以?申))[^。；]{4,100}的[；。]$")


def _says_who_may(opening: str, before: str) -> bool:
    """Whether a sentence only says of whom what the next ones let them have."""
    return _MAY_HAVE_IT.match(opening) is not None and _WHO_IS.match(before) is not None


def _asks_before(text: str) -> bool:
    """Whether a sentence before an offer only asks or eases: 最近一年净利润不少于1500万元。可申请入库，享受服务。"""
    return only_asks(text) or eases(text)


def _behind_scope(layout: Layout, offer: Offer) -> int:
    """The first unit of an offer; where it opens with what
    is paid for, the first of the clause that says how much.
    """
    opens = layout.units[offer.first]
    behind = (i for i in range(offer.first, offer.last + 1) if layout.units[i].paragraph != opens.paragraph)
    return next(behind, offer.first) if _SCOPE.match(opens.text) else offer.first


def opening_words(layout: Layout, offers: Sequence[Offer], offer: Offer) -> Iterator[Passage]:
    """The words that open the clause of an offer which gives its receivers something more, or its paragraph."""
    yield from built_by_those_before(layout, offer)
    yield from whom_an_item_names(layout, offers, offer)
    if fronted := fronted_over(layout, offer) or front_of(layout, offer):
        yield fronted
    opener = next((o for o in offers if o.first < offer.first <= o.end), None)
    opener = opener or _one_before(layout, offers, offer)
    units = layout.units
    if opener and is_on_top(units[offer.first - 1].text, units[offer.first].text):
        first = units[opener.first]
        whom = _WHOM.search(first.text, 0, _LONGEST_LEAD) or before_the_share(first.text)
        gift = None if whom else _GIFT.search(first.text)
        last = first.start + (whom or gift).end() if whom or gift else units[opener.last].end  # type: ignore[union-attr]
        start, end = layout.flow.span(first.start, last)
        yield Passage(role=PassageRole.CONDITION, start=start, end=end)


def _one_before(layout: Layout, offers: Sequence[Offer], offer: Offer) -> Offer | None:
    """The offer right before one that gives more for something
    else of the same receivers; None where it gives no such.
    """
    units, last = layout.units, offer.first - 1
    goes_on = layout.paragraphs[units[offer.first].paragraph].numeral is None
    if last < 0 or not (goes_on or units[last].paragraph == units[offer.first].paragraph):
        return None
    told = is_of_theirs(units[last].text, units[offer.first].text)
    told = told or pays_the_other_side(units[last].text, units[offer.first].text)
    return next((o for o in offers if told and o.last == last), None)

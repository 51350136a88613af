"""Barred by name: a rule between supports that names one of them binds what gives that one, and no other offer."""

import re
from collections.abc import Sequence

from policymatch.domain.measure import Exclusivity
from policymatch.reading.extract.exclusivity import is_of_all
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.numbering import OPENING_NUMBER

_GIFT = r"(?:补贴|津贴|返还|补助|奖励|奖补|贴息)"
_NAME = (
    r"(?!本|该|此|上述|以上|前述|各|所有|同[一类]|其他|其中|财政|专项|资金|政策|一次性)[\u4e00-\u9fff]{2,10}?"
)
_ONCE = r"[只仅](?:能|可|限)?(?:享受|申领|领取|申请)一次"
# 交通费补贴每人每年只享受一次
_NAMED_FIRST = re.compile(
    rf"^{OPENING_NUMBER}(?P<name>{_NAME}{_GIFT})(?:政策|资金)?(?:每[人户家年]|同一)[^，。；]{{0,8}}?{_ONCE}"
)
# 同一年度内，只享受一次社保费返还政策。
_NAMED_LAST = re.compile(rf"{_ONCE}(?P<name>{_NAME}{_GIFT})(?:政策)?[。；]?$")


class BarredByName:
    """Which offers a rule told outside them binds, by the support that it names."""

    def __init__(self, layout: Layout, offers: Sequence[Offer]) -> None:
        self._layout, self._offers = layout, offers

    def places(self, rule: Exclusivity, unit: TextUnit) -> frozenset[int] | None:
        """The paragraphs of the offers that give what a rule in `unit` names, else
        those of its own paragraph; None where it names nothing, or is of all.
        """
        text = "".join(rule.quote.text.split())
        named = _NAMED_FIRST.search(text) or _NAMED_LAST.search(text)
        if named is None or is_of_all(rule):
            return None
        giving = frozenset(self._place(one) for one in self._offers if named["name"] in self._words_of(one))
        beside = frozenset(self._place(one) for one in self._offers) & {unit.paragraph}
        return giving or beside or None

    def _place(self, offer: Offer) -> int:
        return self._layout.units[offer.first].paragraph

    def _words_of(self, offer: Offer) -> str:
        units = self._layout.units[offer.lead : offer.last + 1]
        return "".join("".join(unit.text.split()) for unit in units)

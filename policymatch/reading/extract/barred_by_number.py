"""Barred by number: a rule between supports that cites its items binds these alone; one told inside an item, that item."""

import re
from collections.abc import Sequence

from policymatch.domain.measure import ExclusiveRule, Exclusivity
from policymatch.reading.extract.cited_clauses import CITED_CLAUSES, places_cited
from policymatch.reading.extract.exclusivity import is_of_all, speaks_of_its_act
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout, TextUnit

_CITED = re.compile(CITED_CLAUSES)
# 《……办法》第三条, 第三条第二款, 除第三条外, 第四条不受此限, 与本办法其他条款: no list of what bars one another.
_NO_LIST = re.compile(
    r"》第|[编章节条款项]第|除第[^，。；]{1,24}外|除外|不受此限|不计入|(?:其他|其余|其它)[^，。；]{0,6}(?:条|款|项|奖|补|政策|支持)"
)
# 除第八条外，同一企业每年只能申报一项
_BUT_FOR = re.compile(rf"除(?P<clauses>{CITED_CLAUSES})[^，。；]{{0,12}}外")
# 以上奖励, 上述补贴, 各项支持: of more than the item in which it is said.
_OF_MORE = re.compile(r"以上|上述|前述|前款|各项|各类|多项|全部|所有|其他|其它")


class BarredByNumber:
    """Which offers a rule told outside them binds, by the numbers that it cites or the item that it is told in."""

    def __init__(self, layout: Layout, offers: Sequence[Offer]) -> None:
        self._layout = layout
        self._first = {layout.units[offer.first].paragraph: offer.first for offer in reversed(offers)}

    def cited(self, rule: Exclusivity) -> frozenset[int] | None:
        """The paragraphs of the offers in the items that a rule cites; None where it cites no two of them."""
        words = "".join(rule.quote.text.split())
        if _NO_LIST.search(words):
            return None
        lists = [found.group() for found in _CITED.finditer(words)]
        places = sorted(self._first)
        parts = [places_cited(self._layout, each, places) for each in lists]
        told = frozenset[int]().union(*parts)
        return told if len(told) > 1 else None

    def all_but(self, rule: Exclusivity) -> frozenset[int] | None:
        """The paragraphs of all offers but those in the articles that a rule excepts (除第八条外); None where it excepts none."""
        but = _BUT_FOR.search("".join(rule.quote.text.split()))
        spared = places_cited(self._layout, but["clauses"], sorted(self._first)) if but else frozenset()
        return frozenset(self._first) - spared if spared else None

    def article_of(self, rule: Exclusivity, unit: TextUnit) -> frozenset[int] | None:
        """The paragraph of the numbered clause whose offer a sentence stands behind or under, where it says what may
        not have been had before, and of nothing but that clause; None for another.
        """
        had = rule.rule is ExclusiveRule.NOT_IF_RECEIVED
        if not had or _OF_MORE.search(rule.quote.run) or speaks_of_its_act(rule):
            return None
        paragraphs = self._layout.paragraphs
        over = [unit.paragraph, *reversed(paragraphs[unit.paragraph].path)]
        clause = next((at for at in over if paragraphs[at].numeral is not None), None)
        return frozenset({clause}) if clause in self._first else None

    def item_of(self, rule: Exclusivity, unit: TextUnit) -> frozenset[int] | None:
        """The paragraphs of the numbered item whose offer a sentence stands behind, where others stand beside
        it; None where it speaks of more.
        """
        paragraphs, place = self._layout.paragraphs, unit.paragraph
        numbered = paragraphs[place].numeral is not None and unit.place > 0
        if not numbered or place not in self._first or is_of_all(rule) or _OF_MORE.search(rule.quote.run):
            return None
        within = frozenset(i for i, p in enumerate(paragraphs) if place in (i, *p.path))
        return within if self._first.keys() - within else None

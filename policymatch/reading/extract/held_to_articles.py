"""Held to articles: applicants who, a sentence says, may have some articles of an act alone, or may not have some."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property

from policymatch.reading.criteria import Passage, PassageRole
from policymatch.reading.extract.cited_clauses import CITED_CLAUSES, places_cited
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.numbering import OPENING_NUMBER

# Who has had something already, and what one project may have twice, is a rule between supports.
_WHO = r"(?!同一|除|其中|本)(?P<who>[^。；：第]{2,60}?(?:的|业|单位|机构|组织|会|个人|团队|户|平台|院所?|校|公司|项目|中心|园区|基地))"
_HAD = re.compile(r"享受|已获|已申[请报]|兼报|重复|外[，,]")
_HAVE = r"(?:适用|享受|执行|申报|申请|申领)"
_OWN = r"(?:于)?(?:本[\u4e00-\u9fff]{1,4})?"
# 采石企业仅适用第（三）、（九）条; 行业协会只能申报第4项
_ONLY = re.compile(
    rf"^{OPENING_NUMBER}{_WHO}[，,]?(?:原则上)?(?P<only>[仅只])(?:能|可以?|限于?)?{_HAVE}{_OWN}(?P<clauses>{CITED_CLAUSES})[^，。；]{{0,8}}[。；]?$"
)
# 上年度营业收入超过4亿元的，不适用第3章、第4章
_NOT = re.compile(
    rf"^{OPENING_NUMBER}{_WHO}[，,]?(?:均|一律|暂)?不(?:再|得|能|可|予)?{_HAVE}{_OWN}(?P<clauses>{CITED_CLAUSES})[^，。；]{{0,8}}[。；]?$"
)
# 第五条不适用于外地企业
_NOT_FOR = re.compile(
    rf"^{OPENING_NUMBER}(?P<clauses>{CITED_CLAUSES})[^，。；]{{0,6}}(?P<no>不适用于?)(?P<who>[^，。；]{{2,60}})[。；]?$"
)


class HeldToArticles:
    """The sentences that bar some applicants from some articles; `places` are the paragraphs of all offers."""

    def __init__(self, layout: Layout, places: Sequence[int], offered: Collection[int]) -> None:
        self._layout, self._places, self._offered = layout, places, offered

    @property
    def units(self) -> frozenset[TextUnit]:
        """The sentences that say so, which ask nothing of anybody else."""
        return frozenset(unit for unit, _, _ in self._told)

    def of(self, place: int) -> Iterator[Passage]:
        """What bars some from the offer at a paragraph, because its article is not for them."""
        for _, who, barred in self._told:
            if place in barred:
                yield who

    @cached_property
    def _told(self) -> list[tuple[TextUnit, Passage, frozenset[int]]]:
        """Each such sentence, with its words for those whom it bars and the paragraphs of the offers that it bars them from."""
        others = (unit for at, unit in enumerate(self._layout.units) if at not in self._offered)
        return [told for unit in others if (told := self._barred_by(unit)) is not None]

    def _barred_by(self, unit: TextUnit) -> tuple[TextUnit, Passage, frozenset[int]] | None:
        only = _ONLY.match(unit.text)
        found = only or _NOT.match(unit.text) or _NOT_FOR.match(unit.text)
        cited = places_cited(self._layout, found["clauses"], self._places) if found else frozenset()
        if found is None or not cited or _HAD.search(found["who"]):
            return None
        first, last = _words_for_them(found)
        start, end = self._layout.flow.span(unit.start + first, unit.start + last)
        who = Passage(role=PassageRole.EXCLUSION, start=start, end=end)
        return unit, who, frozenset(self._places) - cited if only else cited


def _words_for_them(found: re.Match[str]) -> tuple[int, int]:
    """The span of the words for those who are barred, with what says that they are where they are named alone."""
    told = found.groupdict()
    start = found.start("no") if "no" in told else found.start("who")
    alone = found.end("only") if "only" in told and not found["who"].endswith("的") else found.end("who")
    return start, alone

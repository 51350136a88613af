"""Articles of sorts: clauses that each say what one sort of applicant must be, beside those of other sorts.

第四条 申领服务券的企业应当……; 第五条 申领服务券的团队应当……; 第六条 入库服务机构应当……: an offer to firms asks the
first alone, and one to those who keep instruments none of them.
"""

import re
from collections.abc import Iterator, Sequence

from policymatch.reading.demanding import MUST
from policymatch.reading.extract.cited_clauses import CITED_CLAUSES, places_cited
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import CITED_ARTICLE, OPENING_NUMBER

_SORTS = {
    "firm": "企业|公司|个体工商户",
    "team": "团队|创客",
    "body": "机构|服务商",
    "academy": "高校|院校|高等学校|院所",
    "place": "孵化器|众创空间|园区|基地|载体|平台",
    "person": "个人|人才|人员|毕业生",
}
_NOUN = f"(?:{'|'.join(_SORTS.values())})"
_START = rf"^(?:{CITED_ARTICLE}|{OPENING_NUMBER})?\s{{0,4}}"
# 申领服务券的企业应当; 入库服务机构须; but not 检测机构应当如实出具报告, which is a duty
_ASKS_A_SORT = re.compile(
    rf"{_START}(?!(?:各|有关|相关|主管|评审|运营|管理|监管)[^，。；：]{{0,8}}(?:机构|平台))(?:(?:申[请报领]|享受|领取|参评|使用)[^，。；：]{{1,20}}的)?"
    rf"(?P<who>[^，。；：、的\d]{{0,12}}?{_NOUN})(?:还|均|原则上)?{MUST}"
    r"(?:同时)?(?=符合|满足|具[有备]|为|是|属于|在|依法|成立|注册|尚|未|已|拥有|取得|建有|设有|无|没有|近|上)"
)
# 本办法所称企业，是指依法纳税的居民企业: what is meant by the word where firms are paid
_MEANS_FIRMS = re.compile(rf"{_START}本[\u4e00-\u9fff]{{1,6}}所[称指]的?企业，?(?:是指|系指|指|为)")
# 对符合第四条规定的企业
_MEETS_AN_ARTICLE = re.compile(
    rf"(?:符合|满足|具备)(?:本[\u4e00-\u9fff]{{1,4}})?(?P<clauses>{CITED_CLAUSES})(?:[^，。；]{{0,6}}(?:规定|条件|要求|情形))"
)
_OTHER = r"(?<!申报)(?<!申请)(?<!企事业)(?<!事业)(?<!条件的)(?<!用人)(?<!各)单位"
_GIVEN = r"(?:，|。|(?:分别|一次性|每[年家个])?(?:给予|予以|奖励|补助|补贴|资助|按))"
# 对评为优秀的服务机构，给予; 按15%对仪器管理单位给予; 奖励机构
_RECEIVERS = re.compile(
    rf"对[^，。；对]{{0,60}}?(?P<end>{_NOUN}|{_OTHER})(?:（[^（）]{{1,20}}）)?(?={_GIVEN})"
    # 年度兑付合同20份以上的服务机构，给予10万元奖励; 从事培训的服务机构，年度培训20家以上的，……
    rf"|的[^，。；：、的]{{0,8}}?(?P<bare>{_NOUN})，(?!其)"
    rf"|(?:给予|奖励给?|补助|补贴|资助)(?:该|其|每家|单个)?[\u4e00-\u9fff]{{0,4}}?(?P<given>{_NOUN})"
)
# 企业向服务机构购买服务的，按……; 支持企业……; 对企业购买服务的，给予……
_SUBJECT = re.compile(
    rf"{_START}(?:(?:支持|鼓励|对于?|由)(?:符合条件的)?)?(?!在|从事)[^，。；：、的向与从为]{{0,10}}?(?P<noun>{_NOUN})"
)
_OPENING, _FEWEST = 120, 2


class ArticlesOfSorts:
    """Which clauses of a document ask something of one sort of applicant, and to which sorts its offers are made."""

    def __init__(self, layout: Layout, offers: Sequence[Offer]) -> None:
        self._layout = layout
        asking = dict(self._asking())
        self._asked_apart = asking if len(set(asking.values())) >= _FEWEST else {}
        self._asking_of = self._asked_apart | {
            at: "firm"
            for at, _ in enumerate(layout.paragraphs)
            if _MEANS_FIRMS.match(layout.text_of(at, _OPENING))
        }
        self._receivers = {offer: self._receivers_of(offer) for offer in offers}
        self._clauses = {offer: self._clauses_met(offer) for offer in offers}

    def speaks_to_another(self, index: int, offer: Offer) -> bool:
        """Whether a paragraph, or the clause that it stands in, asks a sort of applicant to whom an offer is not made."""
        above = (index, *reversed(self._layout.paragraphs[index].path))
        head = next((at for at in above if at in self._asking_of), None)
        if head is None:
            return False
        if (met := self._clauses[offer]) and head in self._asked_apart:
            return head not in met
        receivers = self._receivers[offer]
        return bool(receivers) and self._asking_of[head] not in receivers

    def _asking(self) -> Iterator[tuple[int, str]]:
        """The numbered paragraphs that open with what a sort of applicant must be, with that sort."""
        for index, paragraph in enumerate(self._layout.paragraphs):
            opens = paragraph.numeral is not None and not paragraph.cell
            if opens and (asks := _ASKS_A_SORT.match(self._layout.text_of(index, _OPENING))):
                yield index, _sort_of(asks["who"])

    def _clauses_met(self, offer: Offer) -> frozenset[int]:
        """The clauses, of those that ask a sort, that an offer says its receivers meet."""
        cited = (found["clauses"] for found in _MEETS_AN_ARTICLE.finditer(self._words(offer)))
        heads = list(self._asked_apart)
        return frozenset[int]().union(*(places_cited(self._layout, words, heads) for words in cited))

    def _receivers_of(self, offer: Offer) -> frozenset[str]:
        """The sorts to which the words of an offer say that it is given; else the one that they open with."""
        words = self._words(offer)
        named = {
            _sort_of(found["end"] or found["bare"] or found["given"]) for found in _RECEIVERS.finditer(words)
        }
        subject = None if named else _SUBJECT.match(words)
        return frozenset(named or ({_sort_of(subject["noun"])} if subject else ()))

    def _words(self, offer: Offer) -> str:
        return "".join(unit.text for unit in self._layout.units[offer.first : offer.last + 1])


def _sort_of(name: str) -> str:
    """The sort of applicant that a name ends in; 单位 alone is of none.

    >>> _sort_of("创业团队"), _sort_of("服务机构"), _sort_of("仪器管理单位")
    ('team', 'body', '')
    """
    return next((sort for sort, nouns in _SORTS.items() if name.endswith(tuple(nouns.split("|")))), "")

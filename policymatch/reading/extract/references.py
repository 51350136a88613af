"""References: the offers that a demand says it is made for,
by number (申请第八条的企业) or by name (申请房租补贴的企业).
"""

import re
from collections.abc import Sequence

from policymatch.reading.criteria.text.supports_named import supports_named
from policymatch.reading.extract.cited_clauses import items_cited, places_cited
from policymatch.reading.extract.numbered_parts import part_over, parts_applied_for
from policymatch.reading.extract.sorts_applied_for import of_a_sort
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import CITED_ARTICLE, CITED_NUMBER, OPENING_NUMBER

_HAN = "一二三四五六七八九十百零"
_APPLIES = r"(?:申请|申报|享受|申领)"
# 协会只能申报第4项, 外地企业不享受第4条: whom a document keeps from the others, or from these.
_NOT_ALONE = "(?<![仅只不])(?<![仅只不][能可限得予再])"
# 申请第1项的企业应当同时满足：
# ……; 企业申报第（一）、（三）类项目的，还应……; 第2类项目须……
_ITEM = r"(?:项(?!目)|类(?=项目|课题|专项|专题))"
_ITEMS = re.compile(
    rf"(?:{_NOT_ALONE}{_APPLIES}第|^第)(?P<items>[（(]?[\d{_HAN}、和及与或至到第项（）()-]{{1,24}}){_ITEM}"
)
_LIST = rf"第{CITED_NUMBER}[条章](?:(?:[、和及与或至到—-]|以及)第?{CITED_NUMBER}[条章])*"
# 申报第八条至第十条、第十五条支持的企业
_ARTICLES = re.compile(rf"{_NOT_ALONE}{_APPLIES}(?:本[\u4e00-\u9fff]{{1,4}})?(?P<articles>{_LIST})")
_MUST = r"[^。；]{0,40}?(?:须|(?<![供相对])应(?![用急对])|需(?![求要])|必须|要求|仅限|限(?![额制])|以[^。；]{2,30}为准)"
# 第八条至第十条、第十五条支持的企业，应当为……; 第（三）项须……; 其中第五条还应……
_OPENS_WITH_ARTICLES = re.compile(rf"^(?:其中[，,]?)?(?:{_APPLIES})?(?P<articles>{_LIST}){_MUST}")
# 第二条的奖励对象不含个体工商户
_WHOSE_RECEIVERS = re.compile(
    rf"^(?P<articles>{_LIST})(?:所[称列指]|规定|涉及|中|所?(?:支持|奖励|补贴|补助|资助|扶持))?的?(?:支持|奖励|补贴|补助|资助|扶持|适用|申报|申请)?(?:对象|范围|主体|企业|单位|机构)(?:不|仅|限|为|是|包括|指)"
)
_OPENS_WITH_ITEMS = re.compile(
    rf"^(?:其中[，,]?)?第(?P<items>[（(]?[\d{_HAN}]{{1,3}}[)）]?(?:项?[、和及与或至到-]第?[（(]?[\d{_HAN}]{{1,3}}[)）]?){{0,4}})(?:{_ITEM}|点(?!目)){_MUST}"
)
_OPENING = re.compile(rf"^{OPENING_NUMBER}")
_AMONG_THEM = re.compile(r"^其中[，,]?")
# 除第八条外，申请单位应为企业
_BUT_FOR = re.compile(rf"^(?:其中[，,]?)?除(?P<articles>{_LIST})[^，。；\d]{{0,12}}外[，,]")
# 除“开业补贴”“引才奖励”外，申请单位应为企业; 除开业补贴和引才奖励外，……
_GIFT = r"(?:补助|补贴|奖励|资助|贴息|奖补|支持)"
_BUT_FOR_NAMES = re.compile(
    rf"^(?:其中[，,]?)?除(?P<names>(?:“[^“”]{{2,20}}”[、和及]?){{1,6}}|[\u4e00-\u9fff]{{2,12}}?{_GIFT}(?:[、和及][\u4e00-\u9fff]{{2,12}}?{_GIFT}){{0,5}})(?:项目|类|政策|事项)?的?(?:以|之)?外[，,]"
)
# 申请“揭榜挂帅”项目的企业，……; 享受税收优惠的单位应……
_BY_NAME = re.compile(
    rf"^(?:{CITED_ARTICLE}\s{{0,4}}|[（(]?[\d{_HAN}]{{0,3}}[）).．、]?\s?){_APPLIES}(?:本[\u4e00-\u9fff]{{1,4}}规定的)?(?P<name>[^，。；：、]{{2,20}}(?:[、和及][^，。；：、]{{2,12}})?)的"
    r"(?:企业|单位|机构|主体|产品|个人|人才|团队|平台|申[请报](?:人|单位|主体))?(?:[，,应须需还]|包括)"
)
# 我市“揭榜计划”、“雏雁计划”的申报主体应为……: the offers of those names.
_BY_QUOTED_NAMES = re.compile(
    r"^[^，。；：“”]{0,8}(?P<names>“[^“”]{3,20}”(?:[、和及]“[^“”]{3,20}”){0,5})等?(?:项目|计划|专项)?"
    r"(?:的?申[报请](?:主体|单位|对象|人|企业|项目)[^，。；：]{0,4})?(?:须|应当?|需(?![求要])|必须|仅?限)"
)
_QUOTED = re.compile("“([^“”]+)”")
# 申报补贴类项目原则上应于两年内完成: of the offers under 项目补贴类.
_BY_CLASS = re.compile(rf"^{_APPLIES}(?P<name>[\u4e00-\u9fff]{{2,6}}类)项目，?(?:原则上|均)?(?:应|须|需)")
_NO_NAME = re.compile(
    r"第|上述|以上|本(?:政策|办法|措施|细则|指南|意见|次|项)|^(?:资金|政策|财政|扶持|支持|资助|奖励|补贴|补助|优惠|项目|专项)+$|资金支持|(?:资金|专项)$"
)
_KIND = re.compile(
    r"(?:一次性)?(?:资金|项目|政策|类)?(?:奖励|补贴|补助|支持|资助|奖补|扶持|优惠|认定|备案|政策|资金|项目)?$"
)
# 申报A类项目的企业: the class is the name.
_CLASS = re.compile(r"(?:[A-ZＡ-Ｚ甲乙丙丁戊]|[ⅠⅡⅢⅣ]|I{1,3})类")
# 渔港市渔业服务券管理办法
_OF_AN_ACT = r"[^、和及与，。]{0,8}(?:办法|细则|规定|规程|指引)"
_JOINED = re.compile(r"[、和及]")
# 近海（含港湾，下同）养殖资助 is called 近海养殖资助.
_NOTE = re.compile(r"（[^（）]{1,30}）")
# 申请企业应符合以下条件：（一）……；（三）申请第二条奖励的，……: a paragraph speaks by its first words.
_FIRST_OF_A_LIST = re.compile(r"[：:](?=[（(]?[一1①])")
_LONGEST_LEAD, _LONGEST_LIST, _SHORTEST_NAME = 60, 200, 2


class References:
    """Finds the offers, by the paragraphs that they begin in, that a paragraph says it speaks to."""

    def __init__(self, layout: Layout, offers: Sequence[Offer]) -> None:
        self._layout = layout
        self._places = [layout.units[offer.first].paragraph for offer in offers]
        self._words = [self._words_of(offer) for offer in offers]
        self._lasts = [offer.last for offer in offers]

    def named_by(self, index: int, places: frozenset[int]) -> frozenset[int]:
        """Those of `places` that a paragraph, or a clause
        that it stands under, names; none where it names none.
        """
        for at in (index, *reversed(self._layout.paragraphs[index].path)):
            if told := self._told(at, places) or of_a_sort(self._layout, at, places):
                return told
        return frozenset()

    def said_of(self, sentence: str, places: frozenset[int]) -> frozenset[int]:
        """Those of `places` whose article or item a sentence opens with, and for which it asks something."""
        lead = _OPENING.sub("", sentence[:_LONGEST_LEAD])
        if (others := self._left_out(lead, places)) is not None:
            return places - others
        if articles := _OPENS_WITH_ARTICLES.match(lead) or _WHOSE_RECEIVERS.match(lead):
            return self._under(articles["articles"], places)
        if items := _OPENS_WITH_ITEMS.match(lead):
            return self._numbered(items["items"], places)
        if parts := self._in_parts(_OPENING.sub("", sentence), places):
            return parts
        if quoted := self._of_quoted_names(_OPENING.sub("", sentence), places):
            return quoted
        return self._by_name(_AMONG_THEM.sub("", lead), places) or self._whose_papers(sentence, places)

    def _left_out(self, lead: str, places: frozenset[int]) -> frozenset[int] | None:
        """Those of `places` that a sentence leaves out in its first words; None where it leaves out none."""
        if others := _BUT_FOR.match(lead):
            return self._under(others["articles"], places)
        others = _BUT_FOR_NAMES.match(lead)
        return self._holding(_names_in(others["names"]), places) if others else None

    def cited_in(self, sentence: str, places: frozenset[int]) -> frozenset[int]:
        """Those of `places` whose article a sentence names as what one applies for or has (不再重复享受第十条规定的奖励)."""
        articles = _ARTICLES.search(sentence)
        return self._under(articles["articles"], places) if articles else frozenset()

    def _of_quoted_names(self, sentence: str, places: frozenset[int]) -> frozenset[int]:
        """The offers whose names in quotation marks a demand opens with; none where all bear one of them."""
        opened = _BY_QUOTED_NAMES.match(sentence)
        told = self._holding(_QUOTED.findall(opened["names"]), places) if opened else frozenset[int]()
        return told if len(told) < len(places) else frozenset()

    def _whose_papers(self, sentence: str, places: frozenset[int]) -> frozenset[int]:
        """The offers whose papers or times a sentence tells by their names; none where it tells those of all."""
        readings = supports_named(_OPENING.sub("", sentence))
        told = (self._holding(names, places) for names in readings)
        return next((some for some in told if some and len(some) < len(places)), frozenset())

    def _told(self, at: int, places: frozenset[int]) -> frozenset[int]:
        lead = _FIRST_OF_A_LIST.split(self._layout.text_of(at, _LONGEST_LEAD))[0]
        if items := _ITEMS.search(lead):
            return self._numbered(items["items"], places)
        if articles := _ARTICLES.search(lead):
            return self._under(articles["articles"], places)
        numeral = self._layout.paragraphs[at].numeral
        said = lead.removeprefix(numeral.label).lstrip() if numeral else lead
        if parts := self._in_parts(_OPENING.sub("", self._layout.text_of(at, _LONGEST_LIST)), places):
            return parts
        return self.said_of(said, places) or self._by_name(lead, places)

    def _numbered(self, items: str, places: frozenset[int]) -> frozenset[int]:
        """Those of `places` that bear one of the numbers in `items`, however these are printed."""
        return items_cited(self._layout, items, sorted(places))

    def _under(self, articles: str, places: frozenset[int]) -> frozenset[int]:
        """Those of `places` that stand in one of these articles."""
        return places_cited(self._layout, articles, sorted(places))

    def _in_parts(self, sentence: str, places: frozenset[int]) -> frozenset[int]:
        """Those of `places` that stand in the numbered parts which a sentence says are applied for."""
        noun, parts = parts_applied_for(sentence)
        return frozenset(
            place
            for place, last in zip(self._places, self._lasts, strict=True)
            if parts and place in places and part_over(self._layout, last, {noun}) in parts
        )

    def _by_name(self, lead: str, places: frozenset[int]) -> frozenset[int]:
        """The offers whose own words hold what is applied for; none where all of them do."""
        if by_class := _BY_CLASS.match(lead):
            told = self._holding([by_class["name"]], places)
            return told if len(told) < len(places) else frozenset()
        found = _BY_NAME.match(lead)
        if found is None or _NO_NAME.search(found["name"]) or self._is_of_the_act(found["name"]):
            return frozenset()
        if classes := _CLASS.findall(found["name"]):
            told = self._holding(classes, places)
            return told if len(told) < len(places) else frozenset()
        whole = [name.strip("“”") for name in _JOINED.split(found["name"])]
        # 认定 and 备案 alone name none.
        named = [name for name in whole if len(_KIND.sub("", name)) >= _SHORTEST_NAME]
        for names in (named, [_KIND.sub("", name) for name in named]):
            told = self._holding(names, places)
            if told and len(told) < len(places):
                return told
        return frozenset()

    def _is_of_the_act(self, name: str) -> bool:
        """Whether a name is that of all that an act is about (申领服务券的企业, in 服务券管理办法)."""
        about = re.compile(rf"(?<![、和及与]){re.escape(name)}{_OF_AN_ACT}")
        return about.search(self._layout.text_of(0)) is not None

    def _holding(self, names: Sequence[str], places: frozenset[int]) -> frozenset[int]:
        """Those of `places` whose words hold one of the names."""
        return frozenset(
            place
            for place, words in zip(self._places, self._words, strict=True)
            if place in places and any(name in words for name in names)
        )

    def _words_of(self, offer: Offer) -> str:
        """The words of an offer and of the titles that it stands
        under, the first words of its own paragraph among them.
        """
        units = self._layout.units
        place = units[offer.first].paragraph
        over = (*self._layout.paragraphs[place].path, place)
        titles = (self._layout.text_of(paragraph, _LONGEST_LEAD) for paragraph in over)
        words = "".join((*titles, *(unit.text for unit in units[offer.lead : offer.last + 1])))
        return f"{words}{_NOTE.sub('', words)}" if _NOTE.search(words) else words


def _names_in(listed: str) -> list[str]:
    """The names of a list, in quotation marks or without."""
    return _QUOTED.findall(listed) or _JOINED.split(listed)

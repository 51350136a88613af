"""Where a document holds."""

import re
from collections import Counter
from collections.abc import Sequence

from policymatch.domain.regions import WHOLE_COUNTRY, lies_in, own_region, region_stem
from policymatch.reading.salutations import greeting_in
from policymatch.terms import Terms
from policymatch.terms.regions import RegionMention

_NATIONAL = re.compile(
    r"全国|国家(?!税务总局.|外汇管理局.|统计局.)|中华人民共和国|国务院|中共中央|中国(?![（(])"
)
_COUNTRYWIDE = re.compile(
    r"中华人民共和国(?:境内|[\u4e00-\u9fff]{2,12}法》)|国务院[\u4e00-\u9fff]{2,16}部门|全国人民代表大会"
)
# 国家级经开区管委会, 国家统计局某调查队: an office of one
# place; 支持自贸试验区发展的意见 is of some places alone.
_LOCAL = re.compile(
    r"国家级|管委会|管理委员会|开发区|新区|高新区|示范区|试验区|试点|分局|监管局|分行|支行|中心支|调查队|专员办|办事处|海关(?!总署)|总局(?!办公)[^、]{2,12}[局厅]"
)
_OPENING_CHARACTERS = 2000
_BY_AN_OFFICE = re.compile(r"关于|印发|[厅局委办](?:公告|通告)")
# 我区, 区委: how a district speaks of itself.
_OF_A_DISTRICT = re.compile(r"[我全本]区|区委|区政府|区财政|[我全本]县|县委|县政府|县财政")
# 请区内各企业积极申报: whom a district calls on.
_CALLS_ON_ITS_OWN = re.compile(
    r"(?:[请由]|动员|组织)(?:区|县)内(?:各|相关|有关|符合条件的)?(?:企业|单位|机构|主体)"
)
# 省经信厅, 市商务局; 省级高新区, 市场主体 and 省“某某计划” are no office.
_CALLED = re.compile(r"(?P<province>(?:省|自治区)(?![级内外属“]))|(?P<city>市(?![场政属民域级内外“]))")
_FEWEST_WORDS = 2
# A book title mark may stand before the place.
_OPENS = 1


def region_given(name: str, terms: Terms) -> str | None:
    """The code of a region told by code or by name; of a chain of names (湖北武汉市东湖高新区) the last.

    None where it is not known.
    """
    name = name.strip()
    code = terms.regions.code_of(name)
    if code is not None:
        return code
    mentions = sorted(terms.regions.find(name), key=lambda mention: mention.end)
    return mentions[-1].code if mentions else None


def narrowed(given: str, issuer: str | None, title: str, terms: Terms) -> str:
    """The region of the first issuer, else of the place that opens the title, where it lies within `given`.

    Collections often tell the province alone of what a city or a district issued, or that in which
    they gathered what a ministry issued; a place elsewhere is no correction of what was given.
    """
    first = (issuer or "").split("、")[0]
    if _is_of_the_country(first, title, terms):
        return WHOLE_COUNTRY
    for code in (terms.regions.of_issuer(first) if first else None, _opening(title, terms)):
        if code and given not in (code, WHOLE_COUNTRY) and lies_in(code, given):
            return code
    return given


def _is_of_the_country(issuer: str, title: str, terms: Terms) -> bool:
    """Whether a national body issued a document under a title that names no place."""
    plain = bool(issuer) and terms.regions.of_issuer(issuer) == WHOLE_COUNTRY
    return plain and not _LOCAL.search(issuer) and not _LOCAL.search(title) and not terms.regions.find(title)


def _opening(title: str, terms: Terms) -> str | None:
    """The last of the places that follow one another at the head of a title: 上海市黄浦区…"""
    code, end = None, _OPENS
    for mention in sorted(terms.regions.find(title), key=lambda mention: mention.start):
        if mention.start <= end:
            code, end = mention.code, mention.end
    return code


def region_of(issuer: str | None, title: str, body: str, terms: Terms) -> str | None:
    """The region of the first issuer that has one, else of the title, else the province most named.

    A title that opens with the city around a district tells what holds in the city, whoever put it together.
    """
    for name in (issuer or "").split("、"):
        code = terms.regions.of_issuer(name) if name else None
        if code is not None:
            return _of_the_city(code, title, terms) or code
    if issuer and _NATIONAL.match(issuer):
        return WHOLE_COUNTRY
    if code := _in_title(title, terms):
        return code
    opening, written_to = _without_addressees(body[:_OPENING_CHARACTERS])
    if _COUNTRYWIDE.search(opening) or _OF_ALL_PROVINCES.search(written_to):
        return WHOLE_COUNTRY
    code = _most_named(opening, terms) or _province_of(written_to, terms) or _county_in_short(opening, terms)
    return _of_the_level(issuer or title, code) if code else None


# 各市、州、直管市、神农架林区经信局：
_ADDRESSEES = re.compile(r"^[ \u3000\t]{0,8}各[^。；\n]{2,160}[：:][ \u3000\t]{0,8}$", re.MULTILINE)
_OF_ALL_PROVINCES = re.compile(r"各省|新疆生产建设兵团[^。]{0,12}[：:]")


def _without_addressees(text: str) -> tuple[str, str]:
    """A text without those to whom it is written, on a line of their own or not, and who they are."""
    found = _ADDRESSEES.search(text)
    greets = found.span() if found else greeting_in(text)
    if greets is None:
        return text, ""
    start, end = greets
    return text[:start] + text[end:], text[start:end]


def _province_of(written_to: str, terms: Terms) -> str | None:
    """The one province in which all the places lie that are written to."""
    provinces = {mention.code[:2] for mention in terms.regions.find(written_to)}
    return own_region("province", f"{provinces.pop()}0100") if len(provinces) == 1 else None


def _of_the_level(office: str, code: str) -> str:
    """The province or the city around `code`, where an office
    calls itself that and names none (省经信厅, 市商务局).

    >>> _of_the_level("省经信厅办公室", "429021"), _of_the_level("市商务局", "310115")
    ('420000', '310000')
    >>> _of_the_level("市场主体培育办法", "330302")
    '330302'
    """
    called = _CALLED.match(office)
    return own_region(called.lastgroup or "", code) or code if called else code


def _of_the_city(code: str, title: str, terms: Terms) -> str | None:
    """The city around the district `code`, where a title opens with it and names no office and no district."""
    opened = _opening(title, terms)
    around = opened and opened.endswith("00") and not opened.endswith("0000") and not code.endswith("00")
    if around and opened and lies_in(code, opened) and not _BY_AN_OFFICE.search(title):
        return opened
    return None


def _in_title(title: str, terms: Terms) -> str | None:
    mentions = sorted(terms.regions.find(title), key=lambda mention: mention.start)
    if mentions:
        return _narrowest_of(mentions, terms)
    return WHOLE_COUNTRY if _NATIONAL.match(title) else _around_its_zone(title, terms)


# 义乌经济开发区: the zone of a county or a district, called by its name in short.
_ZONE = re.compile(
    r"^[《“]?(?P<place>[\u4e00-\u9fff]{2,4}?)(?:国家级|省级)?"
    r"(?:(?:高新|经开)区|(?:经济|高新|技术|产业){1,3}(?:开发区|园区))"
)
# 东城, 江北: parts of many cities, whatever district has the name.
_SIDE = re.compile(r"[东南西北中]")


def _around_its_zone(title: str, terms: Terms) -> str | None:
    """The district by whose name the zone is called that a title opens with; no side of a town."""
    zone = _ZONE.match(title)
    return terms.regions.code_of(zone["place"]) if zone and not _SIDE.search(zone["place"]) else None


def _narrowest_of(mentions: Sequence[RegionMention], terms: Terms) -> str:
    """The last of the places that follow the first one at once, each within the one before (沈阳市浑南区)."""
    code, end = _covered(mentions[0], terms), mentions[0].end
    for mention in mentions[1:]:
        if mention.start != end or not lies_in(_covered(mention, terms), code):
            break
        code, end = _covered(mention, terms), mention.end
    return code


def _covered(mention: RegionMention, terms: Terms) -> str:
    """The region that holds all the districts of a place that is named."""
    return terms.shared_places.around(mention.codes or (mention.code,))


def _most_named(text: str, terms: Terms) -> str | None:
    """The narrowest place that lies in the province named most often; None where two tie."""
    codes = Counter(mention.code for mention in terms.regions.find(text) if mention.code != WHOLE_COUNTRY)
    codes.update({code: _in_short(text, code, terms) for code in codes})
    provinces = Counter[str]()
    for code, count in codes.items():
        provinces[code[:2]] += count
    leaders = provinces.most_common(2)
    if not leaders or (len(leaders) > 1 and leaders[0][1] == leaders[1][1]):
        return None
    inside = [
        (count, -len(region_stem(code)), code) for code, count in codes.items() if code[:2] == leaders[0][0]
    ]
    districts = [one for one in inside if not one[2].endswith("00")]
    spoken = len(_OF_A_DISTRICT.findall(text)) >= _FEWEST_WORDS or _CALLS_ON_ITS_OWN.search(text)
    of_a_district = districts and spoken
    return max(districts if of_a_district else inside)[2]


# 在柳江新建, 来柳江旅游: where something is done or who comes to.
_DONE_AT = re.compile(r"(?:在|来|到|赴|打造)(?=(?P<two>[\u4e00-\u9fff]{2})(?P<third>[\u4e00-\u9fff])?)")
_OF_A_COUNTY = re.compile(r"[我全本]县|县委|县政府|县财政")


def _county_in_short(text: str, terms: Terms) -> str | None:
    """The one county that a text calls by its name in short, again and again, and itself calls 我县."""
    if len(_OF_A_COUNTY.findall(text)) < _FEWEST_WORDS:
        return None
    names = (name for m in _DONE_AT.finditer(text) for name in (m["two"], m["two"] + (m["third"] or "")))
    codes = Counter(code for name in names if (code := terms.regions.code_of(f"{name}县")))
    again = [code for code, count in codes.items() if count >= _FEWEST_WORDS]
    return again[0] if len(again) == 1 else None


# 衢江 of 衢江区; a district that is named in full once is mostly called so afterwards.
_SHORTEST_SHORT = 2


def _in_short(text: str, code: str, terms: Terms) -> int:
    """How often a text names in short the district that it names in full elsewhere."""
    name = terms.regions.name_of(code)
    short = name[:-1]
    if code.endswith("00") or len(short) < _SHORTEST_SHORT or name not in text:
        return 0
    return text.count(short) - text.count(name)

"""Places: where a firm must be registered (在本市注册, 注册地在浑南区, 全市范围)."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.domain.regions import WHOLE_COUNTRY, own_region, region_stem
from policymatch.domain.spans import meet
from policymatch.reading.criteria.stated.by_deed import employs_them
from policymatch.reading.criteria.stated.comers import come_to
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.letters import own_letters
from policymatch.terms import Terms

# 全市从民营企业中遴选100家: how many an office chooses, and of whom no place is asked.
_CHOOSES = r"(?:从(?!事)|(?:每年)?(?:共|择优|遴选|选取|评选|新增|累计))"
_OWN_NAMES = re.compile(
    rf"(?P<city>本市(?!级|场)|我市|全市(?!{_CHOOSES})|市内|市域)|(?P<province>本省|我省|全省(?!{_CHOOSES})|省内)|(?P<district>本区|我区|全区(?!各级|{_CHOOSES})|(?<![\u4e00-\u9fff])区内|(?<=[在于对的持励为])区内|(?<!行政)(?<!特定)区域内|辖区内|本[地土](?=注册|登记|纳税)|(?:(?<![\u4e00-\u9fff])|(?<=对))本[地土](?=[\u4e00-\u9fff]{{0,8}}企业))"
    rf"|(?P<county>本县|我县|全县(?!{_CHOOSES})|县域(?=内|范围|(?:依法)?(?:注册|登记)))"
    r"|(?P<capital>在京|驻京|首都)"
    # 注册地在高新区的企业, 在园区注册: of a document of that zone.
    r"|(?P<zone>(?<=[在于])(?:高新|经开|开发|保税|新|园)区"
    r"(?=(?:\([^()]{1,40}\))?(?:范围|区域|辖区|境)?内?(?:依法)?(?:工商)?(?:注册|登记|纳税|落户|的(?:企业|单位|机构)))"
    # 注册地、税务征管关系须在高新区范围内
    r"|(?:(?<=关系[均须应]在)|(?<=关系在)|(?<=[册登][地记]在)|(?<=[册登][地记][均须应]在)|(?<=(?:迁入|落户)\)))"
    r"(?:高新|经开|开发|保税|新|园)区(?=(?:\([^()]{1,40}\))?(?:范围)?内?(?:$|[,，。;])))"
)
_REGISTERED = re.compile(
    r"注册|登记|设立|成立|落户|迁入|入驻|集聚|纳税|纳统|统计|经营(?!性)|(?:领取|申领)[^,，。;]{0,4}营业执照|申办|创办|开办|住所|缴税|所在地|法人|落地|税[务收](?=登记|注册|关系|征管|户管)|总部(?=设|在|位于)|批准(?:举办|设立|开办)"
)
_HOLDS = re.compile(
    r"^(?:行政)?(?:区划|区域|辖区|地区|范围|市域)?(?:范围)?(?:之?内|范围|范围内)?(?:的)?[^,，。;]{0,30}?"
    r"(?P<who>企业|单位|机构|法人|组织|主体|合作社|集体|事务所|公司|孵化载体|孵化器|众创空间|行业(?=$|[,，。;]))"
)
_OFFICES = re.compile(r"[局委部厅办院署]|管委会|人民政府|政府部门|主管部门|财政")
_OFFICE = re.compile(
    r"[\u4e00-\u9fff]{0,4}(?:分行|支行|分公司|股权|交易所|交易中心)|单位(?:GDP|产值|能耗)|(?:平均|同行业|人均)|[\u4e00-\u9fff]{0,10}(?:竞赛|支持工具)|(?!(?:行政区域|辖区|范围|境)之?内)(?:市|区|省)?[\u4e00-\u9fff]{0,6}部门(?=认[定证]|评定|批准|备案|颁发|立项|公布|审核|登记)|"
    r"(?:市|区|省)?[\u4e00-\u9fff]{0,8}?(?:[局厅]|委(?!托)|(?<![申创开领兴])办(?![理公学事])|政府(?!性|采购|投资)|管委会|人大|法院|证券|银行|监管|市场监督)"
)
_ADDRESSED = re.compile(
    r"(?:^|[,，])(?:支持|加强|鼓励|放宽对|对于?|在|畅通|迁入|布局在|进一步[\u4e00-\u9fff]{2})$"
)
# 在农业中关村实施的项目: where the work is done says nothing of where the firm is registered.
_HONOURS = re.compile(r"奖|商标|名牌|称号|百强|榜单")
# 其产品在南海区应用的区外企业
# 上海金融服务小微企业长效机制, 江西省电子口岸平台为企业……, 全省统一规范: what an office keeps for firms.
_KEPT_FOR_FIRMS = (
    r"平台|APP|系统|政务|一体化|(?:金融|优化)服务(?:小微|中小微?|民营)?企业|统一(?:规范|的)|机制"
)
_NO_HOLDER = re.compile(
    rf"{_OFFICES.pattern}|{_HONOURS.pattern}|{_KEPT_FOR_FIRMS}|[区市省域]外(?:的)?(?:企业|单位|机构)"
)
# 上海企业服务云
_IS_A_SERVICE = re.compile(r"(?:综合|融资)?服务(?:云|平台|网)|云(?![计\u4e00-\u9fff]?算)|码")
_WORKED_AT = re.compile(
    r"^(?:内|境内|范围内|区域内)?(?:实施|布局|推广|开展|转化|示范|举办|承办|主办|组织|利用|住宿|参加|投资|投产)"
)
# 本县以外的企业 are not of this county.
_ELSEWHERE = re.compile(r"(?:以|之)?外(?![资商贸国籍向语省市])")
_WHOLE = re.compile(r"^范围(?:内)?(?:$|[,，。;])")


class _NamedPlace(NamedTuple):
    codes: tuple[str, ...]
    start: int
    end: int


def find_places(text: str, terms: Terms, region: str | None) -> Iterator[Found]:
    """Regions that a text names, each with the wording that makes it a demand, offices passed over.

    A corridor across cities, and a list of them, gives one
    criterion a city, all at the same span: one of them is enough.
    """
    apart = [note.span() for note in _BESIDE.finditer(text)]
    inside = (m for m in _mentions(text, terms, region) if not any(a < m.start < b for a, b in apart))
    mentions = sorted(inside, key=lambda m: m.start)
    mentions = [m for m in mentions if not _is_part_left_out(text, m, mentions)]
    for mention in _listed(text, mentions):
        if not (_OFFICE.match(text, mention.end) or _is_not_there(text, mention)):
            cue = _cue(text, mention)
            for code in mention.codes:
                yield Found(Field.REGION, Op.IN_REGION, code, mention.start, mention.end, cue)


# 为注册在北京市的文化企业提供投融资服务: there sit those who are served.
# 优惠销售给本省企业: there are those who buy.
_SERVED_AT = re.compile(r"(?:为|向|面向)(?:注册(?:地)?)?在?$")
_SOLD_TO = re.compile(r"(?:销售|出售|转让|许可|供应|提供|出租|租赁|推广|应用)(?:给|至|到|于)$")
# 使用非某区资源: whose resources are used.
_USES = re.compile(r"(?:使用|利用|租用|借用|共享)非?$")
_RESOURCES = re.compile(r"^(?:范围)?内?的?[^,，。;]{0,6}(?:资源|仪器|设备|设施|场地|服务)")
# 到省内山区乡镇任教的: where they go to work.
_GOES_TO = re.compile(r"[到赴往]$")
_OUT_THERE = re.compile(
    r"^[^,，。;]{0,10}(?:基层|乡镇|农村|艰苦|边远|山区|贫困)[^,，。;]{0,20}(?:就业|工作|任教|服务|创业)"
)
_SERVED = re.compile(
    r"^(?:行政区域|范围)?内?(?:注册|登记)?的?[^,，。;]{0,16}(?:企业|机构|单位)[^,，。;]{0,4}(?:提供|开展|实施)"
)


# 沈阳农垦集团有限公司: a firm by its name.
_IN_A_FIRMS_NAME = re.compile(r"(?:(?!注册|登记|设立|成立|[的内])[\u4e00-\u9fff]){2,16}?有限(?:责任)?公司")


# 具有3年以上海内外工作经历, 规模以上海洋企业, 3家以上海运公司: no city.
_ABOVE = re.compile(r"(?:规模|限额|[元人家件项名个年级辆台套吨户次]|[%％\d])以上海|以上海(?:内外|外)")
_FARTHEST_ABOVE = 3


def _is_not_there(text: str, mention: _NamedPlace) -> bool:
    """Whether a place is where somebody else sits: those outside of it, or those whom the applicant serves."""
    if any(_ABOVE.match(text, at) for at in range(max(0, mention.start - _FARTHEST_ABOVE), mention.start)):
        return True
    before = text[max(0, mention.start - 8) : mention.start]
    served = _SERVED_AT.search(before) and _SERVED.match(text[mention.end : mention.end + 40])
    # 在本省(除某市外)注册: left out, and named for that.
    beyond = not before.endswith("除") and _ELSEWHERE.match(text, mention.end)
    outside = beyond or _IN_A_FIRMS_NAME.match(text, mention.end)
    goes = _GOES_TO.search(before) and _OUT_THERE.match(text[mention.end : mention.end + 40])
    works = employs_them(text[: mention.start], text[mention.end :])
    used = _USES.search(before) and _RESOURCES.match(text[mention.end : mention.end + 20])
    return bool(outside or served or used or goes or works or _SOLD_TO.search(before))


# 浦东新区, but for 临港新片区 in it: written (临港新片区除外), (不含临港新片区).
_BUT_FOR_A_PART = re.compile(r"\([^()]{2,40}除外\)|\((?:不含|不包括|不包含|除)[^()]{2,40}\)")


def _is_part_left_out(text: str, mention: _NamedPlace, mentions: Sequence[_NamedPlace]) -> bool:
    """Whether a place is a zone of a district that is named for the rest of it: no code tells the two apart.

    So it is with a zone that is known by its city alone (在浑南区（沈阳经济开发区除外）注册).
    """
    notes = (note.span() for note in _BUT_FOR_A_PART.finditer(text))
    note = next((span for span in notes if span[0] < mention.start < span[1]), None)
    whole = [m for m in mentions if note is not None and m.end <= note[0]]
    return any(code.startswith(region_stem(out)) for m in whole for code in m.codes for out in mention.codes)


# 在宁波市(含前湾新区)注册: a part of the place; (大连市企业按照大连市规定执行): for whom it is otherwise.
# 经开区、高新区企业由所在区参照执行: nor for those who are to do likewise.
_BESIDE = re.compile(
    r"(?<![^,，。;()])[^,，。;()]{2,80}参照[^,，。;]{0,8}(?:执行|实施)|\((?:含|包括)[^()]{1,40}\)|\([^()]{0,60}(?:按照?[^()]{1,20}执行|可享受)[^()]{0,40}\)"
)
# 上海自由贸易试验区和海南自由贸易港
_NEXT_OF_LIST = re.compile(
    r"^(?:[市省区县]|自由贸易试验区|自贸试验区|自由贸易港|自贸港)?(?:[、和及与或]|以及)(?:在)?$"
)


def _listed(text: str, mentions: Sequence[_NamedPlace]) -> Iterator[_NamedPlace]:
    """The mentions, those side by side (沈阳、大连和鞍山) as one."""
    run: _NamedPlace | None = None
    for mention in mentions:
        if run is not None and _NEXT_OF_LIST.match(text[run.end : mention.start]):
            run = _NamedPlace((*run.codes, *mention.codes), run.start, mention.end)
            continue
        if run is not None and _names_its_city(text, run, mention):
            run = mention._replace(start=run.start)
            continue
        if run is not None:
            yield run
        run = mention
    if run is not None:
        yield run


def _names_its_city(text: str, city: _NamedPlace, district: _NamedPlace) -> bool:
    """Whether 广州市 stands right before 南沙区, or a free
    trade zone between them: the district alone is meant.
    """
    within = all(code.startswith(region_stem(city.codes[-1])) for code in district.codes)
    return within and text[city.end : district.start] in ("", "自贸试验区", "自由贸易试验区")


def worked_at(text: str, terms: Terms, region: str | None) -> set[str]:
    """The codes of places at which a text wants work done, wherever the firm is (在农业中关村实施的项目)."""
    mentions = _mentions(text, terms, region)
    return {code for m in mentions if _is_worked_at(text, m) for code in m.codes}


# 在中国境内（不含港、澳、台地区）注册的居民企业,
# 全国范围内具有法人资格的单位; 在全国范围内领先, or with branches, is none.
_IN_CHINA = re.compile(
    r"(?:(?:中国|中华人民共和国|我国)(?:大陆)?境内|全国(?:各地|(?:范围|境)之?内))"
    r"(?=(?:\([^()]{2,30}\))?(?:(?:依法|合法)?(?:注册|登记|设立|成立)(?![^,，。;]{0,10}(?:分支|分公司|门店|网点|会员|用户|商标|\d))|具[有备](?:独立)?(?:企业)?法人资格))"
)


def _mentions(text: str, terms: Terms, region: str | None) -> Iterator[_NamedPlace]:
    """Places by name and, elsewhere in the text, the
    document's own: 在辽宁省内 is not 省内 of another province.
    """
    named = [*_named(text, terms, region), *_by_letter(text, terms, region)]
    yield from named
    for found in _IN_CHINA.finditer(text):
        yield _NamedPlace((WHOLE_COUNTRY,), found.start(), found.end())
    for own in _own(text, region):
        if not any(meet(one, own) for one in named):
            yield own


def _by_letter(text: str, terms: Terms, region: str | None) -> Iterator[_NamedPlace]:
    """Places that a document calls by the letter of its district, its city or its province."""
    for code, start, end in own_letters(text, terms, region):
        yield _NamedPlace((code,), start, end)


def _named(text: str, terms: Terms, region: str | None) -> Iterator[_NamedPlace]:
    for mention in terms.regions.find(text, region):
        if zone := _zone_of_district(text, mention.end, mention.code, terms):
            yield zone._replace(start=mention.start)
        else:
            yield _NamedPlace(mention.codes or (mention.code,), mention.start, mention.end)


# 宁波高新开发区(鄞州)注册
_ZONE_WITH_DISTRICT = re.compile(
    r"(?:高新|经济|经|技术|产业|开发|开){1,4}区\((?!不|含|包|除)(?P<name>[\u4e00-\u9fff]{2,4}?)[区县市]?\)"
)


def _zone_of_district(text: str, end: int, city: str, terms: Terms) -> _NamedPlace | None:
    """The district that brackets behind a zone say it is, where the name of its city ends at `end`."""
    found = _ZONE_WITH_DISTRICT.match(text, end)
    places = terms.regions.find(f"{found['name']}区", city) if found else []
    codes = {
        place.code for place in places if place.code.startswith(region_stem(city)) and place.code != city
    }
    return _NamedPlace(tuple(codes), end, found.end()) if found and len(codes) == 1 else None


def _own(text: str, region: str | None) -> Iterator[_NamedPlace]:
    for found in _OWN_NAMES.finditer(text):
        code = own_region(found.lastgroup or "", region)
        if code:
            yield _NamedPlace((code,), found.start(), found.end())


def _cue(text: str, mention: _NamedPlace) -> str:
    """How a text speaks of a place: the whole of it, a firm or a comer there, registered there, or just its name."""
    end = _past_note(text, mention.end)
    after = text[end : end + 30]
    if _WHOLE.match(after):
        return "whole"
    holder = _HOLDS.match(after)
    if _is_in_quotes(text, mention):
        return "named"
    if holder and not (_NO_HOLDER.search(holder.group()) or _IS_A_SERVICE.match(after, holder.end())):
        return "holder"
    if told := _who_is_there(text, mention, end):
        return told
    before = text[max(0, mention.start - 12) : mention.start]
    addressed = not _is_worked_at(text, mention) and _ADDRESSED.search(before)
    return "addressed" if addressed else "named"


def _who_is_there(text: str, mention: _NamedPlace, end: int) -> str:
    """Whether those are told of who come to a place or are
    registered there, by the words round its name and the note that ends at `end`.
    """
    before, after = re.split(r"[,，。;]", text[: mention.start])[-1], text[end : end + 30]
    if come_to(before, after):
        return "comer"
    near = before[-12:] + re.split(r"[,，。;]", text[mention.start : mention.end] + text[end : end + 14])[0]
    registered = _REGISTERED.search(near) and not _FIGURE_THERE.match(after)
    return "registered" if registered else ""


# 在我区的纳税总额, 纳入我区统计核算的营业收入: a figure of what is paid or counted there.
_FIGURE_THERE = re.compile(
    r"^的?(?:上一?年度?|年度|实际|累计)?(?:(?:实际)?(?:缴?纳税|税收|纳税贡献)(?:总额|额|贡献)|(?:地方|区级|市级)?(?:经济|综合|财政|财力)(?:发展)?贡献|统计核算的)"
)


def _is_in_quotes(text: str, mention: _NamedPlace) -> bool:
    """Whether a place stands in a name of something else: “江西地方特色经营范围”试点."""
    return text.rfind("“", 0, mention.start) > text.rfind("”", 0, mention.start)


# 在本市（含特别合作区，下同）内注册
_NOTE = re.compile(r"(?:行政区域|范围|境|辖区|区)?内?\((?:含|不含|包括|不包括)[^()]{1,30}\)")


def _past_note(text: str, end: int) -> int:
    """Behind what brackets add to a place."""
    note = _NOTE.match(text, end)
    return note.end() if note else end


def _is_worked_at(text: str, mention: _NamedPlace) -> bool:
    after = text[mention.end : mention.end + 30]
    return text[: mention.start].endswith("在") and _WORKED_AT.match(after) is not None

"""Subjects: the industry or technology field that a firm must be in."""

import re
from collections.abc import Iterator

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.beside_known import trades_of
from policymatch.reading.criteria.stated.classified import find_classified
from policymatch.reading.criteria.stated.fields_listed import ADJECTIVES, FIRMS, is_seen, listed_fields
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.trades_left_out import trades_left_out
from policymatch.reading.demanding import MUST
from policymatch.terms import Terms
from policymatch.terms.fields import FieldMention

_WORDS = r"[^,，。;:：()《》]{2,40}?"
_ENGAGED = (
    # 符合县主导产业方向，即农机装备、节能环保; 属于重点产业领域(生物农药、海水养殖)的企业
    re.compile(
        r"(?:属于|符合)[^,，。;:：()《》]{0,12}产业(?:方向|领域)?(?:[,，](?:即|(?:主要)?包括|主要为)|[(](?:即|指|包括)?)(?P<what>[^,，。;:：()的]{2,12}[、和及与][^,，。;:：()的]{2,50})(?=$|[,，。;)])"
    ),
    # 从事货物运输(水路、快递),货运代理,仓储等业务的企业
    re.compile(
        r"从事(?P<what>(?:(?!从事)[^,，。;:：()《》]|[(][^()]{1,24}[)]|[,，]){4,60}?)等(?:[\u4e00-\u9fff]{2,8}?)?(?:相关)?(?:业务|行业|产业|领域|经营)的?(?:[\u4e00-\u9fff]{2,6})?(?:企业|机构|单位|公司)"
    ),
    re.compile(
        rf"(?:主要)?从事(?!一线)(?P<what>{_WORDS})(?=[等相领业活行产经服研生工的])(?:等)?(?:相关)?(?:(?:领域|业务|活动|行业|产业|经营|服务|研发|生产|工作)|的(?=[^,，。;的]{{0,6}}(?:企业|公司|单位|机构)))"
    ),
    # 经营冷链仓储业务的企业, and no 经营状况良好
    re.compile(
        r"(?<![\u4e00-\u9fff])(?:主要)?经营(?P<what>(?!状况|情况|期限|场所|范围|规模|许可)[\u4e00-\u9fff、]{2,24}?)(?:进出口|进口|出口)?业务的(?=[^,，。;的]{0,6}(?:企业|公司|单位|机构))"
    ),
    re.compile(rf"以(?P<what>{_WORDS})为主营业务"),
    # 企业应为软件和信息技术服务业
    re.compile(
        rf"(?:企业|单位|主体|项目){MUST}(?:为|是|属于)(?P<what>[\u4e00-\u9fff、]{{2,24}}?(?<![企事创就行产])业)(?=$|[,，。;])"
    ),
    re.compile(
        rf"(?:主营业务|主营方向|主导产业|所属行业|经营范围)(?:方向)?(?:应)?(?:符合|属于|为|聚焦)(?P<what>{_WORDS})(?=$|[,，。;]|等|产业|领域)"
    ),
    re.compile(
        r"(?:属于|符合)(?P<what>(?!负面清单)[^,，。;:：()《》]{2,30})(?:产业|领域|行业)(?!园)(?:[^,，。;]{0,6}(?:方向|导向|领域))?"
    ),
)
# 批发业：年营业收入5亿元以上, one of several trades in a list.
_LABEL = re.compile(r"^(?P<what>[^,，。;:：()]{1,40}?(?<![事企创就产专行作毕物])业)[:：](?=.)")
# The characters that those begin with, and what else may be named there.
_FIRST_BEFORE_FIRM = "等相重龙骨创优细行规上中小总平高初外民跨头的企单机主公园团纳商项孵"
_BEFORE_FIRM = re.compile(
    rf"(?=[^企单机主公园团纳商项平孵]{{0,42}}+[企单机主公园团纳商项平孵])(?P<what>[\u4e00-\u9fff、A-Za-z]{{2,20}}?(?:业(?<![事企创就]业)|领域))(?=[内中{_FIRST_BEFORE_FIRM}]|领军)(?:内|中)?{ADJECTIVES}{{0,4}}+(?:{FIRMS}|项目|平台|孵化器)"
)
_TRADES = re.compile(
    r"(?P<what>[\u4e00-\u9fff]{2,6}(?:代理|租赁|维修|监理))(?:机构|企业|公司)|(?P<house>税务师|律师|会计师)事务所"
)

# 科技服务、服务外包、人力资源类企业: whatever of the list a table knows, the rest are trades too.
_SORTS_LISTED = re.compile(
    r"(?=[^类,，。;:：()《》]{5,90}+类(?:企业|机构|单位|公司))(?<![\u4e00-\u9fff](?<!的))"
    r"(?P<what>(?:(?!的|、|等?类)[\u4e00-\u9fffA-Za-z]){2,12}(?:[、和及与](?:(?!的|、|等?类)[\u4e00-\u9fffA-Za-z]){2,10}){1,9})等?类(?=企业|机构|单位|公司)"
)
_IS_A_SERVICE = re.compile(r"(?:咨询|服务|代理|租赁|维修)$")
_SORT_OF_ANY_TRADE = re.compile(r"型$|^(?:初创|成长|外资|内资|民营|国有|上市|总部|中小|小微|规上|限上)")

_CUES = (
    *(("engaged", pattern) for pattern in (*_ENGAGED, _LABEL)),
    ("trade_of_firm", _BEFORE_FIRM),
    ("trade", _TRADES),
)


# 金融机构以外的物流企业: who is left out stands in no list with the rest.
# Nor do those whom others serve: 包装企业用于服务食品企业的设备.
_PARTS = re.compile(r"[以之]外的|(?<=企业)(?:用于|专门|主要|直接|更好){0,2}服务于?(?!业)")


def find_subjects(text: str, terms: Terms) -> Iterator[Found]:
    """Industries and technology fields that a text names, each span once, surest wording first."""
    seen: list[tuple[int, int]] = []
    parted = _PARTS.sub(lambda words: "," * len(words.group()), text)
    for found in (
        *trades_left_out(text),
        *find_classified(text, terms),
        *_sorts_listed(parted, terms),
        *_worded(parted, terms),
    ):
        if not is_seen(seen, found):
            seen.append((found.start, found.end))
            yield found
    yield from listed_fields(parted, terms, seen)


def _sorts_listed(text: str, terms: Terms) -> Iterator[Found]:
    """The trades of a list that ends in 类企业, of which a table knows one at least."""
    for found in _SORTS_LISTED.finditer(text):
        what = _LEAD.sub("", found["what"])
        pieces = [piece for piece in _PIECES.split(what) if not _SORT_OF_ANY_TRADE.search(piece)]
        known = {piece: [one.words for one in terms.fields.find(piece)] for piece in pieces}
        named = [name for piece in pieces for name in known[piece] or [piece]]
        words = tuple(
            dict.fromkeys(w for w in named if _IS_A_SERVICE.search(w) or not _is_no_trade(w, terms))
        )
        if any(known.values()) and len(words) > 1:
            start = found.end("what") - len(what)
            yield Found(Field.INDUSTRY, Op.HAS_ANY, words, start, found.end(), "trade_of_firm")


# 工业园区 is a place of any trade.
_IS_A_PARK = re.compile(r"(?:工业|产业)(?:园区|基地|集聚区)$")


def _worded(text: str, terms: Terms) -> Iterator[Found]:
    for cue, pattern in _CUES:
        for found in pattern.finditer(text):
            words = () if _IS_A_PARK.search(found.group()) else _words(found, terms)
            if words:
                yield Found(Field.INDUSTRY, Op.HAS_ANY, words, _start(found, cue, terms), found.end(), cue)


# Behind which words of another begin: 的, and 企业、 of a list of firms.
_ANOTHER = re.compile(r"的|企业[、和或及与]")


def _start(found: re.Match[str], cue: str, terms: Terms) -> int:
    """Where a wording begins to tell a trade: 成功创建品牌的商贸服务业企业 asks for more than the trade."""
    known = terms.fields.find(found.group()) if cue == "trade_of_firm" else []
    before = found.group()[: known[0].start] if known else ""
    return found.start() + max((m.end() for m in _ANOTHER.finditer(before)), default=0)


_LEAD = re.compile(
    r"^(?:支持|鼓励|加大|对于?(?!新进入|新纳入|首次)|统筹|组织|经授权的?|推动|打造|依托|符合条件的|.{0,6}注册的|和|各类|为|向|对于?(?:新|首次)(?:进入|纳入|引进|设立|获评)的?)"
)


_PIECES = re.compile(r"或者|[、和与及或,，()]")
_LONGEST_WORD = 8
# Of a list of so many trades those that no table knows are named too.
_A_LIST = 4
_NO_TRADE = re.compile(
    r"^[\d.]*[万亿]?元?以[上下]|^[\d.]*[万亿]元|^(?:[在对各从以为其凡将我本该]|[下上]列|以下|上述|如下)|^全[市省区县国]|规划|政策|导向|国家|标准|法律|法规|要求|主体|申[请报]|应[当为]|须|级|区|部分|探索|经营|专业|优势|传统|业务|机构|院|校|单位|组织|企业|项目|公司|团队|条件|的|推进|建设|管理|同一|年度|重大|加快|打造|重点|特色|相关|其他|支持|鼓励|标志性|主导|主办|承办|举办|就业|见习|志愿|所列|所述|禁止|限制|淘汰|^目|^科研$|^技术$|^科技$|^研发$|^技术研发|^科学研究$|成果转化|^创新$"
    r"|^(?:国民经济|行业|特定|有关|实际|一般性|许可类?|战略性|现代|离岸|营利|服务|布局|第[一二三]|用[水气电])$|(?<!机器)人$|协会$|联盟$|量高$|性能好$"
    # 集成电路设计、制造、封测、材料: what is done there, or with it.
    r"|^(?:生产|销售|制造|加工|材料|装备|设备|封测|封装|测试|组装|运维|运营|应用|开发|设计|集成|配套|整机|(?:核心|关键)?零部件)$"
    # 从事检测服务、具有独立法人资格的机构: what it is beside its trade.
    r"|^(?:具[有备]|拥有|取得|持有|建有|设有|依法|注册[在于登地])"
    r"|^并?(?:开展|降低|保障|满足|确定|明确|委托|指导|实施|推行|推广|优化|完善|深化|全面|大力|重塑|结合)"
)


def _words(found: re.Match[str], terms: Terms) -> tuple[str, ...]:
    """The fields that a wording names: those of the tables, otherwise the short words themselves."""
    known = tuple(dict.fromkeys(m.words for m in _apart(terms.fields.find(found.group()))))
    what = _LEAD.sub("", next(g for g in found.groups() if g))
    what = _PLACES.sub(
        "",
        re.sub(
            r"(?:等(?:重点|特色|优势|主导|支柱|新兴|战略性|相关){0,3})?(?:相关)?(?:产业|领域|行业)?$",
            "",
            what,
        ),
    )
    engaged = _ENGAGES.search(found.group()) is not None
    what = _AND_SO_ON.sub("", what) if engaged else what
    pieces = _PIECES.split(what)[1 if _begins_within_a_word(found) else 0 :]
    told = tuple(p for p in pieces if 2 <= len(p) <= _LONGEST_WORD and not _is_no_trade(p, terms))
    if known and len(pieces) < _A_LIST:
        beside = trades_of(pieces, terms) if "、" in what else ()
        trades = (
            p
            for p in told
            if _is_a_trade(p, terms) or p in beside or (engaged and _is_named_beside(p, terms))
        )
        return (
            *_of_any_activity(known, found.group()),
            *(p for p in trades if not any(p in k for k in known)),
        )
    named = _of_any_activity(known, found.group())
    return (*named, *(piece for piece in told if not terms.fields.find(piece))) if known else told


# 跨境电商零售: online trade is retail trade of its own.
_ONLINE, _SOLD_SO = ("电商", "电子商务"), ("零售", "批发")
# 旅游服务业: the services of a trade, and not all others.
_SERVICES = "服务业"


def _apart(named: list[FieldMention]) -> list[FieldMention]:
    """The fields named, without a word right behind one that says how it sells online, or that it serves."""
    online = {one.end for one in named if one.words.endswith(_ONLINE)}
    served = {one.end for one in named}
    apart = [one for one in named if not (one.words in _SOLD_SO and one.start in online)]
    return [one for one in apart if not (one.words == _SERVICES and one.start in served)]


def _is_no_trade(piece: str, terms: Terms) -> bool:
    """Whether a word is none of a trade, or is a place (符合南海产业导向)."""
    if _NO_TRADE.search(piece) is not None:
        return True
    return any(m.end - m.start == len(piece) for m in terms.regions.find(piece, None))


def _is_a_trade(piece: str, terms: Terms) -> bool:
    """Whether a word that no table knows is a trade of it with 业 behind it (批发、住宿和餐饮企业)."""
    if terms.fields.find(piece) or _ACTIVITY.fullmatch(piece):
        return False
    return any(m.end - m.start == len(piece) + 1 for m in terms.fields.find(piece + "业"))


# 从事药品、医疗器械研发: whatever a firm is said to work in is its trade, known to a table or not.
_ENGAGES = re.compile("从事|主营")
_ACTS_ALONE = re.compile(
    r"^(?:研发|研究|开发|生产|制造|销售|加工|服务|设计|封装|封测|测试|运营|运维|应用|推广|集成|检测|维护|维修|贸易|进?出口|技术|产品|整机|设备|活动|工作|及|相关)++$|[及与]其"
)
_AND_SO_ON = re.compile(r"等[^、]{0,8}$")


def _is_named_beside(piece: str, terms: Terms) -> bool:
    """Whether a word beside a known trade is another one, and not what is done in that trade."""
    return _ACTS_ALONE.search(piece) is None and not terms.fields.find(piece)


# 朝阳、海淀等区的制造业企业: where they are.
_PLACES = re.compile(r"^[\u4e00-\u9fff、]{2,24}等[区县市](?:落地|内|的)?")
# Of a long list the first words that a wording reaches may be the rest of a name.
_GOES_BACK = re.compile(r"[\u4e00-\u9fffA-Za-z](?<![和与及或])")


def _begins_within_a_word(found: re.Match[str]) -> bool:
    """Whether a wording that may begin anywhere begins behind letters of the same run."""
    anywhere = found.re in (_BEFORE_FIRM, _TRADES)
    return anywhere and found.start() > 0 and _GOES_BACK.match(found.string, found.start() - 1) is not None


# 集成电路设计、制造、封测: of the whole field, by what is done in it.
_ACTIVITY = re.compile(r"(?:设计|制造|研发|生产|封装|封测|测试|销售|服务)$")
_NEXT_ACTIVITY = re.compile(r"[、和及与](?:设计|制造|研发|生产|封装|封测|测试|装备|材料|设备)")


def _of_any_activity(known: tuple[str, ...], text: str) -> tuple[str, ...]:
    if len(known) > 1 or not _NEXT_ACTIVITY.search(text):
        return known
    return tuple(_ACTIVITY.sub("", name) if len(name) > len("软件设计") else name for name in known)

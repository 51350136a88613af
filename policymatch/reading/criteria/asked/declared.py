"""Declared: standings that a document gives itself and then speaks of (领军人才企业, 培育库企业)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria.asked.titles_held import VAGUE_TITLES
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.ascii_flow import unwrapped
from policymatch.reading.demanding import MUST_MEET
from policymatch.reading.standings import is_platform
from policymatch.terms import Terms

_NOUN = r"(?:企业|机构|中心|人才|基地|平台|工作室|培育库|产品|载体|示范园区)"
_GIVES = (
    re.compile(
        rf"(?:申请|申报)(?:列入|入选)?(?P<what>[^，,。；;：:的（(应须为]{{2,20}}?{_NOUN})(?:(?:备案|认定|评定|遴选)的?|的)[，,]"
    ),
    re.compile(
        rf"(?:认定|评定|命名|评选)为“?(?P<what>[^，,。；;：:“”的（(]{{3,16}}?{_NOUN})”?(?!的[，,]?(?:实行|可|享受))"
    ),
    re.compile(
        rf"^[第一二三四五六七八九十条章、（）()\d.．]{{0,8}}(?P<what>[^，,。；;：:“”的（(]{{3,16}}?{_NOUN})(?:认定|备案|评定)[。：:\n]",
        re.MULTILINE,
    ),
    # 申报星火企业，还应同时符合：
    re.compile(
        rf"(?:申请|申报)(?![^，,。；;：:]{{0,16}}(?:项目|资金|补助|奖励|支持|政策))(?P<what>[^，,。；;：:“”的（(应须为]{{2,12}}?企业)[，,]?(?:还|均)?{MUST_MEET}"
    ),
    # 申请认定渔业星火企业应同时符合以下条件
    re.compile(
        rf"(?:申请|申报)(?:认定|评定|备案|入选)(?:为)?“?(?P<what>[^，,。；;：:“”的（(应须为]{{3,16}}?{_NOUN})”?(?:[应须需]|的)"
    ),
    # 某市渔业星火企业认定管理办法, the title of the whole.
    re.compile(
        rf"\A(?:[^\n，,。；;：:“”的（(]{{2,10}}?[省市区县旗州盟])?(?!级)(?P<what>[^\n，,。；;：:“”的（(省市区县]{{3,16}}?{_NOUN})(?:[、和及与]?(?:培育|认定|评定|遴选|备案|评价|管理|服务|支持)){{1,4}}(?:工作)?(?:实施|暂行|试行|管理)?(?:办法|细则|规定|方案|指引)"
    ),
)
# 为规范“倍增计划”试点企业（以下简称“试点企业”）的认定和管理: what is called so for short, by its whole name.
_FOR_SHORT = re.compile(
    rf"[（(](?:以下)?(?:统称|简称)(?:为)?“?(?P<called>(?=[^，,。；;：:“”的]{{3}})[^，,。；;：:“”的]{{0,14}}?(?P<noun>{_NOUN}))”?[）)](?:的?(?:认定|评定|培育|遴选|备案|申报|入库|评价)|[，,]?(?:是指|系指))"
)
_NAME = re.compile(r"[^，,。；;：:（()）的、《》\n应将由经向报局委]{2,30}$")
_LONGEST_NAME = 30
_BEFORE_A_NAME = re.compile(
    r"^.*(?:规范|加强|推动|开展|做好|组织|实施|完善|建立|健全|支持|培育(?!库)|第[一二三四五六七八九十\d]{1,2}批|20\d\d年度?|(?<!国家)(?<!省)(?<!市)级(?=“)|现就|就|对|为|所称的?)"
)
# 入库企业, of a pool that has no name of its own; 科技型中小企业信息库入库企业 are of one that has.
_POOLED = re.compile(
    r"(?<![库的小型级“上])(?:入库|在库)(?:培育)?企业(?![\u4e00-\u9fff]{0,4}(?:数|名单|数量|登记))|(?:首次)?(?:列入|纳入|进入)培育库的企业|培育库(?:内|中)?企业"
)
_JOINED = re.compile(r"[、和及与或]|以及")
_GENERIC = re.compile(
    r"^(?:本|该|各|其|上述|以上|相关|有关|重点|优质|符合|一批|设立|建设|建立|开展|组建|创建|单位|企业|机构|项目|各类|龙头|创新(?![\u4e00-\u9fff]{2,8}(?:企业|产品|基地)$)|申报|我[市区省]|引进|引育|培养|招引|中小|小微|科技型|规模以上|民营|高成长)(?!冠军)|企业家$|服务机构$|\d"
)
_FEWEST_LETTERS, _MOST_NAMES = 4, 12
_POOL, _POOLED_FIRM = "培育库", "入库企业"


class Declared(NamedTuple):
    """A standing by its whole name, and what a document calls it."""

    name: str
    called: str


@lru_cache(maxsize=8)
def declared_in(body: str, terms: Terms) -> tuple[Declared, ...]:
    """The standings that a body says can be applied for or are given, longest first, those of no table.

    >>> from policymatch.terms import load_terms
    >>> [one.name for one in declared_in("申报领军人才企业的，应当在园区注册。认定为市级倍增企业的，给予奖励。", load_terms())]
    ['领军人才企业', '市级倍增企业']
    >>> declared_in("为规范“倍增计划”试点企业（以下简称“试点企业”）的认定，制定本办法。", load_terms())
    (Declared(name='“倍增计划”试点企业', called='试点企业'),)
    """
    text = unwrapped(body).text
    for_short = dict(called_for_short(text))
    found = (name for pattern in _GIVES for m in pattern.finditer(text) for name in _names(m["what"]))
    known = (name for name in dict.fromkeys((*for_short, *found)) if not _is_of_a_table(name, terms))
    longest = sorted(known, key=len, reverse=True)[:_MOST_NAMES]
    return tuple(Declared(for_short.get(name, name), name) for name in longest)


def _is_of_a_table(name: str, terms: Terms) -> bool:
    """Whether a name holds that of a title which means the
    same everywhere; 创新领军企业 is another than 领军企业.
    """
    return any(mention.code not in VAGUE_TITLES for mention in terms.titles.find(name))


def called_for_short(text: str) -> Iterator[tuple[str, str]]:
    """What a text calls standings for short, each with the whole name that stands before it.

    >>> dict(called_for_short("本细则所称数智先锋企业（以下简称“先锋企业”），是指……"))
    {'先锋企业': '数智先锋企业'}
    """
    for short in _FOR_SHORT.finditer(text):
        name = _NAME.search(text[max(0, short.start() - _LONGEST_NAME) : short.start()])
        if name and name.group().endswith(short["noun"]):
            yield short["called"], _BEFORE_A_NAME.sub("", name.group())


def _names(what: str) -> Iterator[str]:
    pieces = _JOINED.split(what)
    yield from (name for name in pieces if len(name) >= _FEWEST_LETTERS and not _GENERIC.search(name))


def by_whole_name(found: Found, names: Sequence[Declared]) -> Found:
    """A title that was found, by its whole name where the document gave it a short one."""
    if found.field not in (Field.TITLES, Field.PLATFORMS) or not isinstance(found.value, tuple):
        return found
    whole = {one.called: one.name for one in names}
    return replace(found, value=tuple(whole.get(str(name), str(name)) for name in found.value))


def find_declared(text: str, names: Sequence[Declared]) -> Iterator[Found]:
    """Mentions of these standings, the longest at each
    place, and of the pool that a document keeps (入库企业).
    """
    pool = next((one.name for one in names if one.called == _POOL), "")
    taken: list[tuple[int, int]] = []
    for found in _POOLED.finditer(text):
        taken.append(found.span())
        yield Found(Field.TITLES, Op.HAS_ANY, (f"{pool}{_POOLED_FIRM}",), *found.span(), "named")
    for name, called in names:
        for found in re.finditer(re.escape(called), text) if called != _POOL else ():
            start, end = found.span()
            if not any(low < end and start < high for low, high in taken):
                taken.append((start, end))
                field = Field.PLATFORMS if is_platform(name) else Field.TITLES
                yield Found(field, Op.HAS_ANY, (name,), start, end, "named")

"""Items asking: items of a list beside the one that gives (（一）对……给予补贴；（二）毕业生须为毕业两年内；), which bear no
label and ask something of those who have it.
"""

import re
from collections.abc import Collection, Container, Iterator
from dataclasses import replace

from policymatch.reading.criteria import PassageRole
from policymatch.reading.extract.asked_of_them import is_a_step, pays
from policymatch.reading.extract.behind_offers import asked_by
from policymatch.reading.extract.within import Demand
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.numbering import OPENING_NUMBER
from policymatch.reading.roles import SectionRole

_MAY_ASK = (SectionRole.HEAD, SectionRole.OFFER)
_NUMBER = re.compile(OPENING_NUMBER)
# 上年度营业收入500万元以上；, 与毕业生签订一年以上劳动合同；, 在本区注册的渔业企业；
_ASKS = re.compile(
    r"(?:\d|[一二两三四五六七八九十百])[^，。；\d]{0,8}以[上下内]|不(?:得?低于|少于|超过|高于|大于)|[满达超]过?到?\s?[\d一二两三四五六七八九十]"
    r"|(?:具[有备]|拥有|持有|取得|签订|缴纳|注册|登记|纳税|成立|从事|属于|符合|满足|纳入|列入|入库|参保|实缴|依法|正常|良好|稳定|连续|备案)"
    r"|(?:^|，)(?:均|且|已)?(?:无|未|没有|不存在|近[一二两三\d]年)"
    r"|的(?:企业|单位|机构|合作社|公司|个人|人员|项目)[；。]?$"
)
# 加强渔港建设，……: what offices do; 对……: whom another sentence is for.
_IS_A_TASK = re.compile(
    r"(?:支持|鼓励|推动|推进|加强|加大|加快|建立|完善|优化|引导|提升|强化|开展|组织|设立|打造|深化|实施|落实|健全|搭建|举办|积极|大力|探索|统筹|培育|发展|促进|对|由|每|同一|单个|按|依|根据)"
)
_GIVES_SUM = re.compile(r"\d\s?(?:万|亿|千)?元(?![^，。；]{0,4}以[上下])[；。]?$")


def told_by_items(
    layout: Layout, places: Collection[int], offered: Container[int], passed_over: Container[int]
) -> Iterator[Demand]:
    """The items beside those that give, in lists under a clause, that ask something of whoever is given it, but for
    `passed_over`; `places` are the paragraphs of offers, `offered` their units.
    """
    for index, paragraph in enumerate(layout.paragraphs):
        may_ask = paragraph.numeral and paragraph.path and not paragraph.cell and paragraph.role in _MAY_ASK
        if not may_ask or index in passed_over or _is_over(layout, index) or not _gives_below(layout, index):
            continue
        giving = [at for at in _beside(layout, index) if gives(layout, at, places)]
        given = "".join(map(layout.text_of, giving))
        below = (layout.text_of(place) for at in giving for place in under(layout, at, places))
        for at in layout.units_in(index) if any(map(pays, below)) else ():
            unit = _unnumbered(layout.units[at])
            told = list(asked_by(layout, at, given, offered, unit))
            yield from told
            if not told and len(giving) == 1 and _is_demand(unit.text):
                yield Demand(unit, unit, PassageRole.CONDITION, of_the_act=False)


def _gives_below(layout: Layout, index: int) -> bool:
    """Whether the clause over an item is one of offers, and not of closing rules (附则)."""
    return layout.paragraphs[layout.paragraphs[index].path[-1]].role in _MAY_ASK


def _is_demand(text: str) -> bool:
    """Whether the one item that gives has whoever an item beside it tells."""
    nothing = is_a_step(text) or _IS_A_TASK.match(text) or _GIVES_SUM.search(text)
    return _ASKS.search(text) is not None and not nothing


def _beside(layout: Layout, index: int) -> list[int]:
    """The other items of the list that an item stands in."""
    own = layout.paragraphs[index]
    form = own.numeral.form if own.numeral else None
    return [
        at
        for at, p in enumerate(layout.paragraphs)
        if at != index and p.path == own.path and p.numeral is not None and p.numeral.form == form
    ]


def gives(layout: Layout, index: int, places: Collection[int]) -> bool:
    """Whether an offer stands in a paragraph or under it; `places` are the paragraphs of offers."""
    return bool(under(layout, index, places))


def under(layout: Layout, index: int, places: Collection[int]) -> list[int]:
    """Those of `places` that stand in a paragraph or under it."""
    return [place for place in places if index in (place, *layout.paragraphs[place].path)]


def _is_over(layout: Layout, index: int) -> bool:
    """Whether an item heads a list of its own."""
    behind = layout.paragraphs[index + 1 : index + 2]
    return any(paragraph.path[-1:] == (index,) and paragraph.numeral is not None for paragraph in behind)


def _unnumbered(unit: TextUnit) -> TextUnit:
    """A sentence without the number of the item that it opens."""
    number = _NUMBER.match(unit.text) if not unit.place else None
    end = number.end() if number else 0
    return replace(unit, start=unit.start + end, text=unit.text[end:]) if end else unit

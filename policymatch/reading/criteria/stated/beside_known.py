"""Beside known ones: the trades of a list that no table knows (锂电、汽车、新材料等重点产业链)."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from policymatch.terms import Terms

_ITEM = r"(?:(?!等|重点|的|产业|领域|行业|企业)[\u4e00-\u9fffA-Za-z]){2,8}"
# 聚焦锂电、汽车、 in front of a trade that is known.
_IN_FRONT = re.compile(r"(?P<what>[^,，。;:：()（）《》“”]{2,60})[、和与及]$")
# 、锂电、汽车等重点产业 behind one.
_BEHIND = re.compile(
    rf"^(?P<what>(?:[、和与及]{_ITEM}){{1,8}})(?=等?(?:[\u4e00-\u9fff]{{2,6}})?(?:产业|领域|行业|赛道)|等[^,，。;、]{{0,6}}企业)"
)
_CLOSES = re.compile(
    r"^等?(?:[^,，。;、的企]{2,6})?(?:产业|领域|行业|赛道|企业|公司)(?!园|化|投资|基金|发展|政策|协会)"
)
_OPENS = re.compile(
    r"^.*(?:[的在对]|围绕|聚焦|瞄准|面向|针对|支持|鼓励|对于|培育|发展|壮大|布局|属于|符合|从事|优先|主导产业|特色产业|[本我全][市省区县州])"
)
_NAMES_NO_TRADE = re.compile(
    r"人才|人员|资本|资金|土地|劳动力|信息$|数据$|技术$|科技$|[产学研政]$|政策|项目|基地|平台|园区?$|中心|机构|单位|企业|公司|团队|协会|政府|部门|社会|市场|品牌|标准|高校|院所|银行|[省市县区州镇村]$|[级型新]$|^(?:新|其他|相关|各类|重大|重点|创新|绿色|高端|先进|优势|特色|传统|支柱|主导|战略)"
    # 集成电路设计、制造、封装测试: what is done there.
    r"|^(?:设计|制造|研发|生产|加工|封装|封测|测试|检测|组装|运维|销售|应用|集成|材料|装备|设备|零部件|整机|服务)+$"
)
_PARTS = re.compile("[、和与及]")


def trades_of(pieces: Sequence[str], terms: Terms) -> tuple[str, ...]:
    """Of the pieces of a list in which a known trade stands, those that no table knows; none where one is no trade.

    >>> from policymatch.terms.load import load_terms
    >>> trades_of(["锂电", "汽车", "新材料"], load_terms()), trades_of(["高校", "锂电", "新材料"], load_terms())
    (('锂电', '汽车'), ())
    """
    others = [piece for piece in pieces if not terms.fields.find(piece)]
    return tuple(others) if all(_is_trade(piece, terms) for piece in others) else ()


class Beside(NamedTuple):
    """Trades beside a known one, and where their words begin and end; none at all where both are the same."""

    words: tuple[str, ...]
    start: int
    end: int


def in_front(text: str, start: int, end: int, terms: Terms) -> Beside:
    """The trades in front of known ones at [start, end), of a list that something of trades closes (等重点产业).

    >>> from policymatch.terms.load import load_terms
    >>> in_front("聚焦锂电、汽车、新材料等重点产业链", 8, 11, load_terms())
    Beside(words=('锂电', '汽车'), start=2, end=8)
    """
    found = _IN_FRONT.search(text, 0, start) if _CLOSES.match(text[end : end + 16]) else None
    if not found:
        return Beside((), start, start)
    pieces = _PARTS.split(found["what"])
    told = [_OPENS.sub("", pieces[0]), *pieces[1:]]
    while told and not _is_trade(told[0], terms):
        del told[0]
    if not all(_is_trade(piece, terms) for piece in told):
        return Beside((), start, start)
    return Beside(tuple(told), start - sum(len(piece) + 1 for piece in told), start)


def behind(text: str, end: int, terms: Terms) -> Beside:
    """The trades behind known ones that end at `end`, of a list that something of trades closes.

    >>> from policymatch.terms.load import load_terms
    >>> behind("对新材料、锂电、汽车等重点产业", 4, load_terms())
    Beside(words=('锂电', '汽车'), start=4, end=10)
    """
    found = _BEHIND.match(text[end : end + 80])
    told = _PARTS.split(found["what"])[1:] if found else []
    if not found or not all(_is_trade(piece, terms) for piece in told):
        return Beside((), end, end)
    return Beside(tuple(told), end, end + found.end("what"))


def _is_trade(piece: str, terms: Terms) -> bool:
    """Whether a word of such a list is a trade, by itself and all of it."""
    if not 2 <= len(piece) <= 6 or _NAMES_NO_TRADE.search(piece):
        return False
    return not (terms.fields.find(piece) or terms.entities.find(piece) or terms.regions.find(piece, None))

"""Grades of several deeds (2000万元以上建设工厂, 500万元以上建设车间): no figure tells which is done."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from policymatch.domain.condition import leaves_of
from policymatch.domain.measure import Benefit

_REMEMBERED = 1024
_FIGURE = re.compile(
    r"\d[\d.,]{0,11} ?(?:[万亿]?元|%|人|家|件|项|台|套|吨|平方米)(?:（含）)?(?:及?以[上下内])?(?:（含）)?"
)
_DEED = re.compile(
    r"[，,]?的?(?P<deed>(?:新建|建设|建成|改建|扩建|购置|购买|租赁|开展|打造|引进|设立|举办|创建|研发|改造)"
    r"[\u4e00-\u9fff]{2,12}?)(?=的|[，、；。]|$)"
)


def deeds_differ(graded: Sequence[Benefit]) -> bool:
    """Whether the grades of a support are for different deeds, as the words behind their figures say."""
    return _deeds_differ(tuple(dict.fromkeys(quote for benefit in graded for quote in _quotes(benefit))))


def _quotes(benefit: Benefit) -> Iterator[str]:
    leaves = leaves_of(benefit.condition) if benefit.condition else ()
    return (leaf.quote.run for leaf in leaves if leaf.quote)


@lru_cache(_REMEMBERED)
def _deeds_differ(quotes: tuple[str, ...]) -> bool:
    """Whether a deed stands behind every figure, and not the same behind all.

    >>> _deeds_differ(("对投资900万元以上新建渔港、投资200万元以上新建码头的企业",))
    True
    >>> _deeds_differ(("对营业收入900万元以上、200万元以上的企业",))
    False
    """
    behind = [_DEED.match(words, figure.end()) for words in quotes for figure in _FIGURE.finditer(words)]
    return len({deed["deed"] for deed in behind if deed}) > 1 and all(behind)

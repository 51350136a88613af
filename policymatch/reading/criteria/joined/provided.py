"""Provided otherwise: what an act asks of all yields to an article that names others (条款另有规定的从其规定).

本政策适用于……的企业，条款另有规定的除外; 本条所称技术输出方包括企业、高校和科研院所: of firms alone no more.
"""

import re
from collections.abc import Iterator, Sequence

from policymatch.domain.condition import Condition, Criterion, Op, leaves_of
from policymatch.domain.fields import EntityType, Field
from policymatch.domain.quote import Quote
from policymatch.reading.criteria.joined.reconciled import is_of_persons
from policymatch.reading.criteria.stated.entities import find_entities
from policymatch.reading.criteria.text.passages import Passage
from policymatch.terms import Terms

_OTHERWISE = re.compile(
    r"(?:另有(?:特别|明确)?|有(?:特别|特殊))(?:规定|要求|约定|说明)(?:的|者)?[,，]?(?:应?[从按依以]其(?:规定|要求|约定|说明)|除外|外)"
)
_STOPS = "。；\n"
_YIELDING = {Field.ENTITY_TYPE, Field.INDEPENDENT_LEGAL_PERSON}
# 给予运营单位, 对新获批的重点实验室
_OTHERS = re.compile(
    r"机构|平台|实验室|中心|孵化器|众创空间|载体|基地|园区|研究院|高校|院校|院所|医院|协会|联盟|团队|人才|(?:输出|供给|卖|让与)方|(?:运营|建设|依托|培养)单位|运营主体"
)
# 为区内企业提供, 由企业牵头组建的优先支持, 每家企业最高: of no firm that applies.
_OF_NO_APPLICANT = re.compile(
    r"(?:科技)?(?:中小)?企业孵化器|(?:为|向|对接|服务|培育|引进|孵化|在孵|被投|入驻|毕业)[^,，。;]{0,8}企业|由企业[^,，。;]{0,12}优先"
    r"|企业(?:技术|研发|工程)[^,，。;]{0,6}中心"
)
_A_FIRM = re.compile("企业|公司|商户")
_CALLED_HERE = re.compile(
    r"本[条款项](?:中)?所[称指]的?[“]?(?P<term>[^，,。；“”：:\s]{2,12})[”]?[,，]?(?:包括|是指|指)(?P<what>[^。；\n]{2,60})"
)


def with_called_here(
    nodes: Sequence[Condition], offered: Sequence[Passage], body: str, terms: Terms
) -> list[Condition]:
    """The nodes, with the kinds that an article lists under the word by which its offer calls who has it."""
    return [*nodes, *(kinds for passage in offered for kinds in _called(passage, body, terms))]


def _called(passage: Passage, body: str, terms: Terms) -> Iterator[Condition]:
    high = body.find("\n", passage.end)
    for found in _CALLED_HERE.finditer(body, passage.start, high if high >= 0 else len(body)):
        kinds = [kind for kind in find_entities(found["what"], terms) if kind.op is Op.IN]
        if len(kinds) == 1 and found["term"] in body[passage.start : found.start()]:
            quote = Quote.of(body, found.start(), found.end())
            yield Criterion(field=Field.ENTITY_TYPE, op=Op.IN, value=kinds[0].value, quote=quote)


def without_provided_otherwise(
    nodes: Sequence[Condition], offered: Sequence[Passage], body: str
) -> list[Condition]:
    """The nodes without the kinds of applicant that an act asks for unless it says otherwise, where the article
    itself names others.
    """
    if not (spans := list(_yielding(body))):
        return list(nodes)
    kinds = [node for node in nodes if _is_kind(node)]
    own = [node for node in kinds if _stands_in(node, _lines(offered, body))]
    if not (any(map(_names_more, own)) or (not own and _gives_to_others(offered, body))):
        return list(nodes)
    # 申报主体均须具有独立法人资格 is of whoever applies, 独立法人企业 of firms.
    of_firms = any(_stands_in(node, spans) for node in kinds) or any(map(is_of_persons, own))
    return [node for node in nodes if not (of_firms and _may_yield(node) and _stands_in(node, spans))]


def _yielding(body: str) -> Iterator[tuple[int, int]]:
    """The sentences of an act that hold unless it says otherwise."""
    for found in _OTHERWISE.finditer(body):
        low = max(body.rfind(stop, 0, found.start()) for stop in _STOPS) + 1
        ends = [end for stop in _STOPS if (end := body.find(stop, found.end())) >= 0]
        yield low, min(ends, default=len(body))


def _lines(offered: Sequence[Passage], body: str) -> list[tuple[int, int]]:
    """The lines in which an offer stands."""
    ends = ((passage.start, body.find("\n", passage.end)) for passage in offered)
    return [(low, high if high >= 0 else len(body)) for low, high in ends]


def _is_kind(node: Condition) -> bool:
    return isinstance(node, Criterion) and (node.field, node.op) == (Field.ENTITY_TYPE, Op.IN)


def _names_more(node: Condition) -> bool:
    return isinstance(node, Criterion) and node.value != (EntityType.ENTERPRISE,)


def _gives_to_others(offered: Sequence[Passage], body: str) -> bool:
    said = "".join(_OF_NO_APPLICANT.sub("", body[p.start : p.end]) for p in offered)
    return _OTHERS.search(said) is not None and _A_FIRM.search(said) is None


def _may_yield(node: Condition) -> bool:
    return all(isinstance(leaf, Criterion) and leaf.field in _YIELDING for leaf in leaves_of(node))


def _stands_in(node: Condition, spans: Sequence[tuple[int, int]]) -> bool:
    quotes = [leaf.quote for leaf in leaves_of(node)]
    return bool(quotes) and all(q and any(low <= q.start < high for low, high in spans) for q in quotes)

"""Outsiders: who comes from elsewhere and promises to settle may have what is asked of those who sit in the place.

市外机构须承诺入驻后3个月内在本市设立法人机构: beside 申报主体须在本市注册, either will do.
"""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion, Op, OpaqueCriterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.domain.quote import Quote
from policymatch.reading.criteria.joined.alternatives import all_of, any_of

_PROMISE = re.compile(
    r"^(?:其中)?[，,]?(?:(?<![国境])[市省区县州盟域]外|外地|异地|外埠|非本[市省区县])的?[^，,。；;、的]{0,10}?(?:企业|机构|单位|团队|人才|公司|项目|主体|组织)的?[，,]?"
    r"(?:申[报请][^，,。；;]{0,8}[，,])?(?:应当?|须|需|必须)(?:书面)?(?:承诺|保证)(?=[^。；;]{0,40}(?:设立|注册|成立|落户|落地|迁入|登记|组建))"
)


def with_outsiders(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes, where a sentence asks those from elsewhere for a promise to settle, with that as a way beside
    what is asked of the place.
    """
    promise = next((quote for node in nodes if (quote := _promised(node))), None)
    if promise is None:
        return list(nodes)
    rest = [node for node in nodes if _promised(node) != promise]
    settled = [node for node in rest if _asks_for_place(node)] or _of_the_promise(nodes, promise)
    beside = [node for node in rest if _is_of_a_body(node) and _quote_of(node) in map(_quote_of, settled)]
    if not settled:
        return list(nodes)
    way = any_of([all_of([*settled, *beside]), OpaqueCriterion(quote=promise)])
    at = next((n for n, node in enumerate(rest) if node in settled), len(rest))
    kept = [node for node in rest if node not in settled and node not in beside]
    return [*kept[:at], way, *kept[at:]]


def _promised(node: Condition) -> Quote | None:
    quote = _quote_of(node)
    return quote if quote and _PROMISE.match(quote.text) else None


def _quote_of(node: Condition) -> Quote | None:
    return next((leaf.quote for leaf in leaves_of(node)), None)


def _asks_for_place(node: Condition) -> bool:
    return (
        isinstance(node, Criterion) and node.decides and (node.field, node.op) == (Field.REGION, Op.IN_REGION)
    )


def _is_of_a_body(node: Condition) -> bool:
    return isinstance(node, Criterion) and node.field is Field.INDEPENDENT_LEGAL_PERSON


def _of_the_promise(nodes: Sequence[Condition], promise: Quote) -> list[Condition]:
    """The place that the promise itself names."""
    return [node for node in nodes if _quote_of(node) == promise and _asks_for_place(node)]

"""Repeated: nodes that ask the same again, and demands for a clean record that stand side by side."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeGuard

from policymatch.domain.condition import Condition, Criterion, OpaqueCriterion, children_of
from policymatch.domain.fields import Field
from policymatch.domain.quote import Quote
from policymatch.reading.criteria.text.ascii_flow import ascii_flow_of

# Between two parts of one sentence, or two items of one list.
_NEAR = re.compile(r"[,，;；。\s]{0,8}(?:[（(]?[一二三四五六七八九十\d①-⑩]{1,3}[）).．、]?)?\s{0,4}")


def records_joined(nodes: Sequence[Condition], body: str) -> list[Condition]:
    """Nodes, demands for a clean record that stand side by side
    (信用良好，未发生重大事故) as one with the words of both.
    """
    joined: list[Condition] = []
    for node in nodes:
        before = joined[-1] if joined else None
        if _is_of_record(before) and _is_of_record(node) and before.quote and node.quote:
            start, end = before.quote.start, node.quote.end
            if before.quote.end <= node.quote.start and _NEAR.fullmatch(
                body, before.quote.end, node.quote.start
            ):
                quote = Quote(start=start, end=end, text=body[start:end])
                joined[-1] = before.model_copy(update={"quote": quote})
                continue
        joined.append(node)
    return joined


def _is_of_record(node: Condition | None) -> TypeGuard[Criterion]:
    return isinstance(node, Criterion) and node.field is Field.CLEAN_RECORD and node.decides


def _is_outweighed(node: Condition) -> TypeGuard[Criterion | OpaqueCriterion]:
    """Whether of two such nodes the one that decides is kept: a
    kind of applicant that is named in passing may be asked elsewhere.
    """
    kind = isinstance(node, Criterion) and node.field is Field.ENTITY_TYPE
    return kind or isinstance(node, OpaqueCriterion)


def once(nodes: Sequence[Condition]) -> Iterator[Condition]:
    """Nodes without those that say the same again; of two opaque
    ones, or two kinds of applicant, the one that decides stays.
    """
    deciding = {_key(node) for node in nodes if _is_outweighed(node) and node.decides}
    seen = set()
    for node in nodes:
        key, decides = _key(node), not _is_outweighed(node) or node.decides
        if key not in seen and (decides or key not in deciding):
            seen.add(key)
            yield node


# 经营场所在本区的商贸企业均可申请, 本政策适用于此类企业: the same words without what leads to them or ends them.
_LEADS_OR_ENDS = re.compile(
    r"^(?:本[\u4e00-\u9fff]{1,4}|[\u4e00-\u9fff]{0,4}对象)?(?:仅|主要)?(?:适用于|为[:：])|(?:均|都)?可(?:以)?(?:申[请报]|享受|参与|参加)$|[,，。;；:：]$"
)
_SHORTEST_WORDS = 6


def _words(node: OpaqueCriterion) -> str | None:
    """The words of an untested node, whatever the layout of a page did to them."""
    if node.quote is None:
        return None
    told = ascii_flow_of(node.quote.text, 0, len(node.quote.text)).text
    return _LEADS_OR_ENDS.sub("", told) or told


def without_told_by_more(nodes: Sequence[Condition]) -> list[Condition]:
    """Nodes that are all asked without those untested ones whose words stand in those of another."""
    open_ones = [n for n in nodes if isinstance(n, OpaqueCriterion) and n.decides]
    words = [told for node in open_ones if (told := _words(node))]

    def is_told_by_more(node: Condition) -> bool:
        told = _words(node) if isinstance(node, OpaqueCriterion) and node.decides else None
        if told is None or len(told) < _SHORTEST_WORDS:
            return False
        return any(told != more and told in more for more in words)

    return [node for node in nodes if not is_told_by_more(node)]


def _key(node: Condition) -> object:
    if _is_of_record(node):
        # Accidents, lists and taxes are one field, and each is told by its own words.
        return node.field, node.quote.text if node.quote else None
    if isinstance(node, Criterion):
        value = tuple(sorted(map(str, node.value))) if isinstance(node.value, tuple) else node.value
        return node.field, node.op, value
    if isinstance(node, OpaqueCriterion):
        return _words(node)
    return type(node), tuple(_key(child) for child in children_of(node))

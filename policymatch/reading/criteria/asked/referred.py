"""Referred: which projects of others count for those who are paid for referring them to a place (引荐奖)."""

import re
from collections.abc import Iterator, Sequence

from policymatch.domain.condition import AllOf, AnyOf, Condition, Criterion, OpaqueCriterion
from policymatch.reading.demanding import MUST
from policymatch.reading.labels import ACT
from policymatch.reading.numbering import CITED_ARTICLE

# 本办法所指项目应在本区新设立，且满足下列条件之一：
_THEIR_PROJECT = re.compile(
    rf"(?:{ACT}所[指称]的?|被?引荐的?)(?:引荐|招商|招商引资|落户)?项目[，,]?(?:{MUST}|(?:是|系)?指|为)"
)
_NEXT_ARTICLE = re.compile(rf"\n\s{{0,8}}{CITED_ARTICLE}")
_REFERS = "引荐"


def left_to_their_projects(asked: Sequence[Condition], body: str, own: str) -> list[Condition]:
    """What is asked, untested where an article says of the projects
    that are referred what no one who refers them can be or hold.
    """
    spans = list(_articles(body)) if _REFERS in own else []
    return [_left_open(node, spans) for node in asked] if spans else list(asked)


def _articles(body: str) -> Iterator[tuple[int, int]]:
    """Where an article says which projects count, as far as the next one."""
    for told in _THEIR_PROJECT.finditer(body):
        after = _NEXT_ARTICLE.search(body, told.end())
        yield told.start(), after.start() if after else len(body)


def _left_open(node: Condition, spans: Sequence[tuple[int, int]]) -> Condition:
    match node:
        case AllOf():
            children = _each_once(node.all, spans)
            return children[0] if len(children) == 1 else AllOf(all=children)
        case AnyOf():
            children = _each_once(node.any, spans)
            return children[0] if len(children) == 1 else AnyOf(any=children)
        case Criterion() if node.quote and any(a <= node.quote.start < b for a, b in spans):
            return OpaqueCriterion(quote=node.quote)
    return node


def _each_once(nodes: Sequence[Condition], spans: Sequence[tuple[int, int]]) -> tuple[Condition, ...]:
    found: list[Condition] = []
    for node in (_left_open(one, spans) for one in nodes):
        if node not in found:
            found.append(node)
    return tuple(found)

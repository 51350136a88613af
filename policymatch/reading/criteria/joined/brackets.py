"""Brackets: steps of a gift by how large a firm is, of which the lowest begins at nothing, so that none asks anything."""

import re
from collections.abc import Iterator, Sequence

from policymatch.domain.condition import AllOf, AnyOf, Condition, Criterion
from policymatch.domain.quote import squash
from policymatch.reading.criteria.stated.namings import kind_of
from policymatch.reading.criteria.stated.rows import rows_of
from policymatch.reading.quantities.numerals import plain

# 按下列标准给予补贴：员工10人以下的，……；员工10人至30人的，……: what the list is opened by, and its lowest step.
_LOWEST = re.compile(
    r"(?:标准|分档|档次)[^;；。:：]{0,16}[:：](?P<step>[^,，。;；:：]{0,12}\d[\d.]{0,6}[万亿]?[人元家][^,，。;；:：\d]{0,4}以[下内][^,，。;；:：\d]{0,4}的)[,，]"
)


def without_whole_brackets(nodes: Sequence[Condition], own: str) -> list[Condition]:
    """The nodes but for steps by a figure, where `own`, the words of the offer, opens them with a step of those below the rest."""
    lowest = _LOWEST.search(squash(plain(own)))
    first = next((row[0] for row in rows_of(lowest["step"])), None) if lowest else None
    if first is None or not first.bound.is_ceiling:
        return list(nodes)
    return [node for node in nodes if not _goes_on_from(node, first.kind, first.value)]


def _goes_on_from(node: Condition, kind: str, least: float) -> bool:
    """Whether a node is a choice among steps by a figure of a kind, the first of which begins at `least`."""
    if not isinstance(node, AnyOf):
        return False
    figures = [list(_figures(way, kind)) for way in node.any]
    return all(figures) and min(one for way in figures for one in way) == least


def _figures(way: Condition, kind: str) -> Iterator[float]:
    """From which figures of a kind on a way is open."""
    for leaf in way.all if isinstance(way, AllOf) else (way,):
        told = isinstance(leaf, Criterion) and kind_of(leaf.field) == kind and leaf.op.is_floor
        if told and isinstance(leaf, Criterion) and isinstance(leaf.value, float):
            yield leaf.value

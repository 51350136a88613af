"""Addressees: those whom one sentence gives something in turn, of whom an applicant need be one only.

对专精特新中小企业给予10万元奖励，对“小巨人”企业给予50万元奖励 asks nobody to be both.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from policymatch.domain.condition import Condition, Criterion, OpaqueCriterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.reading.criteria.alternatives import all_of, any_of

_ADDRESSES = re.compile(r"对(?:于)?(?![其应外口接本照此])")
# 对本市企业给予……，对外地企业给予……: where one sits and that one is a firm tell no addressee from another.
_TELLS_NOBODY_APART = {Field.REGION, Field.ENTITY_TYPE}


class Asked(NamedTuple):
    """The nodes that a stretch of a sentence asks, and its words."""

    words: str
    nodes: Sequence[Condition]


# 对主板上市的企业奖励500万元，新三板挂牌的企业奖励100万元: each with a gift of its own.
_GIVEN = re.compile(
    r"(?:对于?)?(?!其中|上述|以上)[^,，。;的]{2,15}的?(?:企业|机构|单位|公司|平台|园区|载体)(?:分别|一次性)?(?:给予|予以|奖励|补助|补贴|资助)[^,，。;\d]{0,12}+\d"
)


def in_turn(stretches: Sequence[Asked], text: str) -> list[Condition]:
    """The nodes of the stretches of a sentence, `text`: those of addressees as alternatives, where it tells several apart."""
    starts = [at for at, stretch in enumerate(stretches) if _ADDRESSES.match(stretch.words)]
    if either := _either(stretches, starts, all):
        return either
    given = [at for at, start in enumerate(_places(stretches, text)) if _GIVEN.match(text, start)]
    return _either(stretches, given, any) or _nodes(stretches)


def _places(stretches: Sequence[Asked], text: str) -> Iterator[int]:
    """Where in a sentence each of its stretches begins."""
    end = 0
    for stretch in stretches:
        start = max(end, text.find(stretch.words, end))
        end = start + len(stretch.words)
        yield start


def _either(
    stretches: Sequence[Asked], starts: Sequence[int], so_many: Callable[[Iterable[bool]], bool]
) -> list[Condition]:
    """The nodes of the stretches from each start as alternatives, where `so_many` tell whom they speak of; else none."""
    each = [_nodes(stretches[a:b]) for a, b in pairwise([*starts, len(stretches)])]
    if len(each) < 2 or not all(each) or not so_many(map(_tells_whom, each)):
        return []
    return [*_nodes(stretches[: starts[0]]), any_of([all_of(nodes) for nodes in each])]


def _nodes(stretches: Sequence[Asked]) -> list[Condition]:
    return [node for stretch in stretches for node in stretch.nodes]


def tells_whom(nodes: Sequence[Condition]) -> bool:
    """Whether nodes tell in some way whom they speak of; 对重新认定的 speaks of those named before."""
    leaves = [leaf for node in nodes for leaf in leaves_of(node)]
    return any(leaf.decides and not _tells_nobody_apart(leaf) for leaf in leaves)


def _tells_nobody_apart(leaf: Criterion | OpaqueCriterion) -> bool:
    return isinstance(leaf, Criterion) and leaf.field in _TELLS_NOBODY_APART


def _tells_whom(nodes: Sequence[Condition]) -> bool:
    """Whether nodes tell so by a criterion."""
    leaves = [leaf for node in nodes for leaf in leaves_of(node) if isinstance(leaf, Criterion)]
    return any(leaf.decides and not _tells_nobody_apart(leaf) for leaf in leaves)

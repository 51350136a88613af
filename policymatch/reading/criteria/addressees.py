"""Addressees: those whom one sentence gives something in turn, of whom an applicant need be one only.

对专精特新中小企业给予10万元奖励，对“小巨人”企业给予50万元奖励 asks nobody to be both.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from policymatch.domain.condition import Condition, Criterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.reading.criteria.alternatives import all_of, any_of

_ADDRESSES = re.compile(r"对(?:于)?(?![其应外口接本照此])")
# 对本市企业给予……，对外地企业给予……: where one sits and that one is a firm tell no addressee from another.
_TELLS_NOBODY_APART = {Field.REGION, Field.ENTITY_TYPE}


class Asked(NamedTuple):
    """The nodes that a stretch of a sentence asks, its words, and where in the sentence they begin."""

    words: str
    nodes: Sequence[Condition]
    start: int


# 对主板上市的企业奖励500万元，新三板挂牌的企业奖励100万元: each with a gift of its own.
_GIVEN = re.compile(
    r"^(?:(?:对于?)?(?!其中|上述|以上)[^,，。;的]{2,15}(?:的[^,，。;的]{0,8})?(?:企业|机构|单位|公司|平台|园区|载体)(?:分别|一次性)?(?:给予|予以|奖励|补助|补贴|资助)[^,，。;\d]{0,12}+\d"
    # 瞪羚企业50万元，独角兽企业200万元; 单项冠军奖励200万元，“小巨人”奖励100万元
    r"|(?!其中|上述|以上|每|单[个家户项]|最高|按|年度|合计|累计|一次性|再|另|给予|不超过)[^,，。;的\d]{2,14}(?:奖励|补助|补贴|资助)?\d[\d.]{0,6}[万亿]?元(?=$|[,，。;、]))"
)
_LONGEST_GIVEN = 60


def in_turn(stretches: Sequence[Asked], text: str) -> list[Condition]:
    """The nodes of the stretches of a sentence, `text`: those of addressees as alternatives, where it tells several apart."""
    addressed = [at for at, stretch in enumerate(stretches) if _ADDRESSES.match(stretch.words)]
    given = [at for at, stretch in enumerate(stretches) if _GIVEN.match(_begun(text, stretch.start))]
    for starts, enough in ((addressed, all), (given, any)):
        each = [_nodes(stretches[a:b]) for a, b in pairwise([*starts, len(stretches)])]
        if len(each) > 1 and all(each) and enough(tells_whom(nodes, by_field=True) for nodes in each):
            return [*_nodes(stretches[: starts[0]]), any_of([all_of(nodes) for nodes in each])]
    return _nodes(stretches)


def _begun(text: str, start: int) -> str:
    return text[start : start + _LONGEST_GIVEN]


def _nodes(stretches: Sequence[Asked]) -> list[Condition]:
    return [node for stretch in stretches for node in stretch.nodes]


def tells_whom(nodes: Sequence[Condition], *, by_field: bool = False) -> bool:
    """Whether nodes tell, in some way or `by_field`, whom they speak of; 对重新认定的 speaks of those named before."""
    leaves = (leaf for node in nodes for leaf in leaves_of(node) if leaf.decides)
    return any(
        leaf.field not in _TELLS_NOBODY_APART if isinstance(leaf, Criterion) else not by_field
        for leaf in leaves
    )

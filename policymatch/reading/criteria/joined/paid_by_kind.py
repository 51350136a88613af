"""Paid by kind: firms of several sizes or owners, each with a sum of its own in one sentence.

对大型企业奖励50万元、中型企业奖励30万元: whoever is one of these has something, and nobody must be large.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from policymatch.domain.condition import Condition, Criterion, Op
from policymatch.domain.fields import Field, Ownership, SizeClass
from policymatch.reading.criteria.joined.sizes import of_any_size

_SIZES: Mapping[str, tuple[str, ...]] = {
    "大中型": (SizeClass.MEDIUM, SizeClass.LARGE),
    "中小微": (SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM),
    "小型微型": (SizeClass.MICRO, SizeClass.SMALL),
    "小型、微型": (SizeClass.MICRO, SizeClass.SMALL),
    "小微": (SizeClass.MICRO, SizeClass.SMALL),
    "中小": (SizeClass.SMALL, SizeClass.MEDIUM),
    "大型": (SizeClass.LARGE,),
    "中型": (SizeClass.MEDIUM,),
    "小型": (SizeClass.SMALL,),
    "微型": (SizeClass.MICRO,),
}
_OWNERS: Mapping[str, tuple[str, ...]] = {
    "国有": (Ownership.STATE,),
    "民营": (Ownership.PRIVATE,),
    "私营": (Ownership.PRIVATE,),
    "外资": (Ownership.FOREIGN,),
    "外商投资": (Ownership.FOREIGN,),
}
_SCALES: Mapping[str, tuple[str, ...]] = {
    "规模以上": ("above",),
    "规模以下": ("below",),
    "规上": ("above",),
    "规下": ("below",),
    "限上": ("above",),
    "限下": ("below",),
}
_KINDS = {Field.SIZE_CLASS: _SIZES, Field.OWNERSHIP: _OWNERS, Field.ABOVE_SCALE: _SCALES}
_SUM = r"\d[\d.]{0,8}\s?(?:[万亿]?元|[%％‰])"
_PAID = re.compile(_SUM)
_NEXT = re.compile(r"[、,，;；](?:对)?$")
_LONGEST = 24
_MENTIONS = {
    field: re.compile(
        rf"(?P<kind>{'|'.join(kinds)})[\u4e00-\u9fff]{{0,6}}?企业(?=[^。;；,，、]{{0,{_LONGEST}}}?{_SUM})"
    )
    for field, kinds in _KINDS.items()
}


def kinds_offered(nodes: Sequence[Condition], text: str) -> list[Condition]:
    """The nodes of an offer's sentence `text`, sizes that it names as one, and a size or an owner widened to all
    that are paid in turn; without 规模以上, where those below it are paid too.
    """
    return [one for node in of_any_size(nodes, text) for one in _widened(node, text)]


def _widened(node: Condition, text: str) -> Iterator[Condition]:
    """The criterion for all kinds that are paid, none where they are above and below scale; another node as it is."""
    if not isinstance(node, Criterion) or node.field not in _KINDS or not node.decides:
        yield node
        return
    told = _kinds_paid(node.field, text)
    if not told or node.op not in (Op.IN, Op.EQUAL):
        yield node
    elif node.field is not Field.ABOVE_SCALE:
        yield node.model_copy(update={"value": tuple(map(str, told))})


def _kinds_paid(field: Field, text: str) -> list[str]:
    """The kinds that one after another are paid a sum, each value once; none where they are not told in turn."""
    mentions = list(_MENTIONS[field].finditer(text))
    in_turn = len(mentions) > 1 and all(
        _PAID.search(text, one.end(), other.start()) and _NEXT.search(text, one.end(), other.start())
        for one, other in pairwise(mentions)
    )
    values = (value for found in mentions for value in _KINDS[field][found["kind"]])
    return list(dict.fromkeys(values)) if in_turn else []

"""Paid by kind: firms of several sizes or owners, each with a sum of its own in one sentence.

对大型企业奖励50万元、中型企业奖励30万元: whoever is one of these has something, and nobody must be large.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from policymatch.domain.condition import Condition, Criterion, Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria.joined.sizes import of_any_size
from policymatch.reading.criteria.stated.applicants import find_applicants
from policymatch.reading.criteria.stated.found import Found

_KINDS = {Field.SIZE_CLASS, Field.OWNERSHIP, Field.ABOVE_SCALE}
_SUM = r"\d[\d.]{0,8}\s?(?:[万亿]?元|[%％‰])"
_PAID = re.compile(_SUM)
# 奖励50万元、中型企业: the next firm stands behind the sum of the one before.
_NEXT = re.compile(_SUM + r"[^。;；、,，]{0,12}[、,，;；]")
_LEAD = 1


def kinds_offered(nodes: Sequence[Condition], text: str) -> list[Condition]:
    """The nodes of an offer's sentence `text`, sizes that it names as one, and a size or an owner widened to all
    that are paid in turn; without 规模以上, where those below it are paid too.
    """
    return [one for node in of_any_size(nodes, text) for one in _widened(node, text)]


def _widened(node: Condition, text: str) -> Iterator[Condition]:
    """The criterion for all kinds that are paid, none where they are above and below scale; another node as it is."""
    if not isinstance(node, Criterion) or not _tells_a_kind(node):
        yield node
        return
    told = _kinds_paid(node.field, text)
    if len(told) < 2:
        yield node
    elif node.field is not Field.ABOVE_SCALE:
        values = [str(value) for found in told for value in _values(found)]
        yield node.model_copy(update={"value": tuple(dict.fromkeys(values))})


def _tells_a_kind(node: Criterion) -> bool:
    return node.field in _KINDS and node.decides and node.op in (Op.IN, Op.EQUAL)


def _kinds_paid(field: Field, text: str) -> list[Found]:
    """The kinds that one after another are paid a sum, each told where its part of the sentence begins."""
    told: list[Found] = []
    for part in _paid_parts(text):
        found = next((one for one in find_applicants(part) if one.field is field), None)
        if found is None or (told and found.start > _LEAD):
            if told:
                break
            continue
        told.append(found)
    return told


def _paid_parts(text: str) -> Iterator[str]:
    """A sentence in parts, each up to the end of a sum."""
    edges = [0, *(found.end() for found in _NEXT.finditer(text)), len(text)]
    parts = (text[start:end] for start, end in pairwise(edges))
    return (part for part in parts if _PAID.search(part))


def _values(found: Found) -> tuple[object, ...]:
    return found.value if isinstance(found.value, tuple) else (found.value,)

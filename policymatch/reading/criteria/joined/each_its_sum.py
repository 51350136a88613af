"""Each its sum: holdings that an offer names one by one with a sum each; an applicant needs one of them.

对国家级渔业实验室，给予80万元；对省级渔业实验室，给予30万元: nobody is asked for both.
"""

import re
from collections.abc import Sequence

from policymatch.domain.condition import AnyOf, Condition, Criterion, Op, OpaqueCriterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.domain.quote import squash
from policymatch.reading.criteria.joined.alternatives import any_of
from policymatch.reading.quantities.numerals import plain

_HELD = (Field.PLATFORMS, Field.TITLES, Field.AWARDS, Field.PROJECTS)
_ITS_SUM = r"的?[,，]?(?:分别|一次性|各|按照?|可|将){0,2}(?:给予|予以|奖励|补[助贴]|资助)[^,，。;；\d]{0,12}\d[\d.]{0,8}[百千]?[万亿]?元"


# 同时为瞪羚企业的，给予10万元: on top of what was given before.
_BESIDE = re.compile(r"同时|另|还|再|此外")


def with_each_its_sum(nodes: Sequence[Condition], own: str) -> list[Condition]:
    """The nodes, holdings of one field that each have a sum of their own in `own`, the offer, as ways of one node."""
    found, said = list(nodes), squash(plain(own))
    for field in _HELD:
        paid = [node for node in found if _is_paid(node, field, said)]
        if len(paid) < 2 or not _are_apart(paid):
            continue
        at = next(at for at, node in enumerate(found) if node is paid[0])
        rest = [node for node in found if not any(node is one for one in paid)]
        each = [way for node in paid for way in _named(node)]
        found = [*rest[:at], any_of(each), *rest[at:]]
    return found


def _named(node: Condition) -> list[Condition]:
    """The ways of a node, without those that only say the words of another once more."""
    if not isinstance(node, AnyOf):
        return [node]
    ways = [way for child in node.any for way in _named(child)]
    told = [way.quote for way in ways if isinstance(way, Criterion)]
    return [way for way in ways if not (isinstance(way, OpaqueCriterion) and way.quote in told)]


def _is_paid(node: Condition, field: Field, said: str) -> bool:
    """Whether a node asks for a holding, or one of several, and the offer goes on from the words of each to a sum."""
    if isinstance(node, AnyOf):
        return all(_is_paid(child, field, said) for child in _named(node))
    if not isinstance(node, Criterion) or node.field is not field or node.op is not Op.HAS_ANY:
        return False
    words = squash(plain(node.quote.text)) if node.quote and node.decides else ""
    return (
        bool(words) and not _BESIDE.search(words) and re.search(re.escape(words) + _ITS_SUM, said) is not None
    )


def _are_apart(paid: Sequence[Condition]) -> bool:
    """Whether no holding is named by two of the nodes."""
    leaves = [leaf for node in paid for leaf in leaves_of(node) if isinstance(leaf, Criterion)]
    values = [set(leaf.value) for leaf in leaves if isinstance(leaf.value, tuple)]
    return len(values) == len(leaves) and sum(map(len, values)) == len(set().union(*values))

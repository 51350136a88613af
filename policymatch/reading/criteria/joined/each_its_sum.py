"""Each its sum: holdings that an offer names one by one with a sum each; an applicant needs one of them.

对国家级渔业实验室，给予80万元；对省级渔业实验室，给予30万元: nobody is asked for both.
"""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion, Op
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
        found = [*rest[:at], any_of(paid), *rest[at:]]
    return found


def _is_paid(node: Condition, field: Field, said: str) -> bool:
    """Whether a node asks for a holding, and the offer goes on from its words to a sum."""
    if not isinstance(node, Criterion) or node.field is not field or node.op is not Op.HAS_ANY:
        return False
    words = squash(plain(node.quote.text)) if node.quote and node.decides else ""
    return (
        bool(words) and not _BESIDE.search(words) and re.search(re.escape(words) + _ITS_SUM, said) is not None
    )


def _are_apart(paid: Sequence[Condition]) -> bool:
    """Whether no holding is named by two of the nodes."""
    values = [
        set(node.value) for node in paid if isinstance(node, Criterion) and isinstance(node.value, tuple)
    ]
    return len(values) == len(paid) and sum(map(len, values)) == len(set().union(*values))

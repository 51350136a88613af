"""Of investees: figures of the firms that a fund has put money in, which go on from one sentence to the next.

被投资企业从业人数不超过300人；资产总额不超过5000万元；设立时间不超过5年: asked of none of those who apply.
"""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion, OpaqueCriterion, with_leaves
from policymatch.domain.quote import Quote
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

_SPEAKS_OF_THEM = re.compile(r"^(?:被投(?:资)?|所投(?:资)?)(?:企业|公司|项目|标的)")
_NAMES_ANOTHER = re.compile(
    r"^(?:创业投资|创投|股权投资|投资|基金|申[请报]|管理)[^,，。;]{0,6}(?:企业|机构|公司|单位|人)"
)


def without_investees(
    nodes: Sequence[Condition], sentences: Sequence[Sentence], body: str
) -> list[Condition]:
    """The nodes, left open where they tell a figure of those invested in, whom the sentence before names."""
    of_them = [one.flow.quote(one.start, one.end, body) for one in _of_them(sentences)]
    if not of_them:
        return list(nodes)

    def left_open(leaf: Criterion | OpaqueCriterion) -> Condition:
        quote = leaf.quote
        told = isinstance(leaf, Criterion) and isinstance(leaf.value, float) and quote is not None
        return _opened(leaf) if told and quote and any(_holds(one, quote) for one in of_them) else leaf

    return [with_leaves(node, left_open) for node in nodes]


def _opened(leaf: Criterion | OpaqueCriterion) -> OpaqueCriterion:
    return OpaqueCriterion(quote=leaf.quote, hardness=leaf.hardness)


def _holds(outer: Quote, inner: Quote) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _of_them(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The listed sentences that go on from one about those invested in, up to the next item."""
    found: list[Sentence] = []
    goes_on = False
    for sentence in sentences:
        if sentence.opens or sentence.role is PassageRole.OWN or _NAMES_ANOTHER.match(sentence.text):
            goes_on = False
        elif goes_on:
            found.append(sentence)
        if sentence.role is not PassageRole.OWN and _SPEAKS_OF_THEM.match(sentence.text):
            goes_on = True
    return found

"""Headed: what the heading of an offer names, where the offer under it says anew for whom it is.

专精特新奖励 over 对新认定的“小巨人”企业，给予…… asks nobody to be both.
"""

from collections.abc import Sequence
from typing import TypeGuard

from policymatch.domain.condition import Condition, Criterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

_NAMED_ANEW = {Field.TITLES, Field.SIZE_CLASS}


def without_named_anew(nodes: Sequence[Condition], sentences: Sequence[Sentence]) -> list[Condition]:
    """The nodes without standings and sizes that only a heading
    of the offer names, where its own words name others.
    """
    own = [s for s in sentences if s.role is PassageRole.OWN]
    heads, offer = [s for s in own if s.heads], [s for s in own if not s.heads]
    named = {leaf.field for node in nodes for leaf in leaves_of(node) if _stands_in(leaf, offer)}
    kept = [node for node in nodes if not (_stands_in(node, heads) and node.field in named)]
    return _without_wider_trade(kept, sentences, offer)


def _without_wider_trade(
    nodes: Sequence[Condition], sentences: Sequence[Sentence], offer: Sequence[Sentence]
) -> list[Condition]:
    """The nodes without a trade that alone is all the words of a sentence (集成电路, over
    its chapter), where the offer names a trade within it.
    """
    bare = {s.text for s in sentences if s.role is PassageRole.TARGET}
    spans = [s.flow.span(s.start, s.end) for s in offer]

    def is_trade(leaf: object) -> TypeGuard[Criterion]:
        return isinstance(leaf, Criterion) and leaf.field is Field.INDUSTRY and leaf.quote is not None

    told = [leaf.quote for node in nodes for leaf in leaves_of(node) if is_trade(leaf)]
    if not any(quote and low <= quote.start < high for quote in told for low, high in spans):
        return list(nodes)
    return [node for node in nodes if not (is_trade(node) and _is_bare(node, bare))]


def _is_bare(node: Criterion, sentences: set[str]) -> bool:
    """Whether the words of a demand are one of `sentences` and no more than its value."""
    words = node.quote.text if node.quote else ""
    return words in sentences and node.value == (words,) and not words.endswith(("产业", "行业"))


def _stands_in(node: object, sentences: Sequence[Sentence]) -> TypeGuard[Criterion]:
    if (
        not isinstance(node, Criterion)
        or node.field not in _NAMED_ANEW
        or node.quote is None
        or not node.decides
    ):
        return False
    spans = (s.flow.span(s.start, s.end) for s in sentences)
    return any(low <= node.quote.start < high for low, high in spans)

"""Financed: what lenders and insurers who are paid must ask of
the firms that they serve, which is not asked of whoever is paid.
"""

from collections.abc import Callable, Sequence

from policymatch.domain.condition import Condition, leaves_of
from policymatch.reading.criteria.text.intermediaries import of_those_financed
from policymatch.reading.criteria.text.sentences import Sentence


def without_those_financed(
    asked: Sequence[Condition], sentences: Sequence[Sentence], left_open: Callable[[Sentence], Condition]
) -> list[Condition]:
    """Nodes, with one that `left_open` makes in place of all that a sentence asks of the firms served."""
    found = list(asked)
    for sentence in of_those_financed(sentences):
        within = [node for node in found if _stands_in(node, sentence)]
        if within:
            at = found.index(within[0])
            found = [node for node in found if node not in within]
            found.insert(at, left_open(sentence))
    return found


def _stands_in(node: Condition, sentence: Sentence) -> bool:
    """Whether all that a node asks is quoted from a sentence."""
    start, end = sentence.flow.span(sentence.start, sentence.end)
    quotes = [leaf.quote for leaf in leaves_of(node)]
    return all(quote is not None and start <= quote.start and quote.end <= end for quote in quotes)

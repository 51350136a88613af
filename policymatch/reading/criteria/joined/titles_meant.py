"""Titles meant: a word that a document uses for holders of several titles, where tables know it as one of them.

本办法所称专精特新企业，是指……创新型中小企业、专精特新中小企业和专精特新“小巨人”企业: any of the three is such a firm.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from policymatch.domain.condition import Condition, Criterion, NoneOf, Op, OpaqueCriterion, with_leaves
from policymatch.domain.fields import Field
from policymatch.reading.criteria.text.ascii_flow import unwrapped
from policymatch.terms import Terms

_CALLED = re.compile(
    r"所称的?[“]?(?P<term>[^”“，,。:：；\s]{2,14}?企业)[”]?[，,]?(?:是指|系指|指的是|包括)(?P<what>[^。；\n]{6,160})"
)


def with_titles_meant(nodes: Sequence[Condition], body: str, terms: Terms) -> list[Condition]:
    """The nodes, each demand for a title met by all that the document means by the word it is told in."""

    def as_meant(leaf: Criterion | OpaqueCriterion) -> Condition:
        if not isinstance(leaf, Criterion) or leaf.field is not Field.TITLES or leaf.op is not Op.HAS_ANY:
            return leaf
        meant = _meant(leaf, body, terms)
        return leaf.model_copy(update={"value": meant}) if meant else leaf

    return [node if isinstance(node, NoneOf) else with_leaves(node, as_meant) for node in nodes]


def _meant(leaf: Criterion, body: str, terms: Terms) -> tuple[str, ...]:
    """All the titles that a document means by a word in the
    quote of a demand for one of them; none where it means no more.
    """
    asked = set(leaf.value) if isinstance(leaf.value, tuple) else set()
    called = "".join(leaf.quote.text.split()) if leaf.quote else ""
    for term, what in _defined(body):
        if term in called and {one.code for one in terms.titles.find(term)} == asked:
            meant = tuple(dict.fromkeys(one.code for one in terms.titles.find(what)))
            return meant if asked < set(meant) else ()
    return ()


@lru_cache(maxsize=8)
def _defined(body: str) -> tuple[tuple[str, str], ...]:
    """The words for firms that a document defines, each with what it means by it."""
    return tuple((m["term"], m["what"]) for m in _CALLED.finditer(unwrapped(body).text))

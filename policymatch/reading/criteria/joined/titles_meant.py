"""Titles meant: a word that a document uses for holders of several titles, where tables know it as one of them.

本办法所称专精特新企业，是指……创新型中小企业、专精特新中小企业和专精特新“小巨人”企业: any of the three is such a firm.
分为种子瞪羚企业、瞪羚企业和领军瞪羚企业三个层次: so is any class, unless the paragraph tells the classes apart.
Of 潜在瞪羚企业和瞪羚企业两个类别 the second is one sort by itself, where nothing says that all are meant.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from policymatch.domain.condition import Condition, Criterion, NoneOf, Op, OpaqueCriterion, with_leaves
from policymatch.domain.fields import Field
from policymatch.domain.quote import Quote
from policymatch.reading.criteria.text.ascii_flow import unwrapped
from policymatch.terms import Terms

_CALLED = re.compile(
    r"所称的?[“]?(?P<term>[^”“，,。:：；\s]{2,14}?企业)[”]?[，,]?(?:是指|系指|指的是|包括)(?P<what>[^。；\n]{6,160})"
)

# 按照成长阶段分为种子瞪羚企业、瞪羚企业和领军瞪羚企业三个层次
_DIVIDED = re.compile(
    r"(?:分为|划分为|分)(?P<what>[^。；，,：:]{4,60}?)(?:[两二三四五2-5]个?)(?:(?P<steps>层次|梯次|层级|等级|级别|档次|[级档])|类别|类型|类)"
)
_OF_ALL = re.compile(r"各(?:个)?(?:层次|梯次|层级|类别|类型|等级|级别|档次|[类级档])的?")


def with_titles_meant(nodes: Sequence[Condition], body: str, terms: Terms) -> list[Condition]:
    """The nodes, each demand for a title met by all that the document means by the word it is told in."""

    def as_meant(leaf: Criterion | OpaqueCriterion) -> Condition:
        if not isinstance(leaf, Criterion) or leaf.field is not Field.TITLES or leaf.op is not Op.HAS_ANY:
            return leaf
        meant = _meant(leaf, body, terms) or _classes_meant(leaf, body, terms)
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


def _classes_meant(leaf: Criterion, body: str, terms: Terms) -> tuple[str, ...]:
    """All the classes of the one title that is asked for, by the document's own division of it; none where the
    paragraph itself tells them apart.
    """
    if leaf.quote is None or not isinstance(leaf.value, tuple) or len(leaf.value) != 1:
        return ()
    for classes, are_steps in _divided(body):
        codes = tuple(dict.fromkeys(one.code for one in terms.titles.find(classes)))
        if leaf.value[0] in codes and all(_is_class(code, leaf.value[0], terms) for code in codes):
            named = {one.code for one in terms.titles.find(_paragraph_of(leaf.quote, body))}
            apart = named & set(codes) - set(leaf.value) or not are_steps
            return codes if _OF_ALL.search(leaf.quote.text) or not apart else ()
    return ()


def _is_class(code: str, title: object, terms: Terms) -> bool:
    """Whether a title is another, or a class of it by its name."""
    return code == title or code.endswith(terms.titles.name_of(str(title)))


def _paragraph_of(quote: Quote, body: str) -> str:
    low = body.rfind("\n", 0, quote.start) + 1
    high = body.find("\n", quote.end)
    return body[low : high if high >= 0 else len(body)]


@lru_cache(maxsize=8)
def _divided(body: str) -> tuple[tuple[str, bool], ...]:
    """The classes into which a document divides something, each division in its own words, and whether they are
    steps of one thing.
    """
    divided = _DIVIDED.finditer(unwrapped(body).text)
    return tuple((m["what"], m["steps"] is not None) for m in divided)


@lru_cache(maxsize=8)
def _defined(body: str) -> tuple[tuple[str, str], ...]:
    """The words for firms that a document defines, each with what it means by it."""
    return tuple((m["term"], m["what"]) for m in _CALLED.finditer(unwrapped(body).text))

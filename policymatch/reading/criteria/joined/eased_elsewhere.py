"""Eased elsewhere: figures of another article that a sentence
lets some do with less of (前条第二项中研发人员可放宽至5人).
"""

import re
from collections.abc import Sequence

from policymatch.domain.condition import (
    AnyOf,
    Condition,
    Criterion,
    CriterionKind,
    OpaqueCriterion,
    leaves_of,
)
from policymatch.domain.fields import Field
from policymatch.domain.quote import Quote
from policymatch.reading.criteria.stated.namings import PATTERNS
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.numbering import CITED_ARTICLE

# 设在山区县的机构，前条第2、3项中研发经费支出可放宽至150万元，研发人员可放宽至10人
_EASES = re.compile(
    rf"^(?:对)?[^。;]{{4,140}}[,，](?:前条|前款|{CITED_ARTICLE})(?:第[^。;]{{1,12}}?[项款])?(?:中|规定)?的?(?=[^,，。;\d]{{2,16}}可(?:以|适当)?(?:放宽|降低)(?:至|到|为)\d)"
)
_FIGURE = re.compile(
    r"(?=[^,，。;\d]{6,22}+\d)(?P<noun>[^,，。;\d]{2,16}?)可(?:以|适当)?(?:放宽|降低)(?:至|到|为)\d"
)


# 两院院士团队设立的机构，不受前条第（一）项运营年限和第（六）项限制，第（三）项研发人员要求放宽至8人
_ITEM = r"第(?P<item>[（(]?[一二三四五六七八九十\d]{1,3}[）)]?)项"
_SPARES_ITEMS = re.compile(
    rf"^(?:对|由)?[^。;]{{4,140}}?[,，]可?不受(?P<where>前条|前款|上条|{CITED_ARTICLE})(?:{_ITEM.replace('?P<item>', '')}[^,，。;第]{{0,14}}){{1,5}}限制"
)
_CITED_ITEM = re.compile(_ITEM)


def eases_an_article(sentence: Sentence) -> bool:
    """Whether a sentence lets some do with less of what another article asks, and so asks nothing itself."""
    eases = _EASES.match(sentence.text) or _SPARES_ITEMS.match(sentence.text)
    return sentence.role is not PassageRole.OWN and eases is not None


def with_easings(nodes: Sequence[Condition], sentences: Sequence[Sentence], body: str) -> list[Condition]:
    """The nodes, in which being one of those whom a sentence
    spares is enough in place of a figure that it eases.
    """
    eased = list(nodes)
    for sentence in filter(eases_an_article, sentences):
        quote = sentence.flow.quote(sentence.start, sentence.end, body)
        spared = OpaqueCriterion(kind=CriterionKind.TESTABLE, quote=quote)
        fields, lines = _fields_in(sentence.text), _items_in(sentence, quote, body)
        eased = [
            AnyOf(any=(node, spared)) if _is_of(node, fields) or _stands_in(node, lines) else node
            for node in eased
        ]
    return eased


def _items_in(sentence: Sentence, quote: Quote, body: str) -> list[tuple[int, int]]:
    """The lines of the items that a sentence, `quote` of a body, cites in the article that it names."""
    told = _SPARES_ITEMS.match(sentence.text)
    if told is None:
        return []
    article = body.find(f"\n{told['where']}") if told["where"].startswith("第") else -1
    items = [cited["item"] for cited in _CITED_ITEM.finditer(quote.text)]
    begins = [
        body.find(f"\n{item}", article) if article >= 0 else body.rfind(f"\n{item}", 0, quote.start)
        for item in items
    ]
    return [(at + 1, (body + "\n").find("\n", at + 1)) for at in begins if at >= 0]


# Who is spared how long or how large stays asked where it sits and how it has behaved.
_OF_ALL = {Field.REGION, Field.INDEPENDENT_LEGAL_PERSON, Field.CLEAN_RECORD}


def _stands_in(node: Condition, lines: Sequence[tuple[int, int]]) -> bool:
    """Whether a node is asked in one of some lines, and of more than everybody."""
    leaves = list(leaves_of(node))
    of_all = any(isinstance(leaf, Criterion) and leaf.field in _OF_ALL for leaf in leaves)
    quotes = [leaf.quote for leaf in leaves if leaf.quote is not None]
    return not of_all and any(low <= quote.start < high for quote in quotes for low, high in lines)


def _is_of(node: Condition, fields: set[Field]) -> bool:
    return isinstance(node, Criterion) and node.field in fields and isinstance(node.value, float)


def _fields_in(text: str) -> set[Field]:
    """The fields of the figures that a text eases, by their nouns; a share is not eased with its sum."""
    begins = _EASES.match(text)
    nouns = [said["noun"] for said in _FIGURE.finditer(text, begins.end() if begins else 0)]
    named = ((field, kind) for field, kind, words in PATTERNS if any(map(words.search, nouns)))
    return {field for field, kind in named if kind != "ratio"}

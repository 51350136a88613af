"""Eased elsewhere: figures of another article that a sentence
lets some do with less of (前条第二项中研发人员可放宽至5人).
"""

import re
from collections.abc import Sequence

from policymatch.domain.condition import AnyOf, Condition, Criterion, CriterionKind, OpaqueCriterion
from policymatch.domain.fields import Field
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


def eases_an_article(sentence: Sentence) -> bool:
    """Whether a sentence lets some do with less of what another article asks, and so asks nothing itself."""
    return sentence.role is not PassageRole.OWN and _EASES.match(sentence.text) is not None


def with_easings(nodes: Sequence[Condition], sentences: Sequence[Sentence], body: str) -> list[Condition]:
    """The nodes, in which being one of those whom a sentence
    spares is enough in place of a figure that it eases.
    """
    eased = list(nodes)
    for sentence in filter(eases_an_article, sentences):
        quote = sentence.flow.quote(sentence.start, sentence.end, body)
        spared = OpaqueCriterion(kind=CriterionKind.TESTABLE, quote=quote)
        fields = _fields_in(sentence.text)
        eased = [AnyOf(any=(node, spared)) if _is_of(node, fields) else node for node in eased]
    return eased


def _is_of(node: Condition, fields: set[Field]) -> bool:
    return isinstance(node, Criterion) and node.field in fields and isinstance(node.value, float)


def _fields_in(text: str) -> set[Field]:
    """The fields of the figures that a text eases, by their nouns; a share is not eased with its sum."""
    begins = _EASES.match(text)
    nouns = [said["noun"] for said in _FIGURE.finditer(text, begins.end() if begins else 0)]
    named = ((field, kind) for field, kind, words in PATTERNS if any(map(words.search, nouns)))
    return {field for field, kind in named if kind != "ratio"}

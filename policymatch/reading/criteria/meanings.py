"""Meanings: titles that a document takes in a wider sense, and sorts of which it tells what one is called."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from policymatch.domain.condition import Condition, Criterion, OpaqueCriterion, leaves_of, with_leaves
from policymatch.domain.fields import Field
from policymatch.reading.criteria.joined.alternatives import all_of, any_of
from policymatch.reading.criteria.text.definitions import MEANS
from policymatch.reading.criteria.text.sentences import Part, Sentence
from policymatch.reading.criteria.writing import Writer


def as_meant(nodes: Sequence[Condition]) -> list[Condition]:
    """The nodes, each demand for a title widened to all that the document means by it.

    高新技术企业是指国家高新技术企业和中关村高新技术企业: either is enough wherever 高新技术企业 is asked.
    """
    leaves = (leaf for node in nodes for leaf in leaves_of(node))
    meant = [leaf.value for leaf in leaves if isinstance(leaf, Criterion) and _tells_a_meaning(leaf)]
    kept = [node for node in nodes if not (isinstance(node, Criterion) and _tells_a_meaning(node))]
    return [with_leaves(node, lambda leaf: _widened(leaf, meant)) for node in kept]


def _tells_a_meaning(leaf: Criterion) -> bool:
    if leaf.field is not Field.TITLES or leaf.decides or leaf.quote is None:
        return False
    return MEANS.search(leaf.quote.text) is not None


def _widened(leaf: Criterion | OpaqueCriterion, meant: Sequence[object]) -> Condition:
    if not (isinstance(leaf, Criterion) and leaf.field is Field.TITLES and isinstance(leaf.value, tuple)):
        return leaf
    wider = next(
        (value for value in meant if isinstance(value, tuple) and set(leaf.value) < set(value)), None
    )
    return leaf if wider is None else leaf.model_copy(update={"value": wider})


# 申报企业为小微或初创型文化企业。初创企业是指注册1年以上、3年以内的企业: what one of several sorts is called.
_IS_MEANT = re.compile(r"^(?P<sort>[\u4e00-\u9fff]{1,8}?)型?(?:企业|单位|机构|项目)(?:是|系)?指")
_FEWEST_KINDS = 2
_AND = r"(?:[、和及与]|以及)"


def means_one_sort(sentence: Sentence) -> bool:
    """Whether a sentence tells what is meant by one of
    several sorts of which its text names another beside it.
    """
    meant = _IS_MEANT.match(sentence.text)
    if meant is None:
        return False
    sort, told = re.escape(meant["sort"]), sentence.flow.text[: sentence.start]
    return re.search(rf"或者?{sort}|{sort}型?(?:企业)?或", told) is not None


# 申报企业为大企业和链主企业。大企业是指……；链主企业是指……
def sorts_meant(waiting: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that `waiting` begins with, two or more, each of which tells what is meant by one of the
    sorts that their text lists before; none elsewhere.
    """
    meant = list(takewhile(_means_one_of_a_list, waiting))
    return meant if len({m["sort"] for one in meant if (m := _IS_MEANT.match(one.text))}) > 1 else []


def _means_one_of_a_list(sentence: Sentence) -> bool:
    meant = _IS_MEANT.match(sentence.text)
    if meant is None:
        return False
    sort, told = f"{re.escape(meant['sort'])}型?企业", sentence.flow.text[: sentence.start]
    return re.search(f"{_AND}{sort}|{sort}{_AND}", told) is not None


# (1)世界1000强是指……；(2)中国企业500强是指……, below 1.属于世界1000强、中国企业500强等。
_TELLS_A_NAME = re.compile(r"^(?P<name>[^,，。;:：()]{2,16})(?:\([^()]{1,12}\))?(?:是|系)指")


def names_told(waiting: Sequence[Sentence]) -> Sequence[Sentence]:
    """The items that `waiting` begins with, of which the
    first two tell what names of the sentence above them mean.
    """
    above = waiting[0].flow.text[: waiting[0].start]
    first = list(waiting[:2])
    if len(first) < 2 or not all(s.opens and _tells_a_name(s, above) for s in first):
        return ()
    return list(takewhile(lambda s: not s.opens or s.level == first[0].level, waiting))


def _tells_a_name(sentence: Sentence, above: str) -> bool:
    told = _TELLS_A_NAME.match(sentence.text)
    return told is not None and told["name"] in above


def ways_meant(writer: Writer, meant: Sequence[Sentence]) -> Iterator[Condition]:
    """What the sorts are told to be of which one is enough; where only one is told, another is left open."""
    read = (_meant_by(writer, sentence) for sentence in meant)
    ways = [all_of(nodes) for nodes in read if nodes]
    if ways:
        yield any_of(ways if len(ways) > 1 else [writer.untested(meant[0]), *ways])


# 工业大企业(从业人员900人以上)、软件业大企业(从业人员200人以上)
_BRACKETED = re.compile(r"[\u4e00-\u9fff]{2,16}企业\([^()]{0,60}\d[^()]{0,60}\)")


def _meant_by(writer: Writer, sentence: Sentence) -> list[Condition]:
    """What a sentence says that a sort is; of kinds of it that each bear their figures in brackets, one is enough."""
    kinds = list(_BRACKETED.finditer(sentence.flow.text, sentence.start, sentence.end))
    if len(kinds) < _FEWEST_KINDS:
        return list(writer.nodes_of(sentence))
    each = (list(writer.nodes_of(_within(sentence, *kind.span()))) for kind in kinds)
    return [any_of([all_of(nodes) for nodes in each if nodes])]


def _within(sentence: Sentence, start: int, end: int) -> Sentence:
    return replace(sentence, start=start, end=end, parts=(Part(start, end),))

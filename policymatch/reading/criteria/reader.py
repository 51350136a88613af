"""The reading of a condition: from the passages that speak to a measure to a tree of criteria."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from policymatch.domain.condition import (
    AllOf,
    Condition,
    Criterion,
    OpaqueCriterion,
    leaves_of,
)
from policymatch.domain.fields import Field
from policymatch.reading.criteria.asked.declared import declared_in
from policymatch.reading.criteria.asked.served import served
from policymatch.reading.criteria.heard import heard_among, spares
from policymatch.reading.criteria.joined.alternatives import OF_ALL, all_of, any_of, at_least, softened
from policymatch.reading.criteria.joined.either_way import either_way, words_of_whom
from policymatch.reading.criteria.joined.grades import as_listed, graded, offered_in
from policymatch.reading.criteria.joined.procedure import promises, steps
from policymatch.reading.criteria.joined.receivers import (
    gives_to_others,
    words_of_offer,
)
from policymatch.reading.criteria.joined.repeated import once, records_joined
from policymatch.reading.criteria.joined.sizes_meant import without_size_meant
from policymatch.reading.criteria.joined.ways import (
    is_another_way,
    is_said_of_others_too,
    names_those_otherwise_honoured,
    with_those_too,
)
from policymatch.reading.criteria.office_acts import office_acts
from policymatch.reading.criteria.passes import ASKING, HEARING, JOINING, MEANING, Heard, Said
from policymatch.reading.criteria.seeking import Seeker
from policymatch.reading.criteria.stated.own_zones import zone_of
from policymatch.reading.criteria.text import heads, nature
from policymatch.reading.criteria.text.applied import are_judged_to_be, without_standing
from policymatch.reading.criteria.text.barred import with_bars
from policymatch.reading.criteria.text.cited_items import without_items_beside
from policymatch.reading.criteria.text.for_anybody import are_for_anybody
from policymatch.reading.criteria.text.items import (
    ends_alternatives,
    items_under,
    joined_behind,
    likened_cases,
    ways_within,
)
from policymatch.reading.criteria.text.passages import Passage, PassageRole
from policymatch.reading.criteria.text.sentences import Sentence, sentences_of
from policymatch.reading.criteria.text.standing import with_standing
from policymatch.reading.criteria.text.titles import object_before, title_over
from policymatch.reading.criteria.together import Read, read_together
from policymatch.reading.criteria.writing import Writer
from policymatch.reading.ordered import through
from policymatch.terms import Terms


def read_condition(
    body: str,
    passages: Sequence[Passage],
    terms: Terms,
    region: str | None,
    *,
    elsewhere: Sequence[tuple[int, int]] = (),
) -> AllOf:
    """The condition that `passages` of `body` put on one measure.

    `region` is the GB/T 2260 code of the document, which 本市, 本省 and 本区 stand
    for; `elsewhere` are the spans of its parts that speak to other measures alone.
    What no field can test stays as an opaque criterion; every leaf quotes the body.
    """
    title = title_over(body, passages, elsewhere)
    shared = object_before(body, passages)
    said = [p for p in (title, shared) if p] + list(passages)
    spoken = without_items_beside(body, with_standing(body, said, terms, elsewhere))
    heard = with_bars(sentences_of(body, spoken, title))
    own = "".join(s.text for s in heard if s.role is PassageRole.OWN)
    about = body.lstrip().partition("\n")[0]
    sentences = through(HEARING, heard, Heard(own, about))
    applied, declared = _applied_for(sentences), declared_in(body, terms)
    to_others = gives_to_others(words_of_offer(heard))
    writer = Writer(body, Seeker(terms, region, applied, to_others, declared, zone_of(body)))
    whom = (writer.recipients, writer.untested)
    told = Said(body, terms, region, passages, heard, sentences, own, shared, *whom)
    asked = through(ASKING, list(_asked(writer, sentences)), told)
    said_and_done = _with_what_is_done(writer, asked, sentences, own)
    meant = through(MEANING, said_and_done, told)
    joined: Sequence[Condition] = through(JOINING, meant, sentences)
    return AllOf(all=tuple(joined))


def _with_what_is_done(
    writer: Writer, asked: Sequence[Condition], sentences: Sequence[Sentence], own: str
) -> list[Condition]:
    """What is asked, and behind it what offices judge and what an applicant promises and goes through."""
    told = without_size_meant(asked)
    heads = [s.text for s in sentences if s.role is PassageRole.OWN and s.heads]
    alone = not any(_says_more(leaf, heads) for node in told for leaf in leaves_of(node))
    untold = alone and told == list(asked) and not writer.seeker.gives_to_others
    whom = served(writer.body, sentences, writer.seeker.terms) if untold else None
    offered = offered_in(sentences, writer.body)
    return [
        *graded(as_listed(records_joined([*asked, *([whom] if whom else [])], writer.body)), offered),
        *(() if alone and are_for_anybody(sentences) else office_acts(writer, sentences, alone=alone)),
        *promises(writer.body, sentences),
        *steps(writer.body, sentences, own),
    ]


def _says_more(leaf: Criterion | OpaqueCriterion, heads: Sequence[str]) -> bool:
    """Whether a leaf decides on more than what a document asks of whoever
    applies, or the title of a clause, one of `heads`, of firms at large.
    """
    if not isinstance(leaf, Criterion) or not leaf.decides:
        return leaf.decides
    urged = leaf.field is Field.ENTITY_TYPE and leaf.quote is not None and leaf.quote.text in heads
    return leaf.field not in OF_ALL and not urged


_APPLIES = re.compile(
    r"(?:申报|申请|参评)(?!主体|单位|企业|机构|人|者|本|材料|条件|要求|时|前|当年|之日|日前|截止)(?:认定)?(?P<what>[^,，。;:：]{2,24})"
)


def _applied_for(sentences: Sequence[Sentence]) -> str:
    """What the listed conditions lead to, in their own words: a title applied for is not held yet."""
    listed = [s.text for s in sentences if s.role is PassageRole.CONDITION]
    offered = [s.text for s in sentences if s.role is PassageRole.OWN]
    called = [before for before, text in pairwise(offered) if are_judged_to_be(text)]
    return "。".join(found["what"] for text in (*listed, *called) for found in _APPLIES.finditer(text))


def _asked(writer: Writer, sentences: Sequence[Sentence], *, as_a_way: bool = False) -> Iterator[Condition]:
    """What the own, target, condition and exclusion passages ask; `as_a_way`: as one of several ways."""
    waiting = heard_among(sentences)
    closed = any(ends_alternatives(s.text) for s in waiting)
    own = "".join(s.text for s in waiting if s.role is PassageRole.OWN)
    at = 0
    while at < len(waiting):
        if read := _read_at_once(writer, waiting[at:], own, closed=closed):
            at += read.sentences
            yield from read.nodes
            continue
        head, as_case = waiting[at], as_a_way and at == 0
        nodes = without_standing(head, list(writer.nodes_of(head, as_a_way=as_case)))
        followed = _with_what_follows(writer, nodes, head, waiting[at + 1 :])
        at += 1 + followed.sentences
        yield from followed.nodes
        leads = head.heads or heads.leaves_to_a_list(head.text)
        items = items_under(head, waiting[at:]) if leads and heads.rules_items(head.text) else []
        at += len(items)
        yield from _under(writer, head, items)


def _is_another_way(sentence: Sentence, head: Sentence) -> bool:
    return is_another_way(sentence, head) or names_those_otherwise_honoured(sentence, head)


def _with_what_follows(
    writer: Writer, nodes: list[Condition], head: Sentence, behind: Sequence[Sentence]
) -> Read:
    """What a sentence asks, with the other ways, cases and easings of it that the next ones tell."""
    at = 0
    while nodes and at < len(behind) and _is_another_way(behind[at], head):
        other = list(writer.nodes_of(behind[at]))
        nodes = either_way(nodes, head.text, other, words_of_whom(behind[at].text))
        at += 1
    while nodes and at < len(behind) and is_said_of_others_too(behind[at], head):
        nodes = with_those_too(nodes, behind[at], writer.untested(behind[at]))
        at += 1
    if nodes and at < len(behind) and (cases := likened_cases(behind[at:])):
        nodes = [any_of([all_of(nodes), *_alternatives(writer, cases)])]
        at += len(cases) + 1
    while at < len(behind) and (ways := writer.relaxed(nodes, head, behind[at])):
        nodes = ways
        at += 1
    if nodes and at < len(behind) and spares(behind[at], head):
        nodes = writer.spared(nodes, behind[at])
        at += 1
    return Read(at, nodes)


def _read_at_once(writer: Writer, waiting: Sequence[Sentence], own: str, *, closed: bool) -> Read | None:
    """What the sentences that `waiting` begins with ask together; None where the first is read by itself."""
    read = read_together(writer, waiting, own, lambda told: list(once(list(_asked(writer, told)))))
    if read is None and closed and (joined := joined_behind(waiting)):
        return Read(len(joined) + 1, _alternatives(writer, joined))
    return read


def _under(writer: Writer, head: Sentence, items: Sequence[Sentence]) -> Iterator[Condition]:
    """What the items under a head ask: any of them bars, one is enough, or they only rank."""
    if heads.bars(head.text) or head.role is PassageRole.EXCLUSION:
        barring = [
            s if s.role is PassageRole.EXCLUSION else replace(s, role=PassageRole.EXCLUSION) for s in items
        ]
        yield from _each(writer, barring)
        return
    least = heads.least_of(head.text)
    either = least is not None or heads.opens_alternatives(head.text)
    ways = ways_within(items[0]) if len(items) == 1 and not items[0].level else items
    nodes = _alternatives(writer, ways or items, least or 1) if either else _each(writer, items)
    if either and heads.names_another_way(head.text):
        nodes = iter([any_of([writer.untested(head), *nodes])])
    yield from map(softened, nodes) if nature.prefers(head.text) else nodes


def _each(writer: Writer, items: Sequence[Sentence]) -> Iterator[Condition]:
    for sentence in items:
        yield from writer.nodes_of(sentence)


def _alternatives(writer: Writer, items: Sequence[Sentence], least: int = 1) -> Iterator[Condition]:
    """One node of which one item, or `least` of them, is enough;
    sentences of a lower rank or none belong to the item before.
    """
    groups: list[list[Sentence]] = []
    for sentence in items:
        if not groups or (sentence.opens and sentence.level == items[0].level):
            groups.append([sentence])
        else:
            groups[-1].append(sentence)
    read = (list(once(list(_asked(writer, group, as_a_way=True)))) for group in groups)
    children = [all_of(nodes) for nodes in read if nodes]
    if children:
        yield at_least(least, children)

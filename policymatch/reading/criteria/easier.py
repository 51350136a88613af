"""Easier: what is enough of some in place of what is asked of all, as further ways of a condition."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from policymatch.domain.condition import Condition, Criterion, Op, OpaqueCriterion
from policymatch.domain.fields import Field
from policymatch.reading.criteria.alternatives import all_of, any_of, listed_alternatives
from policymatch.reading.criteria.easing import brackets_behind
from policymatch.reading.criteria.found import Found
from policymatch.reading.criteria.listed_tiers import TieredList
from policymatch.reading.criteria.relaxed import (
    Relaxed,
    base_of,
    names_more_sorts,
    relaxed,
    variants,
    with_way,
)
from policymatch.reading.criteria.seeking import Seeker
from policymatch.reading.criteria.sentences import Part, Sentence


class Writes(Protocol):
    """What writes the nodes of a body: each with its quote."""

    @property
    def body(self) -> str:
        """The text that is read."""

    @property
    def seeker(self) -> Seeker:
        """What seeks criteria in it."""

    def criterion(self, sentence: Sentence, run: Sequence[Part], found: Found) -> Criterion:
        """A criterion that was found in a run of a sentence."""

    def others(self, sentence: Sentence, run: Sequence[Part]) -> Condition:
        """What no field tells of whom a run names."""

    def nodes_of(self, sentence: Sentence) -> Iterator[Condition]:
        """What a sentence asks."""


def relaxing(
    writer: Writes, nodes: Sequence[Condition], sentence: Sentence, start: int, end: int
) -> list[Condition]:
    """`nodes`, where the words at [start, end) let some do with less of their last figure; none where they don't."""
    base = base_of(nodes)
    way = relaxed(sentence.flow.text, start, end, base) if base else None
    if base is None or way is None:
        return []
    quote = sentence.flow.quote(*way.words, writer.body)
    figure = base.model_copy(update={"value": way.value, "quote": quote})
    return with_way(nodes, base, all_of([*_sort(writer, sentence, way), figure]))


def eased(writer: Writes, sentence: Sentence, group: Sequence[Found]) -> Condition | None:
    """The way of those of whom brackets behind a figure ask less; None where they do not say what."""
    brackets = brackets_behind(sentence, group)
    way = relaxed(sentence.flow.text, *brackets, group[-1]) if brackets else None
    if way is None:
        return None
    run = [Part(*way.words)]
    figure = writer.criterion(sentence, run, replace(group[-1], value=way.value, start=way.words[0]))
    return all_of([*_sort(writer, sentence, way), figure])


def _sort(writer: Writes, sentence: Sentence, way: Relaxed) -> Iterator[Condition]:
    """Of whom another figure is enough, as far as fields tell."""
    run, text = [Part(*way.words)], sentence.flow.text
    sorts = writer.seeker.sorts_in(sentence, *way.who)
    more = [writer.others(sentence, run)] * names_more_sorts(text, way.who, sorts)
    groups = listed_alternatives(text, sorts)
    each = [any_of([*(writer.criterion(sentence, run, f) for f in group), *more]) for group in groups]
    yield from each or [writer.others(sentence, run)]


def with_variants(writer: Writes, sentence: Sentence, run: Sequence[Part], demand: Condition) -> Condition:
    """An untested demand, beside what some are asked in its place (30人以下的企业裁员率不高于20%)."""
    ways: list[Condition] = [demand]
    for who, words in variants(sentence.flow.text, run[0].start, run[-1].end):
        part = [Part(*words)]
        sorts = [writer.criterion(sentence, part, f) for f in writer.seeker.sorts_in(sentence, *who)]
        if sorts:
            ways.append(all_of([*sorts, writer.others(sentence, part)]))
    return any_of(ways)


def tiered(writer: Writes, listed: TieredList) -> Iterator[Condition]:
    """What the head of a list of tiers asks beside them, and the tiers."""
    asked = writer.nodes_of(listed.sentences[0])
    yield from (node for node in asked if not isinstance(node, OpaqueCriterion))
    yield Criterion(field=Field.RD_RATIO, op=Op.TIERED, value=listed.tiers, quote=listed.quote(writer.body))

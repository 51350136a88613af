"""Easier: what is enough of some in place of what is asked of all, as further ways of a condition."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from policymatch.domain.condition import (
    AllOf,
    AnyOf,
    Condition,
    Criterion,
    NoneOf,
    Op,
    OpaqueCriterion,
    leaves_of,
)
from policymatch.domain.fields import Field
from policymatch.reading.criteria.asked.easing import brackets_behind
from policymatch.reading.criteria.joined.alternatives import all_of, any_of, listed_alternatives
from policymatch.reading.criteria.joined.class_by_class import is_of_a_class
from policymatch.reading.criteria.joined.listed_tiers import TieredList
from policymatch.reading.criteria.seeking import Seeker
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.namings import kind_of
from policymatch.reading.criteria.stated.relaxed import (
    EASES,
    LET_OFF,
    Relaxed,
    bases_of,
    class_asked,
    names_more_sorts,
    relaxed,
    variants,
)
from policymatch.reading.criteria.stated.rows import rows_of
from policymatch.reading.criteria.text.sentences import Part, Sentence


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
    writer: Writes, nodes: Sequence[Condition], sentence: Sentence, spans: Sequence[tuple[int, int]]
) -> list[Condition]:
    """`nodes`, where the words at `spans` each let some do
    with less of their last figure; none where one doesn't.
    """
    for base in bases_of(nodes):
        found = [relaxed(sentence.flow.text, *span, base) for span in spans]
        ways = [_way(writer, sentence, base, way) for way in found if way is not None]
        told = all(_is_told(writer, sentence, way) for way in found if way is not None)
        if not (ways and told and len(ways) == len(found)):
            continue
        of_them = _OF_THEM.match(sentence.flow.text, spans[0][0]) is not None
        if (of_them or _is_of_all(base)) and all(way and _is_more(way.value, base) for way in found):
            return [*nodes, *map(_of_them_alone, ways)]
        return _with_each(nodes, base, ways, of_them=of_them)
    return []


def _is_of_all(base: Criterion) -> bool:
    return base.quote is not None and not is_of_a_class(base.quote.run)


# 研发投入占比不低于3%，其中软件企业不低于6%: more is asked of these.
def _of_them_alone(way: Condition) -> Condition:
    """What a way asks of a class, its last node, of that class alone."""
    *who, figure = way.all if isinstance(way, AllOf) else (way,)
    tested = all(isinstance(leaf, Criterion) for node in who for leaf in leaves_of(node))
    return any_of([NoneOf(none=(all_of(who),)) if tested else all_of(who), figure]) if who else figure


# 制造业企业……不低于2000万元，其中医药企业不低于1000万元: all of them are of the first class.
_OF_THEM = re.compile(r"但|其中|\(")


def _with_each(
    nodes: Sequence[Condition], base: Criterion, ways: Sequence[Condition], *, of_them: bool
) -> list[Condition]:
    """`nodes` with `ways` beside `base`, which is asked of its own class alone where each way names another."""
    if base not in nodes:
        return [_with_more(node, base, ways) for node in nodes]
    first = [] if of_them else class_asked(nodes, base, ways)
    untold = not first and not of_them and base.quote and is_of_a_class(base.quote.run)
    asked = all_of([*first, base, *([OpaqueCriterion(quote=base.quote)] if untold else [])])
    return [any_of([asked, *ways]) if node is base else node for node in nodes if node not in first]


def _with_more(node: Condition, base: Criterion, ways: Sequence[Condition]) -> Condition:
    """A node, with `ways` beside its own where `base` is asked in the first of them."""
    if not isinstance(node, AnyOf) or all(leaf is not base for leaf in leaves_of(node.any[0])):
        return node
    return any_of([*node.any, *ways])


_SAYS_SO = re.compile(rf"{_OF_THEM.pattern}|其[他余]|[^,，。;]{{0,40}}可")


def _is_told(writer: Writes, sentence: Sentence, way: Relaxed) -> bool:
    """Whether words say that they ease a figure, or name a
    sort of firm that fields tell (高新技术企业……不低于3%).
    """
    says = _SAYS_SO.match(sentence.flow.text, *way.words) is not None
    return says or bool(writer.seeker.sorts_in(sentence, *way.who))


def _way(writer: Writes, sentence: Sentence, base: Criterion, way: Relaxed) -> Condition:
    if way.value is None:
        return all_of(list(_sort(writer, sentence, way.who, way.words)))
    quote = sentence.flow.quote(*way.words, writer.body)
    figure = base.model_copy(update={"value": way.value, "quote": quote})
    return all_of([*_sort(writer, sentence, way.who, way.words), figure])


def eases_each(sentence: Sentence) -> bool:
    """Whether each part of a sentence lets some do with another
    figure (甲企业放宽至1500万元，乙企业放宽至3000万元).
    """
    return all(EASES.match(sentence.part_text(part)) for part in sentence.parts)


def eased(writer: Writes, sentence: Sentence, group: Sequence[Found]) -> Condition | None:
    """The way of those of whom brackets behind a figure ask less; None where they do not say what."""
    brackets = brackets_behind(sentence, group)
    if brackets is None:
        return None
    way = relaxed(sentence.flow.text, *brackets, group[-1])
    if way is None or way.value is None:
        return _let_off(writer, sentence, brackets)
    run = [Part(*way.words)]
    figure = writer.criterion(sentence, run, replace(group[-1], value=way.value, start=way.words[0]))
    return all_of([*_sort(writer, sentence, way.who, way.words), figure])


def asked_more(writer: Writes, sentence: Sentence, group: Sequence[Found]) -> list[Condition]:
    """What brackets behind a figure ask of some alone, where that is more
    than is asked of all (1000万元以上（建筑业2000万元以上）); else nothing.
    """
    brackets = brackets_behind(sentence, group)
    if brackets is None or not _asks_more(sentence.flow.text[slice(*brackets)], group[-1]):
        return []
    way = relaxed(sentence.flow.text, *brackets, group[-1])
    run = [Part(*brackets)]
    sorts = writer.seeker.sorts_in(sentence, *way.who) if way else []
    if way is None or way.value is None or not sorts:
        return [writer.others(sentence, run)]
    figure = writer.criterion(sentence, run, replace(group[-1], value=way.value, start=way.words[0]))
    those = all_of([writer.criterion(sentence, run, f) for f in sorts])
    return [any_of([NoneOf(none=(those,)), figure])]


def _asks_more(words: str, asked: Found) -> bool:
    """Whether a figure in brackets is more than the one before them (some may be asked less in the same)."""
    numbers = [number for row in rows_of(words) for number in row if number.kind == kind_of(asked.field)]
    return any(_is_more(number.value, asked) for number in numbers)


def _is_more(value: float | None, asked: Found | Criterion) -> bool:
    if value is None or not isinstance(asked.value, float):
        return False
    return value > asked.value if asked.op.is_floor else asked.op.is_ceiling and value < asked.value


def _let_off(writer: Writes, sentence: Sentence, brackets: tuple[int, int]) -> Condition | None:
    """Those of whom brackets behind a figure ask nothing (成立未满两年的不作要求), where a field tells them."""
    off = LET_OFF.match(sentence.flow.text[slice(*brackets)])
    if off is None:
        return None
    who = (brackets[0] + off.start("who"), brackets[0] + off.end("who"))
    return all_of(list(_sort(writer, sentence, who, brackets)))


def _sort(
    writer: Writes, sentence: Sentence, who: tuple[int, int], words: tuple[int, int]
) -> Iterator[Condition]:
    """Of whom another figure is enough, as far as fields tell."""
    run, text = [Part(*words)], sentence.flow.text
    sorts = writer.seeker.sorts_in(sentence, *who)
    more = [writer.others(sentence, run)] * names_more_sorts(text, who, sorts)
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


def _is_of_a_share(node: Condition) -> bool:
    return isinstance(node, Criterion) and node.field is Field.RD_RATIO


def tiered(writer: Writes, listed: TieredList) -> Iterator[Condition]:
    """What the head of a list of tiers asks beside them, and the tiers."""
    asked = writer.nodes_of(listed.lead) if listed.lead.parts else ()
    yield from (node for node in asked if not isinstance(node, OpaqueCriterion) and not _is_of_a_share(node))
    tiers = Criterion(field=Field.RD_RATIO, op=Op.TIERED, value=listed.tiers, quote=listed.quote(writer.body))
    yield any_of([tiers, *_by_sums_spent(writer, listed)])


def _by_sums_spent(writer: Writes, listed: TieredList) -> Iterator[Condition]:
    """The ways in which a sum spent is enough in place of the share of a tier (不低于3%或1000万元)."""
    for sentence, sum_yuan in listed.or_spent():
        (last, _), *before = reversed(listed.tiers)
        if sentence is not listed.sentences[-1] or last is not None or not before:
            yield writer.others(sentence, sentence.parts)
            continue
        quote = sentence.flow.quote(sentence.start, sentence.end, writer.body)
        beyond = Criterion(field=Field.REVENUE_YUAN, op=Op.ABOVE, value=before[0][0], quote=quote)
        spent = Criterion(field=Field.RD_EXPENSE_YUAN, op=Op.AT_LEAST, value=sum_yuan, quote=quote)
        yield all_of([beyond, spent])

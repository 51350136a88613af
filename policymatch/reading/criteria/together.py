"""Sentences that are read together: steps, sorts, trades and
tasks of which each asks its own, and names that are told.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from policymatch.domain.condition import Condition, Criterion, NoneOf
from policymatch.domain.fields import Field
from policymatch.reading.criteria.joined.addressees import tells_whom
from policymatch.reading.criteria.joined.alternatives import all_of, any_of
from policymatch.reading.criteria.joined.by_trade import Trades, trades_of
from policymatch.reading.criteria.joined.classes import one_of_classes
from policymatch.reading.criteria.joined.each_class import each_class
from policymatch.reading.criteria.joined.easier import tiered
from policymatch.reading.criteria.joined.led_steps import led_steps
from policymatch.reading.criteria.joined.listed_targets import (
    are_of_trades_apart,
    sorts_side_by_side,
    sorts_under,
    targets_of,
)
from policymatch.reading.criteria.joined.listed_tiers import tiered_list
from policymatch.reading.criteria.joined.of_the_first import of_the_first
from policymatch.reading.criteria.joined.rungs import cases_of, classes_of, grades_of, rungs_of, steps_of
from policymatch.reading.criteria.joined.sorts import Sort, length_of, of_one_sort, offered_to, sorts_of
from policymatch.reading.criteria.joined.tasks import Task, in_a_row, of_either
from policymatch.reading.criteria.meanings import means_one_sort, names_told, sorts_meant, ways_meant
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.criteria.writing import Writer

ListReader = Callable[[Sequence[Sentence]], list[Condition]]


class Read(NamedTuple):
    """What the first of some sentences ask together, and how many they are."""

    sentences: int
    nodes: Iterable[Condition]


def read_together(writer: Writer, waiting: Sequence[Sentence], own: str, asked: ListReader) -> Read | None:
    """What the sentences that `waiting` begins with ask together; None where the first is read by itself.

    `own` are the words of the offer, `asked` reads a list by itself.
    """
    return (
        _of_tiers_or_classes(writer, waiting)
        or _of_each(writer, waiting, own, asked)
        or _told(writer, waiting)
        or _done(writer, waiting)
        or _in_steps(writer, waiting)
    )


def _of_tiers_or_classes(writer: Writer, waiting: Sequence[Sentence]) -> Read | None:
    """What a list asks of each tier of revenue, or of each class that its sentences open with."""
    if listed := tiered_list(waiting, writer.body):
        return Read(len(listed.sentences), tiered(writer, listed))
    apart = each_class(writer, waiting)
    return Read(apart.sentences, apart.nodes) if apart else None


def _of_each(writer: Writer, waiting: Sequence[Sentence], own: str, asked: ListReader) -> Read | None:
    """What a list asks of each size, sort or trade of applicant."""
    if sorts := sorts_of(waiting):
        return Read(length_of(sorts), _of_sorts(sorts, own, asked))
    if (one := of_one_sort(waiting)) and (apart := _but_for_others(writer, one, asked)):
        return Read(len(one), apart)
    if trades := trades_of(waiting):
        return Read(trades.sentences, _of_trades(writer, trades))
    if listed_below := sorts_under(waiting):
        (head,), *sorts_below = listed_below
        ways = [all_of(list(writer.nodes_of(one))) for (one,) in sorts_below]
        return Read(1 + len(ways), [*writer.nodes_of(head), any_of(ways)])
    if items := targets_of(waiting):
        each = ([node for one in item for node in writer.nodes_of(one)] for item in items)
        return Read(sum(map(len, items)), [any_of([all_of(nodes) for nodes in each if nodes])])
    return _of_trades_apart(writer, waiting)


def _of_trades_apart(writer: Writer, waiting: Sequence[Sentence]) -> Read | None:
    """What firms of trades that no firm is of at once are asked, each for itself."""
    each = [list(writer.nodes_of(one, as_a_way=True)) for one in sorts_side_by_side(waiting)]
    return Read(len(each), [any_of([all_of(nodes) for nodes in each])]) if are_of_trades_apart(each) else None


def _told(writer: Writer, waiting: Sequence[Sentence]) -> Read | None:
    """What names mean: those of a list, of which it asks no more, or the sorts of which one is enough."""
    if named := names_told(waiting):
        return Read(len(named), ())
    if meant := sorts_meant(waiting) or list(takewhile(means_one_sort, waiting)):
        return Read(len(meant), ways_meant(writer, meant))
    return None


def _done(writer: Writer, waiting: Sequence[Sentence]) -> Read | None:
    """What tasks ask of which one is enough."""
    tasks = in_a_row(waiting)
    told = [Task(each.text, list(writer.nodes_of(each)), writer.untested(each)) for each in tasks]
    return Read(len(tasks), of_either(told)) if tasks else None


def _in_steps(writer: Writer, waiting: Sequence[Sentence]) -> Read | None:
    """What rungs, steps or classes ask that `waiting` begins with; None where it begins with none."""
    if led := led_steps(waiting):
        lead, *steps = led
        ways = [all_of(list(writer.nodes_of(step, as_a_way=True))) for step in steps]
        return Read(len(steps), [*writer.nodes_of(lead), any_of(ways)])
    if rungs := rungs_of(waiting) or cases_of(waiting):
        return Read(len(rungs), _one_of(writer, rungs))
    if steps := steps_of(waiting) or grades_of(waiting):
        each = [list(writer.nodes_of(step, as_a_way=True)) for step in steps]
        return Read(len(steps), [any_of([all_of(nodes) for nodes in each])])
    if classes := classes_of(waiting):
        each = [list(writer.nodes_of(one, as_a_way=True)) for one in classes.sentences]
        return Read(len(classes.sentences), one_of_classes(each, labelled=classes.labelled))
    return None


def _of_sorts(sorts: Sequence[Sort], own: str, asked: ListReader) -> Iterator[Condition]:
    """What is asked of the sorts of applicant that an offer is for: of one of several, one list is enough."""
    lists = [nodes for sort in offered_to(sorts, own) if (nodes := asked(sort.asked))]
    if len(lists) == 1:
        yield from lists[0]
    elif lists:
        yield any_of([all_of(nodes) for nodes in lists])


def _but_for_others(writer: Writer, one: Sequence[Sentence], asked: ListReader) -> list[Condition]:
    """What a list asks of one sort of applicant, which others need not meet; none where no field tells the sort."""
    head, *items = one
    who = [node for node in writer.nodes_of(head) if isinstance(node, Criterion)]
    listed = asked(items)
    of_a_kind = who and all(node.field is Field.ENTITY_TYPE for node in who)
    return [any_of([NoneOf(none=tuple(who)), all_of(listed)])] if of_a_kind and listed else []


def _of_trades(writer: Writer, trades: Trades) -> Iterator[Condition]:
    """What a list asks of each trade, of which a firm is of one."""
    each = (
        [node for n, s in enumerate(group) for node in writer.nodes_of(s, as_a_way=n == 0)]
        for group in trades.asked
    )
    yield any_of([all_of(nodes) for nodes in each if nodes])


def _one_of(writer: Writer, rungs: Sequence[Sentence]) -> Iterator[Condition]:
    each = [list(writer.nodes_of(sentence)) or [writer.untested(sentence)] for sentence in rungs]
    if all(map(tells_whom, each)):
        shared = of_the_first(rungs, each)
        yield from shared
        yield any_of([all_of([node for node in nodes if node not in shared] or nodes) for nodes in each])
    else:
        yield from (node for nodes in each for node in nodes)

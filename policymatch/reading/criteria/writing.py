"""Writing: what the parts of a sentence ask, as nodes of the condition tree, each with its quote."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from policymatch.domain.condition import Condition, Criterion, CriterionKind, Hardness, Op, OpaqueCriterion
from policymatch.reading.criteria.joined.addressees import Stretch, in_turn
from policymatch.reading.criteria.joined.alternatives import (
    all_of,
    any_of,
    at_least,
    continues_list,
    opens_with_or,
    softened,
)
from policymatch.reading.criteria.joined.class_by_class import names_no_figure
from policymatch.reading.criteria.joined.classes import (
    by_class,
    is_of_a_case,
    of_a_class,
    ranked,
    where_they_hold,
)
from policymatch.reading.criteria.joined.contests import with_contests
from policymatch.reading.criteria.joined.each_class import each_class
from policymatch.reading.criteria.joined.easier import relaxing, with_variants
from policymatch.reading.criteria.joined.either_way import before_others, either_way
from policymatch.reading.criteria.joined.excluding import (
    bar_together,
    barred_at_once,
    excluded,
    leaves_out,
)
from policymatch.reading.criteria.joined.glosses import glossed
from policymatch.reading.criteria.joined.included import included
from policymatch.reading.criteria.joined.open_steps import is_lowest_step, is_paid_in_turn, told_around
from policymatch.reading.criteria.joined.paid_by_kind import kinds_offered
from policymatch.reading.criteria.joined.paired_ways import in_ways, read_ways
from policymatch.reading.criteria.joined.runs import PlacedRun, asking, runs_of
from policymatch.reading.criteria.joined.saying import is_done_by_an_office, says_all
from policymatch.reading.criteria.joined.tasks import by_task
from policymatch.reading.criteria.joined.ways import goes_on_with_it, names_others, with_last
from policymatch.reading.criteria.seeking import Seeker
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.lists import names_more_applicants
from policymatch.reading.criteria.text import nature, sparing, supports
from policymatch.reading.criteria.text.additions import is_of_some
from policymatch.reading.criteria.text.by_the_way import is_portion
from policymatch.reading.criteria.text.lists_inside import ListInside, list_inside
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.residue import is_told, names_a_sort
from policymatch.reading.criteria.text.sentences import Part, Sentence

# 属于返乡创办、瞪羚企业之一的，可不受此限: one of them is enough, whichever a field tells.
_ONE_OF_THEM = re.compile(r"之一(?:的)?$")
_DEMANDING = {PassageRole.CONDITION, PassageRole.TARGET}


@dataclass(frozen=True)
class Writer:
    """Writes nodes for the sentences of one body."""

    body: str
    seeker: Seeker

    def nodes_of(self, sentence: Sentence, *, as_a_way: bool = False) -> Iterator[Condition]:
        """What a sentence asks, in its order; a part that opens with 或 is an alternative to the one before.

        So is one that goes on with the list of a definition: 所支持的机构指……的事务所，以及行业协会.
        `as_a_way`: the sentence is one of several ways, so that whoever it asks something of must be in it.
        """
        if is_of_a_case(sentence):
            yield self.untested(sentence)
            return
        if listed := list_inside(sentence):
            yield from self._of_list(sentence, listed)
            return
        apart = each_class(self, [sentence], alone=True, as_a_way=as_a_way)
        yield from self._at_once(sentence, as_a_way=as_a_way) if apart is None else apart.nodes

    def _at_once(self, sentence: Sentence, *, as_a_way: bool) -> Iterator[Condition]:
        """What a sentence asks that holds no list and tells no classes apart."""
        asked = self._asked(sentence)
        if sentence.role is PassageRole.OWN:
            by_tasks = by_task(sentence, asked, lambda part: self.others(sentence, [part]))
            yield from kinds_offered(by_tasks or in_turn(asked, sentence.text), sentence.text)
            return
        asked = with_contests(ranked(asked))
        held = where_they_hold(sentence, asked, as_a_way=as_a_way)
        yield from by_class(asked) or chain(*(one.nodes for one in held))

    def _of_list(self, sentence: Sentence, listed: ListInside) -> Iterator[Condition]:
        """What a sentence asks that holds a list, and asks more around it."""
        if listed.before:
            yield from self.nodes_of(listed.before)
        if listed.who:
            yield from (node for node in self.nodes_of(listed.who) if isinstance(node, Criterion))
        if not listed.items:
            yield self.untested(sentence)
            return
        if listed.least is None:
            yield from (node for item in listed.items for node in self.nodes_of(item))
        else:
            each = [
                list(self.nodes_of(item, as_a_way=True)) or [self.untested(item)] for item in listed.items
            ]
            yield at_least(listed.least, [all_of(nodes) for nodes in each])
        if listed.behind:
            yield from self.nodes_of(listed.behind)

    def _asked(self, sentence: Sentence) -> list[Stretch]:
        """What the runs of a sentence ask, each told by the first of its readings that fits."""
        parts = [part for part in asking(sentence) if part.end - part.start >= 2]
        seen = self.seeker.seek(sentence, parts) if parts else ()
        found = sorted(seen, key=lambda one: (one.start, one.end))
        runs = [PlacedRun(sentence, among, inside) for among, inside in runs_of(sentence, parts, found)]
        asked: list[Stretch] = []
        for ways in in_ways(runs):
            asked = read_ways(asked, ways, self._with_run)
        return asked

    def _with_run(self, asked: list[Stretch], run: PlacedRun) -> list[Stretch]:
        """`asked`, and what a run asks, by the first of its readings that fits."""
        readings = (self._easing, self._sparing, self._silent, self._following, self._covering)
        read = (reading(asked, run) for reading in readings)
        now = next((one for one in read if one is not None), None)
        return self._asking(asked, run) if now is None else now

    def _easing(self, asked: list[Stretch], run: PlacedRun) -> list[Stretch] | None:
        """`asked`, where a run lets some do with less of the last figure."""
        if not asked:
            return None
        span = (run.parts[0].start, run.parts[-1].end)
        ways = relaxing(self, asked[-1].nodes, run.sentence, [span])
        return _with_last(asked, ways) if ways else None

    def _sparing(self, asked: list[Stretch], run: PlacedRun) -> list[Stretch] | None:
        """`asked`, where a run names those of whom the last demand is not made, or whom bars leave out."""
        if asked and run.sentence.role in _DEMANDING and sparing.exempts(run.words, asked[-1].words):
            return _with_last(asked, [self._spared(asked[-1].nodes, run.sentence, run.parts, run.found)])
        if barring := barred_at_once(asked, run.words):
            nodes = [node for stretch in asked[-barring:] for node in stretch.nodes]
            spared = self._spared(nodes, run.sentence, run.parts, run.found)
            return _with_last(asked[: len(asked) - barring + 1], [spared])
        return None

    def _silent(self, asked: list[Stretch], run: PlacedRun) -> list[Stretch] | None:
        """`asked` as it is, where a run asks nothing of an applicant."""
        graded = any(one.op is Op.TIERED for one in run.found)
        asks_none = (sparing.is_no_demand, supports.is_one_of_several, supports.caps_each_sort)
        none = any(asks(run.words) for asks in asks_none)
        none = none or is_paid_in_turn(run.words, told_around(run.sentence))
        silent = not graded and (none or is_of_some(run.sentence, run.parts))
        return asked if silent else None

    def _covering(self, asked: list[Stretch], run: PlacedRun) -> list[Stretch] | None:
        """`asked`, where a run tells what the trade named last covers."""
        more = glossed(asked[-1].nodes, run.words) if asked and run.sentence.role in _DEMANDING else None
        return _with_last(asked, more) if more else None

    def _following(self, asked: list[Stretch], run: PlacedRun) -> list[Stretch] | None:
        """`asked`, and behind it for whom other rules hold (由所在区参照执行)."""
        if not sparing.follow_suit(run.words):
            return None
        return [*asked, Stretch(run.words, [softened(self.opaque(run.sentence, run.parts))], run.start)]

    def _asking(self, asked: list[Stretch], run: PlacedRun) -> list[Stretch]:
        """`asked`, with what a run asks as a way of the last, or behind it."""
        sentence, words = run.sentence, run.words
        nodes = of_a_class(sentence, run.parts, run.found, self._of_run(sentence, run.parts, run.found))
        if not nodes:
            return asked
        if asked and goes_on_with_it(asked[-1], words):
            return _with_last(asked, [with_last(asked[-1].nodes, nodes)])
        if asked and _is_another_way(asked, run) and not bar_together(asked[-1].nodes, nodes):
            asked = before_others(asked, sentence.text, words)
            return _with_last(asked, either_way(asked[-1].nodes, asked[-1].words, nodes, words))
        return [*asked, Stretch(words, nodes, run.start)]

    def relaxed(self, nodes: Sequence[Condition], head: Sentence, sentence: Sentence) -> list[Condition]:
        """What `nodes`, read from `head`, ask where the next
        sentence names their figure again for some; else none.
        """
        beside = sentence.role is head.role and sentence.flow is head.flow and not sentence.opens
        return relaxing(self, nodes, sentence, [(sentence.start, sentence.end)]) if beside else []

    def spared(self, nodes: Sequence[Condition], sentence: Sentence) -> list[Condition]:
        """What `nodes` ask of all but those whom a sentence
        names (律师事务所除外), or of whom less is enough.
        """
        whole = [(sentence.start, sentence.end)]
        each = [(part.start, part.end) for part in sentence.parts]
        if ways := relaxing(self, nodes, sentence, whole) or relaxing(self, nodes, sentence, each):
            return ways
        found = self.seeker.seek(sentence, sentence.parts)
        return [self._spared(nodes, sentence, sentence.parts, found)]

    def _spared(
        self, nodes: Sequence[Condition], sentence: Sentence, run: Sequence[Part], found: Sequence[Found]
    ) -> Condition:
        who = [part for part in run if not sparing.only_spares(sentence.part_text(part))] or run
        told = included(self, sentence, who, found, []) if is_told(sentence, who, found) else []
        if found and _ONE_OF_THEM.search(sentence.part_text(who[0])):
            rest = [] if is_told(sentence, who[:1], found) else [self.others(sentence, who[:1])]
            told = [any_of(included(self, sentence, who[:1], found, rest))]
        # Several sorts side by side (中央企业、总部企业) are no one
        # criterion; 不满两年且获得投资500万元以上的 are both at once.
        at_once = len(told) > 1 and "且" in sentence.flow.text[run[0].start : run[-1].end]
        way = all_of(told) if len(told) == 1 or at_once else self.opaque(sentence, run)
        return any_of([all_of(nodes), way])

    def recipients(self, sentences: Sequence[Sentence]) -> Iterator[Condition]:
        """Whom the own sentences name where they say what is given (给予企业一次性奖励)."""
        for sentence in sentences:
            if sentence.role is PassageRole.OWN and not sentence.heads:
                for found in self.seeker.recipients(sentence):
                    yield self.criterion(sentence, _within(sentence, found), found)

    def _of_run(self, sentence: Sentence, run: Sequence[Part], found: Sequence[Found]) -> list[Condition]:
        if sentence.role is not PassageRole.OWN and names_no_figure(_words_of(sentence, run), found):
            return [self.others(sentence, run)]
        rest = self._left_open(sentence, run, found)
        if leaves_out(sentence, run):
            return excluded(self, sentence, run, found, rest)
        return included(self, sentence, run, found, [with_variants(self, sentence, run, one) for one in rest])

    def _left_open(self, sentence: Sentence, run: Sequence[Part], found: Sequence[Found]) -> list[Condition]:
        """What a run asks that no field tests, as one condition;
        none where it asks no more than what was found.
        """
        offers = sentence.role is PassageRole.OWN
        some = offers and not sentence.heads and names_a_sort(sentence, run[0], found)
        told = says_all(sentence, run, found) or (not found and self.seeker.is_of_others(sentence))
        words = _words_of(sentence, run)
        told = told or (offers and (is_portion(words) or is_lowest_step(words, told_around(sentence))))
        if told or (not some and is_done_by_an_office(sentence, run)):
            return []
        left = self.others(sentence, run) if some else self.opaque(sentence, run)
        asks_nothing = all(nature.asks_nothing(sentence.part_text(part)) for part in run)
        return [softened(left) if asks_nothing else left]

    def criterion(self, sentence: Sentence, run: Sequence[Part], found: Found) -> Criterion:
        """A criterion that was found in a run of a sentence, with the words of the run for quote."""
        start, end = min(run[0].start, found.start), max(run[-1].end, found.end)
        words = sentence.flow.text[start:end]
        return Criterion(
            field=found.field,
            op=found.op,
            value=found.value,
            period=found.period,
            hardness=Hardness.PREFER
            if found.loose
            else _hardness(sentence, nature.without_notes(words, found.start - start)),
            quote=sentence.flow.quote(start, end, self.body),
        )

    def untested(self, sentence: Sentence) -> Condition:
        """A sentence in which no field was seen, as one condition that no field tells."""
        return self.others(sentence, sentence.parts)

    def opaque(self, sentence: Sentence, run: Sequence[Part]) -> Condition:
        """What a run of a sentence says, as one condition that no field tells, of the kind that its words have."""
        words = _words_of(sentence, run)
        return OpaqueCriterion(
            kind=nature.kind_of(words),
            hardness=_hardness(sentence, nature.without_notes(words, 0)),
            quote=sentence.flow.quote(run[0].start, run[-1].end, self.body),
        )

    def others(self, sentence: Sentence, run: Sequence[Part]) -> Condition:
        """Those beside whom a criterion names, whom no field can name: no office's judgement, but applicants."""
        others = self.opaque(sentence, run)
        return others.model_copy(update={"kind": CriterionKind.TESTABLE})


def _with_last(asked: Sequence[Stretch], nodes: Sequence[Condition]) -> list[Stretch]:
    """What was asked, the last with `nodes` in place of its own."""
    return [*asked[:-1], asked[-1]._replace(nodes=nodes)]


def _is_another_way(asked: Sequence[Stretch], run: PlacedRun) -> bool:
    """Whether a run is an alternative to what was asked last, or goes on with its list."""
    text, words = run.sentence.text, run.words
    also = names_more_applicants(text, words) or names_others(run.sentence, asked, words)
    return opens_with_or(words) or also or (continues_list(words) and nature.defines(text))


def _hardness(sentence: Sentence, words: str) -> Hardness:
    invited = sentence.role in _DEMANDING and nature.invites(words)
    ranks = sentence.role is not PassageRole.OWN and nature.ranks_equals(sentence.text)
    return Hardness.PREFER if invited or ranks else nature.hardness_of(words)


def _words_of(sentence: Sentence, run: Sequence[Part]) -> str:
    return sentence.flow.text[run[0].start : run[-1].end]


def _within(sentence: Sentence, found: Found) -> list[Part]:
    return [p for p in sentence.parts if p.start <= found.start < p.end] or [sentence.parts[0]]

"""Writing: what the parts of a sentence ask, as nodes of the condition tree, each with its quote."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from policymatch.domain.condition import (
    Condition,
    Criterion,
    CriterionKind,
    Hardness,
    Op,
    OpaqueCriterion,
)
from policymatch.domain.quote import Quote
from policymatch.reading.criteria.asked.easing import (
    has_another_way,
    is_eased_for_some,
    is_paid_before,
    lets_others_in,
)
from policymatch.reading.criteria.asked.whereabouts import is_waived
from policymatch.reading.criteria.joined.addressees import Asked, in_turn
from policymatch.reading.criteria.joined.alternatives import (
    all_of,
    any_of,
    continues_list,
    is_list_of_applicants,
    least_of,
    listed_alternatives,
    opens_with_or,
    softened,
    whole_phrases,
)
from policymatch.reading.criteria.joined.and_with import with_what_is_tied
from policymatch.reading.criteria.joined.classes import (
    by_class,
    is_of_a_case,
    of_a_class,
    ranked,
    where_they_hold,
)
from policymatch.reading.criteria.joined.easier import eased, relaxing, with_variants
from policymatch.reading.criteria.joined.exceptions import (
    excepted,
    is_asked_less,
    left_out,
    spares_some,
)
from policymatch.reading.criteria.joined.excluding import bar_together, excluded, leaves_out
from policymatch.reading.criteria.joined.members import Member, beside_list, plain_members, ways_of
from policymatch.reading.criteria.joined.plainly import plainly_named
from policymatch.reading.criteria.joined.runs import asking, runs_of
from policymatch.reading.criteria.joined.several import is_one_of_several
from policymatch.reading.criteria.joined.sizes import of_any_size
from policymatch.reading.criteria.joined.tasks import by_task
from policymatch.reading.criteria.joined.ways import (
    apart_at_once,
    goes_on_with_it,
    is_one_of_two_figures,
    names_others,
    with_last,
)
from policymatch.reading.criteria.seeking import Seeker
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.lists import (
    adds_firms_with_a_figure,
    names_firms_in_a_row,
    names_more,
    names_more_applicants,
    names_several_trades,
)
from policymatch.reading.criteria.stated.rights import leaves_more
from policymatch.reading.criteria.text import heads, nature, sparing, supports
from policymatch.reading.criteria.text.additions import is_of_some
from policymatch.reading.criteria.text.for_anybody import is_for_anybody
from policymatch.reading.criteria.text.offers import (
    asked_parts,
    guides_the_work_of,
    is_done_for_a_gift,
    is_office_act,
    leads_to_whom,
)
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.residue import is_record_alone, is_told, names_a_sort
from policymatch.reading.criteria.text.sentences import Part, Sentence
from policymatch.reading.criteria.text.silence import says_nothing

# 对国家科研机构单独设立的……新型研发机构，投入最高1亿元，包括：, not 对符合下列条件的企业给予补助：
_SAYS_WHO = re.compile(
    r"对(?!符合|满足|具备|下列|以下|以上|上述)(?![^,，。;]{0,40}(?:下列|以下|如下))[^,，。;]{8,80}的|主要从事|具有[^,，。;]{4,60}的"
)
_DEMANDING = {PassageRole.CONDITION, PassageRole.TARGET}


@dataclass(frozen=True)
class Writer:
    """Writes nodes for the sentences of one body."""

    body: str
    seeker: Seeker

    def nodes_of(self, sentence: Sentence, *, as_a_way: bool = False) -> Iterator[Condition]:
        """What a sentence asks, in its order; a part that opens with 或 is an alternative to the one before.

        So is one that goes on with the list of a definition: 所支持的机构指……的事务所，以及行业协会. `as_a_way`: the
        sentence is one of several ways, so that whoever it asks something of must be in its case.
        """
        if is_of_a_case(sentence):
            yield self.untested(sentence)
            return
        parts = [p for p in asking(sentence) if p.end - p.start >= 2]
        found = self.seeker.seek(sentence, parts) if parts else ()
        asked: list[Asked] = []
        for run, inside in runs_of(sentence, parts, found):
            words, start = sentence.flow.text[run[0].start : run[-1].end], run[0].start - sentence.start
            if asked and (ways := relaxing(self, asked[-1].nodes, sentence, [(run[0].start, run[-1].end)])):
                asked[-1] = asked[-1]._replace(nodes=ways)
                continue
            if asked and sentence.role in _DEMANDING and sparing.exempts(words, asked[-1].words):
                asked[-1] = asked[-1]._replace(nodes=[self._spared(asked[-1].nodes, sentence, run, inside)])
                continue
            graded = any(one.op is Op.TIERED for one in inside)
            if not graded and (_asks_none(words) or is_of_some(sentence, run)):
                continue
            if sparing.follow_suit(words):
                asked.append(Asked(words, [softened(self._opaque(sentence, run))], start))
                continue
            nodes = of_a_class(sentence, run, inside, self._of_run(sentence, run, inside))
            also = names_more_applicants(sentence.text, words) or names_others(sentence, asked, words)
            more = opens_with_or(words) or also or (continues_list(words) and nature.defines(sentence.text))
            if asked and nodes and goes_on_with_it(asked[-1], words):
                asked[-1] = asked[-1]._replace(nodes=[with_last(asked[-1].nodes, nodes)])
            elif asked and nodes and more and not bar_together(asked[-1].nodes, nodes):
                asked[-1] = asked[-1]._replace(nodes=[any_of([all_of(asked[-1].nodes), all_of(nodes)])])
            elif nodes:
                asked.append(Asked(words, nodes, start))
        if sentence.role is PassageRole.OWN:
            by_tasks = by_task(sentence, asked, lambda part: self.others(sentence, [part]))
            yield from of_any_size(by_tasks or in_turn(asked, sentence.text), sentence.text)
        else:
            asked = ranked(asked)
            yield from by_class(asked) or chain(
                *(a.nodes for a in where_they_hold(sentence, asked, as_a_way=as_a_way))
            )

    def relaxed(self, nodes: Sequence[Condition], head: Sentence, sentence: Sentence) -> list[Condition]:
        """What `nodes`, read from `head`, ask where the next sentence names their figure again for some; else none."""
        beside = sentence.role is head.role and sentence.flow is head.flow and not sentence.opens
        return relaxing(self, nodes, sentence, [(sentence.start, sentence.end)]) if beside else []

    def spared(self, nodes: Sequence[Condition], sentence: Sentence) -> list[Condition]:
        """What `nodes` ask of all but those whom a sentence names (律师事务所除外), or of whom less is enough."""
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
        told = self._included(sentence, who, found, []) if is_told(sentence, who, found) else []
        # Several sorts side by side (中央企业、总部企业) are no one criterion; 不满两年且获得投资500万元以上的 are both at once.
        at_once = len(told) > 1 and "且" in sentence.flow.text[run[0].start : run[-1].end]
        way = all_of(told) if len(told) == 1 or at_once else self._opaque(sentence, run)
        return any_of([all_of(nodes), way])

    def office_acts(self, sentences: Sequence[Sentence], *, alone: bool) -> Iterator[Condition]:
        """What offices do to give an offer: it rests with them, and is kept as one judgement of theirs.

        `alone`: nothing else is asked; then nobody can tell from it that an applicant is entitled.
        """
        own = [s for s in sentences if s.role is PassageRole.OWN and not s.heads]
        acts = [(s, p) for s in own for p in asked_parts(s) if is_office_act(s.part_text(p))]
        if alone and not acts:
            acts = [(s, p) for s in own[-1:] for p in s.parts]
        if acts:
            flow = acts[-1][0].flow
            places = [part for sentence, part in acts if sentence.flow is flow]
            quote = flow.quote(places[0].start, places[-1].end, self.body)
            kind = CriterionKind.TESTABLE if alone else CriterionKind.DISCRETIONARY
            yield OpaqueCriterion(kind=kind, quote=quote)

    def recipients(self, sentences: Sequence[Sentence]) -> Iterator[Condition]:
        """Whom the own sentences name where they say what is given (给予企业一次性奖励)."""
        for sentence in sentences:
            if sentence.role is PassageRole.OWN and not sentence.heads:
                for found in self.seeker.recipients(sentence):
                    yield self.criterion(sentence, _within(sentence, found), found)

    def _of_run(self, sentence: Sentence, run: Sequence[Part], found: Sequence[Found]) -> list[Condition]:
        own = sentence.role is PassageRole.OWN
        words = sentence.flow.text[run[0].start : run[-1].end]
        silent = (sentence.heads and own and not _SAYS_WHO.match(words)) or (
            heads.is_heading(sentence.text) and (sentence.heads or not own)
        )
        silent = silent or (own and leads_to_whom(sentence, run))
        act = own and is_office_act(sentence.part_text(run[0]))
        tiered = any(one.op is Op.TIERED for one in found)
        told = tiered or is_told(sentence, run, found) or is_record_alone(sentence, run, found)
        empty = all(
            says_nothing(text) or (own and is_for_anybody(text)) for text in map(sentence.part_text, run)
        )
        some = own and not sentence.heads and names_a_sort(sentence, run[0], found)
        left = self.others(sentence, run) if some else self._opaque(sentence, run)
        acted = act and not (some or guides_the_work_of(words) or is_done_for_a_gift(words, sentence.text))
        rest = [] if silent or acted or told or empty else [left]
        if all(nature.asks_nothing(sentence.part_text(part)) for part in run):
            rest = [softened(node) for node in rest]
        if leaves_out(sentence, run):
            return excluded(self, sentence, run, found, rest)
        return self._included(sentence, run, found, [with_variants(self, sentence, run, one) for one in rest])

    def _included(
        self, sentence: Sentence, run: Sequence[Part], found: Sequence[Found], rest: list[Condition]
    ) -> list[Condition]:
        """The criteria of a run and what none of them tests; in a list of applicants that is one more."""
        by_sort = (
            sentence.role is PassageRole.TARGET
            or names_several_trades(found)
            or names_firms_in_a_row(sentence.flow.text, found)
            or adds_firms_with_a_figure(sentence.flow.text, found)
        )
        barred = excepted(sentence, found)
        if members := plain_members(sentence, self.seeker, found, barred):
            return self._one_of(sentence, run, members, found, rest)
        phrases = whole_phrases(sentence.flow.text, found) if by_sort and not barred else []
        if phrases:
            sorts = [all_of([self.criterion(sentence, run, f) for f in phrase]) for phrase in phrases]
            of_all = [f for f in found if not any(f in phrase for phrase in phrases)]
            return [*(self.criterion(sentence, run, f) for f in of_all), any_of(sorts), *rest]
        nodes = left_out([self.criterion(sentence, run, f) for f in barred if not is_asked_less(sentence, f)])
        listed = listed_alternatives(sentence.flow.text, [f for f in found if f not in barred])
        groups = [least_of(group) for group in apart_at_once(sentence, listed)]
        for group, tied in with_what_is_tied(sentence.flow.text, groups):
            children: list[Condition] = [self.criterion(sentence, run, f) for f in group]
            children[-1:] = [all_of([children[-1], *(self.criterion(sentence, run, f) for f in tied)])]
            if is_list_of_applicants(group) and not leaves_more(group):
                named = [self.criterion(sentence, run, f) for f in plainly_named(sentence.flow.text, group)]
                more = len(named) < len(group) or names_more(sentence.flow.text, group)
                others = rest or [self.others(sentence, run)] * more
                children, rest = [*named, *others], []
            elif (
                is_one_of_several(sentence, group)
                or is_waived(sentence.text, group)
                or has_another_way(sentence, group, found)
                or lets_others_in(sentence, group)
                or is_eased_for_some(sentence, group)
                or is_paid_before(sentence, group)
                or spares_some(sentence, group)
                or is_one_of_two_figures(sentence, group)
                or leaves_more(group)
            ):
                way = eased(self, sentence, group) or self.others(sentence, run)
                children, rest = [*children, way], []
            nodes.append(any_of(children))
        return nodes + rest

    def _one_of(
        self,
        sentence: Sentence,
        run: Sequence[Part],
        members: Sequence[Member],
        found: Sequence[Found],
        rest: list[Condition],
    ) -> list[Condition]:
        """What is asked of all in a list of applicants of several sorts, and that one is of the list."""
        # 小微企业贷款(含个体工商户和小微企业主的贷款): what is named again in the list is one way of it.
        listed = {(f.field, f.value) for member in members for f in member.found}
        outside = beside_list(sentence.flow.text, members, found)
        of_all = [f for f in outside if (f.field, f.value) not in listed]
        ways = [all_of([self.criterion(sentence, run, f) for f in way]) for way in ways_of(members)]
        if all(member.found for member in members):
            return [*self._included(sentence, run, of_all, rest), any_of(ways)]
        untold = rest or [self.others(sentence, run)]
        return [*self._included(sentence, run, of_all, []), any_of([*ways, *untold])]

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

    def _opaque(self, sentence: Sentence, run: Sequence[Part]) -> Condition:
        words = sentence.flow.text[run[0].start : run[-1].end]
        return OpaqueCriterion(
            kind=nature.kind_of(words), hardness=_hardness(sentence, words), quote=self._quote(sentence, run)
        )

    def others(self, sentence: Sentence, run: Sequence[Part]) -> Condition:
        """Those beside whom a criterion names, whom no field can name: no office's judgement, but applicants."""
        others = self._opaque(sentence, run)
        return others.model_copy(update={"kind": CriterionKind.TESTABLE})

    def _quote(self, sentence: Sentence, run: Sequence[Part]) -> Quote:
        return sentence.flow.quote(run[0].start, run[-1].end, self.body)


def _asks_none(words: str) -> bool:
    return sparing.is_no_demand(words) or supports.takes_the_higher(words)


def _hardness(sentence: Sentence, words: str) -> Hardness:
    invited = sentence.role in _DEMANDING and nature.invites(words)
    ranks = sentence.role is not PassageRole.OWN and nature.ranks_equals(sentence.text)
    return Hardness.PREFER if invited or ranks else nature.hardness_of(words)


def _within(sentence: Sentence, found: Found) -> list[Part]:
    return [p for p in sentence.parts if p.start <= found.start < p.end] or [sentence.parts[0]]

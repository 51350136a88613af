"""The reading of a condition: from the passages that speak to a measure to a tree of criteria."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from policymatch.domain.condition import (
    AllOf,
    Condition,
    Criterion,
    CriterionKind,
    NoneOf,
    OpaqueCriterion,
    children_of,
)
from policymatch.reading.criteria import nature
from policymatch.reading.criteria.alternatives import (
    all_of,
    any_of,
    is_list_of_applicants,
    listed_alternatives,
    opens_with_or,
)
from policymatch.reading.criteria.found import Found
from policymatch.reading.criteria.groups import of_the_offer
from policymatch.reading.criteria.offers import asked_parts
from policymatch.reading.criteria.passages import Passage, PassageRole
from policymatch.reading.criteria.seeking import Seeker
from policymatch.reading.criteria.sentences import Part, Sentence, sentences_of
from policymatch.reading.criteria.standing import with_standing
from policymatch.reading.criteria.titles import title_over
from policymatch.terms import Terms

_RESIDUE = 9


def read_condition(body: str, passages: Sequence[Passage], terms: Terms, region: str | None) -> AllOf:
    """The condition that `passages` of `body` put on one measure.

    `region` is the GB/T 2260 code of the document, which 本市, 本省 and 本区 stand for. What no field
    can test stays as an opaque criterion; every leaf quotes the body.
    """
    reader = _Reader(body, Seeker(terms, region))
    title = title_over(body, passages)
    said = [title, *passages] if title else list(passages)
    sentences = sentences_of(body, with_standing(body, said), title)
    own = "".join(s.text for s in sentences if s.role is PassageRole.OWN)
    sentences = of_the_offer(sentences, own)
    nodes = [*reader.asked(sentences), *reader.steps(sentences)]
    return AllOf(all=tuple(_once(nodes)))


@dataclass(frozen=True)
class _Reader:
    body: str
    seeker: Seeker

    def asked(self, sentences: Sequence[Sentence]) -> Iterator[Condition]:
        """What the own, target, condition and exclusion passages ask."""
        waiting = [s for s in sentences if s.role is not PassageRole.PROCEDURE]
        while waiting:
            sentence = waiting.pop(0)
            if sentence.heads and nature.opens_alternatives(sentence.text):
                items = _items(sentence, waiting)
                del waiting[: len(items)]
                yield from self._of(sentence)
                yield from self._alternatives(items)
            else:
                yield from self._of(sentence)

    def steps(self, sentences: Sequence[Sentence]) -> Iterator[Condition]:
        """One step to take and one judgement of a panel, out of how a measure is applied for."""
        steps = [s for s in sentences if s.role is PassageRole.PROCEDURE]
        for kind, fits in (
            (CriterionKind.PROCEDURAL, nature.is_procedural),
            (CriterionKind.DISCRETIONARY, nature.is_discretionary),
        ):
            for sentence in steps:
                if fits(sentence.text):
                    yield OpaqueCriterion(
                        kind=kind, quote=sentence.view.quote(self.body, sentence.start, sentence.end)
                    )
                    break

    def _alternatives(self, items: Sequence[Sentence]) -> Iterator[Condition]:
        groups = [list(g) for _, g in groupby(items, key=_item_counter())]
        children = []
        for group in groups:
            nodes = [node for sentence in group for node in self._of(sentence)]
            if nodes:
                children.append(all_of(nodes))
        if children:
            yield any_of(children)

    def _of(self, sentence: Sentence) -> Iterator[Condition]:
        parts = list(asked_parts(sentence)) if sentence.role is PassageRole.OWN else list(sentence.parts)
        parts = [p for p in parts if p.end - p.start >= 2]
        if not parts:
            return
        found = self.seeker.seek(sentence, parts)
        title = sentence.heads and sentence.role is PassageRole.OWN
        opaque = not (title or (sentence.heads and nature.is_heading(sentence.text)))
        yield from self._leaves(sentence, parts, found, opaque=opaque)

    def _leaves(
        self, sentence: Sentence, parts: Sequence[Part], found: Sequence[Found], *, opaque: bool
    ) -> Iterator[Condition]:
        """What the parts ask, in order; a part that opens with 或 is an alternative to the one before."""
        asked: list[list[Condition]] = []
        for run, inside in _runs(sentence, parts, found):
            rest = list(self._opaque(sentence, run)) if opaque and _residue(run, inside) >= _RESIDUE else []
            nodes = self._testable(sentence, run, inside, rest)
            if asked and nodes and opens_with_or(sentence.view.text[run[0].start : run[0].end]):
                asked[-1] = [any_of([all_of(asked[-1]), all_of(nodes)])]
            elif nodes:
                asked.append(nodes)
        for nodes in asked:
            yield from nodes

    def _testable(
        self, sentence: Sentence, run: Sequence[Part], found: Sequence[Found], rest: list[Condition]
    ) -> list[Condition]:
        """The criteria of a run and the rest that none tests; in a list of applicants the rest is one more."""
        nodes: list[Condition] = []
        for group in listed_alternatives(sentence.view.text, found):
            children: list[Condition] = [self._criterion(sentence, run, f) for f in group]
            if is_list_of_applicants(group):
                children, rest = children + rest, []
            nodes.append(any_of(children))
        return nodes + rest

    def _criterion(self, sentence: Sentence, run: Sequence[Part], found: Found) -> Criterion:
        start, end = min(run[0].start, found.start), max(run[-1].end, found.end)
        return Criterion(
            field=found.field,
            op=found.op,
            value=found.value,
            period=found.period,
            hardness=nature.hardness_of(sentence.text),
            quote=sentence.view.quote(self.body, start, end),
        )

    def _opaque(self, sentence: Sentence, parts: Sequence[Part]) -> Iterator[Condition]:
        if not parts:
            return
        quote = sentence.view.quote(self.body, parts[0].start, parts[-1].end)
        words = sentence.view.text[parts[0].start : parts[-1].end]
        leaf = OpaqueCriterion(kind=nature.kind_of(words), hardness=nature.hardness_of(words), quote=quote)
        yield NoneOf(none=(leaf,)) if sentence.role is PassageRole.EXCLUSION and not sentence.heads else leaf


def _items(head: Sentence, following: Sequence[Sentence]) -> list[Sentence]:
    """The numbered sentences under a head."""
    if not following or not following[0].opens or following[0].role is not head.role:
        return []
    level = following[0].level or 0
    found = []
    for sentence in following:
        if sentence.level is None or sentence.level < level or sentence.role is not head.role:
            break
        found.append(sentence)
    return found


def _item_counter():  # type: ignore[no-untyped-def]
    count = 0

    def key(sentence: Sentence) -> int:
        nonlocal count
        count += sentence.opens
        return count

    return key


def _runs(
    sentence: Sentence, parts: Sequence[Part], found: Sequence[Found]
) -> Iterator[tuple[list[Part], list[Found]]]:
    """Parts with the criteria in them: alone where one holds any, else with their neighbours."""
    run: list[Part] = []
    for part in parts:
        inside = [f for f in found if part.start <= f.start < part.end]
        apart = opens_with_or(sentence.part_text(part))
        if run and (inside or apart):
            yield run, []
            run = []
        if inside:
            yield [part], inside
        else:
            run.append(part)
    if run:
        yield run, []


def _residue(run: Sequence[Part], found: Sequence[Found]) -> int:
    """How many characters no criterion accounts for; all that there is where none was found."""
    if not found:
        return max(_RESIDUE, run[-1].end - run[0].start)
    covered = {i for f in found for i in range(f.start, f.end)}
    return sum(1 for part in run for i in range(part.start, part.end) if i not in covered)


def _once(nodes: Iterable[Condition]) -> Iterator[Condition]:
    """Nodes without those that say the same again."""
    seen = set()
    for node in nodes:
        key = _key(node)
        if key not in seen:
            seen.add(key)
            yield node


def _key(node: Condition) -> object:
    if isinstance(node, Criterion):
        return node.field, node.op, node.value
    if isinstance(node, OpaqueCriterion):
        return node.quote.text if node.quote else None
    return type(node), tuple(_key(child) for child in children_of(node))

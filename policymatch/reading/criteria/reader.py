"""The reading of a condition: from the passages that speak to a measure to a tree of criteria."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from policymatch.domain.condition import (
    AllOf,
    AnyOf,
    Condition,
    Criterion,
    CriterionKind,
    NoneOf,
    OpaqueCriterion,
    children_of,
)
from policymatch.domain.fields import Field
from policymatch.reading.criteria import nature
from policymatch.reading.criteria.found import Found
from policymatch.reading.criteria.offers import asked_parts
from policymatch.reading.criteria.passages import Passage, PassageRole
from policymatch.reading.criteria.seeking import Seeker
from policymatch.reading.criteria.sentences import Part, Sentence, sentences_of
from policymatch.reading.criteria.standing import with_standing
from policymatch.terms import Terms

_RESIDUE = 9


def read_condition(body: str, passages: Sequence[Passage], terms: Terms, region: str | None) -> AllOf:
    """The condition that `passages` of `body` put on one measure.

    `region` is the GB/T 2260 code of the document, which 本市, 本省 and 本区 stand for. What no field
    can test stays as an opaque criterion; every leaf quotes the body.
    """
    reader = _Reader(body, Seeker(terms, region))
    sentences = sentences_of(body, with_standing(body, passages))
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
                children.append(nodes[0] if len(nodes) == 1 else AllOf(all=tuple(nodes)))
        if len(children) > 1:
            yield AnyOf(any=tuple(children))
        else:
            yield from children

    def _of(self, sentence: Sentence) -> Iterator[Condition]:
        parts = list(asked_parts(sentence)) if sentence.role is PassageRole.OWN else list(sentence.parts)
        parts = [p for p in parts if p.end - p.start >= 2]
        if not parts:
            return
        found = self.seeker.seek(sentence, parts)
        opaque = not (sentence.heads and nature.is_heading(sentence.text))
        yield from self._leaves(sentence, parts, found, opaque=opaque)

    def _leaves(
        self, sentence: Sentence, parts: Sequence[Part], found: Sequence[Found], *, opaque: bool
    ) -> Iterator[Condition]:
        run: list[Part] = []
        for part in parts:
            inside = [f for f in found if part.start <= f.start < part.end]
            if not inside:
                run.append(part)
                continue
            if opaque:
                yield from self._opaque(sentence, run)
            run = []
            yield from self._testable(sentence, part, inside)
            if opaque and _residue(sentence, part, inside) >= _RESIDUE:
                yield from self._opaque(sentence, [part])
        if opaque:
            yield from self._opaque(sentence, run)

    def _testable(self, sentence: Sentence, part: Part, found: Sequence[Found]) -> Iterator[Condition]:
        hardness = nature.hardness_of(sentence.text)
        for _, same in groupby(found, key=lambda f: (f.field, f.start)):
            leaves = [
                Criterion(
                    field=f.field,
                    op=f.op,
                    value=f.value,
                    period=f.period,
                    hardness=hardness,
                    quote=sentence.view.quote(self.body, min(part.start, f.start), max(part.end, f.end)),
                )
                for f in same
            ]
            yield leaves[0] if len(leaves) == 1 else AnyOf(any=tuple(leaves))

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


def _residue(sentence: Sentence, part: Part, found: Sequence[Found]) -> int:
    """How many characters of a part no criterion accounts for."""
    covered = {i for f in found for i in range(f.start, f.end)}
    return sum(1 for i in range(part.start, part.end) if i not in covered)


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

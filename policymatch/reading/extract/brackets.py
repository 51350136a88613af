"""Brackets: sums of one support that are told each by how large a firm or its project is.

（一）营业收入5000万元以下的，按6%给予补助；（二）营业收入5000万元至5亿元的，按4%……: each bracket is asked by its sum
alone; the measure asks no more than that one of them is met, so that it rules out nobody whom one of them is for.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from policymatch.domain.condition import AllOf, AnyOf, Condition, Criterion
from policymatch.domain.fields import Field
from policymatch.domain.measure import Benefit
from policymatch.domain.quote import Quote
from policymatch.reading.criteria.stated.figures import find_figures
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.extract.before_sums import words_before
from policymatch.reading.flow import Flow
from policymatch.reading.quantities.numerals import plain


@dataclass(frozen=True)
class Bracket:
    """From which figure of a field to which one a sum is given; None where it has no such side."""

    field: Field
    low: Found | None
    high: Found | None
    quote: Quote

    @property
    def asked(self) -> tuple[Criterion, ...]:
        """What it asks, of each side that it has."""
        return tuple(self._criterion(side) for side in (self.low, self.high) if side is not None)

    @property
    def least(self) -> float:
        """The figure that it begins at."""
        return _figure(self.low) if self.low is not None else float("-inf")

    def _criterion(self, side: Found) -> Criterion:
        return Criterion(field=self.field, op=side.op, value=side.value, period=side.period, quote=self.quote)


def by_brackets(
    benefits: Sequence[Benefit], condition: AllOf, body: str, flow: Flow
) -> tuple[tuple[Benefit, ...], AllOf]:
    """The benefits of a measure, each with the bracket that it alone is told for, and what is then left of
    the condition; both as they are where the sums are told by no brackets. `flow`: that of the body.
    """
    spans = list(words_before(benefits, flow))
    told = _brackets(spans, body, flow)
    if not told:
        return tuple(benefits), condition
    each = [told.get(at) or _of_the_same(at, told, benefits, flow) for at in range(len(benefits))]
    bound = (_bound(benefit, bracket) for benefit, bracket in zip(benefits, each, strict=True))
    quotes = [flow.span(*spans[at]) for at in told]
    left = _without(condition, list(told.values()), quotes)
    return (tuple(benefits), condition) if left is None else (tuple(bound), left)


def _brackets(spans: Sequence[tuple[int, int]], body: str, flow: Flow) -> dict[int, Bracket]:
    """The brackets of one field, by which of the sums each is told before; none where they are no such."""
    words = [flow.text[start:end] for start, end in spans]
    fields = dict.fromkeys(found.field for text in words for found in _figures(text))
    for field in fields:
        naming = next(filter(None, (_naming(text, field) for text in words)), "")
        told = {
            at: bracket
            for at, text in enumerate(words)
            if (bracket := _bracket(text, field, naming, spans[at], body, flow)) is not None
        }
        if _part_it(list(told.values())) and _ask_nothing_else(words, told):
            return told
    return {}


def _ask_nothing_else(words: Sequence[str], told: Mapping[int, Bracket]) -> bool:
    """Whether each bracket is of one figure alone; before the first what all are asked may be told."""
    said = (bracket.quote.run if n == 0 else words[at] for n, (at, bracket) in enumerate(told.items()))
    fields = {bracket.field for bracket in told.values()}
    return all(found.field in fields for text in said for found in find_figures(plain(text)))


# 5000万元至5亿元的 ends at 5亿元, as it does in a list without 的.
_OPEN_END = re.compile("的?$")


def _figures(text: str) -> Iterator[Found]:
    told = find_figures(_OPEN_END.sub("", plain(text)), listed=True)
    return (found for found in told if found.op.is_floor or found.op.is_ceiling)


_NAMING = re.compile(r"(?:其中，?)?(?:对于?)?(?P<words>[^\d，]{2,16}?)(?=\d)")


def _naming(text: str, field: Field) -> str:
    """The words before a figure that name its field, in the last clause that does."""
    clauses = (clause for clause in reversed(_CLAUSE_ENDS.split(text)) if _sides(clause, field))
    named = _NAMING.match(next(clauses, ""))
    return named["words"] if named else ""


def _sides(text: str, field: Field) -> list[Found]:
    return [found for found in _figures(text) if found.field is field]


_CLAUSE_ENDS = re.compile("[，：]")


def _bracket(
    text: str, field: Field, naming: str, span: tuple[int, int], body: str, flow: Flow
) -> Bracket | None:
    """The bracket that the last of the words before a sum tell, where they do; a figure
    alone (2000万元至1亿元的) is of what was named before.
    """
    behind = 0
    while True:
        clause = text[behind:]
        rest = clause.removeprefix("对")
        sides = _sides(naming + rest if rest[:1].isdigit() else clause, field)
        cut = _CLAUSE_ENDS.search(text, behind)
        if cut is None or not _sides(text[cut.end() :], field):
            break
        behind = cut.end()
    if not sides or "或" in text:
        return None
    low = max((one for one in sides if one.op.is_floor), key=_figure, default=None)
    high = min((one for one in sides if one.op.is_ceiling), key=_figure, default=None)
    return Bracket(field, low, high, flow.quote(span[0] + behind, span[1], body))


def _figure(side: Found) -> float:
    return side.value if isinstance(side.value, float) else 0.0


def _part_it(brackets: Sequence[Bracket]) -> bool:
    """Whether brackets lie side by side: each but the highest ends no later than the next one begins."""
    ordered = sorted(brackets, key=lambda one: one.least)
    return len(ordered) > 1 and all(
        a.high is not None and b.low is not None and _figure(a.high) <= _figure(b.low)
        for a, b in pairwise(ordered)
    )


_STOPS = re.compile("[。；\n]")


def _of_the_same(
    at: int, told: dict[int, Bracket], benefits: Sequence[Benefit], flow: Flow
) -> Bracket | None:
    """The bracket of the sum before, where this one is told in the same sentence."""
    before = max((other for other in told if other < at), default=None)
    if before is None:
        return None
    start, end = (flow.position(benefits[n].quote.end) for n in (before, at))
    return None if _STOPS.search(flow.text, start, end - 1) else told[before]


def _bound(benefit: Benefit, bracket: Bracket | None) -> Benefit:
    """A benefit that asks for its bracket, beside what else it asks; the bracket tells more than its floor."""
    if bracket is None:
        return benefit
    had = benefit.condition
    of_it = isinstance(had, Criterion) and had.field is bracket.field
    asked = (*((had,) if had is not None and not of_it else ()), *bracket.asked)
    return benefit.model_copy(update={"condition": asked[0] if len(asked) == 1 else AllOf(all=asked)})


def _without(condition: AllOf, brackets: Sequence[Bracket], spans: Sequence[tuple[int, int]]) -> AllOf | None:
    """A condition that asks for one of the brackets, and no more for each where its words stand; None where a way of
    it asks for something else beside its bracket, so that what is left of the ways is not the same.
    """
    kept = [_pruned(node, brackets, spans) for node in condition.all]
    if any(node is _PARTED for node in kept):
        return None
    return AllOf(all=(*(node for node in kept if node is not None), *_one_of(brackets)))


_PARTED = AnyOf(any=())
"""What stands for a node of which different things are left in its ways."""


def _pruned(
    node: Condition, brackets: Sequence[Bracket], spans: Sequence[tuple[int, int]]
) -> Condition | None:
    """A condition without the sides of brackets; None where it asks nothing else."""
    if isinstance(node, Criterion):
        return None if _is_side(node, brackets, spans) else node
    if not isinstance(node, AllOf | AnyOf):
        return node
    children = node.all if isinstance(node, AllOf) else node.any
    kept = [_pruned(child, brackets, spans) for child in children]
    if tuple(kept) == children:
        return node
    left = tuple(dict.fromkeys(kept)) if isinstance(node, AnyOf) else tuple(one for one in kept if one)
    if any(one is _PARTED for one in kept) or (isinstance(node, AnyOf) and len(left) > 1):
        return _PARTED
    return AllOf(all=left) if len(left) > 1 else left[0] if left else None


def _is_side(leaf: Criterion, brackets: Iterable[Bracket], spans: Iterable[tuple[int, int]]) -> bool:
    asked = any(
        (leaf.field, leaf.value) == (side.field, side.value) for one in brackets for side in one.asked
    )
    quote = leaf.quote
    return (
        asked and quote is not None and any(quote.start < end and start < quote.end for start, end in spans)
    )


def _one_of(brackets: Sequence[Bracket]) -> Iterator[Condition]:
    """What has to be met so that one of the brackets is: nothing where they leave out no figure, and where they go
    on without end and gap no more than where each begins.
    """
    ordered = sorted(brackets, key=lambda one: one.least)
    gaps = any(a.high and b.low and _figure(a.high) < _figure(b.low) for a, b in pairwise(ordered))
    ends = gaps or ordered[-1].high is not None
    if ends or ordered[0].low is not None:
        ways = (one.asked if ends else one.asked[:1] for one in brackets)
        yield AnyOf(any=tuple(way[0] if len(way) == 1 else AllOf(all=way) for way in ways))

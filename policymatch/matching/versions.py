"""Old against new: what a later version of a policy added, removed and changed."""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from policymatch.domain.condition import Criterion, OpaqueCriterion
from policymatch.domain.document import Document
from policymatch.domain.measure import Benefit, Measure, Policy, governed_condition
from policymatch.domain.quote import Quote
from policymatch.domain.value import Value
from policymatch.domain.wording import Wording
from policymatch.matching.answered import field_name
from policymatch.matching.asked import Asked
from policymatch.matching.kleene import PlacedLeaf, placed_leaves
from policymatch.matching.numbers import percent, yuan
from policymatch.matching.quoting import quoted, quoted_run
from policymatch.terms import Terms

_LEAST_LIKENESS = 0.6
_LONGEST_QUOTE = 60


class Part(StrEnum):
    """What of a policy a difference concerns."""

    MEASURE = "measure"
    CRITERION = "criterion"
    BENEFIT = "benefit"


_PART_NAMES = {
    Part.MEASURE: Wording(zh="事项", en="measure"),
    Part.CRITERION: Wording(zh="条件", en="condition"),
    Part.BENEFIT: Wording(zh="支持", en="benefit"),
}


class Turn(StrEnum):
    """What happened to it."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Difference(Value):
    """One thing that differs in a measure, with its sentence in the old version and in the new."""

    measure: str
    title: str
    part: Part
    turn: Turn
    wording: Wording
    before: Quote | None = None
    after: Quote | None = None


class MeasurePair(NamedTuple):
    """A measure of the old version and the one that stands for it in the new."""

    old: Measure
    new: Measure


def paired_measures(old: Policy, new: Policy) -> tuple[MeasurePair, ...]:
    """The measures of two versions that are the same thing, by their titles, the likest first."""
    likeness = sorted(
        (
            (_likeness(a.title, b.title), i, j)
            for i, a in enumerate(old.measures)
            for j, b in enumerate(new.measures)
        ),
        key=lambda found: (-found[0], found[1], found[2]),
    )
    taken: dict[int, int] = {}
    for ratio, i, j in likeness:
        if ratio >= _LEAST_LIKENESS and i not in taken and j not in taken.values():
            taken[i] = j
    return tuple(MeasurePair(old.measures[i], new.measures[taken[i]]) for i in sorted(taken))


def differences(old: Policy, new: Policy, terms: Terms) -> tuple[Difference, ...]:
    """What the new version added, removed and changed, measure by measure."""
    pairs = paired_measures(old, new)
    kept_old, kept_new = {pair.old.id for pair in pairs}, {pair.new.id for pair in pairs}
    removed = [_whole(m, Turn.REMOVED) for m in old.measures if m.id not in kept_old]
    added = [_whole(m, Turn.ADDED) for m in new.measures if m.id not in kept_new]
    within = [difference for pair in pairs for difference in _within(pair, old.document, new.document, terms)]
    return (*within, *removed, *added)


def _within(pair: MeasurePair, old: Document, new: Document, terms: Terms) -> Iterator[Difference]:
    before = list(placed_leaves(governed_condition(old, pair.old)))
    after = list(placed_leaves(governed_condition(new, pair.new)))
    for was, now in _aligned(before, after):
        if was is None or now is None or _meaning(was) != _meaning(now):
            yield _criterion_difference(pair.new, was, now, terms)
    for given, given_now in _aligned_benefits(pair.old.benefits, pair.new.benefits):
        if given is None or given_now is None or _sums(given) != _sums(given_now):
            yield _benefit_difference(pair.new, given, given_now)


def _aligned(
    before: Sequence[PlacedLeaf], after: Sequence[PlacedLeaf]
) -> Iterator[tuple[PlacedLeaf | None, PlacedLeaf | None]]:
    """Criteria of both versions side by side: equals first, then the same question with another value."""
    rest = list(after)
    missing: list[PlacedLeaf] = []
    for leaf in before:
        same = next((other for other in rest if _meaning(other) == _meaning(leaf)), None)
        if same is None:
            missing.append(leaf)
        else:
            rest.remove(same)
    for leaf in missing:
        near = next((other for other in rest if _question(other) == _question(leaf)), None)
        if near is not None:
            rest.remove(near)
        yield leaf, near
    yield from ((None, leaf) for leaf in rest)


def _meaning(placed: PlacedLeaf) -> tuple[object, ...]:
    leaf = placed.leaf
    if isinstance(leaf, OpaqueCriterion):
        return leaf.kind, leaf.hardness, "".join(leaf.quote.text.split()) if leaf.quote else ""
    return (*_question(placed), leaf.value)


def _question(placed: PlacedLeaf) -> tuple[object, ...]:
    leaf = placed.leaf
    if isinstance(leaf, OpaqueCriterion):
        return _meaning(placed)
    return leaf.field, leaf.op, leaf.hardness, placed.negated


def _criterion_difference(
    measure: Measure, was: PlacedLeaf | None, now: PlacedLeaf | None, terms: Terms
) -> Difference:
    before, after = (
        None if leaf is None else _Stated(_condition_wording(leaf, terms), leaf.leaf.quote)
        for leaf in (was, now)
    )
    return _difference(measure, Part.CRITERION, before, after)


def _condition_wording(placed: PlacedLeaf, terms: Terms) -> Wording:
    leaf = placed.leaf
    if isinstance(leaf, Criterion):
        name, need = field_name(leaf.field), Asked(leaf, placed.negated).wording(terms)
        return Wording(zh=f"{name.zh}需{need.zh}", en=f"{name.en}: {need.en}")
    text = leaf.quote.text[:_LONGEST_QUOTE] if leaf.quote else ""
    return Wording(zh=quoted_run(text), en=quoted_run(text))


def _aligned_benefits(
    before: Iterable[Benefit], after: Iterable[Benefit]
) -> Iterator[tuple[Benefit | None, Benefit | None]]:
    rest = list(after)
    missing: list[Benefit] = []
    for benefit in before:
        same = next((other for other in rest if _sums(other) == _sums(benefit)), None)
        if same is None:
            missing.append(benefit)
        else:
            rest.remove(same)
    for benefit in missing:
        near = next((other for other in rest if other.form is benefit.form), None)
        if near is not None:
            rest.remove(near)
        yield benefit, near
    yield from ((None, benefit) for benefit in rest)


def _sums(benefit: Benefit) -> tuple[object, ...]:
    return benefit.form, benefit.amount_yuan, benefit.rate, benefit.cap_yuan, benefit.per


def _benefit_difference(measure: Measure, was: Benefit | None, now: Benefit | None) -> Difference:
    before, after = (
        None if benefit is None else _Stated(_benefit_wording(benefit), benefit.quote)
        for benefit in (was, now)
    )
    return _difference(measure, Part.BENEFIT, before, after)


def _benefit_wording(benefit: Benefit) -> Wording:
    parts = [
        *([percent(benefit.rate)] if benefit.rate is not None else []),
        *([yuan(benefit.amount_yuan)] if benefit.amount_yuan is not None else []),
    ]
    zh, en = "、".join(part.zh for part in parts), ", ".join(part.en for part in parts)
    if benefit.cap_yuan is not None:
        cap = yuan(benefit.cap_yuan)
        zh, en = (
            "，".join(filter(None, (zh, f"最高{cap.zh}"))),
            ", ".join(filter(None, (en, f"up to {cap.en}"))),
        )
    text = benefit.quote.text[:_LONGEST_QUOTE]
    return Wording(zh=zh or quoted_run(text), en=en or quoted_run(text))


def _whole(measure: Measure, turn: Turn) -> Difference:
    zh, en = ("新增", "added") if turn is Turn.ADDED else ("取消", "removed")
    return Difference(
        measure=measure.id,
        title=measure.title,
        part=Part.MEASURE,
        turn=turn,
        wording=Wording(zh=f"{zh}事项{quoted(measure.title)}", en=f"{en} measure {quoted(measure.title)}"),
    )


class _Stated(NamedTuple):
    """What one version states, and where."""

    wording: Wording
    quote: Quote | None


def _difference(measure: Measure, part: Part, was: _Stated | None, now: _Stated | None) -> Difference:
    turn = Turn.ADDED if was is None else Turn.REMOVED if now is None else Turn.CHANGED
    return Difference(
        measure=measure.id,
        title=measure.title,
        part=part,
        turn=turn,
        wording=_turn_wording(_PART_NAMES[part], was and was.wording, now and now.wording),
        before=was and was.quote,
        after=now and now.quote,
    )


def _turn_wording(name: Wording, was: Wording | None, now: Wording | None) -> Wording:
    if was and now:
        return Wording(
            zh=f"{name.zh}由{quoted(was.zh)}改为{quoted(now.zh)}",
            en=f"{name.en} changed from {quoted(was.en)} to {quoted(now.en)}",
        )
    stated = was or now or name
    zh, en = ("取消", "removed") if was else ("新增", "added")
    return Wording(zh=f"{zh}{name.zh}：{stated.zh}", en=f"{name.en} {en}: {stated.en}")


def _likeness(a: str, b: str) -> float:
    return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()

"""Old against new: what a later version of a policy added, removed and changed."""

import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from policymatch.domain.condition import Condition, OpaqueCriterion
from policymatch.domain.document import Document
from policymatch.domain.measure import Benefit, Measure, Policy, Window
from policymatch.domain.wording import Wording
from policymatch.matching.difference import Difference, Part, Stated, Turn, difference_of
from policymatch.matching.governed import governed_condition
from policymatch.matching.joined import differing, joint_wording, joints_of
from policymatch.matching.kleene import PlacedLeaf, placed_leaves
from policymatch.matching.quoting import quoted
from policymatch.matching.stated import (
    benefit_in_words,
    criterion_in_full,
    criterion_in_words,
    days_in_words,
    window_in_words,
)
from policymatch.terms import Terms

_LEAST_LIKENESS = 0.6


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
    return (*_of_documents(old.document, new.document), *within, *removed, *added)


def _of_documents(old: Document, new: Document) -> Iterator[Difference]:
    """How long each version holds, where that differs."""
    was, now = (Stated(terms, None) if (terms := _validity(d)) else None for d in (old, new))
    if was != now:
        yield difference_of(new, Part.VALIDITY, was, now)


def _validity(document: Document) -> Wording | None:
    """From when and until when a document holds; None where it tells neither."""
    return days_in_words(document.effective_on, document.expires_on)


def _within(pair: MeasurePair, old: Document, new: Document, terms: Terms) -> Iterator[Difference]:
    was, now = governed_condition(old, pair.old), governed_condition(new, pair.new)
    aligned = _aligned(list(placed_leaves(was)), list(placed_leaves(now)))
    for before, after in aligned:
        if before is None or after is None or _meaning(before) != _meaning(after):
            yield _criterion_difference(pair.new, before, after, terms)
    yield from _joint_difference(pair.new, (was, now), aligned, terms)
    for given, given_now in _aligned_benefits(pair.old.benefits, pair.new.benefits):
        yield _benefit_difference(pair.new, given, given_now, terms)
    if _days(pair.old.window) != _days(pair.new.window):
        yield difference_of(pair.new, Part.WINDOW, _stated_window(pair.old), _stated_window(pair.new))


def _aligned(
    before: Sequence[PlacedLeaf], after: Sequence[PlacedLeaf]
) -> list[tuple[PlacedLeaf | None, PlacedLeaf | None]]:
    """Criteria of both versions side by side: equals first, then the same question with another value."""
    rest = list(after)
    beside = [_taken(rest, leaf, _meaning) for leaf in before]
    pairs = [(leaf, same or _taken(rest, leaf, _question)) for leaf, same in zip(before, beside, strict=True)]
    return [*pairs, *((None, leaf) for leaf in rest)]


def _taken(
    rest: list[PlacedLeaf], leaf: PlacedLeaf, sense: Callable[[PlacedLeaf], tuple[object, ...]]
) -> PlacedLeaf | None:
    """The first of `rest` that is the same in some sense, taken out of it."""
    found = next((at for at, other in enumerate(rest) if sense(other) == sense(leaf)), None)
    return None if found is None else rest.pop(found)


def _meaning(placed: PlacedLeaf) -> tuple[object, ...]:
    leaf = placed.leaf
    sort = leaf.kind, leaf.hardness
    if isinstance(leaf, OpaqueCriterion):
        return (*sort, leaf.quote.run if leaf.quote else "")
    return (*_question(placed), *sort, leaf.value, leaf.period)


def _question(placed: PlacedLeaf) -> tuple[object, ...]:
    leaf = placed.leaf
    if isinstance(leaf, OpaqueCriterion):
        return _meaning(placed)
    return leaf.field, leaf.op, placed.negated


def _joint_difference(
    measure: Measure,
    versions: tuple[Condition, Condition],
    aligned: Sequence[tuple[PlacedLeaf | None, PlacedLeaf | None]],
    terms: Terms,
) -> Iterator[Difference]:
    """Where the criteria of both versions are joined in another way: all of them, one of them, so many."""
    shared = [
        (was, now)
        for was, now in aligned
        if was is not None and now is not None and was.leaf.decides and now.leaf.decides
    ]
    names = [criterion_in_words(now, terms) for _, now in shared]
    sides = (
        joints_of(tree, _numbers(tree, [pair[side] for pair in shared])) for side, tree in enumerate(versions)
    )
    before, after = sides
    parts = differing(before, after) if before is not None and after is not None else None
    if parts:
        stated = (Stated(joint_wording(part, names), None) for part in parts)
        yield difference_of(measure, Part.CRITERION, *stated)


def _numbers(tree: Condition, shared: Sequence[PlacedLeaf]) -> list[int | None]:
    """For each criterion of a condition its number among those shared."""
    left = dict(enumerate(shared))
    numbers: list[int | None] = []
    for leaf in placed_leaves(tree):
        number = next((number for number, other in left.items() if other == leaf), None)
        numbers.append(number)
        if number is not None:
            del left[number]
    return numbers


def _criterion_difference(
    measure: Measure, was: PlacedLeaf | None, now: PlacedLeaf | None, terms: Terms
) -> Difference:
    words = criterion_in_words
    if was and now and words(was, terms) == words(now, terms):
        words = criterion_in_full
    before, after = (leaf and Stated(words(leaf, terms), leaf.leaf.quote) for leaf in (was, now))
    return difference_of(measure, Part.CRITERION, before, after)


def _aligned_benefits(
    before: Iterable[Benefit], after: Iterable[Benefit]
) -> Iterator[tuple[Benefit | None, Benefit | None]]:
    """Benefits of both versions that differ, side by side: of the same sums first, then of the same form."""
    rest, missing = list(after), list[Benefit]()
    for benefit in before:
        same = next((other for other in rest if _gift(other) == _gift(benefit)), None)
        if same is None:
            missing.append(benefit)
        else:
            rest.remove(same)
    for benefit in missing:
        alike = [other for other in rest if _sums(other) == _sums(benefit)]
        near = next(iter(alike or [other for other in rest if other.form is benefit.form]), None)
        if near is not None:
            rest.remove(near)
        yield benefit, near
    yield from ((None, benefit) for benefit in rest)


def _gift(benefit: Benefit) -> tuple[object, ...]:
    """What a benefit gives, and what it alone asks."""
    grade = placed_leaves(benefit.condition) if benefit.condition else ()
    return (*_sums(benefit), *map(_meaning, grade))


def _sums(benefit: Benefit) -> tuple[object, ...]:
    return benefit.form, benefit.amount_yuan, benefit.rate, benefit.cap_yuan, benefit.per


def _benefit_difference(
    measure: Measure, was: Benefit | None, now: Benefit | None, terms: Terms
) -> Difference:
    before, after = (
        None if benefit is None else Stated(_gift_in_words(benefit, terms), benefit.quote)
        for benefit in (was, now)
    )
    return difference_of(measure, Part.BENEFIT, before, after)


def _gift_in_words(benefit: Benefit, terms: Terms) -> Wording:
    """The sums of a benefit, with what it alone asks."""
    sums = benefit_in_words(benefit)
    if benefit.condition is None:
        return sums
    grade = [criterion_in_words(placed, terms) for placed in placed_leaves(benefit.condition)]
    zh, en = "、".join(words.zh for words in grade), ", ".join(words.en for words in grade)
    return Wording(zh=f"{sums.zh}（{zh}）", en=f"{sums.en} ({en})")


def _days(window: Window | None) -> tuple[object, ...]:
    return (window.opens_on, window.closes_on, window.recurrence) if window else (None, None, None)


def _stated_window(measure: Measure) -> "Stated | None":
    window = measure.window
    return None if window is None else Stated(window_in_words(window), window.quote)


def _whole(measure: Measure, turn: Turn) -> Difference:
    zh, en = ("新增", "added") if turn is Turn.ADDED else ("取消", "removed")
    return Difference(
        measure=measure.id,
        title=measure.title,
        part=Part.MEASURE,
        turn=turn,
        wording=Wording(zh=f"{zh}事项{quoted(measure.title)}", en=f"{en} measure {quoted(measure.title)}"),
    )


def _likeness(a: str, b: str) -> float:
    return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()

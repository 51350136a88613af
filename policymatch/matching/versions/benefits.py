"""Benefits of two versions of a measure: which stand for each other, and where they differ."""

from collections.abc import Iterable, Iterator, Sequence

from policymatch.domain.measure import Benefit, Measure
from policymatch.domain.wording import Wording
from policymatch.matching.likeness import likeness_of_texts
from policymatch.matching.plain.kleene import placed_leaves
from policymatch.matching.quoting import quoted_run
from policymatch.matching.versions.criteria import meaning_of
from policymatch.matching.versions.difference import Difference, Part, Stated, difference_of
from policymatch.matching.versions.stated import benefit_in_words, criterion_in_words
from policymatch.terms import Terms


def benefit_differences(
    measure: Measure, old: Sequence[Benefit], new: Sequence[Benefit], terms: Terms
) -> Iterator[Difference]:
    """What differs between the benefits of two versions."""
    for was, now in _aligned(old, new):
        yield _difference(measure, was, now, terms)


def _aligned(
    before: Iterable[Benefit], after: Iterable[Benefit]
) -> Iterator[tuple[Benefit | None, Benefit | None]]:
    """Benefits that differ, side by side: of the same sums, else of one grade, else told in like words."""
    rest, missing = list(after), list[Benefit]()
    for benefit in before:
        same = next((other for other in rest if _gift(other) == _gift(benefit)), None)
        if same is None:
            missing.append(benefit)
        else:
            rest.remove(same)
    for benefit, near in tuple(_nearest(missing, rest)):
        rest.remove(near)
        missing.remove(benefit)
        yield benefit, near
    yield from ((benefit, None) for benefit in missing)
    yield from ((None, benefit) for benefit in rest)


def _nearest(missing: Sequence[Benefit], rest: Sequence[Benefit]) -> Iterator[tuple[Benefit, Benefit]]:
    """Benefits of one form that stand for each other, each once, the nearest first."""
    near = [
        (_nearness(was, now), -i, -j)
        for i, was in enumerate(missing)
        for j, now in enumerate(rest)
        if was.form is now.form
    ]
    taken: tuple[set[int], set[int]] = set(), set()
    for _, i, j in sorted(near, reverse=True):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            yield missing[-i], rest[-j]


def _nearness(was: Benefit, now: Benefit) -> tuple[bool, bool, float]:
    same_grade = was.condition is not None and _grade(was) == _grade(now)
    return _sums(was) == _sums(now), same_grade, likeness_of_texts(was.quote.text, now.quote.text)


def _gift(benefit: Benefit) -> tuple[object, ...]:
    """What a benefit gives, and what it alone asks."""
    return (*_sums(benefit), *_grade(benefit))


def _grade(benefit: Benefit) -> tuple[object, ...]:
    return tuple(map(meaning_of, placed_leaves(benefit.condition))) if benefit.condition else ()


def _sums(benefit: Benefit) -> tuple[object, ...]:
    return benefit.form, benefit.amount_yuan, benefit.rate, benefit.cap_yuan, benefit.per


def _difference(measure: Measure, was: Benefit | None, now: Benefit | None, terms: Terms) -> Difference:
    words = [None if benefit is None else _gift_in_words(benefit, terms) for benefit in (was, now)]
    if was is not None and now is not None and words[0] == words[1]:
        words = [_with_its_words(benefit, terms) for benefit in (was, now)]
    before, after = (
        Stated(said, benefit.quote) if said and benefit else None
        for said, benefit in zip(words, (was, now), strict=True)
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


def _with_its_words(benefit: Benefit, terms: Terms) -> Wording:
    """The same, beside the words of the text: the sums alone would not tell two benefits apart."""
    sums, quote = _gift_in_words(benefit, terms), quoted_run(benefit.quote.shown)
    return Wording(zh=f"{sums.zh}，{quote}", en=f"{sums.en}, {quote}")

"""Benefits of two versions of a measure: which stand for each other, and where they differ."""

from collections.abc import Iterator, Sequence

from policymatch.domain.measure import Measure
from policymatch.domain.wording import Wording
from policymatch.matching.likeness import likeness_of_texts
from policymatch.matching.quoting import quoted_run
from policymatch.matching.versions.difference import Difference, Part, Stated, difference_of
from policymatch.matching.versions.given import LEAST_OF_WHOM, Given
from policymatch.matching.versions.shifts import shift_of_benefits
from policymatch.matching.versions.stated import benefit_in_words, criterion_in_words
from policymatch.terms import Terms


def benefit_differences(old: Measure, new: Measure, terms: Terms) -> Iterator[Difference]:
    """What differs between the benefits of two versions of a measure."""
    before, after = ([Given(measure, benefit) for benefit in measure.benefits] for measure in (old, new))
    for was, now in _aligned(before, after):
        yield _difference(new, was, now, terms)


def _aligned(before: Sequence[Given], after: Sequence[Given]) -> Iterator[tuple[Given | None, Given | None]]:
    """Benefits that differ, side by side: of the same sums, else of one grade, else told in like words."""
    rest, missing = list(after), list[Given]()
    for given in before:
        same = next((other for other in rest if _is_kept(given, other)), None)
        if same is None:
            missing.append(given)
        else:
            rest.remove(same)
    for given, near in tuple(_nearest(missing, rest)):
        rest.remove(near)
        missing.remove(given)
        yield given, near
    yield from ((given, None) for given in missing)
    yield from ((None, given) for given in rest)


def _is_kept(was: Given, now: Given) -> bool:
    """Whether two versions give the same to the same: by a grade, or by what the measure asks anyway."""
    if was.sums != now.sums:
        return False
    if was.grade == now.grade:
        return True
    if was.grade and now.grade:
        return False
    return was.is_graded_by(now) or now.is_graded_by(was)


def _nearest(missing: Sequence[Given], rest: Sequence[Given]) -> Iterator[tuple[Given, Given]]:
    """Benefits of one form that stand for each other, each once, the nearest first."""
    near = [
        (_nearness(was, now), -i, -j)
        for i, was in enumerate(missing)
        for j, now in enumerate(rest)
        if was.benefit.form is now.benefit.form
    ]
    taken: tuple[set[int], set[int]] = set(), set()
    for _, i, j in sorted(near, reverse=True):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            yield missing[-i], rest[-j]


def _nearness(was: Given, now: Given) -> tuple[bool, bool, float, float]:
    same_grade = bool(was.grade) and was.grade == now.grade
    whom = likeness_of_texts(was.whom, now.whom)
    words = likeness_of_texts(was.benefit.quote.text, now.benefit.quote.text)
    same_sums = was.sums == now.sums and (whom >= LEAST_OF_WHOM or not (was.grade and now.grade))
    return same_grade, same_sums, whom, words


def _difference(measure: Measure, was: Given | None, now: Given | None, terms: Terms) -> Difference:
    words = [None if given is None else _gift_in_words(given, terms) for given in (was, now)]
    if was is not None and now is not None:
        if bool(was.grade) is not bool(now.grade) and (was.is_graded_by(now) or now.is_graded_by(was)):
            graded = was if was.grade else now
            words = [_of_grade(benefit_in_words(given.benefit), graded, terms) for given in (was, now)]
        if words[0] == words[1]:
            words = [_with_its_words(given, terms) for given in (was, now)]
    before, after = (
        Stated(said, given.benefit.quote) if said and given else None
        for said, given in zip(words, (was, now), strict=True)
    )
    shift = shift_of_benefits(was and was.benefit, now and now.benefit)
    return difference_of(measure, Part.BENEFIT, before, after, shift)


def _gift_in_words(given: Given, terms: Terms) -> Wording:
    """The sums of a benefit, with what it alone asks."""
    sums = benefit_in_words(given.benefit)
    return _of_grade(sums, given, terms) if given.benefit.condition else sums


def _of_grade(sums: Wording, graded: Given, terms: Terms) -> Wording:
    grade = [criterion_in_words(placed, terms) for placed in graded.leaves]
    zh, en = "、".join(words.zh for words in grade), ", ".join(words.en for words in grade)
    return Wording(zh=f"{sums.zh}（{zh}）", en=f"{sums.en} ({en})")


def _with_its_words(given: Given, terms: Terms) -> Wording:
    """The same, beside the words of the text: the sums alone would not tell two benefits apart."""
    sums, quote = _gift_in_words(given, terms), quoted_run(given.benefit.quote.shown)
    return Wording(zh=f"{sums.zh}，{quote}", en=f"{sums.en}, {quote}")

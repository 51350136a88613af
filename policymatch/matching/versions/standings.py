"""Standings: how many firms of a list may have each measure before and after, and what it may cost."""

from collections import Counter
from collections.abc import Iterator, Sequence

from policymatch.domain.measure import Measure
from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import FirmBenefit
from policymatch.domain.value import Value
from policymatch.domain.verdict import POSSIBLE, Verdict
from policymatch.matching.benefits.benefit import benefit_for, benefit_of_all
from policymatch.matching.benefits.sums import CREDIT_KINDS
from policymatch.matching.versions.effects import Effect, effect_of
from policymatch.matching.versions.sides import Side, Sides

_VERDICTS = (Verdict.ELIGIBLE, Verdict.UNCLEAR, Verdict.NOT_YET, Verdict.INELIGIBLE)
"""The verdicts on a measure that is judged as if in force and open."""


class Standing(Value):
    """How a list of firms stands to a measure of one version.

    `counts`: firms by verdict. `most_yuan`: what all come to that may have it, each with the most that it
    can be given; `without_sum` of them are not in it, as their sum hangs on what they did not tell or is
    of one person, piece or the like. The cap over all supports of a firm is not taken off.
    """

    counts: dict[str, int]
    most_yuan: float
    without_sum: int

    @property
    def possible(self) -> int:
        """How many firms may have it, now or later."""
        return sum(self.counts[verdict.value] for verdict in POSSIBLE)


class MeasureStanding(Value):
    """One measure before and after, None where that version has no such measure, and for how many it turned.

    `was_measure`, `was_title`: what stood for it in the old version.
    """

    measure: str
    title: str
    was_measure: str | None
    was_title: str | None
    before: Standing | None
    after: Standing | None
    gained: int
    lost: int
    delayed: int


def standings_of(sides: Sides, firms: Sequence[FirmProfile]) -> tuple[MeasureStanding, ...]:
    """How the firms stand to each measure of two versions; a divided one by its parts."""
    return (*_kept(sides, firms), *_alone(sides.removed, firms, is_old=True), *_alone(sides.added, firms))


def _kept(sides: Sides, firms: Sequence[FirmProfile]) -> Iterator[MeasureStanding]:
    for column, (was, now) in enumerate(zip(sides.before.measures, sides.after.measures, strict=True)):
        verdicts = _column(sides.before, column), _column(sides.after, column)
        turned = Counter(effect_of(before, after) for before, after in zip(*verdicts, strict=True))
        yield MeasureStanding(
            measure=now.id,
            title=now.title,
            was_measure=was.id,
            was_title=was.title,
            before=_standing(was, verdicts[0], firms),
            after=_standing(now, verdicts[1], firms),
            gained=turned[Effect.GAINED],
            lost=turned[Effect.LOST],
            delayed=turned[Effect.DELAYED],
        )


def _alone(side: Side, firms: Sequence[FirmProfile], *, is_old: bool = False) -> Iterator[MeasureStanding]:
    for column, measure in enumerate(side.measures):
        standing = _standing(measure, _column(side, column), firms)
        yield MeasureStanding(
            measure=measure.id,
            title=measure.title,
            was_measure=measure.id if is_old else None,
            was_title=measure.title if is_old else None,
            before=standing if is_old else None,
            after=None if is_old else standing,
            gained=0 if is_old else standing.possible,
            lost=standing.possible if is_old else 0,
            delayed=0,
        )


def _column(side: Side, column: int) -> list[Verdict]:
    return [row[column] for row in side.rows]


def _standing(measure: Measure, verdicts: Sequence[Verdict], firms: Sequence[FirmProfile]) -> Standing:
    found, alike = Counter(verdicts), benefit_of_all(measure)
    possible = [firm for firm, verdict in zip(firms, verdicts, strict=True) if verdict in POSSIBLE]
    sums = [_most(measure, alike or benefit_for(measure, firm)) for firm in possible]
    told = [each for each in sums if each is not None]
    return Standing(
        counts={verdict.value: found[verdict] for verdict in _VERDICTS},
        most_yuan=sum(told),
        without_sum=len(sums) - len(told),
    )


def _most(measure: Measure, given: FirmBenefit) -> float | None:
    """The most that is given in money; None where it is not to be told."""
    return None if given.of_one_unit or measure.kind in CREDIT_KINDS else given.amount_yuan_max

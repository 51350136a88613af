"""Which firms of a list became able to have a measure, or lost it, when its policy changed, and why."""

from collections.abc import Container, Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from policymatch.domain.condition import AllOf
from policymatch.domain.document import Document
from policymatch.domain.measure import Measure, Policy
from policymatch.domain.profile import FirmProfile
from policymatch.domain.value import Value
from policymatch.domain.verdict import POSSIBLE, Finding, State, Verdict
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.judge import VERDICTS, judge_many
from policymatch.matching.findings.findings import findings_of
from policymatch.matching.plain.governed import governed_condition
from policymatch.matching.plain.verdict import ALWAYS_OPEN
from policymatch.matching.versions.pairs import MeasurePair, paired_measures
from policymatch.terms import Terms


class Effect(StrEnum):
    """What a new version did to a firm."""

    GAINED = "gained"
    LOST = "lost"


class FirmEffect(Value):
    """A firm that gained or lost a measure. `firm` is its position in the list.

    `before`, `after`: None where that version has no such measure. `because`: the criteria missed on the
    side where the firm may not have the measure, with their quotes.
    """

    firm: int
    measure: str
    effect: Effect
    before: Verdict | None
    after: Verdict | None
    because: tuple[Finding, ...]


def effects_on(
    old: Policy, new: Policy, firms: Sequence[FirmProfile], on: date, terms: Terms
) -> tuple[FirmEffect, ...]:
    """The firms whose standing to a measure turned, as if both versions were in force and open.

    Who may have what the new version added gains it, and who might have had what it removed loses it.
    """
    pairs = paired_measures(old, new)
    return (
        *_turned(old, new, pairs, firms, on, terms),
        *_alone(old, {pair.old.id for pair in pairs}, firms, on, Effect.LOST),
        *_alone(new, {pair.new.id for pair in pairs}, firms, on, Effect.GAINED),
    )


def _alone(
    version: Policy, kept: Container[str], firms: Sequence[FirmProfile], on: date, effect: Effect
) -> Iterator[FirmEffect]:
    """The firms that may have what one version alone offers."""
    side = _Side(version.document, [each for each in version.measures if each.id not in kept], on)
    for firm, row in enumerate(side.verdicts(firms) if side.measures else ()):
        for measure, verdict in zip(side.measures, row, strict=True):
            before, after = (verdict, None) if effect is Effect.LOST else (None, verdict)
            if verdict in POSSIBLE:
                yield FirmEffect(
                    firm=firm, measure=measure.id, effect=effect, before=before, after=after, because=()
                )


def _turned(
    old: Policy,
    new: Policy,
    pairs: Sequence[MeasurePair],
    firms: Sequence[FirmProfile],
    on: date,
    terms: Terms,
) -> Iterator[FirmEffect]:
    """The firms whose standing to a measure of both versions turned."""
    before = _Side(old.document, [pair.old for pair in pairs], on)
    after = _Side(new.document, [pair.new for pair in pairs], on)
    verdicts = zip(before.verdicts(firms), after.verdicts(firms), strict=True)
    yield from (
        _effect(firms[firm], firm, column, (before, was), (after, now), terms=terms)
        for firm, rows in enumerate(verdicts)
        for column, (was, now) in enumerate(zip(*rows, strict=True))
        if (was in POSSIBLE) != (now in POSSIBLE)
    )


class _Side(NamedTuple):
    """The measures of one version on a day."""

    document: Document
    measures: Sequence[Measure]
    on: date

    def condition(self, column: int) -> AllOf:
        """The governed condition of a measure."""
        return governed_condition(self.document, self.measures[column])

    def verdicts(self, firms: Sequence[FirmProfile]) -> list[list[Verdict]]:
        """A row a firm, a verdict a measure."""
        conditions = [self.condition(column) for column in range(len(self.measures))]
        compiled = CompiledConditions.compile(conditions, [ALWAYS_OPEN] * len(conditions))
        judged = judge_many(compiled, firms, self.on, counts=False)
        return [[VERDICTS[code] for code in row] for row in judged.verdicts.tolist()]

    def missed(self, column: int, firm: FirmProfile, terms: Terms) -> tuple[Finding, ...]:
        """The deciding criteria of a measure that a firm misses."""
        found = findings_of(self.condition(column), firm, self.on, terms, issuer=self.document.issuer)
        unmet = (each for each in found if each.passed is State.UNMET and not each.spared)
        return tuple(finding for finding in unmet if finding.decides)


def _effect(
    profile: FirmProfile,
    firm: int,
    column: int,
    before: tuple[_Side, Verdict],
    after: tuple[_Side, Verdict],
    *,
    terms: Terms,
) -> FirmEffect:
    gained = after[1] in POSSIBLE
    side = before[0] if gained else after[0]
    return FirmEffect(
        firm=firm,
        measure=after[0].measures[column].id,
        effect=Effect.GAINED if gained else Effect.LOST,
        before=before[1],
        after=after[1],
        because=side.missed(column, profile, terms),
    )

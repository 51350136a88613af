"""Which firms of a list became able to have a measure, or lost it, when its policy changed, and why."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

from policymatch.domain.measure import Policy
from policymatch.domain.profile import FirmProfile
from policymatch.domain.value import Value
from policymatch.domain.verdict import POSSIBLE, Finding, Verdict
from policymatch.matching.versions.sides import Side, Sides, sides_of
from policymatch.terms import Terms


class Effect(StrEnum):
    """What a new version did to a firm; `delayed`: it may have it still, but only after some time."""

    GAINED = "gained"
    LOST = "lost"
    DELAYED = "delayed"


class FirmEffect(Value):
    """A firm that gained or lost a measure, or has to wait for it. `firm` is its position in the list.

    `before`, `after`: None where that version has no such measure. `because`: the criteria missed on the
    side where the firm may not have the measure, or not yet, with their quotes.
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
    return effects_of(sides_of(old, new, firms, on), terms)


def effects_of(sides: Sides, terms: Terms) -> tuple[FirmEffect, ...]:
    """The same, of versions that were held against firms already."""
    return (
        *_told_once(_turned(sides, terms)),
        *_alone(sides.removed, Effect.LOST),
        *_alone(sides.added, Effect.GAINED),
    )


def _told_once(found: Iterator[FirmEffect]) -> Iterator[FirmEffect]:
    """Effects in turn but those told already: what several measures were merged into is lost once."""
    of_firm, told = -1, list[FirmEffect]()
    for effect in found:
        if effect.firm != of_firm:
            of_firm, told = effect.firm, []
        if effect not in told:
            told.append(effect)
            yield effect


def _alone(side: Side, effect: Effect) -> Iterator[FirmEffect]:
    """The firms that may have what one version alone offers."""
    for firm, row in enumerate(side.rows):
        for measure, verdict in zip(side.measures, row, strict=True):
            before, after = (verdict, None) if effect is Effect.LOST else (None, verdict)
            if verdict in POSSIBLE:
                yield FirmEffect(
                    firm=firm, measure=measure.id, effect=effect, before=before, after=after, because=()
                )


def _turned(sides: Sides, terms: Terms) -> Iterator[FirmEffect]:
    """The firms whose standing to a measure of both versions turned."""
    for firm, rows in enumerate(zip(sides.before.rows, sides.after.rows, strict=True)):
        for column, (was, now) in enumerate(zip(*rows, strict=True)):
            effect = effect_of(was, now)
            if effect is not None:
                side = sides.before if effect is Effect.GAINED else sides.after
                yield FirmEffect(
                    firm=firm,
                    measure=sides.after.measures[column].id,
                    effect=effect,
                    before=was,
                    after=now,
                    because=side.missed(column, firm, terms),
                )


def effect_of(was: Verdict, now: Verdict) -> Effect | None:
    """What turned between two verdicts on one firm; None where it may have the measure as before.

    >>> effect_of(Verdict.UNCLEAR, Verdict.NOT_YET)
    <Effect.DELAYED: 'delayed'>
    """
    if (was in POSSIBLE) is not (now in POSSIBLE):
        return Effect.GAINED if now in POSSIBLE else Effect.LOST
    if was in POSSIBLE and was is not now:
        return Effect.DELAYED if now is Verdict.NOT_YET else Effect.GAINED if was is Verdict.NOT_YET else None
    return None

"""Sides: the measures of two versions, each held against every firm of a list."""

from collections.abc import Container, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from policymatch.domain.condition import AllOf
from policymatch.domain.document import Document
from policymatch.domain.measure import Measure, Policy
from policymatch.domain.profile import FirmProfile
from policymatch.domain.verdict import Finding, State, Verdict
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.judge import VERDICTS, judge_many
from policymatch.matching.findings.findings import findings_of
from policymatch.matching.plain.governed import governed_condition
from policymatch.matching.plain.verdict import ALWAYS_OPEN
from policymatch.matching.versions.divisions import aligned
from policymatch.terms import Terms


class Side:
    """Measures of one version and the verdicts on them, as if it were in force and open on a day."""

    def __init__(
        self, document: Document, measures: Sequence[Measure], firms: Sequence[FirmProfile], on: date
    ) -> None:
        self.measures = measures
        self._document, self._firms, self._on = document, firms, on

    @cached_property
    def rows(self) -> list[list[Verdict]]:
        """A row a firm, a verdict a measure."""
        conditions = [self._condition(column) for column in range(len(self.measures))]
        if not conditions:
            return [[] for _ in self._firms]
        compiled = CompiledConditions.compile(conditions, [ALWAYS_OPEN] * len(conditions))
        judged = judge_many(compiled, self._firms, self._on, counts=False)
        return [[VERDICTS[code] for code in row] for row in judged.verdicts.tolist()]

    def missed(self, column: int, firm: int, terms: Terms) -> tuple[Finding, ...]:
        """The deciding criteria of a measure that a firm misses."""
        condition, profile = self._condition(column), self._firms[firm]
        found = findings_of(condition, profile, self._on, terms, issuer=self._document.issuer)
        unmet = (each for each in found if each.passed is State.UNMET and not each.spared)
        return tuple(finding for finding in unmet if finding.decides)

    def _condition(self, column: int) -> AllOf:
        return governed_condition(self._document, self.measures[column])


class Sides(NamedTuple):
    """What stands in both versions, column by column, and what one of them alone has."""

    before: Side
    after: Side
    removed: Side
    added: Side


def sides_of(old: Policy, new: Policy, firms: Sequence[FirmProfile], on: date) -> Sides:
    """Both versions held against a list of firms on a day."""
    pairs = aligned(old, new).pairs
    return Sides(
        before=Side(old.document, [pair.old for pair in pairs], firms, on),
        after=Side(new.document, [pair.new for pair in pairs], firms, on),
        removed=Side(old.document, _without(old, {pair.old.id for pair in pairs}), firms, on),
        added=Side(new.document, _without(new, {pair.new.id for pair in pairs}), firms, on),
    )


def _without(version: Policy, kept: Container[str]) -> list[Measure]:
    return [each for each in version.measures if each.id not in kept]

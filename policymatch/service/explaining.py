"""Explain: what stands for and against one measure for one firm, each beside its quote."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from policymatch.domain.profile import FirmProfile
from policymatch.domain.reality import Fact
from policymatch.domain.recommendation import MeasureHead, PolicyHead
from policymatch.domain.value import Value
from policymatch.domain.verdict import Finding, Verdict
from policymatch.domain.wording import Wording
from policymatch.matching.days.ending import ended_in_words, with_end
from policymatch.matching.findings.explain import standing_with_caution
from policymatch.matching.findings.findings import FirmCase, findings_on
from policymatch.matching.findings.firm_findings import FirmFindings
from policymatch.matching.plain.verdict import ALWAYS_OPEN, Judgement, judgement_of
from policymatch.matching.reality.facts import with_age
from policymatch.service.cautions import caution_for
from policymatch.service.grounding import Grounds, grounds_of
from policymatch.snapshot import Placed, Snapshot
from policymatch.terms import load_terms


@dataclass(frozen=True)
class FirmOnDay:
    """A firm as it is held against measures: who, on which day, and whether dates count.

    `kept` are its findings so far: what several measures ask alike is held against it once.
    """

    profile: FirmProfile
    on: date
    ignore_dates: bool = False
    kept: FirmFindings | None = None


class MeasureVerdict(Value):
    """A measure, its verdict, why, the findings behind it, and whether it can really be used."""

    measure: MeasureHead
    policy: PolicyHead
    verdict: Verdict
    eligible_on: date | None = None
    why: Wording
    findings: tuple[Finding, ...]
    reality: tuple[Fact, ...] = ()


class Judgements(Value):
    """What `judge` returns: a verdict a measure, in the order they were named."""

    snapshot: str
    on: date
    judgements: tuple[MeasureVerdict, ...]


class Explained(NamedTuple):
    """One measure before one firm: what is the same for every firm that day, its judgement, each finding.

    `standing` says how the firm stands to it: met, open or missed, ended since when, and a caution.
    """

    grounds: Grounds
    judgement: Judgement
    findings: tuple[Finding, ...]
    standing: Wording


def judge(
    snapshot: Snapshot,
    profile: FirmProfile,
    measure_ids: Sequence[str],
    *,
    on: date,
    ignore_dates: bool = False,
) -> Judgements:
    """The verdicts on named measures, with every finding.

    Raises NotFound: the snapshot does not hold some of them; all of these are named.
    """
    held = FirmOnDay(profile, on, ignore_dates, FirmFindings.of_firm(profile, on))
    placed = map(snapshot.catalogue.placed, snapshot.catalogue.rows_of_measures(measure_ids))
    judged = (explained(snapshot, each, held) for each in placed)
    return Judgements(snapshot=snapshot.id, on=on, judgements=tuple(map(_verdict_of, judged)))


def explained(snapshot: Snapshot, placed: Placed, held: FirmOnDay, known: Verdict | None = None) -> Explained:
    """One measure explained to one firm. `known` is its verdict where all measures were judged before."""
    grounds = grounds_of(snapshot, placed)
    facts = with_age(grounds.facts, placed.document, held.on)
    facts = with_end(facts, placed.document, grounds.timing, held.on)
    if facts is not grounds.facts:
        grounds = grounds._replace(facts=facts)
    case = FirmCase(held.profile, held.on, load_terms(), placed.document.issuer)
    judgement = _judgement(placed, grounds, held, known)
    findings = findings_on(grounds.criteria, case, held.kept)
    is_closed = judgement.verdict is Verdict.CLOSED
    standing = standing_with_caution(
        judgement.verdict,
        findings,
        judgement.eligible_on,
        caution=caution_for(placed, findings, held.profile),
        ended=ended_in_words(placed.document, grounds.timing, held.on) if is_closed else None,
    )
    return Explained(grounds, judgement, findings, standing)


def _verdict_of(told: Explained) -> MeasureVerdict:
    return MeasureVerdict(
        measure=told.grounds.measure,
        policy=told.grounds.policy,
        verdict=told.judgement.verdict,
        eligible_on=told.judgement.eligible_on,
        why=told.standing,
        findings=told.findings,
        reality=told.grounds.facts,
    )


def _judgement(placed: Placed, grounds: Grounds, held: FirmOnDay, known: Verdict | None) -> Judgement:
    """The judgement, reckoned where the verdict is not known or waits for a day."""
    if known is not None and known is not Verdict.NOT_YET:
        return Judgement(known)
    timing = ALWAYS_OPEN if held.ignore_dates else grounds.timing
    return judgement_of(placed.condition, held.profile, held.on, timing)

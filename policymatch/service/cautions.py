"""Cautions beside a verdict: what a firm has, or is, that the support is to bring about."""

from collections.abc import Sequence

from policymatch.domain.measure import MeasureKind
from policymatch.domain.profile import FirmProfile
from policymatch.domain.verdict import Finding
from policymatch.domain.wording import Wording
from policymatch.matching.arrivals import arrived_already
from policymatch.matching.conferred import HELD, held_by, is_held
from policymatch.matching.first_time import held_already
from policymatch.snapshot.catalogue import Placed
from policymatch.terms import load_terms


def caution_for(placed: Placed, findings: Sequence[Finding], profile: FirmProfile) -> Wording | None:
    """What a firm is told that has or is already what the support is to bring about; else None."""
    measure, terms = placed.measure, load_terms()
    confers = measure.kind is MeasureKind.TITLE
    if confers and is_held(measure.title, held_by(profile, terms), terms):
        return HELD
    arrived = arrived_already(findings, placed.document.region, profile.region)
    return held_already(findings, placed.words, terms) or arrived

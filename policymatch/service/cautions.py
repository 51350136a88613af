"""Cautions beside a verdict: what a firm has, or is, that the support is to bring about, and where it is."""

from collections.abc import Sequence

from policymatch.domain.measure import MeasureKind
from policymatch.domain.profile import FirmProfile
from policymatch.domain.verdict import Finding, State
from policymatch.domain.wording import Wording
from policymatch.matching.findings.arrivals import arrived_already
from policymatch.matching.findings.conferred import HELD, held_by, is_held
from policymatch.matching.findings.first_time import held_already
from policymatch.service.places import named_place
from policymatch.snapshot.catalogue import Placed
from policymatch.terms import load_terms


def caution_for(placed: Placed, findings: Sequence[Finding], profile: FirmProfile) -> Wording | None:
    """What a firm is told that is in another place than the support, or has or is already what the support
    is to bring about; else None.
    """
    measure, terms = placed.measure, load_terms()
    if (elsewhere := _offered_elsewhere(placed.document.region, profile.region)) is not None:
        return elsewhere
    confers = measure.kind is MeasureKind.TITLE
    if confers and is_held(measure.title, held_by(profile, terms), terms):
        return HELD
    arrived = arrived_already(findings, placed.document.region, profile.region)
    return held_already(findings, placed.words, terms) or arrived


def _offered_elsewhere(region: str | None, firm: str | None) -> Wording | None:
    """That a support is for those who move to another place than the firm's."""
    if not region or not firm or load_terms().shared_places.state(firm, region) is not State.UNMET:
        return None
    place = named_place(region).name
    return Wording(
        zh=f"这是外地（{place.zh}）招商引资的政策，迁入当地才能享受。",
        en=f"This is offered by another place to firms that move there ({place.en}).",
    )

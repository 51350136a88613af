"""Barring: which of the measures that a firm is recommended can't be had, or not in full, together."""

from collections.abc import Iterable, Sequence
from datetime import date

from policymatch.domain.measure import Measure
from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import Recommendation
from policymatch.matching.barring.classes import class_groups
from policymatch.matching.barring.exclusivity import ExclusiveGroup, exclusive_groups
from policymatch.matching.benefits.told_limits import told_groups
from policymatch.matching.planning.clashes import clash_groups
from policymatch.snapshot import Snapshot
from policymatch.terms import load_terms


def groups_among(
    snapshot: Snapshot,
    given: Sequence[Recommendation],
    summed: Iterable[Recommendation],
    profile: FirmProfile,
    on: date,
) -> list[ExclusiveGroup]:
    """What bars what: by a sentence of its document, or as the conditions exclude each other; and what the
    figures that the firm told cap, of those whose sums are added up (`summed`).
    """
    catalogue = snapshot.catalogue
    rows = {each.policy.id: catalogue.row_of_measure(each.measure.id) for each in given}
    documents = [catalogue.siblings(row) for row in rows.values()]
    return [
        *(group for each in documents for group in (*exclusive_groups(each), *class_groups(each))),
        *clash_groups(_measures(snapshot, given), profile, on, load_terms()),
        *told_groups(_measures(snapshot, summed), profile),
    ]


def _measures(snapshot: Snapshot, given: Iterable[Recommendation]) -> list[Measure]:
    catalogue = snapshot.catalogue
    return [catalogue.placed(catalogue.row_of_measure(each.measure.id)).measure for each in given]

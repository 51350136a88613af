"""Browse: the policies of a snapshot, listed, sought and read."""

from datetime import date

from policymatch.domain.document import PolicyStatus
from policymatch.domain.measure import Measure, Policy
from policymatch.domain.reality import Fact
from policymatch.domain.recommendation import PolicyHead
from policymatch.domain.regions import region_stem
from policymatch.domain.value import Value
from policymatch.matching.days.life import Life
from policymatch.service.grounding import grounds_of
from policymatch.service.seeking import policies_sought
from policymatch.snapshot import PolicyRow, Snapshot


class Wanted(Value):
    """What a reader of the list looks for: words, a region and what lies in it, a status on the day."""

    words: str = ""
    region: str | None = None
    status: PolicyStatus | None = None


class ListedPolicy(Value):
    """A policy as the list tells of it; `status` is that on the day of the list."""

    head: PolicyHead
    status: PolicyStatus
    reviewed: bool
    measures: int


class PolicyPage(Value):
    """A page of the list as of a day; `total` counts all that fit. Pages count from 1."""

    snapshot: str
    on: date
    total: int
    page: int
    per_page: int
    policies: tuple[ListedPolicy, ...]


class ServedPolicy(Policy):
    """A policy with its `status` on a day; `document.status` is what the text itself says."""

    on: date
    status: PolicyStatus


class MeasurePage(Value):
    """A measure with the policy that it stands in, its own words, and whether it can really be used."""

    snapshot: str
    policy: PolicyHead
    measure: Measure
    text: str
    reality: tuple[Fact, ...] = ()


def policies(
    snapshot: Snapshot, wanted: Wanted, *, on: date, page: int = 1, per_page: int = 20
) -> PolicyPage:
    """The policies that fit: those that the words name before those that speak of them; else by their ids."""
    rows = [row for row in _candidates(snapshot, wanted.words) if _fits(snapshot, row, wanted, on)]
    shown = rows[(page - 1) * per_page : page * per_page]
    return PolicyPage(
        snapshot=snapshot.id,
        on=on,
        total=len(rows),
        page=page,
        per_page=per_page,
        policies=tuple(_listed(snapshot.catalogue.policy_row(row), on) for row in shown),
    )


def _listed(row: PolicyRow, on: date) -> ListedPolicy:
    return ListedPolicy(head=row.head, status=row.life.on(on), reviewed=row.reviewed, measures=row.measures)


def policy(snapshot: Snapshot, policy_id: str) -> Policy:
    """A policy with its text and measures.

    Raises NotFound: no such policy.
    """
    catalogue = snapshot.catalogue
    row = catalogue.row_of_policy(policy_id)
    measures = tuple(catalogue.placed(at).measure for at in catalogue.measure_rows(row))
    return Policy(
        document=catalogue.document(row), measures=measures, reviewed=catalogue.policy_row(row).reviewed
    )


def policy_on(snapshot: Snapshot, policy_id: str, on: date) -> ServedPolicy:
    """A policy with its text and measures, and how it stands on a day.

    Raises NotFound: no such policy.
    """
    found = policy(snapshot, policy_id)
    return ServedPolicy(**dict(found), on=on, status=Life.of(found.document, found.measures).on(on))


def measure(snapshot: Snapshot, measure_id: str) -> MeasurePage:
    """A measure with its policy.

    Raises NotFound: no such measure.
    """
    placed = snapshot.placed(measure_id)
    grounds, body = grounds_of(snapshot, placed), placed.document.body
    return MeasurePage(
        snapshot=snapshot.id,
        policy=grounds.policy,
        measure=placed.measure,
        text=body[placed.measure.start : placed.measure.end],
        reality=grounds.facts,
    )


def _candidates(snapshot: Snapshot, words: str) -> list[int]:
    """Policy rows: all of them, or those that words name or speak of."""
    if not words.strip():
        return list(range(len(snapshot.catalogue.policy_ids)))
    return policies_sought(snapshot, words)


def _fits(snapshot: Snapshot, row: int, wanted: Wanted, on: date) -> bool:
    if wanted.region is None and wanted.status is None:
        return True
    policy_row = snapshot.catalogue.policy_row(row)
    if wanted.status is not None and policy_row.life.on(on) is not wanted.status:
        return False
    return wanted.region is None or (policy_row.head.region or "").startswith(region_stem(wanted.region))

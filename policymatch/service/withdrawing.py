"""One document less: taken out of what is served."""

from contextlib import ExitStack

from policymatch.config import Settings
from policymatch.domain.measure import Policy
from policymatch.domain.value import Value
from policymatch.domain.wording import Wording
from policymatch.service.adding import others_than, publish_current
from policymatch.service.opening import open_snapshot
from policymatch.service.published import PublishedDocuments


class Withdrawal(Value):
    """A document that is served no more, and the snapshot without it.

    `returns_with_build`: it was never published over HTTP, so it stands in the files that are built, and
    the next build brings it back unless it is taken from these. `note` says so.
    """

    id: str
    snapshot: str
    returns_with_build: bool
    note: Wording


def withdraw(policy_id: str, settings: Settings) -> Withdrawal:
    """Publish the current policies without one, and take it on in no build to come.

    Raises NotFound: it is neither served nor kept for the next build.
    Raises SnapshotError: there is no current snapshot, it is damaged, or the disk refuses.
    """
    documents, was_published = PublishedDocuments(settings.snapshot_place), False
    with ExitStack() as put_back_on_failure:

        def rest(held: list[Policy]) -> list[Policy]:
            # Asked here, where nobody else publishes: another may be withdrawing the same document.
            nonlocal was_published
            was_published = policy_id in documents
            if not was_published:
                open_snapshot(settings).catalogue.row_of_policy(policy_id)
            put_back_on_failure.enter_context(documents.dropping(policy_id))
            return others_than(policy_id, held)

        snapshot = publish_current(rest, settings).id
    note = _gone(policy_id) if was_published else _in_files(policy_id)
    return Withdrawal(id=policy_id, snapshot=snapshot, returns_with_build=not was_published, note=note)


def _gone(policy_id: str) -> Wording:
    return Wording(
        zh=f"{policy_id} 已撤下，以后建库也不再收入；建库的文件里若另有同一编号的文件，下次建库收入该文件。",
        en=f"{policy_id} is withdrawn and no build takes it on again; where the files that are built hold a "
        "document of this id, the next build serves that.",
    )


def _in_files(policy_id: str) -> Wording:
    return Wording(
        zh=f"{policy_id} 已撤下；它来自建库的文件，请同时把它从文件里去掉，否则下次建库又会收入。",
        en=f"{policy_id} is withdrawn; it was built from files, so take it out of these too, or the next "
        "build brings it back.",
    )

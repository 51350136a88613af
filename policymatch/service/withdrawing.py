"""One document less: taken out of what is served."""

from contextlib import ExitStack

from policymatch.config import Settings
from policymatch.domain.measure import Policy
from policymatch.domain.value import Value
from policymatch.domain.wording import Wording
from policymatch.service.adding import others_than, publish_current
from policymatch.service.built_files import BuiltFiles
from policymatch.service.opening import open_snapshot
from policymatch.service.published import PublishedDocuments


class Withdrawal(Value):
    """A document that is served no more, and the snapshot without it.

    `returns_with_build`: the files of the last build hold a document of this id, be it the one that was
    served or one in whose place another was published over HTTP; the next build serves that, unless it is
    taken out of these. `note` says so.
    """

    id: str
    snapshot: str
    returns_with_build: bool
    note: Wording


def withdraw(policy_id: str, settings: Settings) -> Withdrawal:
    """Publish the current policies without one; one that was published over HTTP no build takes on again.

    Raises NotFound: it is neither served nor kept for the next build.
    Raises SnapshotError: there is no current snapshot, it is damaged, or the disk refuses.
    """
    documents, files = PublishedDocuments(settings.snapshot_place), BuiltFiles(settings.snapshot_place)
    was_published = in_files = False
    with ExitStack() as put_back_on_failure:

        def rest(held: list[Policy]) -> list[Policy]:
            # Asked here, where nobody else publishes: another may be withdrawing the same document.
            nonlocal was_published, in_files
            was_published = policy_id in documents
            in_files = not was_published or policy_id in files
            if not was_published:
                open_snapshot(settings).catalogue.row_of_policy(policy_id)
            put_back_on_failure.enter_context(documents.dropping(policy_id))
            return others_than(policy_id, held)

        snapshot = publish_current(rest, settings).id
    note = (_above_a_file if in_files else _gone) if was_published else _in_files
    return Withdrawal(id=policy_id, snapshot=snapshot, returns_with_build=in_files, note=note(policy_id))


def _gone(policy_id: str) -> Wording:
    """It was published over HTTP alone."""
    return Wording(
        zh=f"{policy_id} 已撤下，以后建库也不再收入；除非建库的文件里另外加入同一编号的文件。",
        en=f"{policy_id} is withdrawn and no build takes it on again, unless a document of this id is "
        "added to the files that are built.",
    )


def _above_a_file(policy_id: str) -> Wording:
    """It was published over HTTP in place of a document of the files."""
    return Wording(
        zh=f"由接口发布的 {policy_id} 已撤下；上次建库的文件里另有同一编号的文件，下次建库会收入该文件，"
        "不再需要的话请把它从文件里去掉。",
        en=f"{policy_id} as it was published over HTTP is withdrawn; the files of the last build hold a "
        "document of this id too, and the next build serves that unless it is taken out of them.",
    )


def _in_files(policy_id: str) -> Wording:
    """It was built from files."""
    return Wording(
        zh=f"{policy_id} 已撤下；它来自建库的文件，请同时把它从文件里去掉，否则下次建库又会收入。",
        en=f"{policy_id} is withdrawn; it was built from files, so take it out of these too, or the next "
        "build brings it back.",
    )

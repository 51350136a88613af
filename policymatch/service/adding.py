"""One document more: extracted, shown, and published beside those of the current snapshot."""

import hashlib
import json
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from typing import Any

from policymatch.config import Settings
from policymatch.domain.measure import Policy
from policymatch.domain.wording import Wording
from policymatch.reading.extract import extract_policy
from policymatch.reading.formats.ids import document_id
from policymatch.reading.formats.jsonl import document_of_json
from policymatch.reading.formats.limits import Limits
from policymatch.reading.metadata import document_facts
from policymatch.search.vector_cache import VectorCache
from policymatch.service.browsing import policy
from policymatch.service.encoding import context_of, encoder_of
from policymatch.service.kept_readings import KeptReadings
from policymatch.service.opening import open_snapshot
from policymatch.service.published import PublishedDocuments
from policymatch.service.succession import with_succession
from policymatch.snapshot import Manifest, Publisher, Snapshot, publish_gathered
from policymatch.terms import load_terms

_HASH_DIGITS = 8


def read_one(record: Mapping[str, Any], settings: Settings, *, kept: bool = True) -> Policy:
    """The policy of one record of a collection: id, title, issuer, region, date, doc_no, url, text.

    One without an id takes that of its title and text, so that the same document is the same again. `kept`:
    its reading is kept for the next time.

    Raises DocumentError: it can't be read.
    Raises EncoderError: the network of the reader can't be prepared.
    """
    content = json.dumps({"id": _id_of(record), **record}).encode()
    told = document_of_json(content, source="upload", name="upload", limits=Limits()).document
    terms = load_terms()
    document = document_facts(told, terms)

    def read() -> Policy:
        return extract_policy(document, terms, context=context_of(settings))

    return KeptReadings.of(settings).measures_of(document, read) if kept else read()


def _id_of(record: Mapping[str, Any]) -> str:
    """An id for a record without one: of its title and its text, for many notices share a title."""
    text = str(record.get("text", "")).encode("utf-8", "surrogatepass")
    return f"{document_id(str(record.get('title', '')))}-{hashlib.sha256(text).hexdigest()[:_HASH_DIGITS]}"


def publish_with(added: Policy, told: Mapping[str, Any], settings: Settings) -> Manifest:
    """Publish the current policies and one more, read of `told`. It replaces the one with the same id.

    What was told is kept for the builds to come. Several processes may publish at once. Each adds to what
    the one before it published.

    Raises SnapshotError: there is no current snapshot, it is damaged, or the disk refuses.
    """
    name, kept = added.document.id, {"id": _id_of(told), **told}
    documents = PublishedDocuments(settings.snapshot_place)
    with ExitStack() as put_back_on_failure:

        def together(held: list[Policy]) -> list[Policy]:
            put_back_on_failure.enter_context(documents.keeping(name, kept))
            return [*others_than(name, held), added]

        return publish_current(together, settings)


def note_on_replacing(policy_id: str, snapshot: Snapshot) -> Wording | None:
    """What is to be said where a reviewed record is served under the id of a new document; else None."""
    catalogue = snapshot.catalogue
    if (
        policy_id not in catalogue.policy_ids
        or not catalogue.policy_row(catalogue.row_of_policy(policy_id)).reviewed
    ):
        return None
    return Wording(
        zh=f"目前以 {policy_id} 为编号的是一份经人工核对的记录。本次发布会替换它，但只要它还在建库的文件里，"
        "下次建库又会采用它；请修改该记录，或另用一个编号。",
        en=f"A reviewed record is served as {policy_id}. To publish this replaces it, but while it stands in "
        "the files that are built, the next build serves it again; correct that record, or use another id.",
    )


def publish_current(changed: Callable[[list[Policy]], list[Policy]], settings: Settings) -> Manifest:
    """Publish what `changed` makes of the current policies, whoever else publishes meanwhile.

    Raises SnapshotError: there is no current snapshot, it is damaged, or the disk refuses.
    """
    publisher = Publisher(
        encoder_of(settings), VectorCache(settings.vector_cache), models=settings.encoder_cache
    )

    def gathered() -> list[Policy]:
        return with_succession(sorted(changed(_current(settings)), key=lambda each: each.document.id))

    return publish_gathered(gathered, publisher, settings.snapshot_place)


def _current(settings: Settings) -> list[Policy]:
    snapshot = open_snapshot(settings)
    return [policy(snapshot, name) for name in snapshot.catalogue.policy_ids]


def others_than(policy_id: str, held: list[Policy]) -> list[Policy]:
    """The policies of other ids."""
    return [each for each in held if each.document.id != policy_id]

"""Succession: which documents of a collection another one replaces, and which only forward another one.

Likeness marks no document. Its number decides; else title and issuer together have to be exactly equal. Where
a title is that of two documents, neither is meant.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from policymatch.domain.document import Citation, Document, Status
from policymatch.domain.measure import Policy
from policymatch.domain.quote import squash
from policymatch.domain.regions import region_stem
from policymatch.reading.metadata.named import DocumentName, draft_name, forwarded_name, is_issued_by, name_of
from policymatch.reading.metadata.number import written_number
from policymatch.reading.metadata.status import status_of


def with_succession(policies: Iterable[Policy]) -> list[Policy]:
    """The policies in their order. Each knows which of them supersedes it and which it forwards.

    What an earlier collection said of that is found anew.
    """
    alone = [policy.model_copy(update={"document": _by_itself(policy.document)}) for policy in policies]
    shelf = _Shelf(alone)
    heirs = _heirs(shelf)
    return [
        policy.model_copy(update={"document": _marked(policy, shelf, heirs.get(policy.document.id))})
        for policy in alone
    ]


def _by_itself(document: Document) -> Document:
    """A document as it stands alone."""
    if document.superseded_by is None and document.forwards is None:
        return document
    status = document.status if document.superseded_by is None else status_of(document.title, document.body)
    alone = {"superseded_by": None, "superseded_on": None, "forwards": None, "status": status}
    return document.model_copy(update=alone)


def _marked(policy: Policy, shelf: "_Shelf", heir: Document | None) -> Document:
    document = policy.document
    told: dict[str, object] = {"forwards": shelf.forwarded_by(policy)}
    if heir is not None:
        told |= {"superseded_by": heir.id, "superseded_on": _day_of_change(document, heir)}
        if document.status in (Status.IN_FORCE, Status.DRAFT, Status.UNKNOWN):
            told |= {"status": Status.SUPERSEDED}
    return document.model_copy(update=told) if any(told.values()) else document


def _day_of_change(document: Document, heir: Document) -> date | None:
    """The day on which a document's heir takes its place; None where nobody tells it, and for a draft."""
    return None if document.status is Status.DRAFT else heir.effective_on or heir.issued_on


def _heirs(shelf: "_Shelf") -> dict[str, Document]:
    """For each superseded document the one that replaced it: of several, the last one issued."""
    found: dict[str, Document] = {}
    for document in sorted(shelf.documents, key=lambda d: (str(d.issued_on or ""), d.id)):
        for older in (*shelf.ended_by(document), *shelf.drafts_of(document)):
            found[older.id] = document
    return {
        name: heir for name, heir in found.items() if found.get(heir.id) is None or found[heir.id].id != name
    }


class _Shelf:
    """The documents of a collection, found by number and by name."""

    def __init__(self, policies: Sequence[Policy]) -> None:
        self.documents = [policy.document for policy in policies]
        self._policies = {policy.document.id: policy for policy in policies}
        self._by_number: dict[str, list[Document]] = defaultdict(list)
        self._by_name: dict[str, list[Document]] = defaultdict(list)
        self._drafts: dict[str, list[Document]] = defaultdict(list)
        for document in self.documents:
            for number in _numbers(document.document_number):
                self._by_number[number].append(document)
            draft = draft_name(document.title) if document.status is Status.DRAFT else None
            if draft and draft.words:
                self._drafts[draft.words].append(document)
            else:
                self._by_name[name_of(document.title).words].append(document)

    def ended_by(self, document: Document) -> Iterator[Document]:
        """The documents that `document` says end with it."""
        for citation in document.supersedes:
            yield from (found for found in self._cited(citation, document) if _is_before(found, document))

    def drafts_of(self, document: Document) -> Iterator[Document]:
        """The drafts of which `document` is the final text."""
        if document.status is Status.DRAFT:
            return
        for draft in self._drafts.get(name_of(document.title).words, ()):
            if _share_issuer(draft, document) and _is_before(draft, document):
                yield draft

    def forwarded_by(self, policy: Policy) -> str | None:
        """The id of the document that a notice forwards; None where it is none, or not here."""
        document = policy.document
        name = forwarded_name(document.title)
        if name is None:
            return None
        others = [d for d in self._by_name.get(name.words, ()) if d.id != document.id]
        meant = [
            other
            for other in others
            if _is_of(other, name, document) or (name.issuer is None and self._repeats(document, other))
        ]
        return meant[0].id if len(meant) == 1 else None

    def _repeats(self, document: Document, other: Document) -> bool:
        """Whether every measure of the other stands in a document word for word."""
        body = squash(document.body)
        measures = self._policies[other.id].measures
        return bool(measures) and all(squash(other.body[m.start : m.end]) in body for m in measures)

    def _cited(self, citation: Citation, by: Document) -> list[Document]:
        number = written_number(citation.number.text) if citation.number else None
        name = name_of(citation.title.text) if citation.title else None
        numbered = self._by_number.get(number or "", ())
        if found := [
            d for d in numbered if _is_near(d, by) or (name and name_of(d.title).words == name.words)
        ]:
            return found
        if name is None:
            return []
        named = [
            document
            for document in self._by_name.get(name.words, ())
            if document.id != by.id
            and not (number and document.document_number)
            and (_is_of(document, name, by) if name.issuer else _share_issuer(document, by))
        ]
        return named if len(named) == 1 else []


def _numbers(number: str | None) -> tuple[str, ...]:
    return tuple((written_number(number or "") or "").split("/")) if number else ()


def _is_of(document: Document, name: DocumentName, by: Document) -> bool:
    """Whether a document is of the body that another one names it by; 省科技厅 is that of its own region."""
    inside = bool(document.region) and (by.region or "").startswith(region_stem(document.region or ""))
    return name.issuer is not None and is_issued_by(document.issuer, name.issuer, same_region=inside)


def _is_near(one: Document, other: Document) -> bool:
    """Whether one region holds the other: two cities may both number a document 市政发〔2020〕1号."""
    if one.region is None or other.region is None:
        return True
    mine, theirs = region_stem(one.region), region_stem(other.region)
    return mine.startswith(theirs) or theirs.startswith(mine)


def _share_issuer(one: Document, other: Document) -> bool:
    mine, theirs = ({squash(p) for p in (d.issuer or "").split("、") if p} for d in (one, other))
    return bool(mine & theirs)


def _is_before(older: Document, newer: Document) -> bool:
    """Whether a document can have been there before another: not itself, nor one known to be later."""
    if older.id == newer.id or set(_numbers(older.document_number)) & set(_numbers(newer.document_number)):
        return False
    return older.issued_on is None or newer.issued_on is None or older.issued_on <= newer.issued_on

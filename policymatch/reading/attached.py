"""Attachments that lie beside a document: which file is which, and their texts as part of its own."""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import PurePath

from policymatch.domain.document import Attachment, Document
from policymatch.domain.measure import Measure, Policy
from policymatch.domain.quote import squash
from policymatch.reading.metadata import document_facts
from policymatch.reading.metadata.attachments import number_of, without_number
from policymatch.terms import Terms

_SUFFIX = re.compile(r"\.[A-Za-z]{2,5}$")


def file_of(attachment: Attachment, files: Sequence[str], *, alone: str | None = None) -> str | None:
    """The one of `files` (names in the folder of a document) that holds an attachment; None for none.

    The name that a link tells decides, then the attachment's own name, with its number before it or
    not; then 附件1 at the head of a file's name, where `alone` is the stem of the document: such a
    file is of that document where it is the only one in its folder, or where its own name stands before.

    >>> guide = Attachment(label="附件1", name="2026年申报指南")
    >>> file_of(guide, ["2026年申报指南.docx", "b.pdf"]), file_of(guide, ["附件1：2026年申报指南.pdf"])
    ('2026年申报指南.docx', '附件1：2026年申报指南.pdf')
    >>> file_of(guide, ["附件1.docx"]), file_of(guide, ["附件1.docx"], alone="notice")
    (None, '附件1.docx')
    """
    linked = [name for name in files if attachment.source and _same(name, attachment.source)]
    named = [name for name in files if _is_named(name, attachment)]
    numbered = [name for name in files if alone is not None and _is_numbered(name, attachment, alone)]
    for found in (linked, named, numbered):
        exact = [name for name in found if _same(name, attachment.name)]
        if exact or len(found) == 1:
            return (exact or found)[0]
    return None


def is_numbered_attachment(name: str) -> bool:
    """Whether a file's own name says that it is an attachment: 附件1.docx.

    >>> is_numbered_attachment("附件2 申报表.xlsx"), is_numbered_attachment("notice.html")
    (True, False)
    """
    return name.startswith("附件")


def joined(document: Document, texts: Sequence[tuple[Attachment, str]], terms: Terms) -> Document:
    """The document with the texts of attachments behind its own, each under its label.

    What it says of its validity, of newcomers and of documents that it ends is read from all of them;
    title, issuer, number and days are those of the document itself.
    """
    body, attachments = document.body, {a.label: a for a in document.attachments}
    for attachment, text in texts:
        head = "" if squash(text[:20]).startswith("附件") else f"{attachment.label}\n"
        body = f"{body.rstrip()}\n{head}"
        start = len(body)
        body += text
        told = {"read": True, "start": start, "end": len(body)}
        attachments[attachment.label] = attachment.model_copy(update=told)
    whole = document.model_copy(update={"body": body})
    read = document_facts(whole, terms)
    facts = ("effective_on", "expires_on", "validity", "newcomers", "supersedes")
    told = {name: getattr(read, name) for name in facts}
    return whole.model_copy(update={**told, "attachments": tuple(attachments.values())})


def with_labels(policy: Policy) -> Policy:
    """The policy, the clause of a measure out of an attachment led by that attachment's label: 附件1 第五条."""
    if not any(a.start is not None for a in policy.document.attachments):
        return policy
    return policy.model_copy(
        update={"measures": tuple(_labelled(m, policy.document) for m in policy.measures)}
    )


def _labelled(measure: Measure, document: Document) -> Measure:
    for attachment in document.attachments:
        if attachment.start is not None and attachment.start <= measure.start < (attachment.end or 0):
            clause = " ".join(filter(None, (attachment.label, measure.clause)))
            return measure.model_copy(update={"clause": clause})
    return measure


def _same(name: str, other: str) -> bool:
    return _plain(name) == _plain(other)


def _is_named(name: str, attachment: Attachment) -> bool:
    stem, wanted = _stem(name), _stem(attachment.name)
    if not _letters(wanted) or _letters(without_number(stem)) != _letters(without_number(wanted)):
        return False
    number, mine = (number_of(stem) if stem != without_number(stem) else None), number_of(attachment.label)
    return number is None or mine is None or number == mine


def _is_numbered(name: str, attachment: Attachment, alone: str) -> bool:
    stem = _stem(name)
    if stem.startswith(alone) and len(stem) > len(alone):
        stem = stem.removeprefix(alone).lstrip("-_ ．.")
    if not is_numbered_attachment(stem):
        return False
    return number_of(stem) == number_of(attachment.label)


def _stem(name: str) -> str:
    """A name without the suffix of a file; a name of a paper as it is."""
    return _SUFFIX.sub("", PurePath(name).name)


def _letters(text: str) -> str:
    return "".join(char for char in _plain(text) if char.isalnum())


def _plain(text: str) -> str:
    return squash(unicodedata.normalize("NFKC", text)).casefold()

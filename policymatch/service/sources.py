"""From named files and folders to policies: documents are extracted, reviewed records taken as they are."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from policymatch.domain.document import Document
from policymatch.domain.errors import DocumentError, DocumentMissing, InputError, RecordError
from policymatch.domain.measure import Policy
from policymatch.domain.value import Value
from policymatch.domain.wording import Wording
from policymatch.reading.extract import extract_policy
from policymatch.reading.formats import Refused, read_documents
from policymatch.reading.record import policy_of_record
from policymatch.terms import Terms

SUFFIXES = frozenset({".txt", ".html", ".htm", ".pdf", ".docx", ".xlsx", ".json", ".jsonl"})


class RefusedSource(Value):
    """A document that was not taken, and why."""

    source: str
    reason: Wording


def files_of(sources: Sequence[Path]) -> Iterator[Path]:
    """The files that `sources` name; of a folder all that are of a kind that is read, in order.

    A file named outright is given back whatever its kind, so that its reader can refuse it by name.
    """
    for source in sources:
        if source.is_dir():
            yield from sorted(
                path for path in source.rglob("*") if path.is_file() and path.suffix.lower() in SUFFIXES
            )
        else:
            yield source


def policies_of(path: Path, terms: Terms) -> Iterator[Policy | RefusedSource]:
    """Each document or reviewed record of a file, read; one that can't be is named and the rest go on."""
    try:
        records = reviewed_records(path)
        if records is not None:
            yield from (_policy_of(record, path) for record in records)
            return
        for item in read_documents(path):
            yield _extracted(item, terms)
    except InputError as error:
        yield RefusedSource(source=str(path), reason=error.wording)


def _extracted(item: Document | Refused, terms: Terms) -> Policy | RefusedSource:
    if isinstance(item, Document):
        return extract_policy(item, terms)
    return RefusedSource(source=str(item.source), reason=item.error.wording)


def _policy_of(record: dict[str, Any], path: Path) -> Policy | RefusedSource:
    try:
        return policy_of_record(record)
    except RecordError as error:
        name = record.get("policy", {}).get("id", "") if isinstance(record.get("policy"), dict) else ""
        return RefusedSource(source=f"{path}#{name}", reason=error.wording)


def reviewed_records(path: Path) -> Iterable[dict[str, Any]] | None:
    """The extraction records that a .json or .jsonl file holds; None where it holds documents.

    Raises:
        DocumentMissing: no such file.
    """
    if path.suffix.lower() not in (".json", ".jsonl"):
        return None
    if not path.is_file():
        raise DocumentMissing(zh=f"没有文件 {path}。", en=f"There is no file {path}.")
    records = _objects_of(path)
    return records if records and all("measures" in r and "body" in r for r in records) else None


def _objects_of(path: Path) -> list[dict[str, Any]]:
    """The JSON objects of a file; none where it is not clean JSON, which its reader then says better."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        lines = [text] if path.suffix.lower() == ".json" else [x for x in text.split("\n") if x.strip()]
        objects = [json.loads(line) for line in lines]
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        return []
    return [item for item in objects if isinstance(item, dict)] if all(
        isinstance(item, dict) for item in objects
    ) else []


def refuse_repeats(found: Iterable[Policy | RefusedSource]) -> Iterator[Policy | RefusedSource]:
    """Let a document's id through once; the same text again is dropped, another text is refused by name."""
    bodies: dict[str, str] = {}
    for item in found:
        if isinstance(item, RefusedSource):
            yield item
            continue
        document = item.document
        if document.id not in bodies:
            bodies[document.id] = document.body
            yield item
        elif bodies[document.id] != document.body:
            yield _repeat(document)


def _repeat(document: Document) -> RefusedSource:
    error = DocumentError(
        zh=f"编号 {document.id} 已被另一份文件使用；请改名后重试。",
        en=f"The id {document.id} is taken by another document; rename this one.",
    )
    return RefusedSource(source=str(document.source or document.id), reason=error.wording)

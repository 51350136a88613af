"""Reviewed records: what editors hand back in a file, each record taken, or refused by itself."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from policymatch.domain.errors import DocumentUnforeseen, PolicymatchError
from policymatch.domain.measure import Policy
from policymatch.domain.wording import Wording
from policymatch.reading.record import policy_of_record
from policymatch.reading.record_shapes import RECORD_KEYS
from policymatch.service.attaching import COLLECTIONS
from policymatch.service.refused import RefusedSource
from policymatch.terms import Terms

_OF_RECORDS = frozenset({"policy", "body", "measures"})
_OF_DOCUMENTS = frozenset({"policy", "body"})
_NO_RECORD = Wording(
    zh="不是有效的抽取记录：这一行不是 JSON 对象。请检查引号、逗号和是否被截断。",
    en="no extraction record: this line is no JSON object; check quotes, commas and whether it was cut",
)


def reviewed_records(path: Path) -> list[tuple[str, Any]]:
    """What a file of extraction records holds, each under its name; nothing where it holds documents.

    A .json file is one record, a .jsonl or .ndjson file has one a line.

    A line that is no JSON is None. Lines without measures are documents, which are read anew, unless a
    key beside them shows that something was misspelt.
    """
    if path.suffix.lower() not in COLLECTIONS:
        return []
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError):
        return []
    told = list(_told(path, text))
    return told if any(_is_record(each) for _, each in told) else []


def _told(path: Path, text: str) -> Iterator[tuple[str, Any]]:
    if path.suffix.lower() == ".json":
        yield path.name, _parsed(text)
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield f"{path.name}:{number}", _parsed(line)


def _parsed(line: str) -> Any:
    """What a line holds; None where it is no JSON."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _is_record(told: Any) -> bool:
    """Whether an editor's record was meant: with measures, or with a key that neither kind has (mesures)."""
    if not isinstance(told, dict):
        return False
    return told.keys() >= _OF_RECORDS or (told.keys() >= _OF_DOCUMENTS and bool(told.keys() - RECORD_KEYS))


def policies_of_records(
    records: list[tuple[str, Any]], path: Path, terms: Terms
) -> Iterator[Policy | RefusedSource]:
    """The policy of each record of a file; one that can't be used is named with its faults."""
    for line, record in records:
        yield _policy_of(record, line, path, terms)


def _policy_of(record: Any, line: str, path: Path, terms: Terms) -> Policy | RefusedSource:
    if not isinstance(record, dict):
        return RefusedSource(source=line, reason=_NO_RECORD)
    policy = record.get("policy")
    told = policy.get("id") if isinstance(policy, dict) else None
    named = f"{path.name}#{told}" if isinstance(told, str) and told else line
    try:
        return policy_of_record(record, terms)
    except PolicymatchError as error:
        return RefusedSource(source=named, reason=error.wording)
    except Exception as error:
        # The next record of a file has another text.
        return RefusedSource(source=named, reason=DocumentUnforeseen.of(error).wording)

"""Shapes of records: what must be so before an editor's record can be read at all."""

from collections.abc import Iterator, Mapping
from typing import Any

from policymatch.domain.errors import Fault
from policymatch.domain.misfits import wording_of
from policymatch.domain.pointers import pointer_of
from policymatch.domain.wording import Wording

RECORD_KEYS = frozenset({"source", "policy", "reviewed", "body", "measures"})
"""What a record is made of."""


def faults_of_shape(record: Mapping[str, Any]) -> Iterator[Fault]:
    """Each part of a record that is not there or is no text, object or list where it has to be, and each
    that no record has.

    >>> [fault.pointer for fault in faults_of_shape({"body": "某办法", "policy": None, "mesures": []})]
    ['/policy', '/measures', '/mesures']
    """
    body, source, measures = record.get("body"), record.get("source"), record.get("measures")
    if not isinstance(body, str) or not body:
        yield _fault(["body"], Wording(zh="缺少正文", en="the body is missing"))
    if source is not None and not isinstance(source, str):
        yield _unfit(["source"], "string_type")
    if not isinstance(record.get("policy"), Mapping):
        yield _unfit(["policy"], "dict_type")
    if not isinstance(measures, list):
        yield _unfit(["measures"], "list_type")
    for n, measure in enumerate(measures if isinstance(measures, list) else ()):
        if not isinstance(measure, Mapping):
            yield _unfit(["measures", n], "dict_type")
    yield from (_unfit([key], "extra_forbidden") for key in record if key not in RECORD_KEYS)


def _unfit(place: list[object], kind: str) -> Fault:
    return _fault(place, wording_of({"type": kind, "msg": kind}))


def _fault(place: list[object], wording: Wording) -> Fault:
    return Fault(pointer=pointer_of(place), wording=wording)

"""Bounds of records: places in the body and days of a record that can't be one after the other."""

from collections.abc import Iterator, Sequence
from datetime import date

from policymatch.domain.document import Document
from policymatch.domain.errors import Fault
from policymatch.domain.measure import Measure
from policymatch.domain.wording import Wording, counted


def faults_of_bounds(
    document: Document | None, measures: Sequence[Measure | None], body: str
) -> Iterator[Fault]:
    """Each span of a record that goes beyond its body, and each end that comes before its beginning."""
    if document is not None:
        yield from _of_days(document.effective_on, document.expires_on, "/policy/expires_on")
        for n, attachment in enumerate(document.attachments):
            yield from _of_span(attachment.start, attachment.end, body, f"/policy/attachments/{n}")
    for n, measure in enumerate(measures):
        if measure is None:
            continue
        yield from _of_span(measure.start, measure.end, body, f"/measures/{n}")
        if measure.window is not None:
            opens, closes = measure.window.opens_on, measure.window.closes_on
            yield from _of_days(opens, closes, f"/measures/{n}/window/closes_on")


def _of_span(start: int | None, end: int | None, body: str, pointer: str) -> Iterator[Fault]:
    if start is not None and end is not None and end <= start:
        yield _fault(f"{pointer}/end", f"应大于 start（{start}）", f"must be more than start ({start})")
    elif end is not None and end > len(body):
        most = counted(len(body), "character")
        yield _fault(f"{pointer}/end", f"超出正文：正文共 {len(body)} 字", f"the body ends before it: {most}")


def _of_days(first: date | None, last: date | None, pointer: str) -> Iterator[Fault]:
    if first is not None and last is not None and last < first:
        yield _fault(pointer, f"早于开始之日 {first}", f"comes before its first day, {first}")


def _fault(pointer: str, zh: str, en: str) -> Fault:
    return Fault(pointer=pointer, wording=Wording(zh=zh, en=en))

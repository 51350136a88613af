"""The extraction record: a policy as plain data, and back again when an editor has reviewed it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from policymatch.domain.condition import leaves_of
from policymatch.domain.document import Document
from policymatch.domain.errors import Fault, RecordError
from policymatch.domain.measure import Measure, Policy
from policymatch.domain.misfits import wording_of
from policymatch.domain.pointers import pointer_of
from policymatch.domain.quote import Quote
from policymatch.domain.wording import Wording
from policymatch.reading.record_bounds import faults_of_bounds
from policymatch.reading.record_shapes import RECORD_KEYS, faults_of_shape
from policymatch.reading.record_values import RecordValues
from policymatch.reading.seeking import Unspaced
from policymatch.terms import Terms

_DOCUMENT_KEYS = (
    "id",
    "title",
    "issuer",
    "document_number",
    "issued_on",
    "effective_on",
    "expires_on",
    "validity",
    "status",
    "region",
    "newcomers",
    "url",
    "attachments",
    "supersedes",
    "superseded_by",
    "superseded_on",
    "forwards",
)
_QUOTE_KEYS = frozenset({"quote", "contact"})
_CITATION_KEYS = frozenset({"title", "number"})
_VALIDITY_KEYS = frozenset({"validity"})
_DISCRIMINATORS = frozenset({"all", "any", "none", "at_least", "opaque", "criterion"})


def policy_record(policy: Policy) -> dict[str, Any]:
    """The record of a policy: {"source", "policy", "body", "measures"}, dates as ISO strings."""
    document = policy.document.model_dump(mode="json")
    measures = [measure.model_dump(mode="json") for measure in policy.measures]
    return {
        "source": policy.document.source,
        "policy": {key: document[key] for key in _DOCUMENT_KEYS},
        "reviewed": policy.reviewed,
        "body": policy.document.body,
        "measures": [{**m, "condition": _slim(m["condition"])} for m in measures],
    }


def _slim(node: Any) -> Any:
    """A condition without the keys that say nothing."""
    if isinstance(node, dict):
        return {k: _slim(v) for k, v in node.items() if v is not None and not (k == "implied" and v is False)}
    return [_slim(x) for x in node] if isinstance(node, list) else node


def policy_of_record(record: Mapping[str, Any], terms: Terms, *, reviewed: bool = True) -> Policy:
    """The policy of a record that an editor has checked.

    A quote may be a string: it is sought in the body, white space aside. Places, titles and choices may be
    told by name. Raises RecordError with every fault: a part that is not there, a quote that is not in the
    body, a key or value that is not known, an id told twice, an end before its beginning.
    """
    faults = list(faults_of_shape(record))
    if any(fault.pointer.lstrip("/") in RECORD_KEYS for fault in faults):
        raise _record_error(faults)
    body = record["body"]
    seeker, values = _QuoteSeeker(body, faults), RecordValues(terms, faults)
    placed = [seeker.placed(m, f"/measures/{n}") for n, m in enumerate(record["measures"])]
    measures = [values.told(m, f"/measures/{n}") for n, m in enumerate(placed)]
    document = _document(record, body, seeker, values, faults)
    read = [_validated(Measure, m, f"/measures/{n}", faults) for n, m in enumerate(measures)]
    faults.extend(_not_literal(body, document, [m for m in read if m]))
    faults.extend(_told_twice(read))
    faults.extend(faults_of_bounds(document, read, body))
    if faults or document is None:
        raise _record_error(faults)
    return Policy(document=document, measures=tuple(m for m in read if m), reviewed=reviewed)


def _document(
    record: Mapping[str, Any],
    body: str,
    seeker: "_QuoteSeeker",
    values: RecordValues,
    faults: list[Fault],
) -> Document | None:
    told = {**record["policy"], "body": body}
    if told.get("region") is not None:
        told["region"] = values.region(told["region"], "/policy/region")
    if "supersedes" in told:
        told["supersedes"] = seeker.placed(told["supersedes"], "/policy/supersedes", _CITATION_KEYS)
    told |= seeker.placed({"validity": told.get("validity")}, "/policy", _VALIDITY_KEYS)
    document: Document | None = _validated(Document, told, "/policy", faults)
    if document is None or not record.get("source"):
        return document
    return document.model_copy(update={"source": record["source"]})


def quotes_of(measure: Measure) -> Iterator[Quote]:
    """Every quote that a measure carries."""
    yield from (leaf.quote for leaf in leaves_of(measure.condition) if leaf.quote)
    for benefit in measure.benefits:
        yield benefit.quote
        if benefit.condition is not None:
            yield from (leaf.quote for leaf in leaves_of(benefit.condition) if leaf.quote)
    yield from (rule.quote for rule in measure.exclusive)
    yield from (material.quote for material in measure.materials)
    if measure.window:
        yield measure.window.quote
    if measure.contact:
        yield measure.contact


class _QuoteSeeker:
    """Puts string quotes in their place in the body."""

    def __init__(self, body: str, faults: list[Fault]) -> None:
        self._faults = faults
        self._body = body
        self._sought = Unspaced(body)

    def placed(self, node: Any, pointer: str, keys: frozenset[str] = _QUOTE_KEYS) -> Any:
        """`node` with every string under one of `keys` turned into a span."""
        if isinstance(node, list):
            return [self.placed(child, f"{pointer}/{i}", keys) for i, child in enumerate(node)]
        if not isinstance(node, Mapping):
            return node
        return {
            key: self._span(value, pointer + pointer_of([key]))
            if key in keys and isinstance(value, str)
            else self.placed(value, pointer + pointer_of([key]), keys)
            for key, value in node.items()
        }

    def _span(self, text: str, pointer: str) -> dict[str, Any] | None:
        place = self._sought.place_of(text)
        if place is None:
            self._faults.append(
                _fault(pointer, f"正文中找不到“{text[:40]}”", f"“{text[:40]}” is not in the body")
            )
            return None
        start, end = place
        return {"start": start, "end": end, "text": self._body[start:end]}


def _validated(kind: Any, raw: Mapping[str, Any], pointer: str, faults: list[Fault]) -> Any:
    try:
        return kind.model_validate(raw)
    except ValidationError as error:
        told = {fault.pointer for fault in faults}
        found = ((pointer + _place(fault["loc"]), wording_of(fault)) for fault in error.errors())
        faults.extend(Fault(pointer=at, wording=wording) for at, wording in found if at not in told)
        return None


def _place(location: Iterable[str | int]) -> str:
    """Where a fault lies in the record: without the name of its kind before each child of a condition.

    >>> _place(("condition", "all", 1, "any", "any", 0, "criterion", "op"))
    '/condition/all/1/any/0/op'
    """
    pointer = ""
    before: str | int = ""
    for part in location:
        if not (isinstance(before, int) and part in _DISCRIMINATORS):
            pointer += pointer_of([part])
        before = part
    return pointer


def _not_literal(body: str, document: Document | None, measures: list[Measure]) -> Iterator[Fault]:
    cited = [q for c in (document.supersedes if document else ()) for q in (c.title, c.number) if q]
    placed = [("/policy/supersedes", quote) for quote in cited]
    placed += [("/policy/validity", document.validity)] if document and document.validity else []
    placed += [(f"/measures/{measure.id}", quote) for measure in measures for quote in quotes_of(measure)]
    for pointer, quote in placed:
        if not quote.is_literal_in(body):
            yield _fault(
                pointer,
                f"引文与正文不一致：“{quote.text[:40]}”",
                f"the quote differs from the body at {quote.start}: “{quote.text[:40]}”",
            )


def _told_twice(measures: Sequence[Measure | None]) -> Iterator[Fault]:
    """A fault for each measure whose id another one has before it: it could not be asked for."""
    known: set[str] = set()
    for n, measure in enumerate(measures):
        if measure is not None and measure.id in known:
            yield _fault(
                f"/measures/{n}/id",
                f"编号{measure.id}用了两次，请改成另一个",
                f"the id {measure.id} is used twice; choose another",
            )
        known |= {measure.id} if measure is not None else set()


def _fault(pointer: str, zh: str, en: str) -> Fault:
    return Fault(pointer=pointer, wording=Wording(zh=zh, en=en))


def _record_error(faults: list[Fault]) -> RecordError:
    return RecordError(
        faults,
        zh="这份抽取记录无法使用，请逐条改正后再建库：",
        en="this extraction record can't be used; mend each of these and build again:",
    )

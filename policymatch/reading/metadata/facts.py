"""All facts of a document, found in its text and filled in."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from policymatch.domain.document import Document, Status
from policymatch.domain.lookalikes import with_ideographs
from policymatch.domain.quote import Quote, squash
from policymatch.reading.file_links import Link
from policymatch.reading.metadata.attachments import named_attachments
from policymatch.reading.metadata.by_number import issuer_by_number
from policymatch.reading.metadata.cut_title import whole_title
from policymatch.reading.metadata.dates import first_date
from policymatch.reading.metadata.explained import Explained, explained_act
from policymatch.reading.metadata.issued import issued_on
from policymatch.reading.metadata.issuer import explained_by, issuer_of
from policymatch.reading.metadata.labels import FactLabel, label_values
from policymatch.reading.metadata.newcomers import courts_newcomers
from policymatch.reading.metadata.number import number_in_head, written_number
from policymatch.reading.metadata.organisation import is_relative
from policymatch.reading.metadata.page_head import page_head
from policymatch.reading.metadata.region import narrowed, region_given, region_of
from policymatch.reading.metadata.running import is_forwarded, runs_on, title_of_running
from policymatch.reading.metadata.signature import Signature, inline_signature, signatures
from policymatch.reading.metadata.status import labelled_status, status_of
from policymatch.reading.metadata.supersedes import supersedes
from policymatch.reading.metadata.title import (
    bare_title,
    completed_title,
    found_title,
    is_written_to,
    title_below,
    title_right_below,
)
from policymatch.reading.metadata.validity import validity_of, validity_told
from policymatch.reading.normalise import plain_digits
from policymatch.reading.seeking import Unspaced
from policymatch.terms import Terms

_TOP_LINES = 16


def document_facts(
    document: Document, terms: Terms, *, published_on: date | None = None, links: Sequence[Link] = ()
) -> Document:
    """The document with title, issuer, number, dates, status, region, newcomers and supersedes filled in.

    What came with it is kept where it has the form of such a fact; what neither came with it nor
    stands in its text stays None. `published_on`, the day that a page was put online, stands in
    for a day of issue that the text does not state; `links` of its page name attachments.
    """
    body = document.body
    document = document.model_copy(
        update={"title": with_ideographs(document.title), "body": with_ideographs(body)}
    )
    lines = [line.strip() for line in document.body.splitlines() if line.strip()]
    given = _title(document, lines)
    title = whole_title(bare_title(given), document.body)
    below = [plain_digits(line) for line in _without_title(given, lines)]
    labels, signed = page_head(below) | label_values(below), _signed(below)
    named = "" if is_forwarded(title, document.body) else title
    explained = explained_act(title, document.body)
    number = _number(document, labels) or number_in_head(given, below) or (explained and explained.number)
    issuer = _issuer(document, labels, lambda: issuer_of(named, below, signed, terms))
    issuer = issuer or issuer_by_number(number, terms)
    # Of a page that explains an act its own day is that on which it was put online.
    issued = document.issued_on or (explained and explained.issued_on)
    issued = issued or issued_on(labels, signed, below) or published_on
    return document.model_copy(
        update={
            "title": title,
            "body": body,
            "issuer": issuer,
            "document_number": number,
            "issued_on": issued,
            "status": _status(document, title, labels),
            "region": _region(document, issuer, title, terms),
            "newcomers": document.newcomers or courts_newcomers(title, document.body),
            "supersedes": supersedes(body),
            "attachments": named_attachments(title, document.body, links),
            **_validity(document, labels, issued, body, explained),
        }
    )


def _title(document: Document, lines: list[str]) -> str:
    """The title as it came or as the text tells it; none where all that stands there is who is written to."""
    told = _title_told(document, lines)
    return "" if is_written_to(squash(told)) else told


def _title_told(document: Document, lines: list[str]) -> str:
    if not document.title:
        return title_of_running(lines[0]) if lines and runs_on(lines[0]) else found_title(lines)
    is_first_line = bool(lines) and lines[0] == document.title.strip()
    if is_first_line and runs_on(lines[0]):
        return title_of_running(lines[0])
    below = (
        title_right_below(document.title, lines) or title_below(document.title, lines)
        if is_first_line
        else None
    )
    return below or completed_title(document.title, lines[1:] if is_first_line else [])


def _without_title(title: str, lines: list[str]) -> list[str]:
    """The lines without those that make up the title near the top."""
    wanted, taken, first = squash(title), "", 0
    for position, line in enumerate(lines[:_TOP_LINES]):
        longer = taken + squash(line)
        taken, first = (longer, first) if wanted.startswith(longer) else ("", position + 1)
        if taken == wanted:
            return lines[:first] + lines[position + 1 :]
    return lines


def _signed(lines: list[str]) -> list[Signature]:
    inline = inline_signature("\n".join(lines))
    found = list(signatures(lines))
    if inline is not None and (not found or (inline.issuers and not any(s.issuers for s in found))):
        found.insert(0, inline)
    return found


def _issuer(
    document: Document, labels: Mapping[FactLabel, str], found: Callable[[], str | None]
) -> str | None:
    """The issuer as given or labelled, as `found` in the text with its place, as who put the page online.

    Else as found in short, else whence a page has the text, who explains it or has the matter in hand.
    """
    if issuer := document.issuer or labels.get(FactLabel.ISSUER):
        return issuer
    named, publisher = found(), labels.get(FactLabel.PUBLISHER)
    if named and publisher and is_relative(named):
        return publisher
    issuer = named or publisher or labels.get(FactLabel.SOURCE)
    return issuer or explained_by(document.body) or labels.get(FactLabel.OFFICE)


def _number(document: Document, labels: Mapping[FactLabel, str]) -> str | None:
    return written_number(document.document_number or "") or labels.get(FactLabel.NUMBER)


def _status(document: Document, title: str, labels: Mapping[FactLabel, str]) -> Status:
    if document.status is not Status.UNKNOWN:
        return document.status
    return labelled_status(labels.get(FactLabel.STATUS, "")) or status_of(title, document.body)


def _region(document: Document, issuer: str | None, title: str, terms: Terms) -> str | None:
    given = region_given(document.region, terms) if document.region else None
    if given:
        return narrowed(given, issuer, title, terms)
    return region_of(issuer, title, document.body, terms)


def _validity(
    document: Document,
    labels: Mapping[FactLabel, str],
    issued: date | None,
    body: str,
    explained: Explained | None,
) -> dict[str, date | Quote | None]:
    """The first and last day of validity: as given, else as labelled, else as the text says, with its words.

    `body`: as it came, character by character that of the document.
    """
    told = plain_digits(document.body)
    said = validity_of(told, labels.get(FactLabel.WINDOW), issued)
    if explained and not (said.effective_on or said.expires_on):
        said = validity_told(plain_digits(explained.words), issued)
    effective = (
        document.effective_on or first_date(labels.get(FactLabel.EFFECTIVE_ON, "")) or said.effective_on
    )
    expires = document.expires_on or first_date(labels.get(FactLabel.EXPIRES_ON, "")) or said.expires_on
    words = said.words if expires and expires == said.expires_on else None
    return {"effective_on": effective, "expires_on": expires, "validity": _quoted(words, told, body)}


def _quoted(words: str | None, told: str, body: str) -> Quote | None:
    """What a body says where words stand in it as it was read, white space aside."""
    place = Unspaced(told).place_of(words) if words else None
    return Quote.of(body, *place) if place else None

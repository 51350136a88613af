"""Facts that are told beside a document, as the reader of documents understands them."""

from datetime import date

from policymatch.reading.formats.ids import document_id
from policymatch.reading.metadata.dates import first_date
from policymatch.reading.metadata.region import region_given
from policymatch.terms import load_terms


def day_told(text: str) -> date | None:
    """The day that a text tells; None where it tells none that exists.

    >>> day_told("2026年2月3日"), day_told("2026-02-30")
    (datetime.date(2026, 2, 3), None)
    """
    return first_date(text)


def is_document_id(name: str) -> bool:
    """Whether a document that is told under this id keeps it; another is made safe for a URL.

    >>> [is_document_id(name) for name in ("wengang-2026", "稳岗-2026", " a ", "")]
    [True, False, False, False]
    """
    return bool(name) and document_id(name) == name


def region_told(name: str) -> str | None:
    """The code of a place told by name or code; None for what is none.

    >>> region_told("沈阳市"), region_told("火星")
    ('210100', None)
    """
    return region_given(name, load_terms())

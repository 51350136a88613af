"""A file becomes documents with all their facts."""

from collections.abc import Iterator
from pathlib import Path

from policymatch.domain.document import Document
from policymatch.domain.errors import DocumentUnforeseen
from policymatch.reading.formats.limits import Limits
from policymatch.reading.formats.reader import read_file
from policymatch.reading.formats.written import Bare, Refused
from policymatch.reading.metadata import document_facts
from policymatch.terms import Terms


def read_documents(path: Path, limits: Limits, terms: Terms) -> Iterator[Document | Refused]:
    """The documents of one file (.txt .html .pdf .docx .xlsx .json .jsonl), facts filled in.

    What can't be read is Refused with its DocumentError, one line of a collection for itself;
    nothing is raised, not even where this program fails on a document. An extraction record keeps the facts that it holds. Folders are walked by the
    caller, who also keeps ids distinct across files (formats.ids.DistinctIds).
    """
    try:
        for found in read_file(path, limits):
            yield found if isinstance(found, Refused) else _with_facts(found, terms)
    except Exception as error:
        yield Refused(path.name, DocumentUnforeseen.of(error))


def _with_facts(found: Bare, terms: Terms) -> Document | Refused:
    document = found.document
    if found.is_complete:
        return document
    try:
        return document_facts(document, terms, published_on=found.published_on, links=found.links)
    except Exception as error:
        # The next line of a collection has another text.
        return Refused(document.source or document.id, DocumentUnforeseen.of(error))

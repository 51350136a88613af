"""A file becomes documents with all their facts."""

from collections.abc import Iterator
from pathlib import Path

from policymatch.domain.document import Document
from policymatch.reading.formats.limits import Limits
from policymatch.reading.formats.reader import read_file
from policymatch.reading.formats.written import Refused
from policymatch.reading.metadata import document_facts
from policymatch.terms import Terms


def read_documents(path: Path, limits: Limits, terms: Terms) -> Iterator[Document | Refused]:
    """The documents of one file (.txt .html .pdf .docx .xlsx .json .jsonl), facts filled in.

    What can't be read is Refused with its DocumentError, one line of a collection for itself;
    nothing is raised. An extraction record keeps the facts that it holds. Folders are walked by the
    caller, who also keeps ids distinct across files (formats.ids.DistinctIds).
    """
    for found in read_file(path, limits):
        if isinstance(found, Refused):
            yield found
        elif found.is_complete:
            yield found.document
        else:
            yield document_facts(found.document, terms, published_on=found.published_on, links=found.links)

"""What one file gives before its facts are sought."""

from datetime import date

from policymatch.domain.document import Document
from policymatch.domain.errors import DocumentError
from policymatch.domain.value import Value
from policymatch.reading.file_links import Link

# White space between the cells of a row, so that a quote is found however its cells are set apart.
CELL_BREAK = "\t"


class Written(Value):
    """The text of a file and what the file itself says about it beside the text.

    `body` is final: quotes point into it. `title` is empty where the format marks none. `links`
    are those of a page to files.
    """

    body: str
    title: str = ""
    issuer: str | None = None
    document_number: str | None = None
    issued_on: str | None = None
    published_on: str | None = None
    validity: str | None = None
    links: tuple[Link, ...] = ()


class Bare(Value):
    """A document as its file gives it, and the day that its page was put online.

    `is_complete`: it comes from an extraction record, whose facts are not sought again.
    """

    document: Document
    published_on: date | None = None
    links: tuple[Link, ...] = ()
    is_complete: bool = False


class Refused:
    """One document that could not be read: where it stood, and why.

    `source` is the file's name; for a line of a collection with its number, `list.jsonl:17`.
    """

    __slots__ = ("error", "source")

    def __init__(self, source: str, error: DocumentError) -> None:
        self.source = source
        self.error = error

    def __repr__(self) -> str:
        return f"Refused({self.source!r}, {self.error!r})"

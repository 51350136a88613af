"""From named files and folders to policies.

Measures are extracted from documents; reviewed records are taken as they are.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from policymatch.domain.document import Document
from policymatch.domain.errors import DocumentUnforeseen, PolicymatchError
from policymatch.domain.measure import Policy
from policymatch.domain.wording import Wording
from policymatch.reading.attached import with_labels
from policymatch.reading.extract import extract_policy
from policymatch.reading.formats.ids import DistinctIds
from policymatch.reading.formats.kind import SUFFIXES, UNREAD_SUFFIXES
from policymatch.reading.formats.limits import Limits
from policymatch.reading.formats.written import Refused
from policymatch.reading.measures.context import Context
from policymatch.service.attaching import Folders
from policymatch.service.kept_readings import KeptReadings
from policymatch.service.refused import RefusedSource
from policymatch.service.reviewed import policies_of_records, reviewed_records
from policymatch.terms import Terms

_DOCUMENTS = SUFFIXES | UNREAD_SUFFIXES


class Extract(Protocol):
    """Reads the measures out of a document."""

    def __call__(self, document: Document, terms: Terms, *, context: Context | None) -> Policy:
        """The document with its measures."""


def no_context() -> None:
    """A reader without a network."""


def files_of(sources: Sequence[Path]) -> Iterator[Path]:
    """The files that `sources` name, in order. A folder stands for those in it that are documents by their
    names.

    A file of a kind that is not read is among them, and so is any file named outright: each is then refused
    by name.
    """
    for source in sources:
        if _is_folder(source):
            yield from sorted(
                path for path in source.rglob("*") if path.is_file() and path.suffix.lower() in _DOCUMENTS
            )
        else:
            yield source


_NO_DOCUMENT = Wording(
    zh="未读取：这类文件不是可读的文件种类。",
    en="left out: files of this kind are not read",
)
_LEADS_NOWHERE = Wording(
    zh="未读取：链接指向的文件不存在。", en="left out: a link to a file that is not there"
)


def left_out_of(sources: Sequence[Path]) -> Iterator[RefusedSource]:
    """What lies in the folders of `sources` and is no document by its name; nothing that is hidden.

    Nobody named these files, so that they are told of and not refused.
    """
    for folder in filter(_is_folder, sources):
        for path in sorted(folder.rglob("*")):
            within = path.relative_to(folder)
            if any(part.startswith(".") for part in within.parts) or path.is_dir():
                continue
            if not path.exists():
                yield RefusedSource(source=str(within), reason=_LEADS_NOWHERE)
            elif path.suffix.lower() not in _DOCUMENTS:
                yield RefusedSource(source=str(within), reason=_NO_DOCUMENT)


def _is_folder(source: Path) -> bool:
    try:
        return source.is_dir()
    except OSError:
        # The system refuses the name (too long, perhaps); the reader says so of this one alone.
        return False


class Reader:
    """Reads `files`, one after another. Each document gets an id that no other of them has.

    The same text under the same name is read once, so folders may overlap. A file that another document
    attaches is read as part of that document. `context` opens the network that reads sentences among their
    neighbours, when the first document is read. `kept` are earlier readings. `extract` reads the
    measures out of a document.
    """

    def __init__(
        self,
        terms: Terms,
        files: Sequence[Path] = (),
        limits: Limits | None = None,
        context: Callable[[], Context | None] = no_context,
        kept: KeptReadings | None = None,
        extract: Extract = extract_policy,
    ) -> None:
        self._terms = terms
        self._context = context
        self._kept = kept
        self._extract = extract
        self._folders = Folders(files, terms, limits or Limits())
        self._ids = DistinctIds()
        self._seen: set[tuple[str, str]] = set()

    def policies_of(self, path: Path) -> Iterator[Policy | RefusedSource]:
        """Each document or reviewed record of a file; one that can't be read is named, the rest go on.

        An error that is none of the tree is of the document on which it arose.
        """
        try:
            yield from self._items_of(path)
        except PolicymatchError:
            raise
        except Exception as error:
            yield RefusedSource(source=path.name, reason=DocumentUnforeseen.of(error).wording)

    def _items_of(self, path: Path) -> Iterator[Policy | RefusedSource]:
        records = reviewed_records(path)
        if records:
            yield from policies_of_records(records, path, self._terms)
            return
        for item in self._folders.documents_of(path):
            if isinstance(item, Refused):
                yield RefusedSource(source=item.source, reason=item.error.wording)
            elif self._is_new(item):
                own = item.model_copy(update={"id": self._ids.take(item.id)})
                yield self._read(own)

    def _read(self, document: Document) -> Policy | RefusedSource:
        def read() -> Policy:
            return self._extract(document, self._terms, context=self._context())

        try:
            return with_labels(read() if self._kept is None else self._kept.measures_of(document, read))
        except PolicymatchError:
            raise
        except Exception as error:
            # The next document of a collection has another text.
            named = f"{document.source}#{document.id}"
            return RefusedSource(source=named, reason=DocumentUnforeseen.of(error).wording)

    def _is_new(self, document: Document) -> bool:
        key = (document.id, document.body)
        known = key in self._seen
        self._seen.add(key)
        return not known

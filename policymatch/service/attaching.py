"""Attaching: which files of a folder are documents, and which are only attachments of one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from policymatch.domain.document import Attachment, Document
from policymatch.reading.attached import file_of, is_numbered_attachment, joined
from policymatch.reading.documents import read_documents
from policymatch.reading.formats.kind import SUFFIXES, UNREAD_SUFFIXES
from policymatch.reading.formats.limits import Limits
from policymatch.reading.formats.written import Refused
from policymatch.terms import Terms

COLLECTIONS = frozenset({".json", ".jsonl", ".ndjson"})

Read = list[Document | Refused]


@dataclass
class _Folder:
    """What was read of a folder: the documents of each file, and the attachments of each document."""

    read: dict[Path, Read] = field(default_factory=dict)
    attached: dict[Path, list[tuple[Attachment, Path]]] = field(default_factory=dict)
    parts: set[Path] = field(default_factory=set)


class Folders:
    """The files that a reader was told to read, folder by folder; a folder is looked through when met."""

    def __init__(self, files: Sequence[Path], terms: Terms, limits: Limits) -> None:
        self._terms, self._limits = terms, limits
        self._told: dict[Path, list[Path]] = defaultdict(list)
        for path in dict.fromkeys(files):
            if path.suffix.lower() not in COLLECTIONS:
                self._told[path.parent].append(path)
        self._folders: dict[Path, _Folder] = {}

    def documents_of(self, path: Path) -> Iterator[Document | Refused]:
        """The documents of a file, with the attachments beside it; none where it is an attachment itself.

        An attachment that lies there and can't be read is Refused, unless it is read in its own turn.
        """
        if path.suffix.lower() in COLLECTIONS:
            yield from read_documents(path, self._limits, self._terms)
            return
        if path not in self._told[path.parent]:
            self._told[path.parent].append(path)
            self._folders.pop(path.parent, None)
        folder = self._folder(path.parent)
        if path in folder.parts:
            yield from (item for item in folder.read.get(path, []) if isinstance(item, Refused))
            return
        attached = folder.attached.get(path, [])
        for item in folder.read.pop(path, None) or self._read(path):
            if attached and isinstance(item, Document):
                yield from self._with(item, self._all_of(attached, {path}))
            else:
                yield item

    def _folder(self, place: Path) -> _Folder:
        if place not in self._folders:
            self._folders[place] = self._surveyed(place)
        return self._folders[place]

    def _surveyed(self, place: Path) -> _Folder:
        told = self._told.get(place, [])
        folder = _Folder(read={path: self._read(path) for path in told})
        beside = _files_in(place)
        mains = [path for path in beside if not is_numbered_attachment(path.name)]
        for path in told:
            document = _only_document(folder.read[path])
            if document is not None and document.attachments:
                folder.attached[path] = _claimed(path, document, beside, is_alone=mains == [path])
        folder.parts = _parts(told, folder.attached)
        return folder

    def _read(self, path: Path) -> Read:
        return list(read_documents(path, self._limits, self._terms))

    def _with(
        self, document: Document, attached: Iterable[tuple[Attachment, Path]]
    ) -> Iterator[Document | Refused]:
        """A document with the texts of its attachments."""
        texts: list[tuple[Attachment, str]] = []
        for attachment, path in attached:
            found = self._held(path)
            bodies = [item.body for item in found if isinstance(item, Document)]
            if bodies:
                texts.append((attachment.model_copy(update={"source": path.name}), "\n".join(bodies)))
            elif path not in self._told.get(path.parent, ()):
                yield from (item for item in found if isinstance(item, Refused))
        yield joined(document, texts, self._terms) if texts else document

    def _all_of(
        self, attached: Sequence[tuple[Attachment, Path]], taken: set[Path]
    ) -> Iterator[tuple[Attachment, Path]]:
        """Attachments and what they attach in turn, each file once."""
        for attachment, path in attached:
            if path in taken:
                continue
            taken.add(path)
            yield attachment, path
            inner = self._folder(path.parent).attached.get(path, [])
            nested = [(a.model_copy(update={"label": f"{attachment.label}-{a.label}"}), p) for a, p in inner]
            yield from self._all_of(nested, taken)

    def _held(self, path: Path) -> Read:
        return self._folder(path.parent).read.get(path) or self._read(path)


def _files_in(place: Path) -> list[Path]:
    """The files of a folder that hold text, of kinds that are not read too."""
    kinds = (SUFFIXES | UNREAD_SUFFIXES) - COLLECTIONS
    try:
        return sorted(path for path in place.iterdir() if path.suffix.lower() in kinds and path.is_file())
    except OSError:
        return []


def _only_document(read: Read) -> Document | None:
    return read[0] if len(read) == 1 and isinstance(read[0], Document) else None


def _claimed(
    path: Path, document: Document, beside: Sequence[Path], *, is_alone: bool
) -> list[tuple[Attachment, Path]]:
    """The attachments of a document that lie beside it; what stands in its own text is not sought."""
    others = {other.name: other for other in beside if other.name != path.name}
    numbered = {name: p for name, p in others.items() if is_alone or name.startswith(path.stem)}
    found = []
    for attachment in document.attachments:
        if attachment.read:
            continue
        name = file_of(attachment, list(others)) or file_of(attachment, list(numbered), alone=path.stem)
        if name is not None:
            found.append((attachment, others.pop(name)))
            numbered.pop(name, None)
    return found


def _parts(told: Sequence[Path], attached: dict[Path, list[tuple[Attachment, Path]]]) -> set[Path]:
    """The files that are attachments of others; of files that attach one another in a ring one is none."""
    claimed = {other for path in told for _, other in attached.get(path, ())}
    parts: set[Path] = set()
    for main in (*(path for path in told if path not in claimed), *told):
        if main not in parts:
            waiting = [main]
            while waiting:
                found = {other for _, other in attached.get(waiting.pop(), ())} - parts - {main}
                parts |= found
                waiting += found
    return parts

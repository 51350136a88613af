"""One way in for a file of any kind."""

from collections.abc import Iterator
from pathlib import Path

from policymatch.domain.document import Document, Status
from policymatch.domain.errors import (
    DocumentDamaged,
    DocumentEmpty,
    DocumentError,
    DocumentMissing,
    DocumentTooLarge,
)
from policymatch.reading.formats.child import read_in_child
from policymatch.reading.formats.doubled import kept_once
from policymatch.reading.formats.guide import cards_in
from policymatch.reading.formats.ids import document_id
from policymatch.reading.formats.jsonl import document_of_json, read_jsonl
from policymatch.reading.formats.kind import HEAD_BYTES, FileKind, kind_of
from policymatch.reading.formats.limits import Limits, admit
from policymatch.reading.formats.record import with_title
from policymatch.reading.formats.txt import read_txt
from policymatch.reading.formats.written import Bare, Refused, Written
from policymatch.reading.metadata.dates import first_date
from policymatch.reading.metadata.status import labelled_status


def read_file(path: Path, limits: Limits) -> Iterator[Bare | Refused]:
    """The documents of one file as they stand: text, and the facts that came beside it.

    Nothing is raised for a file that can't be read; it is Refused with its error.
    """
    try:
        kind = kind_of(path, _head(path))
        if kind is FileKind.JSONL:
            yield from read_jsonl(path, limits)
            return
        content = _content(path, limits)
        if kind is FileKind.JSON:
            yield document_of_json(content, source=path.name, name=path.stem, limits=limits)
            return
        yield from _documents(path, _written(kind, path, content, limits), limits)
    except DocumentError as error:
        yield Refused(path.name, error)


def _written(kind: FileKind, path: Path, content: bytes, limits: Limits) -> Written:
    if kind is FileKind.TXT:
        return read_txt(content)
    return read_in_child(kind, path, limits)


def _documents(path: Path, written: Written, limits: Limits) -> Iterator[Bare]:
    """The one document of a file, or those that a guide holds."""
    admit(written.body, limits)
    written = written.model_copy(update={"body": kept_once(written.body)})
    cards = [] if written.title else cards_in(written.body)
    for number, card in enumerate(cards, start=0 if cards and not cards[0].title else 1):
        name = f"{path.stem}-{number}" if number else path.stem
        yield Bare(document=_document(path, name, card.title, with_title(card.title, card.text)))
    if not cards:
        yield Bare(
            document=_document(path, path.stem, written.title, written.body).model_copy(
                update=_told(written)
            ),
            published_on=first_date(written.published_on or ""),
            links=written.links,
        )


def _document(path: Path, name: str, title: str, body: str) -> Document:
    return Document(id=document_id(name), title=title, body=body, source=path.name)


def _told(written: Written) -> dict[str, object]:
    """What the file says beside its text."""
    return {
        "issuer": written.issuer,
        "document_number": written.document_number,
        "issued_on": first_date(written.issued_on or ""),
        "status": labelled_status(written.validity or "") or Status.UNKNOWN,
    }


def _head(path: Path) -> bytes:
    """The first bytes of a file.

    Raises DocumentMissing, DocumentEmpty, or DocumentDamaged where the system can't read it.
    """
    if not path.exists():
        raise DocumentMissing(
            zh=f"找不到文件 {path}。请检查路径。", en=f"no such file: {path}; check the path"
        )
    if not path.is_file():
        raise DocumentMissing(
            zh=f"{path} 是文件夹或设备，应为文件。", en=f"{path} is a folder or a device, expected a file"
        )
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except OSError as error:
        raise DocumentDamaged(
            zh=f"读不了 {path}：{error.strerror}。请检查权限和磁盘。",
            en=f"{path} can't be read: {error.strerror}; check permissions and disk",
        ) from error
    if not head:
        raise DocumentEmpty(zh=f"{path.name} 是空文件。", en=f"{path.name} is an empty file")
    return head


def _content(path: Path, limits: Limits) -> bytes:
    """The bytes of a file within the limit."""
    with path.open("rb") as file:
        content = file.read(limits.file_bytes + 1)
    if len(content) > limits.file_bytes:
        raise DocumentTooLarge(
            zh=f"{path.name} 超过 {limits.file_bytes} 字节的上限。请拆分文件，或调高上限。",
            en=f"{path.name} passes the limit of {limits.file_bytes} bytes; split it or raise the limit",
        )
    return content

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
from policymatch.reading.formats.ids import document_id
from policymatch.reading.formats.jsonl import document_of_json, read_jsonl
from policymatch.reading.formats.kind import HEAD_BYTES, FileKind, kind_of
from policymatch.reading.formats.limits import Limits, admit
from policymatch.reading.formats.txt import read_txt
from policymatch.reading.formats.written import Refused, Written
from policymatch.reading.metadata.dates import first_date


def read_file(path: Path, limits: Limits) -> Iterator[Document | Refused]:
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
        yield _document(path, _written(kind, path, content, limits), limits)
    except DocumentError as error:
        yield Refused(path.name, error)


def _written(kind: FileKind, path: Path, content: bytes, limits: Limits) -> Written:
    if kind is FileKind.TXT:
        return read_txt(content)
    from policymatch.reading.formats.child import read_in_child

    return read_in_child(kind, path, limits)


def _document(path: Path, written: Written, limits: Limits) -> Document:
    admit(written.body, limits)
    return Document(
        id=document_id(path.stem),
        title=written.title,
        body=written.body,
        issuer=written.issuer,
        document_number=written.document_number,
        issued_on=first_date(written.issued_on or ""),
        status=Status(written.status) if written.status else Status.UNKNOWN,
        source=path.name,
    )


def _head(path: Path) -> bytes:
    """The first bytes of a file.

    Raises DocumentMissing, DocumentEmpty, or DocumentDamaged where the system can't read it.
    """
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except FileNotFoundError as error:
        raise DocumentMissing(
            zh=f"找不到文件 {path}。请检查路径。", en=f"no such file: {path}; check the path"
        ) from error
    except IsADirectoryError as error:
        raise DocumentMissing(
            zh=f"{path} 是文件夹，应为文件。", en=f"{path} is a folder, expected a file"
        ) from error
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

"""What kind of file it is: by its first bytes, then by its name."""

from enum import StrEnum
from pathlib import Path

from policymatch.domain.errors import DocumentEncrypted, DocumentFormatUnknown


class FileKind(StrEnum):
    """A kind of file that is read."""

    TXT = "txt"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    JSON = "json"
    JSONL = "jsonl"


HEAD_BYTES = 4096
ZIP_KINDS = frozenset({FileKind.DOCX, FileKind.XLSX})
_BY_SUFFIX = {f".{kind}": kind for kind in FileKind} | {
    ".htm": FileKind.HTML,
    ".shtml": FileKind.HTML,
    ".xhtml": FileKind.HTML,
    ".ndjson": FileKind.JSONL,
    ".text": FileKind.TXT,
    ".md": FileKind.TXT,
    ".markdown": FileKind.TXT,
    ".xlsm": FileKind.XLSX,
    ".docm": FileKind.DOCX,
}
_TEXT_KINDS = frozenset({FileKind.TXT, FileKind.HTML, FileKind.JSON, FileKind.JSONL})
_PDF_MARK = b"%PDF-"
_ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
_OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_OLD_OFFICE = frozenset({".doc", ".xls", ".wps", ".et"})
_OFD = ".ofd"
SUFFIXES = frozenset(_BY_SUFFIX)
UNREAD_SUFFIXES = _OLD_OFFICE | {_OFD}
"""Documents of kinds that are not read; each is refused with what to do, wherever it is met."""


def kind_of(path: Path, head: bytes) -> FileKind:
    """The kind of a file of this name whose content begins with `head`.

    A pdf or a zip container is known by its mark whatever its name says; text goes by its name.

    Raises DocumentFormatUnknown for what is not read, DocumentEncrypted for an Office file behind
    a password.
    """
    suffix = path.suffix.lower()
    named = _BY_SUFFIX.get(suffix)
    if suffix == _OFD:
        raise _no_ofd(path)
    if _PDF_MARK in head[:1024]:
        return FileKind.PDF
    if head.startswith(_ZIP_MARKS):
        return named if named in ZIP_KINDS else _zip_kind(path)
    if head.startswith(_OLE_MARK):
        raise _old_office(path)
    if named is None:
        raise _saved_by_old_office(path) if suffix in _OLD_OFFICE else _unknown(path)
    if named not in _TEXT_KINDS:
        return named
    is_page = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:15].lower().startswith((b"<!doctype html", b"<html"))
    return FileKind.HTML if is_page and named is FileKind.TXT else named


def _zip_kind(path: Path) -> FileKind:
    """Which Office format a container with another name holds."""
    with path.open("rb") as file:
        content = file.read(1 << 16)
    for mark, kind in ((b"word/", FileKind.DOCX), (b"xl/", FileKind.XLSX)):
        if mark in content:
            return kind
    raise DocumentFormatUnknown(
        zh=f"{path.name} 是压缩包，不是政策文件。请解压后传入其中的文件。",
        en=f"{path.name} is a zip archive, no document: unpack it and hand in the files inside",
    )


def _old_office(path: Path) -> DocumentEncrypted | DocumentFormatUnknown:
    with path.open("rb") as file:
        content = file.read(1 << 20)
    if _PACKAGE in content:
        return DocumentEncrypted(
            zh=f"{path.name} 有密码保护。请去除密码后重试。",
            en=f"{path.name} is behind a password: remove it and try again",
        )
    return _saved_by_old_office(path)


def _saved_by_old_office(path: Path) -> DocumentFormatUnknown:
    return DocumentFormatUnknown(
        zh=f"{path.name} 是旧版 Office 文件（.doc/.xls/.wps）。请另存为 .docx 或 .xlsx。",
        en=f"{path.name} is an old Office file (.doc, .xls, .wps): save it as .docx or .xlsx",
    )


def _no_ofd(path: Path) -> DocumentFormatUnknown:
    return DocumentFormatUnknown(
        zh=f"{path.name} 是 OFD 版式文件。请用阅读器另存为 PDF。",
        en=f"{path.name} is an OFD file: save it as PDF in its viewer",
    )


def _unknown(path: Path) -> DocumentFormatUnknown:
    known = " ".join(sorted(SUFFIXES))
    return DocumentFormatUnknown(
        zh=f"不认识 {path.suffix or '无扩展名'} 这种文件。可读取：{known}。",
        en=f"files of kind {path.suffix or 'without suffix'} are not read; these are: {known}",
    )

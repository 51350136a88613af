"""Bytes to characters, in the encodings that Chinese offices use."""

import codecs
import re

from policymatch.domain.errors import DocumentDamaged

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_CHINESE = frozenset({"gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936", "euc-cn", "hz-gb-2312"})
_HEAD_BYTES = 4096
_MOSTLY = 0.02


def decode(content: bytes, *, declared: str | None = None) -> str:
    """The text of a file, without a byte order mark.

    A byte order mark decides; else what is declared (gb2312 and gbk are read as gb18030, their
    superset); else strict UTF-8, then strict GB18030.

    Raises DocumentDamaged, naming the byte, where none of them fits.

    >>> decode("奖励".encode("gb18030"))
    '奖励'
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding)
    if b"\0" in content:
        raise DocumentDamaged(
            zh="文件中有零字节，不是文本文件（UTF-16 须带 BOM）。请另存为 UTF-8 文本。",
            en="the file holds zero bytes: no text, or UTF-16 without a mark; save it as UTF-8 text",
        )
    encodings = [_known(declared)] if declared else []
    for encoding in dict.fromkeys([*(e for e in encodings if e), "utf-8", "gb18030"]):
        if encoding == "gb18030" and _is_broken_utf8(content):
            break
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return _strict(content, "utf-8" if _is_broken_utf8(content) else "gb18030")


def declared_encoding(content: bytes) -> str | None:
    """The encoding that the head of an html or xml file names.

    >>> declared_encoding(b'<meta charset="gb2312">')
    'gb2312'
    """
    match = _DECLARED.search(content[:_HEAD_BYTES])
    return match.group(1).decode("ascii") if match else None


def _known(name: str) -> str | None:
    if name.lower() in _CHINESE:
        return "gb18030"
    try:
        b"".decode(name)
    except LookupError:
        return None
    return name


def _is_broken_utf8(content: bytes) -> bool:
    """Whether content is UTF-8 but for a few bytes, so that reading it as GB18030 would garble it."""
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    wide = sum(1 for char in text[:100_000] if char >= "\u2e80" and char != "\ufffd")
    return 0 < broken <= max(1, int(_MOSTLY * len(text))) and wide > broken


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise DocumentDamaged(
            zh=f"第 {error.start} 字节不是有效的 {encoding}，文件或已残缺。请重新获取。",
            en=f"byte {error.start} is no valid {encoding}, the file may be cut: fetch it again",
        ) from error

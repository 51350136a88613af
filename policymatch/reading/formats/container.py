"""Zip containers, looked at before anything is unpacked."""

import zipfile
from pathlib import Path

from policymatch.domain.errors import DocumentDamaged, DocumentEncrypted, DocumentTooLarge
from policymatch.reading.formats.limits import Limits

_MOST_ENTRIES = 20_000
_ENCRYPTED_BIT = 0x1


def inspect_container(path: Path, limits: Limits, *, wanted: str) -> None:
    """Checks the directory of a docx or xlsx file; `wanted` is an entry that its kind must hold.

    Raises DocumentTooLarge where it would unpack to more than the limit, DocumentEncrypted for
    entries behind a password, DocumentDamaged for what is no such container.
    """
    try:
        with zipfile.ZipFile(path) as container:
            entries = container.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise _damaged(path, "压缩目录读不出来", "its zip directory can't be read") from error
    size = sum(entry.file_size for entry in entries)
    if size > limits.unpacked_bytes or len(entries) > _MOST_ENTRIES:
        raise DocumentTooLarge(
            zh=f"{path.name} 解压后有 {size} 字节、{len(entries)} 项，"
            f"上限 {limits.unpacked_bytes} 字节。请拆分文件。",
            en=f"{path.name} unpacks to {size} bytes in {len(entries)} entries, the limit is "
            f"{limits.unpacked_bytes} bytes: split it",
        )
    if any(entry.flag_bits & _ENCRYPTED_BIT for entry in entries):
        raise DocumentEncrypted(
            zh=f"{path.name} 有密码保护。请去除密码后重试。",
            en=f"{path.name} is behind a password: remove it and try again",
        )
    if wanted not in {entry.filename for entry in entries}:
        raise _damaged(path, f"缺少 {wanted}，扩展名可能有误", f"it has no {wanted}; its suffix may be wrong")


def _damaged(path: Path, zh: str, en: str) -> DocumentDamaged:
    return DocumentDamaged(
        zh=f"{path.name} 已损坏：{zh}。请重新获取，或另存后重试。",
        en=f"{path.name} is damaged: {en}. Fetch it again, or save it anew",
    )

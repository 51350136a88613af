"""How much one file may cost."""

from pydantic import Field

from policymatch.domain.errors import DocumentTooLarge
from policymatch.domain.value import Value

_MIB = 1 << 20


class Limits(Value):
    """Bounds of reading one file; what passes them is refused, not read in part.

    `file_bytes` holds for a file, and for each line of a collection (a collection may be longer);
    `unpacked_bytes` for what a zip container unpacks to; `body_characters` for the text;
    `seconds` and `memory_bytes` for the process that reads pdf, docx, xlsx and html. Scans are read
    only with `ocr`, and have `scan_seconds`.
    """

    file_bytes: int = Field(default=64 * _MIB, gt=0)
    unpacked_bytes: int = Field(default=256 * _MIB, gt=0)
    body_characters: int = Field(default=5_000_000, gt=0)
    seconds: float = Field(default=30.0, gt=0)
    memory_bytes: int = Field(default=1024 * _MIB, gt=0)
    ocr: bool = True
    scan_seconds: float = Field(default=600.0, gt=0)


def admit(body: str, limits: Limits) -> None:
    """Raises DocumentTooLarge where a text passes the limit."""
    count, most = len(body), limits.body_characters
    if count > most:
        raise DocumentTooLarge(
            zh=f"正文有 {count} 字，上限 {most} 字。请拆分文件，或调高上限。",
            en=f"the text has {count} characters, the limit is {most}; split the file or raise the limit",
        )

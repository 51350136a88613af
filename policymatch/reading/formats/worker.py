"""The process in which files that can't be trusted are parsed, under limits of the system.

It reads one JSON request a line from its standard input and answers each with one line, until its
input ends: `{"kind", "path"}` -> `{"written": ...}` or `{"error", "zh", "en"}`.
"""

import json
import os
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

from policymatch.domain import errors
from policymatch.reading.formats.docx import read_docx
from policymatch.reading.formats.html import read_html
from policymatch.reading.formats.kind import FileKind
from policymatch.reading.formats.limits import Limits
from policymatch.reading.formats.pdf import read_pdf
from policymatch.reading.formats.scan import read_scan
from policymatch.reading.formats.written import Written
from policymatch.reading.formats.xlsx import read_xlsx

SCAN = "scan"
_READERS: dict[str, Callable[[Path, Limits], Written]] = {
    SCAN: read_scan,
    FileKind.HTML: read_html,
    FileKind.PDF: read_pdf,
    FileKind.DOCX: read_docx,
    FileKind.XLSX: read_xlsx,
}
_DEEPEST_CALLS = 5000
_WRITABLE_BYTES = 0


def main() -> None:
    """Serves until the input ends. The limits are the only argument, as JSON."""
    limits = Limits.model_validate_json(sys.argv[-1])
    answers = _private_output()
    confine(limits)
    print(json.dumps({"ready": True}), file=answers, flush=True)
    for request in sys.stdin:
        print(json.dumps(_answer(json.loads(request), limits)), file=answers, flush=True)


def confine(limits: Limits) -> None:
    """Bounds the memory of this process, and forbids it to write files or dump its memory."""
    resource.setrlimit(resource.RLIMIT_DATA, (limits.memory_bytes, limits.memory_bytes))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_WRITABLE_BYTES, _WRITABLE_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.setrecursionlimit(_DEEPEST_CALLS)


def _private_output() -> TextIO:
    """The pipe to the parent, out of reach of libraries that print."""
    pipe = os.dup(1)
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    return os.fdopen(pipe, "w", encoding="utf-8")


def _answer(request: dict[str, str], limits: Limits) -> dict[str, Any]:
    try:
        written = _READERS[request["kind"]](Path(request["path"]), limits)
    except errors.DocumentError as error:
        return _refusal(error)
    except MemoryError:
        return _refusal(too_much_memory(limits))
    # The parsers are third-party code fed with hostile files: any exception of theirs means "damaged".
    except Exception as error:
        return _refusal(
            errors.DocumentDamaged(
                zh=f"文件已损坏，无法解析（{type(error).__name__}）。请重新获取，或另存后重试。",
                en=f"the file is damaged ({type(error).__name__}): fetch it again, or save it anew",
            )
        )
    return {"written": written.model_dump()}


def too_much_memory(limits: Limits) -> errors.DocumentTooLarge:
    """The refusal of a file that unpacks to more memory than allowed."""
    mib = limits.memory_bytes >> 20
    return errors.DocumentTooLarge(
        zh=f"读取该文件需要超过 {mib} MiB 内存。请拆分文件，或转换为文本后重试。",
        en=f"reading the file needs more than {mib} MiB of memory: split it, or turn it into text first",
    )


def _refusal(error: errors.DocumentError) -> dict[str, str]:
    return {"error": type(error).__name__, "zh": error.wording.zh, "en": error.wording.en}

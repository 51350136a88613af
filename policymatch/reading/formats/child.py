"""Reads files that can't be trusted in a process of their own, kept for the next file."""

import contextlib
import json
import os
import selectors
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from policymatch.domain import errors
from policymatch.reading.formats.kind import FileKind
from policymatch.reading.formats.limits import Limits
from policymatch.reading.formats.written import Written

_PROGRAM = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); "
    "from policymatch.reading.formats.worker import main; main()"
)
_SCANNED, _SCAN = "Scanned", "scan"
_START_SECONDS = 120.0
_CHUNK_BYTES = 1 << 20
_OUT_OF_MEMORY = (signal.SIGKILL, signal.SIGABRT, signal.SIGTRAP)


def read_in_child(kind: FileKind, path: Path, limits: Limits) -> Written:
    """The text of an html, pdf, docx or xlsx file, parsed in the process that serves these limits.

    Raises the DocumentError that the process found, DocumentTooLarge where it passed its time or
    memory, DocumentDamaged where the file brought it down, DocumentError where it could not start.
    """
    return _child(limits).read(kind, path)


class Child:
    """A process that parses one file after another; started when first needed, and anew when lost."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = threading.Lock()

    def read(self, kind: FileKind, path: Path) -> Written:
        """The text of one file; see `read_in_child`."""
        with self._turn:
            answer = self._ask(kind.value, path, self._limits.seconds)
            if answer.get("error") == _SCANNED and self._limits.ocr:
                answer = self._ask(_SCAN, path, self._limits.scan_seconds)
        if "written" in answer:
            return Written.model_validate(answer["written"])
        error: type[errors.DocumentError] = getattr(errors, answer["error"], errors.DocumentEmpty)
        if error is errors.DocumentTooLarge:
            self.close()
        raise error(zh=answer["zh"], en=answer["en"])

    def close(self) -> None:
        """Ends the process."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()

    def _ask(self, kind: str, path: Path, seconds: float) -> dict[str, Any]:
        process, request = self._running(), {"kind": kind, "path": str(path.absolute())}
        assert process.stdin is not None
        try:
            process.stdin.write(json.dumps(request).encode() + b"\n")
            process.stdin.flush()
            return self._answer(process, seconds)
        except (TimeoutError, EOFError, BrokenPipeError) as error:
            timed_out = isinstance(error, TimeoutError)
            code = process.wait() if not timed_out else 0
            self.close()
            raise self._lost(seconds if timed_out else None, code) from error

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = subprocess.Popen(
                [sys.executable, "-c", _PROGRAM, json.dumps(sys.path), self._limits.model_dump_json()],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            try:
                self._answer(self._process, _START_SECONDS)
            except (TimeoutError, EOFError) as error:
                self.close()
                raise self._unstarted() from error
        return self._process

    def _answer(self, process: subprocess.Popen[bytes], seconds: float) -> dict[str, Any]:
        """The next line from the process.

        Raises TimeoutError after `seconds`, EOFError where the process ended.
        """
        assert process.stdout is not None
        received, until = bytearray(), time.monotonic() + seconds
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            while not received.endswith(b"\n"):
                if not selector.select(max(0.0, until - time.monotonic())):
                    raise TimeoutError
                chunk = os.read(process.stdout.fileno(), _CHUNK_BYTES)
                if not chunk:
                    raise EOFError
                received += chunk
        answer: dict[str, Any] = json.loads(received)
        return answer

    def _unstarted(self) -> errors.DocumentError:
        mib = self._limits.memory_bytes >> 20
        return errors.DocumentError(
            zh=f"读取文件的进程未能启动（内存上限 {mib} MiB，时限 {_START_SECONDS:g} 秒）；"
            "请改设系统给得出的内存上限，或检查安装是否完整。",
            en=f"the process that reads files did not start (in {mib} MiB of memory and "
            f"{_START_SECONDS:g} seconds): set a limit of memory that the system grants, or check the installation",
        )

    def _lost(self, seconds: float | None, code: int) -> errors.DocumentError:
        """What it means that the process gave no answer, in `seconds` or because it ended."""
        mib = self._limits.memory_bytes >> 20
        if seconds is not None:
            return errors.DocumentTooLarge(
                zh=f"读取超过 {seconds:g} 秒，已停止。请拆分文件，或转换为文本后重试。",
                en=f"reading took more than {seconds:g} seconds: split the file, or turn it into text first",
            )
        if -code in _OUT_OF_MEMORY:
            return errors.DocumentTooLarge(
                zh=f"读取该文件需要超过 {mib} MiB 内存。请拆分文件，或转换为文本后重试。",
                en=f"reading the file needs more than {mib} MiB of memory: split it, or turn it into text",
            )
        return errors.DocumentDamaged(
            zh="文件已损坏，解析程序因它而崩溃。请重新获取，或另存后重试。",
            en="the file is damaged and brought its parser down: fetch it again, or save it anew",
        )


def _child(limits: Limits) -> Child:
    """The process of these limits; a fork of this program gets one of its own."""
    return _CHILDREN.setdefault((os.getpid(), limits), Child(limits))


_CHILDREN: dict[tuple[int, Limits], Child] = {}

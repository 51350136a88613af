"""The real server in processes of its own, as `policymatch serve` starts it."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import psutil

from policymatch.config import Settings

PATIENCE_SECONDS = 60
_SERVE = "from policymatch.cli import main; main()"


class Server(NamedTuple):
    """Where it answers, and the process that the workers belong to."""

    address: str
    process: psutil.Popen


@contextmanager
def serving(settings: Settings, *, workers: int = 1, answers: str = "readyz") -> Iterator[Server]:
    """A server of these settings that answers at this address; gone when the block is left."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = os.environ | {
        "POLICYMATCH_HOME": str(settings.home),
        "POLICYMATCH_SNAPSHOT": str(settings.snapshot),
        "OMP_NUM_THREADS": "1",
    }
    given = ["serve", "--port", str(port), "--workers", str(workers)]
    process = psutil.Popen([sys.executable, "-c", _SERVE, *given], env=environment, stderr=subprocess.DEVNULL)
    try:
        yield Server(_answering(f"http://127.0.0.1:{port}", answers), process)
    finally:
        if process.is_running():
            process.terminate()
        process.wait(PATIENCE_SECONDS)


def _answering(address: str, path: str) -> str:
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        try:
            urllib.request.urlopen(f"{address}/{path}", timeout=PATIENCE_SECONDS)
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
        else:
            return address
    raise TimeoutError(address)

"""What gunicorn is told beside the command line (`--config python:api.server`)."""

import os
import shutil
import sys
import tempfile
from typing import Any

preload_app = True
worker_class = "api.worker.DrainingWorker"
_FIGURES = tempfile.mkdtemp(prefix="policymatch-figures-")
"""A folder of this server alone, empty at each start, where its workers count (`GET /metrics`)."""

raw_env = [f"PROMETHEUS_MULTIPROC_DIR={_FIGURES}"]


def child_exit(_server: Any, worker: Any) -> None:
    """Let go of what was true of a worker only while it lived; what it counted stays in the sums."""
    # Imported before the folder is told, it would count in each process apart.
    from prometheus_client.multiprocess import mark_process_dead

    mark_process_dead(worker.pid, _FIGURES)  # type: ignore[no-untyped-call]


def on_exit(_server: Any) -> None:
    """Leave no figures behind."""
    shutil.rmtree(_FIGURES, ignore_errors=True)


def worker_exit(_server: Any, _worker: Any) -> None:
    """End a worker, all it took answered, before libraries take down what they built before the fork.

    They would wait for threads of the master's, which no worker has, and now and then without end.
    """
    ending = sys.exc_info()[1]
    code = ending.code if isinstance(ending, SystemExit) else 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code & 0xFF if isinstance(code, int) else int(code is not None))

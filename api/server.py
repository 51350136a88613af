"""What gunicorn is told beside the command line (`--config python:api.server`)."""

import os
import sys
from typing import Any

preload_app = True
worker_class = "api.worker.DrainingWorker"


def worker_exit(_server: Any, _worker: Any) -> None:
    """End a worker, all it took answered, before libraries take down what they built before the fork.

    They would wait for threads of the master's, which no worker has, and now and then without end.
    """
    ending = sys.exc_info()[1]
    code = ending.code if isinstance(ending, SystemExit) else 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code & 0xFF if isinstance(code, int) else int(code is not None))

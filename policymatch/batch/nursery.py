"""The nursery of a batch: a process that opens what all workers share, and then forks them.

What was opened before the fork is held once, however many workers there are: the words of the tokenizer,
the network and the modules are most of what a worker holds. Nothing is reckoned before it, for the threads
of faiss would not survive. Where a process can't be forked safely, workers start afresh and open their own.
"""

import gc
import os
import signal
import sys
import threading
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from multiprocessing import connection, get_context, parent_process
from multiprocessing.connection import Connection
from typing import NamedTuple

from threadpoolctl import threadpool_limits

from policymatch.batch.answering import Answered, Answerer, Chunk

_answer: Answerer


class Brood(NamedTuple):
    """What a nursery is told first: how chunks are answered, and by how many workers."""

    answer: Answerer
    workers: int


def nurse(parent: Connection) -> None:
    """Be the nursery of the process at the other end, until that is through or gone.

    It sends a Brood, hears None, sends chunks and hears their answers, in any order; None ends it. An error
    is heard in place of what would have come.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        brood: Brood = parent.recv()
    except (EOFError, ConnectionError):
        return
    except Exception as error:
        # Whatever hinders opening belongs to who asked.
        parent.send(error)
        return
    parent.send(None)
    _serve(parent, brood)


def _serve(parent: Connection, brood: Brood) -> None:
    """Hand each chunk to a worker that is free, and each answer back."""
    threadpool_limits(1)
    # What was opened stays: a sweep would touch, and so copy, every page that workers share.
    gc.freeze()
    way = get_context("fork" if sys.platform == "linux" else "spawn")
    pool, alone = ProcessPoolExecutor(brood.workers, way, _begin, (brood.answer,)), threading.Lock()
    try:
        while (chunk := parent.recv()) is not None:
            pool.submit(_answered, chunk).add_done_callback(partial(_tell, parent, alone))
    except (EOFError, ConnectionError):
        # The parent is gone or wants no more.
        pass
    finally:
        pool.shutdown(cancel_futures=True)


def _tell(parent: Connection, alone: threading.Lock, told: Future[Answered]) -> None:
    if told.cancelled():
        return
    with alone:
        try:
            parent.send(told.exception() or told.result())
        except OSError:
            # The parent is gone, and with it who would hear.
            return


def _begin(answer: Answerer) -> None:
    """Make this process a worker: one thread, deaf to the keyboard, gone when its parent is."""
    global _answer  # noqa: PLW0603 - a pool hands its processes what they keep in no other way
    _answer = answer
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threadpool_limits(1)
    gc.freeze()
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _answered(chunk: Chunk) -> Answered:
    return _answer(chunk)


def _leave_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)

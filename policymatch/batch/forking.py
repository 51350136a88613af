"""Workers that are forked from a process in which all they share was opened.

What was opened before the fork is held once, however many workers there are: the words of the tokenizer,
the network and the modules are most of what a worker holds. The threads of index libraries and of torch would
not survive a fork, so a process that may have such threads has a nursery fork for it: a process that starts
afresh, opens what workers share and reckons nothing. Where processes can't be forked, workers start afresh.
"""

import gc
import os
import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import connection, get_context, parent_process
from multiprocessing.connection import Connection
from typing import NamedTuple

from threadpoolctl import threadpool_limits

from policymatch.batch.answering import Answered, Answerer, Chunk, sweep_seldom

_WITH_THREADS_OF_THEIR_OWN = ("faiss", "torch")
_answer: Answerer


class Brood(NamedTuple):
    """What a nursery is told first: how chunks are answered, and by how many workers."""

    answer: Answerer
    workers: int


def may_fork() -> bool:
    """Whether this process can be forked: no thread runs in it that a child would miss."""
    return (
        sys.platform == "linux"
        and threading.active_count() == 1
        and sys.modules.keys().isdisjoint(_WITH_THREADS_OF_THEIR_OWN)
    )


@contextmanager
def forked_pool(answer: Answerer, workers: int) -> Iterator[ProcessPoolExecutor]:
    """A pool whose workers are forked from this process; what is submitted to it is `answered`."""
    way = get_context("fork" if sys.platform == "linux" else "spawn")
    pool = ProcessPoolExecutor(workers, way, _begin, (answer,))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def answered(chunk: Chunk) -> Answered:
    """A chunk answered by the worker that this process is."""
    return _answer(chunk)


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
    alone = threading.Lock()
    # What was opened stays: a sweep would touch, and so copy, every page that workers share.
    gc.freeze()
    with forked_pool(*brood) as pool:
        try:
            while (chunk := parent.recv()) is not None:
                pool.submit(answered, chunk).add_done_callback(partial(_tell, parent, alone))
        except (EOFError, ConnectionError):
            # The parent is gone or wants no more.
            return


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
    sweep_seldom()
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)

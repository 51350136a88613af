"""How the chunks of a batch are spread: one after another, over processes, or by another's machines.

A spread is a map over chunks, in any order: the built-in `map` is one. A distributed engine is another:
an actor pool of Ray whose actors were handed `answer`: it can be sent, and maps the snapshot from its folder
wherever it arrives.
"""

import gc
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process
from typing import TypeAlias

from threadpoolctl import threadpool_limits

from policymatch.batch.answering import Answered, Chunk
from policymatch.domain.errors import PolicymatchError

Answer: TypeAlias = Callable[[Chunk], Answered]
Spread: TypeAlias = Callable[[Answer, Iterable[Chunk]], Iterable[Answered]]

CHUNKS_A_WORKER = 4
"""A worker takes some seconds to start; a list with fewer chunks for each is done before."""

_AHEAD = 2
_ALLOCATIONS_BETWEEN_SWEEPS = 200_000
_answer: Answer


def workers_for(chunks: int) -> int:
    """How many processes a list of so many chunks is worth: the cores at hand, 1 for a short list.

    >>> workers_for(CHUNKS_A_WORKER)
    1
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, chunks // CHUNKS_A_WORKER))


def over_processes(workers: int) -> Spread:
    """A spread over so many new processes that each map the snapshot; 1 stays in this one.

    They are started afresh, never forked: the threads of faiss would not survive it.
    """
    if workers == 1:
        return map

    def spread(answer: Answer, chunks: Iterable[Chunk]) -> Iterator[Answered]:
        pool = ProcessPoolExecutor(workers, get_context("spawn"), _begin, (answer,))
        try:
            yield from _answers(pool, chunks, most=_AHEAD * workers)
        except BrokenProcessPool as error:
            raise PolicymatchError(
                zh="一个工作进程中途退出（内存不足？）；已完成的部分保留着，再次运行同一命令即可继续，"
                "可用 --workers 1 减少内存。",
                en="A worker process ended before its time (out of memory?); what was done is kept, and the "
                "same command goes on from there, with --workers 1 in less memory.",
            ) from error
        finally:
            pool.shutdown(cancel_futures=True)

    return spread


def _answers(pool: ProcessPoolExecutor, chunks: Iterable[Chunk], most: int) -> Iterator[Answered]:
    """Answers as they come; at most `most` chunks are read ahead, so that a long list is never held."""
    waiting: set[Future[Answered]] = set()
    for chunk in chunks:
        waiting.add(pool.submit(_answered, chunk))
        if len(waiting) >= most:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            yield from (each.result() for each in done)
    while waiting:
        done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        yield from (each.result() for each in done)


def _begin(answer: Answer) -> None:
    """Make this process a worker: one thread, deaf to the keyboard, gone when its parent is."""
    global _answer  # noqa: PLW0603 - a pool hands its processes what they keep in no other way
    _answer = answer
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threadpool_limits(1)
    # What was opened stays, and answers hold no cycles: looking for some often costs a seventh of the time.
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS_BETWEEN_SWEEPS)
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _answered(chunk: Chunk) -> Answered:
    return _answer(chunk)


def _leave_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)

"""How the chunks of a batch are spread: one after another, over processes, or by another's machines.

A spread is a map over chunks, in any order: the built-in `map` is one. A distributed engine is another:
an actor pool of Ray whose actors were handed `answer`: it can be sent, and maps the snapshot from its folder
wherever it arrives.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from copy import copy
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeAlias

from policymatch.batch.answering import Answered, Answerer, Chunk
from policymatch.batch.forking import Brood, answered, forked_pool, may_fork, nurse
from policymatch.domain.errors import WorkerLost

Spread: TypeAlias = Callable[[Answerer, Iterable[Chunk]], Iterable[Answered]]

CHUNKS_A_WORKER = 4
"""A worker takes some seconds to start; a list with fewer chunks for each is done before."""

_AHEAD = 2


def workers_for(chunks: int) -> int:
    """How many processes a list of so many chunks is worth: the cores at hand, 1 for a short list.

    >>> workers_for(CHUNKS_A_WORKER)
    1
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, chunks // CHUNKS_A_WORKER))


def over_processes(workers: int, *, from_here: bool | None = None) -> Spread:
    """A spread over so many processes that share what was opened; 1 stays in this one.

    `from_here`: whether this process forks them, or a nursery does; None where it is to be seen if it can.
    """
    if workers == 1:
        return map

    def spread(answer: Answerer, chunks: Iterable[Chunk]) -> Iterator[Answered]:
        forks = may_fork() if from_here is None else from_here
        way = _by_own_children if forks else _by_a_nursery
        try:
            yield from way(Brood(answer, workers), chunks)
        except (BrokenProcessPool, EOFError, ConnectionError) as error:
            raise _ended() from error

    return spread


def _by_own_children(brood: Brood, chunks: Iterable[Chunk]) -> Iterator[Answered]:
    """Answers of workers that are forked from this process."""
    # A copy is opened as if it had arrived in another process: all that answering takes, before the fork.
    opened = copy(brood.answer)
    waiting: set[Future[Answered]] = set()
    with forked_pool(opened, brood.workers) as pool:
        for chunk in chunks:
            waiting.add(pool.submit(answered, chunk))
            if len(waiting) >= _AHEAD * brood.workers:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                yield from (each.result() for each in done)
        while waiting:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            yield from (each.result() for each in done)


def _by_a_nursery(brood: Brood, chunks: Iterable[Chunk]) -> Iterator[Answered]:
    """Answers of workers that a process forks which was started afresh for that."""
    afresh = get_context("spawn")
    nursery, its_end = afresh.Pipe()
    process = afresh.Process(target=nurse, args=(its_end,))
    process.start()
    its_end.close()
    try:
        nursery.send(brood)
        _heard(nursery)
        yield from _heard_of_each(nursery, chunks, most=_AHEAD * brood.workers)
    finally:
        nursery.close()
        process.join()


def _heard_of_each(nursery: Connection, chunks: Iterable[Chunk], most: int) -> Iterator[Answered]:
    """Answers as they come; at most `most` chunks are read ahead, so that a long list is never held."""
    waiting = 0
    for chunk in chunks:
        nursery.send(chunk)
        waiting += 1
        if waiting >= most:
            yield _heard(nursery)
            waiting -= 1
    for _ in range(waiting):
        yield _heard(nursery)


def _heard(nursery: Connection) -> Answered:
    told = nursery.recv()
    if isinstance(told, BaseException):
        raise told
    return told  # type: ignore[no-any-return]


def _ended() -> WorkerLost:
    return WorkerLost(
        zh="一个工作进程中途退出（内存不足？）；已完成的部分保留着，再次运行同一命令即可继续，"
        "可用 --workers 1 减少内存。",
        en="A worker process ended before its time (out of memory?); what was done is kept, and the "
        "same command goes on from there, with --workers 1 in less memory.",
    )

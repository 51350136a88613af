"""Commands run as a user runs them: how long they take, and what all their processes hold."""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import psutil

from benchmarks.firms_by_chance import Told
from policymatch.config import Settings

# To look walks every page of every process: often, and it would take a core of its own.
LOOK_SECONDS = 0.5
COUNTING = "for _ in range(60_000_000): pass"


class Watched(NamedTuple):
    """A command that ran: its seconds, and the most memory that all its processes held together."""

    seconds: float
    pss_bytes: int
    rss_bytes: int


def command(place: Path, settings: Settings, rows: Sequence[Told], on: date, *options: str) -> Watched:
    """Run `policymatch batch` on a list and watch its processes."""
    path = place / "firms.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    arguments = ["batch", path, "--out", place / "out.jsonl", "--on", str(on)]
    given = [*arguments, "--snapshot", settings.snapshot_place, *options]
    began, pss, rss = time.perf_counter(), 0, 0
    running = psutil.Popen(
        [Path(sys.executable).with_name("policymatch"), *map(str, given)], stderr=subprocess.DEVNULL
    )
    while running.poll() is None:
        held = list(_held(running))
        pss, rss = max(pss, sum(h[0] for h in held)), max(rss, sum(h[1] for h in held))
        time.sleep(LOOK_SECONDS)
    assert running.returncode == 0, given
    return Watched(time.perf_counter() - began, pss, rss)


def _held(running: psutil.Process) -> Iterator[tuple[int, int]]:
    try:
        for each in (running, *running.children(recursive=True)):
            memory = each.memory_full_info()
            yield memory.pss, memory.rss
    except psutil.NoSuchProcess:
        return


def bare_scaling() -> float:
    """How much more two processes that only count get done than one."""

    def taken(processes: int) -> float:
        began = time.perf_counter()
        running = [subprocess.Popen([sys.executable, "-c", COUNTING]) for _ in range(processes)]
        assert all(each.wait() == 0 for each in running)
        return time.perf_counter() - began

    return 2 * statistics.median(taken(1) / taken(2) for _ in range(3))

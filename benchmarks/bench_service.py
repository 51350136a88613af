"""R1 and R2: the service under load, as `policymatch serve` starts it.

usage: python benchmarks/bench_service.py [--measures 20000] [--minutes 10] [--workers 2] [--folder FOLDER]

R1: 8 clients that ask without pause: no error, p99 over p50, and how much memory (PSS of all processes) grows
from the end of the first minute (a tenth of a shorter run) to the end. R2: 64 clients for a tenth of that
time: each is answered or turned away with Retry-After, and as many are answered a second as under R1. Every
request tells another firm. Clients run in this process on the same cores. A gate that is missed ends with
status 1.
"""

import argparse
import http.client
import json
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

import numpy as np
import psutil

from benchmarks.bench_match import firm, synthetic_snapshot
from benchmarks.conditions_of_measuring import show_conditions
from policymatch.config import Settings
from tests.e2e.server import PATIENCE_SECONDS, serving

FEW_CLIENTS, MANY_CLIENTS = 8, 64
TAIL_GATE, GROWTH_GATE, GOODPUT_GATE = 3.0, 0.02, 0.8
NUMBERS = count(1)


class Load(NamedTuple):
    """What clients got: seconds of the answers, how often each status (0: no answer), refusals without
    Retry-After, and over how many seconds.
    """

    seconds: list[float]
    statuses: Counter[int]
    untold: int
    lasted: float

    @property
    def goodput(self) -> float:
        """Answers a second."""
        return self.statuses[200] / self.lasted


def _asked(port: int, method: str, path: str, body: bytes) -> tuple[int, str | None]:
    """Status and Retry-After; status 0 where there was no answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
    try:
        connection.request(method, path, body, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        answer.read()
        return answer.status, answer.headers["Retry-After"]
    except OSError:
        return 0, None
    finally:
        connection.close()


def load(port: int, clients: int, seconds: float) -> Load:
    """So many clients that ask without pause for so long."""
    over, alone = time.perf_counter() + seconds, threading.Lock()
    taken, statuses, untold = list[float](), Counter[int](), [0]

    def ask_on() -> None:
        while (began := time.perf_counter()) < over:
            body = json.dumps({"profile": firm(next(NUMBERS)), "on": "2026-11-24"}).encode()
            status, later = _asked(port, "POST", "/v1/match", body)
            with alone:
                statuses[status] += 1
                untold[0] += status == 503 and later is None
                if status == 200:
                    taken.append(time.perf_counter() - began)

    asking = [threading.Thread(target=ask_on) for _ in range(clients)]
    began = time.perf_counter()
    for client in asking:
        client.start()
    for client in asking:
        client.join()
    return Load(taken, statuses, untold[0], time.perf_counter() - began)


def held_bytes(running: psutil.Process) -> int:
    """What all processes of the server hold together (PSS)."""
    return sum(each.memory_full_info().pss for each in (running, *running.children(recursive=True)))


def measured(settings: Settings, seconds: float, workers: int) -> Iterator[bool]:
    """Each figure, told; whether its gate holds."""
    with serving(settings, workers=workers) as (address, running):
        port = int(address.rpartition(":")[2])
        load(port, FEW_CLIENTS, min(60.0, seconds / 10))
        before = held_bytes(running)
        few = load(port, FEW_CLIENTS, seconds)
        grown = held_bytes(running) / before - 1
        middle, tail = np.quantile(few.seconds, (0.5, 0.99))
        print(
            f"R1 {few.lasted:.0f} s, {FEW_CLIENTS} clients: {dict(few.statuses)}, {few.goodput:.1f} a second"
            f", p99 / p50 {tail / middle:.2f} (gate {TAIL_GATE:g}), "
            f"memory {before >> 20} MiB {grown:+.1%} (gate {GROWTH_GATE:.0%})"
        )
        yield set(few.statuses) == {200}
        yield bool(tail / middle <= TAIL_GATE)
        yield grown <= GROWTH_GATE
        many = load(port, MANY_CLIENTS, seconds / 10)
        share = many.goodput / few.goodput
        print(
            f"R2 {many.lasted:.0f} s, {MANY_CLIENTS} clients: {dict(many.statuses)}, {many.untold} without "
            f"Retry-After, goodput {share:.2f} of R1 (gate {GOODPUT_GATE:g})"
        )
        yield set(many.statuses) <= {200, 503} and not many.untold
        yield share >= GOODPUT_GATE


def main() -> int:
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("--measures", type=int, default=20_000)
    given.add_argument("--minutes", type=float, default=10)
    given.add_argument("--workers", type=int, default=2)
    given.add_argument("--folder", type=Path, help="where the snapshot is kept")
    wish = given.parse_args()
    show_conditions()
    with tempfile.TemporaryDirectory() as place:
        settings = synthetic_snapshot(wish.measures, wish.folder or Path(place))
        held = list(measured(settings, wish.minutes * 60, wish.workers))
    return 0 if all(held) else 1


if __name__ == "__main__":
    raise SystemExit(main())

"""GET /metrics tells what all workers of a server did, whichever of them is asked."""

import re
import time
import urllib.request
from pathlib import Path

import psutil
import pytest

from policymatch.config import Settings
from policymatch.service import Snapshot
from tests.e2e.server import PATIENCE_SECONDS, Server, serving

ROUTE = "/v1/policies"
COUNTED = re.compile(
    r'policymatch_requests_total\{method="GET",route="/v1/policies",status="200"\} (\d+)\.0\n'
)
TIMED = re.compile(r'policymatch_request_seconds_count\{route="/v1/policies"\} (\d+)\.0\n')


def workers_of(server: Server) -> list[psutil.Process]:
    """Both workers, once both are there."""
    end = time.monotonic() + PATIENCE_SECONDS
    while len(server.process.children()) < 2 and time.monotonic() < end:
        time.sleep(0.05)
    return list(server.process.children())


def asked(server: Server, path: str) -> str:
    """One answer over a connection of its own."""
    with urllib.request.urlopen(server.address + path, timeout=PATIENCE_SECONDS) as answer:
        return str(answer.read().decode())


def asked_of(worker: psutil.Process, server: Server, times: int) -> str:
    """What one worker tells of itself and the others, after it alone answered so many requests."""
    others = [each for each in server.process.children() if each.pid != worker.pid]
    for each in others:
        each.suspend()
    try:
        for _ in range(times):
            asked(server, ROUTE)
        return asked(server, "/metrics")
    finally:
        for each in others:
            each.resume()


def figures(told: str) -> tuple[int, int]:
    return int(COUNTED.findall(told)[0]), int(TIMED.findall(told)[0])


def replaced(worker: psutil.Process, server: Server) -> None:
    """Kill a worker, and wait for the one that takes its place."""
    worker.kill()
    psutil.wait_procs([worker])
    workers_of(server)


def test_each_worker_tells_what_all_answered_those_that_died_too(
    settings: Settings, snapshot: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with serving(settings, workers=2) as server:
        first, second = workers_of(server)
        assert figures(asked_of(first, server, 7)) == (7, 7)
        told = asked_of(second, server, 5)
        assert figures(told) == (12, 12)
        assert f'policymatch_measures{{snapshot="{snapshot.id}"}} {len(snapshot)}.0' in told
        replaced(first, server)
        assert [figures(asked(server, "/metrics")) for _ in range(6)] == [(12, 12)] * 6
        assert figures(asked_of(second, server, 1)) == (13, 13)
        assert list(tmp_path.glob("policymatch-figures-*/*.db"))
    assert list(tmp_path.glob("policymatch-figures-*")) == []


def test_a_server_that_is_started_anew_counts_from_nothing(settings: Settings, snapshot: Snapshot) -> None:
    for _ in range(2):
        with serving(settings, workers=2) as server:
            asked(server, ROUTE)
            assert figures(asked(server, "/metrics")) == (1, 1)

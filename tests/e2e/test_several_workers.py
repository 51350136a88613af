"""Several workers over one snapshot: what they share, and that nothing is lost when something changes."""

import http.client
import json
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from pathlib import Path
from typing import NamedTuple

import psutil
import pytest

from policymatch.config import Settings
from policymatch.service import Snapshot, build, open_snapshot, starter_corpus
from tests.e2e.server import PATIENCE_SECONDS, serving

PROFILE = {"id": "a", "region": "沈阳市浑南区", "description": "研制协作机器人", "titles": ["高新技术企业"]}
SOURCES = Path(__file__).parents[1] / "sources"
CLIENTS = 6
A_WHILE_SECONDS = 0.2


class Reply(NamedTuple):
    """What a client got; status 0 where it found no server."""

    status: int
    snapshot: str = ""
    measures: frozenset[str] = frozenset()
    retry_after: str | None = None


def asked(address: str, number: int) -> Reply:
    """One match over a connection of its own."""
    told = json.dumps({"profile": PROFILE | {"description": f"研制协作机器人{number}"}}).encode()
    sent = urllib.request.Request(f"{address}/v1/match", told, {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(sent, timeout=PATIENCE_SECONDS) as got:
            answer = json.load(got)
    except urllib.error.HTTPError as refused:
        return Reply(refused.code, retry_after=refused.headers["Retry-After"])
    except urllib.error.URLError as absent:
        if isinstance(absent.reason, ConnectionRefusedError):
            return Reply(0)
        raise
    ids = frozenset(given["measure"]["id"] for given in answer["recommendations"])
    return Reply(HTTPStatus.OK, answer["snapshot"], ids)


def replies_while(address: str, change: Callable[[], None], clients: int = CLIENTS) -> list[Reply]:
    """What clients get that ask without end while something changes."""
    over, got = threading.Event(), list[Reply]()

    def ask_on(client: int) -> None:
        number = client
        while not over.is_set():
            got.append(asked(address, number))
            number += clients
            if got[-1].status == HTTPStatus.SERVICE_UNAVAILABLE:
                over.wait(A_WHILE_SECONDS)

    with ThreadPoolExecutor(clients) as pool:
        asking = [pool.submit(ask_on, client) for client in range(clients)]
        try:
            change()
        finally:
            over.set()
        for each in asking:
            each.result()
    return got


def test_workers_hold_together_what_was_opened_before_they_were_forked(
    settings: Settings, snapshot: Snapshot
) -> None:
    with serving(settings, workers=2) as server:
        with ThreadPoolExecutor(4) as pool:
            assert {reply.status for reply in pool.map(lambda n: asked(server.address, n), range(60))} == {
                200
            }
        workers = [each.memory_full_info() for each in server.process.children()]
    assert len(workers) == 2
    assert all(worker.uss < worker.rss / 2 for worker in workers)


def publishes(settings: Settings, times: int) -> None:
    """The starter corpus with the sources of the tests and without, in turns."""
    for number in range(times):
        build([starter_corpus(), *([SOURCES] * (number % 2))], settings.snapshot_place, settings)


def publishes_seen(settings: Settings, address: str, times: int) -> Snapshot:
    """The first of several publishes, which the server answers from before the next is made; a busy machine may miss those."""
    publishes(settings, 1)
    first = open_snapshot(settings)
    until = time.monotonic() + PATIENCE_SECONDS
    while asked(address, -1).snapshot != first.id and time.monotonic() < until:
        time.sleep(0.1)
    publishes(settings, times)
    return first


def fail_no_request(settings: Settings, times: int) -> None:
    publishes(settings, 2)
    held, firsts = open_snapshot(settings), list[Snapshot]()
    with serving(settings, workers=2) as server:
        got = replies_while(
            server.address, lambda: firsts.append(publishes_seen(settings, server.address, times))
        )
    (other,) = firsts
    ids = {each.id: frozenset(each.catalogue.measure_ids) for each in (held, other)}
    assert {reply.status for reply in got} == {200}
    assert {reply.snapshot for reply in got} == set(ids)
    assert all(reply.measures <= ids[reply.snapshot] for reply in got)


def test_publishes_under_load_fail_no_request_and_every_answer_is_of_one_snapshot(
    settings: Settings, tmp_path: Path
) -> None:
    fail_no_request(settings.model_copy(update={"snapshot": tmp_path}), 4)


@pytest.mark.nightly
def test_a_hundred_publishes_under_load_fail_no_request(settings: Settings, tmp_path: Path) -> None:
    fail_no_request(settings.model_copy(update={"snapshot": tmp_path}), 100)


def is_stopped_while_it_answers(settings: Settings) -> list[Reply]:
    """Requests that are taken, and a server told to stop before it has answered them."""
    with serving(settings, workers=2) as server, ThreadPoolExecutor(CLIENTS) as pool:
        assert asked(server.address, -1).status == HTTPStatus.OK
        asking = [pool.submit(asked, server.address, number) for number in range(CLIENTS)]
        time.sleep(0.02)
        server.process.terminate()
        got = [each.result() for each in asking]
        server.process.wait(PATIENCE_SECONDS)
        return [*got, asked(server.address, -1)]


@pytest.mark.parametrize("times", [1, pytest.param(50, marks=pytest.mark.nightly)])
def test_a_server_that_is_told_to_stop_answers_all_it_took(
    times: int, settings: Settings, snapshot: Snapshot
) -> None:
    for _ in range(times):
        got = is_stopped_while_it_answers(settings)
        assert [reply.status for reply in got] == [200] * CLIENTS + [0]


def connected(address: str) -> http.client.HTTPConnection:
    """A client let into the listener's queue, whose request is sent and not yet read."""
    client = http.client.HTTPConnection(address.removeprefix("http://"), timeout=PATIENCE_SECONDS)
    client.request("GET", "/healthz")
    return client


def test_a_server_that_is_told_to_stop_answers_who_waits_to_be_let_in(
    settings: Settings, snapshot: Snapshot
) -> None:
    with serving(settings, workers=2) as server:
        workers = server.process.children()
        for worker in workers:
            worker.suspend()
        waiting = [connected(server.address) for _ in range(CLIENTS)]
        server.process.terminate()
        for worker in workers:
            worker.terminate()
            worker.resume()
        assert [client.getresponse().status for client in waiting] == [HTTPStatus.OK] * CLIENTS
        server.process.wait(PATIENCE_SECONDS)


def test_far_more_clients_than_threads_are_answered_or_told_when_to_come_back(
    settings: Settings, snapshot: Snapshot
) -> None:
    with serving(settings, workers=2) as server:
        few = replies_while(server.address, lambda: time.sleep(4), clients=8)
        many = replies_while(server.address, lambda: time.sleep(4), clients=64)
    assert {reply.status for reply in few} == {200}
    turned_away = [reply for reply in many if reply.status != HTTPStatus.OK]
    assert turned_away
    assert all(reply.status == 503 and reply.retry_after for reply in turned_away)
    assert len(many) - len(turned_away) >= 0.8 * len(few)


def test_a_worker_that_dies_is_replaced_by_one_that_shares_as_well(
    settings: Settings, snapshot: Snapshot
) -> None:
    with serving(settings, workers=1) as server:
        first = server.process.children()[0]
        first.kill()
        psutil.wait_procs([first])
        end = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end and not server.process.children():
            time.sleep(0.05)
        replies = [_asked_again(server.address, number) for number in range(4)]
        worker = server.process.children()[0].memory_full_info()
    assert [reply.status for reply in replies] == [200] * 4
    assert worker.uss < worker.rss / 2


def _asked_again(address: str, number: int) -> Reply:
    """A request that comes while a worker dies is lost with it: a client asks once more."""
    try:
        return asked(address, number)
    except (ConnectionError, http.client.RemoteDisconnected, urllib.error.URLError):
        return asked(address, number)

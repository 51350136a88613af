"""Requests that are too long, over a connection: the server itself answers as the application does."""

import http.client
import json
from http import HTTPStatus

from policymatch.config import Settings
from policymatch.service import Snapshot
from tests.e2e.server import PATIENCE_SECONDS, serving

BODY = json.dumps({"profile": {"employees": 50}, "top": 1}).encode()
LIMIT = 1_000_000


def test_what_is_too_long_is_a_problem_wherever_it_is_noticed(settings: Settings, snapshot: Snapshot) -> None:
    with serving(settings) as server:
        address = server.address.removeprefix("http://")
        whole = (BODY.ljust(LIMIT),)
        beyond = (BODY.ljust(LIMIT), b"THIS IS NO JSON")
        assert chunked(address, whole) == HTTPStatus.OK
        assert chunked(address, beyond) == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
        assert asked(address, "/v1/policies?q=" + "a" * 9000) == HTTPStatus.REQUEST_URI_TOO_LONG
        assert asked(address, "/healthz", "a" * 9000) == HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE


def chunked(address: str, parts: tuple[bytes, ...]) -> int:
    client = http.client.HTTPConnection(address, timeout=PATIENCE_SECONDS)
    told = {"Content-Type": "application/json", "Transfer-Encoding": "chunked"}
    client.request("POST", "/v1/match", iter(parts), told, encode_chunked=True)
    return status_of(client)


def asked(address: str, path: str, header: str = "") -> int:
    client = http.client.HTTPConnection(address, timeout=PATIENCE_SECONDS)
    client.request("GET", path, headers={"X-Note": header})
    return status_of(client)


def status_of(client: http.client.HTTPConnection) -> int:
    """The status, where a problem says the same of itself."""
    answer = client.getresponse()
    if answer.status != HTTPStatus.OK:
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert json.load(answer)["status"] == answer.status
    client.close()
    return answer.status

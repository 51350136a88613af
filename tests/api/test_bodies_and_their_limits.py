"""How long a body may be, told or not; and a body that is no usable JSON."""

import io
import json

import pytest
from flask.testing import FlaskClient
from pydantic import SecretStr
from werkzeug.test import TestResponse

from api.app import create_app
from policymatch.config import Settings
from policymatch.service import Snapshot

LIMIT = 2000
UPLOADED = 40_000
SHORT = b'{"profile": {"employees": 50}, "top": 1}'


@pytest.fixture(scope="module")
def narrow(settings: Settings, snapshot: Snapshot) -> FlaskClient:
    bounds = {"body_bytes": LIMIT, "upload_bytes": UPLOADED}
    return create_app(settings.model_copy(update=bounds)).test_client()


def streamed(client: FlaskClient, path: str, body: bytes, kind: str = "application/json") -> TestResponse:
    """A body without a length, as a server hands on one that came in chunks."""
    return client.post(
        path,
        input_stream=io.BytesIO(body),
        content_type=kind,
        headers={"Transfer-Encoding": "chunked", "Accept-Language": "en"},
        environ_overrides={"wsgi.input_terminated": True},
    )


@pytest.mark.parametrize(
    "tail", [b"THIS IS NO JSON", b" " * LIMIT, b"\n"], ids=["what is no JSON", "blanks", "one byte"]
)
def test_a_body_of_untold_length_beyond_the_limit_is_too_large_whatever_is_beyond(
    tail: bytes, narrow: FlaskClient
) -> None:
    answer = streamed(narrow, "/v1/match", SHORT.ljust(LIMIT) + tail)
    assert (answer.status_code, answer.content_type) == (413, "application/problem+json")
    assert answer.json["detail"] == "The body passes the limit of 2000 bytes."


def test_a_cut_within_a_character_is_no_fault_of_the_text(narrow: FlaskClient) -> None:
    told = json.dumps({"profile": {"description": "测" * LIMIT}}, ensure_ascii=False).encode()
    assert streamed(narrow, "/v1/match", told).status_code == 413


def test_a_body_of_untold_length_as_long_as_the_limit_is_taken(narrow: FlaskClient) -> None:
    assert streamed(narrow, "/v1/match", SHORT.ljust(LIMIT)).status_code == 200
    assert (
        narrow.post("/v1/match", data=SHORT.ljust(LIMIT), content_type="application/json").status_code == 200
    )


def test_a_form_of_untold_length_beyond_the_limit_is_not_answered_from_its_beginning(
    narrow: FlaskClient,
) -> None:
    form = b"employees=50&description=" + b"x" * LIMIT
    assert streamed(narrow, "/results", form, "application/x-www-form-urlencoded").status_code == 413


def test_a_body_that_is_too_large_is_told_its_size_and_the_limit(narrow: FlaskClient) -> None:
    told = narrow.post("/v1/match", data=SHORT.ljust(3000), content_type="application/json").json
    assert (told["status"], told["detail"]) == (413, "请求体有 3000 字节，超过上限 2000 字节。")


@pytest.mark.parametrize("size", [1000, 5000, 20_000, 39_000])
def test_a_list_as_long_as_uploads_may_be_is_taken_however_short_other_bodies_are(
    size: int, narrow: FlaskClient
) -> None:
    form = {"firms": (io.BytesIO(b'{"id": "a"}\n'.ljust(size)), "firms.jsonl")}
    assert narrow.post("/v1/batch", data=form, content_type="multipart/form-data").status_code == 200


def test_a_list_beyond_the_limit_of_uploads_is_told_that_limit(narrow: FlaskClient) -> None:
    form = {"firms": (io.BytesIO(b"x" * UPLOADED), "firms.jsonl")}
    told = narrow.post("/v1/batch", data=form, content_type="multipart/form-data").json
    assert (told["status"], told["detail"].endswith("超过上限 40000 字节。")) == (413, True)


def test_a_key_that_stands_twice_is_refused_by_its_name(client: FlaskClient) -> None:
    body = b'{"profile": {"employees": 5, "employees": 50}, "top": 1}'
    for language, said in (
        ("zh", "请求体不是可用的JSON：“employees”出现了不止一次。"),
        ("en", "The body is not usable JSON: “employees” stands more than once in one object."),
    ):
        asked = {"Accept-Language": language}
        told = client.post("/v1/match", data=body, content_type="application/json", headers=asked).json
        assert (told["status"], told["detail"]) == (400, said)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b'{"profile": ', "it can't be read past line 1, column 13"),
        (b'{"a": "\xff"}', "it is not UTF-8 text"),
        (b'{"profile": {"name": "\\ud800"}}', "it holds half of a character"),
        (b"[" * 100_000, "it is nested too deeply"),
        (b'{"top": ' + b"9" * 5000 + b"}", "it holds a value that can't be used"),
    ],
)
def test_english_says_in_its_own_words_why_a_body_is_no_json(
    body: bytes, said: str, client: FlaskClient
) -> None:
    english = {"Accept-Language": "en"}
    told = client.post("/v1/match", data=body, content_type="application/json", headers=english).json
    assert told["detail"] == f"The body is not usable JSON: {said}."


def test_a_body_longer_than_a_stranger_may_send_is_not_read_before_its_token(settings: Settings) -> None:
    short = settings.model_copy(update={"body_bytes": 1_000, "token": SecretStr("open sesame")})
    body = b"{" + b" " * 2_000
    shut = create_app(short).test_client()
    told = {"data": body, "content_type": "application/json"}
    assert shut.post("/v1/policies", **told).status_code == 401
    assert (
        shut.post("/v1/policies", headers={"Authorization": "Bearer open sesame"}, **told).status_code == 400
    )

"""Faults of requests: in the language of the request, its body included, and in one language alone."""

import io
import re

import pytest
from flask.testing import FlaskClient

CHINESE, LATIN = re.compile("[一-鿿]"), re.compile("[a-z]{4,}")


@pytest.mark.parametrize(
    ("body", "pointer", "zh"),
    [
        ({"profile": {}, "top": 0}, "/top", "应不小于 1"),
        ({"profile": {}, "top": "many"}, "/top", "应为整数"),
        ({"profile": {}, "on": "2026-02-30"}, "/on", "应为存在的日期，形如 2026-01-31"),
        ({"profile": {}, "lang": "fr"}, "/lang", "应为其中之一：zh、en"),
        ({"profile": {}, "include": ["nothing"]}, "/include/0", "应为其中之一：ineligible、closed、draft"),
        ({"profile": 5}, "/profile", "应为 JSON 对象"),
        ({"profile": {}, "toop": 1}, "/toop", "没有这一项，请删去"),
        ({}, "/profile", "缺少这一项"),
    ],
)
def test_a_fault_of_a_request_is_told_in_chinese_alone(
    body: dict, pointer: str, zh: str, client: FlaskClient
) -> None:
    errors = client.post("/v1/match", json=body).json["errors"]
    assert [(each["pointer"], each["detail"]) for each in errors] == [(pointer, zh)]


def test_the_language_of_the_body_is_that_of_its_faults(client: FlaskClient) -> None:
    for profile in ({"employees": "x"}, {"listed": "x"}):
        told = client.post("/v1/match", json={"lang": "en", "profile": profile}).json
        assert not CHINESE.search(told["title"] + told["detail"] + told["errors"][0]["detail"])
    told = client.post("/v1/judge", json={"lang": "en", "profile": {}, "measures": []}).json
    assert not CHINESE.search(told["detail"] + told["errors"][0]["detail"])
    assert client.post("/v1/match?lang=zh", json={"lang": "en", "profile": 1}).json["title"] == "内容有误"


@pytest.mark.parametrize("wrong", [{"on": "2026-2-30"}, {"top": "0"}, {"toop": "1"}, {"list": "a.exe"}])
def test_the_language_of_an_uploaded_form_is_that_of_its_faults(wrong: dict, client: FlaskClient) -> None:
    name = wrong.pop("list", "firms.jsonl")
    form = {"firms": (io.BytesIO(b'{"id": "a"}'), name), "lang": "en", **wrong}
    told = client.post("/v1/batch", data=form, content_type="multipart/form-data")
    assert told.status_code == 422
    assert not CHINESE.search(told.text)


@pytest.mark.parametrize(
    ("route", "body"),
    [("/v1/feedback", {"measure": "no-such-m9", "outcome": "granted"}), ("/v1/policies", {})],
)
def test_bodies_of_what_is_told_to_the_server_have_a_language_too(
    route: str, body: dict, client: FlaskClient
) -> None:
    told = client.post(route, json={**body, "lang": "en"})
    assert told.status_code == 422
    assert not CHINESE.search(told.text)


@pytest.mark.parametrize("route", ["/v1/feedback", f"/v1/batch/{'0' * 32}/results"])
def test_a_file_that_is_refused_is_refused_in_the_language_of_the_address(
    route: str, client: FlaskClient
) -> None:
    told = client.get(f"{route}?lang=en")
    assert told.status_code in (401, 404)
    assert not CHINESE.search(told.text)


@pytest.mark.parametrize("body", [b"{", b"\xff\xfe", b'{"a": ' + b"[" * 100_000, b'"\\ud800"'])
def test_a_body_that_is_no_json_is_told_of_in_chinese_alone(body: bytes, client: FlaskClient) -> None:
    told = client.post("/v1/match", data=body, content_type="application/json").json
    assert told["status"] == 400
    assert not LATIN.search(told["detail"].replace("JSON", ""))

"""What a route does not know, or what is not of the type that its description says, is refused by name."""

import io
import json
import time

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

ENGLISH = {"Accept-Language": "en"}
PATIENCE_SECONDS = 60


def handed_in(client: FlaskClient, firms: bytes = b'{"id": "a"}\n', **fields: str) -> TestResponse:
    form = {"firms": (io.BytesIO(firms), "firms.jsonl"), **fields}
    return client.post("/v1/batch", data=form, content_type="multipart/form-data")


def faults(answer: TestResponse) -> dict[str, str]:
    assert (answer.status_code, answer.content_type) == (422, "application/problem+json")
    return {each["pointer"]: each["detail"] for each in answer.json["errors"]}


def test_fields_of_a_list_that_are_not_known_are_refused_together(client: FlaskClient) -> None:
    answer = handed_in(client, format="csv", day="2026-12-01", top="0")
    assert faults(answer) == {
        "/format": "没有这一项，请删去",
        "/day": "没有这一项，请删去",
        "/top": "应不小于 1",
    }


@pytest.mark.parametrize("on", ["2026-02-30", "tomorrow", "20261201", "0"])
def test_a_day_of_a_list_that_is_none_is_refused(on: str, client: FlaskClient) -> None:
    assert faults(handed_in(client, on=on)) == {"/on": "应为存在的日期，形如 2026-01-31"}


def test_a_list_is_answered_as_of_the_day_that_is_asked_for(client: FlaskClient) -> None:
    batch = handed_in(client, b'{"id": "a", "region": "210100"}\n', on="2026-11-24", top="3").json["id"]
    end = time.monotonic() + PATIENCE_SECONDS
    while client.get(f"/v1/batch/{batch}").json["state"] != "done":
        assert time.monotonic() < end
        time.sleep(0.05)
    line = json.loads(client.get(f"/v1/batch/{batch}/results").text)
    one = client.post("/v1/match", json={"profile": {"region": "210100"}, "on": "2026-11-24", "top": 3}).json
    assert (line["on"], line["recommendations"]) == ("2026-11-24", one["recommendations"])


@pytest.mark.parametrize(
    "path",
    [
        "/v1/policies",
        "/v1/policies/sy-robots",
        "/v1/measures/sy-robots-m1",
        "/v1/feedback",
        "/v1/batch/0/results",
    ],
)
def test_a_parameter_that_an_address_does_not_know_is_refused(path: str, client: FlaskClient) -> None:
    said = faults(client.get(f"{path}?limit=-1", headers=ENGLISH))["/limit"]
    assert said.startswith("there is no such")


def test_a_parameter_beside_a_body_is_refused(client: FlaskClient) -> None:
    answer = client.post("/v1/match?top=1&on=2026-12-01", json={"profile": {}})
    assert faults(answer) == dict.fromkeys(("/top", "/on"), "没有这个参数，请删去")


def test_faults_of_an_address_are_told_together(client: FlaskClient) -> None:
    answer = client.get("/v1/policies?limit=5&page=0&on=1764547200")
    assert faults(answer).keys() == {"/limit", "/page", "/on"}


@pytest.mark.parametrize("top", [True, "5", 1.5])
def test_what_is_no_whole_number_is_not_taken_for_one(top: object, client: FlaskClient) -> None:
    assert faults(client.post("/v1/match", json={"profile": {}, "top": top})) == {"/top": "应为整数"}


def test_a_whole_number_may_be_written_with_a_point(client: FlaskClient) -> None:
    body = b'{"profile": {}, "top": 1.0}'
    assert client.post("/v1/match", data=body, content_type="application/json").status_code == 200


def test_what_is_neither_true_nor_false_nor_a_day_is_not_taken_for_one(client: FlaskClient) -> None:
    answer = client.post("/v1/match", json={"profile": {}, "ignore_dates": "yes", "on": 0})
    assert faults(answer) == {
        "/ignore_dates": "应为 true 或 false",
        "/on": "应为存在的日期，形如 2026-01-31",
    }


@pytest.mark.parametrize(
    ("body", "pointer", "said"),
    [
        ({"profile": {}, "top": 0}, "/top", "must be at least 1"),
        ({"profile": {}, "top": 1001}, "/top", "must be at most 1000"),
        ({"profile": {}, "lang": "fr"}, "/lang", "must be one of: zh, en"),
        ({"profile": {}, "toop": 1}, "/toop", "there is no such field; leave it out"),
        ({"profile": 5}, "/profile", "must be a JSON object"),
        ({"profile": {}, "include": ["x"]}, "/include/0", "must be one of: ineligible, closed, draft"),
        ({"profile": {}, "include": 1}, "/include", "must be a list"),
        ({}, "/profile", "this is missing"),
    ],
)
def test_a_fault_of_a_request_is_told_in_plain_english(
    body: dict, pointer: str, said: str, client: FlaskClient
) -> None:
    assert faults(client.post("/v1/match", json=body, headers=ENGLISH)) == {pointer: said}


def test_english_counts_one_as_one_in_faults(client: FlaskClient) -> None:
    empty = faults(client.post("/v1/judge", json={"profile": {}, "measures": []}, headers=ENGLISH))
    assert empty == {"/measures": "at least 1 item must be given"}


@pytest.mark.parametrize(("method", "path"), [("GET", "/v1/match"), ("DELETE", "/v1/batch/0")])
def test_another_method_is_told_which_ones_the_address_takes(
    method: str, path: str, client: FlaskClient
) -> None:
    answer = client.open(path, method=method, headers=ENGLISH)
    allowed = {"/v1/match": "OPTIONS, POST", "/v1/batch/0": "GET, HEAD, OPTIONS"}[path]
    assert (answer.status_code, answer.headers["Allow"]) == (405, allowed)
    assert answer.json["detail"] == f"This address takes: {allowed}."


@pytest.mark.parametrize(("route", "status"), [("/v1/matches", 404), ("/v1/policies/sy-robots", 405)])
def test_an_address_that_takes_no_body_is_told_of_whatever_the_body_is(
    route: str, status: int, client: FlaskClient
) -> None:
    assert client.post(route, data=b"a=1").status_code == status

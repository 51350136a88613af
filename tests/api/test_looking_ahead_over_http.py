"""POST /v1/plan, /v1/calendar, /v1/changes, /v1/elsewhere, /v1/compare, /v1/suggest, and what they refuse."""

import json
from datetime import date

import pytest
from flask.testing import FlaskClient

from policymatch import service
from policymatch.domain.wording import Language
from policymatch.service import Snapshot

ON = date(2026, 11, 24)
FIRM = {
    "id": "firm-1",
    "region": "沈阳市浑南区",
    "founded_on": "2022-03-18",
    "titles": [],
    "description": "协作机器人",
}
ROUTES = {
    "/v1/plan": {"profile": FIRM},
    "/v1/calendar": {"profile": FIRM},
    "/v1/changes": {"profile": FIRM},
    "/v1/elsewhere": {"profile": FIRM, "region": "大连市"},
    "/v1/compare": {"old": "cn-quality-sme-2022", "new": "cn-quality-sme-2026", "firms": [FIRM]},
    "/v1/suggest": {"text": "员工86人，是国家高新技术企业"},
}
PROBLEM = "application/problem+json"


@pytest.mark.parametrize("route", ROUTES)
def test_a_sentence_is_told_in_the_language_asked_for(route: str, client: FlaskClient) -> None:
    zh, en = (
        client.post(route, json={**ROUTES[route], "on": ON.isoformat(), "lang": lang})
        for lang in ("zh", "en")
    )
    assert (zh.status_code, en.status_code) == (200, 200)
    assert zh.json != en.json
    assert zh.json.keys() == en.json.keys()


def test_each_route_says_what_the_service_says(client: FlaskClient, snapshot: Snapshot) -> None:
    firm = service.read_profile(FIRM, on=ON)
    expected = {
        "/v1/plan": service.plan(snapshot, firm, on=ON),
        "/v1/calendar": service.calendar(snapshot, firm, on=ON),
        "/v1/changes": service.changes(snapshot, firm, on=ON),
        "/v1/elsewhere": service.elsewhere(snapshot, firm, "大连市", on=ON),
        "/v1/suggest": service.suggest(ROUTES["/v1/suggest"]["text"], on=ON),
    }
    for route, answer in expected.items():
        told = client.post(route, json={**ROUTES[route], "on": ON.isoformat(), "lang": "en"})
        assert told.json == service.plain(answer, Language.EN)


def test_a_document_in_the_request_is_read_and_compared(client: FlaskClient) -> None:
    text = "第一条 对首次认定的高新技术企业，给予{}万元奖励。"
    old, new = ({"title": "沈阳市支持高新技术企业若干措施", "text": text.format(n)} for n in (20, 30))
    found = client.post("/v1/compare", json={"old": old, "new": new}).json
    (difference,) = found["differences"]
    assert (difference["part"], difference["turn"]) == ("benefit", "changed")
    assert "20万元" in difference["before"]["text"]
    assert client.get("/v1/policies/upload").status_code == 404


def test_two_texts_as_long_as_the_description_allows_are_taken_in(client: FlaskClient) -> None:
    longest = {"title": "题" * 500, "text": "字" * 200_000}
    body = {"old": longest, "new": longest, "firms": [{"employees": -1}]}
    answer = client.post("/v1/compare", json=body)
    assert len(json.dumps(body, ensure_ascii=False).encode()) > 1_200_000
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json["errors"]] == ["/firms/0/employees"]


def test_faults_of_every_firm_of_a_comparison_come_together(client: FlaskClient) -> None:
    firms = [{"employees": -1}, {}, {"region": "亚特兰蒂斯"}]
    answer = client.post("/v1/compare", json={"old": "sy-robots", "new": "sy-robots", "firms": firms})
    assert (answer.status_code, answer.content_type) == (422, PROBLEM)
    assert {error["pointer"] for error in answer.json["errors"]} == {"/firms/0/employees", "/firms/2/region"}


@pytest.mark.parametrize(
    ("route", "body", "status", "pointers"),
    [
        ("/v1/plan", {"profile": {"employees": -1}, "top": 0}, 422, {"/top", "/profile/employees"}),
        ("/v1/calendar", {"profile": {"x": 1}}, 422, {"/profile/x"}),
        ("/v1/changes", {}, 422, {"/profile"}),
        ("/v1/elsewhere", {"profile": {}, "region": "亚特兰蒂斯"}, 422, {"/region"}),
        ("/v1/elsewhere", {"profile": {}}, 422, {"/region"}),
        ("/v1/compare", {"old": "absent", "new": "sy-robots"}, 404, set()),
        (
            "/v1/elsewhere",
            {"profile": {"employees": -1}, "region": "亚特兰蒂斯"},
            422,
            {"/region", "/profile/employees"},
        ),
        (
            "/v1/elsewhere",
            {"profile": {"x": 1}, "region": "亚特兰蒂斯", "top": 0},
            422,
            {"/region", "/profile/x", "/top"},
        ),
        (
            "/v1/compare",
            {"old": "absent", "new": "sy-robots", "lang": "fr", "firms": [{}, {"employees": -1}]},
            422,
            {"/lang", "/firms/1/employees"},
        ),
        (
            "/v1/compare",
            {"old": "absent", "firms": [{"x": 1}, 7, {"founded_on": "2027-05-01"}], "on": "2026-01-31"},
            422,
            {"/new", "/firms/1", "/firms/0/x", "/firms/2/founded_on"},
        ),
        ("/v1/compare", {"old": "a", "new": "b", "firms": [{"x": 1}] * 1001}, 422, {"/firms"}),
        (
            "/v1/compare",
            {"old": {"text": "第一条"}, "new": {"title": "甲", "text": 7}},
            422,
            {"/old/title", "/new/text"},
        ),
        ("/v1/compare", {"old": 7, "new": ["a"]}, 422, {"/old", "/new"}),
        ("/v1/suggest", {"text": 1}, 422, {"/text"}),
        ("/v1/suggest", {"text": "字" * 20_001}, 422, {"/text"}),
    ],
)
def test_what_cannot_be_used_is_a_problem_with_its_pointers(
    route: str, body: dict, status: int, pointers: set[str], client: FlaskClient
) -> None:
    answer = client.post(route, json=body)
    assert (answer.status_code, answer.content_type) == (status, PROBLEM)
    assert {error["pointer"] for error in answer.json["errors"]} == pointers


@pytest.mark.parametrize(
    ("founded_on", "on", "pointers"),
    [
        ("2031-05-01", "2031-06-01", {"/top"}),
        ("2019-05-01", "2019-04-30", {"/top", "/profile/founded_on"}),
        ("2019-05-01", None, {"/top"}),
        ("2019-05-01", "no day", {"/top", "/on"}),
    ],
)
def test_faults_beside_another_are_those_of_the_day_that_is_asked_about(
    founded_on: str, on: str | None, pointers: set[str], client: FlaskClient
) -> None:
    body = {"profile": {"founded_on": founded_on}, "on": on, "top": 0}
    answer = client.post("/v1/plan", json=body)
    assert {error["pointer"] for error in answer.json["errors"]} == pointers


def test_a_place_that_is_none_is_told_in_the_language_of_the_body(client: FlaskClient) -> None:
    body = {"profile": {}, "region": "亚特兰蒂斯"}
    zh, en = (client.post("/v1/elsewhere", json={**body, "lang": lang}).json for lang in ("zh", "en"))
    assert zh["errors"][0]["detail"].startswith('没有名为 "亚特兰蒂斯" 的地区')
    assert "亚特兰蒂斯" in en["errors"][0]["detail"]
    assert "GB/T 2260" in en["errors"][0]["detail"]


@pytest.mark.parametrize("route", ROUTES)
def test_each_route_has_the_guards_of_the_others(route: str, client: FlaskClient) -> None:
    assert client.post(route, data=b"{", content_type="application/json").status_code == 400
    assert client.post(route, data=b"a=1").status_code == 415
    assert (
        client.post(route, data=b"{" + b" " * 2_000_000, content_type="application/json").status_code == 413
    )
    assert client.get(route).status_code == 405


@pytest.mark.parametrize("route", ROUTES)
def test_each_route_is_described(route: str, client: FlaskClient) -> None:
    described = client.get("/openapi.json").json["paths"][route]["post"]
    assert described["responses"].keys() >= {"200", "400", "413", "415", "422", "503"}
    assert described["summary"]

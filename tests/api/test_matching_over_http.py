"""POST /v1/match and /v1/judge, and what they refuse."""

import json

import pytest
from flask.testing import FlaskClient

from policymatch.service import Snapshot

FIRM = {"id": "firm-1", "region": "沈阳市浑南区", "titles": ["high_tech"], "description": "协作机器人"}
PROBLEM = "application/problem+json"


def test_a_match_has_the_shape_of_the_contract(client: FlaskClient, snapshot: Snapshot) -> None:
    answer = client.post("/v1/match", json={"profile": FIRM, "top": 4, "on": "2026-11-24", "lang": "en"}).json
    assert (answer["snapshot"], answer["on"], len(answer["recommendations"])) == (
        snapshot.id,
        "2026-11-24",
        4,
    )
    finding = answer["recommendations"][0]["findings"][0]
    assert finding.keys() >= {
        "field",
        "op",
        "value",
        "firm_value",
        "state",
        "hardness",
        "kind",
        "gap",
        "quote",
    }
    assert isinstance(finding["wording"], str)


def test_the_language_of_the_sentences_is_the_one_asked_for(client: FlaskClient) -> None:
    whys = {
        lang: client.post("/v1/match", json={"profile": FIRM, "top": 1, "lang": lang}).json[
            "recommendations"
        ][0]["why"]
        for lang in ("zh", "en")
    }
    assert whys["zh"] != whys["en"]
    assert "。" in whys["zh"]


def test_what_is_left_out_can_be_asked_for(client: FlaskClient) -> None:
    answer = client.post("/v1/match", json={"profile": FIRM, "top": 200, "include": ["draft"]}).json
    assert "sy-draft-m1" in {given["measure"]["id"] for given in answer["recommendations"]}


def test_named_measures_are_judged(client: FlaskClient) -> None:
    answer = client.post(
        "/v1/judge", json={"profile": FIRM, "measures": ["sy-robots-m1", "sy-robots-m4"]}
    ).json
    assert [judged["verdict"] for judged in answer["judgements"]] == ["eligible", "ineligible"]


def test_all_faults_of_a_request_come_together_each_with_its_pointer(client: FlaskClient) -> None:
    profile = {
        "revenu": 1,
        "revenue_yuan": -1,
        "rd_staff_ratio": 2,
        "founded_on": "2999-01-01",
        "region": "亚特兰蒂斯",
        "a/b": 1,
    }
    answer = client.post("/v1/match", json={"profile": profile, "top": 0, "wish": 1})
    assert (answer.status_code, answer.content_type) == (422, PROBLEM)
    pointers = {error["pointer"] for error in answer.json["errors"]}
    assert pointers == {"/top", "/wish", "/profile/a~1b"} | {
        f"/profile/{key}" for key in profile if key != "a/b"
    }


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b"", "application/json", 400),
        (b"\xff\xfe{}", "application/json", 400),
        (b'{"profile": {"name": "\\ud800"}}', "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b'{"profile": {"employees": ' + b"9" * 5000 + b"}}", "application/json", 400),
        (b'{"profile": {"employees": 1e999}}', "application/json", 422),
        (b'{"profile": {"revenue_yuan": -' + b"9" * 4000 + b"}}", "application/json", 422),
        (b'{"profile": {"revenue_yuan": ' + b"9" * 4000 + b"}}", "application/json", 422),
        (b"[]", "application/json", 422),
        (b"null", "application/json", 422),
        (b'"{}"', "application/json", 422),
        (b'{"profile": []}', "application/json", 422),
        (b"profile=1", "application/x-www-form-urlencoded", 415),
        (b"<a/>", "text/xml", 415),
        (b"{" + b" " * 2_000_000 + b"}", "application/json", 413),
    ],
)
def test_what_cannot_be_used_is_a_problem_with_its_own_status(
    content: bytes, kind: str, status: int, client: FlaskClient
) -> None:
    answer = client.post("/v1/match", data=content, content_type=kind)
    assert (answer.status_code, answer.content_type) == (status, PROBLEM)
    assert json.loads(answer.data).keys() >= {"type", "title", "status", "detail", "instance"}


def test_a_measure_that_is_not_there_is_not_found(client: FlaskClient) -> None:
    absent = ["absent-m1", "sy-robots-m1", "absent-m2"]
    answer = client.post("/v1/judge", json={"profile": {}, "measures": absent})
    assert all(name in answer.json["detail"] for name in ("absent-m1", "absent-m2"))
    assert (answer.status_code, answer.content_type) == (404, PROBLEM)


def test_problems_are_told_in_the_callers_language(client: FlaskClient) -> None:
    english = client.post("/v1/match", json={}, headers={"Accept-Language": "en"}).json
    chinese = client.post("/v1/match", json={}, headers={"Accept-Language": "zh-CN"}).json
    assert (english["title"], chinese["title"]) == ("The content has faults", "内容有误")

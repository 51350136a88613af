"""Policies over HTTP: listed, sought, read."""

import pytest
from flask.testing import FlaskClient

from policymatch.service import Snapshot


def ids(answer: dict) -> list[str]:
    return [row["head"]["id"] for row in answer["policies"]]


def test_the_list_comes_in_pages_that_hold_every_policy_once(client: FlaskClient, snapshot: Snapshot) -> None:
    found: list[str] = []
    for page in range(1, 10):
        found += ids(client.get(f"/v1/policies?page={page}&per_page=7").json)
    assert found == snapshot.catalogue.policy_ids


def test_words_find_the_policy_that_speaks_of_them(client: FlaskClient) -> None:
    assert "sy-robots" in ids(client.get("/v1/policies?q=机器人企业场地租金").json)[:3]


def test_a_region_holds_what_lies_in_it(client: FlaskClient) -> None:
    found = ids(client.get("/v1/policies?region=210000&per_page=100").json)
    assert "sy-robots" in found
    assert not any(name.startswith("cn-") for name in found)


@pytest.mark.parametrize("name", ["辽宁省", "辽宁", "Liaoning"])
def test_a_region_is_told_by_name_as_well_as_by_code(name: str, client: FlaskClient) -> None:
    by_name = client.get("/v1/policies", query_string={"region": name, "per_page": 100})
    assert by_name.json == client.get("/v1/policies?region=210000&per_page=100").json
    assert by_name.json["total"] > 0


def test_a_policy_is_read_with_its_measures_and_literal_quotes(client: FlaskClient) -> None:
    policy = client.get("/v1/policies/sy-robots").json
    quote = policy["measures"][0]["benefits"][0]["quote"]
    assert policy["document"]["body"][quote["start"] : quote["end"]] == quote["text"] == "给予20万元奖励"


def test_a_measure_is_read_with_its_own_words(client: FlaskClient) -> None:
    measure = client.get("/v1/measures/sy-robots-m1").json
    assert measure["text"] == "第一条 对首次认定的高新技术企业，给予20万元奖励。"
    assert measure["policy"]["id"] == "sy-robots"
    amount = next(fact for fact in measure["reality"] if fact["kind"] == "amount")
    assert (amount["stated"], amount["wording"]) == (True, "金额：最高20万元")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/v1/policies/absent", 404),
        ("/v1/measures/absent", 404),
        ("/v1/policies?page=0", 422),
        ("/v1/policies?region=x", 422),
        ("/v1/nothing", 404),
        ("/policies/absent", 404),
    ],
)
def test_what_is_not_there_is_a_problem(path: str, status: int, client: FlaskClient) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.content_type) == (status, "application/problem+json")


def test_another_method_is_a_problem_too(client: FlaskClient) -> None:
    assert client.get("/v1/match").status_code == 405

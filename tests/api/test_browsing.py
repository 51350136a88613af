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


def sought(client: FlaskClient, words: str) -> list[str]:
    return ids(client.get("/v1/policies", query_string={"q": words, "per_page": 100}).json)


@pytest.mark.parametrize("number", ["国科发火〔2016〕32号", "国科发火[2016] 32 号", "国科发火２０１６32号"])
def test_a_document_number_finds_its_document_first(number: str, client: FlaskClient) -> None:
    assert sought(client, number)[0] == "cn-high-tech-recognition"


def test_a_number_within_other_words_and_a_part_of_a_number_find_its_document(client: FlaskClient) -> None:
    assert sought(client, "《认定管理办法》（国科发火〔2016〕32号）")[0] == "cn-high-tech-recognition"
    assert "cn-high-tech-recognition" in sought(client, "国科发火")


@pytest.mark.parametrize(
    ("words", "named"), [("国务院", ["国务院"]), ("财政部、税务总局", ["财政部", "税务总局"])]
)
def test_an_issuer_finds_all_that_it_issued_before_what_speaks_of_it(
    words: str, named: list[str], client: FlaskClient
) -> None:
    listed = client.get("/v1/policies?per_page=100").json["policies"]
    issuers = {row["head"]["id"]: row["head"].get("issuer") or "" for row in listed}
    issued = {name for name, issuer in issuers.items() if all(part in issuer for part in named)}
    assert issued
    assert set(sought(client, words)[: len(issued)]) == issued


def test_a_title_finds_its_document_first(client: FlaskClient) -> None:
    title = client.get("/v1/policies/sy-robots").json["document"]["title"]
    assert sought(client, f"《{title}》")[0] == "sy-robots"


@pytest.mark.parametrize("words", ["号", "《》", "、", "zzzz", "2016"])
def test_words_that_name_nothing_find_nothing_by_name(words: str, client: FlaskClient) -> None:
    assert "sy-robots" not in sought(client, words)


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


def statuses(client: FlaskClient, on: str) -> dict[str, str]:
    listed = client.get(f"/v1/policies?on={on}&per_page=100").json
    assert listed["on"] == on
    return {row["head"]["id"]: row["status"] for row in listed["policies"]}


@pytest.mark.parametrize(
    ("on", "status"),
    [("2026-03-31", "not_yet"), ("2026-04-01", "in_force"), ("2026-12-01", "in_force")],
)
def test_the_status_of_a_policy_is_that_on_the_day(on: str, status: str, client: FlaskClient) -> None:
    assert statuses(client, on)["cn-quality-sme-2026"] == status
    assert "cn-quality-sme-2026" in ids(client.get(f"/v1/policies?status={status}&on={on}&per_page=100").json)
    read = client.get(f"/v1/policies/cn-quality-sme-2026?on={on}").json
    assert (read["status"], read["on"]) == (status, on)


@pytest.mark.parametrize("on", ["2010-01-01", "2026-12-01", "2028-01-01"])
def test_of_what_the_list_calls_over_or_to_come_a_match_calls_nothing_open(
    on: str, client: FlaskClient
) -> None:
    everything = {"profile": {}, "on": on, "top": 200, "include": ["ineligible", "closed", "draft"]}
    answer = client.post("/v1/match", json=everything).json
    listed = statuses(client, on)
    verdicts = {"expired": {"closed"}, "superseded": {"closed"}, "repealed": {"closed"}, "draft": {"draft"}}
    for given in answer["recommendations"]:
        status = listed[given["policy"]["id"]]
        assert given["verdict"] in verdicts.get(status, {given["verdict"]}), given["measure"]["id"]
        assert (status, given["verdict"]) not in {("not_yet", "eligible"), ("not_yet", "unclear")}
    assert len(answer["recommendations"]) == answer["counts"]["judged"]


def test_the_document_says_what_each_status_means(client: FlaskClient) -> None:
    schemas = client.get("/openapi.json").json["components"]["schemas"]
    told = schemas["PolicyStatus"]
    assert all(f"`{status}`" in told["description"] for status in told["enum"])

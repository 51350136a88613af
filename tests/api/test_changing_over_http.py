"""Routes that change or keep something: documents, feedback, firm lists."""

import fcntl
import io
import json
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from pydantic import SecretStr

from api.app import create_app
from api.state import served_by
from policymatch.config import Settings
from policymatch.service import build

SOURCES = Path(__file__).parents[1] / "sources"
TOKEN = {"Authorization": "Bearer open sesame"}
NOTICE = {
    "id": "sy-new",
    "title": "沈阳市支持低空经济若干措施",
    "text": "第一条 对低空物流企业给予30万元补助。",
    "issuer": "沈阳市人民政府办公室",
    "region": "210100",
}
PATIENCE_SECONDS = 60


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> FlaskClient:
    """A client over a home and shelf of its own, the encoder and kept vectors shared."""
    place = tmp_path_factory.mktemp("own")
    home = place / "home"
    home.mkdir()
    for shared in ("encoders", "vectors"):
        (home / shared).symlink_to(settings.home / shared)
    mine = settings.model_copy(update={"home": home, "snapshot": place / "shelf"})
    build([SOURCES], mine.snapshot_place, mine)
    return create_app(mine).test_client()


def test_a_document_is_shown_as_it_was_read_before_it_is_published(own: FlaskClient) -> None:
    before = own.get("/v1/policies").json["snapshot"]
    answer = own.post("/v1/policies", json=NOTICE, headers=TOKEN).json
    assert answer["record"]["measures"][0]["benefits"][0]["amount_yuan"] == 300_000
    assert answer["snapshot"] is None
    assert own.get("/v1/policies").json["snapshot"] == before


def test_a_document_that_is_published_is_served_at_once(own: FlaskClient) -> None:
    answer = own.post("/v1/policies", json={**NOTICE, "publish": True}, headers=TOKEN).json
    assert own.get("/v1/policies").json["snapshot"] == answer["snapshot"]
    assert own.get("/v1/policies/sy-new").status_code == 200
    assert own.get("/v1/measures/sy-robots-m1").status_code == 200


def test_the_answer_names_what_else_is_served_under_the_name_of_a_document(own: FlaskClient) -> None:
    act = {**NOTICE, "doc_no": "沈政办发〔2026〕7号"}
    assert own.post("/v1/policies", json={**act, "publish": True}, headers=TOKEN).json["versions"] == []
    other = {**act, "id": "sy-other", "text": "第一条 对低空物流企业给予60万元补助。"}
    assert own.post("/v1/policies", json=other, headers=TOKEN).json["versions"] == ["sy-new"]


def test_a_document_that_is_withdrawn_is_served_no_more_and_comes_back_with_no_build(
    own: FlaskClient,
) -> None:
    own.post("/v1/policies", json={**NOTICE, "id": "sy-gone", "publish": True}, headers=TOKEN)
    answer = own.delete("/v1/policies/sy-gone?lang=en", headers=TOKEN)
    assert (answer.status_code, answer.json["returns_with_build"]) == (200, False)
    assert answer.json["note"].startswith("sy-gone is withdrawn")
    assert own.get("/v1/policies").json["snapshot"] == answer.json["snapshot"]
    assert own.get("/v1/policies/sy-gone").status_code == 404
    assert own.delete("/v1/policies/sy-gone", headers=TOKEN).status_code == 404
    mine = served_by(own.application).settings
    build([SOURCES], mine.snapshot_place, mine)
    assert own.get("/v1/policies/sy-gone").status_code == 404
    assert own.get("/v1/policies/sy-new").status_code == 200


def test_two_who_withdraw_one_document_at_once_are_told_the_same_of_it(own: FlaskClient) -> None:
    app = own.application

    def withdrawn(_: int) -> tuple[int, bool | None]:
        answer = app.test_client().delete("/v1/policies/sy-twice", headers=TOKEN)
        return answer.status_code, answer.json.get("returns_with_build")

    for _ in range(3):
        own.post("/v1/policies", json={**NOTICE, "id": "sy-twice", "publish": True}, headers=TOKEN)
        with ThreadPoolExecutor(2) as clients:
            told = sorted(clients.map(withdrawn, range(2)), key=lambda each: each[0])
        assert told == [(200, False), (404, None)]


@pytest.mark.parametrize("name", ["稳岗-2026", "a/b", " a b ", "-a", "", "x" * 81])
def test_an_id_that_would_not_be_kept_is_refused_with_what_an_id_may_hold(
    name: str, own: FlaskClient
) -> None:
    answer = own.post("/v1/policies", json={**NOTICE, "id": name}, headers=TOKEN)
    assert (answer.status_code, [each["pointer"] for each in answer.json["errors"]]) == (422, ["/id"])
    assert "1至80个英文字母、数字" in answer.json["errors"][0]["detail"]


@pytest.mark.parametrize(("lang", "said"), [("zh", "经人工核对的记录"), ("en", "A reviewed record")])
def test_whoever_publishes_over_a_reviewed_record_is_told_that_it_comes_back(
    lang: str, said: str, own: FlaskClient
) -> None:
    assert own.get("/v1/policies/sy-robots").json["reviewed"]
    told = {**NOTICE, "lang": lang}
    answer = own.post("/v1/policies", json={**told, "id": "sy-robots"}, headers=TOKEN).json
    assert said in answer["note"]
    assert own.post("/v1/policies", json=told, headers=TOKEN).json["note"] is None


@pytest.mark.parametrize("scheme", ["bearer", "BEARER", "Bearer"])
def test_the_scheme_of_a_token_is_one_in_whatever_case(scheme: str, own: FlaskClient) -> None:
    told = {"Authorization": f"{scheme} open sesame"}
    assert own.get("/v1/feedback", headers=told).status_code == 200
    assert own.get("/v1/feedback", headers={"Authorization": f"{scheme} OPEN SESAME"}).status_code == 401
    assert own.get("/v1/feedback", headers={"Authorization": "Basic open sesame"}).status_code == 401


@pytest.mark.parametrize(("headers", "status"), [({}, 401), ({"Authorization": "Bearer wrong"}, 401)])
def test_a_stranger_changes_nothing(headers: dict[str, str], status: int, own: FlaskClient) -> None:
    assert own.post("/v1/policies", json=NOTICE, headers=headers).status_code == status
    assert own.delete("/v1/policies/sy-robots", headers=headers).status_code == status
    assert own.get("/v1/policies/sy-robots").status_code == 200
    assert own.get("/v1/feedback", headers=headers).status_code == status


@pytest.mark.parametrize("token", [None, SecretStr("")])
def test_without_a_token_in_the_settings_nobody_does(token: SecretStr | None, settings: Settings) -> None:
    shut = create_app(settings.model_copy(update={"token": token})).test_client()
    for headers in (TOKEN, {"Authorization": "Bearer "}):
        assert shut.post("/v1/policies", json=NOTICE, headers=headers).status_code == 403
        assert shut.delete("/v1/policies/sy-robots", headers=headers).status_code == 403


def test_feedback_is_kept_and_can_be_exported(own: FlaskClient) -> None:
    told = {"measure": "sy-robots-m1", "outcome": "refused", "reason": "材料不全"}
    assert own.post("/v1/feedback", json=told).status_code == 200
    assert own.post("/v1/feedback", json={**told, "outcome": "granted"}).status_code == 200
    kept = [json.loads(line) for line in own.get("/v1/feedback", headers=TOKEN).text.splitlines()]
    assert [one["outcome"] for one in kept] == ["refused", "granted"]
    assert kept[0]["told_at"]
    described = own.get("/openapi.json").json["paths"]["/v1/feedback"]["get"]["responses"]["200"]["content"]
    assert list(described) == ["application/x-ndjson"]


def test_an_outcome_that_is_none_is_refused(own: FlaskClient) -> None:
    answer = own.post("/v1/feedback", json={"measure": "sy-robots-m1", "outcome": "happy"})
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, "/outcome")


def ended(client: FlaskClient, batch: str) -> dict:
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        status = client.get(f"/v1/batch/{batch}").json
        if status["state"] in ("done", "failed"):
            return status
        time.sleep(0.05)
    raise TimeoutError(batch)


def test_a_firm_list_is_handed_in_followed_and_taken_back(own: FlaskClient) -> None:
    firms = b'{"id": "a", "region": "210100"}\n{"id": "bad", "employees": -1}\n'
    form = {"firms": (io.BytesIO(firms), "firms.jsonl"), "top": "3"}
    started = own.post("/v1/batch", data=form, content_type="multipart/form-data")
    assert started.status_code == 200
    status = ended(own, started.json["id"])
    assert (status["state"], status["answered"], [row["firm"] for row in status["refused"]]) == (
        "done",
        1,
        ["bad"],
    )
    line = json.loads(own.get(f"/v1/batch/{status['id']}/results").text)
    assert (line["firm"], len(line["recommendations"])) == ("a", 3)


def test_a_list_that_cannot_be_read_fails_with_its_reason(own: FlaskClient) -> None:
    form = {"firms": (io.BytesIO(b"no zip"), "firms.xlsx")}
    started = own.post("/v1/batch", data=form, content_type="multipart/form-data")
    status = ended(own, started.json["id"])
    assert status["state"] == "failed"
    answer = own.get(f"/v1/batch/{status['id']}/results?lang=en")
    assert answer.status_code == 404
    assert "failed, so there are no results to come" in answer.json["detail"]
    assert "firms.xlsx" in answer.json["detail"]


@pytest.mark.parametrize(
    ("results", "kind"),
    [
        ("jsonl", "application/x-ndjson"),
        ("csv", "text/csv"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("parquet", "application/vnd.apache.parquet"),
    ],
)
def test_results_come_as_the_type_that_their_format_has(results: str, kind: str, own: FlaskClient) -> None:
    form = {"firms": (io.BytesIO(b'{"id": "a"}\n'), "firms.jsonl"), "top": "1", "results": results}
    started = own.post("/v1/batch", data=form, content_type="multipart/form-data")
    answer = own.get(f"/v1/batch/{ended(own, started.json['id'])['id']}/results")
    assert (answer.status_code, answer.mimetype) == (200, kind)
    described = own.get("/openapi.json").json["paths"]["/v1/batch/{batch_id}/results"]["get"]["responses"]
    assert kind in described["200"]["content"]


@pytest.mark.parametrize("name", ["firms.exe", "firms", "firms." + "x" * 300])
def test_a_list_of_a_kind_that_is_not_read_is_turned_away_at_once(name: str, own: FlaskClient) -> None:
    form = {"firms": (io.BytesIO(b"MZ"), name)}
    answer = own.post("/v1/batch", data=form, content_type="multipart/form-data")
    assert (answer.status_code, ".jsonl" in answer.json["detail"]) == (422, True)


def test_the_reason_of_a_failure_does_not_tell_where_the_server_keeps_its_files(own: FlaskClient) -> None:
    form = {"firms": (io.BytesIO(b"no zip"), "firms.xlsx")}
    started = own.post("/v1/batch", data=form, content_type="multipart/form-data")
    reason = ended(own, started.json["id"])["reason"]
    assert "firms.xlsx" in reason
    assert started.json["id"] not in reason


def left_running(client: FlaskClient, **order: int) -> Path:
    """The folder of a batch as a process leaves it that ends on the way."""
    firms = b"".join(b'{"id": "f%d"}\n' % number for number in range(3))
    form = {"firms": (io.BytesIO(firms), "firms.jsonl"), "top": "1"}
    started = client.post("/v1/batch", data=form, content_type="multipart/form-data")
    status = ended(client, started.json["id"])
    folder = served_by(client.application).settings.home / "batches" / status["id"]
    told = {"id": status["id"], "state": "running", "done": 1, "total": 3}
    (folder / "status.json").write_text(json.dumps(told), encoding="utf-8")
    (folder / "order.json").write_text(
        json.dumps(json.loads((folder / "order.json").read_text(encoding="utf-8")) | order), encoding="utf-8"
    )
    (folder / "out.jsonl").unlink()
    return folder


def test_a_batch_whose_process_is_no_more_is_gone_on_with(own: FlaskClient) -> None:
    folder = left_running(own)
    assert ended(own, folder.name)["answered"] == 3
    assert len(own.get(f"/v1/batch/{folder.name}/results").text.splitlines()) == 3


def test_a_batch_that_another_process_runs_is_left_to_it(own: FlaskClient) -> None:
    folder = left_running(own)
    with (folder / "claim").open("wb") as claim:
        fcntl.flock(claim, fcntl.LOCK_EX)
        assert {own.get(f"/v1/batch/{folder.name}").json["state"] for _ in range(5)} == {"running"}
        time.sleep(0.2)
        assert not (folder / "out.jsonl").exists()
    assert ended(own, folder.name)["state"] == "done"


def test_a_batch_that_ends_each_process_is_given_up(own: FlaskClient) -> None:
    status = ended(own, left_running(own, starts=3).name)
    assert (status["state"], "多次中断" in status["reason"]) == ("failed", True)


def test_a_batch_that_is_swept_while_it_is_asked_for_is_not_found(own: FlaskClient, tmp_path: Path) -> None:
    folder = left_running(own)
    (folder / "claim").unlink()
    (folder / "claim").symlink_to(tmp_path / "gone" / "claim")
    assert own.get(f"/v1/batch/{folder.name}").status_code == 404


@pytest.mark.parametrize("batch", ["0" * 32, "..", "%2e%2e%2fsettings"])
def test_a_batch_that_is_not_there_is_not_found(batch: str, own: FlaskClient) -> None:
    assert own.get(f"/v1/batch/{batch}").status_code == 404


@pytest.mark.parametrize(("key", "value"), [("date", "2026-02-30"), ("region", "火星"), ("date", "soon")])
def test_a_fact_beside_a_document_that_is_none_is_a_fault(key: str, value: str, own: FlaskClient) -> None:
    answer = own.post("/v1/policies", json={**NOTICE, key: value}, headers=TOKEN)
    assert (answer.status_code, [each["pointer"] for each in answer.json["errors"]]) == (422, [f"/{key}"])


def test_facts_beside_a_document_are_taken_as_documents_write_them(own: FlaskClient) -> None:
    told = {**NOTICE, "date": "2026年3月2日", "region": "沈阳市"}
    policy = own.post("/v1/policies", json=told, headers=TOKEN).json["record"]["policy"]
    assert (policy["issued_on"], policy["region"]) == ("2026-03-02", "210100")


def test_feedback_on_a_measure_that_is_not_there_is_a_fault(own: FlaskClient) -> None:
    answer = own.post("/v1/feedback", json={"measure": "no-such-m9", "outcome": "granted"})
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, "/measure")
    of_another = {"measure": "no-such-m9", "outcome": "granted", "snapshot": "abc123"}
    assert own.post("/v1/feedback", json=of_another).status_code == 200


def test_a_batch_tells_which_firms_its_list_repeats(own: FlaskClient) -> None:
    form = {"firms": (io.BytesIO("编号,员工人数\na,5\nb,6\na,7\n".encode()), "firms.csv"), "top": "1"}
    started = own.post("/v1/batch", data=form, content_type="multipart/form-data")
    status = ended(own, started.json["id"])
    assert (status["answered"], status["repeated"]) == (3, [{"firm": "a", "lines": [2, 4], "more": 0}])

"""Health, readiness, figures, documentation, headers, and logs that hold no word of a firm."""

import re
import time
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from openapi_spec_validator import validate

from api.app import create_app
from policymatch.config import Settings
from policymatch.service import Snapshot, build

ADDRESS = re.compile(r"""(?:src|href|url)\s*[=:(]\s*["']?(?:https?:)?//""")


def test_a_worker_is_healthy_before_it_is_ready(tmp_path: Path, settings: Settings) -> None:
    bare = create_app(settings.model_copy(update={"snapshot": tmp_path})).test_client()
    assert bare.get("/healthz").status_code == 200
    answer = bare.get("/readyz")
    assert answer.status_code == 503
    assert "policymatch build" in answer.json["detail"]


@pytest.mark.parametrize("path", ["/readyz", "/v1/policies"])
def test_where_nothing_is_served_nobody_is_promised_an_answer_in_a_few_seconds(
    path: str, tmp_path: Path, settings: Settings
) -> None:
    bare = create_app(settings.model_copy(update={"snapshot": tmp_path})).test_client()
    answer = bare.get(path)
    assert (answer.status_code, "Retry-After" in answer.headers) == (503, False)
    described = bare.get("/openapi.json").json["paths"]["/v1/policies"]["get"]["responses"]["503"]
    assert "Retry-After" in described["headers"]


def test_a_ready_worker_names_its_snapshot_and_encoder(client: FlaskClient, snapshot: Snapshot) -> None:
    assert client.get("/readyz").json == {
        "status": "ready",
        "snapshot": snapshot.id,
        "encoder": "bundled:e5-small-policy",
    }


def test_figures_are_told_for_prometheus(client: FlaskClient) -> None:
    client.get("/v1/policies")
    assert (
        b'policymatch_requests_total{method="GET",route="/v1/policies",status="200"}'
        in client.get("/metrics").data
    )


def test_methods_that_a_caller_invents_are_one_figure(client: FlaskClient) -> None:
    for number in range(20):
        client.open("/nowhere", method=f"INVENTED{number}")
    told = client.get("/metrics").text
    assert "INVENTED" not in told
    assert 'policymatch_requests_total{method="other",route="unmatched",status="404"} 20.0' in told


def test_the_openapi_document_is_valid_and_tells_of_every_problem(client: FlaskClient) -> None:
    document = client.get("/openapi.json").json
    validate(document)
    responses = document["paths"]["/v1/match"]["post"]["responses"]
    assert responses.keys() >= {"200", "400", "413", "415", "422", "503"}
    assert "application/problem+json" in responses["422"]["content"]


def test_all_who_ask_at_once_for_the_openapi_document_read_the_same(settings: Settings) -> None:
    app = create_app(settings)
    described = deepcopy(app.api_doc)
    with ThreadPoolExecutor(8) as callers:
        told = list(callers.map(lambda _: app.test_client().get("/openapi.json").data, range(16)))
    assert set(told) == {told[0]}
    assert app.api_doc == described


@pytest.mark.parametrize("page", ["/", "/?lang=en", "/docs", "/policies/sy-robots"])
def test_a_page_asks_nothing_of_any_other_host(page: str, client: FlaskClient) -> None:
    answer = client.get(page)
    assert answer.status_code == 200
    assert not ADDRESS.search(answer.text)
    allowed = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in allowed
    assert "frame-ancestors 'none'" in allowed
    assert ("'unsafe-inline'" in allowed, "connect-src" in allowed) == ((page == "/docs"),) * 2


def test_the_documentation_is_served_from_here(client: FlaskClient) -> None:
    for path in re.findall(r'(?:src|href)="(/[^"]+)"', client.get("/docs").text):
        assert client.get(path).status_code == 200


def test_every_answer_carries_its_id_and_headers(client: FlaskClient) -> None:
    answer = client.get("/healthz", headers={"X-Request-Id": "abc-1"})
    assert answer.headers["X-Request-Id"] == "abc-1"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    forged = client.get("/healthz", headers={"X-Request-Id": "a b<script>"})
    assert re.fullmatch(r"[0-9a-f]{16}", forged.headers["X-Request-Id"])


def test_no_word_of_a_firm_is_logged(client: FlaskClient, capfd: pytest.CaptureFixture[str]) -> None:
    marked = {"name": "标记企业甲", "description": "标记描述乙", "region": "标记地名丙"}
    client.post("/v1/match", json={"profile": marked})
    client.post("/v1/match", json={"profile": {**marked, "region": "210100"}})
    client.post("/results", data=marked)
    said = "".join(capfd.readouterr())
    assert "标记" not in said


def test_a_worker_with_its_hands_full_says_when_to_come_back(settings: Settings, snapshot: Snapshot) -> None:
    app = create_app(settings.model_copy(update={"waiting": 1}))
    statuses = []

    @app.get("/slow")
    def slow() -> str:
        with app.test_client() as other:
            busy = other.get("/v1/policies")
            statuses.append(busy.status_code)
            assert busy.headers["Retry-After"] == "5"
            statuses.append(other.get("/healthz").status_code)
        return ""

    assert app.test_client().get("/slow").status_code == 200
    assert statuses == [503, 200]
    assert app.test_client().get("/v1/policies").status_code == 200


def test_a_worker_answers_no_more_at_once_than_it_has_hands_and_lets_the_others_wait(
    settings: Settings, snapshot: Snapshot
) -> None:
    app = create_app(settings.model_copy(update={"waiting": 6, "threads": 2}))
    at_once, most = [], []

    @app.get("/counted")
    def counted() -> str:
        at_once.append(1)
        most.append(len(at_once))
        time.sleep(0.05)
        at_once.pop()
        return ""

    with ThreadPoolExecutor(6) as pool:
        statuses = list(pool.map(lambda _: app.test_client().get("/counted").status_code, range(6)))
    assert statuses == [200] * 6
    assert max(most) == 2


def test_a_new_snapshot_is_taken_up_without_a_restart(tmp_path: Path, settings: Settings) -> None:
    sources = Path(__file__).parents[1] / "sources"
    mine = settings.model_copy(update={"snapshot": tmp_path})
    build([sources / "sy-draft.json"], tmp_path, mine)
    client = create_app(mine).test_client()
    assert client.get("/v1/policies").json["total"] == 1
    report = build([sources], tmp_path, mine)
    told = [
        line for line in client.get("/metrics").text.splitlines() if line.startswith("policymatch_measures{")
    ]
    assert told == [f'policymatch_measures{{snapshot="{report.snapshot}"}} {report.measures}.0']
    assert client.get("/v1/policies").json["total"] == 3


def test_a_new_snapshot_that_is_damaged_is_not_taken_up(tmp_path: Path, settings: Settings) -> None:
    sources = Path(__file__).parents[1] / "sources"
    mine = settings.model_copy(update={"snapshot": tmp_path})
    build([sources / "sy-draft.json"], tmp_path, mine)
    client = create_app(mine).test_client()
    first = client.get("/v1/policies").json["snapshot"]
    report = build([sources], tmp_path, mine)
    (tmp_path / report.snapshot / "documents.jsonl").write_bytes(b"")
    assert client.get("/v1/policies").json["snapshot"] == first

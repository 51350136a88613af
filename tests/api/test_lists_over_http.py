"""Firm lists at the door: what is no file, where a home lies, how long a batch is kept."""

import fcntl
import io
import json
import os
import time
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from api.state import served_by
from policymatch.config import Settings, read_settings
from policymatch.service import Snapshot

DAY_SECONDS = 24 * 3600
PATIENCE_SECONDS = 60


@pytest.fixture
def near(settings: Settings, snapshot: Snapshot, tmp_path: Path) -> FlaskClient:
    """A client whose home is told by a path that begins where the server was started."""
    (tmp_path / "encoders").symlink_to(settings.home / "encoders")
    near = read_settings(home=Path(os.path.relpath(tmp_path)), snapshot=settings.snapshot_place)
    return create_app(near).test_client()


def _form() -> dict[str, Any]:
    return {"firms": (io.BytesIO(b'{"id": "a"}\n'), "firms.jsonl"), "top": "1"}


def _handed_in(client: FlaskClient) -> str:
    batch = client.post("/v1/batch", data=_form(), content_type="multipart/form-data").json["id"]
    return _ended(batch, client)


def _ended(batch: str, client: FlaskClient) -> str:
    end = time.monotonic() + PATIENCE_SECONDS
    while client.get(f"/v1/batch/{batch}").json["state"] not in ("done", "failed"):
        assert time.monotonic() < end
        time.sleep(0.05)
    return batch


def test_a_list_that_is_sent_as_text_is_a_fault_of_the_request(client: FlaskClient) -> None:
    answer = client.post("/v1/batch", data={"firms": "firms.csv"}, content_type="multipart/form-data")
    assert answer.status_code == 422
    assert [fault["pointer"] for fault in answer.json["errors"]] == ["/firms"]


def test_results_are_found_where_a_home_is_told_by_a_relative_path(near: FlaskClient) -> None:
    results = near.get(f"/v1/batch/{_handed_in(near)}/results")
    assert (results.status_code, '"firm":' in results.text) == (200, True)


def test_a_batch_is_gone_after_a_day_though_no_other_is_handed_in(near: FlaskClient) -> None:
    batch = _handed_in(near)
    folder = _folder_of(batch, near)
    _made_older_than_a_day(folder)
    assert near.get(f"/v1/batch/{batch}").status_code == 404
    assert not folder.exists()


def _folder_of(batch: str, client: FlaskClient) -> Path:
    return served_by(client.application).settings.home / "batches" / batch


def _made_older_than_a_day(folder: Path) -> None:
    yesterday = time.time() - DAY_SECONDS - 60
    os.utime(folder, (yesterday, yesterday))


@pytest.mark.parametrize("state", ["waiting", "running"])
def test_a_batch_that_waits_or_runs_for_longer_than_a_day_keeps_its_files(
    state: str, near: FlaskClient
) -> None:
    batch = _handed_in(near)
    folder = _folder_of(batch, near)
    told = {"id": batch, "state": state}
    (folder / "status.json").write_text(json.dumps(told), encoding="utf-8")
    with (folder / "claim").open("wb") as claim:
        fcntl.flock(claim, fcntl.LOCK_EX)
        _made_older_than_a_day(folder)
        assert near.get(f"/v1/batch/{batch}").json["state"] == state
        assert (folder / "firms.jsonl").is_file()
    # Its process is gone, and whoever asks next finds it within a day of having been spared.
    assert near.get(f"/v1/batch/{batch}").status_code == 200


def test_a_batch_that_waits_behind_another_is_swept_by_nobody_and_answered_in_its_turn(
    near: FlaskClient,
) -> None:
    jobs = served_by(near.application).jobs
    held = Event()
    jobs._queue.submit(held.wait, PATIENCE_SECONDS)
    try:
        batch = near.post("/v1/batch", data=_form(), content_type="multipart/form-data").json["id"]
        _made_older_than_a_day(_folder_of(batch, near))
        assert near.get(f"/v1/batch/{batch}").json["state"] == "waiting"
    finally:
        held.set()
    assert near.get(f"/v1/batch/{_ended(batch, near)}/results").status_code == 200

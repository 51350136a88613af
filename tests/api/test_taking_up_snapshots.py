"""A worker takes up what is published, and lets go of what it served before."""

import weakref
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any

from structlog.testing import capture_logs

from api.state import Served
from policymatch.config import Settings
from policymatch.domain.profile import FirmProfile
from policymatch.service import build, match, starter_corpus
from policymatch.snapshot.manifest import MANIFEST, FileDigest, read_manifest

SOURCES = Path(__file__).parents[1] / "sources"
FIRM = FirmProfile(region="210112", description="研制协作机器人")


def test_snapshots_that_were_served_long_ago_are_let_go(tmp_path: Path, settings: Settings) -> None:
    own = settings.model_copy(update={"snapshot": tmp_path})
    served, gone = Served(own), []
    for number in range(4):
        build([SOURCES, *([starter_corpus()] * (number % 2))], own.snapshot_place, own)
        snapshot = served.snapshot()
        match(snapshot, FIRM, on=date(2026, 11, 24))
        gone.append(weakref.ref(snapshot))
        del snapshot
    assert [told() is None for told in gone] == [True, True, False, False]


def refusals(events: Sequence[Mapping[str, Any]]) -> int:
    return sum(event["event"] == "snapshot_refused" for event in events)


def test_a_damaged_snapshot_is_looked_at_once_and_another_is_taken_up(
    tmp_path: Path, settings: Settings
) -> None:
    own = settings.model_copy(update={"snapshot": tmp_path})
    build([SOURCES / "sy-draft.json"], tmp_path, own)
    served = Served(own)
    first = served.snapshot()
    report = build([SOURCES], tmp_path, own)
    documents = tmp_path / report.snapshot / "documents.jsonl"
    documents.write_bytes(b"")
    with capture_logs() as events:
        assert {served.snapshot() for _ in range(5)} == {first}
    assert refusals(events) == 1
    build([SOURCES], tmp_path, own)
    assert served.snapshot().id == report.snapshot


def test_a_snapshot_whose_files_cannot_be_read_does_not_take_the_place_of_one_that_is_served(
    tmp_path: Path, settings: Settings
) -> None:
    own = settings.model_copy(update={"snapshot": tmp_path})
    build([SOURCES / "sy-draft.json"], tmp_path, own)
    served = Served(own)
    first = served.snapshot()
    folder = tmp_path / build([SOURCES], tmp_path, own).snapshot
    # A file of no bytes that gives an error to whoever reads it.
    (folder / "failing").symlink_to("/proc/self/mem")
    manifest = read_manifest(folder)
    files = manifest.files | {"failing": FileDigest(bytes=0, sha256="0" * 64)}
    (folder / MANIFEST).write_bytes(manifest.model_copy(update={"files": files}).as_bytes())
    with capture_logs() as events:
        assert [served.snapshot() for _ in range(3)] == [first] * 3
    assert [event["reason"].split("failing ")[1][:13] for event in events] == ["can't be read"]


def test_requests_that_wait_for_a_snapshot_without_measures_share_the_one_that_was_opened(
    tmp_path: Path, settings: Settings
) -> None:
    own = settings.model_copy(update={"snapshot": tmp_path / "shelf"})
    notice = tmp_path / "notice.txt"
    notice.write_text("临江市召开绿色工厂座谈会\n会议听取了各区的情况。\n", encoding="utf-8")
    assert build([notice], own.snapshot_place, own).measures == 0
    served = Served(own)
    with ThreadPoolExecutor(4) as requests:
        given = [told.result() for told in [requests.submit(served.snapshot) for _ in range(4)]]
    assert len({id(snapshot) for snapshot in given}) == 1


def test_what_is_published_is_in_force_for_every_later_request_however_many_ask_meanwhile(
    tmp_path: Path, settings: Settings
) -> None:
    own = settings.model_copy(update={"snapshot": tmp_path / "shelf"})
    build([starter_corpus()], own.snapshot_place, own)
    served, over = Served(own), Event()

    def ask_on() -> None:
        while not over.is_set():
            match(served.snapshot(), FIRM, on=date(2026, 11, 24))

    with ThreadPoolExecutor(4) as requests:
        asking = [requests.submit(ask_on) for _ in range(4)]
        try:
            for number in range(4):
                sources = [starter_corpus(), *([SOURCES] * (1 - number % 2))]
                report = build(sources, own.snapshot_place, own)
                assert served.snapshot().id == report.snapshot
        finally:
            over.set()
    assert [each.result() for each in asking] == [None] * 4


def test_a_request_that_was_held_up_hides_no_publish_from_those_after_it(
    tmp_path: Path, settings: Settings
) -> None:
    own = settings.model_copy(update={"snapshot": tmp_path / "shelf"})
    first = build([starter_corpus()], own.snapshot_place, own).snapshot
    served = Served(own)
    held_long = served.snapshot()
    build([starter_corpus(), SOURCES], own.snapshot_place, own)
    assert served.snapshot().id != first
    assert build([starter_corpus()], own.snapshot_place, own).snapshot == first
    # The first one is current once more: to whoever holds it still, nothing has changed.
    assert not served._is_superseded(held_long)
    assert served.snapshot().id == first


def test_a_snapshot_of_another_encoder_does_not_take_the_place_of_one_that_is_served(
    tmp_path: Path, settings: Settings
) -> None:
    own = settings.model_copy(update={"snapshot": tmp_path})
    build([SOURCES / "sy-draft.json"], tmp_path, own)
    served = Served(own)
    first = served.snapshot()
    build([SOURCES], tmp_path, own.model_copy(update={"encoder": "bundled:e5-small"}))
    with capture_logs() as events:
        assert [served.snapshot() for _ in range(3)] == [first] * 3
    assert refusals(events) == 1

"""A worker takes up what is published, and lets go of what it served before."""

import weakref
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from structlog.testing import capture_logs

from api.state import Served
from policymatch.config import Settings
from policymatch.domain.profile import FirmProfile
from policymatch.service import build, match, starter_corpus

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

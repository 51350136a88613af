"""A worker takes up what is published, and lets go of what it served before."""

import weakref
from datetime import date
from pathlib import Path

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

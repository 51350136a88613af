"""One document more beside those that are served, whoever else adds one meanwhile."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from policymatch.config import Settings
from policymatch.domain.errors import SnapshotDamaged
from policymatch.service import build, open_snapshot, publish_with, read_one
from policymatch.snapshot import Manifest, place_of

SOURCES = Path(__file__).parents[1] / "sources"


@pytest.fixture
def mine(tmp_path: Path, settings: Settings) -> Settings:
    """Settings over a shelf of its own, on which one document stands."""
    own = settings.model_copy(update={"snapshot": tmp_path / "shelf", "reader": "traits"})
    build([SOURCES / "sy-draft.json"], own.snapshot_place, own)
    return own


def notice(name: str) -> dict[str, str]:
    return {"id": name, "title": f"铁岭市{name}办法", "text": "第一条 对物流企业给予8万元奖励。"}


def publish(told: dict[str, str], settings: Settings) -> Manifest:
    return publish_with(read_one(told, settings), told, settings)


def ids(settings: Settings) -> list[str]:
    return list(open_snapshot(settings).catalogue.policy_ids)


def test_of_documents_that_are_published_at_once_none_is_lost(mine: Settings) -> None:
    added = [notice(name) for name in ("a", "b", "c", "d")]
    with ThreadPoolExecutor(len(added)) as pool:
        list(pool.map(lambda told: publish(told, mine), added))
    assert ids(mine) == ["a", "b", "c", "d", "sy-draft"]


def test_nothing_is_added_to_a_damaged_snapshot(mine: Settings) -> None:
    before = place_of(mine.snapshot_place)
    (before / "documents.jsonl").write_bytes(b"")
    with pytest.raises(SnapshotDamaged):
        publish(notice("a"), mine)
    assert place_of(mine.snapshot_place) == before


def test_documents_of_one_title_and_no_id_stand_beside_one_another(mine: Settings) -> None:
    title = "申报通知"
    for text in ("第一条 对物流企业给予8万元奖励。", "第一条 对养老机构给予9万元补助。"):
        publish({"title": title, "text": text}, mine)
    assert len(ids(mine)) == 3
    publish({"title": title, "text": text}, mine)
    assert len(ids(mine)) == 3
    assert read_one({"id": "own", "title": title, "text": text}, mine).document.id == "own"

"""A snapshot is written once, becomes current in one step, and the same documents give the same bytes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from policymatch.config import Settings
from policymatch.domain.errors import SnapshotError
from policymatch.domain.progress import Stage
from policymatch.service import Snapshot, build
from policymatch.snapshot.manifest import Manifest
from policymatch.snapshot.shelf import place_of, put_on_shelf

SOURCES = Path(__file__).parents[1] / "sources"


def bytes_below(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def shelf(tmp_path: Path, settings: Settings) -> Path:
    build([SOURCES], tmp_path, settings)
    return tmp_path


def test_the_same_documents_in_another_order_give_the_same_bytes(
    tmp_path: Path, shelf: Path, settings: Settings
) -> None:
    other = tmp_path / "other"
    build(sorted(SOURCES.iterdir(), reverse=True), other, settings)
    assert bytes_below(place_of(other)) == bytes_below(place_of(shelf))


def test_text_that_did_not_change_is_not_encoded_again(
    tmp_path: Path, shelf: Path, settings: Settings
) -> None:
    encoded = []

    def note(stage: Stage, _done: int, total: int) -> None:
        if stage is Stage.ENCODE:
            encoded.append(total)

    build([SOURCES], tmp_path / "again", settings, note)
    assert set(encoded) == {0}


def test_a_publish_that_fails_leaves_the_old_snapshot_current(shelf: Path) -> None:
    before, held = place_of(shelf), sorted(shelf.iterdir())

    def fail(folder: Path) -> Manifest:
        (folder / "half").write_text("half")
        raise OSError(28, "No space left on device")

    with pytest.raises(SnapshotError, match="No space left"):
        put_on_shelf(shelf, fail)
    assert (place_of(shelf), sorted(shelf.iterdir())) == (before, held)


def test_what_a_killed_publisher_left_behind_is_swept(shelf: Path, settings: Settings) -> None:
    (shelf / ".unfinished-abc").mkdir()
    build([SOURCES], shelf, settings)
    assert not (shelf / ".unfinished-abc").exists()


def test_the_snapshot_before_stays_for_those_who_read_it_and_older_ones_go(
    shelf: Path, settings: Settings
) -> None:
    first = place_of(shelf)
    build([SOURCES / "sy-robots.json"], shelf, settings)
    second = place_of(shelf)
    build([SOURCES / "sy-draft.json"], shelf, settings)
    third = place_of(shelf)
    assert (first.exists(), second.exists(), third.exists()) == (False, True, True)


def test_a_snapshot_that_was_damaged_is_replaced_by_building_it_again(
    shelf: Path, settings: Settings
) -> None:
    documents = place_of(shelf) / "documents.jsonl"
    sound = documents.read_bytes()
    documents.write_bytes(b"")
    build([SOURCES], shelf, settings)
    assert (place_of(shelf) / "documents.jsonl").read_bytes() == sound


def test_it_names_its_encoder_and_counts_what_it_holds(snapshot: Snapshot) -> None:
    manifest = snapshot.manifest
    assert manifest.encoder.name == "bundled:e5-small-policy"
    assert manifest.counts.measures == len(snapshot) == len(snapshot.catalogue.measure_ids)
    assert manifest.id == snapshot.folder.name


def built_with_seed(seed: str, place: Path, settings: Settings) -> str:
    """The id of a snapshot of tests/sources that a process of its own reads, encodes and publishes."""
    home = place / f"home-{seed}"
    home.mkdir()
    (home / "encoders").symlink_to(settings.encoder_cache)
    own = {"POLICYMATCH_HOME": str(home), "POLICYMATCH_READER": "traits", "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", "from policymatch.cli import main; main()", "build", str(SOURCES)]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **own})
    return place_of(home / "snapshots").name


@pytest.mark.usefixtures("encoder")
def test_processes_that_hash_words_otherwise_publish_the_same_snapshot(
    tmp_path: Path, settings: Settings
) -> None:
    assert built_with_seed("0", tmp_path, settings) == built_with_seed("1", tmp_path, settings)


def test_a_build_in_which_nothing_changed_keeps_the_snapshot_that_one_may_go_back_to(
    shelf: Path, settings: Settings
) -> None:
    first = place_of(shelf)
    build([SOURCES / "sy-robots.json"], shelf, settings)
    second = place_of(shelf)
    for _ in range(2):
        build([SOURCES / "sy-robots.json"], shelf, settings)
    assert (first.exists(), place_of(shelf)) == (True, second)


def test_one_goes_back_by_writing_the_id_of_the_snapshot_before_into_the_pointer(
    shelf: Path, settings: Settings
) -> None:
    first = place_of(shelf)
    build([SOURCES / "sy-robots.json"], shelf, settings)
    second = place_of(shelf)
    (shelf / "current").write_text(first.name + "\n", encoding="utf-8")
    assert place_of(shelf) == first
    build([SOURCES / "sy-robots.json"], shelf, settings)
    assert (place_of(shelf), first.exists()) == (second, True)

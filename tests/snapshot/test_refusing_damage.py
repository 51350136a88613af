"""Nothing is served from a snapshot that is not whole: the file is named, and the command that helps."""

import shutil
from pathlib import Path

import pytest

from policymatch.config import Settings
from policymatch.domain.errors import SnapshotDamaged, SnapshotMismatch, SnapshotMissing
from policymatch.service import Snapshot, open_snapshot
from policymatch.snapshot.manifest import MANIFEST, read_manifest


@pytest.fixture
def copy(tmp_path: Path, snapshot: Snapshot) -> Path:
    return Path(shutil.copytree(snapshot.folder, tmp_path / "copy"))


def opened(folder: Path, settings: Settings) -> Snapshot:
    return open_snapshot(settings.model_copy(update={"snapshot": folder}))


def flipped(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


@pytest.mark.parametrize("damage", [flipped, lambda content: content[:-1], lambda _content: None])
def test_a_file_changed_cut_or_absent_is_named(damage, copy: Path, settings: Settings) -> None:
    files = [path for path in sorted(copy.rglob("*")) if path.is_file() and path.stat().st_size]
    assert len(files) > 10
    for path in files:
        sound = path.read_bytes()
        changed = damage(sound)
        path.unlink()
        if changed is not None:
            path.write_bytes(changed)
        with pytest.raises((SnapshotDamaged, SnapshotMissing)) as refusal:
            opened(copy, settings)
        assert "policymatch build" in str(refusal.value)
        assert path.name in str(refusal.value) or path.name == MANIFEST
        path.write_bytes(sound)
    assert len(opened(copy, settings))


def test_two_files_that_were_swapped_are_refused(copy: Path, settings: Settings) -> None:
    one, other = copy / "documents.npy", copy / "policies.npy"
    one_content, other_content = one.read_bytes(), other.read_bytes()
    one.write_bytes(other_content), other.write_bytes(one_content)
    if one_content == other_content:
        pytest.skip("the two are the same")
    with pytest.raises(SnapshotDamaged):
        opened(copy, settings)


def test_a_place_without_a_snapshot_says_what_to_run(tmp_path: Path, settings: Settings) -> None:
    with pytest.raises(SnapshotMissing, match=r"run `policymatch build`.*POLICYMATCH_SNAPSHOT"):
        opened(tmp_path / "nowhere", settings)


def test_another_format_is_refused(copy: Path, settings: Settings) -> None:
    manifest = read_manifest(copy).model_copy(update={"format": 99})
    (copy / MANIFEST).write_bytes(manifest.as_bytes())
    with pytest.raises(SnapshotMismatch, match="format 99"):
        opened(copy, settings)


def test_another_encoder_is_refused_and_never_used_silently(copy: Path, settings: Settings) -> None:
    manifest = read_manifest(copy)
    mark = manifest.encoder.model_copy(update={"name": "another", "fingerprint": "0" * 64})
    (copy / MANIFEST).write_bytes(manifest.model_copy(update={"encoder": mark}).as_bytes())
    with pytest.raises(SnapshotMismatch, match="built with the encoder another"):
        _ = opened(copy, settings).encoder

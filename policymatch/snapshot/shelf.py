"""A shelf: a folder of snapshots and a pointer to the current one, changed in one step.

<shelf>/<snapshot id>/...    written once, never changed
<shelf>/current              a line of text, the id of the one that is served
"""

import fcntl
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from policymatch.domain.errors import SnapshotError
from policymatch.snapshot.catalogue import read_ids
from policymatch.snapshot.manifest import MANIFEST, Manifest, missing, read_manifest, verify
from policymatch.snapshot.writing import sync, write_whole

POINTER = "current"
_UNFINISHED = ".unfinished-"


def place_of(place: Path) -> Path:
    """The snapshot folder that `place` names: itself, or the current one of a shelf.

    Raises SnapshotMissing: neither.
    """
    if (place / MANIFEST).is_file():
        return place
    try:
        return place / (place / POINTER).read_text(encoding="utf-8").strip()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise missing(place) from error


def policy_ids_on(shelf: Path) -> tuple[str, ...]:
    """The ids of the policies in the current snapshot of a shelf; none where there is none to be read."""
    try:
        return tuple(read_ids(place_of(shelf)).policies)
    except (SnapshotError, OSError, ValueError, KeyError):
        return ()


def put_on_shelf(shelf: Path, write: Callable[[Path], Manifest]) -> Manifest:
    """Let `write` fill a new folder, then make it the current snapshot of `shelf` in one step.

    A reader sees the old snapshot or the new one, whole. Whatever fails on the way leaves the
    old one served. The one before stays, for workers that still read it and for whoever wants it back;
    older ones go. Where the new one is the old one, all stay as they are.

    Raises SnapshotError: the disk refuses, or `shelf` is itself a snapshot, which would be served on.
    """
    if (shelf / MANIFEST).is_file():
        raise SnapshotError(
            zh=f"{shelf} 本身是一个快照，发布到其中的不会被采用；请改用它所在的文件夹。",
            en=f"{shelf} is itself a snapshot, and what is published in it would not be served; "
            "name the folder that holds it.",
        )
    try:
        shelf.mkdir(parents=True, exist_ok=True)
        with _alone(shelf):
            unfinished = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=shelf))
            manifest = _finish(unfinished, write)
            _settle(shelf, unfinished, manifest.id)
    except OSError as error:
        raise SnapshotError(
            zh=f"无法在 {shelf} 发布快照：{error}；原有快照不受影响。",
            en=f"The snapshot can't be published at {shelf}: {error}; the one served before is untouched.",
        ) from error
    return manifest


@contextmanager
def _alone(shelf: Path) -> Iterator[None]:
    """One publisher at a time; what a killed one left behind goes first, what this one leaves goes last."""
    with (shelf / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _sweep(shelf)
        try:
            yield
        finally:
            _sweep(shelf)


def _sweep(shelf: Path) -> None:
    for left in shelf.glob(_UNFINISHED + "*"):
        shutil.rmtree(left, ignore_errors=True)


def _finish(folder: Path, write: Callable[[Path], Manifest]) -> Manifest:
    manifest = write(folder)
    (folder / MANIFEST).write_bytes(manifest.as_bytes())
    for path in sorted(folder.rglob("*"), reverse=True):
        sync(path)
    sync(folder)
    return manifest


def _settle(shelf: Path, unfinished: Path, name: str) -> None:
    before = _pointed_at(shelf)
    if not _is_whole(shelf / name):
        shutil.rmtree(shelf / name, ignore_errors=True)
        unfinished.chmod(0o755)
        unfinished.rename(shelf / name)
        sync(shelf)
    write_whole(shelf / POINTER, name + "\n")
    if name != before:
        _clear(shelf, keep={name, before})


def _is_whole(folder: Path) -> bool:
    try:
        verify(folder, read_manifest(folder))
    except SnapshotError:
        return False
    return True


def _pointed_at(shelf: Path) -> str | None:
    pointer = shelf / POINTER
    return pointer.read_text(encoding="utf-8").strip() if pointer.is_file() else None


def _clear(shelf: Path, keep: set[str | None]) -> None:
    for folder in shelf.iterdir():
        if (folder / MANIFEST).is_file() and folder.name not in keep:
            shutil.rmtree(folder, ignore_errors=True)

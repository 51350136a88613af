"""What a worker serves: the current snapshot, taken up anew when another is published."""

import gc
from pathlib import Path
from threading import Lock
from typing import NamedTuple, cast

import structlog
from flask import Flask, current_app

from policymatch.batch import Jobs
from policymatch.config import Settings
from policymatch.domain.errors import PolicymatchError, SnapshotError
from policymatch.service import Snapshot, open_all, open_snapshot, pointer_of, snapshot_folder


class Served:
    """The snapshot of the settings; what is answered from one that was asked for is of that one alone.

    A publish is noticed by its pointer, which is a file of one line. One request opens the new snapshot, and
    those that come meanwhile wait for it: whoever published is answered from what was published. A new one
    that can't be opened, or was built with another encoder, is logged once and the old one served on until
    another is published.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.jobs = Jobs(settings.home / "batches", self.snapshot)
        self._opening = Lock()
        self._snapshot: Snapshot | None = None
        self._refused: _Mark | None = None
        self._pointer = pointer_of(settings)
        self._looked_at: tuple[_Written, Path] | None = None

    def snapshot(self) -> Snapshot:
        """The snapshot to answer from.

        Raises SnapshotError: there is none that can be opened.
        """
        held = self._snapshot
        if held is None:
            with self._opening:
                if self._snapshot is None:
                    self._snapshot = self._opened()
            return self._snapshot
        return self._newest(held) if self._is_superseded(held) else held

    def _newest(self, held: Snapshot) -> Snapshot:
        """What is current, opened by this request where none before it has done so."""
        with self._opening:
            before = held if self._snapshot is None else self._snapshot
            if self._is_superseded(before):
                self._take_up_current()
            # One without measures is false.
            return before if self._snapshot is None else self._snapshot

    def open_ahead(self) -> None:
        """Open the snapshot and what a match takes before anybody asks; processes that are forked share it.

        What can't be opened is logged: the first request will say so too, and a snapshot may come.
        """
        try:
            open_all(self.snapshot())
        except PolicymatchError as error:
            structlog.get_logger().warning("not_opened_ahead", reason=error.wording.en)
        gc.freeze()

    def _take_up_current(self) -> None:
        mark = self._current()
        try:
            snapshot = self._opened()
            open_all(snapshot)
        except PolicymatchError as error:
            structlog.get_logger().error("snapshot_refused", reason=error.wording.en)
            self._refused = mark
        else:
            self._snapshot = snapshot

    def _opened(self) -> Snapshot:
        # What was served before, but the last, is let go: frozen garbage would never be.
        gc.unfreeze()
        gc.collect()
        snapshot = open_snapshot(self.settings)
        # What was opened stays; walking it at every collection would hold up requests.
        gc.freeze()
        return snapshot

    def _is_superseded(self, held: Snapshot) -> bool:
        """Whether another snapshot is published; a pointer that stands as it was looked at names no other.

        It was looked at for one snapshot: whoever still holds the one before may find it named again, which
        says nothing of the one that is held by now.
        """
        written = _written(self._pointer)
        looked_at = None if written is None else (written, held.folder)
        if looked_at is not None and looked_at == self._looked_at:
            return False
        current = self._current()
        if current is not None and current.folder != held.folder and current != self._refused:
            return True
        self._looked_at = looked_at
        return False

    def _current(self) -> "_Mark | None":
        """What the pointer names; None where it names nothing that is there."""
        try:
            folder = snapshot_folder(self.settings)
            told = folder.stat()
        except (SnapshotError, OSError):
            return None
        return _Mark(folder, told.st_ino, told.st_mtime_ns)


class _Mark(NamedTuple):
    """A snapshot's folder as it lies there: built again under the same name it is another."""

    folder: Path
    inode: int
    changed_ns: int


class _Written(NamedTuple):
    """A file as it was written last: to replace it makes another."""

    inode: int
    mtime_ns: int


def _written(path: Path) -> _Written | None:
    try:
        told = path.stat()
    except OSError:
        return None
    return _Written(told.st_ino, told.st_mtime_ns)


EXTENSION = "policymatch"


def served() -> Served:
    """What the application of this request serves."""
    return served_by(current_app)


def served_by(app: Flask) -> Served:
    """What an application serves."""
    return cast(Served, app.extensions[EXTENSION])

"""Batches that run behind a server: a folder each, so that any worker can tell how far one is.

<home>/batches/<id>/firms.<ending>, out.<ending>, status.json
"""

import re
import secrets
import shutil
import time
from concurrent.futures import Future, ThreadPoolExecutor
from enum import StrEnum
from functools import partial
from pathlib import Path

from policymatch.batch.answering import RefusedRow, Wish
from policymatch.batch.counting import RepeatedFirm
from policymatch.batch.results import FORMATS
from policymatch.batch.run import run_batch
from policymatch.domain.errors import NotFound, PolicymatchError
from policymatch.domain.progress import Stage
from policymatch.domain.value import Value
from policymatch.domain.wording import Wording
from policymatch.service import Snapshot

KEPT_SECONDS = 24 * 3600
_UNFORESEEN = Wording(zh="服务遇到未预料的错误。", en="The service met an error that nobody foresaw.")
_FILES = ("firms", "out")
_ID = re.compile(r"[0-9a-f]{32}")


class JobState(StrEnum):
    """How far a batch is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class JobStatus(Value):
    """What is told of a batch: how many firms of how many, the first that were refused, and why it failed.

    `repeated` are ids that several rows have.
    """

    id: str
    state: JobState
    done: int = 0
    total: int = 0
    answered: int = 0
    refused: tuple[RefusedRow, ...] = ()
    repeated: tuple[RepeatedFirm, ...] = ()
    reason: Wording | None = None


class Jobs:
    """Batches below a folder, run one after another; their files go after a day, firms' data with them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._queue = ThreadPoolExecutor(max_workers=1)

    def start(self, snapshot: Snapshot, firms: bytes, endings: tuple[str, str], wish: Wish) -> JobStatus:
        """Take a list in; `endings` of the list and of the results, such as .csv and .xlsx."""
        self._sweep()
        status = JobStatus(id=secrets.token_hex(16), state=JobState.WAITING)
        place = self._folder / status.id
        place.mkdir(parents=True, mode=0o700)
        (place / f"firms{endings[0]}").write_bytes(firms)
        self._note(status)
        running = self._queue.submit(self._run, snapshot, status, endings, wish)
        running.add_done_callback(partial(self._note_unforeseen, status))
        return status

    def status(self, job: str) -> JobStatus:
        """How far a batch is.

        Raises NotFound: no such batch, or it went after a day.
        """
        path = self._folder / job / "status.json"
        if not _ID.fullmatch(job) or not path.is_file():
            raise NotFound(
                zh=f"没有批次 {job}，或已过保存期。", en=f"There is no batch {job}, or it was cleared."
            )
        return JobStatus.model_validate_json(path.read_bytes())

    def results(self, job: str) -> Path:
        """The file of a batch's results.

        Raises NotFound: no such batch, or it is not done.
        """
        if self.status(job).state is JobState.DONE:
            for ending in FORMATS:
                if (out := self._folder / job / f"out{ending}").is_file():
                    return out
        raise NotFound(zh=f"批次 {job} 尚无结果。", en=f"The batch {job} has no results yet.")

    def _run(self, snapshot: Snapshot, status: JobStatus, endings: tuple[str, str], wish: Wish) -> None:
        place = self._folder / status.id

        def note(stage: Stage, done: int, total: int) -> None:  # noqa: ARG001 - there is one stage
            running = {"state": JobState.RUNNING, "done": done, "total": total}
            self._note(status.model_copy(update=running))

        try:
            firms, out = (place / f"{name}{ending}" for name, ending in zip(_FILES, endings, strict=True))
            # One list at a time, in this process: the cores are for those who wait at the door.
            report = run_batch(snapshot, firms, out, wish, note, spread=map)
        except PolicymatchError as error:
            self._note(status.model_copy(update={"state": JobState.FAILED, "reason": error.wording}))
            return
        count = report.answered + report.refused_count
        ended = {"state": JobState.DONE, "done": count, "total": count}
        found = {"answered": report.answered, "refused": report.refused, "repeated": report.repeated}
        self._note(status.model_copy(update=ended | found))

    def _note_unforeseen(self, status: JobStatus, running: Future[None]) -> None:
        """Nobody waits for the thread, so what it could not foresee is told by the status."""
        if running.exception() is not None:
            failed = {"state": JobState.FAILED, "reason": _UNFORESEEN}
            self._note(status.model_copy(update=failed))

    def _note(self, status: JobStatus) -> None:
        path = self._folder / status.id / "status.json"
        beside = path.with_suffix(".unfinished")
        beside.write_text(status.model_dump_json(), encoding="utf-8")
        beside.replace(path)

    def _sweep(self) -> None:
        oldest = time.time() - KEPT_SECONDS
        for place in self._folder.glob("*"):
            if place.stat().st_mtime < oldest:
                shutil.rmtree(place, ignore_errors=True)

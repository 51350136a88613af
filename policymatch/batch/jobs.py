"""Batches that run behind a server: a folder each, so that any worker can tell how far one is.

<home>/batches/<id>/firms.<ending>, out.<ending>, order.json, status.json
<home>/batches/<id>/claim    locked by the process that runs it, for as long as that lives
"""

import fcntl
import os
import re
import secrets
import shutil
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import IO

from policymatch.batch.answering import RefusedRow, Wish
from policymatch.batch.counting import RepeatedFirm
from policymatch.batch.firms import check_kind
from policymatch.batch.results import FORMATS
from policymatch.batch.run import run_batch
from policymatch.batch.workbook import SheetLeftOut
from policymatch.domain.errors import NotFound, PolicymatchError
from policymatch.domain.progress import Stage
from policymatch.domain.value import Value
from policymatch.domain.wording import Wording
from policymatch.service import Snapshot
from policymatch.snapshot.writing import write_whole

KEPT_SECONDS = 24 * 3600
_UNFORESEEN = Wording(zh="服务遇到未预料的错误。", en="The service met an error that nobody foresaw.")
_INTERRUPTED = Wording(
    zh="运行该批次的进程多次中断，已停止重试；请拆分名单后重新提交。",
    en="The processes that ran this batch ended again and again; split the list and hand it in anew.",
)
_MOST_STARTS = 3
_FILES = ("firms", "out")
_ID = re.compile(r"[0-9a-f]{32}")


class JobState(StrEnum):
    """How far a batch is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


_ENDED = (JobState.DONE, JobState.FAILED)


class JobStatus(Value):
    """What is told of a batch: how many firms of how many, the first that were refused, and why it failed.

    `repeated` are ids that several rows have. `sheets_left_out`: those of a workbook that were not read.
    """

    id: str
    state: JobState
    done: int = 0
    total: int = 0
    answered: int = 0
    refused: tuple[RefusedRow, ...] = ()
    repeated: tuple[RepeatedFirm, ...] = ()
    sheets_left_out: tuple[SheetLeftOut, ...] = ()
    reason: Wording | None = None


class _Order(Value):
    """What was asked of a batch, so that another process can go on with it; `starts`: how many began."""

    endings: tuple[str, str]
    wish: Wish
    starts: int = 0


class Jobs:
    """Batches below a folder, run one after another; their files go a day after they ended, firms' data with
    them. So do those of one that nobody runs any more and nobody asked for since.

    One whose process ended on the way is gone on with by the next that is asked how far it is. `snapshot`
    gives what is served.
    """

    def __init__(self, folder: Path, snapshot: Callable[[], Snapshot]) -> None:
        self._folder = folder
        self._snapshot = snapshot
        self._queue = ThreadPoolExecutor(max_workers=1)

    def start(self, firms: bytes, endings: tuple[str, str], wish: Wish) -> JobStatus:
        """Take a list in; `endings` of the list and of the results, such as .csv and .xlsx.

        Raises FirmListError: lists of that ending are not read.
        Raises SnapshotError: there is nothing to answer from.
        """
        snapshot, status = self._snapshot(), JobStatus(id=secrets.token_hex(16), state=JobState.WAITING)
        place = self._folder / status.id
        check_kind(Path(f"firms{endings[0]}"))
        self._sweep()
        place.mkdir(parents=True, mode=0o700)
        (place / f"firms{endings[0]}").write_bytes(firms)
        self._submit(snapshot, status, _Order(endings=endings, wish=wish))
        return status

    def status(self, job: str) -> JobStatus:
        """How far a batch is.

        Raises NotFound: no such batch, or it went after a day.
        """
        self._sweep()
        if not _ID.fullmatch(job):
            raise _not_found(job)
        try:
            status = JobStatus.model_validate_json((self._folder / job / "status.json").read_bytes())
            return status if status.state in _ENDED else self._gone_on_with(status)
        except (FileNotFoundError, NotADirectoryError) as error:
            # Another worker may sweep it at any moment.
            raise _not_found(job) from error

    def results(self, job: str) -> Path:
        """The file of a batch's results.

        Raises NotFound: no such batch, it is not done, or it failed, for a reason that is told.
        """
        status = self.status(job)
        if status.state is JobState.FAILED and status.reason is not None:
            raise _without_results(job, status.reason)
        if status.state is JobState.DONE:
            for ending in FORMATS:
                if (out := self._folder / job / f"out{ending}").is_file():
                    return out
        raise NotFound(zh=f"批次 {job} 尚无结果。", en=f"The batch {job} has no results yet.")

    def _gone_on_with(self, status: JobStatus) -> JobStatus:
        """The status of a batch that has not ended, taken up where the process that ran it is no more."""
        claim = _claimed(self._folder / status.id)
        if claim is None:
            return status
        try:
            return self._taken_up(status, claim)
        except (PolicymatchError, OSError):
            claim.close()
            raise

    def _taken_up(self, status: JobStatus, claim: IO[bytes]) -> JobStatus:
        place = self._folder / status.id
        now = JobStatus.model_validate_json((place / "status.json").read_bytes())
        told = place / "order.json"
        order = _Order.model_validate_json(told.read_bytes()) if told.is_file() else None
        if now.state in _ENDED or order is None or order.starts >= _MOST_STARTS:
            with claim:
                return now if now.state in _ENDED else self._failed(now, _INTERRUPTED)
        self._submit(self._snapshot(), now, order, claim)
        return now

    def _submit(
        self, snapshot: Snapshot, status: JobStatus, order: _Order, claim: IO[bytes] | None = None
    ) -> None:
        place = self._folder / status.id
        claim = claim or _claimed(place)
        assert claim is not None, "a batch that was just made is nobody else's"
        started = order.model_copy(update={"starts": order.starts + 1})
        write_whole(place / "order.json", started.model_dump_json())
        self._note(status)
        running = self._queue.submit(self._run, snapshot, status, order)
        running.add_done_callback(partial(self._ended, status, claim))

    def _run(self, snapshot: Snapshot, status: JobStatus, order: _Order) -> None:
        place = self._folder / status.id

        def note(stage: Stage, done: int, total: int) -> None:  # noqa: ARG001 - there is one stage
            running = {"state": JobState.RUNNING, "done": done, "total": total}
            self._note(status.model_copy(update=running))

        try:
            firms, out = (place / f"{name}{end}" for name, end in zip(_FILES, order.endings, strict=True))
            # One list at a time, in this process: the cores are for those who wait at the door.
            report = run_batch(snapshot, firms, out, order.wish, note, spread=map)
        except PolicymatchError as error:
            self._failed(status, _without(place, error.wording))
            return
        count = report.answered + report.refused_count
        ended = {"state": JobState.DONE, "done": count, "total": count}
        found = {"answered": report.answered, "refused": report.refused, "repeated": report.repeated}
        found |= {"sheets_left_out": report.sheets_left_out}
        self._note(status.model_copy(update=ended | found))

    def _ended(self, status: JobStatus, claim: IO[bytes], running: Future[None]) -> None:
        """Nobody waits for the thread, so what it could not foresee is told by the status."""
        with claim:
            if running.exception() is not None:
                self._failed(status, _UNFORESEEN)

    def _failed(self, status: JobStatus, reason: Wording) -> JobStatus:
        failed = status.model_copy(update={"state": JobState.FAILED, "reason": reason})
        self._note(failed)
        return failed

    def _note(self, status: JobStatus) -> None:
        write_whole(self._folder / status.id / "status.json", status.model_dump_json())

    def _sweep(self) -> None:
        oldest = time.time() - KEPT_SECONDS
        for place in self._folder.glob("*"):
            with suppress(FileNotFoundError, NotADirectoryError):  # Another worker sweeps too.
                if place.stat().st_mtime < oldest:
                    _clear(place)


def _clear(place: Path) -> None:
    """Remove a batch, unless a process holds it, to run it now or after others: its day begins anew."""
    claim = _claimed(place)
    if claim is None:
        os.utime(place)
        return
    with claim:
        shutil.rmtree(place, ignore_errors=True)


def _claimed(place: Path) -> IO[bytes] | None:
    """The claim of a batch, held until it is closed or this process ends; None where another holds it."""
    claim = (place / "claim").open("wb")
    try:
        fcntl.flock(claim, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        claim.close()
        return None
    return claim


def _not_found(job: str) -> NotFound:
    return NotFound(zh=f"没有批次 {job}，或已过保存期。", en=f"There is no batch {job}, or it was cleared.")


def _without_results(job: str, reason: Wording) -> NotFound:
    return NotFound(
        zh=f"批次 {job} 没有完成，不会有结果：{reason.zh}",
        en=f"The batch {job} failed, so there are no results to come: {reason.en}",
    )


def _without(place: Path, wording: Wording) -> Wording:
    """The wording with file names alone: where a server keeps its files is nobody's business."""
    zh, en = (text.replace(f"{place}/", "") for text in (wording.zh, wording.en))
    return Wording(zh=zh, en=en)

"""However a batch is spread, and however often it is killed, its output is the same to the last byte."""

import gc
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import count
from pathlib import Path

import psutil
import pytest

from policymatch.batch import (
    Answered,
    Answering,
    Chunk,
    FirmRow,
    Spread,
    Wish,
    over_processes,
    run_batch,
    workers_for,
)
from policymatch.config import Settings
from policymatch.domain.errors import FirmListError, WorkerLost
from policymatch.service import Snapshot

WISH = Wish(on=date(2026, 11, 24), top=5, all_verdicts=True)
CHUNK = 3
RUN = f"""
import sys
from datetime import date
from pathlib import Path
from policymatch.batch import Wish, over_processes, run_batch
from policymatch.config import Settings
from policymatch.service import open_snapshot
if __name__ == "__main__":
    home, place, firms, out, workers = sys.argv[1:]
    snapshot = open_snapshot(Settings(home=Path(home), snapshot=Path(place)))
    wish = Wish(on=date(2026, 11, 24), top=5, all_verdicts=True)
    spread = over_processes(int(workers))
    run_batch(snapshot, Path(firms), Path(out), wish, spread=spread, chunk={CHUNK})
"""


@pytest.fixture
def firms(list_by_chance: Callable[[int], Path]) -> Path:
    return list_by_chance(31)


@pytest.fixture(params=[True, False], ids=["forked from here", "forked by a nursery"])
def over_two(request: pytest.FixtureRequest) -> Spread:
    return over_processes(2, from_here=request.param)


@pytest.mark.parametrize("ending", [".jsonl", ".csv", ".parquet", ".xlsx"])
def test_the_order_in_which_chunks_come_back_does_not_show(
    ending: str, tmp_path: Path, firms: Path, snapshot: Snapshot
) -> None:
    def last_first(answer: Callable[[Chunk], Answered], chunks: Iterable[Chunk]) -> Iterator[Answered]:
        return map(answer, reversed(list(chunks)))

    one, other = tmp_path / f"one{ending}", tmp_path / f"other{ending}"
    run_batch(snapshot, firms, one, WISH, spread=map, chunk=CHUNK)
    time.sleep(1.1 if ending == ".xlsx" else 0)
    report = run_batch(snapshot, firms, other, WISH, spread=last_first, chunk=CHUNK)
    assert other.read_bytes() == one.read_bytes()
    assert [row.number for row in report.refused] == [8, 18, 28]


def test_any_number_of_processes_writes_the_same_bytes(
    tmp_path: Path, firms: Path, snapshot: Snapshot
) -> None:
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    run_batch(snapshot, firms, one, WISH, spread=over_processes(1), chunk=CHUNK)
    report = run_batch(snapshot, firms, two, WISH, spread=over_processes(2), chunk=CHUNK)
    assert two.read_bytes() == one.read_bytes()
    assert (tmp_path / "two.jsonl.refused.jsonl").read_bytes() == (
        tmp_path / "one.jsonl.refused.jsonl"
    ).read_bytes()
    assert (report.answered, report.refused_count) == (28, 3)


def test_a_short_list_stays_in_one_process_and_a_long_one_takes_the_cores() -> None:
    cores = len(os.sched_getaffinity(0))
    assert (workers_for(0), workers_for(3), workers_for(10**6)) == (1, 1, cores)


def test_a_worker_that_dies_is_told_and_what_was_done_is_kept(
    tmp_path: Path, firms: Path, snapshot: Snapshot
) -> None:
    out = tmp_path / "out.jsonl"

    def one_then_die(answer: Callable[[Chunk], Answered], chunks: Iterable[Chunk]) -> Iterator[Answered]:
        yield answer(next(iter(chunks)))
        yield from over_processes(2)(_die, chunks)

    with pytest.raises(WorkerLost, match="--workers 1"):
        run_batch(snapshot, firms, out, WISH, spread=one_then_die, chunk=CHUNK)
    assert [path.name for path in (tmp_path / "out.jsonl.parts").glob("*.jsonl")] == ["0000000.jsonl"]


def test_what_the_host_froze_stays_frozen(over_two: Spread) -> None:
    gc.freeze()
    try:
        frozen = gc.get_freeze_count()
        assert len(list(over_two(_Opened(), [Chunk(number, []) for number in range(4)]))) == 4
        assert gc.get_freeze_count() > frozen / 2
    finally:
        gc.unfreeze()


def test_how_often_the_host_sweeps_is_left_to_it_while_chunks_are_answered(snapshot: Snapshot) -> None:
    seen = []

    class Rows(list):
        def __iter__(self) -> Iterator:
            seen.append(gc.get_threshold())
            return super().__iter__()

    usual = gc.get_threshold()
    Answering(snapshot, WISH)(Chunk(0, Rows([FirmRow(1, "a", {"id": "a"})])))
    assert set(seen) == {usual}


def test_workers_sweep_seldom(over_two: Spread) -> None:
    thresholds = {told.lines for told in over_two(_threshold, [Chunk(n, []) for n in range(4)])}
    assert thresholds == {"200000"}


def test_an_error_comes_out_of_a_worker_whole(over_two: Spread) -> None:
    with pytest.raises(FirmListError, match="a row is a JSON object") as raised:
        list(over_two(_refuse, [Chunk(0, [])]))
    assert raised.value.faults[0].pointer == "/x"


def test_what_workers_need_is_opened_once_and_then_shared(over_two: Spread) -> None:
    answers = list(over_two(_Opened(), [Chunk(number, []) for number in range(40)]))
    told = [answered.lines.split() for answered in answers]
    assert sorted(answered.number for answered in answers) == list(range(40))
    assert len({opened for opened, _ in told}) == 1
    assert {opened for opened, _ in told}.isdisjoint({worker for _, worker in told})


def test_an_error_while_opening_comes_out_whole(over_two: Spread) -> None:
    with pytest.raises(FirmListError, match="a row is a JSON object"):
        list(over_two(_NeverOpened(), [Chunk(0, [])]))


def test_a_list_that_is_left_in_the_middle_leaves_no_process_behind(over_two: Spread) -> None:
    known = psutil.Process().children(recursive=True)
    answers = over_two(_Opened(), (Chunk(number, []) for number in count()))
    next(iter(answers))
    family = [each for each in _family(psutil.Process()) if each not in known]
    answers.close()  # type: ignore[attr-defined]
    assert len(family) >= 2
    assert not psutil.wait_procs(family, timeout=20)[1]


def test_a_batch_killed_outright_leaves_no_process_behind(
    tmp_path: Path, settings: Settings, snapshot: Snapshot, list_by_chance: Callable[[int], Path]
) -> None:
    script, out = tmp_path / "run_a_batch.py", tmp_path / "out.jsonl"
    script.write_text(RUN, encoding="utf-8")
    arguments = (settings.home, settings.snapshot_place, list_by_chance(1500), out, 2)
    running = psutil.Popen([sys.executable, script, *map(str, arguments)])
    _wait_for_a_part(running, Path(f"{out}.parts"), 0, random.Random(0))
    family = _family(running)
    running.kill()
    assert len(family) >= 2
    assert not psutil.wait_procs(family, timeout=20)[1]


def _family(process: psutil.Process) -> list[psutil.Process]:
    """The processes of a batch; a tracker of Python stays as long as the process that it serves."""
    kin = process.children(recursive=True)
    return [each for each in kin if not any("resource_tracker" in word for word in each.cmdline())]


class _Opened:
    """Tells in which process it was opened, and in which it answers."""

    def __init__(self) -> None:
        self.opened_in = os.getpid()

    def __reduce__(self) -> tuple[type["_Opened"], tuple[()]]:
        return _Opened, ()

    def __call__(self, chunk: Chunk) -> Answered:
        return Answered(chunk.number, f"{self.opened_in} {os.getpid()}")


class _NeverOpened:
    def __reduce__(self) -> tuple[Callable[[Chunk], Answered], tuple[Chunk]]:
        return _refuse, (Chunk(0, []),)

    def __call__(self, chunk: Chunk) -> Answered:
        return _die(chunk)


def _threshold(chunk: Chunk) -> Answered:
    return Answered(chunk.number, str(gc.get_threshold()[0]))


def _die(_chunk: Chunk) -> Answered:
    os._exit(9)


def _refuse(_chunk: Chunk) -> Answered:
    from policymatch.domain.errors import Fault
    from policymatch.domain.wording import Wording

    told = Wording(zh="每行应是一个JSON对象", en="a row is a JSON object")
    raise FirmListError((Fault(pointer="/x", wording=told),), zh="不可用：", en="unusable:")


def killed_batches(
    kills: int, place: tuple[Path, Settings], firms: Path, out: Path, chance: random.Random
) -> int:
    """Run a batch that is killed `kills` times, then to its end; how many chunks were kept at a kill and redone."""
    script, settings = place
    script.write_text(RUN, encoding="utf-8")
    redone, kept, parts = 0, {}, Path(f"{out}.parts")
    for number in range(kills + 1):
        workers = 2 - number % 2
        arguments = (settings.home, settings.snapshot_place, firms, out, workers)
        running = subprocess.Popen([sys.executable, script, *map(str, arguments)], start_new_session=True)
        if number == kills:
            assert running.wait() == 0
            break
        _wait_for_a_part(running, parts, len(kept), chance)
        running.send_signal(signal.SIGKILL)
        running.wait()
        now = {path.name: path.stat().st_mtime_ns for path in parts.glob("*.jsonl")}
        redone += sum(now[name] != at for name, at in kept.items() if name in now) if parts.exists() else 0
        kept = now
    return redone


def _wait_for_a_part(
    running: subprocess.Popen | psutil.Popen, parts: Path, before: int, chance: random.Random
) -> None:
    """Until a new part is there, and a little longer, or the batch is through."""
    while running.poll() is None and len(list(parts.glob("*.jsonl"))) <= before:
        time.sleep(0.002)
    time.sleep(chance.uniform(0, 0.05))


def _kill_and_compare(
    kills: int, tmp_path: Path, settings: Settings, snapshot: Snapshot, firms: Path
) -> None:
    whole, out = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    run_batch(snapshot, firms, whole, WISH, chunk=CHUNK)
    place = (tmp_path / "run_a_batch.py", settings)
    assert killed_batches(kills, place, firms, out, random.Random(kills)) == 0
    assert out.read_bytes() == whole.read_bytes()


def test_a_batch_killed_outright_goes_on_and_ends_with_the_same_bytes(
    tmp_path: Path, settings: Settings, snapshot: Snapshot, firms: Path
) -> None:
    _kill_and_compare(1, tmp_path, settings, snapshot, firms)


@pytest.mark.nightly
def test_a_batch_killed_a_hundred_times_goes_on_and_ends_with_the_same_bytes(
    tmp_path: Path, settings: Settings, snapshot: Snapshot, list_by_chance: Callable[[int], Path]
) -> None:
    _kill_and_compare(100, tmp_path, settings, snapshot, list_by_chance(1200))

"""A batch writes beside its list, never over it, and says in a sentence what the disk refuses."""

from datetime import date
from pathlib import Path

import pytest

from policymatch.batch import Wish, run_batch
from policymatch.domain.errors import RequestError
from policymatch.service import Snapshot

WISH = Wish(on=date(2026, 11, 24), top=1)
ROW = '{"id": "a"}\n'


def written(path: Path) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(ROW, encoding="utf-8")
    return path


def linked(path: Path) -> Path:
    path.hardlink_to(path.with_name("firms.jsonl"))
    return path


def pointed(path: Path) -> Path:
    path.symlink_to(path.with_name("firms.jsonl"))
    return path


@pytest.mark.parametrize("name", ["firms.jsonl", "../{}/firms.jsonl", "./firms.jsonl"])
def test_the_list_itself_is_no_place_for_the_answers(name: str, tmp_path: Path, snapshot: Snapshot) -> None:
    firms = written(tmp_path / "firms.jsonl")
    with pytest.raises(RequestError, match="would overwrite the firm list"):
        run_batch(snapshot, firms, tmp_path / name.format(tmp_path.name), WISH)
    assert firms.read_text(encoding="utf-8") == ROW


@pytest.mark.parametrize("again", [linked, pointed])
def test_a_list_by_another_name_is_the_list(again, tmp_path: Path, snapshot: Snapshot) -> None:
    firms = written(tmp_path / "firms.jsonl")
    with pytest.raises(RequestError, match="would overwrite the firm list"):
        run_batch(snapshot, firms, again(tmp_path / "other.jsonl"), WISH)
    assert firms.read_text(encoding="utf-8") == ROW


@pytest.mark.parametrize(
    "name",
    [
        "out.jsonl.refused.jsonl",
        "out.jsonl.parts/0000000.jsonl",
        "out.jsonl.parts.gone/a.jsonl",
        ".out.unfinished.jsonl",
    ],
)
def test_a_list_that_lies_where_a_batch_keeps_its_parts_is_not_swept_away(
    name: str, tmp_path: Path, snapshot: Snapshot
) -> None:
    firms = written(tmp_path / name)
    with pytest.raises(RequestError, match="would overwrite the firm list"):
        run_batch(snapshot, firms, tmp_path / "out.jsonl", WISH)
    assert firms.read_text(encoding="utf-8") == ROW


def test_a_folder_is_no_output(tmp_path: Path, snapshot: Snapshot) -> None:
    (tmp_path / "out.jsonl").mkdir()
    with pytest.raises(RequestError, match="is a folder") as refused:
        run_batch(snapshot, written(tmp_path / "firms.jsonl"), tmp_path / "out.jsonl", WISH)
    assert [fault.pointer for fault in refused.value.faults] == ["/out"]


@pytest.mark.parametrize("ending", [".jsonl", ".xlsx", ".parquet"])
def test_where_nothing_can_be_written_a_sentence_says_so(
    ending: str, tmp_path: Path, snapshot: Snapshot
) -> None:
    with pytest.raises(RequestError, match=f"out{ending} can't be written"):
        run_batch(snapshot, written(tmp_path / "firms.jsonl"), Path(f"/proc/out{ending}"), WISH)
    (tmp_path / f".out.unfinished{ending}").mkdir()
    with pytest.raises(RequestError, match=f"out{ending} can't be written"):
        run_batch(snapshot, tmp_path / "firms.jsonl", tmp_path / f"out{ending}", WISH)

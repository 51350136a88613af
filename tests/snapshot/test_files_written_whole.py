"""A file that others read while it is written."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from policymatch.snapshot.writing import write_whole


def test_whoever_reads_meanwhile_sees_one_text_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path, texts = tmp_path / "told.json", [letter * 50_000 for letter in "abcd"]
    write_whole(path, texts[0])

    def write_and_read(text: str) -> str:
        write_whole(path, text)
        return path.read_text(encoding="utf-8")

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(write_and_read, texts * 5)) <= set(texts)
    assert list(tmp_path.iterdir()) == [path]


def test_lines_and_chinese_are_written_as_they_are(tmp_path: Path) -> None:
    write_whole(tmp_path / "told.txt", "政策\n一条\r\n")
    assert (tmp_path / "told.txt").read_bytes() == "政策\n一条\r\n".encode()


def test_what_the_disk_refuses_leaves_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "told").mkdir()
    with pytest.raises(OSError, match="told"):
        write_whole(tmp_path / "told", "anything")
    assert [path.name for path in tmp_path.iterdir()] == ["told"]

"""Folders that are whole or not there."""

import pytest

from policymatch.search.folders import changed_file, hashes_of, written_once


def fill(folder, text):
    (folder / "deep").mkdir()
    (folder / "deep" / "file").write_text(text, encoding="utf-8")


def test_a_folder_appears_when_its_block_ends(tmp_path):
    with written_once(tmp_path / "cache" / "model") as draft:
        fill(draft, "whole")
        assert not (tmp_path / "cache" / "model").exists()
    assert (tmp_path / "cache" / "model" / "deep" / "file").read_text(encoding="utf-8") == "whole"


def test_a_block_that_fails_leaves_nothing(tmp_path):
    def stop_half_way():
        with written_once(tmp_path / "model") as draft:
            fill(draft, "half")
            raise OSError("No space left on device")

    with pytest.raises(OSError, match="No space left"):
        stop_half_way()
    assert list(tmp_path.iterdir()) == []


def test_the_folder_of_the_process_that_was_first_stays(tmp_path):
    with written_once(tmp_path / "model") as slower:
        fill(slower, "second")
        with written_once(tmp_path / "model") as faster:
            fill(faster, "first")
    assert [path.name for path in tmp_path.iterdir()] == ["model"]
    assert (tmp_path / "model" / "deep" / "file").read_text(encoding="utf-8") == "first"


def test_a_changed_and_a_missing_file_are_told(tmp_path):
    fill(tmp_path, "as written")
    hashes = hashes_of(tmp_path)
    assert changed_file(tmp_path, hashes) is None
    (tmp_path / "deep" / "file").write_text("changed", encoding="utf-8")
    assert changed_file(tmp_path, hashes) == "deep/file"
    (tmp_path / "deep" / "file").unlink()
    assert changed_file(tmp_path, hashes) == "deep/file"

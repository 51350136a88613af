"""What became of recommendations is kept, whatever a crash left of the last line."""

import os
from pathlib import Path

import pytest

from policymatch.domain.feedback import Feedback, Outcome
from policymatch.service import remember, remembered

FIRST, CUT, LAST = (
    Feedback(measure=f"notice-m{number}", outcome=Outcome.REFUSED, reason="缺少审计报告")
    for number in (1, 2, 3)
)
# Behind 缺少, behind the first byte of 审, and behind all but the end of the line.
CUTS = ("缺少".encode(), "缺少".encode() + "审".encode()[:1], b"}")


@pytest.mark.parametrize("last_bytes", CUTS)
def test_a_line_that_a_crash_cut_short_costs_no_other(tmp_path: Path, last_bytes: bytes) -> None:
    path = tmp_path / "feedback.jsonl"
    remember(FIRST, path)
    whole = CUT.model_dump_json(exclude_none=True).encode()
    with path.open("ab") as lines:
        lines.write(whole[: whole.index(last_bytes) + len(last_bytes)])
    remember(LAST, path)
    kept = list(remembered(path))
    assert kept == ([FIRST, CUT, LAST] if last_bytes == b"}" else [FIRST, LAST])


def test_outcomes_are_kept_one_a_line_oldest_first(tmp_path: Path) -> None:
    path = tmp_path / "kept" / "feedback.jsonl"
    for told in (FIRST, CUT, LAST):
        remember(told, path)
    assert list(remembered(path)) == [FIRST, CUT, LAST]
    assert path.read_bytes().count(b"\n") == 3


def test_outcomes_are_for_the_owner_of_the_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "feedback.jsonl"
    before = os.umask(0o022)
    try:
        remember(FIRST, path)
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o600

"""Feedback: outcomes kept as lines of JSON. Training may read them."""

import fcntl
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from pydantic import ValidationError

from policymatch.domain.feedback import Feedback


def remember(feedback: Feedback, path: Path) -> None:
    """Add a line to `path`, on the disk when this returns; several workers may write at once.

    The file is made for its owner alone: what firms were refused for is nobody else's business.

    Where a crash cut the last line short, the new one stands below it and not on its tail.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    line = feedback.model_dump_json(exclude_none=True).encode() + b"\n"
    with open(path, "a+b", opener=_for_its_owner) as lines:
        fcntl.flock(lines, fcntl.LOCK_EX)
        lines.write(line if _ends_with_a_line(lines) else b"\n" + line)
        lines.flush()
        os.fsync(lines.fileno())


def _for_its_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _ends_with_a_line(lines: BinaryIO) -> bool:
    if lines.seek(0, os.SEEK_END) == 0:
        return True
    lines.seek(-1, os.SEEK_END)
    return lines.read() == b"\n"


def remembered(path: Path) -> Iterator[Feedback]:
    """Every outcome kept in `path`, oldest first; a line that a crash cut short is passed over."""
    if not path.is_file():
        return
    with path.open("rb") as lines:
        for line in lines:
            try:
                yield Feedback.model_validate_json(line)
            except ValidationError:
                continue

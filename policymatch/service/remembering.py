"""Feedback: outcomes kept as lines of JSON. Training may read them."""

import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from policymatch.domain.feedback import Feedback


def remember(feedback: Feedback, path: Path) -> None:
    """Add a line to `path`, on the disk when this returns; several workers may write at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as lines:
        fcntl.flock(lines, fcntl.LOCK_EX)
        lines.write(feedback.model_dump_json(exclude_none=True) + "\n")
        lines.flush()
        os.fsync(lines.fileno())


def remembered(path: Path) -> Iterator[Feedback]:
    """Every outcome kept in `path`, oldest first; a line that a crash cut short is passed over."""
    if not path.is_file():
        return
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            try:
                yield Feedback.model_validate_json(line)
            except ValidationError:
                continue

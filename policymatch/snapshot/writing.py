"""A file that is replaced whole: a reader sees the old text or the new, also when the power goes."""

import os
import threading
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Replace `path` by a file that holds `text` in UTF-8, kept by the disk before this returns.

    Raises OSError: the disk refuses; what was there before is untouched.
    """
    # Two threads may write one file: the later one stays, and neither sees half of the other.
    beside = path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}")
    try:
        beside.write_bytes(text.encode())
        sync(beside)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    sync(path.parent)


def sync(path: Path) -> None:
    """Have the disk hold what was written to a file or folder."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

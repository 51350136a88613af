"""Folders that are whole or not there: written beside their place, renamed into it, checked by hash."""

import hashlib
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_READABLE_BY_ALL = 0o755


@contextmanager
def written_once(place: Path) -> Iterator[Path]:
    """A draft folder that becomes `place` when the block ends well, and vanishes when it does not.

    Where another process was first its folder stays: both were made of the same input.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=f".{place.name}-", dir=place.parent))
    try:
        yield draft
        draft.chmod(_READABLE_BY_ALL)
        _move(draft, place)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def hashes_of(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file below `folder`, by its path there."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256_of(path) for path in files}


def changed_file(folder: Path, hashes: Mapping[str, str]) -> str | None:
    """The first file that is absent or differs from its hash; None where all are as they were."""
    for name, expected in hashes.items():
        path = folder / name
        if not path.is_file() or sha256_of(path) != expected:
            return name
    return None


def _move(draft: Path, place: Path) -> None:
    try:
        draft.rename(place)
    except OSError:
        if not place.is_dir():
            raise

"""A file beside the snapshots of a shelf that is as it was where a publish fails."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from policymatch.snapshot.writing import write_whole


@contextmanager
def put_back_on_failure(place: Path) -> Iterator[None]:
    """Where what follows fails, the file says what it said before, or is not there where it was not."""
    before = place.read_text(encoding="utf-8") if place.is_file() else None
    try:
        yield
    except BaseException:
        if before is None:
            place.unlink(missing_ok=True)
        else:
            write_whole(place, before)
        raise

"""Documents that were published over HTTP, kept so that the next build takes them on.

<shelf>/published/<id>.json    one document as it was told, beside the snapshots of its shelf

A snapshot alone would not keep them: what a build does not read goes with the snapshot after next.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from policymatch.domain.errors import SnapshotError
from policymatch.service.putting_back import put_back_on_failure
from policymatch.snapshot.writing import write_whole

_FOLDER = "published"


class PublishedDocuments:
    """Those of one shelf, each under the id of its policy, which is safe as a name."""

    def __init__(self, shelf: Path) -> None:
        self._folder = shelf / _FOLDER

    def __contains__(self, policy_id: str) -> bool:
        """Whether the document of this id was published over HTTP."""
        return self._place(policy_id) in self.files()

    def files(self) -> list[Path]:
        """The files of all of them, in the order of their names."""
        return sorted(self._folder.glob("*.json"))

    @contextmanager
    def keeping(self, policy_id: str, told: Mapping[str, Any]) -> Iterator[None]:
        """Keep a document as it was told; where what follows fails, all is as it was before.

        Raises SnapshotError: the disk refuses.
        """
        place = self._place(policy_id)
        with put_back_on_failure(place):
            with _refused_by_the_disk(place):
                self._folder.mkdir(parents=True, exist_ok=True)
                write_whole(place, json.dumps(told, ensure_ascii=False, indent=1) + "\n")
            yield

    @contextmanager
    def dropping(self, policy_id: str) -> Iterator[None]:
        """Keep a document no more; where what follows fails, all is as it was before.

        Raises SnapshotError: the disk refuses.
        """
        if policy_id not in self:
            yield
            return
        place = self._place(policy_id)
        with put_back_on_failure(place):
            with _refused_by_the_disk(place):
                place.unlink(missing_ok=True)
            yield

    def _place(self, policy_id: str) -> Path:
        return self._folder / f"{policy_id}.json"


@contextmanager
def _refused_by_the_disk(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise SnapshotError(
            zh=f"无法写入 {place}：{error.strerror}；所提供的快照不受影响。",
            en=f"{place} can't be written: {error.strerror}; what is served is untouched.",
        ) from error

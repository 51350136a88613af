"""Which documents the last build on a shelf read of its files.

<shelf>/built.json    their ids, a list

Where one of them was replaced over HTTP nothing else tells that its file is still there.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from policymatch.snapshot.writing import write_whole

_NAME = "built.json"


class BuiltFiles:
    """The ids that the last build on one shelf read of its files; none where no build noted them."""

    def __init__(self, shelf: Path) -> None:
        self.place = shelf / _NAME

    def __contains__(self, policy_id: str) -> bool:
        """Whether the files of the last build held a document of this id."""
        return policy_id in self.ids()

    def ids(self) -> frozenset[str]:
        """All of them."""
        try:
            return frozenset(json.loads(self.place.read_bytes()))
        except (OSError, ValueError):
            return frozenset()

    def note(self, ids: Iterable[str]) -> None:
        """Note what a build read.

        Raises OSError: the disk refuses.
        """
        write_whole(self.place, json.dumps(sorted(set(ids)), ensure_ascii=False) + "\n")

"""Work in chunks that survive a kill: each is written whole beside the output, and done once.

<out>.parts/plan.json        what is being done; another plan starts afresh
<out>.parts/0000012.jsonl    the answers of one chunk of firms
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from policymatch.batch.places import Places
from policymatch.snapshot.writing import write_whole


class Chunks:
    """The parts of one batch, kept in a folder beside its output until all are there."""

    def __init__(self, places: Places, plan: Mapping[str, Any]) -> None:
        self.folder = places.parts
        self._gone = places.gone
        shutil.rmtree(self._gone, ignore_errors=True)
        self._begin(json.dumps(plan, sort_keys=True, ensure_ascii=False))

    def _begin(self, plan: str) -> None:
        kept = self.folder / "plan.json"
        if kept.is_file() and kept.read_text(encoding="utf-8") == plan:
            return
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        write_whole(kept, plan)

    def has(self, number: int) -> bool:
        """Whether the chunk was done, in this run or one before."""
        return self._path(number).is_file()

    def put(self, number: int, lines: str) -> None:
        """Keep the lines of a chunk."""
        write_whole(self._path(number), lines)

    def lines(self) -> Iterator[str]:
        """The lines of all chunks, in the order of the list."""
        for path in sorted(self.folder.glob("*.jsonl")):
            with path.open(encoding="utf-8", newline="\n") as lines:
                yield from lines

    def clear(self) -> None:
        """Forget the parts, all at once: the output is there."""
        self.folder.rename(self._gone)
        shutil.rmtree(self._gone, ignore_errors=True)

    def _path(self, number: int) -> Path:
        return self.folder / f"{number:07d}.jsonl"

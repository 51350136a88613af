"""Work in chunks that survive a kill: each is written whole beside the output, and done once.

<out>.parts/plan.json        what is being done; another plan starts afresh
<out>.parts/0000012.jsonl    the answers of one chunk of firms
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any


class Chunks:
    """The parts of one batch, kept in a folder beside its output until all are there."""

    def __init__(self, out: Path, plan: Mapping[str, Any]) -> None:
        self.folder = out.with_name(out.name + ".parts")
        self._begin(json.dumps(plan, sort_keys=True, ensure_ascii=False))

    def _begin(self, plan: str) -> None:
        kept = self.folder / "plan.json"
        if kept.is_file() and kept.read_text(encoding="utf-8") == plan:
            return
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        _write_whole(kept, plan)

    def has(self, number: int) -> bool:
        """Whether the chunk was done, in this run or one before."""
        return self._path(number).is_file()

    def put(self, number: int, lines: Iterable[Mapping[str, Any]]) -> None:
        """Keep the lines of a chunk."""
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        _write_whole(self._path(number), text)

    def lines_of(self, number: int) -> Iterator[Mapping[str, Any]]:
        """The lines of a chunk, in the order of the list."""
        with self._path(number).open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)

    def clear(self) -> None:
        """Forget the parts: the output is there."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _path(self, number: int) -> Path:
        return self.folder / f"{number:07d}.jsonl"


def _write_whole(path: Path, text: str) -> None:
    beside = path.with_suffix(".unfinished")
    with beside.open("w", encoding="utf-8", newline="\n") as target:
        target.write(text)
        target.flush()
        os.fsync(target.fileno())
    beside.replace(path)

"""Lines of JSON reached by row: one text file and an array of offsets."""

import os
from collections.abc import Iterable
from pathlib import Path
from weakref import finalize

import numpy as np

from policymatch.domain.value import Value


class LineFile:
    """Values written one a line, read back one at a time; opening costs nothing per line.

    `<name>.jsonl` holds the lines, `<name>.npy` n + 1 offsets (int64, bytes). Lines are read and not mapped:
    a mapping would keep some thirty lines resident around each that was read.
    """

    def __init__(self, path: Path, offsets: np.ndarray) -> None:
        self._lines = os.open(path, os.O_RDONLY)
        self._offsets = offsets
        finalize(self, os.close, self._lines)

    @staticmethod
    def write(folder: Path, name: str, values: Iterable[Value]) -> int:
        """Write `values` below `folder`; how many there were."""
        offsets = [0]
        with (folder / f"{name}.jsonl").open("wb") as lines:
            for value in values:
                line = value.model_dump_json(exclude_none=True).encode() + b"\n"
                lines.write(line)
                offsets.append(offsets[-1] + len(line))
        np.save(folder / f"{name}.npy", np.array(offsets, dtype=np.int64))
        return len(offsets) - 1

    @classmethod
    def open(cls, folder: Path, name: str) -> "LineFile":
        """The lines that `write` left below `folder`."""
        offsets = np.load(folder / f"{name}.npy", mmap_mode="r").view(np.ndarray)
        return cls(folder / f"{name}.jsonl", offsets)

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def __getitem__(self, row: int) -> bytes:
        """The line of `row`, without its end."""
        start, end = int(self._offsets[row]), int(self._offsets[row + 1])
        return os.pread(self._lines, end - start - 1, start)

"""Lines of JSON reached by row: one text file and an array of offsets, both memory-mapped."""

import mmap
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from policymatch.domain.value import Value


class LineFile:
    """Values written one a line, read back one at a time; opening costs nothing per line.

    `<name>.jsonl` holds the lines, `<name>.npy` n + 1 offsets (int64, bytes).
    """

    def __init__(self, content: bytes | mmap.mmap, offsets: np.ndarray) -> None:
        self._content = content
        self._offsets = offsets

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
        """Map the lines that `write` left below `folder`."""
        path = folder / f"{name}.jsonl"
        offsets = np.load(folder / f"{name}.npy", mmap_mode="r").view(np.ndarray)
        if path.stat().st_size == 0:  # an empty file can't be mapped
            return cls(b"", offsets)
        with path.open("rb") as lines:
            return cls(mmap.mmap(lines.fileno(), 0, access=mmap.ACCESS_READ), offsets)

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def __getitem__(self, row: int) -> bytes:
        """The line of `row`, without its end."""
        return bytes(self._content[int(self._offsets[row]) : int(self._offsets[row + 1]) - 1])

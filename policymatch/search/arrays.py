"""Parts of a snapshot as plain files: memory-mapped arrays and small JSON objects, never pickles."""

import json
import os
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.errors import SnapshotDamaged

_BLOCK = 1_000_000


def open_array(path: Path, kind: type[np.generic], *, dimensions: int = 1) -> NDArray[Any]:
    """The array of a .npy file, memory-mapped and read-only; `kind` may stand for several, as unsigned does.

    Raises SnapshotDamaged naming the file where it is absent, cut, or of another type or rank.
    """
    try:
        # A plain view of the mapping: slices of numpy's memmap class cost ten times as much.
        array: NDArray[Any] = np.load(path, mmap_mode="r", allow_pickle=False).view(np.ndarray)
    except (OSError, ValueError, EOFError, SyntaxError) as error:
        raise damaged(path, str(error)) from error
    if not (array.dtype.isnative and np.issubdtype(array.dtype, kind)) or array.ndim != dimensions:
        raise damaged(path, f"{array.dtype} of {array.ndim} dimensions")
    return array


def within(path: Path, array: NDArray[Any], bound: int) -> bool:
    """Whether every number of an opened array lies in 0..`bound` - 1.

    The file is read beside the mapping, block by block: to look at it there would keep all of it resident.
    """
    with path.open("rb") as file:
        file.seek(-array.nbytes, os.SEEK_END)
        while len(block := np.fromfile(file, array.dtype, _BLOCK)):
            if block.min() < 0 or block.max() >= bound:
                return False
    return True


def read_object(path: Path) -> dict[str, Any]:
    """The JSON object of a file.

    Raises SnapshotDamaged naming the file where it is absent or holds no object.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise damaged(path, str(error)) from error
    if not isinstance(content, dict):
        raise damaged(path, type(content).__name__)
    return content


def write_object(path: Path, content: dict[str, Any]) -> None:
    """Writes `content` as JSON, keys in order, so that equal content gives equal bytes."""
    path.write_text(json.dumps(content, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")


def damaged(path: Path, found: str) -> SnapshotDamaged:
    """The error of a malformed file."""
    return SnapshotDamaged(
        zh=f"快照文件 {path} 缺失或已损坏（{found}），请运行 policymatch build 重新建库",
        en=f"the snapshot file {path} is absent or damaged ({found}); "
        "build the snapshot again with `policymatch build`",
    )

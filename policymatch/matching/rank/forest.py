"""Forest: a second opinion on how much a measure promises, which sees how features go together.

Extremely randomised trees (Geurts, Ernst and Wehenkel 2006) laid out as flat columns, so that a request
needs no learning library.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Self
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.errors import TermsError

Table = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Forest:
    """Trees as columns over all their nodes; `roots` (trees,) says where each begins.

    A row goes from a node to `left` where its `feature` is at most `threshold`, else to `right`; a leaf
    leads to itself and holds the `gain` it promises, 0..1.
    """

    roots: NDArray[np.int32]
    feature: NDArray[np.uint8]
    threshold: NDArray[np.float32]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    gain: NDArray[np.float32]

    def gains(self, table: Table) -> NDArray[np.float32]:
        """The mean gain that the trees promise each row of `table` (rows, features), (rows,)."""
        cells, width = np.ascontiguousarray(table, np.float32).ravel(), table.shape[1]
        firsts = np.repeat(np.arange(len(table), dtype=np.int32) * width, len(self.roots))
        nodes = np.tile(self.roots, len(table))
        under_way = np.arange(len(nodes))
        while len(under_way):
            at = nodes[under_way]
            below = cells[firsts[under_way] + self.feature[at]] <= self.threshold[at]
            nodes[under_way] = led = np.where(below, self.left[at], self.right[at])
            under_way = under_way[led != at]
        promised: NDArray[np.float32] = self.gain[nodes].reshape(len(table), -1).mean(axis=1)
        return promised

    def save(self, path: Path) -> None:
        """Writes the columns as one .npz file."""
        np.savez_compressed(path, **vars(self))

    @classmethod
    def open(cls, path: Path) -> Self:
        """The forest stored at `path`. Raises TermsError where the file is absent or malformed."""
        try:
            with np.load(path, allow_pickle=False) as stored:
                return cls(**{name: stored[name] for name in cls.__dataclass_fields__})
        except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
            raise TermsError(
                zh=f"随包的排序模型 {path.name} 缺失或已损坏；请重新安装 policymatch",
                en=f"the ranking model {path.name} is missing or damaged; install policymatch again",
            ) from error

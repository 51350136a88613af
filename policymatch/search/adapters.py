"""Adapters: what the bundled encoder was taught beside its own weights, as differences of low rank.

A whole taught network would weigh a hundred megabytes; its difference from the bundled one, held to a low
rank, weighs a few (Hu et al. 2021, arXiv 2106.09685).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.errors import TermsError
from policymatch.search.folders import sha256_of

Weights = NDArray[np.float32]

_UP, _DOWN = "/up", "/down"


@dataclass(frozen=True, eq=False)
class Adapters:
    """Differences by the name of the weight each is added to: `up` (out, rank) times `down` (rank, in)."""

    parts: Mapping[str, tuple[Weights, Weights]]

    def difference(self, name: str) -> Weights:
        """What is added to the weight called `name`, (out, in)."""
        up, down = self.parts[name]
        added: Weights = up @ down
        return added

    def save(self, path: Path) -> None:
        """Writes them as 16-bit floats."""
        halves = {
            name + suffix: side.astype(np.float16)
            for name, sides in sorted(self.parts.items())
            for suffix, side in zip((_UP, _DOWN), sides, strict=True)
        }
        np.savez_compressed(path, allow_pickle=False, **halves)

    @classmethod
    def open(cls, path: Path) -> Self:
        """The adapters stored at `path`. Raises TermsError where they are absent or damaged."""
        try:
            with np.load(path, allow_pickle=False) as stored:
                names = [name.removesuffix(_UP) for name in stored.files if name.endswith(_UP)]
                return cls({name: _sides(stored, name) for name in names})
        except (OSError, EOFError, ValueError, KeyError, BadZipFile) as error:
            raise missing(path) from error


def adapters_digest(path: Path) -> str:
    """The SHA-256 of a file of adapters. Raises TermsError: it is absent."""
    if not path.is_file():
        raise missing(path)
    return sha256_of(path)


def missing(path: Path) -> TermsError:
    """What is raised where a file of adapters is absent or damaged."""
    return TermsError(
        zh=f"随包的阅读模型 {path.name} 缺失或已损坏；请重新安装 policymatch",
        en=f"the reading model {path.name} is missing or damaged; install policymatch again",
    )


def _sides(stored: Mapping[str, NDArray[np.float16]], name: str) -> tuple[Weights, Weights]:
    return stored[name + _UP].astype(np.float32), stored[name + _DOWN].astype(np.float32)

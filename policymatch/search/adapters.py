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

from policymatch.search.folders import sha256_of
from policymatch.terms import damaged_model

Weights = NDArray[np.float32]

ADAPTERS = "adapters.npz"
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
            raise damaged_model(path) from error


def adapters_digest(path: Path) -> str:
    """The SHA-256 of a file of adapters. Raises TermsError: it is absent."""
    if not path.is_file():
        raise damaged_model(path)
    return sha256_of(path)


def _sides(stored: Mapping[str, NDArray[np.float16]], name: str) -> tuple[Weights, Weights]:
    return stored[name + _UP].astype(np.float32), stored[name + _DOWN].astype(np.float32)

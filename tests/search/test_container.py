"""A container written here by hand, whose numbers are known."""

import struct
from pathlib import Path

import numpy as np
import pytest

from policymatch.domain.errors import EncoderError
from policymatch.search.container import Container

PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁", "政策", "企业", "<mask>"]
HIDDEN = 32


def tensor_of_ramp() -> bytes:
    """Two blocks: weights -8..7 twice at scale 0.5, then all zero."""
    low_then_high = bytes(at | at << 4 for at in range(16))
    zeros = bytes([0x88] * 16)
    return struct.pack("<e", 0.5) + low_then_high + struct.pack("<e", 1.0) + zeros


def container_bytes(block: int = 32) -> bytes:
    texts = [piece.encode() for piece in PIECES]
    bounds = np.cumsum([0, *map(len, texts)])
    head = b"E5S1" + struct.pack("<I7ifi", 1, HIDDEN, 0, 1, 64, len(PIECES), 16, 2, 1e-12, block)
    vocabulary = struct.pack("<5iQ", len(PIECES), 0, 2, 1, 3, int(bounds[-1]))
    vocabulary += (
        bounds.astype("<u4").tobytes() + np.arange(len(PIECES), dtype="<f4").tobytes() + b"".join(texts)
    )
    rewrites = struct.pack("<IB", 0x3000, 1) + struct.pack("<I", 0x20) + struct.pack("<IB", 0x200B, 0)
    table = struct.pack("<iI", 2, len(rewrites)) + rewrites
    tensors = {b"emb.word": tensor_of_ramp(), b"emb.type": np.array([1.5, -2.0], "<f4").tobytes()}
    directory_size = 4 + sum(2 + len(name) + 21 for name in tensors)
    at = len(head) + len(vocabulary) + len(table) + directory_size
    directory, content = struct.pack("<i", len(tensors)), b""
    for name, raw in tensors.items():
        directory += (
            struct.pack("<H", len(name)) + name + struct.pack("<BIQQ", 1, 0, at + len(content), len(raw))
        )
        content += raw
    return head + vocabulary + table + directory + content


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "small.bin"
    path.write_bytes(container_bytes())
    return path


def test_four_bit_rows_are_decoded_low_halves_first(path):
    rows = Container.open(path).matrix("emb.word", HIDDEN)
    ramp = (np.arange(16) - 8) * 0.5
    assert rows.tolist() == [[*ramp, *ramp], [0.0] * HIDDEN]


def test_plain_floats_are_read_as_they_are(path):
    assert Container.open(path).vector("emb.type").tolist() == [1.5, -2.0]


def test_pieces_marks_and_rewritten_letters_are_read(path):
    vocabulary = Container.open(path).vocabulary
    assert list(vocabulary.pieces) == PIECES
    assert (vocabulary.marks.start, vocabulary.marks.end, vocabulary.marks.padding) == (0, 2, 1)
    assert vocabulary.rewrites == {"\u3000": " ", "\u200b": ""}


@pytest.mark.parametrize("length", [0, 3, 20, 60, 120, 200])
def test_a_cut_container_is_refused_by_name(path, length):
    path.write_bytes(container_bytes()[:length])
    with pytest.raises(EncoderError, match=r"small\.bin"):
        Container.open(path)


def test_a_container_whose_tensor_lies_beyond_its_end_is_refused(path):
    path.write_bytes(container_bytes()[:-1])
    with pytest.raises(EncoderError, match="beyond its end"):
        Container.open(path)


def test_another_kind_of_file_is_refused(path):
    path.write_bytes(b"GGUF" + bytes(200))
    with pytest.raises(EncoderError, match="GGUF"):
        Container.open(path)


def test_blocks_of_another_size_are_refused(path):
    path.write_bytes(container_bytes(block=64))
    with pytest.raises(EncoderError, match="blocks of 64"):
        Container.open(path)

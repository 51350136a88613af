"""Vectors of passages kept by what they say, so that unchanged text is not encoded twice."""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from policymatch.domain.errors import EncoderError
from policymatch.domain.progress import Progress, Stage, silent
from policymatch.search.encoder import Encoder, Vectors

_FILE = "vectors.sqlite"
_TABLE = """CREATE TABLE IF NOT EXISTS vectors
    (encoder TEXT, text BLOB, vector BLOB NOT NULL, PRIMARY KEY (encoder, text)) WITHOUT ROWID"""
# Encoded and kept together; a build that is cut short goes on from here.
_CHUNK = 256
# SQLite takes a limited number of values in one statement.
_ASKED = 500
_UNIT_TOLERANCE = 1e-3


@dataclass(frozen=True)
class VectorCache:
    """Unit rows by (encoder's fingerprint, SHA-256 of the text), in one file of `folder`."""

    folder: Path

    def encode_passages(self, texts: Sequence[str], encoder: Encoder, progress: Progress = silent) -> Vectors:
        """Rows (n, dimension) of `texts`; those not kept yet are encoded, each different text once.

        Raises EncoderError where the file is damaged: it may be deleted.
        """
        keys = [hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest() for text in texts]
        with self._opened() as connection:
            kept = dict(_kept(connection, encoder, dict.fromkeys(keys)))
            missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in kept}
            for key, vector in _encoded(connection, encoder, missing, progress):
                kept[key] = vector
        rows = np.empty((len(texts), encoder.dimension), np.float32)
        for row, key in enumerate(keys):
            rows[row] = kept[key]
        return rows

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / _FILE
        try:
            with closing(sqlite3.connect(path, timeout=60)) as connection:
                connection.execute("PRAGMA journal_mode=WAL")
                connection.execute(_TABLE)
                yield connection
        except sqlite3.DatabaseError as error:
            raise EncoderError(
                zh=f"向量缓存 {path} 无法使用（{error}）；可以删除它，下次建库会重新编码",
                en=f"the vector cache {path} can't be used ({error}); "
                "it may be deleted, the next build encodes anew",
            ) from error


def _kept(
    connection: sqlite3.Connection, encoder: Encoder, keys: Iterable[bytes]
) -> Iterator[tuple[bytes, Vectors]]:
    wanted = list(keys)
    for start in range(0, len(wanted), _ASKED):
        asked = wanted[start : start + _ASKED]
        marks = ",".join("?" * len(asked))
        found = connection.execute(
            f"SELECT text, vector FROM vectors WHERE encoder = ? AND text IN ({marks})",
            [encoder.fingerprint, *asked],
        )
        for key, content in found:
            vector = np.frombuffer(content, "<f4")
            if _is_unit(vector, encoder.dimension):
                yield key, vector


def _encoded(
    connection: sqlite3.Connection, encoder: Encoder, missing: dict[bytes, str], progress: Progress
) -> Iterator[tuple[bytes, Vectors]]:
    # Texts of like length side by side, so that a chunk wastes little on filling.
    keys = sorted(missing, key=lambda key: (len(missing[key]), key))
    progress(Stage.ENCODE, 0, len(keys))
    for start in range(0, len(keys), _CHUNK):
        chunk = keys[start : start + _CHUNK]
        vectors = encoder.encode_passages([missing[key] for key in chunk])
        rows = [
            (encoder.fingerprint, key, row.astype("<f4").tobytes())
            for key, row in zip(chunk, vectors, strict=True)
        ]
        with connection:
            connection.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?, ?)", rows)
        yield from zip(chunk, vectors, strict=True)
        progress(Stage.ENCODE, start + len(chunk), len(keys))


def _is_unit(vector: Vectors, dimension: int) -> bool:
    """A vector that was damaged in the file is encoded anew."""
    return len(vector) == dimension and abs(float(vector @ vector) - 1.0) < _UNIT_TOLERANCE

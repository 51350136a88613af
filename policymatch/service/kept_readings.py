"""Readings that are kept, so that a document which did not change is not read twice.

A reading is kept under its document and its reader. The reader stands for every line of code that reads,
every table and model, and what runs the network: a change of any of them makes documents be read anew.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from policymatch.config import Settings
from policymatch.domain.document import Document
from policymatch.domain.measure import Measure, Policy
from policymatch.search.folders import hashes_of
from policymatch.search.source import fingerprint_of
from policymatch.service.encoding import describe_reader
from policymatch.service.program import code_below, library_versions
from policymatch.terms import packaged_folder

_FILE = "readings.sqlite"
_TABLE = """CREATE TABLE IF NOT EXISTS readings
    (document BLOB PRIMARY KEY, reader TEXT NOT NULL, measures BLOB NOT NULL) WITHOUT ROWID"""
_MEASURES = TypeAdapter(tuple[Measure, ...])
_CODE = ("reading", "search", "domain", "terms")


class KeptReadings:
    """The last reading of each document, in one file of `folder`. `reader` is the mark of those who may use
    it.
    """

    def __init__(self, folder: Path, reader: str) -> None:
        self._folder = folder
        self._reader = reader

    @classmethod
    def of(cls, settings: Settings) -> "KeptReadings":
        """Those of the reader that the settings name."""
        network = describe_reader(settings)
        backend = settings.backend if network.folder else None
        return cls(settings.reading_cache, _reader(network.reader, network.folder, backend))

    def measures_of(self, document: Document, read: Callable[[], Policy]) -> Policy:
        """The policy of a document: from the reading that is kept, else from `read`.

        A file that can't be used is no error: what it held can be read again.
        """
        # Where the file lies says nothing of what it says.
        told = document.model_dump_json(exclude={"source"})
        key = hashlib.sha256(told.encode("utf-8", "surrogatepass")).digest()
        if (measures := self._kept(key)) is not None:
            return Policy(document=document, measures=measures)
        policy = read()
        self._keep(key, policy)
        return policy

    def _kept(self, key: bytes) -> tuple[Measure, ...] | None:
        try:
            with self._opened() as connection:
                wanted = "SELECT measures FROM readings WHERE document = ? AND reader = ?"
                found = connection.execute(wanted, (key, self._reader)).fetchone()
                return None if found is None else _MEASURES.validate_json(found[0])
        except (sqlite3.Error, OSError, ValidationError):
            return None

    def _keep(self, key: bytes, policy: Policy) -> None:
        row = (key, self._reader, _MEASURES.dump_json(policy.measures))
        try:
            with self._opened() as connection, connection:
                connection.execute("INSERT OR REPLACE INTO readings VALUES (?, ?, ?)", row)
        except (sqlite3.OperationalError, OSError):
            return
        except sqlite3.DatabaseError:
            # No database at all: the next reading makes a new one.
            (self._folder / _FILE).unlink(missing_ok=True)

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        self._folder.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._folder / _FILE, timeout=60)) as connection:
            connection.execute(_TABLE)
            yield connection


@cache
def _reader(name: str, network: Path | None, backend: str | None) -> str:
    """The SHA-256 over all that a reading hangs on, the document aside."""
    code = {part: code_below(part) for part in _CODE}
    data = [hashes_of(packaged_folder("models") / "reader"), hashes_of(packaged_folder("corpus") / "terms")]
    reader = [name, network.name if network else None, backend]
    return fingerprint_of([reader, code, data, library_versions()])

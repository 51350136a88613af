"""The tables of corpus/terms: groups of values, each with the date it holds from and its source."""

import csv
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from policymatch.domain.errors import TermsError

_EVIDENCE = ("since", "source")


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a table, the date since which it holds and the document that says so.

    `kind` is the array of the table that it stands in (`zone`, `title`), `fields` what is said of it.
    """

    kind: str
    since: str
    source: str
    fields: Mapping[str, Any]

    def text(self, key: str) -> str:
        """A text that must be there."""
        value = self.fields.get(key)
        if not isinstance(value, str) or not value:
            raise malformed(f"{self.kind} {dict(self.fields)}", f"需要文字 {key}", f"needs a text `{key}`")
        return value

    def letters(self, key: str) -> str:
        """A text that may be absent."""
        return str(self.fields.get(key, ""))

    def words(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty when it is not there."""
        return tuple(self.fields.get(key, ()))


def read_table(path: Path) -> tuple[Entry, ...]:
    """The entries of a .toml table, in the order of the file.

    A table is made of arrays `[[<kind>]]`; each element has `since`, `source` and `values`, a list of
    inline tables that share them. Raises TermsError.
    """
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise malformed(path.name, str(error), str(error)) from error
    return tuple(entry for kind, groups in raw.items() for entry in _entries(path.name, kind, groups))


def _entries(name: str, kind: str, groups: list[Mapping[str, Any]]) -> Iterator[Entry]:
    for group in groups:
        absent = [key for key in _EVIDENCE if not group.get(key)]
        if absent:
            raise malformed(f"{name} [[{kind}]]", f"缺少 {absent}", f"lacks {absent}")
        for value in group.get("values", ()):
            yield Entry(kind, str(group["since"]), group["source"], value)


def read_rows(path: Path) -> tuple[Entry, ...]:
    """The rows of a .csv table whose first lines say `# since: ...` and `# source: ...`.

    Raises TermsError.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise malformed(path.name, str(error), str(error)) from error
    said = dict(line[2:].split(": ", 1) for line in lines if line.startswith("# ") and ": " in line)
    if any(key not in said for key in _EVIDENCE):
        raise malformed(path.name, "表头缺少 since 或 source", "the header lacks since or source")
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return tuple(Entry(path.stem, said["since"], said["source"], row) for row in rows)


def malformed(where: str, zh: str, en: str) -> TermsError:
    """The error of a table that can't be read, naming the place."""
    return TermsError(
        zh=f"术语表有误,{where}:{zh};请修正 corpus/terms 下的文件",
        en=f"a table of terms is malformed, {where}: {en}; correct the file under corpus/terms",
    )
